//! Every kind of record, one file each; the lists and the dispatch are generated from the files by `build.rs`.

use crate::case::Case;
use crate::entry::Entry;
use crate::record::{ChainKind, Context, Descriptor, Record, Refusal};
use crate::reference::{Home, Organisation, Person};

include!(concat!(env!("OUT_DIR"), "/records.rs"));

/// A record type, from and to [`Body`].
pub trait OfKind: Record {
    /// Its kind.
    const KIND: Kind;
    /// The record, if the body is of this kind.
    fn of(body: &Body) -> Option<&Self>;
}

/// Dispatch to the records of one state.
pub trait Folds<S> {
    /// Applies the record; `false` when it is no record of this state.
    fn apply(&self, entry: &Entry, state: &mut S) -> bool;
    /// Every reason not to take the record.
    fn check(&self, state: &S, context: &Context) -> Vec<Refusal>;
}

impl Kind {
    /// Whether it is written on a child's record.
    pub fn is_about_a_child(self) -> bool {
        self.descriptor().is_some_and(|descriptor| descriptor.chain == ChainKind::Child)
    }
}

impl Body {
    /// Reads a stored record. What this build cannot read is kept as [`Body::Unreadable`].
    pub fn from_json(kind: &str, record: &str) -> Body {
        Kind::named(kind).and_then(|kind| Body::parse(kind, record).ok()).unwrap_or(Body::Unreadable)
    }
}
