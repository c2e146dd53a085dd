use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, KeepReason};
use crate::record::{Context, Record, Refusal, Scope, Stage};

/// Record kept longer
///
/// Somebody looked at the record and found that it is still needed. It comes back for review on the day you set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RecordKeptLonger {
    /// Why it is kept
    pub reason: Code<KeepReason>,
    /// When is it looked at again?
    #[schemars(extend("x-ahead" = true))]
    pub until: Date,
    /// What you looked at
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for RecordKeptLonger {
    type State = Case;
    const VERB: &'static str = "Keep the record longer";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Unheld, 20)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::InformationGovernance];

    fn check(&self, _case: &Case, context: &Context) -> Vec<Refusal> {
        let ahead = self.until > context.now.london_date();
        let refusal = || Refusal::new("/until", "not_ahead", "Choose a day that is still to come");
        (!ahead).then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            reason: Code::new("claim_expected"),
            until: jiff::civil::date(2031, 4, 1),
            because: "A solicitor has written for her brother, and has not said what about".into(),
        }
    }
}
