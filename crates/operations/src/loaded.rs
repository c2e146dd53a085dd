//! A child's case as a transaction reads it: every joined chain, folded once.

use std::collections::BTreeSet;

use casework::case::{Case, effective, fold};
use casework::chain::{Head, Sealed};
use casework::entry::Subject;
use casework::ids::ChildId;
use casework::time::Instant;
use store::{StoreError, Transaction};

/// A case with what its chains are.
pub struct Loaded {
    /// The case.
    pub case: Case,
    /// The entries it was folded from.
    pub sealed: Vec<Sealed>,
    /// The child's own chain's end.
    pub head: Head,
}

fn subjects(child: ChildId, joined: &BTreeSet<ChildId>) -> Vec<Subject> {
    std::iter::once(child).chain(joined.iter().copied()).map(Subject::Child).collect()
}

impl Loaded {
    /// Reads and folds, without locking.
    ///
    /// # Errors
    /// The store's.
    pub fn read(transaction: &mut Transaction<'_>, child: ChildId, as_of: Option<Instant>) -> Result<Self, StoreError> {
        let own = transaction.entries(&Subject::Child(child))?;
        Self::of(transaction, child, own, as_of)
    }

    /// Locks the child's chain and every chain joined to it, then reads and folds.
    ///
    /// # Errors
    /// The store's.
    pub fn locked(transaction: &mut Transaction<'_>, child: ChildId) -> Result<Self, StoreError> {
        transaction.lock(&Subject::Child(child))?;
        Self::read(transaction, child, None)
    }

    /// Follows the joins until they lead nowhere new. Almost every child has one chain.
    fn of(
        transaction: &mut Transaction<'_>,
        child: ChildId,
        own: Vec<Sealed>,
        as_of: Option<Instant>,
    ) -> Result<Self, StoreError> {
        let head = own.last().map(Sealed::head).unwrap_or_default();
        let mut case = fold(child, effective(&own, as_of));
        let mut sealed = own;
        let mut known = BTreeSet::new();
        while !case.joined.is_subset(&known) {
            known.clone_from(&case.joined);
            sealed = transaction.entries_of(&subjects(child, &known))?;
            case = fold(child, effective(&sealed, as_of));
            case.joined.extend(known.iter().copied());
        }
        Ok(Self { case, sealed, head })
    }
}
