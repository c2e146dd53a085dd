//! The page of a family's link: how things stand in plain words, what they were told and what they told. Every word comes
//! filled in; the child has no name here.

use askama::Template;

use super::sample;
use crate::look::layout::PublicLayout;
use crate::look::parts::Link;

/// How things stand, for one family.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/public_family.html")]
pub struct PublicFamily {
    /// The frame.
    pub layout: PublicLayout,
    /// The heading.
    pub heading: String,
    /// What they just told has come; empty otherwise.
    pub thanks: String,
    /// How things stand.
    pub stands: String,
    /// Who is at it, whom to ring, by when they hear again.
    pub lines: Vec<String>,
    /// What they can do, the likeliest first.
    pub actions: Vec<Link>,
    /// What they were told, and what they told.
    pub logs: Vec<FamilyLog>,
    /// Leads the reference.
    pub reference_label: String,
    /// Eight characters.
    pub reference: String,
    /// When to ring 999, and that the link is theirs alone.
    pub last: Vec<String>,
}

/// What was told, the latest first.
#[derive(Debug, Clone)]
pub struct FamilyLog {
    /// Heads it.
    pub heading: String,
    /// What it holds; nothing is said where it is empty.
    pub lines: Vec<FamilyLine>,
}

/// One thing told.
#[derive(Debug, Clone)]
pub struct FamilyLine {
    /// When.
    pub at: String,
    /// What it comes to, in the reader's language; empty for none.
    pub about: String,
    /// In the words and the language of whoever said it.
    pub words: String,
    /// Whether it was read; empty for none.
    pub note: String,
}

impl PublicFamily {
    /// An example.
    pub fn sample() -> Self {
        let line = |about: &str, words: &str, note: &str| FamilyLine {
            at: "2/3/2025, 1:10am".to_owned(),
            about: about.to_owned(),
            words: words.to_owned(),
            note: note.to_owned(),
        };
        let told = vec![line("There is nothing new.", "We have spoken with her school.", "")];
        let tells = vec![line("", "Her cousin saw her at the bus station.", "Read 2/3/2025, 1:20am.")];
        Self {
            layout: sample::public_layout("Your answers"),
            heading: "Your report".to_owned(),
            thanks: "We have it. Thank you.".to_owned(),
            stands: "We are looking for the child.".to_owned(),
            lines: vec!["It is with: Central East.".to_owned(), "We tell you more by 2/3/2025, 8am.".to_owned()],
            actions: vec![
                Link::new("Tell us something new", "/family/1/tell"),
                Link::new("Tell us that the child is back", "/family/1/back"),
            ],
            logs: vec![
                FamilyLog { heading: "What we have told you".to_owned(), lines: told },
                FamilyLog { heading: "What you have told us".to_owned(), lines: tells },
            ],
            reference_label: "Your reference".to_owned(),
            reference: "4F7K 2MQX".to_owned(),
            last: vec!["If the child is in danger, ring 999.".to_owned()],
        }
    }
}
