//! A record that decides was written against something that has moved: both versions side by side, nothing lost.

use askama::Template;

use super::sample;
use crate::look::layout::Layout;
use crate::look::parts::{IdentityBar, Link, PostButton, SummaryList, SummaryRow};

/// Both versions, and what to do.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/conflict.html")]
pub struct Conflict {
    /// The frame.
    pub layout: Layout,
    /// Who it is about.
    pub identity: Option<IdentityBar>,
    /// `Somebody else graded the risk while you were writing`.
    pub heading: String,
    /// What that means.
    pub paragraphs: Vec<String>,
    /// Who recorded theirs and when.
    pub theirs_by: String,
    /// Theirs; rows that differ are `changed`.
    pub theirs: SummaryList,
    /// Yours, in the same order.
    pub yours: SummaryList,
    /// Records yours on top of theirs: every field again, with the new `_revises`.
    pub replace: PostButton,
    /// Goes back to the form with what was typed.
    pub edit: Link,
    /// Leaves theirs.
    pub keep: Link,
}

impl Conflict {
    /// An example.
    pub fn sample() -> Self {
        let version = |grade: &str, reason: &str| SummaryList {
            rows: vec![
                SummaryRow { changed: true, ..SummaryRow::new("Grade", grade) },
                SummaryRow::new("Review at", "03:00"),
                SummaryRow { changed: true, ..SummaryRow::new("Rationale", reason) },
            ],
        };
        Self {
            layout: sample::layout("Two versions, case LTN-4F7K2"),
            identity: Some(sample::identity()),
            heading: "Somebody else graded the risk while you were writing".to_owned(),
            paragraphs: vec!["Nothing you wrote is lost. Read both before you decide.".to_owned()],
            theirs_by: "DS Grace Okafor, North Area MPU, 01:12".to_owned(),
            theirs: version("High", "Seen getting into a car with two adults she does not know."),
            yours: version("Medium", "In touch with her aunt by text at 00:20."),
            replace: PostButton {
                primary: true,
                ..sample::post("Record mine as well", "", "/episodes/ep1/assessment/new")
            },
            edit: Link::new("Change what I wrote", "/episodes/ep1/assessment/new"),
            keep: Link::new("Leave theirs and discard mine", "/episodes/ep1"),
        }
    }
}
