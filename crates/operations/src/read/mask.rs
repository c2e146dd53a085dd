//! What a reader may not hear is blanked before anything leaves: a disclosure stays on the timeline as such, its words do
//! not; nor does anybody read here what was said of another child. Who may hear is `access`'s to say.

use std::collections::BTreeMap;

use casework::case::Case;
use casework::entry::Entry;
use casework::ids::EntryId;
use casework::record::Sensitivity;
use casework::records::{Body, Kind};

/// Blanks what turned out to be about another child and, for a reader who may not hear it, every disclosure, each with what
/// later corrected it; the kinds of what was blanked.
pub(super) fn mask(case: &mut Case, hears: bool) -> BTreeMap<EntryId, Kind> {
    let all = || case.entries.iter().chain(case.withdrawn.iter().map(|withdrawn| &withdrawn.entry));
    let mut hidden: BTreeMap<EntryId, Kind> = all()
        .filter_map(|entry| Some((entry.id, entry.kind()?)))
        .filter(|(_, kind)| !hears && kind.descriptor().is_none_or(|kind| kind.sensitivity != Sensitivity::Ordinary))
        .collect();
    let about: Vec<(EntryId, Kind)> = all()
        .filter_map(|entry| match &entry.body {
            Body::Corrected(correction) if hidden.contains_key(&correction.entry) => Some((entry.id, Kind::Corrected)),
            Body::Withdrawn(withdrawal) if hidden.contains_key(&withdrawal.entry) => Some((entry.id, Kind::Withdrawn)),
            _ => None,
        })
        .collect();
    let blank = |entry: &mut Entry, hidden: &BTreeMap<EntryId, Kind>| {
        if hidden.contains_key(&entry.id) {
            entry.body = Body::Unreadable;
            entry.earlier.clear();
        }
    };
    // A correction keeps its place at what it corrects by `CaseSeen::corrections`, which is made before anything is blanked.
    hidden.extend(about);
    let anothers = all().filter(|entry| case.is_anothers(entry)).filter_map(|entry| Some((entry.id, entry.kind()?)));
    hidden.extend(anothers.collect::<Vec<_>>());
    if hidden.is_empty() {
        return hidden;
    }
    case.entries.iter_mut().for_each(|entry| blank(entry, &hidden));
    case.withdrawn.iter_mut().for_each(|withdrawn| blank(&mut withdrawn.entry, &hidden));
    case.believed = None;
    hidden
}
