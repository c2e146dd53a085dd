//! From rows and anchors to what each asks for, one candidate a row and start. Making duties of them is `join`'s.

use std::collections::BTreeMap;
use std::rc::Rc;

use jiff::SignedDuration;

use super::join::{Candidate, join};
use super::role::stand;
use super::{Anchor, Duty, Ending, Occurrence, Outcome, within};
use crate::case::{Case, History};
use crate::ids::EpisodeId;
use crate::policy::Policy;
use crate::policy::duties::{About, Effective, Row};
use crate::time::Instant;

/// The sets of overlays that hold somewhere in a case; a row is read once under each.
#[derive(Default)]
struct Holdings {
    sets: Vec<Vec<usize>>,
    of_episodes: BTreeMap<EpisodeId, usize>,
}

pub(super) fn duties(case: &Case, policy: &Policy) -> Vec<Duty> {
    let mut duties = of_case(case, policy);
    if let Some(believed) = &case.believed {
        duties.extend(of_case(believed, policy).into_iter().filter_map(|duty| voided(case, duty)));
    }
    duties.sort_by_cached_key(|duty| (duty.opens_at, duty.key.clone()));
    duties
}

/// A duty whose opening entry was withdrawn was never owed; the withdrawal says why.
fn voided(case: &Case, duty: Duty) -> Option<Duty> {
    let withdrawn = case.withdrawn.iter().find(|withdrawn| withdrawn.entry.id == duty.key.opening)?;
    let by = case.entry(withdrawn.by)?;
    Some(Duty {
        outcome: Some(Outcome { ending: Ending::Void, at: by.recorded, entry: by.id, recorded: by.recorded }),
        ..duty
    })
}

fn of_case(case: &Case, policy: &Policy) -> Vec<Duty> {
    let mut holdings = Holdings::default();
    let mut starts: BTreeMap<Anchor, Vec<(usize, Occurrence)>> = BTreeMap::new();
    let mut of_one_duty: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in &policy.duties.rows {
        of_one_duty.entry(&row.duty).or_default().push(row);
        starts.entry(row.opens).or_insert_with(|| {
            let all = row.opens.occurrences(case).into_iter();
            all.map(|start| (holdings.at(case, policy, &start), start)).collect()
        });
    }
    let mut duties = Vec::new();
    for rows in of_one_duty.into_values() {
        let mut candidates = Vec::new();
        for row in rows {
            let Some(starts) = starts.get(&row.opens).filter(|starts| !starts.is_empty()) else { continue };
            let under = |set: &Vec<usize>| Effective::under(&policy.duties, row, set).map(Rc::new);
            let under: Vec<Option<Rc<Effective>>> = holdings.sets.iter().map(under).collect();
            for (set, start) in starts {
                let about = row.about != About::Episode || start.during.is_some();
                let effective = under.get(*set).and_then(Option::as_ref);
                if let Some(effective) = effective.filter(|effective| about && effective.in_force(start.begins())) {
                    rounds(case, effective, start, &mut candidates);
                }
            }
        }
        join(case, candidates, &mut duties);
    }
    duties
}

impl Holdings {
    /// Which set those who stand to the child at an occurrence bring in: in an episode, one throughout.
    fn at(&mut self, case: &Case, policy: &Policy, occurrence: &Occurrence) -> usize {
        let episode = occurrence.during.map(|episode| episode.id);
        if let Some(set) = episode.and_then(|episode| self.of_episodes.get(&episode)) {
            return *set;
        }
        let holding = policy.duties.holding(&stand(case, occurrence.during, Some(occurrence.entry)));
        let set = self.sets.iter().position(|set| *set == holding).unwrap_or_else(|| {
            self.sets.push(holding);
            self.sets.len() - 1
        });
        self.of_episodes.extend(episode.map(|episode| (episode, set)));
        set
    }
}

/// The occurrence, and for a recurring duty each next one, anchored on the answer to the one before. Answers that name one
/// another go round only once.
fn rounds<'a>(
    case: &'a Case,
    effective: &Rc<Effective<'a>>,
    first: &Occurrence<'a>,
    candidates: &mut Vec<Candidate<'a>>,
) {
    let row = effective.row;
    if !row.when.hold(case, first) {
        return;
    }
    let mut next: Option<Occurrence> = None;
    let mut used = Vec::new();
    loop {
        let candidate = candidate(case, effective, next.as_ref().unwrap_or(first), next.is_some());
        let answer = candidate.outcome.filter(|answer| matches!(answer.ending, Ending::Met | Ending::EndedOtherwise));
        if !candidate.never_arose() {
            candidates.push(candidate);
        }
        let answer = answer.filter(|_| row.repeats.is_some()).and_then(|answer| case.entry(answer.entry));
        let Some(entry) = answer.filter(|entry| entry.id != first.entry.id && !used.contains(&entry.id)) else {
            return;
        };
        used.push(entry.id);
        let done = entry.versions().map(|(occurred, _, known)| (occurred.latest().unwrap_or(entry.recorded), known));
        next = Some(Occurrence { entry, at: done.collect(), since: None, void: None, ..*first });
    }
}

fn candidate<'a>(
    case: &Case,
    effective: &Rc<Effective<'a>>,
    occurrence: &Occurrence<'a>,
    again: bool,
) -> Candidate<'a> {
    let days = effective.repeats().filter(|_| again);
    let limit = within(effective, occurrence.during, occurrence.begins());
    let after = effective.after().filter(|_| !again).unwrap_or(SignedDuration::ZERO);
    let due = |at: Instant| days.map_or(at + after + limit, |days| at.plus_london_days(i64::from(days)));
    let at_once = days.is_none() && limit.is_zero() && occurrence.since.is_none();
    let grace = if at_once { effective.grace } else { SignedDuration::ZERO };
    let (anchor, due_at) = settled(&occurrence.at, due, grace);
    Candidate {
        effective: Rc::clone(effective),
        episode: occurrence.episode,
        during: occurrence.during,
        entry: occurrence.entry,
        place: case.place(occurrence.entry.id),
        void: occurrence.void.is_some(),
        opens_at: occurrence.since.map_or(anchor + after, |since| since.min(due_at)),
        due_at,
        late_at: due_at + grace,
        outcome: outcome(case, effective, occurrence),
    }
}

/// What was believed moves the due time: earlier always, later only if it was known before it had become late.
pub(super) fn settled(
    at: &History<Instant>,
    due: impl Fn(Instant) -> Instant,
    grace: SignedDuration,
) -> (Instant, Instant) {
    let mut readings = at.readings().iter();
    let Some((first, _)) = readings.next() else { return (Instant::MIN, due(Instant::MIN)) };
    readings.fold((*first, due(*first)), |(anchor, due_at), (at, known)| {
        let moved = due(*at);
        if moved <= due_at || *known < due_at + grace { (*at, moved) } else { (anchor, due_at) }
    })
}

fn outcome(case: &Case, effective: &Effective, occurrence: &Occurrence) -> Option<Outcome> {
    if let Some(entry) = occurrence.void {
        return Some(Outcome { ending: Ending::Void, at: entry.done(), entry: entry.id, recorded: entry.recorded });
    }
    let row = effective.row;
    let closers = row.closed_by.iter().filter(|closer| effective.closes(**closer));
    let closed = closers.filter_map(|closer| closer.close(case, &row.duty, occurrence)).min_by(|one, other| {
        let places = || case.place(one.entry).cmp(&case.place(other.entry));
        (one.ending, one.at).cmp(&(other.ending, other.at)).then_with(places)
    });
    let lapsed = row.lapses.and_then(|lapse| lapse.lapsed(case, occurrence));
    match (closed, lapsed) {
        (Some(closed), Some(lapsed)) if lapsed.at < closed.at => Some(lapsed),
        (closed, lapsed) => closed.or(lapsed),
    }
}
