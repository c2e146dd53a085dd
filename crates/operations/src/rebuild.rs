//! Folding every chain again: the lists must come out as they are. What differs is named, or written anew.

use casework::entry::Subject;
use casework::policy::Policy;
use store::{Difference, Transaction};

use crate::join::projections;
use crate::loaded::Loaded;
use crate::reference::list;
use crate::{Failure, Lantern};

/// Chains folded in one transaction.
const AT_ONCE: u32 = 200;

/// What came of folding everything again.
#[derive(Debug, Clone, Default)]
pub struct Rebuilt {
    /// Chains folded.
    pub chains: usize,
    /// Rows that differed, by chain.
    pub differences: Vec<(Subject, Difference)>,
}

impl Lantern {
    /// Folds every chain. With `check`, nothing is written; otherwise what differs is brought up to date.
    ///
    /// # Errors
    /// The store's.
    pub fn rebuild(&self, check: bool) -> Result<Rebuilt, Failure> {
        let mut rebuilt = Rebuilt::default();
        let mut after: Option<Subject> = None;
        loop {
            let (from, policy) = (after.clone(), std::sync::Arc::clone(self.policy()));
            let work = move |transaction: &mut store::Transaction<'_>| {
                let subjects = transaction.subjects(from.as_ref(), AT_ONCE)?;
                let mut differences = if from.is_none() { unfounded(transaction, check)? } else { Vec::new() };
                for subject in &subjects {
                    // A server may be writing meanwhile; what is folded here must not be older than what it lists.
                    if !check {
                        transaction.lock(subject)?;
                    }
                    let found = again(transaction, subject, &policy, check)?;
                    differences.extend(found.into_iter().map(|difference| (subject.clone(), difference)));
                }
                Ok::<_, Failure>((subjects, differences))
            };
            let (subjects, differences) = if check { self.store().read(work)? } else { self.store().write(work)? };
            rebuilt.chains += subjects.len();
            rebuilt.differences.extend(differences);
            match subjects.into_iter().next_back() {
                Some(last) => after = Some(last),
                None => return Ok(rebuilt),
            }
        }
    }
}

/// Rows of what has no chain.
fn unfounded(transaction: &mut Transaction<'_>, check: bool) -> Result<Vec<(Subject, Difference)>, Failure> {
    let found = transaction.unfounded()?;
    if !check {
        found.iter().try_for_each(|(subject, _)| transaction.unlist(subject))?;
    }
    Ok(found)
}

/// How the rows of one chain differ from it; unless it is only checked, they are brought to it.
fn again(
    transaction: &mut Transaction<'_>,
    subject: &Subject,
    policy: &Policy,
    check: bool,
) -> Result<Vec<Difference>, Failure> {
    if let Subject::Child(child) = subject {
        let loaded = Loaded::read(transaction, *child, None)?;
        let own = projections(&loaded, policy).into_iter().find(|(id, _)| id == child);
        let Some((_, projection)) = own else { return Ok(Vec::new()) };
        let found = transaction.differences(*child, &projection)?;
        if !check && !found.is_empty() {
            transaction.project(*child, &projection)?;
        }
        return Ok(found);
    }
    let entries = transaction.entries(subject)?;
    let found = transaction.reference_differences(subject, &entries)?;
    if !check && !found.is_empty() {
        list(transaction, subject, &entries)?;
    }
    Ok(found)
}
