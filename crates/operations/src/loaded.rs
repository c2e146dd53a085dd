//! A child's case as a transaction reads it: every joined chain, folded once.

use std::collections::{BTreeMap, BTreeSet};

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
        Self::follow(transaction, child, as_of, &|_| true)
    }

    /// The same, of chains as they ended at the given positions; a chain that is not named had not begun.
    ///
    /// # Errors
    /// The store's.
    pub fn read_to(
        transaction: &mut Transaction<'_>,
        child: ChildId,
        positions: Option<&BTreeMap<Subject, u32>>,
    ) -> Result<Self, StoreError> {
        Self::follow(transaction, child, None, &|sealed| {
            positions.is_none_or(|ends| ends.get(&sealed.subject).is_some_and(|end| sealed.position <= *end))
        })
    }

    /// Locks the child's chain, then reads and folds it with every chain joined to it.
    ///
    /// # Errors
    /// The store's.
    pub fn locked(transaction: &mut Transaction<'_>, child: ChildId) -> Result<Self, StoreError> {
        transaction.lock(&Subject::Child(child))?;
        Self::read(transaction, child, None)
    }

    /// Follows the joins until they lead nowhere new. Almost every child has one chain.
    fn follow(
        transaction: &mut Transaction<'_>,
        child: ChildId,
        as_of: Option<Instant>,
        counts: &dyn Fn(&Sealed) -> bool,
    ) -> Result<Self, StoreError> {
        let mut sealed = transaction.entries(&Subject::Child(child))?;
        sealed.retain(|entry| counts(entry));
        let head = sealed.last().map(Sealed::head).unwrap_or_default();
        let mut case = fold(child, effective(&sealed, as_of));
        let mut known = BTreeSet::new();
        while !case.joined.is_subset(&known) {
            known.extend(case.joined.iter().copied());
            sealed = transaction.entries_of(&subjects(child, &known))?;
            sealed.retain(|entry| counts(entry));
            case = fold(child, effective(&sealed, as_of));
            case.joined.extend(known.iter().copied());
        }
        Ok(Self { case, sealed, head })
    }
}
