//! Proofs as files: that one checkpoint extends another, in the form in which witnesses take it
//! (c2sp.org/tlog-witness), and that one row is under a checkpoint. How a proof is checked is the tree's.

use std::fmt;
use std::str::FromStr;

use casework::chain::Digest;

use crate::checkpoint::{Checkpoint, read, written};
use crate::note::{BadNote, Note};
use crate::tree::includes;

/// A newer checkpoint, with the proof that it extends an older one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consistency {
    /// The size of the older one.
    pub old: u64,
    /// The proof.
    pub path: Vec<Digest>,
    /// The newer one.
    pub note: Note,
}

/// A checkpoint, with the proof that a leaf is under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inclusion {
    /// The number of the row, which is its leaf's place.
    pub number: u64,
    /// Its leaf.
    pub leaf: Digest,
    /// The proof.
    pub path: Vec<Digest>,
    /// The checkpoint.
    pub note: Note,
}

fn lines(path: &[Digest]) -> String {
    path.iter().map(|hash| written(hash) + "\n").collect()
}

fn hashes<'a>(lines: impl Iterator<Item = &'a str>) -> Result<Vec<Digest>, BadNote> {
    lines.map(|line| read(line).ok_or(BadNote)).collect()
}

fn numbered(line: Option<&str>, word: &str) -> Result<u64, BadNote> {
    let number = line.and_then(|line| line.strip_prefix(word)?.strip_prefix(' ')?.parse().ok());
    number.ok_or(BadNote)
}

impl fmt::Display for Consistency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "old {}\n{}\n{}", self.old, lines(&self.path), self.note)
    }
}

impl FromStr for Consistency {
    type Err = BadNote;

    fn from_str(text: &str) -> Result<Self, BadNote> {
        let (proof, note) = text.split_once("\n\n").ok_or(BadNote)?;
        let mut proof = proof.lines();
        let old = numbered(proof.next(), "old")?;
        Ok(Self { old, path: hashes(proof)?, note: note.parse()? })
    }
}

impl Inclusion {
    /// Whether the row is under the checkpoint. Who signed that is asked of the note.
    pub fn holds(&self) -> bool {
        let tree = Checkpoint::of(&self.note).map(|checkpoint| (checkpoint.size, checkpoint.root));
        tree.is_ok_and(|tree| includes(self.leaf, self.number, tree, &self.path))
    }
}

impl fmt::Display for Inclusion {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { number, leaf, path, note } = self;
        write!(out, "row {number}\n{}\n{}\n{note}", written(leaf), lines(path))
    }
}

impl FromStr for Inclusion {
    type Err = BadNote;

    fn from_str(text: &str) -> Result<Self, BadNote> {
        let (proof, note) = text.split_once("\n\n").ok_or(BadNote)?;
        let mut proof = proof.lines();
        let number = numbered(proof.next(), "row")?;
        let leaf = proof.next().and_then(read).ok_or(BadNote)?;
        Ok(Self { number, leaf, path: hashes(proof)?, note: note.parse()? })
    }
}
