use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::{Case, Rung};
use crate::entry::Entry;
use crate::record::{Record, Stage, Tab};

/// Location claimed
///
/// Somebody says where the child is. Nobody has seen the child there yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocationClaimed {
    /// Where the child is said to be
    pub place: String,
    /// Who says so
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
}

impl Record for LocationClaimed {
    type State = Case;
    const VERB: &'static str = "Record a location";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 40)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When was it said?");
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator, Role::ReturnConversationWorker, Role::HomeManager, Role::Public];

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.hear(entry, Rung::LocationClaimed, false);
    }

    fn sample() -> Self {
        Self { place: "A friend’s flat in Leyton".into(), who: "The friend’s mother".into() }
    }
}
