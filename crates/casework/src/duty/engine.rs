//! From rows and anchors to duties. Rows of one duty that are open together are one duty with the earliest due time.

use jiff::SignedDuration;

use super::{Duty, Ending, Occurrence, Outcome, within};
use crate::case::{Case, DutyKey, Episode};
use crate::entry::{Origin, Resolved};
use crate::ids::{EntryId, UnitId};
use crate::policy::Policy;
use crate::policy::duties::{About, Effective, RoleOf, Row};
use crate::records::ConcernRaised;
use crate::time::Instant;

/// One row at one anchor, before rows of one duty are joined.
struct Candidate<'a> {
    effective: Effective<'a>,
    occurrence: Occurrence,
    opens_at: Instant,
    due_at: Instant,
    late_at: Instant,
    outcome: Option<Outcome>,
    recorded: (Instant, u32),
}

/// No case has so many answers to one recurring duty; it keeps the loop finite whatever the journal says.
const MOST_ROUNDS: usize = 10_000;

pub(super) fn duties(case: &Case, policy: &Policy) -> Vec<Duty> {
    let holding: Vec<Vec<usize>> = case.episodes.iter().map(|episode| policy.duties.holding(&episode.parties)).collect();
    let of_child = policy.duties.holding(&stand_of_child(case));
    let mut candidates = Vec::new();
    for row in &policy.duties.rows {
        for occurrence in row.opens.occurrences(case) {
            let place = case.episodes.iter().position(|episode| Some(episode.id) == occurrence.episode);
            let holding = place.and_then(|place| holding.get(place)).unwrap_or(&of_child);
            let episode = place.and_then(|place| case.episodes.get(place));
            if row.about == About::Episode && episode.is_none() {
                continue;
            }
            rounds(case, policy, row, holding, episode, occurrence, &mut candidates);
        }
    }
    let mut duties = join(case, policy, candidates);
    duties.sort_by(|left, right| (left.opens_at, &left.key).cmp(&(right.opens_at, &right.key)));
    duties
}

/// The occurrence, and for a recurring duty each next one, anchored on the answer to the one before.
fn rounds<'a>(
    case: &Case,
    policy: &'a Policy,
    row: &'a Row,
    holding: &'a [usize],
    episode: Option<&Episode>,
    first: Occurrence,
    candidates: &mut Vec<Candidate<'a>>,
) {
    let at = first.instant();
    let Some(effective) = Effective::at(&policy.duties, row, holding, at) else { return };
    let holds = |predicate: &super::Predicate| predicate.holds(case, episode, at);
    let when = effective.conditions();
    if !when.all.iter().all(holds) || when.not.iter().any(holds) || !(when.any.is_empty() || when.any.iter().any(holds)) {
        return;
    }
    let mut occurrence = first;
    for round in 0..MOST_ROUNDS {
        let candidate = candidate(case, policy, effective, episode, occurrence.clone(), round > 0);
        let answer = candidate.outcome;
        candidates.push(candidate);
        let next = answer.filter(|answer| matches!(answer.ending, Ending::Met | Ending::EndedOtherwise));
        let Some(entry) = next.filter(|_| row.repeats.is_some()).and_then(|answer| case.entry(answer.entry)) else { return };
        let mut at = crate::case::History::default();
        entry.versions().for_each(|(occurred, _, known)| at.learn(occurred.latest().unwrap_or(entry.recorded), known));
        occurrence = Occurrence { episode: occurrence.episode, entry: entry.id, at, void: None };
    }
}

fn candidate<'a>(
    case: &Case,
    policy: &Policy,
    effective: Effective<'a>,
    episode: Option<&Episode>,
    occurrence: Occurrence,
    again: bool,
) -> Candidate<'a> {
    let days = effective.repeats().filter(|_| again);
    let limit = within(&effective, episode, occurrence.instant());
    let after = effective.after().filter(|_| !again).unwrap_or(SignedDuration::ZERO);
    let due = |at: Instant| days.map_or(at + after + limit, |days| at.plus_london_days(i64::from(days)));
    let grace = if days.is_none() && limit.is_zero() { policy.duties.grace } else { SignedDuration::ZERO };
    let (anchor, due_at) = settled(&occurrence, due, grace);
    let late_at = due_at + grace;
    let opens_at = anchor + after;
    let recorded = case.entry(occurrence.entry).map_or((Instant::MIN, 0), |entry| (entry.recorded, entry.position));
    let outcome = outcome(case, effective, &occurrence);
    Candidate { effective, occurrence, opens_at, due_at, late_at, outcome, recorded }
}

/// What was believed moves the due time: earlier always, later only if it was known before the due time had passed.
fn settled(occurrence: &Occurrence, due: impl Fn(Instant) -> Instant, grace: SignedDuration) -> (Instant, Instant) {
    let mut readings = occurrence.at.readings().iter();
    let Some((first, _)) = readings.next() else { return (Instant::MIN, due(Instant::MIN)) };
    readings.fold((*first, due(*first)), |(anchor, due_at), (at, known)| {
        let moved = due(*at);
        if moved <= due_at || *known < due_at + grace { (*at, moved) } else { (anchor, due_at) }
    })
}

fn outcome(case: &Case, effective: Effective, occurrence: &Occurrence) -> Option<Outcome> {
    if let Some(entry) = occurrence.void.and_then(|void| case.entry(void)) {
        return Some(Outcome { ending: Ending::Void, at: entry.began(), entry: entry.id, recorded: entry.recorded });
    }
    let row = effective.row;
    let closers = row.closed_by.iter().filter(|closer| effective.closes(**closer));
    let closed = closers
        .filter_map(|closer| closer.close(case, &row.duty, occurrence))
        .min_by_key(|outcome| (outcome.ending, outcome.at, outcome.entry));
    let lapsed = row.lapses.and_then(|lapse| lapse.lapsed(case, occurrence));
    match (closed, lapsed) {
        (Some(closed), Some(lapsed)) if lapsed.at < closed.at => Some(lapsed),
        (closed, lapsed) => closed.or(lapsed),
    }
}

/// Joins candidates of one duty in one episode while the one before is still open.
fn join(case: &Case, policy: &Policy, mut candidates: Vec<Candidate>) -> Vec<Duty> {
    candidates.sort_by(|left, right| {
        (&left.effective.row.duty, left.occurrence.episode, left.opens_at, left.recorded, &left.effective.row.id).cmp(&(
            &right.effective.row.duty,
            right.occurrence.episode,
            right.opens_at,
            right.recorded,
            &right.effective.row.id,
        ))
    });
    let mut duties: Vec<(Duty, (Instant, u32))> = Vec::new();
    for candidate in candidates {
        let together = duties.last_mut().filter(|(duty, _)| {
            *duty.key.duty == *candidate.effective.row.duty
                && duty.episode == candidate.occurrence.episode
                && candidate.occurrence.void.is_none()
                && duty.outcome.is_none_or(|outcome| {
                    outcome.ending != Ending::Void && (outcome.at > candidate.opens_at || answers_both(&candidate, outcome))
                })
        });
        match together {
            Some((duty, recorded)) => absorb(duty, recorded, &candidate),
            None => duties.push((start(case, policy, &candidate), candidate.recorded)),
        }
    }
    duties.into_iter().map(|(duty, _)| duty).collect()
}

/// Done at the very instant the other opened, by the entry that closes both.
fn answers_both(candidate: &Candidate, outcome: Outcome) -> bool {
    outcome.at == candidate.opens_at
        && candidate.occurrence.entry != outcome.entry
        && candidate.outcome.is_some_and(|other| other.entry == outcome.entry)
}

fn absorb(duty: &mut Duty, recorded: &mut (Instant, u32), candidate: &Candidate) {
    let effective = candidate.effective;
    if candidate.due_at < duty.due_at {
        duty.due_at = candidate.due_at;
        duty.row.clone_from(&effective.row.id);
    }
    duty.late_at = duty.late_at.min(candidate.late_at);
    if candidate.recorded < *recorded {
        *recorded = candidate.recorded;
        duty.key.opening = candidate.occurrence.entry;
    }
    duty.severity = duty.severity.max(effective.severity());
    duty.cites.extend(effective.cites().map(str::to_owned));
    duty.tells.extend(effective.tells().map(str::to_owned));
}

fn start(case: &Case, policy: &Policy, candidate: &Candidate) -> Duty {
    let (effective, occurrence) = (candidate.effective, &candidate.occurrence);
    let row = effective.row;
    let episode = occurrence.episode.and_then(|id| case.episode(id));
    Duty {
        key: DutyKey { duty: row.duty.as_str().into(), opening: occurrence.entry },
        episode: occurrence.episode,
        row: row.id.clone(),
        title: row.title.clone(),
        cites: effective.cites().map(str::to_owned).collect(),
        severity: effective.severity(),
        role: row.owed_by.clone(),
        unit: unit(case, policy, &row.owed_by, episode),
        opens_at: candidate.opens_at,
        due_at: candidate.due_at,
        late_at: candidate.late_at,
        outcome: candidate.outcome,
        tells: effective.tells().map(str::to_owned).collect(),
        form: row.form,
        history: is_history(case, occurrence.entry, episode),
    }
}

/// Nothing from an import is owed, unless its period is still open.
pub(super) fn is_history(case: &Case, opening: EntryId, episode: Option<&Episode>) -> bool {
    let imported = case.entry(opening).is_some_and(|entry| entry.origin == Origin::Import);
    imported && episode.is_none_or(|episode| episode.back().is_some() || episode.closed.is_some())
}

/// Who stands to the child outside any episode.
fn stand_of_child(case: &Case) -> Resolved {
    let placement = case.placements.last();
    Resolved {
        responsible: case.identity.responsible.clone(),
        host: placement.and_then(|placement| placement.host.clone()),
        ..Resolved::default()
    }
}

/// The unit a role resolves to: one unit, or the owner where the role has nobody.
pub(super) fn unit(case: &Case, policy: &Policy, role: &str, episode: Option<&Episode>) -> Option<UnitId> {
    let child;
    let stand = if let Some(episode) = episode {
        &episode.parties
    } else {
        child = stand_of_child(case);
        &child
    };
    let owing = policy.duties.roles.get(role)?;
    let organisation = match owing.of {
        RoleOf::Owner => return stand.owner.clone(),
        RoleOf::Responsible => stand.responsible.as_ref(),
        RoleOf::Host => stand.host.as_ref().or(stand.responsible.as_ref()),
        RoleOf::Convenor => place_of_harm(case, episode).or(stand.responsible.as_ref()),
        RoleOf::Home => stand.provider.as_ref(),
    };
    let named = organisation.and_then(|organisation| format!("{organisation}-{}", owing.unit).parse().ok());
    named.or_else(|| stand.owner.clone())
}

fn place_of_harm<'a>(case: &'a Case, episode: Option<&Episode>) -> Option<&'a crate::ids::OrganisationId> {
    let concerns = case.in_episode::<ConcernRaised>(episode?.id);
    concerns.filter_map(|(_, concern)| concern.place_of_harm.known()).next_back()
}
