//! Something owed by a time, and clocks that tick. It decides no due time and no lateness: they are given.

use askama::Template;

use super::{Badge, Link, PostButton};
use crate::look::rendered;

/// How a due time stands; the word and the shape follow from it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DueState {
    /// Time enough.
    #[default]
    Open,
    /// Due soon: amber, a triangle.
    Soon,
    /// Overdue: red, a square.
    Late,
    /// Answered: a tick, quiet.
    Met,
}

/// A due time with what is left of it.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/due.html")]
pub struct Due {
    /// The due time as read: `22:50`, `Tue 4 Mar 19:50`.
    pub at: String,
    /// The same as RFC 3339, so that the page can tick; empty when it must not.
    pub instant: String,
    /// What is left, from `look::clock::left`, or how it was answered (`met at 22:31, entered late`).
    pub left: String,
    /// How it stands now.
    pub state: DueState,
    /// From how many minutes before the due time it counts as soon.
    pub soon: u32,
}

impl Due {
    fn shape(&self) -> &'static str {
        match self.state {
            DueState::Open => "open",
            DueState::Soon => "soon",
            DueState::Late => "late",
            DueState::Met => "met",
        }
    }

    fn ticks(&self) -> bool {
        self.state != DueState::Met && !self.instant.is_empty()
    }
}

/// Time that has passed since an instant, right at load and ticking after it.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/elapsed.html")]
pub struct Elapsed {
    /// RFC 3339; empty when it must not tick.
    pub since: String,
    /// The words at load, from `look::clock::span`.
    pub text: String,
}

/// Why something is owed: the row in words and the clauses behind it.
#[derive(Debug, Clone, Default)]
pub struct Why {
    /// One sentence: `72 hours from the start of the episode`.
    pub reason: String,
    /// Clause ids, in order: `LBTH-6.1-i`.
    pub clauses: Vec<String>,
}

impl Why {
    fn cited(&self) -> String {
        self.clauses.join(", ")
    }
}

/// One thing owed about one child, with the button that opens the right form.
#[derive(Debug, Clone, Default)]
pub struct DutyLine {
    /// Unique in the page; ids of details and buttons come from it.
    pub id: String,
    /// The child as the reader may know them; empty on a page about one child.
    pub child: String,
    /// The child's case.
    pub child_href: String,
    /// The grade, where it may be shown.
    pub badge: Option<Badge>,
    /// What is owed.
    pub what: String,
    /// By when.
    pub due: Due,
    /// Who owes it, where that is not the reader.
    pub owed_by: String,
    /// Why.
    pub why: Why,
    /// Opens the form that answers it.
    pub action: Option<Link>,
    /// Takes it for the reader.
    pub take: Option<PostButton>,
}

/// A table of duties; with a child in each line unless it is about one child.
#[derive(Debug, Clone, Copy, Template)]
#[template(path = "parts/duties.html")]
pub(crate) struct Duties<'lines> {
    pub(crate) caption: &'lines str,
    pub(crate) lines: &'lines [DutyLine],
}

impl Duties<'_> {
    fn names_children(&self) -> bool {
        self.lines.iter().any(|line| !line.child.is_empty())
    }

    fn names_owners(&self) -> bool {
        self.lines.iter().any(|line| !line.owed_by.is_empty())
    }
}

rendered!(Due, Elapsed, Duties<'_>);
