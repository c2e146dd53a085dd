//! One request as the access log knows it: an id, and the chance that keeps each of its rows from being guessed once it is
//! blank. What is logged, and why, is said by whoever reads.

use casework::chain::{Digest, Salt};
use casework::ids::{ChildId, EntryId};

use crate::Lantern;

/// A request that may show children. Answering it again leaves the same rows.
#[derive(Clone)]
pub(crate) struct Request {
    pub id: String,
    secret: [u8; 32],
}

impl Lantern {
    pub(crate) fn request(&self) -> Request {
        Request { id: self.entry_id(self.now()).to_string(), secret: self.secret() }
    }
}

impl Request {
    /// The request of a write that the log names besides its entry. It is salted from the entry's own salt, which stays: its
    /// envelope says as much as the row does.
    pub fn of_entry(entry: EntryId, salt: Salt) -> Self {
        let Digest(secret) = Digest::of(&salt);
        Self { id: entry.to_string(), secret }
    }

    /// The salt of its row about a child; the secret that it is made from is kept nowhere.
    pub fn salt(&self, child: Option<ChildId>) -> Salt {
        let child = child.map(|child| child.to_string()).unwrap_or_default();
        let Digest(digest) = Digest::of(&[self.secret.as_slice(), child.as_bytes()].concat());
        let mut salt = Salt::default();
        salt.iter_mut().zip(digest).for_each(|(byte, drawn)| *byte = drawn);
        salt
    }
}
