//! The Merkle tree of RFC 9162, section 2.1: appending to it, its root, and proofs that a leaf is in it or that one tree
//! extends another. It hashes what it is given and keeps nothing.

use casework::chain::Digest;
use sha2::{Digest as _, Sha256};

/// A leaf's hash (2.1.1).
pub(crate) fn leaf(parts: &[&[u8]]) -> Digest {
    let mut hasher = Sha256::new_with_prefix([0]);
    for part in parts {
        hasher.update(part);
    }
    Digest(hasher.finalize().into())
}

fn node(left: Digest, right: Digest) -> Digest {
    let hasher = Sha256::new_with_prefix([1]).chain_update(left.0).chain_update(right.0);
    Digest(hasher.finalize().into())
}

/// All that appending needs of a tree: the roots of its full subtrees, the largest first, one for each bit of its size.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Digest>,
}

impl Frontier {
    /// A frontier as it was kept; none when it cannot be of that size.
    pub fn read(size: u64, peaks: &[u8]) -> Option<Self> {
        let (peaks, rest) = peaks.as_chunks::<32>();
        let fits = rest.is_empty() && peaks.len() == size.count_ones() as usize;
        fits.then(|| Self { size, peaks: peaks.iter().copied().map(Digest).collect() })
    }

    /// The frontier as it is kept.
    pub fn peaks(&self) -> Vec<u8> {
        self.peaks.iter().flat_map(|peak| peak.0).collect()
    }

    /// How many leaves the tree has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends a leaf.
    pub fn push(&mut self, leaf: Digest) {
        let full = self.peaks.len().saturating_sub(self.size.trailing_ones() as usize);
        let hash = self.peaks.drain(full..).rev().fold(leaf, |right, left| node(left, right));
        self.peaks.push(hash);
        self.size += 1;
    }

    /// The hash of the whole tree.
    pub fn root(&self) -> Digest {
        let peaks = self.peaks.iter().rev().copied();
        peaks.reduce(|right, left| node(left, right)).unwrap_or_else(|| Digest::of(b""))
    }
}

fn root(leaves: &[Digest]) -> Digest {
    let mut tree = Frontier::default();
    for leaf in leaves {
        tree.push(*leaf);
    }
    tree.root()
}

/// Where a tree is parted: after the largest power of two smaller than its size.
fn halves(leaves: &[Digest]) -> (&[Digest], &[Digest]) {
    leaves.split_at(leaves.len().next_power_of_two() / 2)
}

/// The proof that a leaf is in the tree of these leaves (2.1.3.1); none when there is no such leaf.
pub fn inclusion(leaves: &[Digest], index: usize) -> Option<Vec<Digest>> {
    if index >= leaves.len() {
        return None;
    }
    let (mut within, mut index, mut path) = (leaves, index, Vec::new());
    while within.len() > 1 {
        let (left, right) = halves(within);
        let other = if index < left.len() { right } else { left };
        path.push(root(other));
        (within, index) = if index < left.len() { (left, index) } else { (right, index - left.len()) };
    }
    path.reverse();
    Some(path)
}

/// The proof that the tree of these leaves extends the one of the first `size` of them (2.1.4.1); none when it does not.
pub fn consistency(leaves: &[Digest], size: usize) -> Option<Vec<Digest>> {
    if size > leaves.len() {
        return None;
    }
    if size == 0 {
        return Some(Vec::new());
    }
    let (mut within, mut size, mut whole, mut path) = (leaves, size, true, Vec::new());
    while size < within.len() {
        let (left, right) = halves(within);
        let stays = size <= left.len();
        path.push(root(if stays { right } else { left }));
        (within, size, whole) = if stays { (left, size, whole) } else { (right, size - left.len(), false) };
    }
    if !whole {
        path.push(root(within));
    }
    path.reverse();
    Some(path)
}

/// Whether a proof shows a leaf at an index of the tree with this size and root (2.1.3.2).
pub fn includes(leaf: Digest, index: u64, (size, root): (u64, Digest), path: &[Digest]) -> bool {
    if index >= size {
        return false;
    }
    let (mut index, mut last, mut hash) = (index, size - 1, leaf);
    for beside in path {
        if last == 0 {
            return false;
        }
        if index & 1 == 1 || index == last {
            hash = node(*beside, hash);
            while index & 1 == 0 && index != 0 {
                (index, last) = (index >> 1, last >> 1);
            }
        } else {
            hash = node(hash, *beside);
        }
        (index, last) = (index >> 1, last >> 1);
    }
    last == 0 && hash == root
}

/// Whether a proof shows that the tree of the second size and root extends that of the first (2.1.4.2).
pub fn extends((from, old): (u64, Digest), (to, new): (u64, Digest), path: &[Digest]) -> bool {
    if from == 0 || from >= to {
        return path.is_empty() && (from == 0 || (from, old) == (to, new));
    }
    let start = from.is_power_of_two().then_some(old);
    let mut path = start.into_iter().chain(path.iter().copied());
    let Some(first) = path.next() else { return false };
    let (mut index, mut last) = (from - 1, to - 1);
    while index & 1 == 1 {
        (index, last) = (index >> 1, last >> 1);
    }
    let (mut before, mut after) = (first, first);
    for beside in path {
        if last == 0 {
            return false;
        }
        if index & 1 == 1 || index == last {
            (before, after) = (node(beside, before), node(beside, after));
            while index & 1 == 0 && index != 0 {
                (index, last) = (index >> 1, last >> 1);
            }
        } else {
            after = node(after, beside);
        }
        (index, last) = (index >> 1, last >> 1);
    }
    last == 0 && before == old && after == new
}

#[cfg(test)]
mod tests;
