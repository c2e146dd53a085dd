//! The store on SQLite: connections, the readers' pool and the way to the writer. It runs closures; it knows no table.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;

use rusqlite::{Connection, OpenFlags};

use crate::Settings;
use crate::error::{Place, StoreError};
use crate::job::{Job, run};
use crate::statement::on_sqlite::translated;
use crate::transaction::Transaction;

pub(crate) mod writer;

/// The first version without the WAL-reset bug that could corrupt a file (sqlite.org/changes.html).
const OLDEST: i32 = 3_051_003;

pub(crate) struct Engine {
    path: PathBuf,
    settings: Settings,
    idle: Mutex<Readers>,
    returned: Condvar,
    writer: Option<SyncSender<Box<dyn Job>>>,
    thread: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Readers {
    idle: Vec<Connection>,
    lent: usize,
}

impl Engine {
    pub(crate) fn open(path: &Path, settings: &Settings) -> Result<Self, StoreError> {
        if rusqlite::version_number() < OLDEST {
            return Err(StoreError::Unsuitable(format!("SQLite {} may damage files", rusqlite::version())));
        }
        let connection = connect_to_write(path, settings)?;
        let (writer, jobs): (_, Receiver<Box<dyn Job>>) = sync_channel(settings.waiting);
        let work = writer::Writer::new(path.to_owned(), settings.clone(), connection);
        let thread = std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || work.serve(&jobs))
            .map_err(|error| StoreError::Unsuitable(format!("no thread for the writer ({})", error.kind())))?;
        Ok(Self {
            path: path.to_owned(),
            settings: settings.clone(),
            idle: Mutex::default(),
            returned: Condvar::new(),
            writer: Some(writer),
            thread: Some(thread),
        })
    }

    pub(crate) fn write(&self, job: Box<dyn Job>) -> Result<(), StoreError> {
        let writer = self.writer.as_ref().ok_or(StoreError::Closed)?;
        writer.send(job).map_err(|_| StoreError::Closed)
    }

    pub(crate) fn read<F, T, E>(&self, closure: &F) -> Result<T, E>
    where
        F: Fn(&mut Transaction<'_>) -> Result<T, E>,
        E: From<StoreError>,
    {
        let connection = self.borrow()?;
        let outcome = snapshot(&connection, closure);
        // A connection that cannot end its transaction is not used again.
        self.give_back(connection.is_autocommit().then_some(connection));
        outcome
    }

    fn borrow(&self) -> Result<Connection, StoreError> {
        let mut readers = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(connection) = readers.idle.pop() {
                readers.lent += 1;
                return Ok(connection);
            }
            if readers.lent < self.settings.readers {
                readers.lent += 1;
                break;
            }
            readers = self.returned.wait(readers).unwrap_or_else(PoisonError::into_inner);
        }
        drop(readers);
        let opened = connect(&self.path, &self.settings).and_then(|connection| {
            pragma(&connection, "PRAGMA query_only = ON")?;
            Ok(connection)
        });
        if opened.is_err() {
            self.give_back(None);
        }
        opened
    }

    fn give_back(&self, connection: Option<Connection>) {
        let mut readers = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        readers.lent = readers.lent.saturating_sub(1);
        readers.idle.extend(connection);
        drop(readers);
        self.returned.notify_one();
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        drop(self.writer.take());
        if let Some(thread) = self.thread.take()
            && thread.thread().id() != std::thread::current().id()
        {
            // The writer catches every panic, so there is nothing to hear from it.
            let _ = thread.join();
        }
    }
}

const READING: Place = Place { doing: "read", table: "a snapshot" };
const OPENING: Place = Place { doing: "open", table: "the database file" };

fn snapshot<F, T, E>(connection: &Connection, closure: &F) -> Result<T, E>
where
    F: Fn(&mut Transaction<'_>) -> Result<T, E>,
    E: From<StoreError>,
{
    connection.execute_batch("BEGIN").map_err(|error| translated(READING, &error))?;
    let (outcome, _) = run(closure, &mut Transaction::on_sqlite(connection));
    // Nothing was written; if the end fails, the pool drops the connection.
    let _ = connection.execute_batch("ROLLBACK");
    outcome
}

fn pragma(connection: &Connection, sql: &str) -> Result<(), StoreError> {
    connection.execute_batch(sql).map_err(|error| translated(OPENING, &error))
}

/// The one connection that writes. It keeps more of the database in memory than those that read, as what a write touches
/// lies all over a large one.
fn connect_to_write(path: &Path, settings: &Settings) -> Result<Connection, StoreError> {
    let connection = connect(path, settings)?;
    pragma(&connection, "PRAGMA cache_size = -65536")?;
    Ok(connection)
}

/// A connection as every one of ours is: WAL, and a commit that survives the power going off.
pub(crate) fn connect(path: &Path, settings: &Settings) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)
        .map_err(|error| StoreError::Unreachable(translated(OPENING, &error).to_string()))?;
    connection.busy_timeout(settings.patience).map_err(|error| translated(OPENING, &error))?;
    connection.set_prepared_statement_cache_capacity(256);
    let mode: String = connection
        .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))
        .map_err(|error| translated(OPENING, &error))?;
    if mode != "wal" {
        return Err(StoreError::Unsuitable(format!("its journal mode is {mode}; write-ahead logging is needed")));
    }
    pragma(&connection, "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536")?;
    pragma(&connection, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA secure_delete = FAST")?;
    // The more is written between checkpoints, the more rows of a large database share the page that is written back.
    pragma(&connection, "PRAGMA wal_autocheckpoint = 8000")?;
    if let Some(pages) = settings.most_pages {
        connection
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
            .map_err(|error| translated(OPENING, &error))?;
    }
    Ok(connection)
}
