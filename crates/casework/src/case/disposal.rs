//! Whether a record may be disposed of: not while somebody is missing, nor under a legal hold, nor after something was
//! written that a proposal did not know of. When its time is up is policy's.

use super::Case;
use crate::entry::Entry;
use crate::record::Refusal;
use crate::records::{DisposalProposed, LegalHoldLifted, LegalHoldPlaced, OfKind as _};

impl Case {
    /// Whether a legal hold is in force.
    pub fn held(&self) -> bool {
        self.standing::<LegalHoldPlaced, LegalHoldLifted>().is_some()
    }

    /// The proposal to dispose of the record, while nothing was written since.
    pub fn proposed(&self) -> Option<(&Entry, &DisposalProposed)> {
        let last = self.entries.last()?;
        Some((last, DisposalProposed::of(&last.body)?))
    }

    /// Every reason why the record cannot be disposed of now.
    pub fn kept_because(&self) -> Vec<Refusal> {
        let held = || Refusal::new("", "held", "There is a legal hold on this record. It has to end first");
        let open = || Refusal::new("", "episode_open", "An episode is open. It has to be closed first");
        let joined = || Refusal::new("", "joined", "This record is one with another. They have to be parted first");
        let held = self.held().then(held);
        let joined = (!self.joined.is_empty()).then(joined);
        held.into_iter().chain(self.open_episode().map(|_| open())).chain(joined).collect()
    }
}
