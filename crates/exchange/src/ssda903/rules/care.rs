//! The rules that hold Missing rows against placement episodes and periods of care. What makes a period of care is in
//! `facts`.

use jiff::{ToSpan, civil::Date};

use super::{
    super::rows::{Episode, Missing},
    facts::{Care, Facts},
};

/// 575: both ends of the episode are in. An end that cannot be read is not open here, only a blank one is.
pub(super) fn open_after_placement(facts: &Facts<'_>) -> Vec<usize> {
    let ended = |episode: &Episode, day| episode.dec.known().is_some() && episode.holds(day);
    facts.rows(|period| {
        period.end.is_blank()
            && period
                .start
                .known()
                .is_some_and(|start| episodes(facts, period).any(|(_, episode)| ended(episode, start)))
    })
}

/// 577: flagged when the period fits none of the child's periods of care. A child without any is left to 1012.
pub(super) fn outlasts_care(facts: &Facts<'_>) -> Vec<usize> {
    let misfits = |period: &Missing, start: Date, care: &Care| match period.end.known() {
        None => care.end.is_some() || start < care.start,
        Some(end) => end < care.start || care.end.is_some_and(|last| end > last),
    };
    facts.rows(|period| {
        period.start.known().is_some_and(|start| fits_none(facts, period, |care| misfits(period, start, care)))
    })
}

/// 578: the first and the last day of care are in.
pub(super) fn starts_outside_care(facts: &Facts<'_>) -> Vec<usize> {
    facts.rows(|period| period.start.known().is_some_and(|start| fits_none(facts, period, |care| !care.holds(start))))
}

/// 581: a child with any episode row, and a start (or none that can be read) in none of them.
pub(super) fn starts_in_no_episode(facts: &Facts<'_>) -> Vec<usize> {
    facts.rows(|period| {
        let held = |start| episodes(facts, period).any(|(_, episode)| episode.holds(start));
        episodes(facts, period).next().is_some() && !period.start.known().is_some_and(held)
    })
}

/// 580: flags the episode. A child born on 29 February turns 18 on the 28th.
pub(super) fn missing_at_eighteen(facts: &Facts<'_>) -> Vec<usize> {
    let turns_18_on = |period: &Missing| period.dob.known()?.checked_add(18.years()).ok();
    let at_18 =
        facts.missing.iter().filter(|period| period.end.known().is_some() && turns_18_on(period) == period.end.known());
    at_18
        .flat_map(|period| {
            episodes(facts, period).filter(|(_, row)| row.dec.known() == period.end.known() && row.rec != "E8")
        })
        .map(|(row, _)| *row)
        .collect()
}

/// 1012
pub(super) fn no_episode(facts: &Facts<'_>) -> Vec<usize> {
    let Some(children) = &facts.episodes else { return Vec::new() };
    facts.rows(|period| !children.contains_key(period.child.as_str()))
}

fn episodes<'a>(facts: &'a Facts<'_>, period: &Missing) -> impl Iterator<Item = &'a (usize, &'a Episode)> {
    facts.episodes.iter().filter_map(|children| children.get(period.child.as_str())).flatten()
}

fn fits_none(facts: &Facts<'_>, period: &Missing, misfits: impl Fn(&Care) -> bool) -> bool {
    let care = facts.care.iter().find_map(|children| children.get(period.child.as_str()));
    care.is_some_and(|care| !care.is_empty() && care.iter().all(misfits))
}
