//! Snapshots: numbered lists of heads read at one moment, and the digest a signature covers. Signing and what is folded
//! from them belong to others.

use casework::chain::{Digest, Head};
use casework::entry::Subject;
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, only, values};

statements! {
    // The number comes from a row that is locked, so that two snapshots taken at once get two numbers.
    NUMBER: "setting", "number a snapshot" = "INSERT INTO setting (name, value) VALUES ('snapshots', '1') \
        ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(setting.value AS BIGINT) + 1 AS TEXT) \
        RETURNING CAST(value AS BIGINT)";
    // One statement sees one state of the database, also where each statement sees what is committed.
    COPY: "snapshot_head", "copy the heads" = "INSERT INTO snapshot_head (number, subject, position, hash, recorded) \
        SELECT CAST($1 AS BIGINT), subject, position, hash, recorded FROM journal_head WHERE position > 0";
    HEADS: "snapshot_head", "read a snapshot" = "SELECT subject, position, hash, recorded FROM snapshot_head \
        WHERE number = $1 AND subject > $2 ORDER BY subject LIMIT $3";
    KEEP: "snapshot", "keep a snapshot" =
        "INSERT INTO snapshot (number, taken, chains, entries, digest) VALUES ($1, $2, $3, $4, $5)";
    FIND: "snapshot", "find a snapshot" =
        "SELECT number, taken, chains, entries, digest FROM snapshot WHERE number = $1";
    LATEST: "snapshot", "find the latest snapshot" =
        "SELECT number, taken, chains, entries, digest FROM snapshot ORDER BY number DESC LIMIT 1";
}

/// Heads read at once when a snapshot's digest is made.
const PAGE: u32 = 10_000;

/// A numbered list of heads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Its number, from 1.
    pub number: u32,
    /// When it was taken.
    pub taken: Instant,
    /// Chains in it.
    pub chains: u32,
    /// Entries on them.
    pub entries: u32,
    /// SHA-256 over a line for each head, in order of subject: subject, position, hash in hexadecimal.
    pub digest: Digest,
}

fn snapshot(row: &mut Row<'_>) -> Result<Snapshot, Misread> {
    Ok(Snapshot {
        number: row.take()?,
        taken: row.take()?,
        chains: row.take()?,
        entries: row.take()?,
        digest: row.take()?,
    })
}

/// One line of a digest of heads.
pub(crate) fn head_line(subject: &Subject, head: &Head) -> String {
    format!("{subject} {} {}\n", head.position, head.hash)
}

impl Transaction<'_> {
    /// Takes a snapshot of every chain.
    pub fn take_snapshot(&mut self, now: Instant) -> Result<Snapshot, StoreError> {
        let number: Option<u32> = self.row(NUMBER, &[], only)?;
        let number = number.unwrap_or_default();
        self.execute(COPY, &values![number])?;
        let (mut lines, mut chains, mut entries) = (Vec::new(), 0_u32, 0_u32);
        let mut after = None;
        loop {
            let heads = self.snapshot_heads(number, after.as_ref(), PAGE)?;
            for (subject, head) in &heads {
                chains += 1;
                entries += head.position;
                lines.extend_from_slice(head_line(subject, head).as_bytes());
            }
            let Some((last, _)) = heads.into_iter().next_back() else { break };
            after = Some(last);
        }
        let taken = Snapshot { number, taken: now, chains, entries, digest: Digest::of(&lines) };
        self.execute(KEEP, &values![number, now, chains, entries, &taken.digest])?;
        Ok(taken)
    }

    /// A snapshot by its number.
    pub fn snapshot(&mut self, number: u32) -> Result<Option<Snapshot>, StoreError> {
        self.row(FIND, &values![number], snapshot)
    }

    /// The latest snapshot.
    pub fn latest_snapshot(&mut self) -> Result<Option<Snapshot>, StoreError> {
        self.row(LATEST, &[], snapshot)
    }

    /// A snapshot's heads after the given chain, in order.
    pub fn snapshot_heads(
        &mut self,
        number: u32,
        after: Option<&Subject>,
        limit: u32,
    ) -> Result<Vec<(Subject, Head)>, StoreError> {
        let after = after.map(Subject::to_string).unwrap_or_default();
        self.rows(HEADS, &values![number, after, limit], |row| {
            let subject = row.take()?;
            Ok((subject, Head { position: row.take()?, hash: row.take()?, recorded: row.take()? }))
        })
    }
}
