use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Part, Record, Stage};

/// Wanted
///
/// The child is wanted as well as missing. It stands beside missing, closes nothing and changes no grade and no clock; safeguarding comes before arrest.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WantedNoted {
    /// By whom, and what for
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// What was agreed with whoever wants them
    ///
    /// Who is rung first when the child is found, and that they are met as a child in danger.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub agreed: String,
}

impl Record for WantedNoted {
    type State = Case;
    const VERB: &'static str = "Note that the child is wanted";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 95), (Stage::Claimed, 110)];
    const WHEN: Option<&'static str> = Some("Since when?");
    const PART: Part = Part::OffenceNotes;
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn sample() -> Self {
        Self {
            words: "Bethnal Green, for interview about a theft".into(),
            agreed: "Ring the missing person unit first, at any hour".into(),
        }
    }
}
