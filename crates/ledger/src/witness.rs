//! What a witness decides before it countersigns: that a checkpoint extends the last one it saw. It believes nobody; that
//! the log signed the checkpoint is checked before.

use crate::checkpoint::Checkpoint;
use crate::proof::Consistency;
use crate::tree::extends;

/// Why a witness does not countersign.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It is another log's.
    #[error("this is a checkpoint of {offered}, and the one seen before is of {seen}")]
    OtherLog {
        /// As it was.
        seen: String,
        /// As it is.
        offered: String,
    },
    /// The log has grown shorter.
    #[error("ROLLBACK: the log had {seen} rows when it was last seen, and now says it has {offered}")]
    Rollback {
        /// As it was.
        seen: u64,
        /// As it is.
        offered: u64,
    },
    /// Two histories of one length.
    #[error("FORK: of the same {size} rows the log has shown two different histories")]
    Fork {
        /// How long.
        size: u64,
    },
    /// The proof starts somewhere else.
    #[error("the proof starts from {given} rows, and {wanted} were last seen: ask for a proof since {wanted}")]
    OtherStart {
        /// What it starts from.
        given: u64,
        /// What is needed.
        wanted: u64,
    },
    /// The proof does not hold.
    #[error("FORK: what is now said of the first {seen} rows is not what was seen, or the proof is of another log")]
    NotAnExtension {
        /// How many were seen.
        seen: u64,
    },
}

/// Decides whether a checkpoint may follow the last one seen.
///
/// # Errors
/// Why not.
pub fn judge(seen: Option<&Checkpoint>, offered: &Checkpoint, proof: Option<&Consistency>) -> Result<(), Refused> {
    let Some(seen) = seen else { return Ok(()) };
    if seen.origin != offered.origin {
        return Err(Refused::OtherLog { seen: seen.origin.clone(), offered: offered.origin.clone() });
    }
    if offered.size < seen.size {
        return Err(Refused::Rollback { seen: seen.size, offered: offered.size });
    }
    if offered.size == seen.size {
        return if offered.root == seen.root { Ok(()) } else { Err(Refused::Fork { size: seen.size }) };
    }
    let (given, path) = proof.map_or((0, [].as_slice()), |proof| (proof.old, proof.path.as_slice()));
    if given != seen.size {
        return Err(Refused::OtherStart { given, wanted: seen.size });
    }
    let holds = extends((seen.size, seen.root), (offered.size, offered.root), path);
    if holds { Ok(()) } else { Err(Refused::NotAnExtension { seen: seen.size }) }
}
