use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::{Case, Rung};
use crate::entry::Entry;
use crate::record::{Record, Stage, Tab};

/// Child is back
///
/// The child is back where they should be, or somewhere safe that was agreed. Anybody can say so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChildReturned {
    /// Where the child is now
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-part" = "address"))]
    pub place: String,
    /// Who says so
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// How the child came back
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub how: String,
}

impl Record for ChildReturned {
    type State = Case;
    const VERB: &'static str = "Record the return";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Away, 40), (Stage::Missing, 60), (Stage::Claimed, 20), (Stage::Seen, 20)];
    const TAB: Option<Tab> = Some(Tab::Return);
    const WHEN: Option<&'static str> = Some("When did the child come back?");
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator, Role::ReturnConversationWorker, Role::HomeManager, Role::Public];

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.hear(entry, Rung::LocationVerified, true);
    }

    fn sample() -> Self {
        Self { place: "The home".into(), who: "Night worker".into(), how: "Walked in by herself".into() }
    }
}
