//! From journal to case: corrections and withdrawals first, at the place of what they name, then each record in turn.

use std::collections::{BTreeMap, BTreeSet};

use super::{Case, Decision, WRONG_CHILD, Withdrawn};
use crate::adulthood::at_start;
use crate::chain::Sealed;
use crate::entry::{Entry, Version};
use crate::ids::{ChildId, EntryId, EpisodeId};
use crate::records::{
    Body, Corrected, Folds as _, Kind, OfKind as _, ReportDecided, SameChildAs, Withdrawn as Withdrawal,
};
use crate::time::Instant;

/// Opens sealed entries known at `as_of`, from one or several joined chains, in the order in which they were recorded. What
/// turned out later to be about another child was never this child's: its withdrawal holds at every moment.
pub fn effective(sealed: &[Sealed], as_of: Option<Instant>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = sealed.iter().filter_map(Sealed::open).collect();
    entries.sort_by(|left, right| {
        (left.recorded, &left.subject, left.position).cmp(&(right.recorded, &right.subject, right.position))
    });
    if let Some(as_of) = as_of {
        let anothers = anothers(&entries, as_of);
        entries.retain(|entry| entry.recorded <= as_of || anothers.contains(&entry.id));
    }
    entries
}

/// The standing withdrawals of what was known at `as_of` and turned out to be about another child.
fn anothers(entries: &[Entry], as_of: Instant) -> BTreeSet<EntryId> {
    let gone = withdrawals(entries);
    let known = entries.iter().filter(|entry| entry.recorded <= as_of).filter_map(|entry| gone.get(&entry.id));
    let known: BTreeSet<EntryId> = known.copied().collect();
    let wrong = |entry: &&Entry| Withdrawal::of(&entry.body).is_some_and(|by| by.reason.as_str() == WRONG_CHILD);
    entries.iter().filter(|entry| known.contains(&entry.id)).filter(wrong).map(|entry| entry.id).collect()
}

/// Folds a child's entries, in journal order, into the case.
pub fn fold(child: ChildId, entries: Vec<Entry>) -> Case {
    let gone = withdrawals(&entries);
    let believed = (!gone.is_empty()).then(|| Box::new(fold_without(child, entries.clone(), &BTreeMap::new())));
    Case { believed, ..fold_without(child, entries, &gone) }
}

fn fold_without(child: ChildId, entries: Vec<Entry>, gone: &BTreeMap<EntryId, EntryId>) -> Case {
    let mut case = Case::new(child);
    let (mut entries, withdrawn) = replace(entries, gone);
    case.withdrawn = withdrawn;
    case.matched = matched(&entries);
    let mut apart = apart(&entries);
    let own = |id: &EntryId| case.matched.get(&EpisodeId::of_report(*id)).copied();
    let split: BTreeMap<EntryId, EpisodeId> = apart.iter().filter_map(|id| Some((*id, own(id)?))).collect();
    apart.retain(|id| !split.contains_key(id));
    for entry in entries.iter_mut().chain(case.withdrawn.iter_mut().map(|gone| &mut gone.entry)) {
        let into = entry.episode.and_then(|id| case.matched.get(&id)).or_else(|| split.get(&entry.id)).copied();
        entry.episode = into.or(entry.episode);
    }
    for (place, entry) in entries.iter().enumerate() {
        case.index(place, entry);
    }
    case.apart = apart;
    for entry in &entries {
        if !entry.body.apply(entry, &mut case) {
            case.unplaced.push(entry.id);
        }
    }
    case.entries = entries;
    case.settle();
    case
}

/// Episodes whose report somebody matched with another that is open: its entries are read as that one's. One that would lead
/// in a circle, or to an episode that is not here, stands by itself.
fn matched(entries: &[Entry]) -> BTreeMap<EpisodeId, EpisodeId> {
    let told = entries.iter().filter_map(|entry| SameChildAs::of(&entry.body)?.matches());
    let told: BTreeMap<EpisodeId, EpisodeId> = told.collect();
    if told.is_empty() {
        return told;
    }
    let reported: BTreeSet<EpisodeId> = entries
        .iter()
        .filter(|entry| entry.kind() == Some(Kind::ReportReceived))
        .flat_map(|entry| [entry.episode, Some(EpisodeId::of_report(entry.id))])
        .flatten()
        .collect();
    let end = |from: EpisodeId| {
        let mut at = from;
        for _ in 0..=told.len() {
            match told.get(&at) {
                Some(next) => at = *next,
                None => return Some(at).filter(|at| *at != from && reported.contains(at)),
            }
        }
        None
    };
    told.keys().filter_map(|from| Some((*from, end(*from)?))).collect()
}

/// Reports that turned out to be about another absence: each opens an episode of its own.
fn apart(entries: &[Entry]) -> BTreeSet<EntryId> {
    let report =
        |id: &EntryId| entries.iter().any(|entry| entry.id == *id && entry.kind() == Some(Kind::ReportReceived));
    let decisions = entries.iter().filter_map(|entry| ReportDecided::of(&entry.body));
    let split = decisions.filter(|made| made.decision == Decision::AnotherAbsence).filter_map(|made| made.report);
    split.filter(report).collect()
}

/// Entries as they now read, corrections in their place, and those that were taken back.
pub(crate) fn settled(entries: Vec<Entry>) -> (Vec<Entry>, Vec<Withdrawn>) {
    let gone = withdrawals(&entries);
    replace(entries, &gone)
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
fn replace(mut entries: Vec<Entry>, gone: &BTreeMap<EntryId, EntryId>) -> (Vec<Entry>, Vec<Withdrawn>) {
    let taken = entries.extract_if(.., |entry| gone.contains_key(&entry.id));
    let withdrawn = taken.filter_map(|entry| Some(Withdrawn { by: *gone.get(&entry.id)?, entry })).collect();
    for place in 1..entries.len() {
        let (before, rest) = entries.split_at_mut(place);
        let Some(by) = rest.first() else { continue };
        let Some(correction) = Corrected::of(&by.body) else { continue };
        if let Some(target) = before.iter_mut().rfind(|entry| entry.id == correction.entry) {
            correct(target, correction, by);
        }
    }
    (entries, withdrawn)
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
    if new.home_unit.is_some() || new.host.is_some() {
        old.home_unit.clone_from(&new.home_unit);
        old.host_unit.clone_from(&new.host_unit);
    }
    old.band = new.band.or(old.band);
    if new.edition.is_some() {
        old.edition.clone_from(&new.edition);
    }
}

impl Case {
    /// The case as all the other entries have it.
    pub(crate) fn without(&self, id: EntryId) -> Case {
        let others = self.entries.iter().filter(|entry| entry.id != id).cloned().collect();
        fold_without(self.child, others, &BTreeMap::new())
    }

    /// The case as the entries before one have it, those that were taken back since among them.
    pub(crate) fn before(&self, id: EntryId) -> Case {
        let told = self.believed.as_deref().unwrap_or(self);
        let before = told.entries.iter().take_while(|entry| entry.id != id).cloned().collect();
        fold_without(self.child, before, &BTreeMap::new())
    }

    /// Puts in order what was told late.
    pub(super) fn settle(&mut self) {
        self.episodes.iter_mut().for_each(super::Episode::settle);
        let passed_on = |episode: &&super::Episode| episode.passed_on.is_some();
        let ages: Vec<_> =
            self.episodes.iter().filter(passed_on).map(|episode| (episode.id, at_start(self, episode))).collect();
        for (id, age) in ages {
            self.episodes.iter_mut().filter(|episode| episode.id == id).for_each(|episode| episode.settle_age(age));
        }
    }
}
