use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Scope, Stage};

/// Need-to-know address lifted
///
/// Everybody who works with the child is shown where the child lives again, and has lived.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressRestrictionLifted {
    /// Why it is needed no longer
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for AddressRestrictionLifted {
    type State = Case;
    const VERB: &'static str = "Lift the need-to-know address";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::AddressKept, 20)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::SocialWorker, Role::ExploitationCoordinator];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("", "not_restricted", "The address is not need-to-know");
        if case.address_restriction().is_none() { vec![refusal()] } else { Vec::new() }
    }

    fn sample() -> Self {
        Self { because: "The trial is over and she has moved".into() }
    }
}
