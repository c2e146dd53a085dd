//! What will be taken out of one child's record and written in another's, before it is done.

use askama::Template;

use super::sample;
use crate::look::layout::Layout;
use crate::look::parts::{IdentityBar, Link, PostButton, Section, SectionBody, SummaryList, SummaryRow};

/// Both halves, what follows, and a way back.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/rewrite_check.html")]
pub struct RewriteCheck {
    /// The frame.
    pub layout: Layout,
    /// The child the entry is taken away from.
    pub identity: Option<IdentityBar>,
    /// A question.
    pub heading: String,
    /// What is taken out, what is written, and what follows.
    pub sections: Vec<Section>,
    /// Goes on: every field again.
    pub confirm: PostButton,
    /// Goes back with what was chosen.
    pub back: Link,
}

impl RewriteCheck {
    /// An example.
    pub fn sample() -> Self {
        let summary = |id: &str, heading: &str, rows: &[(&str, &str)]| {
            let rows = rows.iter().map(|(key, value)| SummaryRow::new(*key, *value)).collect();
            Section::new(id, heading, SectionBody::Summary(SummaryList { rows }))
        };
        let follows = vec!["No longer owed for this child: decide the report.".to_owned()];
        let here = "/episodes/ep1/entries/14/another-child";
        Self {
            layout: sample::layout("Before you go on, case LTN-4F7K2"),
            identity: Some(sample::identity()),
            heading: "Write this on the other child’s record?".to_owned(),
            sections: vec![
                summary("out", "Taken out here", &[("Child", "Amara Kuti, 15"), ("Entry", "Enquiry or sighting")]),
                summary("in", "Written there", &[("Child", "Nia Kuti, 13"), ("Where", "Case 4F7K 2MQX, open")]),
                Section::new("then", "What follows", SectionBody::Words(follows)),
            ],
            confirm: PostButton { primary: true, ..sample::post("Take it out and write it there", "", here) },
            back: Link::new("Go back and change it", here),
        }
    }
}
