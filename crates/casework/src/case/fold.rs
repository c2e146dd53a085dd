//! From journal to case: corrections and withdrawals first, at the place of what they name, then each record in turn.

use std::collections::BTreeMap;

use super::{Case, Withdrawn};
use crate::chain::Sealed;
use crate::entry::{Entry, Version};
use crate::ids::{ChildId, EntryId};
use crate::records::{Body, Corrected, Folds as _, OfKind as _, Withdrawn as Withdrawal};
use crate::time::Instant;

/// Opens sealed entries known at `as_of`, from one or several joined chains, in the order in which they were recorded.
pub fn effective(sealed: &[Sealed], as_of: Option<Instant>) -> Vec<Entry> {
    let known = |sealed: &&Sealed| as_of.is_none_or(|as_of| sealed.recorded <= as_of);
    let mut entries: Vec<Entry> = sealed.iter().filter(known).filter_map(Sealed::open).collect();
    entries.sort_by(|left, right| {
        (left.recorded, &left.subject, left.position).cmp(&(right.recorded, &right.subject, right.position))
    });
    entries
}

/// Folds a child's entries, in journal order, into the case.
pub fn fold(child: ChildId, entries: Vec<Entry>) -> Case {
    let mut case = Case::new(child);
    let (entries, withdrawn) = replace(entries);
    case.withdrawn = withdrawn;
    case.entries.reserve(entries.len());
    for entry in entries {
        case.add(entry);
    }
    case.settle();
    case
}

impl Case {
    /// Adds the next entry to a folded case; false when what came before has to be folded again.
    pub fn push(&mut self, entry: Entry) -> bool {
        let plain = Corrected::of(&entry.body).is_none() && Withdrawal::of(&entry.body).is_none();
        if plain {
            self.add(entry);
            self.settle();
        }
        plain
    }

    fn add(&mut self, entry: Entry) {
        let place = self.entries.len();
        if !entry.body.apply(&entry, self) {
            self.unplaced.push(entry.id);
        }
        self.places.insert(entry.id, place);
        if let Some(kind) = entry.kind() {
            self.kinds.entry(kind).or_default().push(place);
        }
        self.entries.push(entry);
    }
}

/// Replaces what was corrected and takes out what was withdrawn. A withdrawal or correction can itself be withdrawn.
fn replace(entries: Vec<Entry>) -> (Vec<Entry>, Vec<Withdrawn>) {
    let mut gone: BTreeMap<EntryId, EntryId> = BTreeMap::new();
    for entry in entries.iter().rev() {
        if let Some(withdrawal) = Withdrawal::of(&entry.body).filter(|_| !gone.contains_key(&entry.id)) {
            gone.insert(withdrawal.entry, entry.id);
        }
    }
    let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
    let mut places: BTreeMap<EntryId, usize> = BTreeMap::new();
    let mut withdrawn = Vec::new();
    for entry in entries {
        if let Some(by) = gone.get(&entry.id) {
            withdrawn.push(Withdrawn { entry, by: *by });
            continue;
        }
        if let Some(correction) = Corrected::of(&entry.body) {
            let target = places.get(&correction.entry).and_then(|place| kept.get_mut(*place));
            if let Some(target) = target {
                correct(target, correction, entry.recorded);
            }
        }
        places.insert(entry.id, kept.len());
        kept.push(entry);
    }
    (kept, withdrawn)
}

fn correct(target: &mut Entry, correction: &Corrected, known: Instant) {
    let Some(kind) = target.kind() else { return };
    let Ok(body) = Body::read(kind, correction.record.0.clone()) else { return };
    let occurred = correction.occurred.clone().unwrap_or_else(|| target.occurred.clone());
    target.earlier.push(Version {
        occurred: std::mem::replace(&mut target.occurred, occurred),
        body: std::mem::replace(&mut target.body, body),
        recorded: target.corrected.unwrap_or(target.recorded),
    });
    target.corrected = Some(known);
}

impl Case {
    /// Puts in order what was told late.
    fn settle(&mut self) {
        self.placements.sort_by_key(|placement| {
            let start = placement.started.as_ref().or(placement.planned.as_ref());
            start.and_then(crate::time::Moment::earliest)
        });
        for episode in &mut self.episodes {
            episode.decisions.sort_by_key(|decided| decided.at);
            episode.grades.sort_by_key(|graded| graded.at);
        }
    }
}
