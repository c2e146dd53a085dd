//! Migrations: an ordered list in the program, what has been applied in the database, and a refusal when the two
//! disagree. It changes the shape of tables, never what a person wrote.

use std::path::Path;

use casework::chain::Digest;
use postgres::Config;
use rusqlite::Connection;

use crate::Settings;
use crate::error::{MigrationFault, Place, StoreError};
use crate::statement::on_sqlite::translated;

/// One step: text both databases share, and the little in which they differ.
struct Migration {
    number: i64,
    both: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

const MIGRATIONS: &[Migration] = &[
    Migration {
        number: 1,
        both: include_str!("../migrations/0001_journal.sql"),
        sqlite: include_str!("../migrations/0001_journal.sqlite.sql"),
        postgres: include_str!("../migrations/0001_journal.postgres.sql"),
    },
    Migration { number: 2, both: include_str!("../migrations/0002_read_models.sql"), sqlite: "", postgres: "" },
    Migration { number: 3, both: include_str!("../migrations/0003_operation.sql"), sqlite: "", postgres: "" },
    Migration { number: 4, both: include_str!("../migrations/0004_reference.sql"), sqlite: "", postgres: "" },
];

const TABLE: &str = "CREATE TABLE IF NOT EXISTS migration (number BIGINT NOT NULL PRIMARY KEY, digest TEXT NOT NULL)";
const APPLIED: &str = "SELECT number, digest FROM migration ORDER BY number";
const NOTE: &str = "INSERT INTO migration (number, digest) VALUES ($1, $2)";
const PLACE: Place = Place { doing: "migrate", table: "migration" };

impl Migration {
    /// Covers the text of both databases, so one digest serves either.
    fn digest(&self) -> Digest {
        Digest::of([self.both, self.sqlite, self.postgres].join("\0").as_bytes())
    }
}

/// The migrations still to be applied, once every applied one is found to be ours, unaltered and in order.
fn missing(applied: &[(i64, String)], settings: &Settings) -> Result<&'static [Migration], StoreError> {
    for (index, (number, digest)) in applied.iter().enumerate() {
        let fault = |fault| StoreError::Migration { number: *number, fault };
        let ours = MIGRATIONS.get(index).filter(|migration| migration.number == *number);
        let ours = ours.ok_or_else(|| fault(MigrationFault::Newer))?.digest();
        if ours.to_string() != *digest {
            return Err(fault(MigrationFault::Altered { applied: digest.clone(), ours }));
        }
    }
    let missing = MIGRATIONS.get(applied.len()..).unwrap_or_default();
    match missing.first() {
        Some(first) if !settings.migrate => {
            Err(StoreError::Migration { number: first.number, fault: MigrationFault::Behind })
        }
        _ => Ok(missing),
    }
}

pub(crate) fn on_sqlite(path: &Path, settings: &Settings) -> Result<(), StoreError> {
    let connection = crate::sqlite::connect(path, settings)?;
    apply_to_sqlite(&connection, settings)
}

fn apply_to_sqlite(connection: &Connection, settings: &Settings) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| translated(PLACE, &error);
    // One process migrates; another waits here and then finds nothing missing.
    let transaction = rusqlite::Transaction::new_unchecked(connection, rusqlite::TransactionBehavior::Immediate);
    let transaction = transaction.map_err(failed)?;
    transaction.execute_batch(TABLE).map_err(failed)?;
    let applied = transaction
        .prepare(APPLIED)
        .and_then(|mut applied| {
            applied.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<Vec<_>, _>>()
        })
        .map_err(failed)?;
    for migration in missing(&applied, settings)? {
        transaction.execute_batch(migration.both).map_err(failed)?;
        transaction.execute_batch(migration.sqlite).map_err(failed)?;
        transaction.execute(NOTE, (migration.number, migration.digest().to_string())).map_err(failed)?;
    }
    transaction.commit().map_err(failed)
}

/// Runs on a thread of the store's own: the caller may be inside an asynchronous task.
pub(crate) fn on_postgres(config: &Config, settings: &Settings) -> Result<(), StoreError> {
    std::thread::scope(|scope| {
        let migrating = scope.spawn(|| apply_to_postgres(config, settings));
        migrating.join().unwrap_or(Err(StoreError::Panicked))
    })
}

fn apply_to_postgres(config: &Config, settings: &Settings) -> Result<(), StoreError> {
    let failed = |error: postgres::Error| match error.code() {
        Some(code) => StoreError::Database { place: PLACE, code: format!("SQLSTATE {}", code.code()) },
        None => StoreError::Unreachable("the connection was lost while migrating".into()),
    };
    let mut session = crate::postgres::connect(config)?;
    let client = &mut session.client;
    let suitable =
        "SELECT datcollate, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()";
    let row = client.query_one(suitable, &[]).map_err(failed)?;
    let (collation, encoding): (String, String) = (row.get(0), row.get(1));
    if !matches!(collation.as_str(), "C" | "C.UTF-8" | "C.utf8" | "POSIX") || encoding != "UTF8" {
        return Err(StoreError::Unsuitable(format!(
            "its collation is {collation} and its encoding {encoding}, and text must compare by byte; \
             CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
        )));
    }
    let mut transaction = client.transaction().map_err(failed)?;
    // One process migrates; another waits here and then finds nothing missing. The number is ours alone ("lantern").
    transaction.batch_execute("SELECT pg_advisory_xact_lock(7811887387498112110)").map_err(failed)?;
    transaction.batch_execute(&format!("SET LOCAL client_min_messages = warning; {TABLE}")).map_err(failed)?;
    let rows = transaction.query(APPLIED, &[]).map_err(failed)?;
    let applied: Vec<(i64, String)> = rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    for migration in missing(&applied, settings)? {
        transaction.batch_execute(migration.both).map_err(failed)?;
        transaction.batch_execute(migration.postgres).map_err(failed)?;
        let digest = migration.digest().to_string();
        transaction.execute(NOTE, &[&migration.number, &digest]).map_err(failed)?;
    }
    transaction.commit().map_err(failed)
}
