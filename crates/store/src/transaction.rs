//! One transaction on one of the two databases, as a closure sees it. Binding is `statement`'s, and what the statements
//! say belongs to the modules that own the tables.

use crate::error::StoreError;
use crate::ledger::Uncovered;
use crate::statement::{Statement, on_postgres::Session, on_sqlite};
use crate::value::{Misread, Row, Source, Value};

/// A transaction, handed to a closure. It commits when the closure returns `Ok`, and leaves nothing when it does not.
pub struct Transaction<'a> {
    on: On<'a>,
    failure: Option<Failure>,
    pub(crate) moved: Option<i64>,
    pub(crate) uncovered: Uncovered,
}

enum On<'a> {
    Sqlite(&'a rusqlite::Connection),
    Postgres(&'a mut Session),
}

/// The first statement that failed. Whatever the closure makes of it, nothing of this transaction is kept: PostgreSQL
/// would roll back, and so both do.
pub(crate) struct Failure {
    pub(crate) error: StoreError,
    /// Running the closure again may succeed.
    pub(crate) passing: bool,
}

impl<'a> Transaction<'a> {
    pub(crate) fn on_sqlite(connection: &'a rusqlite::Connection) -> Self {
        Self { on: On::Sqlite(connection), failure: None, moved: None, uncovered: Uncovered::default() }
    }

    pub(crate) fn on_postgres(session: &'a mut Session) -> Self {
        Self { on: On::Postgres(session), failure: None, moved: None, uncovered: Uncovered::default() }
    }

    /// What made the transaction worthless, if anything did.
    pub(crate) fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    /// Remembers an error that makes the transaction worthless, and hands it on.
    pub(crate) fn fail(&mut self, error: StoreError, passing: bool) -> StoreError {
        self.failure.get_or_insert(Failure { error: error.clone(), passing });
        error
    }

    /// Runs a statement that answers nothing; how many rows it changed.
    pub(crate) fn execute(&mut self, statement: &Statement, values: &[Value<'_>]) -> Result<u64, StoreError> {
        self.guard(statement, values)?;
        let done = match &mut self.on {
            On::Sqlite(connection) => on_sqlite::execute(connection, statement, values),
            On::Postgres(session) => session.execute(statement, values),
        };
        done.map_err(|(error, passing)| self.fail(error, passing))
    }

    /// Runs a statement and reads every row of its answer.
    pub(crate) fn rows<T>(
        &mut self,
        statement: &Statement,
        values: &[Value<'_>],
        mut read: impl FnMut(&mut Row<'_>) -> Result<T, Misread>,
    ) -> Result<Vec<T>, StoreError> {
        self.guard(statement, values)?;
        let mut rows = Vec::new();
        let mut each = |source: Source<'_>| read(&mut Row::new(source)).map(|row| rows.push(row));
        let done = match &mut self.on {
            On::Sqlite(connection) => on_sqlite::query(connection, statement, values, &mut each),
            On::Postgres(session) => session.query(statement, values, &mut each),
        };
        done.map_err(|(error, passing)| self.fail(error, passing))?;
        Ok(rows)
    }

    /// Hands every row of a statement without parameters on as it comes, however many there are. An error of the
    /// visitor's ends it and is the inner one.
    pub(crate) fn each<E>(
        &mut self,
        statement: &Statement,
        mut visit: impl FnMut(&mut Row<'_>) -> Result<(), E>,
    ) -> Result<Result<(), E>, StoreError> {
        self.guard(statement, &[])?;
        let mut stopped = None;
        let mut each = |source: Source<'_>| {
            visit(&mut Row::new(source)).map_err(|error| {
                stopped = Some(error);
                Misread(0)
            })
        };
        let done = match &mut self.on {
            On::Sqlite(connection) => on_sqlite::query(connection, statement, &[], &mut each),
            On::Postgres(session) => session.stream(statement, &mut each),
        };
        match stopped {
            Some(error) => Ok(Err(error)),
            None => done.map(Ok).map_err(|(error, passing)| self.fail(error, passing)),
        }
    }

    /// Runs a statement whose answer has at most one row.
    pub(crate) fn row<T>(
        &mut self,
        statement: &Statement,
        values: &[Value<'_>],
        read: impl FnMut(&mut Row<'_>) -> Result<T, Misread>,
    ) -> Result<Option<T>, StoreError> {
        self.rows(statement, values, read).map(|mut rows| rows.pop())
    }

    /// Prepares a statement without running it.
    pub(crate) fn prepare(&mut self, statement: &Statement) -> Result<(), StoreError> {
        let done = match &mut self.on {
            On::Sqlite(connection) => on_sqlite::prepare(connection, statement),
            On::Postgres(session) => session.prepare(statement).map(|_| ()),
        };
        done.map_err(|(error, passing)| self.fail(error, passing))
    }

    fn guard(&mut self, statement: &Statement, values: &[Value<'_>]) -> Result<(), StoreError> {
        if let Some(failure) = &self.failure {
            return Err(failure.error.clone());
        }
        let nul = |value: &Value<'_>| matches!(value, Value::Text(text) if text.contains('\0'));
        if values.iter().any(nul) { Err(self.fail(StoreError::Nul(statement.place), false)) } else { Ok(()) }
    }
}
