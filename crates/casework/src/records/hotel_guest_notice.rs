use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Part, Record, Stage, Tab};

/// Hotel guest information notice
///
/// Police have asked a hotel who its guests are, because they reasonably suspect child sexual exploitation there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HotelGuestNotice {
    /// Premises
    pub premises: String,
    /// Grounds
    #[schemars(extend("x-long" = true))]
    pub grounds: String,
    /// Who issued it
    pub issuer: String,
    /// What the hotel answered
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub response: String,
}

impl Record for HotelGuestNotice {
    type State = Case;
    const VERB: &'static str = "Record a hotel guest notice";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 64)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const WHEN: Option<&'static str> = Some("When was it issued?");
    const PART: Part = Part::Intelligence;
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn sample() -> Self {
        Self {
            premises: "Harbour Inn, Cable Yard".into(),
            grounds: "Two girls said rooms there are paid in cash by the man in the grey car".into(),
            issuer: "Inspector Rhodri Penn".into(),
            response: "Names of guests of 3 March given".into(),
        }
    }
}
