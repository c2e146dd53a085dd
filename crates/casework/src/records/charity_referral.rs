use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{CharityService, Code};
use crate::record::{Record, Stage, Tab};

/// Help from a charity
///
/// Support for the family or the child by a charity for missing people: asked for, offered and declined, or given.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CharityReferral {
    /// What for
    pub service: Code<CharityService>,
    /// How it stands
    pub stands: ReferralStands,
    /// Do they agree?
    ///
    /// The family, or a child old enough to say.
    #[serde(default)]
    pub consent: Answer<bool>,
    /// Which charity
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub charity: String,
    /// What came of it
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub outcome: String,
}

/// How help from a charity stands
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReferralStands {
    /// Asked for
    Requested,
    /// Given
    Given,
    /// Offered and declined
    Declined,
    /// Not offered this time
    NotOffered,
}

impl Record for CharityReferral {
    type State = Case;
    const VERB: &'static str = "Ask a charity for help";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Undecided, 62), (Stage::Missing, 64), (Stage::Back, 80)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When was it?");
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator, Role::ReturnConversationWorker];

    fn sample() -> Self {
        Self {
            service: Code::new("family_support"),
            stands: ReferralStands::Requested,
            consent: Answer::Known(true),
            charity: "Missing People".into(),
            outcome: String::new(),
        }
    }
}
