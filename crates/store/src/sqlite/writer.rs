//! The one thread that writes to SQLite. It groups commits: each write in its own savepoint, one commit and one fsync for
//! the batch, and no answer before the commit has returned.

use std::path::PathBuf;
use std::sync::mpsc::Receiver;
use std::time::Instant;

use rusqlite::Connection;

use super::connect_to_write;
use crate::Settings;
use crate::error::{Place, StoreError};
use crate::job::{Job, Verdict};
use crate::statement::on_sqlite::translated;
use crate::transaction::Transaction;

const BEGIN: Place = Place { doing: "begin a write", table: "the database file" };
const COMMIT: Place = Place { doing: "commit", table: "the database file" };
const UNDO: Place = Place { doing: "undo a write", table: "the database file" };

pub(crate) struct Writer {
    path: PathBuf,
    settings: Settings,
    connection: Option<Connection>,
}

impl Writer {
    pub(crate) fn new(path: PathBuf, settings: Settings, connection: Connection) -> Self {
        Self { path, settings, connection: Some(connection) }
    }

    pub(crate) fn serve(mut self, jobs: &Receiver<Box<dyn Job>>) {
        while let Ok(first) = jobs.recv() {
            let mut batch = Vec::with_capacity(8);
            let kept = match self.connection.take().map_or_else(|| connect_to_write(&self.path, &self.settings), Ok) {
                Ok(connection) => {
                    let kept = commit_together(&connection, first, jobs, &self.settings, &mut batch);
                    // After a failure, whatever its state, the next batch starts on a new connection.
                    self.connection = kept.is_ok().then_some(connection);
                    kept
                }
                Err(error) => {
                    batch.push(first);
                    Err(error)
                }
            };
            for job in batch {
                job.answer(kept.clone());
            }
        }
    }
}

/// Runs what waits in one transaction and commits it. An error means that nothing of the batch was kept.
fn commit_together(
    connection: &Connection,
    first: Box<dyn Job>,
    jobs: &Receiver<Box<dyn Job>>,
    settings: &Settings,
    batch: &mut Vec<Box<dyn Job>>,
) -> Result<(), StoreError> {
    let began = Instant::now();
    let mut next = Some(first);
    let mut opened = batch_step(connection, "BEGIN IMMEDIATE", BEGIN);
    while let Some(mut job) = next {
        if opened.is_ok() {
            opened = in_savepoint(connection, job.as_mut());
        }
        batch.push(job);
        let full = batch.len() >= settings.batch || began.elapsed() >= settings.gathering;
        next = if opened.is_err() || full { None } else { jobs.try_recv().ok() };
    }
    opened?;
    batch_step(connection, "COMMIT", COMMIT)
}

/// One write in its own savepoint. An error means that the whole transaction is lost.
fn in_savepoint(connection: &Connection, job: &mut dyn Job) -> Result<(), StoreError> {
    batch_step(connection, "SAVEPOINT one", BEGIN)?;
    let mut transaction = Transaction::on_sqlite(connection);
    let verdict = job.run(&mut transaction);
    // A full disk, or a trigger that says ROLLBACK, ends the whole transaction; a savepoint opened after that would
    // commit alone while its caller is told that it failed.
    if connection.is_autocommit() {
        let lost = || StoreError::Database { place: UNDO, code: "the transaction was ended".into() };
        return Err(transaction.failure().map_or_else(lost, |failure| failure.error.clone()));
    }
    match verdict {
        Verdict::Keep => batch_step(connection, "RELEASE one", COMMIT),
        Verdict::Discard | Verdict::Again => batch_step(connection, "ROLLBACK TO one; RELEASE one", UNDO),
    }
}

fn batch_step(connection: &Connection, sql: &str, place: Place) -> Result<(), StoreError> {
    connection.execute_batch(sql).map_err(|error| translated(place, &error))
}
