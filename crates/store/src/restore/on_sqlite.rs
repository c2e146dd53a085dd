//! Restoring into a SQLite file. A file that was not there before is not there after a failure.

use std::path::{Path, PathBuf};

use casework::chain::Digest;
use rusqlite::{Connection, TransactionBehavior};

use super::target::Target;
use super::{RestoreError, Rows};
use crate::Settings;
use crate::error::{Place, StoreError};
use crate::statement::on_sqlite::translated;
use crate::transaction::Transaction;

const PLACE: Place = Place { doing: "restore", table: "the database file" };

/// Fills a database, and keeps it if that succeeds.
pub(super) fn with<T>(
    path: &Path,
    settings: &Settings,
    fill: impl FnOnce(&mut dyn Target) -> Result<T, RestoreError>,
) -> Result<T, RestoreError> {
    let new = !path.exists();
    let filled = filled(path, settings, fill);
    if new && filled.is_err() {
        for ending in ["", "-wal", "-shm"] {
            let mut name = path.as_os_str().to_owned();
            name.push(ending);
            // What cannot be removed is an empty database, and is said to be nowhere else.
            let _ = std::fs::remove_file(PathBuf::from(name));
        }
    }
    filled
}

fn filled<T>(
    path: &Path,
    settings: &Settings,
    fill: impl FnOnce(&mut dyn Target) -> Result<T, RestoreError>,
) -> Result<T, RestoreError> {
    let connection = crate::sqlite::connect(path, settings)?;
    let failed = |error: rusqlite::Error| translated(PLACE, &error);
    let transaction = rusqlite::Transaction::new_unchecked(&connection, TransactionBehavior::Immediate);
    let transaction = transaction.map_err(failed)?;
    let filled = fill(&mut On(&transaction))?;
    transaction.commit().map_err(failed)?;
    Ok(filled)
}

struct On<'a>(&'a Connection);

impl Target for On<'_> {
    fn migrations(&mut self) -> Result<Vec<(i64, String)>, StoreError> {
        crate::migration::applied_on_sqlite(self.0)
    }

    fn migrate(&mut self, last: i64) -> Result<(), StoreError> {
        crate::migration::bring_sqlite(self.0, true, last)
    }

    fn run(&mut self, statement: &str) -> Result<(), StoreError> {
        self.0.execute_batch(statement).map_err(|error| translated(PLACE, &error))
    }

    fn tables(&mut self) -> Result<Vec<String>, StoreError> {
        let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
        let mut tables = self.0.prepare(tables).map_err(|error| translated(PLACE, &error))?;
        let names = tables.query_map([], |row| row.get(0)).and_then(Iterator::collect);
        names.map_err(|error| translated(PLACE, &error))
    }

    fn count(&mut self, table: &str) -> Result<u64, StoreError> {
        let count = format!("SELECT COUNT(*) FROM \"{}\"", table.replace('"', "\"\""));
        let count: i64 = self.0.query_row(&count, [], |row| row.get(0)).map_err(|error| translated(PLACE, &error))?;
        Ok(count.unsigned_abs())
    }

    fn insert(&mut self, table: &'static str, columns: &[String], rows: Rows<'_>) -> Result<(), RestoreError> {
        let failed = |error: rusqlite::Error| translated(Place { doing: "restore", table }, &error);
        let marks = vec!["?"; columns.len()].join(", ");
        let insert = format!("INSERT INTO {table} ({}) VALUES ({marks})", columns.join(", "));
        let mut insert = self.0.prepare(&insert).map_err(failed)?;
        while let Some(row) = rows()? {
            insert.execute(rusqlite::params_from_iter(row)).map_err(failed)?;
        }
        Ok(())
    }

    fn heads(&mut self) -> Result<(u64, Digest), StoreError> {
        Transaction::on_sqlite(self.0).heads_digest()
    }
}
