//! What records do to the case. Each change is total: late news finds its place, and what has none is kept aside.

use super::{Case, Class, Closed, Decided, Decision, DutyKey, Found, Graded, Placement, Rung, Taken};
use crate::answer::Answer;
use crate::entry::{Band, Entry};
use crate::exploitation::signs;
use crate::ids::{ChildId, EntryId, EpisodeId, HomeId};
use crate::policy::risk::Instrument;
use crate::records::{
    ChildRegistered, MissingStartCorrected, ReportDecided, ReportReceived, RiskAssessed, RiskContributed,
};
use crate::time::{Instant, Moment};
use crate::vulnerability::standing;

impl Case {
    pub(crate) fn identify(&mut self, entry: &Entry, record: &ChildRegistered) {
        if record.provisional && self.identity.entry.is_some() && !self.identity.provisional {
            return;
        }
        self.identity = super::Identity {
            entry: Some(entry.id),
            provisional: record.provisional,
            name: record.name.clone(),
            also_known_as: record.also_known_as.clone(),
            born: record.born.known().copied(),
            estimated: matches!(record.born_estimated, Answer::Known(true) | Answer::NotKnown),
            responsible: record.responsible.known().cloned(),
            in_care: record.in_care.is_yes(),
            phone: record.phone.known().cloned(),
        };
    }

    /// From a triage desk to the unit that goes on with the episode.
    pub(crate) fn hand_on(&mut self, entry: &Entry) {
        self.in_its_episode(entry, |episode| {
            episode.parties.owner = entry.resolved.owner.clone().or(episode.parties.owner.take());
        });
    }

    pub(crate) fn join(&mut self, entry: &Entry, other: ChildId) {
        for child in [Some(other), entry.child()].into_iter().flatten().filter(|child| *child != self.child) {
            self.joined.insert(child);
        }
    }

    pub(crate) fn plan_placement(&mut self, entry: &Entry, home: HomeId) {
        let mut placement = new_placement(entry, Some(home));
        placement.planned = Some(entry.occurred.clone());
        self.add_placement(placement);
    }

    /// Placements stand in order of their start, planned or real.
    fn add_placement(&mut self, placement: Placement) {
        self.placements.push(placement);
        self.order_placements();
    }

    fn order_placements(&mut self) {
        self.placements.sort_by_key(|placement| {
            let start = placement.started.as_ref().or(placement.planned.as_ref());
            start.and_then(Moment::earliest)
        });
    }

    pub(crate) fn start_placement(&mut self, entry: &Entry, home: Option<HomeId>) {
        let planned =
            self.placements.iter_mut().rev().find(|planned| planned.started.is_none() && planned.home == home);
        let started = Some(happened(entry));
        match planned {
            Some(planned) => {
                planned.started = started;
                self.order_placements();
            }
            None => self.add_placement(Placement { started, ..new_placement(entry, home) }),
        }
    }

    pub(crate) fn end_placement(&mut self, entry: &Entry) {
        let at = entry.done();
        let open = self.placements.iter_mut().filter(|placement| placement.ended.is_none()).rev().find(|placement| {
            placement.started.as_ref().and_then(Moment::earliest).is_some_and(|started| started <= at)
        });
        match open {
            Some(open) => open.ended = Some(happened(entry)),
            None => self.unplaced.push(entry.id),
        }
    }

    pub(crate) fn report(&mut self, entry: &Entry, record: &ReportReceived) {
        let phone = record.child_phone.known().cloned();
        let known_where = record.is_absence();
        let class = if known_where { Class::UnauthorisedAbsence } else { Class::Missing };
        if let Some(episode) = self.open_for(entry, class) {
            episode.reports.push(entry.id);
            episode.reported = episode.reported.min(entry.began());
            episode.hear_start(entry);
            if !known_where {
                episode.class = Class::Missing;
            }
            if episode.last_seen == Moment::default() {
                episode.last_seen = record.last_seen.clone();
            }
            if episode.parties.owner_force.is_none() && entry.resolved.owner_force.is_some() {
                episode.parties.owner.clone_from(&entry.resolved.owner);
                episode.parties.owner_force.clone_from(&entry.resolved.owner_force);
            }
        }
        if self.identity.phone.is_none() {
            self.identity.phone = phone;
        }
    }

    pub(crate) fn decide(&mut self, entry: &Entry, record: &ReportDecided) {
        if record.decision == Decision::AnotherAbsence {
            let split = record.report.is_some_and(|report| self.apart.contains(&report));
            if !split {
                self.unplaced.push(entry.id);
            }
            return;
        }
        let decided =
            Decided { entry: entry.id, at: entry.began(), decision: record.decision, review: record.review.earliest() };
        self.in_its_episode(entry, |episode| episode.decisions.push(decided));
    }

    /// Not opened here: those who look for missing adults are asked to take it.
    pub(crate) fn redirect(&mut self, entry: &Entry, review: Option<Instant>) {
        let decided = Decided { entry: entry.id, at: entry.began(), decision: Decision::NotOpened, review };
        self.in_its_episode(entry, |episode| episode.decisions.push(decided));
    }

    /// Taken by those who look for missing adults. Whether that ends the episode follows from the age as it is known.
    pub(crate) fn pass_on(&mut self, entry: &Entry) {
        let passed_on = Closed { entry: entry.id, at: entry.began() };
        self.in_its_episode(entry, |episode| episode.passed_on = Some(passed_on));
    }

    pub(crate) fn grade(&mut self, entry: &Entry, record: &RiskAssessed) {
        let band = entry.resolved.band.unwrap_or(Band::Medium);
        let at = entry.began();
        self.in_its_episode(entry, |episode| {
            let force = episode.parties.owner_force.as_ref();
            let accountable = force.is_none_or(|force| *force == entry.actor.organisation);
            episode.grades.push(Graded {
                entry: entry.id,
                at,
                organisation: entry.actor.organisation.clone(),
                accountable,
                grade: record.grade.as_str().to_owned(),
                band,
            });
        });
    }

    /// A vulnerability factor that somebody has affirmed or a sign of exploitation in this episode bars the lowest grade, and so
    /// does a flag that stands.
    pub(crate) fn has_vulnerability(&self, episode: Option<EpisodeId>, risk: &Instrument) -> bool {
        let assessed = episode.into_iter().flat_map(|episode| self.in_episode::<RiskAssessed>(episode));
        let said = episode.into_iter().flat_map(|episode| self.in_episode::<RiskContributed>(episode));
        let mut factors =
            assessed.flat_map(|(_, record)| &record.factors).chain(said.flat_map(|(_, record)| &record.factors));
        let mut here = self.entries.iter().filter(|entry| episode.is_some() && entry.episode == episode);
        factors.any(|factor| factor.answer.is_yes() && risk.bars_lowest(factor.factor.as_str()))
            || here.any(|entry| !signs(&entry.body).is_empty())
            || standing(self).next().is_some()
    }

    pub(crate) fn hear(&mut self, entry: &Entry, rung: Rung, returned: bool) {
        let news = Found { entry: entry.id, at: entry.began(), rung, returned, refuted: None };
        self.in_its_episode(entry, |episode| episode.hear(news));
    }

    pub(crate) fn refute(&mut self, entry: &Entry, claim: EntryId) {
        let news = self.episodes.iter_mut().flat_map(|episode| &mut episode.found).find(|news| news.entry == claim);
        match news {
            Some(news) => news.refuted = Some(entry.id),
            None => self.unplaced.push(entry.id),
        }
    }

    pub(crate) fn close(&mut self, entry: &Entry) {
        let closed = Closed { entry: entry.id, at: entry.began() };
        self.in_its_episode(entry, |episode| episode.closed = Some(closed));
    }

    pub(crate) fn correct_missing_start(&mut self, entry: &Entry, record: &MissingStartCorrected) {
        let Some(start) = record.missing_since.earliest() else { return };
        let known = entry.recorded;
        self.in_its_episode(entry, |episode| episode.correct_start(start, known));
    }

    pub(crate) fn take(&mut self, entry: &Entry, duty: &str, opening: EntryId) {
        let key = DutyKey { duty: duty.into(), opening };
        let taken = Taken { entry: entry.id, unit: entry.actor.unit.clone(), person: entry.actor.person };
        self.taken.insert(key, taken);
    }

    pub(crate) fn move_target(&mut self, entry: &Entry, target: EntryId) {
        self.targets.insert(target, entry.id);
    }
}

fn happened(entry: &Entry) -> Moment {
    if entry.occurred.earliest().is_some() { entry.occurred.clone() } else { Moment::at(entry.recorded) }
}

fn new_placement(entry: &Entry, home: Option<HomeId>) -> Placement {
    Placement {
        entry: entry.id,
        home,
        host: entry.resolved.host.clone(),
        responsible: entry.resolved.responsible.clone(),
        units: entry.resolved.home_unit.clone().zip(entry.resolved.host_unit.clone()),
        planned: None,
        started: None,
        ended: None,
    }
}
