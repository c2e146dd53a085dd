//! What a leaf commits to. A row that names somebody goes in as a salted digest, so that blanking the row and its salt
//! leaves the tree as it was and nothing to guess from.

use casework::chain::{Digest, Salt};
use sha2::{Digest as _, Sha256};

use crate::tree::leaf;

/// The first leaf of every tree: how many rows are older than it.
pub fn opening(looks: u64, entries: u64) -> Digest {
    leaf(&[b"opening\n", &looks.to_be_bytes(), &entries.to_be_bytes()])
}

/// A row of the access log, by its [`digest`].
pub fn look(digest: &Digest) -> Digest {
    leaf(&[b"look\n", &digest.0])
}

/// An entry of the journal, by its hash in its chain.
pub fn entry(hash: &Digest) -> Digest {
    leaf(&[b"entry\n", &hash.0])
}

/// The salted digest of a row: its number, when, and each of its columns.
pub fn digest(salt: &Salt, number: u64, at: i64, columns: &[Option<&str>]) -> Digest {
    let mut hasher = Sha256::new_with_prefix(salt);
    hasher.update(number.to_be_bytes());
    hasher.update(at.to_be_bytes());
    for column in columns {
        match column {
            Some(text) => {
                hasher.update([1]);
                hasher.update((text.len() as u64).to_be_bytes());
                hasher.update(text.as_bytes());
            }
            None => hasher.update([0]),
        }
    }
    Digest(hasher.finalize().into())
}
