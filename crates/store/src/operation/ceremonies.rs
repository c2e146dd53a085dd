//! What has been begun with a browser and has to come back from it: known by the digest of a secret the browser holds, taken
//! once. What it says is whoever began it's.

use casework::chain::Digest;
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{only, values};

statements! {
    BEGIN: "ceremony", "begin a ceremony" = "INSERT INTO ceremony (digest, state, expires) VALUES ($1, $2, $3) \
        ON CONFLICT (digest) DO UPDATE SET state = excluded.state, expires = excluded.expires";
    TAKE: "ceremony", "end a ceremony" = "DELETE FROM ceremony WHERE digest = $1 AND expires > $2 RETURNING state";
    SWEEP: "ceremony", "sweep ceremonies" = "DELETE FROM ceremony WHERE expires <= $1";
}

impl Transaction<'_> {
    /// Begins something, in place of what the same browser began before.
    pub fn begin_ceremony(&mut self, secret: &Digest, state: &str, expires: Instant) -> Result<(), StoreError> {
        self.execute(BEGIN, &values![secret, state, expires]).map(drop)
    }

    /// Takes what was begun, unless it has run out; nobody can take it again.
    pub fn take_ceremony(&mut self, secret: &Digest, now: Instant) -> Result<Option<String>, StoreError> {
        self.row(TAKE, &values![secret, now], only)
    }

    /// Forgets what has run out; how much that was.
    pub fn sweep_ceremonies(&mut self, now: Instant) -> Result<u64, StoreError> {
        self.execute(SWEEP, &values![now])
    }
}
