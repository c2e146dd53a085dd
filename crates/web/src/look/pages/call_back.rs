//! A report somebody began and did not send: whom to ring, what they wrote, and what came of it. When it is late, and what
//! an answer does, are decided elsewhere.

use askama::Template;

use super::sample;
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::parts::{Link, SummaryList, SummaryRow};

/// One report left unfinished.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/call_back.html")]
pub struct CallBackPage {
    /// The frame.
    pub layout: Layout,
    /// `Ring 020 7946 0123`.
    pub heading: String,
    /// Whom, since when, and for which unit.
    pub paragraphs: Vec<String>,
    /// Rings, on a telephone.
    pub telephone: Option<Link>,
    /// Starts a report with what was written.
    pub start: Option<Link>,
    /// What came of each call so far, one a line.
    pub tried: Vec<String>,
    /// Records what came of it; none once it is settled.
    pub form: Option<FormView>,
    /// What was written.
    pub typed: SummaryList,
}

impl CallBackPage {
    /// An example.
    pub fn sample() -> Self {
        let options = vec![Choice::new("no_answer", "No answer"), Choice::new("reported", "It is reported already")];
        let came = FieldView::new("came", "What came of it?", WidgetView::Radios { options });
        Self {
            layout: sample::layout("Ring back"),
            heading: "Ring 020 7946 0123".to_owned(),
            paragraphs: vec!["Somebody began a report and did not send it. They last wrote at 01:02.".to_owned()],
            telephone: Some(Link::new("Ring 020 7946 0123", "tel:02079460123")),
            start: Some(Link::new("Write the report", "/report/new?call_back=1")),
            tried: vec!["01:20: no answer, ring again at 01:40. Tom Ashby".to_owned()],
            form: Some(FormView { token: "token-1".to_owned(), ..FormView::new("/call-backs/1", "", vec![came]) }),
            typed: SummaryList { rows: vec![SummaryRow::new("What is the child’s name?", "Amara")] },
        }
    }
}
