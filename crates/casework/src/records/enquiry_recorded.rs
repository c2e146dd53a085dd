use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, EnquiryKind};
use crate::record::Record;

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
    /// Where
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
}

impl Record for EnquiryRecorded {
    type State = Case;
    const WHEN: Option<&'static str> = Some("When was it?");
    const WRITERS: &'static [Role] = Role::CASEWORKERS;


    fn sample() -> Self {
        Self { kind: Code::new("sighting"), outcome: "Bus driver saw a girl in a green coat get off".into(), place: "Roman Road".into() }
    }
}
