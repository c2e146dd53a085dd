use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::record::{Record, Stage, Tab};

/// Police protection
///
/// An officer has taken the child to a safe place, or kept them in one, under section 46 of the Children Act 1989. It lasts 72 hours at the most, and nothing makes it longer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PoliceProtectionTaken {
    /// Officer who took the child into protection
    pub officer: String,
    /// Why significant harm was likely
    #[schemars(extend("x-long" = true, "x-part" = "disclosure"))]
    pub grounds: String,
    /// Was force used?
    #[serde(default)]
    pub force: Answer<bool>,
    /// What force, and why it was needed
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub force_words: String,
    /// Place of safety
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-part" = "address"))]
    pub place: String,
    /// Designated officer who inquires into the case
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub designated_officer: String,
    /// Was a parent told?
    #[serde(default)]
    pub parent_told: Answer<bool>,
    /// Was the council told?
    #[serde(default)]
    pub council_told: Answer<bool>,
}

impl Record for PoliceProtectionTaken {
    type State = Case;
    const VERB: &'static str = "Record police protection";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 10)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const WHEN: Option<&'static str> = Some("When was the child taken into police protection?");
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn sample() -> Self {
        Self {
            officer: "PC Tamsin Vale".into(),
            grounds: "Found in a flat with two adults who would not say who they were".into(),
            force: Answer::Known(false),
            force_words: String::new(),
            place: "Children’s unit, Bethnal Green".into(),
            designated_officer: "Inspector Rhodri Penn".into(),
            parent_told: Answer::Known(true),
            council_told: Answer::Known(true),
        }
    }
}
