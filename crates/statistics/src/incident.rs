//! What one episode counts as, and in which groups: the counting rules, as [`RULES`](crate::RULES) prints them. It does
//! not add anything up.

use casework::adulthood::{ADULT, Age, at_start};
use casework::case::{Case, Class, Decision, Episode};
use casework::entry::Band;
use casework::ids::EpisodeId;
use casework::records::child_registered::Sex;
use casework::records::{ChildRegistered, ReportReceived};
use casework::time::Instant;

use crate::scheme::Scheme;

/// Who took the episode up. Each episode has one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Reported to police, who opened it: an incident.
    Opened,
    /// Reported to police, who did not open it.
    NotOpened,
    /// Reported to police, who have not decided.
    AwaitingDecision,
    /// Not reported to police.
    WithoutPolice,
}

/// Which row of each breakdown an incident is in. Age bands follow from the age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Groups {
    pub authority: usize,
    pub age: Option<u8>,
    pub sex: usize,
    pub ethnicity: usize,
}

/// One episode as it is counted.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Incident {
    pub start: Instant,
    pub episode: EpisodeId,
    pub standing: Standing,
    pub absence: bool,
    pub lowest_grade: bool,
    pub groups: Groups,
}

/// An episode of somebody who was eighteen or over when it started.
pub(crate) struct Adult;

impl Incident {
    pub(crate) fn of(case: &Case, episode: &Episode, scheme: &Scheme) -> Result<Self, Adult> {
        let start = episode.missing_since();
        let registration = registration(case, episode.reported);
        let groups = Groups {
            authority: scheme.authority(episode.parties.responsible.as_ref()),
            age: age(case, episode, start)?,
            sex: scheme.sex(registration.map_or("unknown", sex)),
            ethnicity: scheme.ethnicity(registration.and_then(ethnicity)),
        };
        Ok(Self {
            start,
            episode: episode.id,
            standing: standing(case, episode),
            absence: absence(case, episode),
            lowest_grade: episode.highest_band() == Some(Band::Lowest),
            groups,
        })
    }
}

/// Once opened, an episode stays an incident: a later decision the other way does not lower the count. A decision that
/// was never made is corrected or withdrawn, and then the fold no longer has it.
fn standing(case: &Case, episode: &Episode) -> Standing {
    let decided = |decision| episode.decisions.iter().any(|decided| decided.decision == decision);
    if !reports(case, episode).any(|report| report.to_police) {
        Standing::WithoutPolice
    } else if decided(Decision::Opened) {
        Standing::Opened
    } else if decided(Decision::NotOpened) {
        Standing::NotOpened
    } else {
        Standing::AwaitingDecision
    }
}

/// The council's word, not the police grade (C-12): whoever first reported it knew where the child was.
fn absence(case: &Case, episode: &Episode) -> bool {
    let known = reports(case, episode).next().is_some_and(|report| report.whereabouts_known.is_yes());
    known || episode.class == Class::UnauthorisedAbsence
}

fn reports<'a>(case: &'a Case, episode: &'a Episode) -> impl Iterator<Item = &'a ReportReceived> {
    let all = case.of::<ReportReceived>();
    all.filter(|(entry, _)| episode.reports.contains(&entry.id)).map(|(_, report)| report)
}

/// Completed years at the start; none when the date of birth is not known or lies after it, or where somebody may be an adult by a
/// date of birth that is estimated or in doubt.
fn age(case: &Case, episode: &Episode, start: Instant) -> Result<Option<u8>, Adult> {
    let Some(born) = case.identity.born else { return Ok(None) };
    if born > start.london_date() {
        return Ok(None);
    }
    let uncertain = || matches!(at_start(case, episode), Age::Estimated | Age::InDoubt).then_some(None);
    case.age_at(start).filter(|age| *age < ADULT).map(Some).or_else(uncertain).ok_or(Adult)
}

/// The registration in force on the day the incident was first reported: the last one dated that day or before; for a
/// child registered only afterwards, the first. What a report made up for want of anything better counts only while
/// there is nothing else. Days, because the registration is often written minutes after the call it belongs to.
fn registration(case: &Case, reported: Instant) -> Option<&ChildRegistered> {
    let whole = case.of::<ChildRegistered>().any(|(_, record)| !record.provisional);
    let usable = case.of::<ChildRegistered>().filter(|(_, record)| record.provisional != whole);
    let dated: Vec<_> = usable.map(|(entry, record)| (entry.began(), record)).collect();
    let midnight = Instant::end_of(reported.london_date());
    let before = dated.iter().filter(|(began, _)| *began <= midnight).max_by_key(|(began, _)| *began);
    before.or_else(|| dated.iter().min_by_key(|(began, _)| *began)).map(|(_, record)| *record)
}

fn sex(registration: &ChildRegistered) -> &'static str {
    match registration.sex.known() {
        _ if registration.transgender.is_yes() => "transgender",
        Some(Sex::Female) => "girl",
        Some(Sex::Male) => "boy",
        None => "unknown",
    }
}

fn ethnicity(registration: &ChildRegistered) -> Option<&str> {
    registration.ethnicity.known().map(casework::code::Code::as_str)
}
