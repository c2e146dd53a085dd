//! The journal: chains of sealed entries and their heads. Sealing and verifying are the casework's; here an entry is only
//! kept, found and handed back byte for byte.

use casework::chain::{Head, Sealed};
use casework::entry::Subject;
use casework::ids::EntryId;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, only, values};

macro_rules! entry_columns {
    () => {
        "subject, position, id, kind, envelope, body, salt, digest, recorded, previous, hash"
    };
}

statements! {
    LOCK: "journal_head", "lock a chain" = "INSERT INTO journal_head (subject, position, hash, recorded) \
        VALUES ($1, 0, $2, 0) ON CONFLICT (subject) DO UPDATE SET position = journal_head.position \
        RETURNING position, hash, recorded";
    HEAD: "journal_head", "read the end of a chain" =
        "SELECT position, hash, recorded FROM journal_head WHERE subject = $1";
    ADVANCE: "journal_head", "append to a chain" = "UPDATE journal_head SET position = $2, hash = $3, recorded = $4 \
        WHERE subject = $1 AND position = $5 AND hash = $6";
    APPEND: "journal", "append an entry" = concat!(
        "INSERT INTO journal (", entry_columns!(), ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
    );
    BLANK: "journal", "dispose of what a chain says" = "UPDATE journal SET body = NULL, salt = NULL WHERE subject = $1 \
        AND position < $2 AND body IS NOT NULL AND kind <> 'disposal_approved'";
    DISPOSALS: "journal", "list what was disposed of" = concat!(
        "SELECT ", entry_columns!(), " FROM journal WHERE kind = 'disposal_approved' ORDER BY recorded, subject"
    );
    ENTRIES: "journal", "read a chain" =
        concat!("SELECT ", entry_columns!(), " FROM journal WHERE subject = $1 ORDER BY position");
    BETWEEN: "journal", "read chains" = concat!(
        "SELECT ", entry_columns!(), " FROM journal WHERE subject > $1 AND subject <= $2 ORDER BY subject, position"
    );
    ENTRY: "journal", "find an entry" = concat!("SELECT ", entry_columns!(), " FROM journal WHERE id = $1");
    CHAIN_OF: "journal", "find an entry's chain" = "SELECT subject FROM journal WHERE id = $1";
    HEADS: "journal_head", "list chains" = "SELECT subject, position, hash, recorded FROM journal_head \
        WHERE subject > $1 ORDER BY subject LIMIT $2";
    HEADLESS: "journal", "look for entries without a chain" = "SELECT DISTINCT subject FROM journal WHERE NOT EXISTS \
        (SELECT 1 FROM journal_head WHERE journal_head.subject = journal.subject) ORDER BY subject LIMIT 100";
    TELL: "pulse", "tell those who watch" = "UPDATE pulse SET beat = beat + 1 WHERE slot = $1";
    LISTEN_REGISTER: "pulse", "see whether the register changed" = "SELECT beat FROM pulse WHERE slot = 16";
    LISTEN: "pulse", "see whether anything changed" = "SELECT CAST(SUM(beat) AS BIGINT) FROM pulse";
}

/// The slot that moves with the register: homes, organisations, units and people.
const REGISTER: i64 = 16;
/// Slots among which writers of different chains spread, so that watching does not make them wait for one another.
const SLOTS: u8 = 16;

fn head(row: &mut Row<'_>) -> Result<Head, Misread> {
    Ok(Head { position: row.take()?, hash: row.take()?, recorded: row.take()? })
}

fn sealed(row: &mut Row<'_>) -> Result<Sealed, Misread> {
    Ok(Sealed {
        subject: row.take()?,
        position: row.take()?,
        id: row.take()?,
        kind: row.take()?,
        envelope: row.take()?,
        body: row.take()?,
        salt: row.take()?,
        digest: row.take()?,
        recorded: row.take()?,
        previous: row.take()?,
        hash: row.take()?,
    })
}

impl Transaction<'_> {
    /// Locks a chain until the transaction ends and says where it ends. A write's first statement.
    pub fn lock(&mut self, subject: &Subject) -> Result<Head, StoreError> {
        let subject = subject.to_string();
        let found = self.row(LOCK, &values![&subject, &Head::default().hash], head)?;
        found.ok_or_else(|| self.fail(StoreError::Stale(LOCK.place), false))
    }

    /// Locks several chains, always in the same order, so that two writes never wait for each other. The heads come in
    /// the order asked for.
    pub fn lock_all(&mut self, subjects: &[Subject]) -> Result<Vec<Head>, StoreError> {
        let mut ordered: Vec<_> = subjects.iter().collect();
        ordered.sort_unstable();
        ordered.dedup();
        let heads = ordered
            .into_iter()
            .map(|subject| self.lock(subject).map(|head| (subject, head)))
            .collect::<Result<std::collections::BTreeMap<_, _>, _>>()?;
        Ok(subjects.iter().filter_map(|subject| heads.get(subject).copied()).collect())
    }

    /// Where a chain ends, without locking it; `None` if there is none.
    pub fn head(&mut self, subject: &Subject) -> Result<Option<Head>, StoreError> {
        self.row(HEAD, &values![subject.to_string()], head)
    }

    /// A whole chain, in order.
    pub fn entries(&mut self, subject: &Subject) -> Result<Vec<Sealed>, StoreError> {
        self.rows(ENTRIES, &values![subject.to_string()], sealed)
    }

    /// Several whole chains, one after another.
    pub fn entries_of(&mut self, subjects: &[Subject]) -> Result<Vec<Sealed>, StoreError> {
        let chains = subjects.iter().map(|subject| self.entries(subject)).collect::<Result<Vec<_>, _>>()?;
        Ok(chains.concat())
    }

    /// One entry.
    pub fn entry(&mut self, id: EntryId) -> Result<Option<Sealed>, StoreError> {
        self.row(ENTRY, &values![id], sealed)
    }

    /// The chain an entry is on.
    pub fn chain_of_entry(&mut self, id: EntryId) -> Result<Option<Subject>, StoreError> {
        self.row(CHAIN_OF, &values![id], only)
    }

    /// Appends sealed entries, in order, each following the end of its chain.
    ///
    /// # Errors
    /// `Stale` when an entry does not follow the end of its chain; `Conflict` when its id is there already.
    pub fn append(&mut self, entries: &[Sealed]) -> Result<(), StoreError> {
        for entry in entries {
            self.append_one(entry)?;
        }
        Ok(())
    }

    fn append_one(&mut self, entry: &Sealed) -> Result<(), StoreError> {
        let subject = entry.subject.to_string();
        let before = i64::from(entry.position) - 1;
        let advanced = self.execute(
            ADVANCE,
            &values![&subject, entry.position, &entry.hash, entry.recorded, before, &entry.previous],
        )?;
        if advanced != 1 {
            return Err(self.fail(StoreError::Stale(ADVANCE.place), false));
        }
        let row = values![
            &subject,
            entry.position,
            entry.id,
            &entry.kind,
            &entry.envelope,
            entry.body.as_deref(),
            entry.salt.as_ref(),
            &entry.digest,
            entry.recorded,
            &entry.previous,
            &entry.hash,
        ];
        self.execute(APPEND, &row)?;
        let [byte, ..] = entry.hash.0;
        let child = matches!(entry.subject, Subject::Child(_));
        self.moved = Some(if child { i64::from(byte % SLOTS) } else { REGISTER });
        self.uncovered.entries.push((entry.id, entry.hash));
        Ok(())
    }

    /// Takes out what the entries of a chain before a disposal say, and the salts of their digests; how many. The database
    /// itself refuses it while no disposal stands after them.
    pub fn blank_before(&mut self, subject: &Subject, disposal: u32) -> Result<u64, StoreError> {
        self.execute(BLANK, &values![subject.to_string(), disposal])
    }

    /// Every entry that approved a disposal, in order.
    pub fn disposals(&mut self) -> Result<Vec<Sealed>, StoreError> {
        self.rows(DISPOSALS, &[], sealed)
    }

    /// Chains after the given one, in order, with where they end.
    pub fn heads(&mut self, after: Option<&Subject>, limit: u32) -> Result<Vec<(Subject, Head)>, StoreError> {
        let after = after.map(Subject::to_string).unwrap_or_default();
        self.rows(HEADS, &values![after, limit], |row| Ok((row.take()?, head(row)?)))
    }

    /// Chains after the given one, in order.
    pub fn subjects(&mut self, after: Option<&Subject>, limit: u32) -> Result<Vec<Subject>, StoreError> {
        Ok(self.heads(after, limit)?.into_iter().map(|(subject, _)| subject).collect())
    }

    /// Every entry of the chains after the first and up to the second, in order.
    pub(crate) fn entries_between(
        &mut self,
        after: Option<&Subject>,
        last: &Subject,
    ) -> Result<Vec<Sealed>, StoreError> {
        let after = after.map(Subject::to_string).unwrap_or_default();
        self.rows(BETWEEN, &values![after, last.to_string()], sealed)
    }

    /// A number that is another one whenever the journal has grown.
    pub fn changes(&mut self) -> Result<i64, StoreError> {
        Ok(self.row(LISTEN, &[], only)?.unwrap_or_default())
    }

    /// A number that is another one whenever the register has grown.
    pub fn register_changes(&mut self) -> Result<i64, StoreError> {
        Ok(self.row(LISTEN_REGISTER, &[], only)?.unwrap_or_default())
    }

    /// Among the transaction's last statements: only the moment of the commit is spent holding the slot.
    pub(crate) fn tell_watchers(&mut self) -> Result<(), StoreError> {
        match self.moved.take() {
            Some(slot) => self.execute(TELL, &values![slot]).map(drop),
            None => Ok(()),
        }
    }
}

/// Chains that have entries and no head, which only tampering leaves.
pub(crate) fn headless(transaction: &mut Transaction<'_>) -> Result<Vec<Subject>, StoreError> {
    transaction.rows(HEADLESS, &[], only)
}
