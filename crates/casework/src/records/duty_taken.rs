use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::entry::Entry;
use crate::ids::EntryId;
use crate::record::{Record, Scope};

/// Duty taken
///
/// Somebody in the unit takes it on. Others see that, and can take it over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DutyTaken {
    /// Which duty
    pub duty: String,
    /// The entry that opened it
    pub opening: EntryId,
}

impl Record for DutyTaken {
    type State = Case;
    const SCOPE: Scope = Scope::Either;
    const WRITERS: &'static [Role] = Role::OWING;

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.take(entry, &self.duty, self.opening);
    }

    fn sample() -> Self {
        Self { duty: "first_assessment".into(), opening: EntryId::numbered(1) }
    }
}
