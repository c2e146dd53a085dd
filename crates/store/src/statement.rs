//! What a statement is, and the only place where parameters are bound, for both databases. What the statements say
//! belongs to the modules that own the tables.

use crate::error::{Place, StoreError};
use crate::value::Misread;

pub(crate) mod on_postgres;
pub(crate) mod on_sqlite;

/// One statement: text in the dialect both databases share, and what to call it when it fails.
#[derive(Debug)]
pub(crate) struct Statement {
    pub(crate) place: Place,
    pub(crate) sql: &'static str,
}

/// Declares the statements of a module, and `STATEMENTS`, the list of them.
macro_rules! statements {
    ($($name:ident: $table:literal, $doing:literal = $sql:expr;)+) => {
        $(const $name: &$crate::statement::Statement = &$crate::statement::Statement {
            place: $crate::error::Place { doing: $doing, table: $table },
            sql: $sql,
        };)+
        pub(crate) const STATEMENTS: &[&$crate::statement::Statement] = &[$($name),+];
    };
}
pub(crate) use statements;

/// An error, and whether running the closure again may succeed.
pub(crate) type Failed = (StoreError, bool);

fn unreadable(place: Place) -> impl Fn(Misread) -> Failed {
    move |Misread(column)| (StoreError::Unreadable { place, column: column + 1 }, false)
}

fn mismatch(place: Place) -> Failed {
    (StoreError::Database { place, code: "the parameters do not fit the statement".into() }, false)
}

/// Every statement of the store, module by module.
const ALL: &[&[&Statement]] = &[
    crate::backup::STATEMENTS,
    crate::journal::STATEMENTS,
    crate::ledger::STATEMENTS,
    crate::ledger::verify::STATEMENTS,
    crate::models::agree::STATEMENTS,
    crate::models::briefings::STATEMENTS,
    crate::models::children::STATEMENTS,
    crate::models::ageing::STATEMENTS,
    crate::models::contacts::STATEMENTS,
    crate::models::contexts::STATEMENTS,
    crate::models::enquiries::STATEMENTS,
    crate::models::desk::STATEMENTS,
    crate::models::experience::STATEMENTS,
    crate::models::duties::STATEMENTS,
    crate::models::episodes::STATEMENTS,
    crate::models::missing::STATEMENTS,
    crate::models::responses::STATEMENTS,
    crate::models::reviews::STATEMENTS,
    crate::models::notices::STATEMENTS,
    crate::models::placements::STATEMENTS,
    crate::models::project::STATEMENTS,
    crate::models::reference::STATEMENTS,
    crate::operation::access_log::STATEMENTS,
    crate::operation::call_backs::STATEMENTS,
    crate::operation::drafts::STATEMENTS,
    crate::operation::files::STATEMENTS,
    crate::operation::idempotency::STATEMENTS,
    crate::operation::leases::STATEMENTS,
    crate::operation::outbox::STATEMENTS,
    crate::operation::attempts::STATEMENTS,
    crate::operation::ceremonies::STATEMENTS,
    crate::operation::passkeys::STATEMENTS,
    crate::operation::practice::STATEMENTS,
    crate::operation::searches::STATEMENTS,
    crate::operation::sessions::STATEMENTS,
    crate::operation::settings::STATEMENTS,
    crate::operation::snapshots::STATEMENTS,
    crate::operation::unusual::STATEMENTS,
    crate::operation::written::STATEMENTS,
];

impl crate::Store {
    /// Prepares every statement of the store, so that one the database does not understand is found before it is needed;
    /// how many there are.
    pub fn check_statements(&self) -> Result<usize, StoreError> {
        self.read(|transaction| {
            let statements = ALL.iter().copied().flatten();
            statements.map(|statement| transaction.prepare(statement)).try_fold(0, |sum, done| done.map(|()| sum + 1))
        })
    }
}
