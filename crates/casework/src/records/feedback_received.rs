use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, Language};
use crate::ids::EntryId;
use crate::record::{Record, Stage, Tab};
use crate::records::FamilySaid;

/// Complaint or feedback
///
/// What somebody says of how a report was taken or the child was looked for. A supervisor answers it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedbackReceived {
    /// What it is
    pub sort: FeedbackSort,
    /// Which report it is about
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-of" = "report_received"))]
    pub report: Option<EntryId>,
    /// What they say
    ///
    /// In their words.
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// Who says so
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Do they need an interpreter?
    #[serde(default)]
    pub interpreter: Answer<Code<Language>>,
}

/// A complaint, or something else to learn from
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FeedbackSort {
    /// A complaint
    Complaint,
    /// Something that was done well, or could be done better
    Feedback,
}

impl Record for FeedbackReceived {
    type State = Case;
    const VERB: &'static str = "Record a complaint or feedback";
    const NEXT: &'static [(Stage, u8)] =
        &[(Stage::Undecided, 95), (Stage::Missing, 120), (Stage::Back, 95), (Stage::Well, 95), (Stage::Closed, 95)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When did they say so?");
    const WRITERS: &'static [Role] = FamilySaid::WRITERS;

    fn sample() -> Self {
        Self {
            sort: FeedbackSort::Complaint,
            report: None,
            words: "I rang three times, and the second person told me to go and look myself".into(),
            who: "Sahra Warsame".into(),
            interpreter: Answer::Known(Code::new("so")),
        }
    }
}
