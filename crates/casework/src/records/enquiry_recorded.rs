use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, EnquiryKind, Language};
use crate::record::{Record, Stage, Tab};

/// Enquiry or sighting
///
/// What was asked, looked at or seen, and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnquiryRecorded {
    /// What it was
    pub kind: Code<EnquiryKind>,
    /// What was learnt
    ///
    /// “Nothing learnt” is an answer.
    #[schemars(extend("x-long" = true))]
    pub outcome: String,
    /// Who was asked
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Where
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// How it was done
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub how: String,
    /// Does whoever was asked, or saw it, need an interpreter?
    #[serde(default)]
    pub interpreter: Answer<Code<Language>>,
}

impl Record for EnquiryRecorded {
    type State = Case;
    const VERB: &'static str = "Add what we learned";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Away, 20), (Stage::Missing, 10), (Stage::Claimed, 50), (Stage::Seen, 40)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When was it?");
    const WRITERS: &'static [Role] = Role::CASEWORKERS;


    fn sample() -> Self {
        Self { kind: Code::new("sighting"), outcome: "Bus driver saw a girl in a green coat get off".into(), who: String::new(), place: "Roman Road".into(), how: String::new(), interpreter: Answer::NotApplicable }
    }
}
