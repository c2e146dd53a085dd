use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::entry::Entry;
use crate::ids::UnitId;
use crate::record::{Record, Scope, Strand};
use crate::reference::{Organisation, is_open, open};

/// Unit
///
/// A unit of an organisation: what owns an episode and owes a duty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnitRegistered {
    /// Its id
    #[schemars(extend("x-hidden" = true))]
    pub unit: UnitId,
    /// Name
    pub name: String,
    /// What it does
    pub kind: UnitKind,
    /// Telephone
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Still open
    #[serde(default = "open", skip_serializing_if = "is_open")]
    #[schemars(extend("x-hidden" = true))]
    pub active: bool,
}

/// What a unit does
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// Missing-person unit
    MissingPersonUnit,
    /// Police control room
    ControlRoom,
    /// Children's services
    ChildrensServices,
    /// Emergency duty team
    EmergencyDutyTeam,
    /// Exploitation Service
    ExploitationService,
    /// Placements team
    PlacementsTeam,
    /// Independent reviewing service
    ReviewingService,
    /// Information governance
    InformationGovernance,
    /// Senior managers
    SeniorManagement,
    /// Return-conversation provider
    ReturnConversationProvider,
    /// Care home staff
    CareHome,
    /// Analysts
    Analysts,
    /// Hospital with an emergency department
    Hospital,
    /// School, health or youth-justice leads
    PartnerLeads,
}

impl Record for UnitRegistered {
    type State = Organisation;
    const REVISES: Option<Strand> = Some(Strand::Organisation);
    const SCOPE: Scope = Scope::Reference;
    const WHEN: Option<&'static str> = Some("From when is it so?");
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::ExploitationCoordinator, Role::HomeManager, Role::System];

    fn apply(&self, entry: &Entry, organisation: &mut Organisation) {
        organisation.register_unit(entry, self);
    }

    fn sample() -> Self {
        Self {
            unit: UnitId::literal("met-ce-mpu"),
            name: "Central East missing-person unit".into(),
            kind: UnitKind::MissingPersonUnit,
            phone: String::new(),
            active: true,
        }
    }
}
