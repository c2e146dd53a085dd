//! What was typed and could not be kept, with a way to send it again. Why it could not is said by whoever found out.

use askama::Template;

use super::sample;
use crate::look::form::FormView;
use crate::look::layout::Layout;
use crate::look::parts::{Link, SummaryList, SummaryRow};

/// What was typed, given back.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/unsaved.html")]
pub struct Unsaved {
    /// The frame.
    pub layout: Layout,
    /// What happened.
    pub heading: String,
    /// What became of what was typed, and what to do.
    pub paragraphs: Vec<String>,
    /// Every box again, hidden, and a button that sends them.
    pub form: Option<FormView>,
    /// What was typed, to read and to copy.
    pub typed: SummaryList,
    /// Where the form is.
    pub next: Option<Link>,
}

impl Unsaved {
    /// An example.
    pub fn sample() -> Self {
        let form = FormView { submit: "Send it again".to_owned(), ..FormView::new("/report/new", "", Vec::new()) };
        Self {
            layout: sample::layout("This was not saved"),
            heading: "This was not saved".to_owned(),
            paragraphs: vec![
                "Lantern’s disk is full. Nothing saved before is lost. Send it again when there is room.".to_owned(),
            ],
            form: Some(form),
            typed: SummaryList { rows: vec![SummaryRow::new("Outcome", "Her aunt has not seen her since Friday.")] },
            next: None,
        }
    }
}
