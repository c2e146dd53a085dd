//! A record's form, with what is already known of its kind beside it, and a record as it was written.

use askama::Template;

use super::sample;
use crate::look::form::FormView;
use crate::look::layout::Layout;
use crate::look::parts::{IdentityBar, Link, Section, SectionBody, SummaryList, SummaryRow, Timeline, TimelineLine};

/// Writing a record.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/record_form.html")]
pub struct RecordForm {
    /// The frame; `errors` follows `form.has_errors()`.
    pub layout: Layout,
    /// Who it is about.
    pub identity: Option<IdentityBar>,
    /// The form.
    pub form: FormView,
    /// Heads what stands beside it: `Earlier sightings`.
    pub history_heading: String,
    /// The records of this kind so far, newest first.
    pub history: Vec<TimelineLine>,
}

impl RecordForm {
    /// An example with every widget.
    pub fn sample() -> Self {
        Self {
            layout: sample::layout("Prevention interview, case LTN-4F7K2"),
            identity: Some(sample::identity()),
            form: sample::every_widget(),
            history_heading: "Earlier interviews".to_owned(),
            history: Vec::new(),
        }
    }

    /// An example of the risk form.
    pub fn sample_risk() -> Self {
        let reported = SummaryList { rows: vec![SummaryRow::new("What happened?", "Went out after tea")] };
        let beside = vec![
            Section::new("reported", "What was reported", SectionBody::Summary(reported)),
            Section::new("graded", "Graded so far", SectionBody::Grades(sample::grades())),
        ];
        Self {
            layout: sample::layout("Risk assessment, case LTN-4F7K2"),
            form: sample::risk_form(beside),
            ..Self::sample()
        }
    }

    /// The same, refused: every widget with an error.
    pub fn sample_refused() -> Self {
        let form = sample::every_widget_refused();
        let layout = Layout { errors: form.has_errors(), ..sample::layout("Prevention interview, case LTN-4F7K2") };
        Self { layout, form, history: sample::timeline(), ..Self::sample() }
    }
}

/// A record as it was written.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/record_view.html")]
pub struct RecordView {
    /// The frame.
    pub layout: Layout,
    /// Who it is about.
    pub identity: Option<IdentityBar>,
    /// The kind: `Sighting`.
    pub heading: String,
    /// Why it was withdrawn; empty when it stands.
    pub withdrawn: String,
    /// What it says.
    pub fields: SummaryList,
    /// Who recorded it and when, its place in the chain and its seal.
    pub recorded: String,
    /// Corrections, disputes and answers since.
    pub since: Vec<TimelineLine>,
    /// Correct, dispute, withdraw.
    pub actions: Vec<Link>,
}

impl RecordView {
    /// An example.
    pub fn sample() -> Self {
        Self {
            layout: sample::layout("Sighting, case LTN-4F7K2"),
            identity: Some(sample::identity()),
            heading: "Sighting".to_owned(),
            withdrawn: String::new(),
            fields: SummaryList {
                rows: vec![
                    SummaryRow::new("When", "Sat 1 Mar 2025, between 23:00 and 23:30, “after the film”"),
                    SummaryRow::new("Where", "Mile End station, eastbound platform"),
                    SummaryRow::new("Who saw her", "Her aunt"),
                    SummaryRow { key: "Who she was with".to_owned(), ..SummaryRow::default() },
                ],
            },
            recorded: "Recorded by PC Tom Ashby, North Area MPU, Sun 2 Mar 2025 00:34. Entry 14, sealed 9f2c 41d8."
                .to_owned(),
            since: sample::timeline(),
            actions: vec![
                Link::new("Correct it", "/episodes/ep1/entries/14/correct"),
                Link::new("Withdraw it", "/episodes/ep1/entries/14/withdraw"),
            ],
        }
    }
}
