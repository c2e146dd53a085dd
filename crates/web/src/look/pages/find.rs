//! One box to find a child by, and what was found. The search itself, and what its address holds, are elsewhere.

use askama::Template;

use super::sample;
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::parts::{Band, Cell, Column, Row, Table};

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// `3 children match`.
    pub heading: String,
    /// One a row.
    pub table: Table,
    /// What was left out, and how to narrow it.
    pub note: String,
}

/// The box, and what was found.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/find.html")]
pub struct Find {
    /// The frame.
    pub layout: Layout,
    /// From `Find::form`.
    pub form: FormView,
    /// Nothing before the first search.
    pub found: Option<Found>,
}

impl Find {
    /// The one box, posting `q` to this address, with what was typed last.
    pub fn form(action: &str, token: &str, query: &str) -> FormView {
        let hint = "A name, date of birth, reference, telephone number or place. Parts of a name will do.";
        let field = FieldView::new("q", "Who are you looking for?", WidgetView::text(query)).with_hint(hint);
        FormView { token: token.to_owned(), submit: "Find".to_owned(), ..FormView::new(action, "Find", vec![field]) }
    }

    /// An example.
    pub fn sample() -> Self {
        let child = |name: &str, born: &str, place: &str, now: Cell| Row {
            cells: vec![Cell::link(name, "/children/c1"), Cell::text(born), Cell::text(place), now],
            new: false,
        };
        let missing = Cell {
            badge: Some(sample::badge("High", Band::High)),
            ..Cell::link("Missing since Sat 1 Mar 19:50", "/episodes/ep1")
        };
        let table = Table {
            caption: "Children found".to_owned(),
            columns: ["Child", "Born", "Lives at", "Now"].map(Column::words).into(),
            rows: vec![
                child("Amara Kuti", "14 June 2009", "Larkfield House, Bow", missing),
                child("Amara Keane", "2 January 2011", "With family, Poplar", Cell::text("Where she should be")),
            ],
            ..Table::default()
        };
        Self {
            layout: sample::layout("Find"),
            form: Self::form("/find", "token-1", "amara"),
            found: Some(Found {
                heading: "2 children match".to_owned(),
                table,
                note: "Children you may not see are not counted.".to_owned(),
            }),
        }
    }
}
