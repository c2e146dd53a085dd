//! What is told: notices, keyed by event, child and role, raised once however many rows ask for them. A notice nobody
//! acknowledges becomes a duty of the role's unit.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::SignedDuration;

use super::engine::settled;
use super::join::is_history;
use super::role::{named, stand};
use super::{Duty, Ending, Occurrence, Outcome};
use crate::case::{Case, DutyKey};
use crate::entry::{Band, Resolved};
use crate::ids::{EntryId, EpisodeId, PersonId, UnitId};
use crate::policy::Policy;
use crate::policy::duties::{RoleOf, Severity, Telling};
use crate::records::partner_invited::AskedFor;
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
    pub role: Arc<str>,
    /// The unit of that role.
    pub unit: UnitId,
    /// The worker allocated to the child, where it is for them too.
    pub person: Option<PersonId>,
    /// When it is raised.
    pub raised: Instant,
    /// From when it asks to be read: once the unit's office answers. Until then it waits in the list.
    pub asks: Instant,
    /// Acknowledged by this entry.
    pub acknowledged: Option<(EntryId, Instant)>,
    /// Clauses.
    pub cites: Arc<BTreeSet<String>>,
    /// Unacknowledged by then, it is owed.
    pub owed_from: Instant,
    /// Unacknowledged after then, it is late.
    pub late_from: Instant,
    /// Unacknowledged, it is told again so often.
    pub repeat: SignedDuration,
    /// And not after this.
    pub repeats_until: Instant,
}

/// Begins the event of a notice that a duty runs late.
const LATE: &str = "late:";
/// Begins the event of a notice that a duty is due soon.
const SOON: &str = "soon:";
/// Begins the event of a notice that another has gone unanswered.
const UNANSWERED: &str = "unanswered:";

/// Every notice of a case, with those of a duty running late.
pub fn notices(case: &Case, policy: &Policy, duties: &[Duty]) -> Vec<Notice> {
    let mut notices: Vec<Notice> = Vec::new();
    for telling in &policy.duties.tellings {
        for occurrence in telling.on.occurrences(case) {
            if let Some(draft) = draft(case, policy, telling, &occurrence) {
                raise(case, policy, &mut notices, &telling.tells, Some(telling), &draft);
            }
        }
    }
    for duty in duties.iter().filter(|duty| !duty.history) {
        for (left, raised) in warnings(policy, duty) {
            let left = format!("{} hours left", left.as_hours());
            let event = format!("{SOON}{}:{left}", duty.key.duty).replace(' ', "_");
            let soon = of_duty(duty, event, format!("{left}: {}", duty.title), raised);
            let told = std::iter::once(&duty.role).chain(&*duty.tells);
            raise(case, policy, &mut notices, told, None, &soon);
        }
        if ran_late(duty) {
            let (event, title) = (format!("{LATE}{}", duty.key.duty), format!("Late: {}", duty.title));
            let late = of_duty(duty, event, title, duty.late_at + SignedDuration::from_micros(1));
            raise(case, policy, &mut notices, &*duty.tells, None, &late);
        }
    }
    let unanswered: Vec<Notice> =
        notices.iter().filter_map(|notice| to_deputy(case, policy, &notices, notice)).collect();
    notices.extend(unanswered);
    notices
}

/// What is told of a duty because of its time. It is not owed: the duty is.
fn of_duty(duty: &Duty, event: String, title: String, raised: Instant) -> Notice {
    Notice {
        event,
        title,
        about: duty.key.opening,
        episode: duty.episode,
        role: Arc::default(),
        unit: UnitId::literal("lantern"),
        person: None,
        raised,
        asks: raised,
        acknowledged: None,
        cites: Arc::clone(&duty.cites),
        owed_from: Instant::MAX,
        late_from: Instant::MAX,
        repeat: SignedDuration::ZERO,
        repeats_until: Instant::MAX,
    }
}

/// The instants at which a duty is warned of, with what is left then; none that comes before it opens or after it ends.
fn warnings<'a>(policy: &'a Policy, duty: &Duty) -> impl Iterator<Item = (SignedDuration, Instant)> + use<'a> {
    let (opens, due, ended) = (duty.opens_at, duty.due_at, duty.outcome.map(|outcome| outcome.at));
    let lengths = policy.duties.row(&duty.row).map_or(&[][..], |row| &row.warns);
    let instants = lengths.iter().map(move |left| (*left, due - *left));
    instants.filter(move |(_, at)| *at >= opens && ended.is_none_or(|ended| ended > *at))
}

/// Late, or will be if nobody does anything.
fn ran_late(duty: &Duty) -> bool {
    duty.outcome.is_none_or(|outcome| outcome.at > duty.late_at && outcome.ending != Ending::Void)
}

/// What a row says of an occurrence; nothing when it does not apply, was never true, or is only history.
fn draft(case: &Case, policy: &Policy, telling: &Telling, occurrence: &Occurrence) -> Option<Notice> {
    let episode = occurrence.during;
    let holding = policy.duties.holding(&stand(case, episode, Some(occurrence.entry)));
    let applies = telling.overlay.is_none_or(|overlay| holding.contains(&overlay))
        && telling.when.hold(case, occurrence)
        && occurrence.void.is_none()
        && !is_history(occurrence.entry, episode);
    let raised = match telling.after {
        Some(after) => settled(&occurrence.at, |at| at + after, SignedDuration::ZERO).1,
        None => occurrence.entry.recorded,
    };
    let search_over = episode.is_some_and(|episode| episode.wellbeings().any(|well| well.at <= raised));
    (applies && !(telling.after.is_some() && search_over)).then(|| Notice {
        event: telling.event.clone(),
        title: telling.title.clone(),
        about: occurrence.entry.id,
        episode: occurrence.episode,
        role: Arc::default(),
        unit: UnitId::literal("lantern"),
        person: None,
        raised,
        asks: raised,
        acknowledged: None,
        cites: Arc::new(telling.cites.iter().cloned().collect()),
        owed_from: raised,
        late_from: raised,
        repeat: SignedDuration::ZERO,
        repeats_until: Instant::MAX,
    })
}

/// One notice for each event, opening entry and unit; a later trigger joins it. Nobody is told what they wrote, nor asked for it.
fn raise<'a>(
    case: &Case,
    policy: &Policy,
    notices: &mut Vec<Notice>,
    roles: impl IntoIterator<Item = &'a Arc<str>>,
    telling: Option<&Telling>,
    draft: &Notice,
) {
    let episode = draft.episode.and_then(|id| case.episode(id));
    let about = case.entry(draft.about);
    let stand = stand(case, episode, about);
    let writer = about.map(|entry| &entry.actor.unit);
    let band = episode.and_then(|episode| episode.band_at(draft.raised));
    let told = roles.into_iter().flat_map(|role| by_the_clock(case, policy, (role, &stand), draft));
    for Told { role, unit, person, asks } in told {
        if writer == Some(&unit) && !draft.event.starts_with(LATE) && !draft.event.starts_with(SOON) {
            continue;
        }
        if telling.is_some_and(|telling| wrote(case, draft, &telling.unless_wrote, &unit)) {
            continue;
        }
        let same =
            |notice: &&mut Notice| notice.event == draft.event && notice.about == draft.about && notice.unit == unit;
        if let Some(notice) = notices.iter_mut().find(same) {
            Arc::make_mut(&mut notice.cites).extend(draft.cites.iter().cloned());
            continue;
        }
        let reminders = policy.duties.reminders(&role, &policy.duties.holding(&stand));
        let unread =
            telling.and_then(|telling| telling.acknowledge_within.as_ref()).unwrap_or(&reminders.unread).of(band);
        let owed_from = if draft.owed_from == Instant::MAX { Instant::MAX } else { asks + unread };
        notices.push(Notice {
            acknowledged: acknowledged(case, draft, &unit, person),
            role,
            unit,
            person,
            asks,
            owed_from,
            late_from: owed_from + reminders.grace,
            repeat: reminders.repeat,
            repeats_until: asks + reminders.repeat_for,
            ..draft.clone()
        });
    }
}

/// Whether somebody of the unit’s organisation wrote one of the kinds in the episode before.
fn wrote(case: &Case, draft: &Notice, kinds: &[Kind], unit: &UnitId) -> bool {
    let told = case.place(draft.about);
    let all = draft.episode.into_iter().flat_map(|id| kinds.iter().flat_map(move |kind| case.of_kind_in(id, *kind)));
    let mut before = all.filter(|entry| case.place(entry.id) < told);
    before.any(|entry| unit.is_of(&entry.actor.organisation))
}

/// A unit that is told, and from when it is asked to read.
struct Told {
    role: Arc<str>,
    unit: UnitId,
    person: Option<PersonId>,
    asks: Instant,
}

/// Who a role is at an instant. What comes while its office is shut waits there, and whoever stands in for it is told at once.
fn by_the_clock(case: &Case, policy: &Policy, (role, stand): (&Arc<str>, &Resolved), draft: &Notice) -> Vec<Told> {
    let owing = policy.duties.roles.get(&**role);
    if let Some(asked_for) = owing.and_then(|owing| owing.of.asked_for()) {
        return partners(case, policy, (role, asked_for, stand), draft);
    }
    if owing.is_some_and(|owing| owing.of == RoleOf::Asked) {
        // Nobody in particular is asked by most records.
        let unit = case.entry(draft.about).and_then(|entry| entry.body.asks()).cloned();
        let told = |unit| Told { role: Arc::clone(role), unit, person: None, asks: draft.raised };
        return unit.map(told).into_iter().collect();
    }
    let Some((owing, unit)) = owing.and_then(|owing| Some((owing, named(owing, stand, || None)?))) else {
        return Vec::new();
    };
    let raised = draft.raised;
    let answers = if owing.office_hours { policy.duties.offices.answers(&unit, raised) } else { Some(raised) };
    let wrote = case.entry(draft.about).is_some_and(|entry| entry.actor.unit == unit);
    let shut = (answers != Some(raised) || stand.unreachable) && !wrote;
    let stands_in = owing.out_of_hours.as_deref().filter(|_| shut).and_then(|role| policy.duties.roles.get(role));
    let meanwhile = stands_in.and_then(|other| {
        let unit = named(other, stand, || None)?;
        Some(Told { role: other.role.as_str().into(), unit, person: None, asks: raised })
    });
    let person = owing.allocated.then(|| case.allocated()).flatten();
    let own = Told { role: Arc::clone(role), unit, person, asks: answers.unwrap_or(raised) };
    meanwhile.into_iter().chain([own]).collect()
}

/// Whoever was asked in by then, where the profile of the borough tells them. It waits for their hours, unless the grade is high.
fn partners(
    case: &Case,
    policy: &Policy,
    (role, asked_for, stand): (&Arc<str>, AskedFor, &Resolved),
    draft: &Notice,
) -> Vec<Told> {
    if !policy.duties.sharing.tells(role, stand.responsible.as_ref()) {
        return Vec::new();
    }
    let raised = draft.raised;
    let band = draft.episode.and_then(|id| case.episode(id)).and_then(|episode| episode.band_at(raised));
    let waits = band != Some(Band::High) && policy.duties.roles.get(&**role).is_some_and(|owing| owing.office_hours);
    let asks = |unit: &UnitId| policy.duties.offices.answers(unit, raised).filter(|_| waits).unwrap_or(raised);
    let told = |unit: &UnitId| Told { role: Arc::clone(role), unit: unit.clone(), person: None, asks: asks(unit) };
    case.asked_in(asked_for, raised).map(told).collect()
}

/// What the deputy of a role is told once the role has been told so often and not answered. Whoever of the two answers,
/// it is answered; a deputy in the same unit has read it already.
fn to_deputy(case: &Case, policy: &Policy, told: &[Notice], notice: &Notice) -> Option<Notice> {
    let episode = notice.episode.and_then(|id| case.episode(id));
    let stand = stand(case, episode, case.entry(notice.about));
    let deputy = policy.duties.deputy(&notice.role)?;
    let unit = named(deputy, &stand, || None)?;
    let reminders = policy.duties.reminders(&notice.role, &policy.duties.holding(&stand));
    let raised = notice.asks + reminders.deputy_after();
    let same = |other: &Notice| other.event == notice.event && other.about == notice.about && other.unit == unit;
    let answered = notice.acknowledged.is_some_and(|(_, at)| at < raised);
    (!answered && !told.iter().any(same)).then(|| {
        let event = format!("{UNANSWERED}{}", notice.event);
        let title = format!("Not answered: {}", notice.title);
        let cites = notice.cites.iter().chain(&reminders.cites).cloned().collect();
        let draft =
            Notice { event, title, raised, asks: raised, person: None, cites: Arc::new(cites), ..notice.clone() };
        let own = acknowledged(case, &draft, &unit, None);
        Notice {
            role: deputy.role.as_str().into(),
            acknowledged: own.into_iter().chain(notice.acknowledged).min_by_key(|(_, at)| *at),
            unit,
            owed_from: Instant::MAX,
            late_from: Instant::MAX,
            repeats_until: raised + reminders.repeat_for,
            ..draft
        }
    })
}

/// A unit has read a notice when it says so, or when it writes in the episode after the notice was raised: nobody asks an
/// officer who has just graded a child whether they know the child is missing.
fn acknowledged(case: &Case, notice: &Notice, unit: &UnitId, person: Option<PersonId>) -> Option<(EntryId, Instant)> {
    let said = case
        .of::<NoticeAcknowledged>()
        .filter(|(_, read)| read.about == notice.about && read.event == notice.event)
        .map(|(entry, _)| entry);
    let told = case.place(notice.about)?;
    let since = case.entries.iter().skip(told.saturating_add(1));
    let acted = since.filter(|entry| entry.episode == notice.episode && entry.recorded >= notice.raised);
    let own = said
        .chain(acted)
        .filter(|entry| entry.actor.unit == *unit || (person.is_some() && entry.actor.person == person));
    own.map(|entry| (entry.id, entry.recorded)).min_by_key(|(_, at)| *at)
}

impl Notice {
    /// The duty to read it, once it has gone unacknowledged for too long.
    pub fn duty(&self) -> Option<Duty> {
        let in_time = self.acknowledged.is_some_and(|(_, at)| at < self.owed_from);
        (self.owed_from < Instant::MAX && !in_time).then(|| Duty {
            key: DutyKey { duty: format!("acknowledge:{}:{}", self.event, self.unit).into(), opening: self.about },
            episode: self.episode,
            row: "acknowledge".into(),
            title: format!("Read and acknowledge: {}", self.title).into(),
            cites: Arc::clone(&self.cites),
            severity: Severity::Assumed,
            role: Arc::clone(&self.role),
            unit: Some(self.unit.clone()),
            opens_at: self.owed_from,
            due_at: self.owed_from,
            late_at: self.late_from,
            outcome: self.acknowledged.map(|(entry, at)| Outcome { ending: Ending::Met, at, entry, recorded: at }),
            tells: Arc::default(),
            form: Kind::NoticeAcknowledged,
            history: false,
        })
    }
}
