//! What I owe: the reader's own duties and their unit's, the highest band first, then what is late soonest.

use casework::actor::Actor;
use casework::time::Instant;
use store::{DutyOwed, OwedCounts, Owes, StoreError, Transaction};

use super::viewer::{Showing, Viewer};
use crate::access::Action;
use crate::{Failure, Lantern};

/// A list that is read at night is short; the rest is asked for.
const FIRST: u32 = 50;
const MOST: u32 = 400;

/// A line of a worklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedLine {
    /// The duty, with child and reference; both are empty when the reader may not see the child.
    pub owed: DutyOwed,
    /// The reader may open the case.
    pub opens: bool,
}

/// A worklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedSeen {
    /// When it was read.
    pub now: Instant,
    /// What the reader has taken.
    pub mine: Vec<OwedLine>,
    /// What their unit owes and somebody else, or nobody, has taken.
    pub units: Vec<OwedLine>,
    /// How much the unit owes altogether.
    pub counts: OwedCounts,
}

impl Lantern {
    /// What somebody and their unit owe now; the whole list when they ask for it.
    ///
    /// # Errors
    /// The store's.
    pub fn owed(&self, actor: &Actor, whole: bool) -> Result<OwedSeen, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let mut showing = viewer.showing();
            let limit = if whole { MOST } else { FIRST };
            let mine = match viewer.actor.person {
                Some(person) => transaction.duties_owed(&Owes::Person(person), viewer.now, None, limit)?,
                None => Vec::new(),
            };
            let unit = Owes::Unit(viewer.actor.unit.clone());
            let mut units = transaction.duties_owed(&unit, viewer.now, None, limit)?;
            units.retain(|line| line.duty.person.is_none() || line.duty.person != viewer.actor.person);
            let counts = transaction.owed_counts(&unit, viewer.now)?;
            let mine = lines(transaction, &mut showing, mine)?;
            let units = lines(transaction, &mut showing, units)?;
            Ok((OwedSeen { now: viewer.now, mine, units, counts }, showing.looks()))
        })
    }
}

fn lines(
    transaction: &mut Transaction<'_>,
    showing: &mut Showing<'_>,
    owed: Vec<DutyOwed>,
) -> Result<Vec<OwedLine>, StoreError> {
    let line = |mut owed: DutyOwed| {
        let opens = showing.shows(transaction, Action::List, (owed.child, owed.duty.episode), "worklist")?;
        if !opens {
            owed.name.clear();
            owed.reference = None;
        }
        Ok(OwedLine { owed, opens })
    };
    owed.into_iter().map(line).collect()
}
