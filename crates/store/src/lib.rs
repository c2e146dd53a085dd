//! The store: the journal, the read models beside it and the operational tables, on SQLite or PostgreSQL through one SQL
//! text. It keeps what it is given in one transaction and decides nothing: no clock, no chance, no access rules.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

mod backup;
mod error;
mod job;
mod journal;
mod ledger;
mod migration;
mod models;
mod operation;
mod postgres;
mod restore;
mod sqlite;
mod statement;
mod tls;
mod transaction;
mod value;
mod verify;

pub use backup::{BackupError, Ending, Fate, Manifest, Opening, fate};
pub use error::{MigrationFault, Place, StoreError};
pub use ledger::verify::{Covered, Expected, Fault};
pub use ledger::{KeptCheckpoint, LedgerHead};
pub use models::table::{Difference, RowFault};
pub use models::{
    BoardRow, BriefingRow, ChildFound, ChildInHome, ChildLinked, ContextNamed, DeskFor, DeskRow, DutyOwed, ListedHome,
    ListedOrganisation, ListedPerson, ListedUnit, MissingChild, NextDuty, NotACursor, NoticeShown, OfEpisode,
    OwedCounts, OwedCursor, Owes, RecordToReview, ReviewCursor, Scope, Sought, ToldRow, Word,
};
pub use operation::{
    CallBack, Claim, Draft, Holder, Hour, Invitation, Lease, Look, LookCursor, Message, PasskeyKept, PracticeOf,
    Processing, Recorded, Rings, Ruled, Search, Session, Snapshot, Token, Watched,
};
pub use restore::{RestoreError, Restored, restore};
pub use transaction::Transaction;
pub use verify::Verified;

/// What an administrator may set.
#[derive(Debug, Clone)]
pub struct Settings {
    /// SQLite: how many snapshots are read at once.
    pub readers: usize,
    /// PostgreSQL: how many connections, each on a thread of the store's own.
    pub connections: usize,
    /// How many closures may wait before those who ask are held back.
    pub waiting: usize,
    /// SQLite: how many writes share one commit at most.
    pub batch: usize,
    /// SQLite: for how long the writer gathers further writes once it has begun.
    pub gathering: Duration,
    /// SQLite: for how long another process may hold the database before a write is refused.
    pub patience: Duration,
    /// SQLite: a ceiling on the file, in pages of 4096 bytes; beyond it the disk counts as full.
    pub most_pages: Option<u32>,
    /// Apply missing migrations when opening; otherwise a database that lacks one is refused.
    pub migrate: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            readers: 4,
            connections: 8,
            waiting: 1024,
            batch: 64,
            gathering: Duration::from_millis(10),
            patience: Duration::from_secs(5),
            most_pages: None,
            migrate: true,
        }
    }
}

/// A handle on an open store. Clones share it; when the last is dropped, its threads end.
#[derive(Clone)]
pub struct Store {
    engine: Arc<Engine>,
}

impl std::fmt::Debug for Store {
    /// Which database, and nothing of its address.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match &*self.engine {
            Engine::Sqlite(_) => "Store(SQLite)",
            Engine::Postgres(_) => "Store(PostgreSQL)",
        })
    }
}

enum Engine {
    Sqlite(sqlite::Engine),
    Postgres(postgres::Engine),
}

enum Address {
    Sqlite(PathBuf),
    Postgres(Box<postgres::Server>),
}

impl Address {
    fn read(url: &str) -> Result<Self, StoreError> {
        match url.split_once(':') {
            Some(("sqlite", path)) => match path.strip_prefix("//").unwrap_or(path) {
                "" => Err(StoreError::Address("names no file")),
                path if path.contains(":memory:") => Err(StoreError::Address("names no file but memory")),
                path => Ok(Self::Sqlite(Path::new(path).to_owned())),
            },
            Some(("postgres" | "postgresql", _)) => tls::server(url).map(|server| Self::Postgres(Box::new(server))),
            _ => Err(StoreError::Address("names no kind of database we know")),
        }
    }
}

impl Store {
    /// Opens a database and applies the migrations it lacks, unless the settings say to refuse instead.
    ///
    /// `sqlite:PATH` makes the file if there is none; `postgres://…` names a database that exists, with collation "C". A
    /// server that is not on this machine is spoken to by TLS, and believed only as `sslmode` says (see `tls`).
    pub fn open(url: &str, settings: &Settings) -> Result<Self, StoreError> {
        let engine = match Address::read(url)? {
            Address::Sqlite(path) => {
                migration::on_sqlite(&path, settings)?;
                Engine::Sqlite(sqlite::Engine::open(&path, settings)?)
            }
            Address::Postgres(server) => {
                migration::on_postgres(&server, settings)?;
                Engine::Postgres(postgres::Engine::open(&server, settings)?)
            }
        };
        Ok(Self { engine: Arc::new(engine) })
    }

    /// Applies the migrations a database lacks.
    pub fn migrate(url: &str) -> Result<(), StoreError> {
        Self::open(url, &Settings::default()).map(drop)
    }

    /// Runs a closure in one transaction and returns once it is durable, or has left nothing.
    ///
    /// The closure may be run again, and touches nothing but the transaction.
    pub fn write<F, T, E>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Transaction<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        refuse_nesting()?;
        let (job, answer) = job::asked(closure);
        match &*self.engine {
            Engine::Sqlite(engine) => engine.write(job)?,
            Engine::Postgres(engine) => engine.run(postgres::Mode::Write, job)?,
        }
        wait(&answer)
    }

    /// Runs a closure on one snapshot of the database. Nothing it writes is kept.
    pub fn read<F, T, E>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Transaction<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        refuse_nesting()?;
        match &*self.engine {
            Engine::Sqlite(engine) => engine.read(&closure),
            Engine::Postgres(engine) => {
                let (job, answer) = job::asked(closure);
                engine.run(postgres::Mode::Read, job)?;
                wait(&answer)
            }
        }
    }

    /// Runs a closure on one snapshot and returns its answer once the looks it names are durable in the access log.
    ///
    /// # Errors
    /// Also when only the log could not be written: nobody is shown a child without a row that says so.
    pub fn read_audited<F, T, E>(&self, closure: F) -> Result<T, E>
    where
        F: Fn(&mut Transaction<'_>) -> Result<(T, Vec<Look>), E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        // A snapshot could not append to the ledger: its end has moved on since.
        let (value, looks) = self.read(closure)?;
        if !looks.is_empty() {
            self.write(move |transaction| transaction.log_looks(&looks).map_err(E::from))?;
        }
        Ok(value)
    }
}

fn refuse_nesting() -> Result<(), StoreError> {
    if job::inside() { Err(StoreError::Nested) } else { Ok(()) }
}

fn wait<T, E: From<StoreError>>(answer: &Receiver<Result<T, E>>) -> Result<T, E> {
    answer.recv().unwrap_or_else(|_| Err(StoreError::Closed.into()))
}
