//! The ledger: a Merkle tree over the access log and the journal, its signed checkpoints, and what a witness holds against
//! them. It knows hashes and text; which rows are leaves, and where anything is kept, is the store's.

mod checkpoint;
pub mod leaf;
mod note;
mod proof;
mod tree;
mod witness;

pub use checkpoint::Checkpoint;
pub use note::{BadKey, BadNote, Note, Signer, Verifier};
pub use proof::{Consistency, Inclusion};
pub use tree::{Frontier, consistency, extends, includes, inclusion};
pub use witness::{Refused, judge};
