//! What is told: notices, keyed by event, child and role, raised once however many rows ask for them. A notice nobody
//! acknowledges becomes a duty of the role's unit.

use std::collections::BTreeSet;

use super::engine::{is_history, unit};
use super::{Duty, Ending, Outcome, Predicate};
use crate::case::{Case, DutyKey, Episode};
use crate::ids::{EntryId, EpisodeId, UnitId};
use crate::policy::Policy;
use crate::policy::duties::{Severity, Telling};
use crate::records::{Kind, NoticeAcknowledged};
use crate::time::Instant;

/// One thing told to one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What is told of.
    pub event: String,
    /// What it says, without anything about the child.
    pub title: String,
    /// The entry it tells of.
    pub about: EntryId,
    /// The episode.
    pub episode: Option<EpisodeId>,
    /// The role told.
    pub role: String,
    /// The unit of that role.
    pub unit: UnitId,
    /// When it is raised.
    pub raised: Instant,
    /// Acknowledged by this entry.
    pub acknowledged: Option<(EntryId, Instant)>,
    /// Clauses.
    pub cites: BTreeSet<String>,
    /// Unacknowledged by then, it is owed.
    pub owed_from: Instant,
}

/// Every notice of a case, with those of a duty running late.
pub fn notices(case: &Case, policy: &Policy, duties: &[Duty]) -> Vec<Notice> {
    let mut notices: Vec<Notice> = Vec::new();
    for telling in &policy.duties.tellings {
        for occurrence in telling.on.occurrences(case) {
            let episode = occurrence.episode.and_then(|id| case.episode(id));
            let at = occurrence.instant();
            let told = holds(case, policy, telling, episode, at)
                && occurrence.void.is_none()
                && !is_history(case, occurrence.entry, episode);
            if told {
                let raised = telling.after.map_or_else(
                    || case.entry(occurrence.entry).map_or(at, |entry| entry.recorded),
                    |after| at + after,
                );
                let searching = episode.and_then(Episode::wellbeing).is_none_or(|found| found.at > raised);
                if telling.after.is_none() || searching {
                    let roles = telling.tells.iter().map(String::as_str);
                    raise(case, policy, &mut notices, roles, &draft(telling, &occurrence, raised, episode));
                }
            }
        }
    }
    for duty in duties.iter().filter(|duty| !duty.history && ran_late(duty)) {
        let late = Notice {
            event: format!("late:{}", duty.key.duty),
            title: format!("Late: {}", duty.title),
            about: duty.key.opening,
            episode: duty.episode,
            role: String::new(),
            unit: UnitId::literal("lantern"),
            raised: duty.late_at,
            acknowledged: None,
            cites: duty.cites.clone(),
            owed_from: Instant::MAX,
        };
        raise(case, policy, &mut notices, duty.tells.iter().map(String::as_str), &late);
    }
    notices
}

/// Late, or will be if nobody does anything.
fn ran_late(duty: &Duty) -> bool {
    duty.outcome.is_none_or(|outcome| outcome.at > duty.late_at && outcome.ending != Ending::Void)
}

fn holds(case: &Case, policy: &Policy, telling: &Telling, episode: Option<&Episode>, at: Instant) -> bool {
    let brought_in = telling.overlay.is_none_or(|overlay| {
        episode.is_some_and(|episode| policy.duties.holding(&episode.parties).contains(&overlay))
    });
    let holds = |predicate: &Predicate| predicate.holds(case, episode, at);
    let when = &telling.when;
    brought_in
        && when.all.iter().all(holds)
        && !when.not.iter().any(holds)
        && (when.any.is_empty() || when.any.iter().any(holds))
}

fn draft(telling: &Telling, occurrence: &super::Occurrence, raised: Instant, episode: Option<&Episode>) -> Notice {
    let band = episode.and_then(|episode| episode.band_at(raised));
    Notice {
        event: telling.event.clone(),
        title: telling.title.clone(),
        about: occurrence.entry,
        episode: occurrence.episode,
        role: String::new(),
        unit: UnitId::literal("lantern"),
        raised,
        acknowledged: None,
        cites: telling.cites.iter().cloned().collect(),
        owed_from: raised + telling.acknowledge_within.of(band),
    }
}

/// One notice for each event, opening entry and unit; a later trigger joins it.
fn raise<'a>(
    case: &Case,
    policy: &Policy,
    notices: &mut Vec<Notice>,
    roles: impl Iterator<Item = &'a str>,
    draft: &Notice,
) {
    let episode = draft.episode.and_then(|id| case.episode(id));
    for role in roles {
        let Some(unit) = unit(case, policy, role, episode) else { continue };
        let same = |notice: &&mut Notice| notice.event == draft.event && notice.about == draft.about && notice.unit == unit;
        if let Some(notice) = notices.iter_mut().find(same) {
            notice.cites.extend(draft.cites.iter().cloned());
            continue;
        }
        let acknowledged = acknowledged(case, draft, &unit);
        notices.push(Notice { role: role.into(), unit, acknowledged, ..draft.clone() });
    }
}

fn acknowledged(case: &Case, notice: &Notice, unit: &UnitId) -> Option<(EntryId, Instant)> {
    let all = case.of::<NoticeAcknowledged>();
    let own = all.filter(|(entry, read)| {
        read.about == notice.about && read.event == notice.event && entry.actor.unit == *unit
    });
    own.map(|(entry, _)| (entry.id, entry.recorded)).min_by_key(|(_, at)| *at)
}

impl Notice {
    /// The duty to read it, once it has gone unacknowledged for too long.
    pub fn duty(&self) -> Option<Duty> {
        (self.owed_from < Instant::MAX).then(|| Duty {
            key: DutyKey { duty: format!("acknowledge:{}:{}", self.event, self.unit).into(), opening: self.about },
            episode: self.episode,
            row: "acknowledge".into(),
            title: format!("Read and acknowledge: {}", self.title),
            cites: self.cites.clone(),
            severity: Severity::Assumed,
            role: self.role.clone(),
            unit: Some(self.unit.clone()),
            opens_at: self.owed_from,
            due_at: self.owed_from,
            late_at: self.owed_from,
            outcome: self.acknowledged.map(|(entry, at)| Outcome { ending: Ending::Met, at, entry, recorded: at }),
            tells: BTreeSet::new(),
            form: Kind::NoticeAcknowledged,
            history: false,
        })
    }
}

