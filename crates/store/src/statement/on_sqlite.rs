//! Statements on SQLite: prepared once per connection, parameters found by name. It opens no connection and no
//! transaction.

use rusqlite::{CachedStatement, Connection, ErrorCode, ffi};

use super::{Failed, Statement, mismatch, unreadable};
use crate::error::{Place, StoreError};
use crate::value::{Misread, Source, Value};

fn failed(place: Place) -> impl Fn(rusqlite::Error) -> Failed {
    move |error| (translated(place, &error), false)
}

/// Only the result code is kept: SQLite's messages may quote what was written.
pub(crate) fn translated(place: Place, error: &rusqlite::Error) -> StoreError {
    let Some(failure) = error.sqlite_error() else {
        return StoreError::Database { place, code: "the parameters do not fit the statement".into() };
    };
    match failure.code {
        ErrorCode::DiskFull => StoreError::Full(place),
        ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Busy(place),
        ErrorCode::ConstraintViolation if is_duplicate(failure.extended_code) => StoreError::Conflict(place),
        _ => StoreError::Database { place, code: format!("SQLite error {}", failure.extended_code) },
    }
}

fn is_duplicate(code: i32) -> bool {
    [ffi::SQLITE_CONSTRAINT_PRIMARYKEY, ffi::SQLITE_CONSTRAINT_UNIQUE, ffi::SQLITE_CONSTRAINT_ROWID].contains(&code)
}

/// rusqlite numbers `$n` by first appearance (`b = $2 AND a = $1` would bind them the wrong way round), so each
/// parameter is resolved by its name.
fn bound<'c>(
    connection: &'c Connection,
    statement: &Statement,
    values: &[Value<'_>],
) -> Result<CachedStatement<'c>, Failed> {
    let mut prepared = connection.prepare_cached(statement.sql).map_err(failed(statement.place))?;
    if prepared.parameter_count() != values.len() {
        return Err(mismatch(statement.place));
    }
    for index in 1..=values.len() {
        let number = prepared.parameter_name(index).and_then(|name| name.strip_prefix('$')?.parse::<usize>().ok());
        let value = number.and_then(|number| values.get(number.checked_sub(1)?));
        let value = value.ok_or_else(|| mismatch(statement.place))?;
        prepared.raw_bind_parameter(index, value).map_err(failed(statement.place))?;
    }
    Ok(prepared)
}

pub(crate) fn execute(connection: &Connection, statement: &Statement, values: &[Value<'_>]) -> Result<u64, Failed> {
    let changed = bound(connection, statement, values)?.raw_execute().map_err(failed(statement.place))?;
    Ok(u64::try_from(changed).unwrap_or(u64::MAX))
}

pub(crate) fn query(
    connection: &Connection,
    statement: &Statement,
    values: &[Value<'_>],
    each: &mut dyn FnMut(Source<'_>) -> Result<(), Misread>,
) -> Result<(), Failed> {
    let mut prepared = bound(connection, statement, values)?;
    let mut rows = prepared.raw_query();
    while let Some(row) = rows.next().map_err(failed(statement.place))? {
        each(Source::Sqlite(row)).map_err(unreadable(statement.place))?;
    }
    Ok(())
}

pub(crate) fn prepare(connection: &Connection, statement: &Statement) -> Result<(), Failed> {
    connection.prepare_cached(statement.sql).map(|_| ()).map_err(failed(statement.place))
}
