use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::ids::PersonId;
use crate::record::{Context, Record, Refusal, Stage, Tab};

/// Somebody else to hold the return conversation
///
/// The child would rather talk to somebody they know: a teacher, a youth worker, a nurse. That person gets a link to one form, with guidance, and is told nothing else of the child.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuestInvited {
    /// Their name
    pub name: String,
    /// What they are to the child
    ///
    /// As they are known: “form tutor”, “youth worker”.
    pub role: String,
    /// Where they work
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// The child’s first name
    ///
    /// As that person knows it. It is all the form tells them of the child.
    pub child: String,
    /// Is that person independent of the child’s care and of the police?
    #[serde(default)]
    pub independent: Answer<bool>,
    /// Who they are here
    #[schemars(extend("x-hidden" = true))]
    pub guest: PersonId,
}

impl GuestInvited {
    /// What they are called beside what they write.
    pub fn called(&self) -> String {
        let parts = [self.name.as_str(), self.role.as_str(), self.organisation.as_str()];
        let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        format!("{} (guest)", known.join(", "))
    }
}

impl Record for GuestInvited {
    type State = Case;
    const VERB: &'static str = "Ask somebody else to hold the conversation";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Back, 40), (Stage::Well, 60), (Stage::Closed, 50)];
    const TAB: Option<Tab> = Some(Tab::Return);
    const WRITERS: &'static [Role] = &[Role::ReturnConversationWorker, Role::ExploitationCoordinator, Role::SocialWorker];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || {
            let message = "The record is restricted, and a link would not open it. Write down yourself what they tell you";
            Refusal::new("", "restricted", message)
        };
        if case.restriction().is_some() { vec![refusal()] } else { Vec::new() }
    }

    fn sample() -> Self {
        Self {
            name: "Petra Lindqvist".into(),
            role: "Form tutor".into(),
            organisation: "Canal Road School".into(),
            child: "Amara".into(),
            independent: Answer::Known(true),
            guest: PersonId::numbered(1),
        }
    }
}
