//! A report taken by a professional on one screen in the order of the call, and what they are told after it.

use askama::Template;

use super::sample;
use crate::look::form::FormView;
use crate::look::layout::Layout;
use crate::look::parts::Link;

/// One answer repeated in the summary that stays beside the form.
#[derive(Debug, Clone, Default)]
pub struct SoFar {
    /// Its words: `Last seen`.
    pub label: String,
    /// The field's posted name, so that the summary follows typing.
    pub field: String,
    /// Its value at load.
    pub value: String,
}

/// The report form.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/new_report.html")]
pub struct NewReport {
    /// The frame.
    pub layout: Layout,
    /// What comes first: `Is a child in danger now? …`
    pub emergency: String,
    /// One `WidgetView::Part` a step of the call.
    pub form: FormView,
    /// The summary.
    pub so_far: Vec<SoFar>,
}

impl NewReport {
    /// An example.
    pub fn sample() -> Self {
        let so_far = |label: &str, field: &str, value: &str| SoFar {
            label: label.to_owned(),
            field: field.to_owned(),
            value: value.to_owned(),
        };
        Self {
            layout: sample::layout("New report"),
            emergency: "Is anybody in danger now? Dispatch first; this form keeps what you have typed.".to_owned(),
            form: sample::report_form(),
            so_far: vec![
                so_far("Child", "child.name", "Amara Kuti"),
                so_far("Last seen", "last_seen.time", ""),
                so_far("Where", "place", ""),
                so_far("Caller", "reporter.telephone", ""),
            ],
        }
    }
}

/// What a professional is told once a report is taken.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/report_taken.html")]
pub struct ReportTaken {
    /// The frame.
    pub layout: Layout,
    /// `The report is recorded`.
    pub heading: String,
    /// The reference to give the caller.
    pub reference: String,
    /// Who was told, one a line.
    pub told: Vec<String>,
    /// What happens next, one a line.
    pub next: Vec<String>,
    /// The case.
    pub case: Link,
}

impl ReportTaken {
    /// An example.
    pub fn sample() -> Self {
        Self {
            layout: sample::layout("Report recorded"),
            heading: "The report is recorded".to_owned(),
            reference: "4F7K 2MQX".to_owned(),
            told: vec!["North Area MPU, on its board".to_owned(), "Tower Hamlets emergency duty team".to_owned()],
            next: vec![
                "North Area MPU decides what to do by 01:30 and rings the caller.".to_owned(),
                "If she comes back, ring 020 7946 0123 with the reference.".to_owned(),
            ],
            case: Link::new("Open the case", "/episodes/ep1"),
        }
    }
}
