//! Who works with the child because the record says so: the allocated worker, partners who were asked in, and the police
//! units of a child placed away. Also the grab pack they keep ready.

use super::Case;
use crate::entry::Entry;
use crate::ids::{PersonId, UnitId};
use crate::records::partner_invited::AskedFor;
use crate::records::{GrabPackRecorded, InvitationEnded, PartnerInvited, WorkerAllocated};
use crate::time::{Instant, Moment};

/// A partner who was asked in, until somebody ends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The unit.
    pub unit: UnitId,
    /// What for.
    pub asked_for: AskedFor,
    /// Until when, where that was said.
    pub until: Option<Instant>,
}

impl Case {
    /// The worker allocated to the child, as last said.
    pub fn allocated(&self) -> Option<PersonId> {
        self.of::<WorkerAllocated>().next_back().and_then(|(_, allocation)| allocation.worker)
    }

    /// Partners whose part nobody has ended.
    pub fn invited(&self) -> impl Iterator<Item = Invited> {
        let ended = |invited: &Entry| self.of::<InvitationEnded>().any(|(_, end)| end.invitation == invited.id);
        self.of::<PartnerInvited>().filter(move |(entry, _)| !ended(entry)).map(|(_, invited)| Invited {
            unit: invited.unit.clone(),
            asked_for: invited.asked_for,
            until: invited.until.as_ref().and_then(Moment::latest),
        })
    }

    /// The grab pack in its last version.
    pub fn grab_pack(&self) -> Option<(&Entry, &GrabPackRecorded)> {
        self.of::<GrabPackRecorded>().next_back()
    }
}
