//! Signing the ledger as it stands, and proving what is in it. Where the key is, and who is given a checkpoint, is the
//! command line's.

use jiff::SignedDuration;
use ledger::{Checkpoint, Consistency, Frontier, Inclusion, Note, Signer, consistency, inclusion};
use store::{Expected, KeptCheckpoint};

use crate::{Failure, Lantern};

/// Assumed: by then what was logged is signed, as long as anything was.
const EVERY: SignedDuration = SignedDuration::from_mins(5);
/// Assumed: or once so many rows were added.
const ROWS: u64 = 1_000;

/// A proof that cannot be given.
#[derive(Debug, thiserror::Error)]
pub enum NoProof {
    /// The store's.
    #[error(transparent)]
    Store(#[from] Failure),
    /// Nothing has been signed that covers it.
    #[error("no checkpoint covers row {0} yet")]
    NotCovered(u64),
    /// The ledger is broken, so a proof would prove nothing.
    #[error("the ledger does not verify, so nothing is proved from it: run `lantern verify`")]
    Broken,
}

impl Lantern {
    /// A checkpoint of the ledger as it stands; the last one when nothing was added since, and none of an empty ledger.
    ///
    /// # Errors
    /// The store's.
    pub fn checkpoint(&self, signer: &Signer) -> Result<Option<KeptCheckpoint>, Failure> {
        let (head, last) = self.ends()?;
        if last.as_ref().is_some_and(|last| last.size >= head.size()) {
            return Ok(last);
        }
        self.signed(signer, &head)
    }

    /// A checkpoint if one is due: none when little was added, or a short time ago.
    ///
    /// # Errors
    /// The store's.
    pub fn checkpoint_when_due(&self, signer: &Signer) -> Result<Option<KeptCheckpoint>, Failure> {
        let (head, last) = self.ends()?;
        let due = last.is_none_or(|last| {
            let added = head.size().saturating_sub(last.size);
            added >= ROWS || (added > 0 && last.at + EVERY <= self.now())
        });
        if due { self.signed(signer, &head) } else { Ok(None) }
    }

    fn ends(&self) -> Result<(Frontier, Option<KeptCheckpoint>), Failure> {
        self.store.read(|transaction| {
            let head = transaction.ledger()?.unwrap_or_default();
            Ok((head.tree, transaction.latest_checkpoint()?))
        })
    }

    fn signed(&self, signer: &Signer, tree: &Frontier) -> Result<Option<KeptCheckpoint>, Failure> {
        if tree.size() == 0 {
            return Ok(None);
        }
        let checkpoint = Checkpoint { origin: signer.name().to_owned(), size: tree.size(), root: tree.root() };
        let note = signer.sign(&checkpoint.to_string()).to_string();
        let kept = KeptCheckpoint { size: checkpoint.size, at: self.now(), note };
        let answer = kept.clone();
        self.store.write(move |transaction| Ok::<_, Failure>(transaction.keep_checkpoint(&kept)?))?;
        Ok(Some(answer))
    }

    /// The proof that a row of the access log or an entry of the journal is under the last checkpoint.
    ///
    /// # Errors
    /// When it is not, or the ledger is broken.
    pub fn prove_row(&self, number: u64) -> Result<Inclusion, NoProof> {
        let (leaves, note) = self.leaves(number)?;
        let index = usize::try_from(number).unwrap_or(usize::MAX);
        let proof = leaves.get(index).copied().zip(inclusion(&leaves, index));
        let (leaf, path) = proof.ok_or(NoProof::NotCovered(number))?;
        Ok(Inclusion { number, leaf, path, note })
    }

    /// The last checkpoint, with the proof that it extends the ledger's first `size` leaves.
    ///
    /// # Errors
    /// When the ledger is shorter, or broken.
    pub fn prove_since(&self, size: u64) -> Result<Consistency, NoProof> {
        let (leaves, note) = self.leaves(size.saturating_sub(1))?;
        let path = consistency(&leaves, usize::try_from(size).unwrap_or(usize::MAX));
        Ok(Consistency { old: size, path: path.ok_or(NoProof::NotCovered(size))?, note })
    }

    /// The leaves under the last checkpoint, which covers a row.
    fn leaves(&self, number: u64) -> Result<(Vec<casework::chain::Digest>, Note), NoProof> {
        let (_, last) = self.ends()?;
        let last = last.filter(|last| last.size > number).ok_or(NoProof::NotCovered(number))?;
        let note: Note = last.note.parse().map_err(|_| NoProof::Broken)?;
        let Checkpoint { size, root, .. } = Checkpoint::of(&note).map_err(|_| NoProof::Broken)?;
        let expected = [Expected { name: String::new(), size, root }];
        let mut covered = self.store.verify_ledger(&expected, |_| ()).map_err(Failure::from)?;
        if covered.faults > 0 {
            return Err(NoProof::Broken);
        }
        covered.leaves.truncate(usize::try_from(size).unwrap_or(usize::MAX));
        Ok((covered.leaves, note))
    }
}
