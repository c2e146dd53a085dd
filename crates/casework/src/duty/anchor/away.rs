//! Reports, apart by whether they are absences, and when an absence is to be looked at again. What is owed because of it is
//! elsewhere.

use super::{Occurrence, each_episode, set_by_a};
use crate::case::Case;
use crate::entry::Origin;
use crate::records::{AbsenceReviewed, Kind, OfKind as _, ReportReceived};

/// Reports of one sort, each in the episode it stands in.
pub(super) fn reports(case: &Case, counts: impl Fn(&ReportReceived) -> bool) -> Vec<Occurrence<'_>> {
    each_episode(case, |episode| {
        let reports = episode.reports.iter().filter_map(|id| case.entry(*id));
        let counted = reports.filter(|entry| ReportReceived::of(&entry.body).is_some_and(&counts));
        counted.map(|report| Occurrence::of_episode(report, episode)).collect::<Vec<_>>()
    })
}

/// The times set when an absence was recorded or looked at again. One that was recorded without a time is owed a look at
/// once; one from an import is not.
pub(super) fn reviews(case: &Case) -> Vec<Occurrence<'_>> {
    let recorded = reports(case, ReportReceived::is_absence).into_iter().filter_map(|absence| {
        let own = |set: Occurrence<'_>| (set.at, set.since);
        match set_by_a(case, absence.entry, |report: &ReportReceived| &report.review).map(own) {
            Some((at, since)) => Some(Occurrence { at, since, ..absence }),
            None => (absence.entry.origin != Origin::Import).then_some(absence),
        }
    });
    let again = case.of::<AbsenceReviewed>();
    let again = again.filter_map(|(entry, _)| set_by_a(case, entry, |look: &AbsenceReviewed| &look.review));
    recorded.chain(again).collect()
}

/// The kinds that tell of the risk.
const OF_RISK: [Kind; 5] =
    [Kind::RiskContributed, Kind::FreshFactsGiven, Kind::ConcernRaised, Kind::IntelligenceRecorded, Kind::FamilySaid];

/// What was told of the risk after the absence was recorded, and before anybody reported the child missing.
pub(super) fn risk_told(case: &Case) -> Vec<Occurrence<'_>> {
    each_episode(case, |episode| {
        let first = |absence: bool| {
            let reports = episode.reports.iter().filter_map(|id| case.entry(*id));
            let mut of = reports
                .filter(|entry| ReportReceived::of(&entry.body).is_some_and(|report| report.is_absence() == absence));
            of.find_map(|entry| case.place(entry.id))
        };
        let (away, missing) = (first(true), first(false));
        let told = OF_RISK.into_iter().flat_map(|kind| case.of_kind_in(episode.id, kind));
        let told = told.filter(|entry| {
            let place = case.place(entry.id);
            away.is_some() && place > away && missing.is_none_or(|missing| place < Some(missing))
        });
        told.map(|entry| Occurrence::of_episode(entry, episode)).collect::<Vec<_>>()
    })
}
