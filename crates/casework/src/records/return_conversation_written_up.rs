use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, PushPullReason};
use crate::exploitation::{self, Sign};
use crate::record::{Context, Part, Record, Refusal, Stage, Tab};
use crate::records::survey_answered::Judged;

/// Return conversation written up
///
/// What the child wants others to know, and what is to follow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReturnConversationWrittenUp {
    /// What the child said
    ///
    /// In the child's own words, in quotation marks. They stay the child's.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// Why the child went, or was drawn away
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reasons: Vec<Code<PushPullReason>>,
    /// Was the child offered food, money, somewhere to stay or gifts?
    #[serde(default)]
    pub offers: Answer<bool>,
    /// What was expected in return
    #[serde(default)]
    pub expected: Answer<String>,
    /// Signs of exploitation
    #[serde(default, deserialize_with = "exploitation::told", skip_serializing_if = "Vec::is_empty")]
    pub exploitation: Vec<Sign>,
    /// Did the child feel listened to by those who looked for them and met them?
    #[serde(default)]
    pub listened: Answer<Judged>,
    /// What is to follow
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub support: String,
    /// Shared with the child's worker and the police unit
    #[serde(default)]
    pub shared: Answer<bool>,
}

impl Record for ReturnConversationWrittenUp {
    type State = Case;
    const VERB: &'static str = "Write up the conversation";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Well, 40), (Stage::Closed, 30)];
    const TAB: Option<Tab> = Some(Tab::Return);
    const WHEN: Option<&'static str> = Some("When was it written up?");
    const PART: Part = Part::Disclosure;
    const WRITERS: &'static [Role] = &[Role::ReturnConversationWorker, Role::ExploitationCoordinator, Role::SocialWorker, Role::Guest];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        exploitation::refusals(&self.exploitation).collect()
    }

    fn sample() -> Self {
        Self {
            words: "“Nobody listens there”".into(),
            reasons: vec![Code::new("conflict_at_placement")],
            offers: Answer::Known(true),
            expected: Answer::Known("To carry a bag to the coast".into()),
            exploitation: vec![Sign { source: "The child".into(), ..Sign::suspected(Code::new("county_lines")) }],
            listened: Answer::Known(Judged::Partly),
            support: "Key worker to sit down with her on Thursday".into(),
            shared: Answer::Known(true),
        }
    }
}
