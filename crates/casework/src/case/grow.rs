//! One more entry on a case that is folded already. It gives what folding everything again would give, and refuses where
//! it cannot.

use super::{Case, Decision};
use crate::entry::Entry;
use crate::records::{Body, Folds as _};

impl Case {
    /// Adds the next entry; false, and nothing done, when what came before has to be folded again.
    pub fn push(&mut self, entry: Entry) -> bool {
        let reaches_back = match &entry.body {
            Body::Corrected(_) | Body::Withdrawn(_) => true,
            Body::ReportDecided(made) => made.decision == Decision::AnotherAbsence,
            Body::SameChildAs(same) => same.matches().is_some(),
            _ => entry.episode.is_some_and(|episode| self.matched.contains_key(&episode)),
        };
        if reaches_back || self.believed.is_some() {
            return false;
        }
        self.index(self.entries.len(), &entry);
        if !entry.body.apply(&entry, self) {
            self.unplaced.push(entry.id);
        }
        self.entries.push(entry);
        self.settle();
        true
    }
}
