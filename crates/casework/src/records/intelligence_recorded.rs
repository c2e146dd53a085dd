use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Part, Record, Scope, Stage};

/// Intelligence
///
/// What police or the Exploitation Service know of people, places and cars around the child. Only they read it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IntelligenceRecorded {
    /// What is known
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// How it is known
    ///
    /// A reference, never the name of whoever told it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

impl Record for IntelligenceRecorded {
    type State = Case;
    const VERB: &'static str = "Record intelligence";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 90)];
    const SCOPE: Scope = Scope::Child;
    const PART: Part = Part::Intelligence;
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::ExploitationCoordinator];

    fn sample() -> Self {
        Self { words: "A grey car waits near the home on Fridays".into(), source: "Report 1207".into() }
    }
}
