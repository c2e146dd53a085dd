use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Scope, Stage};

/// Legal hold
///
/// From now on nothing of this record is disposed of, whatever its time: a court, an inquiry, an inquest or a complaint needs it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalHoldPlaced {
    /// Who needs it, and its reference there
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for LegalHoldPlaced {
    type State = Case;
    const VERB: &'static str = "Place a legal hold";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Unheld, 10)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::InformationGovernance];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("", "held_already", "There is a legal hold on this record already");
        case.held().then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self { because: "Serious case review, reference SCR-2026-4".into() }
    }
}
