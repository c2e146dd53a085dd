//! What I owe: the reader's duties and tasks, then their unit's. Order (risk, then time left) is decided before.

use askama::Template;

use super::sample;
use crate::look::layout::Layout;
use crate::look::parts::{Duties, DutyLine, Link};

/// The first page after signing in.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/owed.html")]
pub struct Owed {
    /// The frame.
    pub layout: Layout,
    /// How the reader's own stand, in a sentence: `2 overdue, 1 due within the hour.`
    pub standing: String,
    /// Reports left unfinished that somebody rings about.
    pub ring: Vec<DutyLine>,
    /// The reader's own.
    pub mine: Vec<DutyLine>,
    /// The unit's name.
    pub unit: String,
    /// How the unit's stand.
    pub unit_standing: String,
    /// The unit's of this day, each with a button that takes it.
    pub units: Vec<DutyLine>,
    /// The unit's that are due later, folded.
    pub later: Vec<DutyLine>,
    /// The rest, when the list is long.
    pub more: Option<Link>,
}

impl Owed {
    /// An example.
    pub fn sample() -> Self {
        Self {
            layout: sample::layout("What I owe"),
            standing: "2 overdue, 1 due soon.".to_owned(),
            ring: Vec::new(),
            mine: sample::duties(),
            unit: "North Area MPU".to_owned(),
            unit_standing: "1 overdue.".to_owned(),
            units: sample::unit_duties(),
            later: sample::unit_duties()
                .into_iter()
                .map(|line| DutyLine { id: format!("{}-later", line.id), ..line })
                .collect(),
            more: Some(Link::new("All 34 things North Area MPU owes", "/?unit=all")),
        }
    }
}
