//! A return conversation held by somebody outside: the link to hand over, and the one form it opens. Who may is decided
//! elsewhere.

use askama::Template;

use super::sample;
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::parts::Link;

/// The link, shown this once to whoever asked.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/guest_asked.html")]
pub struct GuestAsked {
    /// The frame.
    pub layout: Layout,
    /// Who is asked.
    pub name: String,
    /// Until when it opens the form.
    pub until: String,
    /// The link.
    pub link: Link,
}

/// The link of a family, shown this once to whoever gave it.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/family_given.html")]
pub struct FamilyGiven {
    /// The frame.
    pub layout: Layout,
    /// Whose it is.
    pub name: String,
    /// The link.
    pub link: Link,
}

/// The form, with what to know before the conversation.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/guest_form.html")]
pub struct GuestForm {
    /// The frame; nobody is signed in.
    pub layout: Layout,
    /// How to hold the conversation, a sentence or two each.
    pub guidance: Vec<String>,
    /// The form; its title heads the page.
    pub form: FormView,
}

impl GuestAsked {
    /// An example.
    pub fn sample() -> Self {
        Self {
            layout: sample::layout("A link to hand over, case LTN-4F7K2"),
            name: "Petra Lindqvist".to_owned(),
            until: "Sunday 9 March 2025, 19:30".to_owned(),
            link: Link::new("https://lantern.example/guest/1", "https://lantern.example/guest/1"),
        }
    }
}

impl FamilyGiven {
    /// An example.
    pub fn sample() -> Self {
        Self {
            layout: sample::layout("A link to hand over, case LTN-4F7K2"),
            name: "Sahra Warsame".to_owned(),
            link: Link::new("https://lantern.example/family/1", "https://lantern.example/family/1"),
        }
    }
}

impl GuestForm {
    /// An example.
    pub fn sample() -> Self {
        let words = FieldView::new("words", "What the child said", WidgetView::text_area(String::new()));
        let form = FormView {
            lede: "You see nothing else of Amara here.".to_owned(),
            ..FormView::new("/guest/1", "Return conversation with Amara", vec![words])
        };
        let layout = Layout { person: None, navigation: Vec::new(), ..sample::layout("Return conversation") };
        Self { layout, guidance: vec!["Talk where nobody listens in.".to_owned()], form }
    }
}
