//! Statements on PostgreSQL: prepared once per connection. It opens no connection and no transaction.

use std::collections::HashMap;
use std::error::Error as _;

use postgres::error::SqlState;
use postgres::fallible_iterator::FallibleIterator as _;
use postgres::types::{ToSql, Type};

use super::{Failed, Statement, mismatch, unreadable};
use crate::error::{Place, StoreError};
use crate::value::{Misread, Source, Value};

/// A connection with the statements it has prepared.
pub(crate) struct Session {
    pub(crate) client: postgres::Client,
    prepared: HashMap<&'static str, postgres::Statement>,
}

impl Session {
    pub(crate) fn new(client: postgres::Client) -> Self {
        Self { client, prepared: HashMap::new() }
    }

    /// Runs a statement without parameters that steers the transaction.
    pub(crate) fn steer(&mut self, place: Place, sql: &'static str) -> Result<(), Failed> {
        self.client.batch_execute(sql).map_err(failed(place))
    }

    pub(crate) fn prepare(&mut self, statement: &Statement) -> Result<postgres::Statement, Failed> {
        if let Some(prepared) = self.prepared.get(statement.sql) {
            return Ok(prepared.clone());
        }
        let prepared = self.client.prepare(statement.sql).map_err(failed(statement.place))?;
        self.prepared.insert(statement.sql, prepared.clone());
        Ok(prepared)
    }

    pub(crate) fn execute(&mut self, statement: &Statement, values: &[Value<'_>]) -> Result<u64, Failed> {
        let prepared = self.prepare(statement)?;
        let bound = bound(statement, &prepared, values)?;
        self.client.execute(&prepared, &bound).map_err(failed(statement.place))
    }

    pub(crate) fn query(
        &mut self,
        statement: &Statement,
        values: &[Value<'_>],
        each: &mut dyn FnMut(Source<'_>) -> Result<(), Misread>,
    ) -> Result<(), Failed> {
        let prepared = self.prepare(statement)?;
        let bound = bound(statement, &prepared, values)?;
        let rows = self.client.query(&prepared, &bound).map_err(failed(statement.place))?;
        rows.iter().try_for_each(|row| each(Source::Postgres(row))).map_err(unreadable(statement.place))
    }

    /// A query without parameters, each row as it comes: a whole journal would not fit into memory.
    pub(crate) fn stream(
        &mut self,
        statement: &Statement,
        each: &mut dyn FnMut(Source<'_>) -> Result<(), Misread>,
    ) -> Result<(), Failed> {
        let prepared = self.prepare(statement)?;
        let none: [&(dyn ToSql + Sync); 0] = [];
        let mut rows = self.client.query_raw(&prepared, none).map_err(failed(statement.place))?;
        while let Some(row) = rows.next().map_err(failed(statement.place))? {
            each(Source::Postgres(&row)).map_err(unreadable(statement.place))?;
        }
        Ok(())
    }
}

fn bound<'v>(
    statement: &Statement,
    prepared: &postgres::Statement,
    values: &'v [Value<'_>],
) -> Result<Vec<&'v (dyn ToSql + Sync)>, Failed> {
    if prepared.params().len() != values.len() {
        return Err(mismatch(statement.place));
    }
    let bound = |(value, kind): (&'v Value<'_>, &Type)| -> &'v (dyn ToSql + Sync) {
        match value {
            Value::Null if *kind == Type::INT8 => &None::<i64>,
            Value::Null if *kind == Type::BOOL => &None::<bool>,
            Value::Null if *kind == Type::BYTEA => &None::<&[u8]>,
            Value::Null => &None::<&str>,
            Value::Integer(given) => given,
            Value::Boolean(given) => given,
            Value::Text(given) => given,
            Value::Bytes(given) => given,
        }
    };
    Ok(values.iter().zip(prepared.params()).map(bound).collect())
}

/// Only the code is kept: the server's messages may quote what was written.
pub(crate) fn failed(place: Place) -> impl Fn(postgres::Error) -> Failed {
    move |error| {
        let Some(code) = error.code() else {
            let lost = error.is_closed() || error.source().is_some_and(<dyn std::error::Error>::is::<std::io::Error>);
            let code = if lost { "the connection was lost" } else { "the parameters do not fit the statement" };
            return (StoreError::Database { place, code: code.into() }, lost);
        };
        let known = if *code == SqlState::DISK_FULL {
            StoreError::Full(place)
        } else if *code == SqlState::UNIQUE_VIOLATION {
            StoreError::Conflict(place)
        } else if *code == SqlState::LOCK_NOT_AVAILABLE {
            StoreError::Busy(place)
        } else {
            StoreError::Database { place, code: format!("SQLSTATE {}", code.code()) }
        };
        (known, PASSING.contains(&code.code()))
    }
}

/// Serialisation failure, deadlock, and a server that is stopping or starting: the same closure may succeed next time.
const PASSING: &[&str] = &["40001", "40P01", "57P01", "57P02", "57P03"];
