//! How often somebody did something lately. How often is too often, and what becomes of it then, is decided elsewhere.

use casework::chain::Digest;
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{only, values};

statements! {
    NOTE: "attempt", "note an attempt" = "INSERT INTO attempt (what, who, at) VALUES ($1, $2, $3)";
    NTH: "attempt", "count attempts" = "SELECT at FROM attempt WHERE what = $1 AND who = $2 AND at > $3 \
        ORDER BY at DESC LIMIT 1 OFFSET $4";
    SWEEP: "attempt", "sweep attempts" = "DELETE FROM attempt WHERE at < $1";
}

impl Transaction<'_> {
    /// Notes that somebody did something.
    pub fn note_attempt(&mut self, what: &str, who: &Digest, at: Instant) -> Result<(), StoreError> {
        self.execute(NOTE, &values![what, who, at]).map(drop)
    }

    /// When somebody did it for the last time but so many, if that was after an instant.
    pub fn attempt_before_last(
        &mut self,
        what: &str,
        who: &Digest,
        after: Instant,
        but: u32,
    ) -> Result<Option<Instant>, StoreError> {
        self.row(NTH, &values![what, who, after, but], only)
    }

    /// Forgets what was done before an instant; how much that was.
    pub fn sweep_attempts(&mut self, before: Instant) -> Result<u64, StoreError> {
        self.execute(SWEEP, &values![before])
    }
}
