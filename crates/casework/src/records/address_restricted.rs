use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Scope, Stage};

/// Need-to-know address
///
/// From now on where the child lives is shown only to whoever needs it: the home, the allocated worker, the supervisor of the unit that owns an episode, you, and people who are named. It covers where the child lives later, too.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressRestricted {
    /// Why
    ///
    /// What would go wrong if the address were widely known.
    #[schemars(extend("x-long" = true, "x-part" = "address"))]
    pub because: String,
}

impl Record for AddressRestricted {
    type State = Case;
    const VERB: &'static str = "Make the address need-to-know";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::AddressOpen, 10)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator, Role::HomeManager];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let message = "The address is need-to-know already. Name the people who need it";
        let refusal = || Refusal::new("", "already_restricted", message);
        case.address_restriction().map(|_| refusal()).into_iter().collect()
    }

    fn sample() -> Self {
        Self { because: "The people who moved her here are looking for the house".into() }
    }
}
