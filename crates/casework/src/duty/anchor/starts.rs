//! How often a child has gone missing: starts counted over thirty days, a calendar month and ninety days. It counts and
//! adds nothing up about the child.

use jiff::SignedDuration;

use super::{Anchor, Occurrence};
use crate::case::{Case, Class, Episode};
use crate::policy::risk::Occasion;
use crate::time::Instant;

/// Both ends count.
const THIRTY_DAYS: SignedDuration = SignedDuration::from_hours(720);
/// R5, assumed: two starts within ninety days are a pattern.
const NINETY_DAYS: SignedDuration = SignedDuration::from_hours(90 * 24);

/// R5, assumed: the third start within this is told at once.
const DAY: SignedDuration = SignedDuration::from_hours(24);

/// Starts of missing episodes in order of time; absences are counted apart, and nothing is owed for their number.
fn each_start(case: &Case) -> Vec<(Instant, Occurrence<'_>)> {
    let missing = Anchor::Reported.occurrences(case).into_iter().filter_map(|reported| {
        let episode = reported.during.filter(|episode| episode.class == Class::Missing)?;
        Some((episode.missing_since(), reported))
    });
    let mut starts: Vec<(Instant, Occurrence)> = missing.collect();
    starts.sort_by_key(|(start, reported)| (*start, reported.entry.id));
    starts
}

/// The same, about the child and no episode.
fn starts(case: &Case) -> Vec<(Instant, Occurrence<'_>)> {
    let apart = |(start, reported)| (start, Occurrence { episode: None, during: None, ..reported });
    each_start(case).into_iter().map(apart).collect()
}

/// The third start within twenty-four hours, both ends in; a fourth and fifth of the same day are not told again.
pub(super) fn third_in_a_day(case: &Case) -> Vec<Occurrence<'_>> {
    let starts = each_start(case);
    let mut told: Option<Instant> = None;
    let mut thirds = Vec::new();
    for ((first, _), (third, reported)) in starts.iter().zip(starts.iter().skip(2)) {
        if *third - *first <= DAY && told.is_none_or(|told| *third - told > DAY) {
            told = Some(*third);
            thirds.push(reported.clone());
        }
    }
    thirds
}

/// Three starts within 720 hours, or in one London calendar month, which can hold three that 720 hours miss.
pub(super) fn third(case: &Case) -> Vec<Occurrence<'_>> {
    let month = |at: Instant| (at.london_date().year(), at.london_date().month());
    let starts = starts(case);
    let thirds = starts.iter().zip(starts.iter().skip(2));
    let near =
        thirds.filter(|((first, _), (third, _))| *third - *first <= THIRTY_DAYS || month(*first) == month(*third));
    near.map(|(_, (_, reported))| reported.clone()).collect()
}

/// A start within ninety days of the one before.
pub(super) fn second(case: &Case) -> Vec<Occurrence<'_>> {
    let starts = starts(case);
    let pairs = starts.iter().zip(starts.iter().skip(1));
    pairs
        .filter(|((first, _), (second, _))| *second - *first <= NINETY_DAYS)
        .map(|(_, (_, reported))| reported.clone())
        .collect()
}

/// Whether an episode started within ninety days of an earlier one.
pub(in crate::duty) fn is_repeat(case: &Case, episode: &Episode) -> bool {
    earlier(case, episode).any(|earlier| episode.missing_since() - earlier <= NINETY_DAYS)
}

/// Whether no episode started before it.
pub(in crate::duty) fn is_first(case: &Case, episode: &Episode) -> bool {
    earlier(case, episode).next().is_none()
}

/// Whether an episode is the first, or comes soon after another, as the law counts it.
pub fn occasion(case: &Case, episode: &Episode) -> Option<Occasion> {
    match (is_first(case, episode), is_repeat(case, episode)) {
        (true, _) => Some(Occasion::FirstEpisode),
        (_, true) => Some(Occasion::Repeat),
        _ => None,
    }
}

fn earlier(case: &Case, episode: &Episode) -> impl Iterator<Item = Instant> {
    let (id, start) = (episode.id, episode.missing_since());
    let others = case.episodes.iter().filter(move |other| other.id != id && other.class == Class::Missing);
    others.map(Episode::missing_since).filter(move |other| *other <= start)
}
