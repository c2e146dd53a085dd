use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, ModeReason, NotPossibleReason};
use crate::record::{Context, Part, Record, Refusal, Stage, Tab};

/// Police prevention interview
///
/// The police conversation with a child who has come back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PreventionInterview {
    /// What came of it
    pub outcome: InterviewOutcome,
    /// How it was held
    #[serde(default)]
    pub mode: Answer<InterviewMode>,
    /// Why not face to face
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode_reason: Option<Code<ModeReason>>,
    /// Was the child seen alone?
    #[serde(default)]
    pub seen_alone: Answer<bool>,
    /// Was the interpreter independent of the family?
    #[serde(default)]
    pub interpreter_independent: Answer<bool>,
    /// Was the child harmed?
    #[serde(default)]
    pub harmed: Answer<bool>,
    /// What the child said
    ///
    /// In the child's own words, in quotation marks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// Why it was not possible
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_possible: Option<Code<NotPossibleReason>>,
}

/// How an interview was held
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InterviewMode {
    /// Face to face
    FaceToFace,
    /// By telephone
    Telephone,
    /// By video
    Video,
}

/// What came of the interview
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InterviewOutcome {
    /// The child was spoken to
    ChildSpokenTo,
    /// Only an adult was spoken to
    ///
    /// This is never counted as a child interviewed.
    AdultOnly,
    /// The child declined
    Declined,
    /// It was not possible
    NotPossible,
}

impl Record for PreventionInterview {
    type State = Case;
    const VERB: &'static str = "Record the interview";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Seen, 30), (Stage::Back, 20), (Stage::Well, 10)];
    const TAB: Option<Tab> = Some(Tab::Return);
    const WHEN: Option<&'static str> = Some("When was the interview?");
    const PART: Part = Part::Disclosure;
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let unexplained = self.outcome == InterviewOutcome::NotPossible && self.not_possible.is_none();
        let refusal = || Refusal::new("/not_possible", "reason_missing", "Choose why it was not possible");
        unexplained.then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            outcome: InterviewOutcome::ChildSpokenTo,
            mode: Answer::Known(InterviewMode::FaceToFace),
            mode_reason: None,
            seen_alone: Answer::Known(true),
            interpreter_independent: Answer::NotApplicable,
            harmed: Answer::Known(false),
            words: "“I just wanted to be somewhere quiet”".into(),
            not_possible: None,
        }
    }
}
