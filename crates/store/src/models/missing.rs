//! Children who are missing now, of every force. Who is compared with what, and told to whom, is decided by whoever checks.

use casework::ids::ChildId;
use casework::projection::MissingRow;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::values;

statements! {
    ALL: "missing_child", "list the missing children" = "SELECT m.child, c.name, m.episode, m.owner, m.names, m.born, \
        m.looks, m.restricted FROM missing_child m JOIN child c ON c.child = m.child ORDER BY m.child LIMIT $1";
}

/// A child who is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingChild {
    /// The child.
    pub child: ChildId,
    /// The name to use.
    pub name: String,
    /// What is compared.
    pub row: MissingRow,
}

impl Transaction<'_> {
    /// Every child who is missing.
    pub fn missing_children(&mut self, limit: u32) -> Result<Vec<MissingChild>, StoreError> {
        self.rows(ALL, &values![limit], |row| {
            Ok(MissingChild {
                child: row.take()?,
                name: row.take()?,
                row: MissingRow {
                    episode: row.take()?,
                    owner: row.take()?,
                    names: row.take()?,
                    born: row.take()?,
                    looks: row.take()?,
                    restricted: row.take()?,
                },
            })
        })
    }
}
