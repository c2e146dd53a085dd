use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, Language};
use crate::record::{Record, Stage, Tab};

/// Word from the family
///
/// Something new that the family, or whoever reported, tells the unit that looks for the child. Somebody owes it a reading.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilySaid {
    /// What they say
    ///
    /// In their words.
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// Who says so
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Do they need an interpreter?
    #[serde(default)]
    pub interpreter: Answer<Code<Language>>,
}

impl FamilySaid {
    /// Those who hear from a family, and the family by its link.
    pub const WRITERS: &'static [Role] = &[
        Role::CallHandler,
        Role::MissingPersonOfficer,
        Role::UnitSupervisor,
        Role::SocialWorker,
        Role::EmergencyDutyTeam,
        Role::HomeManager,
        Role::Public,
    ];
}

impl Record for FamilySaid {
    type State = Case;
    const VERB: &'static str = "Record what the family says";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 65), (Stage::Claimed, 75)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When did they say so?");
    const WRITERS: &'static [Role] = FamilySaid::WRITERS;

    fn sample() -> Self {
        Self { words: "Her cousin saw her at the bus station at nine".into(), who: "Sahra Warsame".into(), interpreter: Answer::Known(Code::new("so")) }
    }
}
