//! The records that are to be looked at again, for the information-governance lead of the council that is responsible or
//! placed the child. What becomes of one is written on its own record.

use casework::actor::{Actor, Role};
use casework::time::Instant;
use store::{Look, RecordToReview, ReviewCursor, StoreError, Transaction};

use super::viewer::{Showing, Viewer};
use crate::access::Action;
use crate::{Failure, Lantern};

/// So many that a legal hold keeps are shown; it is ended on the record itself.
const HELD: u32 = 50;

/// Records to look at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewsSeen {
    /// When it was read.
    pub now: Instant,
    /// Those that are due, the longest due first.
    pub due: Vec<RecordToReview>,
    /// Where the next page goes on; none on the last.
    pub next: Option<ReviewCursor>,
    /// The first of those that a legal hold keeps, due or not; none beyond the first page.
    pub held: Vec<RecordToReview>,
}

impl Lantern {
    /// So many records that are due to be looked at again, from the beginning or from where the page before ended.
    ///
    /// # Errors
    /// Not for another role; the store's.
    pub fn reviews(&self, actor: &Actor, after: Option<ReviewCursor>, most: u32) -> Result<ReviewsSeen, Failure> {
        if actor.role != Role::InformationGovernance {
            return Err(Failure::Forbidden);
        }
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let (mut showing, now) = (viewer.showing(), viewer.now);
            let scope = showing.scope();
            let mut due = transaction.records_to_review(false, now, &scope, after, most.saturating_add(1))?;
            let lines = usize::try_from(most).unwrap_or(usize::MAX);
            let more = due.len() > lines;
            due.truncate(lines);
            let next = due.last().filter(|_| more).map(RecordToReview::cursor);
            let held = match after {
                None => transaction.records_to_review(true, Instant::MAX, &scope, None, HELD)?,
                Some(_) => Vec::new(),
            };
            showing.learn(transaction, due.iter().chain(&held).map(|record| record.child))?;
            let due = shown(transaction, &mut showing, due)?;
            let held = shown(transaction, &mut showing, held)?;
            let looks: Vec<Look> = showing.looks();
            Ok((ReviewsSeen { now, due, next, held }, looks))
        })
    }
}

/// Those the reader may list; a council's name stands on records of which only caseworkers read.
fn shown(
    transaction: &mut Transaction<'_>,
    showing: &mut Showing<'_>,
    records: Vec<RecordToReview>,
) -> Result<Vec<RecordToReview>, StoreError> {
    let mut shown = Vec::with_capacity(records.len());
    for record in records {
        if showing.shows(transaction, Action::List, (record.child, None), "retention")? {
            shown.push(record);
        }
    }
    Ok(shown)
}
