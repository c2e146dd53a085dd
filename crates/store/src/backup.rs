//! A backup: all that cannot be derived again, as lines of JSON from one snapshot of either database. It says what is kept
//! and what is not; sealing it, naming it and putting it somewhere are its caller's.

use std::collections::BTreeMap;
use std::io::{BufWriter, Write};
use std::sync::{Mutex, PoisonError};

use casework::chain::Digest;
use casework::time::Instant;
use serde::{Deserialize, Serialize};

use crate::Store;
use crate::error::StoreError;
use crate::operation::snapshots::head_line;
use crate::statement::{Statement, statements};
use crate::transaction::Transaction;
use crate::value::{Misread, Row};

pub(crate) mod cell;

statements! {
    MIGRATIONS: "migration", "read the schema" = "SELECT number, digest FROM migration ORDER BY number";
    SETTINGS: "setting", "copy the settings" = "SELECT * FROM setting";
    CHAINS: "journal_head", "copy the heads" = "SELECT * FROM journal_head";
    // Without the column that the database derives from the envelope.
    JOURNAL: "journal", "copy the journal" = "SELECT subject, position, id, kind, envelope, body, salt, digest, recorded, \
        previous, hash FROM journal";
    ACCESS_LOG: "access_log", "copy the access log" = "SELECT * FROM access_log";
    LEDGERS: "ledger", "copy the ledger" = "SELECT * FROM ledger";
    LEDGER_ENTRIES: "ledger_entry", "copy the ledger" = "SELECT * FROM ledger_entry";
    CHECKPOINTS: "checkpoint", "copy the checkpoints" = "SELECT * FROM checkpoint";
    RULINGS: "look_ruling", "copy the rulings on looks" = "SELECT * FROM look_ruling";
    SNAPSHOTS: "snapshot", "copy the snapshots" = "SELECT * FROM snapshot";
    SNAPSHOT_HEADS: "snapshot_head", "copy the snapshots" = "SELECT * FROM snapshot_head";
    DRAFTS: "draft", "copy the drafts" = "SELECT * FROM draft";
    FILES: "file_part", "copy the files" = "SELECT * FROM file_part";
    CALL_BACKS: "call_back", "copy the call-backs" = "SELECT * FROM call_back";
    PRACTICE: "practice_answer", "copy the answers to practice calls" = "SELECT * FROM practice_answer";
    OUTBOX: "outbox", "copy the outbox" = "SELECT * FROM outbox";
    PASSKEYS: "passkey", "copy the passkeys" = "SELECT * FROM passkey";
    INVITATIONS: "invitation", "copy the invitations" = "SELECT * FROM invitation";
    // A key without an answer was in flight; whoever waits for it asks again.
    KEYS: "idempotency", "copy the answered keys" = "SELECT * FROM idempotency WHERE answer IS NOT NULL";
}

/// What a backup holds, table by table. Each statement names its table.
pub(crate) const KEPT: &[&Statement] = &[
    SETTINGS,
    CHAINS,
    JOURNAL,
    ACCESS_LOG,
    LEDGERS,
    LEDGER_ENTRIES,
    CHECKPOINTS,
    RULINGS,
    SNAPSHOTS,
    SNAPSHOT_HEADS,
    DRAFTS,
    FILES,
    CALL_BACKS,
    PRACTICE,
    OUTBOX,
    PASSKEYS,
    INVITATIONS,
    KEYS,
];

/// What the backups of older Lanterns held and no table keeps any more.
pub(crate) const FORMER: &[&str] = &["telling"];

/// What a backup leaves out because folding the journal writes it again, or the schema does.
const DERIVED: &[&str] = &[
    "child",
    "child_name",
    "child_phone",
    "child_place",
    "relation",
    "placement",
    "episode",
    "duty",
    "notice",
    "same_child",
    "missing_child",
    "first_contact",
    "experience",
    "response",
    "context_link",
    "enquiry",
    "home",
    "organisation",
    "unit",
    "person",
    "migration",
    "pulse",
];

/// What a backup leaves out because it must not come back, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("session", "whoever was signed in may have been shut out since: everybody signs in again"),
    ("token", "a link or token of a stolen or old copy would still open the door: they are issued again"),
    ("ceremony", "whoever was signing in begins again"),
    ("attempt", "what somebody did too often lately is counted from nothing again"),
    ("search", "an address that works for a day; it holds names and is nobody's record"),
    ("lease", "the process that held the database is not this one"),
];

/// What becomes of a table in a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It is in the backup.
    Kept,
    /// It is written again from what is.
    Derived,
    /// It does not come back, for this reason.
    LeftOut(&'static str),
}

/// What becomes of a table in a backup; none when nobody has said.
pub fn fate(table: &str) -> Option<Fate> {
    let left_out = LEFT_OUT.iter().find(|(name, _)| *name == table).map(|(_, why)| Fate::LeftOut(why));
    let kept = KEPT.iter().any(|statement| statement.place.table == table).then_some(Fate::Kept);
    left_out.or(kept).or((DERIVED.contains(&table) || FORMER.contains(&table)).then_some(Fate::Derived))
}

/// The first line of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Version of the format.
    pub lantern_backup: u32,
    /// The Lantern that wrote it.
    pub lantern: String,
    /// When its snapshot was taken.
    pub taken: Instant,
    /// The migrations of its database, with their digests.
    pub migrations: Vec<(i64, String)>,
}

/// The version of the format.
pub(crate) const FORMAT: u32 = 1;

/// The last line of a backup: what has to be there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    /// Rows by table.
    pub rows: BTreeMap<String, u64>,
    /// Chains in the journal.
    pub chains: u64,
    /// The digest of their heads, as a snapshot for a release has it, in hexadecimal.
    pub heads: String,
}

/// What a backup is: its first line and its last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// From when and from what.
    pub opening: Opening,
    /// How much.
    pub ending: Ending,
}

impl Manifest {
    /// The number of the last migration of its database.
    pub fn schema(&self) -> i64 {
        self.opening.migrations.last().map_or(0, |(number, _)| *number)
    }
}

/// Between the first line and the last: the table and columns of the rows that follow, each an array.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Section {
    pub(crate) table: String,
    pub(crate) columns: Vec<String>,
}

/// Why there is no backup.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The database's fault.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Whoever was to take it did not.
    #[error("it could not be written: {0}")]
    Io(#[from] std::io::Error),
    /// A column that is not of the kind its table has.
    #[error("column {0} of a row cannot be read")]
    Unreadable(usize),
    /// The database went away halfway.
    #[error("the database went away before the copy was complete")]
    BrokenOff,
}

impl From<Misread> for BackupError {
    fn from(Misread(column): Misread) -> Self {
        Self::Unreadable(column + 1)
    }
}

impl Store {
    /// Copies everything that cannot be derived again from one snapshot, while others write; gives the taker back.
    ///
    /// # Errors
    /// Then what the taker has been given is incomplete, and to be thrown away.
    pub fn backup<W: Write + Send + 'static>(&self, taken: Instant, to: W) -> Result<(Manifest, W), BackupError> {
        let to = Mutex::new(Some(to));
        self.read(move |transaction| {
            // Nothing can be taken back from a pipe, so the copy is not begun twice.
            let to = to.lock().unwrap_or_else(PoisonError::into_inner).take().ok_or(BackupError::BrokenOff)?;
            let mut out = BufWriter::with_capacity(64 * 1024, to);
            let manifest = copy(transaction, taken, &mut out)?;
            let to = out.into_inner().map_err(std::io::IntoInnerError::into_error)?;
            Ok((manifest, to))
        })
    }
}

fn copy(transaction: &mut Transaction<'_>, taken: Instant, out: &mut impl Write) -> Result<Manifest, BackupError> {
    let migrations = transaction.rows(MIGRATIONS, &[], |row| Ok((row.take()?, row.take()?)))?;
    let lantern = env!("CARGO_PKG_VERSION").to_owned();
    let opening = Opening { lantern_backup: FORMAT, lantern, taken, migrations };
    line(out, &opening)?;
    let mut rows = BTreeMap::new();
    for statement in KEPT {
        rows.insert(statement.place.table.to_owned(), table(transaction, statement, out)?);
    }
    let (chains, heads) = transaction.heads_digest()?;
    let ending = Ending { rows, chains, heads: heads.to_string() };
    line(out, &ending)?;
    Ok(Manifest { opening, ending })
}

fn table(transaction: &mut Transaction<'_>, statement: &Statement, out: &mut impl Write) -> Result<u64, BackupError> {
    let mut rows = 0;
    transaction.each(statement, |row: &mut Row<'_>| {
        if rows == 0 {
            let columns = row.names().into_iter().map(str::to_owned).collect();
            line(out, &Section { table: statement.place.table.to_owned(), columns })?;
        }
        rows += 1;
        let cells = (0..row.width()).map(|_| row.cell()).collect::<Result<Vec<_>, _>>()?;
        line(out, &cells)
    })??;
    Ok(rows)
}

fn line(out: &mut impl Write, what: &impl Serialize) -> Result<(), BackupError> {
    serde_json::to_writer(&mut *out, what).map_err(std::io::Error::from)?;
    Ok(out.write_all(b"\n")?)
}

/// Heads read at once.
const PAGE: u32 = 10_000;

impl Transaction<'_> {
    /// How many chains there are, and the digest of their heads as a snapshot for a release has it.
    pub fn heads_digest(&mut self) -> Result<(u64, Digest), StoreError> {
        let (mut chains, mut lines, mut after) = (0, Vec::new(), None);
        loop {
            let heads = self.heads(after.as_ref(), PAGE)?;
            for (subject, head) in heads.iter().filter(|(_, head)| head.position > 0) {
                chains += 1;
                lines.extend_from_slice(head_line(subject, head).as_bytes());
            }
            let Some((last, _)) = heads.into_iter().next_back() else { return Ok((chains, Digest::of(&lines))) };
            after = Some(last);
        }
    }
}
