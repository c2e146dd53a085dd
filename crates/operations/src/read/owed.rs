//! What I owe: the reader's own duties and their unit's, the highest band first, then what is late soonest; the beginning
//! of it, or all of it page by page.

use casework::actor::Actor;
use casework::time::Instant;
use store::{DutyOwed, OwedCounts, OwedCursor, Owes, StoreError, Transaction};

use super::viewer::{Showing, Viewer};
use crate::access::Action;
use crate::{Failure, Lantern};

/// A list that is read at night is short; the rest is asked for.
const FIRST: u32 = 50;

/// A line of a worklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedLine {
    /// The duty, with child and reference; both are empty when the reader may not see the child.
    pub owed: DutyOwed,
    /// The reader may open the case.
    pub opens: bool,
    /// The reader has taken it.
    pub mine: bool,
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
    /// Where the next page goes on; none on the last one, and none where only the beginning was asked for.
    pub next: Option<OwedCursor>,
}

impl Lantern {
    /// The beginning of what somebody and their unit owe now.
    ///
    /// # Errors
    /// The store's.
    pub fn owed(&self, actor: &Actor) -> Result<OwedSeen, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let (mine, mut units) = both(transaction, &viewer, None, FIRST)?;
            units.retain(|line| !is_mine(&viewer, line));
            seen(transaction, &viewer, mine.into_iter().chain(units), None)
        })
    }

    /// So many lines of what somebody and their unit owe now, from the beginning or from where the page before ended.
    ///
    /// # Errors
    /// The store's.
    pub fn owed_page(&self, actor: &Actor, after: Option<OwedCursor>, most: u32) -> Result<OwedSeen, Failure> {
        let (viewer, lines) = (Viewer::new(self, actor), usize::try_from(most).unwrap_or(usize::MAX));
        self.store.read_audited(move |transaction| {
            // One more of each than is shown: whatever comes first of both is among them.
            let (mine, units) = both(transaction, &viewer, after.as_ref(), most.saturating_add(1))?;
            let mut all: Vec<DutyOwed> = mine.into_iter().chain(units).collect();
            all.sort_by_cached_key(DutyOwed::cursor);
            all.dedup_by_key(|line| line.cursor());
            let more = all.len() > lines;
            all.truncate(lines);
            let next = all.last().filter(|_| more).map(DutyOwed::cursor);
            seen(transaction, &viewer, all, next)
        })
    }
}

fn both(
    transaction: &mut Transaction<'_>,
    viewer: &Viewer,
    after: Option<&OwedCursor>,
    most: u32,
) -> Result<(Vec<DutyOwed>, Vec<DutyOwed>), StoreError> {
    let mine = match viewer.actor.person {
        Some(person) => transaction.duties_owed(&Owes::Person(person), viewer.now, after, most)?,
        None => Vec::new(),
    };
    Ok((mine, transaction.duties_owed(&Owes::Unit(viewer.actor.unit.clone()), viewer.now, after, most)?))
}

fn is_mine(viewer: &Viewer, line: &DutyOwed) -> bool {
    line.duty.person.is_some() && line.duty.person == viewer.actor.person
}

fn seen(
    transaction: &mut Transaction<'_>,
    viewer: &Viewer,
    owed: impl IntoIterator<Item = DutyOwed>,
    next: Option<OwedCursor>,
) -> Result<(OwedSeen, Vec<store::Look>), Failure> {
    let mut showing = viewer.showing();
    let owed: Vec<DutyOwed> = owed.into_iter().collect();
    showing.learn(transaction, owed.iter().map(|owed| owed.child))?;
    let lines = owed.into_iter().map(|owed| line(transaction, &mut showing, is_mine(viewer, &owed), owed));
    let lines: Vec<OwedLine> = lines.collect::<Result<_, StoreError>>()?;
    let (mine, units) = lines.into_iter().partition(|line| line.mine);
    let counts = transaction.owed_counts(&Owes::Unit(viewer.actor.unit.clone()), viewer.now)?;
    Ok((OwedSeen { now: viewer.now, mine, units, counts, next }, showing.looks()))
}

fn line(
    transaction: &mut Transaction<'_>,
    showing: &mut Showing<'_>,
    mine: bool,
    mut owed: DutyOwed,
) -> Result<OwedLine, StoreError> {
    let opens = showing.shows(transaction, Action::List, (owed.child, owed.duty.episode), "worklist")?;
    if !opens {
        showing.mentions((owed.child, owed.duty.episode), "worklist");
        owed.name.clear();
        owed.reference = None;
    }
    Ok(OwedLine { owed, opens, mine })
}
