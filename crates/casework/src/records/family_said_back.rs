use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::{Case, Rung};
use crate::code::{Code, Language};
use crate::entry::Entry;
use crate::record::{Record, Stage, Tab};
use crate::records::FamilySaid;

/// Family says that the child is back
///
/// It ends nothing: where the child is said to be is a claim, and somebody goes and sees the child.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilySaidBack {
    /// Where the child is said to be
    pub place: String,
    /// Who says so
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Do they need an interpreter?
    #[serde(default)]
    pub interpreter: Answer<Code<Language>>,
}

impl Record for FamilySaidBack {
    type State = Case;
    const VERB: &'static str = "Record that the family says the child is back";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 68)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When did they say so?");
    const WRITERS: &'static [Role] = FamilySaid::WRITERS;

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.hear(entry, Rung::LocationClaimed, false);
    }

    fn sample() -> Self {
        Self { place: "At her aunt’s".into(), who: "Sahra Warsame".into(), interpreter: Answer::Known(Code::new("so")) }
    }
}
