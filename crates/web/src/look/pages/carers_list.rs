//! What carers do to find a child: what was done and what not, for printing, and the boxes that add to it.

use askama::Template;

use super::sample;
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::parts::{Cell, Column, IdentityBar, PostButton, Row, Section, SectionBody, Table};

/// The carers’ list of one episode.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/carers_list.html")]
pub struct CarersList {
    /// The frame.
    pub layout: Layout,
    /// Who it is about.
    pub identity: IdentityBar,
    /// Reports the child missing with one press, while all that is recorded is an absence.
    pub report_now: Option<PostButton>,
    /// Every check, with what came of it.
    pub done: Section,
    /// A box a check, for whoever may add.
    pub form: Option<FormView>,
}

impl CarersList {
    /// An example.
    pub fn sample() -> Self {
        let row = |cells: [&str; 4]| Row { cells: cells.map(Cell::text).into(), new: false };
        let table = Table {
            caption: "What was done to find the child".to_owned(),
            columns: ["Check", "What came of it", "When", "By"].map(Column::words).into(),
            rows: vec![
                row(["Rang or messaged the child", "No answer", "22:40", "Ada Lark, Larkfield Care"]),
                row(["Asked family", "Not done", "", ""]),
            ],
            ..Table::default()
        };
        let box_of = |index: usize, label: &str| {
            FieldView::new(format!("check.{index}"), label, WidgetView::text_area("")).optional()
        };
        Self {
            layout: sample::layout("Carers’ list"),
            identity: sample::identity(),
            report_now: Some(sample::post("Report missing now", "", "/episodes/ep1/report-now")),
            done: Section::new("done", "What was done", SectionBody::Table(table)),
            form: Some(FormView::new(
                "/episodes/ep1/checks",
                "Add what you did",
                vec![box_of(0, "Rang or messaged the child"), box_of(1, "Asked family")],
            )),
        }
    }
}
