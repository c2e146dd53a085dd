//! Going through every child once, folded: what exports, releases and rebuilding read. It shows nothing to anybody.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use casework::case::Case;
use casework::entry::Subject;
use casework::ids::ChildId;
use store::StoreError;

use crate::loaded::Loaded;
use crate::{Failure, Lantern};

/// So many children are read in one transaction.
const AT_ONCE: u32 = 200;

impl Lantern {
    /// Hands over each child's case, once a child however many records were joined, in order of their ids.
    ///
    /// # Errors
    /// The store's, or whatever `each` stops with.
    pub fn each_case(&self, each: impl FnMut(Case) -> Result<(), Failure>) -> Result<(), Failure> {
        self.each_case_at(None, each)
    }

    /// The same, of chains as they ended at the given positions.
    pub(crate) fn each_case_at(
        &self,
        positions: Option<&Arc<BTreeMap<Subject, u32>>>,
        mut each: impl FnMut(Case) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let mut seen: BTreeSet<ChildId> = BTreeSet::new();
        let mut after: Option<Subject> = None;
        loop {
            let (from, positions) = (after.clone(), positions.cloned());
            let (cases, last) = self.store.read(move |transaction| {
                let subjects = transaction.subjects(from.as_ref(), AT_ONCE)?;
                let children = subjects.iter().filter_map(|subject| match subject {
                    Subject::Child(child) => Some(*child),
                    _ => None,
                });
                let cases: Result<Vec<Case>, StoreError> = children
                    .map(|child| Loaded::read_to(transaction, child, positions.as_deref()).map(|loaded| loaded.case))
                    .collect();
                Ok::<_, Failure>((cases?, subjects.last().cloned()))
            })?;
            for case in cases {
                if seen.insert(case.child) {
                    seen.extend(case.joined.iter().copied());
                    each(case)?;
                }
            }
            match last {
                Some(last) => after = Some(last),
                None => return Ok(()),
            }
        }
    }
}
