//! What one process at a time does: looking after the store beside the requests (sweeping what has run out, reporting an
//! absence nobody looks at), and holding the store while a command writes. Which commands need that is theirs to say; a notice is told again without anybody's doing.

use casework::time::Instant;
use jiff::SignedDuration;
use store::{Holder, Lease, StoreError};

use crate::{Failure, Lantern, limit, practice};

/// The lease of whoever writes alone.
const WRITER: &str = "writer";
/// A lease not renewed for so long is free.
const STALE: SignedDuration = SignedDuration::from_mins(2);
/// A draft is kept for fourteen days.
const DRAFTS: SignedDuration = SignedDuration::from_hours(14 * 24);
/// A key and a search are kept for a day.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A process that looks after the store or writes to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// The machine it runs on.
    pub host: String,
    /// Its number there.
    pub id: u32,
}

impl Process {
    fn holder(&self, doing: &str, alive: Instant) -> Holder {
        Holder { holder: doing.to_owned(), host: self.host.clone(), process: self.id, heartbeat: alive }
    }
}

impl Lantern {
    /// Takes the store for writing, or keeps it; `now` is the machine's own, which nobody moves. The lease of a process
    /// that `gone` says is no more is taken over at once, any other once it has not been renewed for two minutes.
    ///
    /// # Errors
    /// `Held` names the process that has it; otherwise the store's.
    pub fn take_writer(
        &self,
        process: &Process,
        doing: &str,
        now: Instant,
        gone: impl Fn(&Process) -> bool,
    ) -> Result<(), Failure> {
        let found = self.store.read::<_, _, StoreError>(|transaction| transaction.lease(WRITER))?;
        let left = found.map(|Lease { by, .. }| Process { host: by.host, id: by.process }).filter(gone);
        let by = process.holder(doing, now);
        self.store.write(move |transaction| {
            if let Some(left) = &left {
                transaction.give_lease_back(WRITER, &left.holder("", now))?;
            }
            Ok(transaction.take_lease(WRITER, &by, now - STALE)?)
        })
    }

    /// Gives the store back, if this process has it.
    ///
    /// # Errors
    /// The store's.
    pub fn give_writer_back(&self, process: &Process) -> Result<(), Failure> {
        let by = process.holder("", Instant::MIN);
        self.store.write(move |transaction| Ok(transaction.give_lease_back(WRITER, &by)?))
    }

    /// One round of the worker, if this process holds its lease: what has run out is swept, and absences that nobody has
    /// looked at again in time are reported.
    ///
    /// # Errors
    /// Another process holds the lease, or the store's.
    pub fn tend(&self, process: &Process) -> Result<(), Failure> {
        let now = self.now();
        let by = process.holder("worker", now);
        self.store.write::<_, _, Failure>(move |transaction| {
            transaction.take_lease("worker", &by, now - STALE)?;
            transaction.sweep_drafts(now - DRAFTS)?;
            transaction.blank_call_backs(now - DRAFTS)?;
            transaction.sweep_practice_answers(now - practice::KEPT)?;
            transaction.sweep_keys(now - DAY)?;
            transaction.sweep_searches(now - DAY)?;
            transaction.sweep_sessions(now)?;
            transaction.sweep_ceremonies(now)?;
            transaction.sweep_attempts(now - limit::COUNTED)?;
            Ok(())
        })?;
        self.report_lapsed().map(drop)
    }
}
