use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::{Case, Rung};
use crate::entry::Entry;
use crate::record::{Record, Stage, Tab};

/// Location verified
///
/// Somebody has seen the child.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LocationVerified {
    /// Where the child was seen
    pub place: String,
    /// Who saw the child
    pub who: String,
}

impl Record for LocationVerified {
    type State = Case;
    const VERB: &'static str = "Record that the child was seen";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 50), (Stage::Claimed, 10)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When was the child seen?");
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.hear(entry, Rung::LocationVerified, false);
    }

    fn sample() -> Self {
        Self { place: "A friend’s flat in Leyton".into(), who: "PC Tamsin Vale".into() }
    }
}
