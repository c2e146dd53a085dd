//! Migrations: an ordered list in the program, what has been applied in the database, and a refusal when the two
//! disagree. It changes the shape of tables, never what a person wrote.

use std::path::Path;

use casework::chain::Digest;
use postgres::Client;
use rusqlite::Connection;

use crate::Settings;
use crate::error::{MigrationFault, Place, StoreError};
use crate::postgres::Server;
use crate::statement::on_postgres::failed;
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
    Migration { number: 5, both: include_str!("../migrations/0005_found_by.sql"), sqlite: "", postgres: "" },
    Migration { number: 6, both: include_str!("../migrations/0006_call_back.sql"), sqlite: "", postgres: "" },
    Migration { number: 7, both: include_str!("../migrations/0007_placed_by.sql"), sqlite: "", postgres: "" },
    Migration { number: 8, both: include_str!("../migrations/0008_open_until.sql"), sqlite: "", postgres: "" },
    Migration {
        number: 9,
        both: include_str!("../migrations/0009_ledger.sql"),
        sqlite: include_str!("../migrations/0009_ledger.sqlite.sql"),
        postgres: include_str!("../migrations/0009_ledger.postgres.sql"),
    },
    Migration { number: 11, both: include_str!("../migrations/0011_session_proof.sql"), sqlite: "", postgres: "" },
    Migration { number: 12, both: include_str!("../migrations/0012_told_again.sql"), sqlite: "", postgres: "" },
    Migration { number: 13, both: include_str!("../migrations/0013_sign_in.sql"), sqlite: "", postgres: "" },
    Migration { number: 14, both: include_str!("../migrations/0014_missing_child.sql"), sqlite: "", postgres: "" },
    Migration { number: 15, both: include_str!("../migrations/0015_file.sql"), sqlite: "", postgres: "" },
    Migration {
        number: 16,
        both: include_str!("../migrations/0016_disposal.sql"),
        sqlite: include_str!("../migrations/0016_disposal.sqlite.sql"),
        postgres: include_str!("../migrations/0016_disposal.postgres.sql"),
    },
    Migration { number: 17, both: include_str!("../migrations/0017_retention.sql"), sqlite: "", postgres: "" },
    Migration {
        number: 18,
        both: include_str!("../migrations/0018_looks.sql"),
        sqlite: include_str!("../migrations/0018_looks.sqlite.sql"),
        postgres: include_str!("../migrations/0018_looks.postgres.sql"),
    },
    Migration { number: 20, both: include_str!("../migrations/0020_absence.sql"), sqlite: "", postgres: "" },
    Migration { number: 22, both: include_str!("../migrations/0022_first_contact.sql"), sqlite: "", postgres: "" },
    Migration { number: 23, both: include_str!("../migrations/0023_triage.sql"), sqlite: "", postgres: "" },
    Migration { number: 25, both: include_str!("../migrations/0025_experience.sql"), sqlite: "", postgres: "" },
    Migration { number: 26, both: include_str!("../migrations/0026_homes.sql"), sqlite: "", postgres: "" },
    Migration { number: 27, both: include_str!("../migrations/0027_by_the_clock.sql"), sqlite: "", postgres: "" },
    Migration { number: 28, both: include_str!("../migrations/0028_response.sql"), sqlite: "", postgres: "" },
    Migration { number: 32, both: include_str!("../migrations/0032_ethnicity.sql"), sqlite: "", postgres: "" },
    Migration { number: 33, both: include_str!("../migrations/0033_briefing.sql"), sqlite: "", postgres: "" },
    Migration { number: 34, both: include_str!("../migrations/0034_context.sql"), sqlite: "", postgres: "" },
    Migration { number: 35, both: include_str!("../migrations/0035_enquiry.sql"), sqlite: "", postgres: "" },
    Migration { number: 36, both: include_str!("../migrations/0036_practice.sql"), sqlite: "", postgres: "" },
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
fn missing(applied: &[(i64, String)], migrate: bool) -> Result<&'static [Migration], StoreError> {
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
        Some(first) if !migrate => Err(StoreError::Migration { number: first.number, fault: MigrationFault::Behind }),
        _ => Ok(missing),
    }
}

/// Refuses applied migrations that this program does not know, or knows otherwise.
pub(crate) fn known(applied: &[(i64, String)]) -> Result<(), StoreError> {
    missing(applied, true).map(drop)
}

pub(crate) fn on_sqlite(path: &Path, settings: &Settings) -> Result<(), StoreError> {
    let connection = crate::sqlite::connect(path, settings)?;
    let failed = |error: rusqlite::Error| translated(PLACE, &error);
    // One process migrates; another waits here and then finds nothing missing.
    let transaction = rusqlite::Transaction::new_unchecked(&connection, rusqlite::TransactionBehavior::Immediate);
    let transaction = transaction.map_err(failed)?;
    bring_sqlite(&transaction, settings.migrate, i64::MAX)?;
    transaction.commit().map_err(failed)
}

/// What has been applied, in a transaction.
pub(crate) fn applied_on_sqlite(connection: &Connection) -> Result<Vec<(i64, String)>, StoreError> {
    let read = || {
        connection.execute_batch(TABLE)?;
        connection.prepare(APPLIED)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()
    };
    read().map_err(|error: rusqlite::Error| translated(PLACE, &error))
}

/// Applies what is missing up to and with one, in a transaction that the caller commits.
pub(crate) fn bring_sqlite(connection: &Connection, migrate: bool, last: i64) -> Result<(), StoreError> {
    let failed = |error: rusqlite::Error| translated(PLACE, &error);
    let applied = applied_on_sqlite(connection)?;
    for migration in missing(&applied, migrate)?.iter().take_while(|migration| migration.number <= last) {
        connection.execute_batch(migration.both).map_err(failed)?;
        connection.execute_batch(migration.sqlite).map_err(failed)?;
        connection.execute(NOTE, (migration.number, migration.digest().to_string())).map_err(failed)?;
    }
    Ok(())
}

/// Runs on a thread of the store's own: the caller may be inside an asynchronous task.
pub(crate) fn on_postgres(server: &Server, settings: &Settings) -> Result<(), StoreError> {
    std::thread::scope(|scope| {
        let migrating = scope.spawn(|| migrate_postgres(server, settings));
        migrating.join().unwrap_or(Err(StoreError::Panicked))
    })
}

fn migrate_postgres(server: &Server, settings: &Settings) -> Result<(), StoreError> {
    let mut session = crate::postgres::connect(server)?;
    let client = &mut session.client;
    suitable(client)?;
    client.batch_execute("BEGIN").map_err(refused)?;
    alone(client)?;
    // On a failure the connection is dropped, and the server rolls back.
    bring_postgres(client, settings.migrate, i64::MAX)?;
    client.batch_execute("COMMIT").map_err(refused)
}

fn refused(error: postgres::Error) -> StoreError {
    failed(PLACE)(error).0
}

/// Refuses a database whose text does not compare by byte.
pub(crate) fn suitable(client: &mut Client) -> Result<(), StoreError> {
    let suitable =
        "SELECT datcollate, pg_encoding_to_char(encoding) FROM pg_database WHERE datname = current_database()";
    let row = client.query_one(suitable, &[]).map_err(refused)?;
    let (collation, encoding): (String, String) = (row.get(0), row.get(1));
    if matches!(collation.as_str(), "C" | "C.UTF-8" | "C.utf8" | "POSIX") && encoding == "UTF8" {
        return Ok(());
    }
    Err(StoreError::Unsuitable(format!(
        "its collation is {collation} and its encoding {encoding}, and text must compare by byte; \
         CREATE DATABASE … TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
    )))
}

/// Waits for whoever is migrating or restoring; until the transaction ends, others wait. The number is ours alone
/// ("lantern").
pub(crate) fn alone(client: &mut Client) -> Result<(), StoreError> {
    client.batch_execute("SELECT pg_advisory_xact_lock(7811887387498112110)").map_err(refused)
}

/// What has been applied, in a transaction.
pub(crate) fn applied_on_postgres(client: &mut Client) -> Result<Vec<(i64, String)>, StoreError> {
    client.batch_execute(&format!("SET LOCAL client_min_messages = warning; {TABLE}")).map_err(refused)?;
    let rows = client.query(APPLIED, &[]).map_err(refused)?;
    Ok(rows.iter().map(|row| (row.get(0), row.get(1))).collect())
}

/// Applies what is missing up to and with one, in a transaction that the caller commits.
pub(crate) fn bring_postgres(client: &mut Client, migrate: bool, last: i64) -> Result<(), StoreError> {
    let applied = applied_on_postgres(client)?;
    for migration in missing(&applied, migrate)?.iter().take_while(|migration| migration.number <= last) {
        client.batch_execute(migration.both).map_err(refused)?;
        client.batch_execute(migration.postgres).map_err(refused)?;
        let digest = migration.digest().to_string();
        client.execute(NOTE, &[&migration.number, &digest]).map_err(refused)?;
    }
    Ok(())
}
