//! What the menu counts: cheap enough for every page, and about no child, so that nothing is logged.

use casework::actor::Actor;
use store::{OwedCounts, Owes};

use crate::call_back::{GRACE, rings};
use crate::{Failure, Lantern};

/// How much waits for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// What the person has taken.
    pub mine: OwedCounts,
    /// What their unit owes, theirs included.
    pub unit: OwedCounts,
    /// Notices to their unit, or for a child allocated to them, that nobody has acknowledged.
    pub unread: u32,
    /// Reports left unfinished that should have been rung about by now.
    pub call_backs: u32,
}

impl Lantern {
    /// How much waits for somebody and their unit.
    ///
    /// # Errors
    /// The store's.
    pub fn counts(&self, actor: &Actor) -> Result<Counts, Failure> {
        let (actor, now) = (actor.clone(), self.now());
        let rings = rings(&actor);
        self.store.read(move |transaction| {
            let mine = match actor.person {
                Some(person) => transaction.owed_counts(&Owes::Person(person), now)?,
                None => OwedCounts { open: 0, late: 0 },
            };
            let unit = transaction.owed_counts(&Owes::Unit(actor.unit.clone()), now)?;
            let unread = transaction.notices_waiting((&actor.unit, actor.person), now)?;
            let call_backs = match &rings {
                Some(rings) => transaction.late_call_backs(rings, now, now - GRACE)?,
                None => 0,
            };
            Ok(Counts { mine, unit, unread, call_backs })
        })
    }
}
