//! Facts about this database: that it is a demonstration, which policy was adopted. What they mean is whoever sets them.

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{only, values};

statements! {
    SET: "setting", "set a fact" = "INSERT INTO setting (name, value) VALUES ($1, $2) \
        ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    GET: "setting", "read a fact" = "SELECT value FROM setting WHERE name = $1";
}

impl Transaction<'_> {
    /// Sets a fact about this database.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        self.execute(SET, &values![name, value]).map(drop)
    }

    /// A fact about this database.
    pub fn setting(&mut self, name: &str) -> Result<Option<String>, StoreError> {
        self.row(GET, &values![name], only)
    }
}
