use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Scope, Stage};

/// Restricted record
///
/// From now on the record opens only to people who are named. You stay able to open it. A report about the child is still taken from anybody, and emergency access stays possible: with a reason, for an hour, reviewed afterwards.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChildRestricted {
    /// Why the record is restricted
    pub reason: RestrictionReason,
    /// In your words
    ///
    /// What would go wrong if this were widely known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

/// Why the record is restricted
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RestrictionReason {
    /// Trafficked, or believed to be
    Trafficked,
    /// A member of staff or their family
    StaffFamily,
    /// An address that adopters or carers need kept from others
    ProtectedAddress,
    /// Another reason
    Other,
}

impl Record for ChildRestricted {
    type State = Case;
    const VERB: &'static str = "Restrict the record";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Unrestricted, 10)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::SocialWorker, Role::ExploitationCoordinator, Role::InformationGovernance];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("", "already_restricted", "The record is restricted already. Name the people who need it");
        case.restriction().map(|_| refusal()).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            reason: RestrictionReason::Trafficked,
            words: "The people who moved her here have asked two services where she lives".into(),
        }
    }
}
