use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Record, Stage, Tab};

/// End of police protection
///
/// Why it ended, and who has the child now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PoliceProtectionEnded {
    /// Why it ended
    pub reason: ProtectionEnd,
    /// Who the child was handed to
    ///
    /// A named person, and how they can be reached.
    pub handed_to: String,
    /// What was agreed
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

/// Why it ended
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProtectionEnd {
    /// The designated officer found no more cause for it
    NoLongerNeeded,
    /// An emergency protection order was made
    OrderMade,
    /// The council looks after the child
    LookedAfter,
    /// The child went back to a parent or carer
    BackToCarer,
    /// 72 hours were over
    TimeOver,
}

impl Record for PoliceProtectionEnded {
    type State = Case;
    const VERB: &'static str = "End police protection";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 20)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const WHEN: Option<&'static str> = Some("When did police protection end?");
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn sample() -> Self {
        Self {
            reason: ProtectionEnd::LookedAfter,
            handed_to: "Ines Okoro, emergency duty team, 020 7946 0177".into(),
            words: "Foster placement tonight; strategy discussion at nine".into(),
        }
    }
}
