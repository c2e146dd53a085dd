//! Who acts: a member of staff in a unit and a role, a member of the public, or Lantern itself.
//! It does not decide what they may do.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ids::{HomeId, OrganisationId, PersonId, UnitId};

/// What a person does in their unit. One person holds one role at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Call handler
    CallHandler,
    /// Missing-person unit officer
    MissingPersonOfficer,
    /// Unit supervisor
    UnitSupervisor,
    /// Social worker
    SocialWorker,
    /// Emergency duty team
    EmergencyDutyTeam,
    /// Exploitation Service coordinator
    ExploitationCoordinator,
    /// Return-conversation worker
    ReturnConversationWorker,
    /// Care-home manager
    HomeManager,
    /// Information-governance lead
    InformationGovernance,
    /// School, health or youth-justice lead
    PartnerLead,
    /// Analyst
    Analyst,
    /// Member of the public
    Public,
    /// Guest, asked by name to hold one return conversation
    Guest,
    /// Lantern
    System,
}

impl Role {
    /// Every role: caseworkers, then whoever answers for who looked or is asked in, then those who see
    /// no child.
    pub const ALL: &[Role] = &[
        Role::CallHandler,
        Role::MissingPersonOfficer,
        Role::UnitSupervisor,
        Role::SocialWorker,
        Role::EmergencyDutyTeam,
        Role::ExploitationCoordinator,
        Role::ReturnConversationWorker,
        Role::HomeManager,
        Role::InformationGovernance,
        Role::PartnerLead,
        Role::Analyst,
        Role::Public,
        Role::Guest,
        Role::System,
    ];

    /// Everybody who works with children; analysts see none, and the public has pages of its own.
    pub const CASEWORKERS: &[Role] = Role::before(Role::InformationGovernance);

    /// Everybody who works with children, and partners who are asked in: whoever tells what they know of a child.
    pub const TELLERS: &[Role] = &[
        Role::CallHandler,
        Role::MissingPersonOfficer,
        Role::UnitSupervisor,
        Role::SocialWorker,
        Role::EmergencyDutyTeam,
        Role::ExploitationCoordinator,
        Role::ReturnConversationWorker,
        Role::HomeManager,
        Role::PartnerLead,
    ];

    /// Everybody something about a child can be owed by: caseworkers, and whoever answers for who looked or is asked
    /// in.
    pub const OWING: &[Role] = Role::before(Role::Analyst);

    /// Everybody who signs in.
    pub const STAFF: &[Role] = Role::before(Role::Public);

    const fn before(role: Role) -> &'static [Role] {
        Role::ALL.split_at(role as usize).0
    }

    /// The name policies, files and tokens know it by.
    pub fn name(self) -> &'static str {
        match self {
            Role::CallHandler => "call_handler",
            Role::MissingPersonOfficer => "missing_person_officer",
            Role::UnitSupervisor => "unit_supervisor",
            Role::SocialWorker => "social_worker",
            Role::EmergencyDutyTeam => "emergency_duty_team",
            Role::ExploitationCoordinator => "exploitation_coordinator",
            Role::ReturnConversationWorker => "return_conversation_worker",
            Role::HomeManager => "home_manager",
            Role::InformationGovernance => "information_governance",
            Role::PartnerLead => "partner_lead",
            Role::Analyst => "analyst",
            Role::Public => "public",
            Role::Guest => "guest",
            Role::System => "system",
        }
    }

    /// Whether whoever has it works for a council's services.
    pub fn is_of_a_council(self) -> bool {
        matches!(self, Role::SocialWorker | Role::EmergencyDutyTeam | Role::ExploitationCoordinator)
    }

    /// The role in words.
    pub fn words(self) -> &'static str {
        match self {
            Role::CallHandler => "call handler",
            Role::MissingPersonOfficer => "missing-person unit officer",
            Role::UnitSupervisor => "unit supervisor",
            Role::SocialWorker => "social worker",
            Role::EmergencyDutyTeam => "emergency duty team",
            Role::ExploitationCoordinator => "Exploitation Service coordinator",
            Role::ReturnConversationWorker => "return-conversation worker",
            Role::HomeManager => "care-home manager",
            Role::InformationGovernance => "information-governance lead",
            Role::PartnerLead => "school, health or youth-justice lead",
            Role::Analyst => "analyst",
            Role::Public => "member of the public",
            Role::Guest => "guest",
            Role::System => "Lantern",
        }
    }
}

/// Who wrote an entry, as it was known when they wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Actor {
    /// The member of staff; none for the public and for Lantern itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// Their role.
    pub role: Role,
    /// The organisation whose contribution this is, and who alone may correct it.
    pub organisation: OrganisationId,
    /// Their unit.
    pub unit: UnitId,
    /// The home they manage or work in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<HomeId>,
}
