//! What runs beside the requests: repeating notices that nobody has acknowledged, and sweeping what has run out. One
//! process does it at a time.

use casework::time::Instant;
use jiff::SignedDuration;
use store::{Holder, NoticeKey, Transaction};

use crate::{Failure, Lantern};

/// A lease not renewed for so long is free.
const STALE: SignedDuration = SignedDuration::from_mins(2);
/// R4, assumed: a notice is repeated after so long, until somebody acknowledges it.
const REPEAT: SignedDuration = SignedDuration::from_hours(1);
/// A notice older than this is no longer repeated: by then it is a duty.
const REPEATED_FOR: SignedDuration = SignedDuration::from_hours(72);
/// A draft is kept for fourteen days.
const DRAFTS: SignedDuration = SignedDuration::from_hours(14 * 24);
/// A key and a search are kept for a day.
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// So many notices in one round.
const AT_ONCE: u32 = 200;

impl Lantern {
    /// One round of the worker, if this process holds its lease.
    ///
    /// # Errors
    /// Another process holds the lease, or the store's.
    pub fn tend(&self, process: u32) -> Result<(), Failure> {
        let now = self.now();
        self.store.write(move |transaction| {
            let me = Holder { holder: "worker".into(), host: "localhost".into(), process, heartbeat: now };
            transaction.take_lease("worker", &me, now - STALE)?;
            repeat(transaction, now)?;
            transaction.sweep_drafts(now - DRAFTS)?;
            transaction.sweep_keys(now - DAY)?;
            transaction.sweep_searches(now - DAY)?;
            transaction.sweep_sessions(now)?;
            Ok(())
        })
    }
}

fn repeat(transaction: &mut Transaction<'_>, now: Instant) -> Result<(), Failure> {
    for notice in transaction.notices_unacknowledged(now - REPEATED_FOR, now - REPEAT, AT_ONCE)? {
        let key = NoticeKey::of(notice.child, &notice.notice);
        if transaction.told(&key)?.is_none_or(|told| told.last + REPEAT <= now) {
            transaction.tell_again(&key, now)?;
        }
    }
    Ok(())
}
