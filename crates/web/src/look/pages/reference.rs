//! A list of the register: homes, organisations, units or people, with a box that narrows it.

use askama::Template;

use super::sample;
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::parts::{Cell, Column, Link, Row, Tab, Table};

/// The list.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/reference_list.html")]
pub struct ReferenceList {
    /// The frame.
    pub layout: Layout,
    /// What is listed.
    pub heading: String,
    /// The other lists.
    pub tabs: Vec<Tab>,
    /// What can be added.
    pub actions: Vec<Link>,
    /// The box.
    pub form: FormView,
    /// How many there are.
    pub count: String,
    /// One a row.
    pub table: Table,
}

impl ReferenceList {
    /// An example.
    pub fn sample() -> Self {
        let row = |name: &str, role: &str, now: &str| Row {
            cells: vec![
                Cell::link(name, "/people/p1"),
                Cell::text(role),
                Cell::text("North Area MPU"),
                Cell::text(now),
            ],
            new: false,
        };
        let field = FieldView::new("q", "Find in this list", WidgetView::text(""));
        let tab = |label: &str, href: &str| Tab { label: label.into(), href: href.into(), current: href == "/people" };
        Self {
            layout: sample::layout("People"),
            heading: "People".to_owned(),
            tabs: vec![
                tab("People", "/people"),
                tab("Homes", "/homes"),
                tab("Units", "/units"),
                tab("Organisations", "/organisations"),
            ],
            actions: vec![Link::new("Add somebody", "/people/new")],
            form: FormView {
                token: "token-1".to_owned(),
                submit: "Find".to_owned(),
                ..FormView::new("/people", "People", vec![field])
            },
            count: "2 people on the register".to_owned(),
            table: Table {
                caption: "People you keep".to_owned(),
                columns: ["Name", "Role", "Unit", "Now"].map(Column::words).into(),
                rows: vec![
                    row("Tom Ashby", "Missing-person unit officer", "Works there"),
                    row("Ada Lane", "Unit supervisor", "Has left"),
                ],
                ..Table::default()
            },
        }
    }
}
