//! A copy of a record as a file of its own, for a family to read and print without Lantern. What it holds is decided before.

use askama::Template;
use serde::Serialize;

/// A copy.
#[derive(Debug, Clone, Serialize, Template)]
#[template(path = "subject_copy.html")]
pub struct SubjectCopy {
    /// The organisation whose contribution it is.
    pub organisation: String,
    /// Whom the record is about.
    pub name: String,
    /// What the copy is of.
    pub about: String,
    /// When it was asked for.
    pub asked: String,
    /// When it was made.
    pub made: String,
    /// From how many entries something was taken out.
    pub left_out: usize,
    /// Who else wrote in the record.
    pub others: Vec<String>,
    /// The entries, in order of recording.
    pub entries: Vec<CopiedEntry>,
}

impl SubjectCopy {
    /// The copy as a page that stands by itself.
    ///
    /// # Errors
    /// The template's.
    pub fn page(&self) -> Result<String, askama::Error> {
        self.render()
    }
}

/// One entry.
#[derive(Debug, Clone, Default, Serialize)]
pub struct CopiedEntry {
    /// What it is called.
    pub title: String,
    /// When it was.
    pub when: String,
    /// Who wrote it: a unit, never a name.
    pub by: String,
    /// It was taken back later.
    pub taken_back: bool,
    /// What it says.
    pub said: Vec<Said>,
    /// That something was taken out, and why; empty where nothing was.
    pub left_out: String,
}

/// One question and its answer.
#[derive(Debug, Clone, Serialize)]
pub struct Said {
    /// The question.
    pub question: String,
    /// The answer, a line each.
    pub answers: Vec<String>,
}
