//! A pause before what cannot be undone or is probably a mistake: lowering a grade, closing, sharing, restricting.

use askama::Template;

use super::sample;
use crate::look::layout::Layout;
use crate::look::parts::{IdentityBar, Link, PostButton};

/// What is about to happen, and a way back.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/interruption.html")]
pub struct Interruption {
    /// The frame.
    pub layout: Layout,
    /// Who it is about.
    pub identity: Option<IdentityBar>,
    /// A question: `Lower the grade from high to medium?`
    pub heading: String,
    /// Why we ask.
    pub paragraphs: Vec<String>,
    /// What follows from going on.
    pub consequences: Vec<String>,
    /// Goes on: every field again.
    pub confirm: PostButton,
    /// Goes back with what was typed.
    pub back: Link,
}

impl Interruption {
    /// An example.
    pub fn sample() -> Self {
        Self {
            layout: sample::layout("Before you go on, case LTN-4F7K2"),
            identity: Some(sample::identity()),
            heading: "Lower the grade from high to medium?".to_owned(),
            paragraphs: vec!["Two vulnerability factors are still answered yes.".to_owned()],
            consequences: vec![
                "No clock that is running is reset.".to_owned(),
                "Tower Hamlets is told, and may challenge it.".to_owned(),
            ],
            confirm: PostButton { primary: true, ..sample::post("Lower it", "", "/episodes/ep1/assessment/new") },
            back: Link::new("Go back and change it", "/episodes/ep1/assessment/new"),
        }
    }
}
