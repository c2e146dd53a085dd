//! What starts a clock: a closed vocabulary of functions from the case to occurrences, each with the entry that opened it
//! and the history of what was believed about its instant.

use crate::case::{Case, Decision, Episode, Found, History};
use crate::entry::{Band, Entry};
use crate::ids::{EntryId, EpisodeId};
use crate::records::{
    ConcernRaised, EpisodeClosed, OfKind, PlacementPlanned, PlacementStarted, ReturnConversationHeld,
};
use crate::records::concern_raised::ConcernKind;
use crate::time::Instant;

/// One start of a clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occurrence {
    /// The episode, when it is about one.
    pub episode: Option<EpisodeId>,
    /// The entry that opened it.
    pub entry: EntryId,
    /// The instant, with every earlier belief.
    pub at: History<Instant>,
    /// The entry that showed it was never true.
    pub void: Option<EntryId>,
}

impl Occurrence {
    /// The instant as best known.
    pub fn instant(&self) -> Instant {
        self.at.latest().unwrap_or(Instant::MIN)
    }

    fn of_entry(entry: &Entry) -> Self {
        Self { episode: entry.episode, entry: entry.id, at: began(entry), void: None }
    }
}

/// The earliest an entry can have happened, as believed at each time.
fn began(entry: &Entry) -> History<Instant> {
    let mut history = History::default();
    for (occurred, _, known) in entry.versions() {
        history.learn(occurred.earliest().unwrap_or(entry.recorded), known);
    }
    history
}

macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$each:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$each])* $variant,)+ }

        impl $name {
            /// Every word with its meaning.
            pub const ALL: &'static [(&'static str, $name)] = &[$(($word, $name::$variant),)+];

            /// The word.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        }
    };
}
pub(super) use vocabulary;

vocabulary! {
    /// The anchors.
    Anchor {
        /// Each report: a decision is owed on it.
        Report = "report",
        /// The first report of an episode.
        Reported = "reported",
        /// The episode was opened.
        Opened = "opened",
        /// A report was not opened.
        NotOpened = "not_opened",
        /// Since when the child is missing.
        MissingStart = "missing_start",
        /// The last accountable grade.
        Assessed = "assessed",
        /// The first high grade.
        HighGrade = "high_grade",
        /// An immediate concern.
        ImmediateConcern = "immediate_concern",
        /// Significant harm believed, or a serious crime disclosed.
        HarmConcern = "harm_concern",
        /// The child was taken into police protection.
        PoliceProtection = "police_protection",
        /// The third start in thirty days or in one calendar month.
        ThirdStart = "third_start",
        /// The second start in ninety days.
        Pattern = "pattern",
        /// *Back*: the earliest location claimed, verified, or return.
        Back = "back",
        /// The child was back where they should be.
        Returned = "returned",
        /// The return conversation was held.
        ConversationHeld = "conversation_held",
        /// The episode was closed.
        Closed = "closed",
        /// A placement is planned.
        PlacementPlanned = "placement_planned",
        /// A placement started.
        PlacementStarted = "placement_started",
    }
}

impl Anchor {
    /// Every occurrence in a case, in the order in which they were recorded.
    pub fn occurrences(self, case: &Case) -> Vec<Occurrence> {
        match self {
            Anchor::Report => each_episode(case, |episode| {
                episode.reports.iter().filter_map(|id| case.entry(*id)).map(|report| in_episode(report, episode)).collect()
            }),
            Anchor::Reported => each_episode(case, |episode| first_report(case, episode, began)),
            Anchor::MissingStart => each_episode(case, |episode| {
                first_report(case, episode, |report| {
                    let start = &episode.missing_start;
                    if start.readings().is_empty() { began(report) } else { start.clone() }
                })
            }),
            Anchor::Opened => decided(case, Decision::Opened, 1),
            Anchor::NotOpened => decided(case, Decision::NotOpened, usize::MAX),
            Anchor::Assessed => graded(case, |episode| episode.grades.iter().rfind(|grade| grade.accountable)),
            Anchor::HighGrade => graded(case, |episode| {
                episode.grades.iter().find(|grade| grade.accountable && grade.band == Band::High)
            }),
            Anchor::ImmediateConcern => concerns(case, &[ConcernKind::Immediate]),
            Anchor::HarmConcern => concerns(case, &[ConcernKind::SignificantHarm, ConcernKind::SeriousCrimeDisclosed]),
            Anchor::PoliceProtection => concerns(case, &[ConcernKind::PoliceProtection]),
            Anchor::ThirdStart => third_starts(case),
            Anchor::Pattern => patterns(case),
            Anchor::Back => each_episode(case, |episode| back(case, episode, Found::opens_return)),
            Anchor::Returned => each_episode(case, |episode| back(case, episode, |news| news.returned)),
            Anchor::ConversationHeld => entries::<ReturnConversationHeld>(case),
            Anchor::Closed => entries::<EpisodeClosed>(case),
            Anchor::PlacementPlanned => entries::<PlacementPlanned>(case),
            Anchor::PlacementStarted => entries::<PlacementStarted>(case),
        }
    }
}

fn each_episode(case: &Case, find: impl Fn(&Episode) -> Vec<Occurrence>) -> Vec<Occurrence> {
    case.episodes.iter().flat_map(find).collect()
}

fn entries<R: OfKind>(case: &Case) -> Vec<Occurrence> {
    case.of::<R>().map(|(entry, _)| Occurrence::of_entry(entry)).collect()
}

/// A report that was split off stands in an episode of its own, whatever its envelope says.
fn in_episode(entry: &Entry, episode: &Episode) -> Occurrence {
    Occurrence { episode: Some(episode.id), ..Occurrence::of_entry(entry) }
}

fn first_report(case: &Case, episode: &Episode, at: impl Fn(&Entry) -> History<Instant>) -> Vec<Occurrence> {
    let first = episode.reports.first().and_then(|id| case.entry(*id));
    first.map(|report| Occurrence { at: at(report), ..in_episode(report, episode) }).into_iter().collect()
}

fn decided(case: &Case, decision: Decision, most: usize) -> Vec<Occurrence> {
    each_episode(case, |episode| {
        let of_kind = episode.decisions.iter().filter(|decided| decided.decision == decision).take(most);
        of_kind.filter_map(|decided| case.entry(decided.entry)).map(Occurrence::of_entry).collect()
    })
}

fn graded(case: &Case, find: impl Fn(&Episode) -> Option<&crate::case::Graded>) -> Vec<Occurrence> {
    each_episode(case, |episode| {
        find(episode).and_then(|grade| case.entry(grade.entry)).map(Occurrence::of_entry).into_iter().collect()
    })
}

fn concerns(case: &Case, kinds: &[ConcernKind]) -> Vec<Occurrence> {
    let of_kind = case.of::<ConcernRaised>().filter(|(_, concern)| kinds.contains(&concern.kind));
    of_kind.map(|(entry, _)| Occurrence::of_entry(entry)).collect()
}

/// The first news recorded opens it; earlier news recorded later moves it. Refuted news is void, and the next counts.
fn back(case: &Case, episode: &Episode, counts: impl Fn(&Found) -> bool) -> Vec<Occurrence> {
    let mut news: Vec<(&Found, &Entry)> =
        episode.found.iter().filter(|news| counts(news)).filter_map(|news| Some((news, case.entry(news.entry)?))).collect();
    news.sort_by_key(|(_, entry)| (entry.recorded, entry.position));
    let mut live: Option<Occurrence> = None;
    let mut occurrences = Vec::new();
    for (found, entry) in news {
        let own = Occurrence { void: found.refuted, ..in_episode(entry, episode) };
        match &mut live {
            _ if found.refuted.is_some() => occurrences.push(own),
            None => live = Some(own),
            Some(live) => {
                let readings = own.at.readings().iter().filter(|(at, _)| *at < live.instant()).copied();
                for (at, known) in readings.collect::<Vec<_>>() {
                    live.at.learn(at, known);
                }
            }
        }
    }
    occurrences.extend(live);
    occurrences
}

/// Episodes' starts in order of time: the anchor and the London month of each.
fn starts(case: &Case) -> Vec<(Instant, Occurrence)> {
    let mut starts: Vec<_> =
        Anchor::Reported.occurrences(case).into_iter().map(|reported| (start_of(case, &reported), reported)).collect();
    starts.sort_by_key(|(start, reported)| (*start, reported.entry));
    starts
}

fn start_of(case: &Case, reported: &Occurrence) -> Instant {
    let episode = reported.episode.and_then(|id| case.episode(id));
    episode.map_or(reported.instant(), Episode::missing_since)
}

/// Three starts within 720 hours, both ends in, or in one London calendar month.
fn third_starts(case: &Case) -> Vec<Occurrence> {
    let starts = starts(case);
    let thirds = starts.windows(3).filter_map(|window| match window {
        [(first, _), _, (third, reported)] => {
            let month = |at: &Instant| (at.london_date().year(), at.london_date().month());
            let near = *third - *first <= jiff::SignedDuration::from_hours(720);
            (near || month(first) == month(third)).then(|| reported.clone())
        }
        _ => None,
    });
    thirds.collect()
}

/// R5, assumed: two starts within ninety days.
fn patterns(case: &Case) -> Vec<Occurrence> {
    let starts = starts(case);
    let repeats = starts.windows(2).filter_map(|window| match window {
        [(first, _), (second, reported)] => {
            (*second - *first <= jiff::SignedDuration::from_hours(90 * 24)).then(|| reported.clone())
        }
        _ => None,
    });
    repeats.collect()
}
