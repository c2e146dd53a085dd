//! Restoring into a PostgreSQL database, by COPY. The thread it runs on is one of the store's own.

use std::io::Write as _;

use casework::chain::Digest;

use super::target::Target;
use super::{RestoreError, Rows};
use crate::backup::cell::to_hex;
use crate::error::{Place, StoreError};
use crate::postgres::{Server, connect};
use crate::statement::Failed;
use crate::statement::on_postgres::{Session, failed};
use crate::transaction::Transaction;
use crate::value::Value;

const PLACE: Place = Place { doing: "restore", table: "the database" };

/// Fills a database, and keeps it if that succeeds.
pub(super) fn with<T>(
    server: &Server,
    fill: impl FnOnce(&mut dyn Target) -> Result<T, RestoreError>,
) -> Result<T, RestoreError> {
    let mut session = connect(server)?;
    crate::migration::suitable(&mut session.client)?;
    session.steer(PLACE, "BEGIN").map_err(only_error)?;
    crate::migration::alone(&mut session.client)?;
    // On a failure the connection is dropped, and the server rolls back.
    let filled = fill(&mut On(&mut session))?;
    session.steer(PLACE, "COMMIT").map_err(only_error)?;
    Ok(filled)
}

fn only_error((error, _): Failed) -> StoreError {
    error
}

fn refused(place: Place) -> impl Fn(postgres::Error) -> StoreError {
    move |error| only_error(failed(place)(error))
}

struct On<'a>(&'a mut Session);

impl Target for On<'_> {
    fn migrations(&mut self) -> Result<Vec<(i64, String)>, StoreError> {
        crate::migration::applied_on_postgres(&mut self.0.client)
    }

    fn migrate(&mut self, last: i64) -> Result<(), StoreError> {
        crate::migration::bring_postgres(&mut self.0.client, true, last)
    }

    fn run(&mut self, statement: &str) -> Result<(), StoreError> {
        self.0.client.batch_execute(statement).map_err(refused(PLACE))
    }

    fn tables(&mut self) -> Result<Vec<String>, StoreError> {
        let tables = "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() ORDER BY tablename";
        let rows = self.0.client.query(tables, &[]).map_err(refused(PLACE))?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    fn count(&mut self, table: &str) -> Result<u64, StoreError> {
        let count = format!("SELECT COUNT(*) FROM \"{}\"", table.replace('"', "\"\""));
        let count: i64 = self.0.client.query_one(&count, &[]).map_err(refused(PLACE))?.get(0);
        Ok(count.unsigned_abs())
    }

    fn insert(&mut self, table: &'static str, columns: &[String], rows: Rows<'_>) -> Result<(), RestoreError> {
        let place = Place { doing: "restore", table };
        let copy = format!("COPY {table} ({}) FROM STDIN", columns.join(", "));
        let mut copy = self.0.client.copy_in(&copy).map_err(refused(place))?;
        let mut line = String::new();
        while let Some(row) = rows()? {
            line.clear();
            for (index, value) in row.iter().enumerate() {
                line.push_str(if index == 0 { "" } else { "\t" });
                write(value, &mut line);
            }
            line.push('\n');
            if let Err(broken) = copy.write_all(line.as_bytes()) {
                // The server says when the copy ends which row it refused.
                copy.finish().map_err(refused(place))?;
                return Err(broken.into());
            }
        }
        copy.finish().map(drop).map_err(refused(place))?;
        Ok(())
    }

    fn heads(&mut self) -> Result<(u64, Digest), StoreError> {
        Transaction::on_postgres(self.0).heads_digest()
    }
}

/// One column in COPY's text format.
fn write(value: &Value<'_>, line: &mut String) {
    match value {
        Value::Null => line.push_str("\\N"),
        Value::Integer(given) => line.push_str(&given.to_string()),
        Value::Boolean(given) => line.push(if *given { 't' } else { 'f' }),
        Value::Bytes(given) => {
            line.push_str("\\\\x");
            line.push_str(&to_hex(given));
        }
        Value::Text(given) => {
            for character in given.chars() {
                match character {
                    '\\' => line.push_str("\\\\"),
                    '\t' => line.push_str("\\t"),
                    '\n' => line.push_str("\\n"),
                    '\r' => line.push_str("\\r"),
                    other => line.push(other),
                }
            }
        }
    }
}
