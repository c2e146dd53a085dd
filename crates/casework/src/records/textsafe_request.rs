use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, TextsafeReason};
use crate::record::{Context, Record, Refusal, Stage, Tab};

/// TextSafe
///
/// The charity texts the child that help is there, free and in confidence. What the child answers is between them and the charity: it is never written here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TextsafeRequest {
    /// How it stands
    pub stands: TextsafeStands,
    /// Why it is not asked for
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Code<TextsafeReason>>,
    /// Does the family agree, where it was asked?
    #[serde(default)]
    pub consent: Answer<bool>,
    /// Reference of the message
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reference: String,
}

/// How a TextSafe message stands
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TextsafeStands {
    /// Asked for
    Requested,
    /// Sent
    Sent,
    /// Could not be sent
    Failed,
    /// Not asked for
    NotRequested,
}

impl Record for TextsafeRequest {
    type State = Case;
    const VERB: &'static str = "Ask for TextSafe";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Undecided, 62), (Stage::Missing, 62)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When was it?");
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let missing = self.stands == TextsafeStands::NotRequested && self.reason.is_none();
        missing.then(|| Refusal::new("/reason", "reason_missing", "Choose why it is not asked for")).into_iter().collect()
    }

    fn sample() -> Self {
        Self { stands: TextsafeStands::Requested, reason: None, consent: Answer::NotAsked, reference: "TS 4410".into() }
    }
}
