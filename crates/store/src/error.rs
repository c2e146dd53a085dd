//! What can go wrong in the store, said by table and by what was attempted. It carries codes, never values: personal
//! data cannot reach a log through an error.

use casework::chain::Digest;
use casework::time::Instant;

/// Where a statement was when it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// What was attempted, in words.
    pub doing: &'static str,
    /// The table it was attempted on.
    pub table: &'static str,
}

impl std::fmt::Display for Place {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "could not {} ({})", self.doing, self.table)
    }
}

/// Why the store did not do what it was asked. Everyone whose write shared a failed commit gets a copy.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The address names no database we know. The address itself may hold a password and is not repeated.
    #[error("the database address {0}; write sqlite:PATH or postgres://USER@HOST/DATABASE")]
    Address(&'static str),
    /// The database cannot be used as it is.
    #[error("the database cannot be used: {0}")]
    Unsuitable(String),
    /// The database could not be opened or reached.
    #[error("the database could not be opened or reached ({0})")]
    Unreachable(String),
    /// A migration is missing, altered or newer than this program.
    #[error("migration {number}: {fault}")]
    Migration {
        /// Its number.
        number: i64,
        /// What is wrong with it.
        fault: MigrationFault,
    },
    /// The disk is full. Nothing was kept; the store works again once there is room.
    #[error("{0}: the disk is full")]
    Full(Place),
    /// Another process held the database for longer than we wait.
    #[error("{0}: another process is writing")]
    Busy(Place),
    /// The same thing is there already.
    #[error("{0}: it is there already")]
    Conflict(Place),
    /// The chain has moved since it was locked or read.
    #[error("{0}: it has moved since it was read")]
    Stale(Place),
    /// Text with a NUL character, which no database of ours keeps.
    #[error("{0}: the text contains a NUL character")]
    Nul(Place),
    /// A stored value is not what its column holds.
    #[error("{place}: column {column} holds something else than expected")]
    Unreadable {
        /// Where.
        place: Place,
        /// Which column of the answer, from 1.
        column: usize,
    },
    /// More parties or ids than a statement takes.
    #[error("{place}: at most {most} can be asked for at once")]
    TooMany {
        /// Where.
        place: Place,
        /// The limit.
        most: usize,
    },
    /// The database refused; the code is its own.
    #[error("{place}: the database said {code}")]
    Database {
        /// Where.
        place: Place,
        /// Its code.
        code: String,
    },
    /// The connection broke while committing: the write may or may not have been kept.
    #[error("the database went away while committing; look before writing again")]
    Uncertain,
    /// The closure panicked; its transaction was rolled back.
    #[error("the operation stopped unexpectedly and nothing was kept")]
    Panicked,
    /// A transaction was asked for inside another.
    #[error("a transaction was asked for inside another")]
    Nested,
    /// The store's threads have ended.
    #[error("the store is closed")]
    Closed,
    /// Another process holds the lease that was asked for.
    #[error("process {process} on {host} (lantern {holder}) has held the database since {since}")]
    Held {
        /// What it calls itself.
        holder: String,
        /// Its host.
        host: String,
        /// Its process id.
        process: u32,
        /// Since when.
        since: Instant,
    },
}

/// What is wrong with a migration.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MigrationFault {
    /// This program does not know it: the database was written by a newer one.
    #[error("the database is newer than this program")]
    Newer,
    /// Its text is not what was applied.
    #[error("what was applied ({applied}) is not what this program holds ({ours})")]
    Altered {
        /// Digest in the database.
        applied: String,
        /// Digest of our text.
        ours: Digest,
    },
    /// It has not been applied, and migrating was not asked for.
    #[error("it has not been applied; the next `lantern serve`, or any command but `backup`, applies it")]
    Behind,
}
