//! What starts a clock: a closed vocabulary of functions from the case to occurrences, each with the entry that opened it
//! and the history of what was believed about its instant.

use crate::case::{Case, Decision, Episode, Graded, History, Placement};
use crate::entry::{Band, Entry};
use crate::groups;
use crate::ids::EpisodeId;
use crate::records::concern_raised::ConcernKind;
use crate::records::duty_answered::Outcome as Answered;
use crate::records::{Body, ConcernRaised, DutyAnswered, OfKind, ReportDecided, ReportReceived, RiskAssessed};
use crate::time::{Instant, Moment};

pub(super) mod acts;
mod away;
mod back;
mod exploitation;
mod legal;
pub(super) mod starts;

/// One start of a clock.
#[derive(Debug, Clone)]
pub struct Occurrence<'a> {
    /// The episode, when it is about one.
    pub episode: Option<EpisodeId>,
    /// That episode, when the case has it.
    pub during: Option<&'a Episode>,
    /// The entry that opened it.
    pub entry: &'a Entry,
    /// The instant, with every earlier belief.
    pub at: History<Instant>,
    /// Somebody set `at` as a time still to come; what is owed by then is owed since this instant.
    pub since: Option<Instant>,
    /// The entry that showed it was never true.
    pub void: Option<&'a Entry>,
}

impl<'a> Occurrence<'a> {
    /// The instant as best known.
    pub fn instant(&self) -> Instant {
        self.at.latest().unwrap_or(Instant::MIN)
    }

    /// From when it has to be reckoned with.
    pub fn begins(&self) -> Instant {
        self.since.unwrap_or_else(|| self.instant())
    }

    fn of(entry: &'a Entry, episode: Option<EpisodeId>, during: Option<&'a Episode>) -> Self {
        Self { episode, during, entry, at: began(entry), since: None, void: None }
    }

    fn of_entry(case: &'a Case, entry: &'a Entry) -> Self {
        Self::of(entry, entry.episode, entry.episode.and_then(|id| case.episode(id)))
    }

    /// A report that was split off stands in an episode of its own, whatever its envelope says.
    fn of_episode(entry: &'a Entry, episode: &'a Episode) -> Self {
        Self::of(entry, Some(episode.id), Some(episode))
    }
}

/// The earliest an entry can have happened, as believed at each time.
fn began(entry: &Entry) -> History<Instant> {
    entry.versions().map(|(occurred, _, known)| (occurred.earliest().unwrap_or(entry.recorded), known)).collect()
}

/// A closed list of words, and where the list says so every kind of record by its name.
macro_rules! vocabulary {
    (
        $(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal,)+ }
        $(of_kind { $($(#[$of:meta])* $kind:ident = $named:ident,)+ })?
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$each])* $variant,)+ $($($(#[$of])* $kind($crate::records::Kind),)+)? }

        impl $name {
            /// Every word with its meaning, those that name a kind of record aside.
            pub const ALL: &'static [(&'static str, $name)] = &[$(($word, $name::$variant),)+];

            /// The word.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ $($($name::$kind(kind) => kind.$named(),)+)? }
            }

            /// What a word means.
            pub fn named(word: &str) -> Option<Self> {
                let listed = Self::ALL.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
                $(
                    let kinds = || $crate::records::Kind::ALL.iter().filter(|kind| kind.is_about_a_child());
                    $(let listed = listed.or_else(|| kinds().find(|kind| kind.$named() == word).map(|kind| $name::$kind(*kind)));)+
                )?
                listed
            }
        }
    };
}
pub(super) use vocabulary;

vocabulary! {
    /// The anchors.
    Anchor {
        /// Each report but an absence: a decision is owed on it.
        Report = "report",
        /// Each absence that was recorded: away without permission, and somebody knows where.
        Absence = "absence",
        /// The time at which an absence is to be looked at again; at once, when nobody set one.
        AbsenceReviewSet = "absence_review_set",
        /// Something about the risk that was recorded while the child was classed absent.
        RiskToldInAbsence = "risk_told_in_absence",
        /// The first report of an episode.
        Reported = "reported",
        /// The episode was opened.
        Opened = "opened",
        /// A report was not opened.
        NotOpened = "not_opened",
        /// The time at which a report that was not opened is to be looked at again.
        DecisionReviewSet = "decision_review_set",
        /// Since when the child is missing.
        MissingStart = "missing_start",
        /// Each accountable grade.
        Assessed = "assessed",
        /// The first accountable grade.
        FirstGraded = "first_graded",
        /// The first accountable assessment that leaves a question not known.
        RiskUnknown = "risk_unknown",
        /// The first sign of a kind of exploitation in an episode.
        ExploitationCoded = "exploitation_coded",
        /// The child is missing and is known or suspected to be unaccompanied.
        UnaccompaniedMissing = "unaccompanied_missing",
        /// The time at which a grade is to be reviewed, when whoever gave it set one.
        GradeReviewSet = "grade_review_set",
        /// The grade became high.
        HighGrade = "high_grade",
        /// A telephone number of the child became known while missing.
        PhoneKnown = "phone_known",
        /// An immediate concern.
        ImmediateConcern = "immediate_concern",
        /// Significant harm believed, or a serious crime disclosed.
        HarmConcern = "harm_concern",
        /// The time by which a meeting that was called is to be held.
        MeetingCalled = "meeting_called",
        /// A strategy meeting was held.
        MeetingHeld = "meeting_held",
        /// The child was taken into police protection.
        PoliceProtection = "police_protection",
        /// The third start in thirty days or in one calendar month.
        ThirdStart = "third_start",
        /// The third start in twenty-four hours.
        ThirdStartInADay = "third_start_in_a_day",
        /// The second start in ninety days.
        Pattern = "pattern",
        /// *Back*: the earliest location claimed, verified, or return.
        Back = "back",
        /// A serious crime was disclosed.
        CrimeDisclosed = "crime_disclosed",
        /// An offence was noted beside a sign of trafficking.
        OffenceOfTheTrafficked = "offence_of_the_trafficked",
        /// The first that the child's social worker writes in an episode: the notice read, or anything else.
        WorkerKnows = "worker_knows",
        /// The opening, and each thing done since.
        LastAct = "last_act",
        /// The first that says that the child went missing from a hospital or a mental health unit.
        FromHospital = "from_hospital",
        /// The start of a placement: as planned, or as it was when nobody planned it.
        Placement = "placement",
    }
    of_kind {
        /// Each record of a kind.
        Written = name,
        /// The time still to come that a record of a kind sets.
        Set = set_name,
    }
}

/// The duty whose answer calls a meeting, and the meetings that count as strategy meetings.
const CALL: &str = "call_strategy_meeting";
pub(super) const MEETINGS: [&str; 3] = ["strategy_meeting", "weekly_strategy_meeting", "frequency_meeting"];

impl Anchor {
    /// Every occurrence in a case, in the order in which they were recorded.
    pub fn occurrences(self, case: &Case) -> Vec<Occurrence<'_>> {
        match self {
            Anchor::Report => away::reports(case, |report| !report.is_absence()),
            Anchor::Absence => away::reports(case, ReportReceived::is_absence),
            Anchor::AbsenceReviewSet => away::reviews(case),
            Anchor::RiskToldInAbsence => away::risk_told(case),
            Anchor::Reported => each_episode(case, |episode| first_report(case, episode, began)),
            Anchor::MissingStart => {
                each_episode(case, |episode| first_report(case, episode, |_| episode.missing_start.clone()))
            }
            Anchor::Opened => decided(case, Decision::Opened, 1),
            Anchor::NotOpened => decided(case, Decision::NotOpened, usize::MAX),
            Anchor::DecisionReviewSet => {
                let refused = case.of::<ReportDecided>().filter(|(_, made)| made.decision == Decision::NotOpened);
                refused.filter_map(|(entry, _)| set_by_a(case, entry, |made: &ReportDecided| &made.review)).collect()
            }
            Anchor::Assessed => graded(case, |_, _| true),
            Anchor::FirstGraded => graded(case, |before, _| before.is_none()),
            Anchor::RiskUnknown => each_episode(case, |episode| risk_unknown(case, episode)),
            Anchor::ExploitationCoded => each_episode(case, |episode| exploitation::coded(case, episode)),
            Anchor::UnaccompaniedMissing => each_episode(case, |episode| exploitation::unaccompanied(case, episode)),
            Anchor::GradeReviewSet => {
                let graded = graded(case, |_, _| true).into_iter().map(|grade| grade.entry);
                graded.filter_map(|entry| set_by_a(case, entry, |grade: &RiskAssessed| &grade.review)).collect()
            }
            Anchor::HighGrade => graded(case, |before, grade| {
                grade.band == Band::High && before.is_none_or(|before| before.band != Band::High)
            }),
            Anchor::PhoneKnown => phone_known(case),
            Anchor::ImmediateConcern => concerns(case, &[ConcernKind::Immediate]),
            Anchor::HarmConcern => concerns(case, &[ConcernKind::SignificantHarm, ConcernKind::SeriousCrimeDisclosed]),
            Anchor::MeetingCalled => {
                let called =
                    case.of::<DutyAnswered>().filter(|(_, done)| done.duty == CALL && done.outcome == Answered::Done);
                called.filter_map(|(entry, _)| set_by_a(case, entry, |call: &DutyAnswered| &call.held_by)).collect()
            }
            Anchor::MeetingHeld => {
                let meeting = |answer: &DutyAnswered| MEETINGS.contains(&answer.duty.as_str());
                let held =
                    case.of::<DutyAnswered>().filter(|(_, done)| meeting(done) && done.outcome == Answered::Done);
                held.map(|(entry, _)| Occurrence::of_entry(case, entry)).collect()
            }
            Anchor::CrimeDisclosed => concerns(case, &[ConcernKind::SeriousCrimeDisclosed]),
            Anchor::PoliceProtection => legal::protections(case),
            Anchor::OffenceOfTheTrafficked => legal::offences_of_the_trafficked(case),
            Anchor::WorkerKnows => each_episode(case, |episode| acts::of_worker(case, episode)),
            Anchor::FromHospital => each_episode(case, |episode| {
                let told = groups::admission(case, episode);
                told.map(|entry| Occurrence::of_episode(entry, episode))
            }),
            Anchor::LastAct => each_episode(case, |episode| acts::last(case, episode)),
            Anchor::ThirdStart => starts::third(case),
            Anchor::ThirdStartInADay => starts::third_in_a_day(case),
            Anchor::Pattern => starts::second(case),
            Anchor::Back => each_episode(case, |episode| back::back(case, episode)),
            Anchor::Written(kind) => case.of_kind(kind).map(|entry| Occurrence::of_entry(case, entry)).collect(),
            Anchor::Set(kind) => case.of_kind(kind).filter_map(|entry| set_by(case, entry, Body::sets)).collect(),
            Anchor::Placement => case.placements.iter().filter_map(|placement| placed(case, placement)).collect(),
        }
    }
}

fn each_episode<'a, Found: IntoIterator<Item = Occurrence<'a>>>(
    case: &'a Case,
    find: impl Fn(&'a Episode) -> Found,
) -> Vec<Occurrence<'a>> {
    case.episodes.iter().flat_map(find).collect()
}

fn first_report<'a>(
    case: &'a Case,
    episode: &'a Episode,
    at: impl Fn(&Entry) -> History<Instant>,
) -> Option<Occurrence<'a>> {
    let first = episode.reports.first().and_then(|id| case.entry(*id));
    first.map(|report| Occurrence { at: at(report), ..Occurrence::of_episode(report, episode) })
}

fn decided(case: &Case, decision: Decision, most: usize) -> Vec<Occurrence<'_>> {
    each_episode(case, |episode| {
        let of_kind = episode.decisions.iter().filter(|decided| decided.decision == decision).take(most);
        let entries = of_kind.filter_map(|decided| case.entry(decided.entry));
        entries.map(|entry| Occurrence::of_episode(entry, episode))
    })
}

/// Accountable grades, each beside the one before it in time.
fn graded(case: &Case, counts: impl Fn(Option<&Graded>, &Graded) -> bool) -> Vec<Occurrence<'_>> {
    each_episode(case, |episode| {
        let accountable = || episode.grades.iter().filter(|grade| grade.accountable);
        let before = std::iter::once(None).chain(accountable().map(Some));
        let counted = before.zip(accountable()).filter(|(before, grade)| counts(*before, grade));
        let entries = counted.filter_map(|(_, grade)| case.entry(grade.entry));
        entries.map(|entry| Occurrence::of_episode(entry, episode))
    })
}

fn risk_unknown<'a>(case: &'a Case, episode: &'a Episode) -> Option<Occurrence<'a>> {
    let graded = episode.grades.iter().filter(|grade| grade.accountable).filter_map(|grade| case.entry(grade.entry));
    let unknown = |entry: &&Entry| RiskAssessed::of(&entry.body).is_some_and(RiskAssessed::leaves_unknown);
    graded.filter(unknown).map(|entry| Occurrence::of_episode(entry, episode)).next()
}

fn concerns<'a>(case: &'a Case, kinds: &[ConcernKind]) -> Vec<Occurrence<'a>> {
    let of_kind = case.of::<ConcernRaised>().filter(|(_, concern)| kinds.contains(&concern.kind));
    of_kind.map(|(entry, _)| Occurrence::of_entry(case, entry)).collect()
}

/// A time that a record of one kind sets.
fn set_by_a<'a, R: OfKind>(case: &'a Case, entry: &'a Entry, set: impl Fn(&R) -> &Moment) -> Option<Occurrence<'a>> {
    set_by(case, entry, |body| R::of(body).map(&set))
}

/// A time that an entry sets for something still to come, as believed at each time; none when its latest version sets none.
fn set_by<'a>(case: &'a Case, entry: &'a Entry, set: impl Fn(&Body) -> Option<&Moment>) -> Option<Occurrence<'a>> {
    let earliest = |body: &Body| set(body).and_then(Moment::earliest);
    earliest(&entry.body)?;
    let at = entry.versions().filter_map(|(_, body, known)| Some((earliest(body)?, known))).collect();
    Some(Occurrence { at, since: Some(entry.began()), ..Occurrence::of_entry(case, entry) })
}

/// The first entry that names a number, and no earlier than the report.
fn phone_known(case: &Case) -> Vec<Occurrence<'_>> {
    let told = case.entries.iter().find(|entry| match &entry.body {
        Body::ReportReceived(report) => report.child_phone.known().is_some(),
        Body::ChildRegistered(child) => child.phone.known().is_some(),
        _ => false,
    });
    each_episode(case, |episode| {
        let (told, report) = (told?, episode.reports.first().and_then(|id| case.entry(*id))?);
        let opening = if case.place(told.id) > case.place(report.id) { told } else { report };
        Some(Occurrence::of_episode(opening, episode))
    })
}

/// A planned start is a time still to come; a placement nobody planned starts its clock when it starts.
fn placed<'a>(case: &'a Case, placement: &Placement) -> Option<Occurrence<'a>> {
    let entry = case.entry(placement.entry)?;
    let planned = Occurrence::of_entry(case, entry);
    Some(Occurrence { since: placement.planned.is_some().then_some(entry.recorded), ..planned })
}
