use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Scope, Stage};

/// Restriction lifted
///
/// The record opens again to everybody who stands to the child.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RestrictionLifted {
    /// Why it is no longer needed
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for RestrictionLifted {
    type State = Case;
    const VERB: &'static str = "Lift the restriction";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Restricted, 30)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::SocialWorker, Role::ExploitationCoordinator, Role::InformationGovernance];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("", "not_restricted", "The record is not restricted");
        case.restriction().is_none().then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self { because: "The trial is over and she has moved".into() }
    }
}
