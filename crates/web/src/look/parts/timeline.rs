//! What is known, newest first, each line with when it happened, by whom and how we know. Order is decided before.

use askama::Template;

use super::Link;
use crate::look::rendered;

/// A child's own words, kept as theirs.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// Who said it.
    pub who: String,
    /// The words, without quotation marks.
    pub words: String,
}

/// A later correction, dispute or withdrawal, shown where it belongs.
#[derive(Debug, Clone, Default)]
pub struct Correction {
    /// What was changed: `Last seen is 19:20, not 19:50`.
    pub what: String,
    /// Who and when: `PC Lane, Sun 2 Mar 00:15`.
    pub by: String,
}

/// One line.
#[derive(Debug, Clone, Default)]
pub struct TimelineLine {
    /// A short title.
    pub what: String,
    /// The record itself; empty when the reader may not open it.
    pub href: String,
    /// When it happened, as read; empty means the time is not known.
    pub when: String,
    /// The same as RFC 3339, when exact.
    pub instant: String,
    /// Who recorded it, with their organisation.
    pub by: String,
    /// When it was recorded, if that differs much from when it happened.
    pub recorded: String,
    /// How we know: `Told by telephone by her aunt`.
    pub source: String,
    /// Further sentences.
    pub details: Vec<String>,
    /// The child's own words.
    pub said: Option<Said>,
    /// Later corrections and disputes, oldest first.
    pub corrections: Vec<Correction>,
    /// Withdrawn: struck through, the correction says why.
    pub withdrawn: bool,
    /// Correct, dispute.
    pub actions: Vec<Link>,
}

/// A list of lines.
#[derive(Debug, Clone, Copy, Template)]
#[template(path = "parts/timeline.html")]
pub(crate) struct Timeline<'lines> {
    pub(crate) lines: &'lines [TimelineLine],
}

rendered!(Timeline<'_>);
