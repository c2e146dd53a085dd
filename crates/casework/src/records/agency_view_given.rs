use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, ThresholdLevel};
use crate::record::{Context, Record, Refusal, Stage, Tab};

/// View on the contact
///
/// What your agency knows and thinks of what the council was told, for a decision that is made together. The council decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgencyViewGiven {
    /// What your agency knows and thinks
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// Level you would choose
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<Code<ThresholdLevel>>,
}

impl Record for AgencyViewGiven {
    type State = Case;
    const VERB: &'static str = "Give your agency’s view";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Undecided, 46), (Stage::Missing, 46), (Stage::Back, 64)];
    const TAB: Option<Tab> = Some(Tab::Risk);
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("/words", "nothing_said", "Say what your agency knows and thinks");
        self.words.trim().is_empty().then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            words: "Two reports this month from the same address; the older man there is known to us".into(),
            level: Some(Code::new("child_protection")),
        }
    }
}
