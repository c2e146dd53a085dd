//! Figures in groups that the reader chooses. What is counted, and what of it may be told, comes filled in.

use askama::Template;

use super::sample;
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::parts::{Cell, Column, Row, Section, SectionBody, Table};

/// The choices, and one table.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/figures.html")]
pub struct Figures {
    /// The frame.
    pub layout: Layout,
    /// The heading.
    pub heading: String,
    /// Under it.
    pub paragraphs: Vec<String>,
    /// What is counted, in which groups.
    pub form: FormView,
    /// The table.
    pub section: Section,
}

impl Figures {
    /// The form of these choices, which asks and changes nothing.
    pub fn form(action: &str, fields: Vec<FieldView>) -> FormView {
        FormView { asks: true, submit: "Show".to_owned(), ..FormView::new(action, "Choose", fields) }
    }

    /// An example.
    pub fn sample() -> Self {
        let options = vec![Choice::new("sex", "Sex").chosen_if("sex"), Choice::new("age", "Age")];
        let fields = vec![FieldView::new("by", "In which groups?", WidgetView::Select { options })];
        let row = |cells: [&str; 3]| Row { cells: cells.map(Cell::text).into(), new: false };
        let table = Table {
            caption: "Opened or not, by sex".to_owned(),
            columns: vec![Column::words("Group"), Column::figures("Reports"), Column::figures("Not opened")],
            rows: vec![row(["Girls", "120", "10"]), row(["Boys", "135", "Too few"])],
            ..Table::default()
        };
        Self {
            layout: sample::layout("How we answer"),
            heading: "How we answer".to_owned(),
            paragraphs: vec!["Numbers are rounded to the nearest five.".to_owned()],
            form: Self::form("/response", fields),
            section: Section::new("figures", "Opened or not, by sex", SectionBody::Table(table)),
        }
    }
}
