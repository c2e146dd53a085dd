//! Is this child missing? Three boxes, and each child who may be meant: what to do and whom to ring, and nothing more.

use askama::Template;

use super::sample;
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::parts::Link;

/// A child who may be meant.
#[derive(Debug, Clone)]
pub struct CheckHit {
    /// Act as if it were the child.
    pub act: bool,
    /// `Amara K., 15`.
    pub who: String,
    /// What to do.
    pub what: String,
    /// Whom to ring.
    pub call: Link,
    /// The record, for whoever may open it.
    pub opens: Option<Link>,
}

/// The form, and what a check found.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/check.html")]
pub struct Check {
    /// The frame.
    pub layout: Layout,
    /// The three boxes.
    pub form: FormView,
    /// What was found, in a line; empty before a check.
    pub heading: String,
    /// Who may be meant, the surest first.
    pub hits: Vec<CheckHit>,
    /// What was compared, and what that does not say.
    pub notes: Vec<String>,
}

impl Check {
    /// An example.
    pub fn sample() -> Self {
        let name = FieldView::new("name", "Name", WidgetView::text("amarra kutty"));
        let form = FormView::new("/check", "Is this child missing?", vec![name]);
        let hit = |act: bool, who: &str, what: &str| CheckHit {
            act,
            who: who.to_owned(),
            what: what.to_owned(),
            call: Link::new("020 7946 0120", "tel:02079460120"),
            opens: None,
        };
        Self {
            layout: sample::layout("Is this child missing?"),
            form: FormView { submit: "Check every force".to_owned(), ..form },
            heading: "Missing: act now".to_owned(),
            hits: vec![
                hit(
                    true,
                    "Amara K., 15",
                    "Keep the child safe and with you. Ring Central East missing person unit now.",
                ),
                hit(false, "A missing child may be meant", "Ask for the date of birth and check again."),
            ],
            notes: vec![
                "Checked at 23:10, of every force: name “amarra kutty”, against 212 children who are missing now."
                    .to_owned(),
            ],
        }
    }
}
