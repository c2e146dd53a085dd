//! An invented call beside the screen of a report. What is asked comes filled in.

use askama::Template;

use super::sample;
use crate::look::form::FormView;
use crate::look::layout::Layout;
use crate::look::parts::Link;

/// The call, and the screen to answer it on.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/practice_call.html")]
pub struct PracticeCall {
    /// The frame.
    pub layout: Layout,
    /// That this is practice, before anything else.
    pub banner: String,
    /// Where a real report is taken, should a call come in.
    pub real: Link,
    /// Who rings, and when.
    pub caller: String,
    /// What they say, a paragraph each.
    pub says: Vec<String>,
    /// The screen of a report.
    pub form: FormView,
}

impl PracticeCall {
    /// An example.
    pub fn sample() -> Self {
        Self {
            layout: sample::layout("Practice call"),
            banner: "Practice. The call is invented: nobody is told.".to_owned(),
            real: Link::new("Take a real report", "/report/new"),
            caller: "A night worker of a children’s home rings at ten in the evening".to_owned(),
            says: vec!["Hello, this is Dee Farrow, I am on nights at Brook Lane House.".to_owned()],
            form: FormView { title: "Practice: a girl who usually comes back".to_owned(), ..sample::report_form() },
        }
    }
}
