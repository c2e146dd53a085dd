use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::{Case, Rung};
use crate::code::{Code, ContactMethod, Language};
use crate::entry::Entry;
use crate::record::{Record, Stage, Tab};

/// Contact with the child
///
/// The child has rung, written or been heard from. The child is still missing: contact closes nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ContactMade {
    /// How
    #[serde(default)]
    pub method: Answer<Code<ContactMethod>>,
    /// What was said
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// Who heard from the child
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Where was the child, as far as anybody can tell?
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// How was the child?
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub state: String,
    /// Does the child, or whoever heard, need an interpreter?
    #[serde(default)]
    pub interpreter: Answer<Code<Language>>,
}

impl Record for ContactMade {
    type State = Case;
    const VERB: &'static str = "Record a contact";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Away, 30), (Stage::Missing, 30), (Stage::Claimed, 70)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When was the contact?");
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator, Role::ReturnConversationWorker, Role::HomeManager, Role::PartnerLead, Role::Public];

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.hear(entry, Rung::ContactMade, false);
    }

    fn sample() -> Self {
        Self { method: Answer::Known(Code::new("text_message")), words: "“im ok dont look”".into(), who: "Her sister".into(), place: String::new(), state: "Sounded tired".into(), interpreter: Answer::NotApplicable }
    }
}
