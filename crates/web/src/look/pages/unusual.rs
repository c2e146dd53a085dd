//! One person's unusual looks of a day, and the ruling on them. What is unusual is decided elsewhere.

use askama::Template;

use super::sample;
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::parts::{Cell, Column, Row, Section, SectionBody, Table};

/// One person's day.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/unusual_day.html")]
pub struct UnusualDayPage {
    /// The frame.
    pub layout: Layout,
    /// Who, and which day.
    pub heading: String,
    /// Their role and unit, and what was ruled before.
    pub paragraphs: Vec<String>,
    /// The looks.
    pub sections: Vec<Section>,
    /// The ruling; none on one's own looks.
    pub form: Option<FormView>,
}

impl UnusualDayPage {
    /// An example.
    pub fn sample() -> Self {
        let options = vec![Choice::new("ordinary", "Ordinary work"), Choice::new("misuse", "Misuse")];
        let ruling = FieldView::new("ruling", "What do you make of it?", WidgetView::Radios { options });
        let cells = ["02:10 to 02:25", "A child: who looked", "3", "A restricted record"].map(Cell::text);
        let table = Table {
            caption: "Unusual looks of the day, hour by hour".to_owned(),
            columns: ["When", "Record", "Looks", "What was unusual"].map(Column::words).into(),
            rows: vec![Row { cells: cells.into(), new: false }],
            ..Table::default()
        };
        Self {
            layout: sample::layout("Unusual looks"),
            heading: "Tom Ashby, Sun 1 Mar".to_owned(),
            paragraphs: vec!["Social worker, Tower Hamlets".to_owned()],
            sections: vec![Section::new("looks", "What was unusual", SectionBody::Table(table))],
            form: Some(FormView { token: "token-1".to_owned(), ..FormView::new("/unusual/1/2", "", vec![ruling]) }),
        }
    }
}
