//! Places, groups of friends and online spaces, and the children linked to each. Whom a reader may see of them is decided by
//! whoever asks.

use casework::ids::{ChildId, ContextId};
use casework::projection::ContextRow;
use jiff::civil::Date;

use super::scope::{Scope, in_scope};
use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, Value, values};

/// The first link that stands names the context; one of nothing but restricted records is not told of to who may not see them.
macro_rules! told {
    ($which:literal) => {
        concat!(
            "SELECT l.context, l.kind, l.name FROM context_link l WHERE ",
            $which,
            " AND NOT EXISTS (SELECT 1 FROM context_link e WHERE e.context = l.context AND e.entry < l.entry) \
             AND EXISTS (SELECT 1 FROM context_link k WHERE k.context = l.context AND (NOT k.restricted OR ",
            in_scope!("k.child"),
            ")) ORDER BY l.name, l.context LIMIT $1"
        )
    };
}

statements! {
    NAMED: "context_link", "list the contexts" = told!("($2 = '' OR l.kind = $2)");
    ONE: "context_link", "read a context" = told!("l.context = $2");
    LINKED: "context_link", "list the children of a context" = concat!(
        "SELECT c.child, c.name, c.born, l.entry, l.context, l.kind, l.name, l.words, l.harms, l.exploitation, l.known, \
         l.source, l.at, l.recorded, l.restricted FROM context_link l JOIN child c ON c.child = l.child \
         WHERE l.context = $2 AND ",
        in_scope!("l.child"),
        " ORDER BY l.recorded DESC, l.entry DESC LIMIT $1"
    );
    CALLED: "context_link", "read what a context is called" = "SELECT l.context, l.kind, l.name FROM context_link l \
        WHERE l.context = $1 ORDER BY l.entry LIMIT 1";
}

/// A place, a group of friends or an online space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContextNamed {
    /// Its id.
    pub context: ContextId,
    /// `location`, `peer_group` or `online_space`.
    pub kind: String,
    /// Its name.
    pub name: String,
}

/// A child who is linked to a context.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChildLinked {
    /// The child.
    pub child: ChildId,
    /// The name to use.
    pub name: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// The link.
    pub link: ContextRow,
}

fn named(row: &mut Row<'_>) -> Result<ContextNamed, Misread> {
    Ok(ContextNamed { context: row.take()?, kind: row.take()?, name: row.take()? })
}

fn linked(row: &mut Row<'_>) -> Result<ChildLinked, Misread> {
    let (child, name, born) = (row.take()?, row.take()?, row.take()?);
    let link = ContextRow {
        entry: row.take()?,
        context: row.take()?,
        kind: row.take()?,
        name: row.take()?,
        words: row.take()?,
        harms: row.take()?,
        exploitation: row.take()?,
        known: row.take()?,
        source: row.take()?,
        at: row.take()?,
        recorded: row.take()?,
        restricted: row.take()?,
    };
    Ok(ChildLinked { child, name, born, link })
}

impl Transaction<'_> {
    /// The contexts of a kind, or of every kind where it is empty, by name.
    pub fn contexts(&mut self, scope: &Scope, kind: &str, limit: u32) -> Result<Vec<ContextNamed>, StoreError> {
        let mut values = vec![Value::from(limit), kind.into()];
        values.extend(scope.values(NAMED.place)?);
        self.rows(NAMED, &values, named)
    }

    /// A context, if the scope may be told of it.
    pub fn context(&mut self, scope: &Scope, context: ContextId) -> Result<Option<ContextNamed>, StoreError> {
        let mut values = vec![Value::from(1u32), context.into()];
        values.extend(scope.values(ONE.place)?);
        Ok(self.rows(ONE, &values, named)?.pop())
    }

    /// What a context is called, whoever asks.
    pub fn context_called(&mut self, context: ContextId) -> Result<Option<ContextNamed>, StoreError> {
        Ok(self.rows(CALLED, &values![context], named)?.pop())
    }

    /// The children in scope who are linked to a context, the last link first.
    pub fn linked_to(&mut self, scope: &Scope, context: ContextId, limit: u32) -> Result<Vec<ChildLinked>, StoreError> {
        let mut values = vec![Value::from(limit), context.into()];
        values.extend(scope.values(LINKED.place)?);
        self.rows(LINKED, &values, linked)
    }
}
