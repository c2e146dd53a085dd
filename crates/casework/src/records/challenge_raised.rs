use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{ChallengeReason, Code};
use crate::record::{Record, Stage, Tab};

/// Challenge
///
/// You think something was decided wrongly for this child. A supervisor has to answer; both stay in the record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChallengeRaised {
    /// What do you challenge?
    pub about: Challenged,
    /// Why
    pub reason: Code<ChallengeReason>,
    /// What you know, and what you would decide
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

/// What is challenged
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Challenged {
    /// The grade
    Grade,
    /// That the report was not opened
    NotOpened,
    /// Something else that was decided
    Other,
}

impl Record for ChallengeRaised {
    type State = Case;
    const VERB: &'static str = "Challenge a decision";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Undecided, 90), (Stage::Missing, 90), (Stage::Claimed, 90), (Stage::Seen, 90)];
    const TAB: Option<Tab> = Some(Tab::Risk);
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn sample() -> Self {
        Self {
            about: Challenged::Grade,
            reason: Code::new("exploitation_signs"),
            words: "She came back with new shoes twice this month and will not say where from. We would grade this high".into(),
        }
    }
}
