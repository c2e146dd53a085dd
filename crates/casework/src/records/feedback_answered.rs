use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, FeedbackTheme};
use crate::entry::Entry;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Tab};
use crate::records::{FeedbackReceived, OfKind as _};

/// Answer to a complaint or feedback
///
/// What you found, what you told them, and what it is about, so that the script and the training learn from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FeedbackAnswered {
    /// What is answered
    #[schemars(extend("x-of" = "feedback_received"))]
    pub feedback: EntryId,
    /// What you found
    pub finding: Finding,
    /// What it is about
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<Code<FeedbackTheme>>,
    /// What you told them
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// What changes because of it
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub change: String,
}

/// What was found
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// They are right
    Upheld,
    /// They are right in part
    UpheldInPart,
    /// It was done as it should be
    NotUpheld,
    /// Nothing to find: they were thanked
    Thanked,
}

impl Record for FeedbackAnswered {
    type State = Case;
    const VERB: &'static str = "Answer the complaint or feedback";
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When were they answered?");
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let here =
            |entry: &Entry| FeedbackReceived::of(&entry.body).is_some() && entry.episode == context.episode;
        let found = case.entry(self.feedback).is_some_and(here);
        let refusal = || Refusal::new("/feedback", "no_such_entry", "Choose a complaint or feedback of this episode");
        if found { Vec::new() } else { vec![refusal()] }
    }

    fn answers(&self) -> Option<EntryId> {
        Some(self.feedback)
    }

    fn sample() -> Self {
        Self {
            feedback: EntryId::numbered(1),
            finding: Finding::Upheld,
            themes: vec![Code::new("wait"), Code::new("advice")],
            words: "We said sorry. The second call should have been recorded as a report".into(),
            change: "The script asks who was told to look, and when".into(),
        }
    }
}
