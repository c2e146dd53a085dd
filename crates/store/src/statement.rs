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
