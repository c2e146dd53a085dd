//! Searches, kept so that an address holds a search's id and never a name. How a search is read is `find`'s.

use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::values;

statements! {
    KEEP: "search", "keep a search" = "INSERT INTO search (id, owner, query, at) VALUES ($1, $2, $3, $4)";
    FIND: "search", "find a search" = "SELECT id, owner, query, at FROM search WHERE id = $1 AND owner = $2";
    ALL: "search", "list the searches" = "SELECT id, query FROM search";
    DROP: "search", "delete a search" = "DELETE FROM search WHERE id = $1";
    SWEEP: "search", "sweep searches" = "DELETE FROM search WHERE at < $1";
}

/// A search somebody made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    /// Its id.
    pub id: String,
    /// Whose it is; nobody else can open it.
    pub owner: String,
    /// What was asked, as JSON.
    pub query: String,
    /// When.
    pub at: Instant,
}

impl Transaction<'_> {
    /// Keeps a search.
    pub fn keep_search(&mut self, search: &Search) -> Result<(), StoreError> {
        self.execute(KEEP, &values![&search.id, &search.owner, &search.query, search.at]).map(drop)
    }

    /// A search, if it is this owner's.
    pub fn search(&mut self, id: &str, owner: &str) -> Result<Option<Search>, StoreError> {
        self.row(FIND, &values![id, owner], |row| {
            Ok(Search { id: row.take()?, owner: row.take()?, query: row.take()?, at: row.take()? })
        })
    }

    /// Deletes the searches that asked for something.
    pub fn forget_searches(&mut self, asks: impl Fn(&str) -> bool) -> Result<(), StoreError> {
        let all: Vec<(String, String)> = self.rows(ALL, &[], |row| Ok((row.take()?, row.take()?)))?;
        let mut about = all.iter().filter(|(_, query)| asks(query));
        about.try_for_each(|(id, _)| self.execute(DROP, &values![id]).map(drop))
    }

    /// Deletes searches made before an instant; how many.
    pub fn sweep_searches(&mut self, before: Instant) -> Result<u64, StoreError> {
        self.execute(SWEEP, &values![before])
    }
}
