//! From journal to case: corrections and withdrawals first, at the place of what they name, then each record in turn.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, Decision, Withdrawn};
use crate::chain::Sealed;
use crate::entry::{Entry, Version};
use crate::ids::{ChildId, EntryId};
use crate::records::{Body, Corrected, Folds as _, Kind, OfKind as _, ReportDecided, Withdrawn as Withdrawal};
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
    let gone = withdrawals(&entries);
    let believed = (!gone.is_empty()).then(|| Box::new(fold_without(child, entries.clone(), &BTreeMap::new())));
    Case { believed, ..fold_without(child, entries, &gone) }
}

fn fold_without(child: ChildId, entries: Vec<Entry>, gone: &BTreeMap<EntryId, EntryId>) -> Case {
    let mut case = Case::new(child);
    let (entries, withdrawn) = replace(entries, gone);
    case.withdrawn = withdrawn;
    for (place, entry) in entries.iter().enumerate() {
        case.index(place, entry);
    }
    case.apart = apart(&entries);
    for entry in &entries {
        if !entry.body.apply(entry, &mut case) {
            case.unplaced.push(entry.id);
        }
    }
    case.entries = entries;
    case.settle();
    case
}

/// Reports that turned out to be about another absence: each opens an episode of its own.
fn apart(entries: &[Entry]) -> BTreeSet<EntryId> {
    let reports: BTreeSet<EntryId> =
        entries.iter().filter(|entry| entry.kind() == Some(Kind::ReportReceived)).map(|entry| entry.id).collect();
    let decisions = entries.iter().filter_map(|entry| ReportDecided::of(&entry.body));
    let split = decisions.filter(|made| made.decision == Decision::AnotherAbsence).filter_map(|made| made.report);
    split.filter(|report| reports.contains(report)).collect()
}

/// What is withdrawn, and by which entry. A withdrawal can itself be withdrawn.
fn withdrawals(entries: &[Entry]) -> BTreeMap<EntryId, EntryId> {
    let mut gone: BTreeMap<EntryId, EntryId> = BTreeMap::new();
    for entry in entries.iter().rev() {
        if let Some(withdrawal) = Withdrawal::of(&entry.body).filter(|_| !gone.contains_key(&entry.id)) {
            gone.insert(withdrawal.entry, entry.id);
        }
    }
    gone
}

/// Replaces what was corrected and takes out what was withdrawn.
fn replace(entries: Vec<Entry>, gone: &BTreeMap<EntryId, EntryId>) -> (Vec<Entry>, Vec<Withdrawn>) {
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
                correct(target, correction, &entry);
            }
        }
        places.insert(entry.id, kept.len());
        kept.push(entry);
    }
    (kept, withdrawn)
}

/// The corrected body at the corrected entry's place, with whatever was resolved anew for it; its owner stays.
fn correct(target: &mut Entry, correction: &Corrected, by: &Entry) {
    let Some(kind) = target.kind() else { return };
    let Ok(body) = Body::read(kind, correction.record.0.clone()) else { return };
    let occurred = correction.occurred.clone().unwrap_or_else(|| target.occurred.clone());
    target.earlier.push(Version {
        occurred: std::mem::replace(&mut target.occurred, occurred),
        body: std::mem::replace(&mut target.body, body),
        recorded: target.corrected.unwrap_or(target.recorded),
    });
    target.corrected = Some(by.recorded);
    let (old, new) = (&mut target.resolved, &by.resolved);
    for (old, new) in
        [(&mut old.responsible, &new.responsible), (&mut old.host, &new.host), (&mut old.provider, &new.provider)]
    {
        if new.is_some() {
            old.clone_from(new);
        }
    }
    old.home = new.home.or(old.home);
    old.band = new.band.or(old.band);
}

impl Case {
    /// Puts in order what was told late.
    pub(super) fn settle(&mut self) {
        self.episodes.iter_mut().for_each(super::Episode::settle);
    }
}
