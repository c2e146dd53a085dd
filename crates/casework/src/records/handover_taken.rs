use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::entry::Entry;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal};
use crate::records::{OfKind, ShiftHandedOver};

/// Handover taken
///
/// Somebody who came on has read what the last shift left, and goes on from there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandoverTaken {
    /// The handover
    #[schemars(extend("x-of" = "shift_handed_over"))]
    pub handover: EntryId,
}

impl Record for HandoverTaken {
    type State = Case;
    const VERB: &'static str = "Take over";
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let here = |entry: &&Entry| ShiftHandedOver::of(&entry.body).is_some() && entry.episode == context.episode;
        let Some(handover) = case.entry(self.handover).filter(here) else {
            return vec![Refusal::new("/handover", "no_such_entry", "Choose a handover of this episode")];
        };
        let own = handover.actor.person.is_some() && handover.actor.person == context.actor.person;
        let refusal = || Refusal::new("/handover", "own_handover", "Somebody else takes over what you left");
        own.then(refusal).into_iter().collect()
    }

    fn answers(&self) -> Option<EntryId> {
        Some(self.handover)
    }

    fn sample() -> Self {
        Self { handover: EntryId::numbered(1) }
    }
}
