use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, NotPossibleReason};
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Scope};
use crate::time::Moment;

/// Duty answered
///
/// What was done about something owed: done, not possible, or declined.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyAnswered {
    /// Which duty
    pub duty: String,
    /// The entry that opened it
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-hidden" = true))]
    pub opening: Option<EntryId>,
    /// What came of it
    pub outcome: Outcome,
    /// By whom
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// What was done, or why not
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// Reason, when it was not done
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Code<NotPossibleReason>>,
    /// By when what was called is to be held
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub held_by: Moment,
}

/// What came of a duty
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Done
    Done,
    /// Not possible
    NotPossible,
    /// Declined
    Declined,
}

impl Record for DutyAnswered {
    type State = Case;
    const VERB: &'static str = "Say what came of it";
    const SCOPE: Scope = Scope::Either;
    const WHEN: Option<&'static str> = Some("When was it done?");
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn check(&self, _case: &Case, context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if !context.policy.duties.knows(&self.duty) {
            refusals.push(Refusal::new("/duty", "unknown_duty", "There is no duty of that name"));
        }
        if self.outcome != Outcome::Done && self.reason.is_none() && self.words.trim().is_empty() {
            refusals.push(Refusal::new("/reason", "reason_missing", "Say why it was not done"));
        }
        refusals
    }

    fn sample() -> Self {
        Self {
            duty: "tell_parent".into(),
            opening: None,
            outcome: Outcome::Done,
            who: "Social worker".into(),
            words: "Rang the mother".into(),
            reason: None,
            held_by: Moment::default(),
        }
    }
}
