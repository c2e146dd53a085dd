//! From rows and anchors to duties. Rows of one duty that are open together are one duty with the earliest due time.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use jiff::SignedDuration;

use super::role::{stand, unit};
use super::{Anchor, Duty, Ending, Occurrence, Outcome, within};
use crate::case::{Case, DutyKey, Episode, History};
use crate::entry::Origin;
use crate::ids::{EntryId, EpisodeId};
use crate::policy::Policy;
use crate::policy::duties::{About, Effective};
use crate::time::Instant;

/// Where an occurrence stands: its episode, and the overlays that those who stand to the child there bring in.
struct Setting<'a> {
    episode: Option<&'a Episode>,
    holding: Vec<usize>,
}

/// One row at one anchor, before rows of one duty are joined.
struct Candidate<'a> {
    effective: Rc<Effective<'a>>,
    occurrence: Occurrence,
    opens_at: Instant,
    due_at: Instant,
    late_at: Instant,
    outcome: Option<Outcome>,
    place: Option<usize>,
}

/// What a duty is of: rows of one duty about the same thing are one duty while it is open.
type Subject<'a> = (&'a str, Option<EpisodeId>, Option<EntryId>);

pub(super) fn duties(case: &Case, policy: &Policy) -> Vec<Duty> {
    let mut duties = of_case(case, policy);
    if let Some(believed) = &case.believed {
        duties.extend(of_case(believed, policy).into_iter().filter_map(|duty| voided(case, duty)));
    }
    duties.sort_by(|left, right| (left.opens_at, &left.key).cmp(&(right.opens_at, &right.key)));
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
    let mut occurrences: BTreeMap<Anchor, Vec<(Occurrence, Setting)>> = BTreeMap::new();
    for row in &policy.duties.rows {
        occurrences.entry(row.opens).or_insert_with(|| {
            let all = row.opens.occurrences(case).into_iter();
            all.map(|occurrence| {
                let setting = Setting::of(case, policy, &occurrence);
                (occurrence, setting)
            })
            .collect()
        });
    }
    let mut candidates = Vec::new();
    for row in &policy.duties.rows {
        let mut under: BTreeMap<&[usize], Option<Rc<Effective>>> = BTreeMap::new();
        for (occurrence, setting) in occurrences.get(&row.opens).into_iter().flatten() {
            let effective = || Effective::under(&policy.duties, row, &setting.holding).map(Rc::new);
            let effective = under.entry(&setting.holding).or_insert_with(effective).clone();
            let about = row.about != About::Episode || setting.episode.is_some();
            if let Some(effective) = effective.filter(|effective| about && effective.in_force(occurrence.begins())) {
                rounds(case, policy, &effective, setting, occurrence, &mut candidates);
            }
        }
    }
    join(case, policy, candidates)
}

impl<'a> Setting<'a> {
    fn of(case: &'a Case, policy: &Policy, occurrence: &Occurrence) -> Self {
        let episode = occurrence.episode.and_then(|id| case.episode(id));
        Self { episode, holding: policy.duties.holding(&stand(case, episode, occurrence.entry)) }
    }
}

/// The occurrence, and for a recurring duty each next one, anchored on the answer to the one before. Answers that name one
/// another go round only once.
fn rounds<'a>(
    case: &Case,
    policy: &Policy,
    effective: &Rc<Effective<'a>>,
    setting: &Setting,
    first: &Occurrence,
    candidates: &mut Vec<Candidate<'a>>,
) {
    let row = effective.row;
    if !row.when.hold(case, setting.episode, first) {
        return;
    }
    let mut occurrence = first.clone();
    let mut used = BTreeSet::from([first.entry]);
    loop {
        let again = used.len() > 1;
        let candidate = candidate(case, policy, Rc::clone(effective), setting, occurrence, again);
        let answer = candidate.outcome.filter(|answer| matches!(answer.ending, Ending::Met | Ending::EndedOtherwise));
        let never_arose = candidate.never_arose();
        if !never_arose {
            candidates.push(candidate);
        }
        let Some(entry) = answer.filter(|_| row.repeats.is_some()).and_then(|answer| case.entry(answer.entry)) else {
            return;
        };
        if !used.insert(entry.id) {
            return;
        }
        let mut at = History::default();
        entry.versions().for_each(|(occurred, _, known)| at.learn(occurred.latest().unwrap_or(entry.recorded), known));
        occurrence = Occurrence { episode: first.episode, entry: entry.id, at, since: None, void: None };
    }
}

impl Candidate<'_> {
    /// What it was for was over before it opened.
    fn never_arose(&self) -> bool {
        self.outcome.is_some_and(|outcome| outcome.ending == Ending::Lapsed && outcome.at < self.opens_at)
    }
}

fn candidate<'a>(
    case: &Case,
    policy: &Policy,
    effective: Rc<Effective<'a>>,
    setting: &Setting,
    occurrence: Occurrence,
    again: bool,
) -> Candidate<'a> {
    let days = effective.repeats().filter(|_| again);
    let limit = within(&effective, setting.episode, occurrence.begins());
    let after = effective.after().filter(|_| !again).unwrap_or(SignedDuration::ZERO);
    let due = |at: Instant| days.map_or(at + after + limit, |days| at.plus_london_days(i64::from(days)));
    let at_once = days.is_none() && limit.is_zero() && occurrence.since.is_none();
    let grace = if at_once { policy.duties.grace } else { SignedDuration::ZERO };
    let (anchor, due_at) = settled(&occurrence.at, due, grace);
    Candidate {
        opens_at: occurrence.since.map_or(anchor + after, |since| since.min(due_at)),
        due_at,
        late_at: due_at + grace,
        outcome: outcome(case, &effective, &occurrence),
        place: case.place(occurrence.entry),
        effective,
        occurrence,
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
    if let Some(entry) = occurrence.void.and_then(|void| case.entry(void)) {
        return Some(Outcome { ending: Ending::Void, at: entry.done(), entry: entry.id, recorded: entry.recorded });
    }
    let row = effective.row;
    let closers = row.closed_by.iter().filter(|closer| effective.closes(**closer));
    let closed = closers
        .filter_map(|closer| closer.close(case, &row.duty, occurrence))
        .min_by_key(|outcome| (outcome.ending, outcome.at, case.place(outcome.entry)));
    let lapsed = row.lapses.and_then(|lapse| lapse.lapsed(case, occurrence));
    match (closed, lapsed) {
        (Some(closed), Some(lapsed)) if lapsed.at < closed.at => Some(lapsed),
        (closed, lapsed) => closed.or(lapsed),
    }
}

impl<'a> Candidate<'a> {
    fn subject(&self) -> Subject<'a> {
        let row = self.effective.row;
        match row.about {
            About::Episode => (&row.duty, self.occurrence.episode, None),
            About::Child => (&row.duty, None, None),
            About::Placement => (&row.duty, None, Some(self.occurrence.entry)),
        }
    }
}

/// Joins candidates of one duty while the one before is still open.
fn join(case: &Case, policy: &Policy, mut candidates: Vec<Candidate>) -> Vec<Duty> {
    candidates.sort_by(|left, right| {
        let order = |one: &Candidate| (one.opens_at, one.place);
        let (left_id, right_id) = (&left.effective.row.id, &right.effective.row.id);
        (left.subject(), order(left), left_id).cmp(&(right.subject(), order(right), right_id))
    });
    let mut joined: Vec<(Subject, Option<usize>, Duty)> = Vec::new();
    for candidate in candidates {
        let subject = candidate.subject();
        match joined.last_mut().filter(|(of, _, duty)| *of == subject && open_together(duty, &candidate)) {
            Some((_, place, duty)) => absorb(case, duty, place, &candidate),
            None => joined.push((subject, candidate.place, start(case, &candidate))),
        }
    }
    let mut duties: Vec<Duty> = joined.into_iter().map(|(_, _, duty)| duty).collect();
    for duty in &mut duties {
        let episode = duty.episode.and_then(|id| case.episode(id));
        duty.unit = unit(case, policy, duty, &stand(case, episode, duty.key.opening), episode);
    }
    duties
}

/// Two demands are one duty when the second comes before the first is answered. What was never true joins nothing.
fn open_together(duty: &Duty, candidate: &Candidate) -> bool {
    let both_answered = |outcome: Outcome| {
        outcome.at == candidate.opens_at
            && candidate.occurrence.entry != outcome.entry
            && candidate.outcome.is_some_and(|other| other.entry == outcome.entry)
    };
    candidate.occurrence.void.is_none()
        && duty.outcome.is_none_or(|outcome| {
            outcome.ending != Ending::Void && (outcome.at > candidate.opens_at || both_answered(outcome))
        })
}

fn absorb(case: &Case, duty: &mut Duty, place: &mut Option<usize>, candidate: &Candidate) {
    let effective = &candidate.effective;
    if candidate.due_at < duty.due_at {
        duty.due_at = candidate.due_at;
        duty.row.clone_from(&effective.row.id);
    }
    duty.late_at = duty.late_at.min(candidate.late_at);
    if candidate.place < *place {
        *place = candidate.place;
        duty.key.opening = candidate.occurrence.entry;
    }
    duty.outcome = over(duty.outcome, candidate.outcome);
    duty.history &= is_history(case, candidate.occurrence.entry, candidate.occurrence.episode);
    duty.severity = duty.severity.max(effective.severity());
    duty.cites.extend(effective.cites().map(str::to_owned));
    duty.tells.extend(effective.tells().map(str::to_owned));
}

/// One answer answers every demand; without one, the duty lapses only when the last demand has.
fn over(one: Option<Outcome>, other: Option<Outcome>) -> Option<Outcome> {
    let answer = |outcome: &Outcome| outcome.ending != Ending::Lapsed;
    let answers = [one, other].into_iter().flatten().filter(answer);
    answers.min_by_key(|outcome| (outcome.ending, outcome.at)).or(match (one, other) {
        (Some(one), Some(other)) => Some(if one.at < other.at { other } else { one }),
        _ => None,
    })
}

fn start(case: &Case, candidate: &Candidate) -> Duty {
    let (effective, occurrence) = (&candidate.effective, &candidate.occurrence);
    let row = effective.row;
    Duty {
        key: DutyKey { duty: row.duty.as_str().into(), opening: occurrence.entry },
        episode: occurrence.episode,
        row: row.id.clone(),
        title: row.title.clone(),
        cites: effective.cites().map(str::to_owned).collect(),
        severity: effective.severity(),
        role: row.owed_by.clone(),
        unit: None,
        opens_at: candidate.opens_at,
        due_at: candidate.due_at,
        late_at: candidate.late_at,
        outcome: candidate.outcome,
        tells: effective.tells().map(str::to_owned).collect(),
        form: row.form,
        history: is_history(case, occurrence.entry, occurrence.episode),
    }
}

/// Nothing from an import is owed, unless its period is still open.
pub(super) fn is_history(case: &Case, opening: EntryId, episode: Option<EpisodeId>) -> bool {
    let imported = case.entry(opening).is_some_and(|entry| entry.origin == Origin::Import);
    let episode = episode.and_then(|id| case.episode(id));
    imported && episode.is_none_or(|episode| episode.back().is_some() || episode.closed.is_some())
}
