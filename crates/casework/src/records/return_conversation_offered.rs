use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, ContactMethod};
use crate::record::{Record, Stage, Tab};

/// Return conversation offered
///
/// An independent talk after the child is back. It is offered for every episode, however short.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnConversationOffered {
    /// How it was offered
    #[serde(default)]
    pub method: Answer<Code<ContactMethod>>,
    /// Whom the child would like to talk to
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub preferred: String,
}

impl Record for ReturnConversationOffered {
    type State = Case;
    const VERB: &'static str = "Record the offer";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Back, 30), (Stage::Well, 20), (Stage::Closed, 10)];
    const TAB: Option<Tab> = Some(Tab::Return);
    const WHEN: Option<&'static str> = Some("When was it offered?");
    const WRITERS: &'static [Role] = &[Role::ReturnConversationWorker, Role::ExploitationCoordinator, Role::SocialWorker];


    fn sample() -> Self {
        Self { method: Answer::Known(Code::new("telephone")), preferred: "The same worker as last time".into() }
    }
}
