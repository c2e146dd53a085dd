use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::{Case, Rung};
use crate::entry::Entry;
use crate::record::Record;

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
    const WHEN: Option<&'static str> = Some("When was the child seen?");
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.hear(entry, Rung::LocationVerified, false);
    }

    fn sample() -> Self {
        Self { place: "A friend’s flat in Leyton".into(), who: "PC Tamsin Vale".into() }
    }
}
