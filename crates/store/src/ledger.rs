//! The ledger as it is kept: every row of the access log and every entry of the journal becomes a leaf in the transaction
//! that writes it, as its last step. What a leaf commits to is the ledger crate's; whether all is well is `verify`'s.

use casework::chain::Digest;
use casework::ids::EntryId;
use casework::time::Instant;
use ledger::{Frontier, leaf};

use crate::error::StoreError;
use crate::operation::Look;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, only, values};

pub(crate) mod verify;

statements! {
    // Whoever appends holds this row until the commit, so that numbers have no gaps.
    LOCK: "ledger", "lock the ledger" = "INSERT INTO ledger (id, size, peaks, looks, entries) VALUES (1, 0, $1, 0, 0) \
        ON CONFLICT (id) DO UPDATE SET size = ledger.size RETURNING size, peaks";
    ADVANCE: "ledger", "append to the ledger" = "UPDATE ledger SET size = $1, peaks = $2 WHERE id = 1";
    OPEN: "ledger", "begin the ledger" = "UPDATE ledger SET looks = $1, entries = $2 WHERE id = 1";
    READ: "ledger", "read the ledger" = "SELECT size, peaks, looks, entries FROM ledger WHERE id = 1";
    OLDER_LOOKS: "access_log", "count older looks" = "SELECT COUNT(*) FROM access_log WHERE number IS NULL";
    ENTRIES: "journal", "count entries" = "SELECT COUNT(*) FROM journal";
    ADD: "ledger_entry", "number an entry" = "INSERT INTO ledger_entry (number, entry, hash) VALUES ($1, $2, $3)";
    ADD_EIGHT: "ledger_entry", "number entries" = "INSERT INTO ledger_entry (number, entry, hash) \
         VALUES ($1, $2, $3), ($4, $5, $6), ($7, $8, $9), ($10, $11, $12), ($13, $14, $15), ($16, $17, $18), ($19, $20, \
         $21), ($22, $23, $24)";
    KEEP: "checkpoint", "keep a checkpoint" = "INSERT INTO checkpoint (size, at, note) VALUES ($1, $2, $3) \
        ON CONFLICT (size) DO UPDATE SET note = $3";
    LATEST: "checkpoint", "find the latest checkpoint" =
        "SELECT size, at, note FROM checkpoint ORDER BY size DESC LIMIT 1";
    CHECKPOINTS: "checkpoint", "list checkpoints" = "SELECT size, at, note FROM checkpoint ORDER BY size";
}

/// What a transaction has written that is to be covered before it commits.
#[derive(Debug, Default)]
pub(crate) struct Uncovered {
    pub(crate) looks: Vec<Look>,
    pub(crate) entries: Vec<(EntryId, Digest)>,
}

/// The end of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LedgerHead {
    /// The tree.
    pub tree: Frontier,
    /// Rows of the access log that are older.
    pub looks: u64,
    /// Entries of the journal that are older.
    pub entries: u64,
}

/// A signed checkpoint, as it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptCheckpoint {
    /// The size of the tree.
    pub size: u64,
    /// When it was made.
    pub at: Instant,
    /// The note.
    pub note: String,
}

fn tree(row: &mut Row<'_>) -> Result<Frontier, Misread> {
    let (size, peaks): (u64, Vec<u8>) = (row.take()?, row.take()?);
    Frontier::read(size, &peaks).ok_or(Misread(1))
}

fn head(row: &mut Row<'_>) -> Result<LedgerHead, Misread> {
    Ok(LedgerHead { tree: tree(row)?, looks: row.take()?, entries: row.take()? })
}

fn checkpoint(row: &mut Row<'_>) -> Result<KeptCheckpoint, Misread> {
    Ok(KeptCheckpoint { size: row.take()?, at: row.take()?, note: row.take()? })
}

impl Transaction<'_> {
    /// The transaction's last statements: what it wrote becomes leaves, in one order for everybody.
    pub(crate) fn cover(&mut self) -> Result<(), StoreError> {
        let Uncovered { looks, entries } = std::mem::take(&mut self.uncovered);
        if looks.is_empty() && entries.is_empty() {
            return Ok(());
        }
        let locked = self.row(LOCK, &values![[].as_slice()], tree)?;
        let mut tree = locked.ok_or_else(|| self.fail(StoreError::Stale(LOCK.place), false))?;
        if tree.size() == 0 {
            tree.push(self.opening(entries.len())?);
        }
        let next = |tree: &Frontier| i64::try_from(tree.size()).unwrap_or(i64::MAX);
        let mut numbered = Vec::with_capacity(entries.len());
        for (entry, hash) in entries {
            numbered.push((next(&tree), entry, hash));
            tree.push(leaf::entry(&hash));
        }
        let mut logged = Vec::with_capacity(looks.len());
        for look in looks {
            let digest = look.digest(tree.size());
            logged.push((next(&tree), digest, look));
            tree.push(leaf::look(&digest));
        }
        self.number_entries(&numbered)?;
        self.add_looks(&logged)?;
        self.execute(ADVANCE, &values![next(&tree), tree.peaks().as_slice()]).map(drop)
    }

    /// The first leaf, when the transaction itself has written so many entries.
    fn opening(&mut self, own: usize) -> Result<Digest, StoreError> {
        let looks: u64 = self.row(OLDER_LOOKS, &[], only)?.unwrap_or_default();
        let entries: u64 = self.row(ENTRIES, &[], only)?.unwrap_or_default();
        let entries = entries.saturating_sub(own as u64);
        let [counted, before] = [looks, entries].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
        self.execute(OPEN, &values![counted, before])?;
        Ok(leaf::opening(looks, entries))
    }

    fn number_entries(&mut self, entries: &[(i64, EntryId, Digest)]) -> Result<(), StoreError> {
        let (eights, rest) = entries.as_chunks::<8>();
        for eight in eights {
            let values: Vec<_> = eight.iter().flat_map(|(number, id, hash)| values![*number, *id, hash]).collect();
            self.execute(ADD_EIGHT, &values)?;
        }
        rest.iter().try_for_each(|(number, id, hash)| self.execute(ADD, &values![*number, *id, hash]).map(drop))
    }

    /// The end of the ledger; none before its first row.
    pub fn ledger(&mut self) -> Result<Option<LedgerHead>, StoreError> {
        self.row(READ, &[], head)
    }

    /// Keeps a checkpoint, in the place of one of the same size.
    pub fn keep_checkpoint(&mut self, checkpoint: &KeptCheckpoint) -> Result<(), StoreError> {
        let KeptCheckpoint { size, at, note } = checkpoint;
        let size = i64::try_from(*size).unwrap_or(i64::MAX);
        self.execute(KEEP, &values![size, *at, note]).map(drop)
    }

    /// The last checkpoint kept.
    pub fn latest_checkpoint(&mut self) -> Result<Option<KeptCheckpoint>, StoreError> {
        self.row(LATEST, &[], checkpoint)
    }

    /// Every checkpoint kept, the smallest tree first.
    pub fn checkpoints(&mut self) -> Result<Vec<KeptCheckpoint>, StoreError> {
        self.rows(CHECKPOINTS, &[], checkpoint)
    }
}
