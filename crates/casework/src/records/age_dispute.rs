use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Record, Scope, Stage, Tab};

/// Doubt about the child’s age
///
/// Somebody doubts that they are a child, or the doubt is settled. While it lasts they are treated as a child.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgeDispute {
    /// How it stands
    pub stands: AgeStands,
    /// Who says so, and why
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

/// How a doubt about an age stands
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AgeStands {
    /// In doubt
    Disputed,
    /// Settled: a child
    Child,
    /// Settled: an adult
    Adult,
}

impl Record for AgeDispute {
    type State = Case;
    const VERB: &'static str = "Record a doubt about the age";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 70)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const SCOPE: Scope = Scope::Either;
    const WHEN: Option<&'static str> = Some("When was it said?");
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator];

    fn sample() -> Self {
        Self { stands: AgeStands::Disputed, words: "Custody sergeant, from looks; she says she is 16".into() }
    }
}
