use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::risk_assessed::Factor;
use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::Code;
use crate::exploitation::{self, Sign};
use crate::record::{Context, Record, Refusal, Stage, Tab};
use crate::time::Moment;

/// What we know of the risk
///
/// What your service knows, for whoever chooses the grade. You grade nothing by it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskContributed {
    /// What you know, in your own words
    ///
    /// “We know nothing of this child” is an answer.
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// What is known
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub factors: Vec<Factor>,
    /// Signs of exploitation
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exploitation: Vec<Sign>,
}

impl Record for RiskContributed {
    type State = Case;
    const VERB: &'static str = "Say what we know of the risk";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Undecided, 80), (Stage::Away, 25), (Stage::Missing, 22), (Stage::Claimed, 62)];
    const TAB: Option<Tab> = Some(Tab::Risk);
    const WRITERS: &'static [Role] = Role::TELLERS;

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("/words", "words_missing", "Say what you know, or that you know nothing");
        self.words.trim().is_empty().then(refusal).into_iter().chain(exploitation::refusals(&self.exploitation)).collect()
    }

    fn sample() -> Self {
        Self {
            words: "She told her key worker on Friday that somebody waits for her after school".into(),
            factors: vec![Factor {
                factor: Code::new("with_person_of_concern"),
                answer: Answer::Known(true),
                source: "Her key worker".into(),
                obtained: Moment::default(),
            }],
            exploitation: vec![Sign {
                source: "Her key worker".into(),
                given: vec![Code::new("gifts")],
                ..Sign::suspected(Code::new("sexual_exploitation"))
            }],
        }
    }
}
