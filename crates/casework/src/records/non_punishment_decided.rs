use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::record::{Part, Record};

/// Decision: victim first
///
/// Signs of trafficking and an offence stand side by side. A child is not punished for what they did because they were trafficked: what was decided, and on whose advice.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NonPunishmentDecided {
    /// What was decided
    pub decision: VictimFirst,
    /// Why
    #[schemars(extend("x-long" = true))]
    pub reasons: String,
    /// Was a trafficking adviser asked?
    #[serde(default)]
    pub adviser_asked: Answer<bool>,
    /// Who, and when
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub adviser: String,
    /// Was the child referred as a potential victim?
    #[serde(default)]
    pub referred: Answer<bool>,
}

/// What was decided for a child who may be a victim of trafficking
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum VictimFirst {
    /// No further action against the child
    NoAction,
    /// Diverted to support
    Diverted,
    /// Put to prosecutors, with the signs of trafficking
    ToProsecutors,
    /// Not decided yet, until a decision on the referral
    Waits,
}

impl Record for NonPunishmentDecided {
    type State = Case;
    const VERB: &'static str = "Record the decision";
    const WHEN: Option<&'static str> = Some("When was it decided?");
    const PART: Part = Part::OffenceNotes;
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn sample() -> Self {
        Self {
            decision: VictimFirst::Diverted,
            reasons: "He carried the bag because he owed them money".into(),
            adviser_asked: Answer::Known(true),
            adviser: "Exploitation adviser, this morning".into(),
            referred: Answer::Known(true),
        }
    }
}
