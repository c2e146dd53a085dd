//! Why an operation did not do what it was asked, in terms a page or the API can answer with.

use casework::ids::EntryId;
use casework::record::Refusal;
use casework::time::Instant;
use store::{Place, StoreError};

/// Why nothing was done.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Failure {
    /// Each reason stands beside its field.
    #[error("the record was not taken")]
    Refused(Vec<Refusal>),
    /// What the record revises has moved since it was read: both versions are shown.
    #[error("somebody else has changed this since you read it")]
    Stale(Box<Versions>),
    /// The actor has no business with it. Whether it exists is not said.
    #[error("there is nothing here that you may see")]
    NotFound,
    /// The actor may see it, and may not do this.
    #[error("your role may not do this")]
    Forbidden,
    /// The idempotency key was used for another body.
    #[error("this key was used for something else")]
    KeyReused,
    /// It was done too often, and may be done again from this instant.
    #[error("this was done too often")]
    TooOften(Instant),
    /// The store could not do it. Nothing was kept.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What became of something the store could not do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaved {
    /// The disk is full: nothing was kept.
    NoRoom,
    /// Nothing was kept, for another reason.
    Nothing,
    /// It may have been kept, now or when it was sent before.
    Perhaps,
}

impl Unsaved {
    /// What became of it, by how the store failed.
    pub fn of(error: &StoreError) -> Self {
        match error {
            StoreError::Full(_) => Self::NoRoom,
            StoreError::Uncertain => Self::Perhaps,
            StoreError::Unreadable { place, .. } if *place == KEPT_ANSWER => Self::Perhaps,
            _ => Self::Nothing,
        }
    }
}

/// Where the answer to a key that came before is read.
pub(crate) const KEPT_ANSWER: Place = Place { doing: "read the answer to a key", table: "idempotency" };

/// What was read and what stands now.
#[derive(Debug, Clone, PartialEq)]
pub struct Versions {
    /// The entry that was in force when the form was opened.
    pub seen: Option<EntryId>,
    /// The entry in force now.
    pub now: EntryId,
    /// Its record.
    pub theirs: serde_json::Value,
    /// The record that was sent.
    pub mine: serde_json::Value,
}
