use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, HarmType};
use crate::ids::OrganisationId;
use crate::record::{Part, Record, Stage};

/// Concern
///
/// Something that changes what has to be done at once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ConcernRaised {
    /// What kind of concern
    pub kind: ConcernKind,
    /// What is feared or known
    ///
    /// Keep a child's own words in quotation marks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
    /// Kind of harm
    #[serde(default)]
    pub harm: Answer<Code<HarmType>>,
    /// Council of the place where the harm happened
    #[serde(default)]
    pub place_of_harm: Answer<OrganisationId>,
}

/// What kind of concern
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConcernKind {
    /// Immediate danger to the child
    Immediate,
    /// Significant harm is believed
    SignificantHarm,
    /// The child has told of a serious crime
    SeriousCrimeDisclosed,
    /// The child was taken into police protection
    PoliceProtection,
    /// Signs of exploitation
    Exploitation,
    /// Another concern
    Other,
}

impl Record for ConcernRaised {
    type State = Case;
    const VERB: &'static str = "Raise a concern";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Away, 60), (Stage::Missing, 70), (Stage::Claimed, 80), (Stage::Seen, 60), (Stage::Back, 50), (Stage::Well, 70), (Stage::Closed, 50)];
    const WHEN: Option<&'static str> = Some("When did the concern arise?");
    const PART: Part = Part::Disclosure;
    const WRITERS: &'static [Role] = Role::CASEWORKERS;


    fn sample() -> Self {
        Self {
            kind: ConcernKind::SignificantHarm,
            words: "“He said he would hurt my brother”".into(),
            harm: Answer::NotKnown,
            place_of_harm: Answer::NotKnown,
        }
    }
}
