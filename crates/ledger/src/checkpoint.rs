//! A checkpoint (c2sp.org/tlog-checkpoint): the size and root of one log's tree. Who signed it is the note's.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use casework::chain::Digest;

use crate::note::{BadNote, Note};

/// A tree, as its log says it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log.
    pub origin: String,
    /// How many leaves.
    pub size: u64,
    /// Their root.
    pub root: Digest,
}

impl Checkpoint {
    /// What a note says.
    ///
    /// # Errors
    /// The note is no checkpoint.
    pub fn of(note: &Note) -> Result<Self, BadNote> {
        note.text.parse()
    }
}

impl fmt::Display for Checkpoint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}\n{}\n{}", self.origin, self.size, written(&self.root))
    }
}

impl FromStr for Checkpoint {
    type Err = BadNote;

    fn from_str(text: &str) -> Result<Self, BadNote> {
        let mut lines = text.lines();
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next()) else {
            return Err(BadNote);
        };
        let number = size.parse().ok().filter(|number: &u64| number.to_string() == size);
        match (number, read(root)) {
            (Some(size), Some(root)) if !origin.is_empty() => Ok(Self { origin: origin.to_owned(), size, root }),
            _ => Err(BadNote),
        }
    }
}

/// A hash as notes and proofs write it.
pub(crate) fn written(hash: &Digest) -> String {
    STANDARD.encode(hash.0)
}

pub(crate) fn read(text: &str) -> Option<Digest> {
    STANDARD.decode(text).ok()?.try_into().ok().map(Digest)
}
