//! What the reader or their unit was told, and whether they have said that they saw it.

use askama::Template;

use super::sample;
use crate::look::layout::Layout;
use crate::look::parts::{Cell, Column, Row, Table};

/// The inbox.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/notices.html")]
pub struct Notices {
    /// The frame.
    pub layout: Layout,
    /// Not acknowledged yet, oldest first; from `Notices::table`.
    pub waiting: Table,
    /// Acknowledged, newest first.
    pub acknowledged: Table,
}

impl Notices {
    /// A table of notices: what, child, when told, and a last cell for the button or who acknowledged it.
    pub fn table(caption: &str, empty: &str, last: &str, rows: Vec<Row>) -> Table {
        Table {
            caption: caption.to_owned(),
            columns: ["What", "Child", "Told", last].map(Column::words).into(),
            rows,
            empty: empty.to_owned(),
            ..Table::default()
        }
    }

    /// An example.
    pub fn sample() -> Self {
        let button = Cell {
            button: Some(sample::post("I have seen it", "about Amara K.", "/notices/n1/acknowledge")),
            ..Cell::default()
        };
        let row = |what: &str, last: Cell| Row {
            cells: vec![
                Cell::link(what, "/episodes/ep1"),
                Cell::text("Amara K., 15"),
                Cell::text("00:40").with_note("Repeated at 01:10"),
                last,
            ],
            new: false,
        };
        let waiting = vec![row("First assessment is overdue", button)];
        let seen = vec![row("A child is reported missing", Cell::text("Tom Ashby, 22:51"))];
        Self {
            layout: sample::layout("Notices"),
            waiting: Self::table("Waiting", "Nothing is waiting.", "Acknowledge", waiting),
            acknowledged: Self::table("Acknowledged", "Nothing yet.", "Acknowledged by", seen),
        }
    }
}
