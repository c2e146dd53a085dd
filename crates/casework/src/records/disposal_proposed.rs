use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, DisposalReason};
use crate::record::{Context, Record, Refusal, Scope, Stage};

/// Proposal to dispose of the record
///
/// Nothing is erased yet: somebody else has to approve it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DisposalProposed {
    /// Why it may go
    pub reason: Code<DisposalReason>,
    /// What you looked at
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for DisposalProposed {
    type State = Case;
    const VERB: &'static str = "Propose to dispose of the record";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Unheld, 30)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::InformationGovernance];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        case.kept_because()
    }

    fn sample() -> Self {
        Self { reason: Code::new("time_is_up"), because: "The rule, the last entry, and that nobody else needs it".into() }
    }
}
