use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Part, Record, Scope, Stage};

/// Note about an offence
///
/// A child who is missing and made to offend is a victim first. What is noted here changes nothing of whether the child is missing, and only missing-person units read it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OffenceNoteRecorded {
    /// What is suspected or wanted, and by whom
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// What was decided for the child instead of charging, and why
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub diversion: String,
}

impl Record for OffenceNoteRecorded {
    type State = Case;
    const VERB: &'static str = "Note an offence";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 80)];
    const SCOPE: Scope = Scope::Child;
    const PART: Part = Part::OffenceNotes;
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn sample() -> Self {
        Self {
            words: "Named as carrying a bag for two adults; wanted for interview by Bethnal Green".into(),
            diversion: "Referred as a potential victim of trafficking".into(),
        }
    }
}
