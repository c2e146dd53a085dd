use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::prevention_interview::InterviewMode;
use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::record::{Record, Stage, Tab};

/// Return conversation held
///
/// The independent talk took place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnConversationHeld {
    /// Who held it
    pub who: String,
    /// How it was held
    #[serde(default)]
    pub mode: Answer<InterviewMode>,
    /// Is that person independent of the child's care and of the police?
    #[serde(default)]
    pub independent: Answer<bool>,
    /// Was it the person the child chose?
    #[serde(default)]
    pub child_choice: Answer<bool>,
}

impl Record for ReturnConversationHeld {
    type State = Case;
    const VERB: &'static str = "Record the conversation";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Well, 30), (Stage::Closed, 20)];
    const TAB: Option<Tab> = Some(Tab::Return);
    const WHEN: Option<&'static str> = Some("When was it held?");
    const WRITERS: &'static [Role] = &[Role::ReturnConversationWorker, Role::ExploitationCoordinator, Role::SocialWorker, Role::Guest];


    fn sample() -> Self {
        Self {
            who: "Ines Marlowe".into(),
            mode: Answer::Known(InterviewMode::FaceToFace),
            independent: Answer::Known(true),
            child_choice: Answer::Known(true),
        }
    }
}
