//! Folding every chain again: the lists must come out as they are. What differs is named, or written anew.

use casework::entry::Subject;
use casework::ids::ChildId;
use store::Difference;

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
    /// Rows that differed, by child.
    pub differences: Vec<(ChildId, Difference)>,
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
                let mut differences = Vec::new();
                for subject in &subjects {
                    // A server may be writing meanwhile; what is folded here must not be older than what it lists.
                    if !check {
                        transaction.lock(subject)?;
                    }
                    if let Subject::Child(child) = subject {
                        let loaded = Loaded::read(transaction, *child, None)?;
                        let own = projections(&loaded, &policy).into_iter().find(|(id, _)| id == child);
                        let Some((_, projection)) = own else { continue };
                        let found = transaction.differences(*child, &projection)?;
                        if !check && !found.is_empty() {
                            transaction.project(*child, &projection)?;
                        }
                        differences.extend(found.into_iter().map(|difference| (*child, difference)));
                    } else if !check {
                        let entries = transaction.entries(subject)?;
                        list(transaction, subject, &entries)?;
                    }
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
