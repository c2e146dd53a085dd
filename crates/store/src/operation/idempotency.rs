//! Idempotency keys: scoped to an actor, bound to a digest of the body. Same body, same answer; what to say to another
//! body is whoever asks.

use casework::chain::Digest;
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::values;

statements! {
    // Two requests with one key meet at this row: the second waits, and then sees the first one's answer.
    CLAIM: "idempotency", "claim a key" = "INSERT INTO idempotency (actor, key, digest, answer, at) \
        VALUES ($1, $2, $3, NULL, $4) ON CONFLICT (actor, key) DO UPDATE SET at = idempotency.at RETURNING digest, answer";
    ANSWER: "idempotency", "keep an answer" = "UPDATE idempotency SET answer = $3 WHERE actor = $1 AND key = $2";
    SWEEP: "idempotency", "sweep keys" = "DELETE FROM idempotency WHERE at < $1";
}

/// What claiming a key found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Claim {
    /// It is new: do the work, and keep the answer in the same transaction.
    New,
    /// The same request was answered before, with this.
    Answered(String),
    /// The key was used for another body.
    OtherBody,
}

impl Transaction<'_> {
    /// Claims a key for a body, in the transaction that does the work.
    pub fn claim_key(&mut self, actor: &str, key: &str, body: &Digest, now: Instant) -> Result<Claim, StoreError> {
        let found = self.row(CLAIM, &values![actor, key, body, now], |row| {
            let (digest, answer): (Digest, Option<String>) = (row.take()?, row.take()?);
            Ok((digest, answer))
        })?;
        Ok(match found {
            Some((digest, _)) if digest != *body => Claim::OtherBody,
            Some((_, Some(answer))) => Claim::Answered(answer),
            _ => Claim::New,
        })
    }

    /// Keeps the answer of a claimed key.
    pub fn keep_answer(&mut self, actor: &str, key: &str, answer: &str) -> Result<(), StoreError> {
        self.execute(ANSWER, &values![actor, key, answer]).map(drop)
    }

    /// Deletes keys claimed before an instant; how many.
    pub fn sweep_keys(&mut self, before: Instant) -> Result<u64, StoreError> {
        self.execute(SWEEP, &values![before])
    }
}
