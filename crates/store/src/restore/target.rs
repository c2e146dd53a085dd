//! What restoring needs of either database, inside the one transaction it is done in. What is inserted is the backup's to
//! say.

use casework::chain::Digest;

use super::{RestoreError, Rows};
use crate::error::StoreError;

/// A database that is being filled.
pub(super) trait Target {
    /// The migrations it has.
    fn migrations(&mut self) -> Result<Vec<(i64, String)>, StoreError>;
    /// Applies the migrations it lacks, up to and with this one.
    fn migrate(&mut self, last: i64) -> Result<(), StoreError>;
    /// Runs a statement of ours.
    fn run(&mut self, statement: &str) -> Result<(), StoreError>;
    /// Its tables, ours and others.
    fn tables(&mut self) -> Result<Vec<String>, StoreError>;
    /// How many rows a table has.
    fn count(&mut self, table: &str) -> Result<u64, StoreError>;
    /// Inserts rows until there are no more.
    fn insert(&mut self, table: &'static str, columns: &[String], rows: Rows<'_>) -> Result<(), RestoreError>;
    /// How many chains it has, and the digest of their heads.
    fn heads(&mut self) -> Result<(u64, Digest), StoreError>;
}
