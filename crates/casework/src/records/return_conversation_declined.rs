use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, DeclineReason};
use crate::record::{Part, Record, Stage, Tab};

/// Return conversation declined
///
/// The child said no, or it was not possible. The offer stays open, and this is never counted as held.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnConversationDeclined {
    /// Why
    pub reason: Code<DeclineReason>,
    /// What the child said
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

impl Record for ReturnConversationDeclined {
    type State = Case;
    const VERB: &'static str = "Record that the child said no";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Well, 50), (Stage::Closed, 40)];
    const TAB: Option<Tab> = Some(Tab::Return);
    const WHEN: Option<&'static str> = Some("When did the child say no?");
    const PART: Part = Part::Disclosure;
    const WRITERS: &'static [Role] = &[Role::ReturnConversationWorker, Role::ExploitationCoordinator, Role::SocialWorker];


    fn sample() -> Self {
        Self { reason: Code::new("child_said_no"), words: "“Not today”".into() }
    }
}
