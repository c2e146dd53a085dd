//! Clocks of the law that more than one record starts: police protection, and an offence beside signs of trafficking. Which
//! power is right is for people; nothing here lengthens a clock.

use super::{Occurrence, back};
use crate::case::{Case, Episode};
use crate::entry::Entry;
use crate::records::concern_raised::ConcernKind;
use crate::records::{Body, OffenceNoteRecorded, PoliceProtectionEnded};

/// What an assessment asks that is a sign of trafficking when it is answered with yes.
const TRAFFICKING: [&str; 4] = ["trafficked", "exploitation", "criminal_exploitation", "sexual_exploitation"];

/// A concern and the record of the power itself tell of one protection until one of them has ended it; the earliest time
/// anybody gives starts its clock.
pub(super) fn protections(case: &Case) -> Vec<Occurrence<'_>> {
    let mut all: Vec<Occurrence> = Vec::new();
    for entry in case.entries.iter().filter(|entry| takes(entry)) {
        let own = Occurrence::of_entry(case, entry);
        let running = all.iter_mut().rfind(|one| one.episode == own.episode).filter(|one| !ended(case, one, entry));
        match running {
            Some(running) => back::move_earlier(running, &own),
            None => all.push(own),
        }
    }
    all
}

fn takes(entry: &Entry) -> bool {
    match &entry.body {
        Body::PoliceProtectionTaken(_) => true,
        Body::ConcernRaised(concern) => concern.kind == ConcernKind::PoliceProtection,
        _ => false,
    }
}

/// Whether the end of a protection was recorded before an entry.
fn ended(case: &Case, protection: &Occurrence, before: &Entry) -> bool {
    let here = |end: &Entry| protection.episode.is_none_or(|episode| end.episode == Some(episode));
    let mut ends = case.of::<PoliceProtectionEnded>().filter(|(end, _)| here(end)).map(|(end, _)| case.place(end.id));
    ends.any(|end| case.place(protection.entry.id) < end && end < case.place(before.id))
}

/// The episode that was the latest when an entry was written.
fn latest<'a>(case: &'a Case, entry: &Entry) -> Option<&'a Episode> {
    let reported =
        |episode: &&Episode| episode.reports.first().is_some_and(|report| case.place(*report) < case.place(entry.id));
    case.episodes.iter().rfind(reported)
}

fn in_latest<'a>(case: &'a Case, entry: &'a Entry) -> Occurrence<'a> {
    match latest(case, entry) {
        Some(episode) => Occurrence::of_episode(entry, episode),
        None => Occurrence::of_entry(case, entry),
    }
}

/// Each note of an offence beside the first sign of trafficking, from when both were known.
pub(super) fn offences_of_the_trafficked(case: &Case) -> Vec<Occurrence<'_>> {
    let Some(sign) = case.entries.iter().find(|entry| is_sign(entry)) else { return Vec::new() };
    let later = |note| std::cmp::max_by_key(sign, note, |entry: &&Entry| case.place(entry.id));
    let mut opening: Vec<&Entry> = case.of::<OffenceNoteRecorded>().map(|(note, _)| later(note)).collect();
    opening.dedup_by_key(|entry| entry.id);
    opening.into_iter().map(|entry| in_latest(case, entry)).collect()
}

fn is_sign(entry: &Entry) -> bool {
    match &entry.body {
        Body::ConcernRaised(concern) => concern.kind == ConcernKind::Exploitation,
        Body::RiskAssessed(assessed) => {
            let signs = assessed.factors.iter().filter(|factor| factor.answer.is_yes());
            signs.map(|factor| factor.factor.as_str()).any(|factor| TRAFFICKING.contains(&factor))
        }
        _ => false,
    }
}
