use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::{Case, Rung};
use crate::code::{Code, WellbeingMethod};
use crate::entry::Entry;
use crate::record::{Record, Stage, Tab};

/// Wellbeing confirmed
///
/// A named person has seen the child and says how they are. This ends the search.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WellbeingConfirmed {
    /// Who saw the child
    pub who: String,
    /// How
    pub method: Code<WellbeingMethod>,
    /// How the child is
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

impl Record for WellbeingConfirmed {
    type State = Case;
    const VERB: &'static str = "Confirm wellbeing";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Claimed, 30), (Stage::Seen, 10), (Stage::Back, 10)];
    const TAB: Option<Tab> = Some(Tab::Return);
    const WHEN: Option<&'static str> = Some("When was the child seen?");
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator, Role::HomeManager];

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.hear(entry, Rung::WellbeingConfirmed, false);
    }

    fn sample() -> Self {
        Self { who: "PC Tamsin Vale".into(), method: Code::new("seen_in_person"), words: "Tired, not hurt".into() }
    }
}
