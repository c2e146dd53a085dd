//! One stretch of a child not being where they should be: strands side by side, each carrying only its own data.

use serde::{Deserialize, Serialize};

use super::History;
use crate::adulthood::Age;
use crate::entry::{Band, Entry, Origin, Resolved};
use crate::ids::{EntryId, EpisodeId, OrganisationId};
use crate::records::Body;
use crate::time::{Instant, Moment};

/// What kind of absence it is. The police grade is another thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Missing: where the child is is not known
    Missing,
    /// Away without permission: where the child is is known
    UnauthorisedAbsence,
}

/// What was decided about the episode's reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Opened: police are looking for the child
    Opened,
    /// Not opened
    NotOpened,
    /// This report is about another absence
    AnotherAbsence,
}

/// A decision, when it was made and by which entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decided {
    /// The entry.
    pub entry: EntryId,
    /// When it was made.
    pub at: Instant,
    /// What was decided.
    pub decision: Decision,
    /// When it is to be looked at again.
    pub review: Option<Instant>,
}

/// A grade one agency gave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graded {
    /// The entry.
    pub entry: EntryId,
    /// When it was given.
    pub at: Instant,
    /// Whose grade it is.
    pub organisation: OrganisationId,
    /// Given by the owner's organisation, which is accountable for it.
    pub accountable: bool,
    /// The code in its edition.
    pub grade: String,
    /// Its band.
    pub band: Band,
}

/// The ladder of being found. Contact or a claimed address never closes anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// Nobody has heard from the child.
    NotFound,
    /// Somebody has been in contact.
    ContactMade,
    /// Somebody has said where the child is.
    LocationClaimed,
    /// Somebody has seen the child there.
    LocationVerified,
    /// Somebody has confirmed that the child is well.
    WellbeingConfirmed,
    /// The episode is closed.
    Closed,
}

/// One piece of news that the child is back or has been found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// The entry.
    pub entry: EntryId,
    /// The earliest instant it can mean.
    pub at: Instant,
    /// The rung it reaches.
    pub rung: Rung,
    /// The child is back, not only found.
    pub returned: bool,
    /// The entry that showed it to be wrong, and from when.
    pub refuted: Option<EntryId>,
}

/// How the episode ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Closed {
    /// The entry.
    pub entry: EntryId,
    /// When.
    pub at: Instant,
}

/// One episode.
#[derive(Debug, Clone)]
pub struct Episode {
    /// Its id: that of the report that opened it.
    pub id: EpisodeId,
    /// Its reports, the first one first.
    pub reports: Vec<EntryId>,
    /// When the first report was made.
    pub reported: Instant,
    /// Who stood where at the start. The responsible authority stays the one at the start.
    pub parties: Resolved,
    /// Where the episode came from.
    pub origin: Origin,
    /// What kind of absence.
    pub class: Class,
    /// Since when the child is missing, as best known, with every earlier belief.
    pub missing_start: History<Instant>,
    /// When the child was last seen, as told.
    pub last_seen: Moment,
    /// Decisions, in order of when they were made.
    pub decisions: Vec<Decided>,
    /// Grades, in order of when they were given.
    pub grades: Vec<Graded>,
    /// News of the child, in order of when it happened.
    pub found: Vec<Found>,
    /// Whether it is closed.
    pub closed: Option<Closed>,
    /// When those who look for missing adults took it. It ends the episode only of somebody who was no child.
    pub passed_on: Option<Closed>,
    starts: Vec<Start>,
}

/// What somebody said of when the child went, and when they said it.
#[derive(Debug, Clone, Copy)]
struct Start {
    at: Instant,
    known: Instant,
    /// It is believed whatever was believed before; otherwise only if it is earlier.
    decides: bool,
}

impl Episode {
    pub(super) fn opened_by(id: EpisodeId, entry: &Entry, class: Class) -> Self {
        Self {
            id,
            reports: Vec::new(),
            reported: entry.began(),
            parties: entry.resolved.clone(),
            origin: entry.origin,
            class,
            missing_start: History::default(),
            last_seen: Moment::default(),
            decisions: Vec::new(),
            grades: Vec::new(),
            found: Vec::new(),
            closed: None,
            passed_on: None,
            starts: Vec::new(),
        }
    }

    /// Since when the child is missing, as best known; else when the report was made.
    pub fn missing_since(&self) -> Instant {
        self.missing_start.latest().unwrap_or(self.reported)
    }

    /// The decision in force.
    pub fn decided(&self) -> Option<&Decided> {
        self.decisions.last()
    }

    /// The accountable grade in force at an instant.
    pub fn band_at(&self, at: Instant) -> Option<Band> {
        self.grades.iter().rev().find(|grade| grade.accountable && grade.at <= at).map(|grade| grade.band)
    }

    /// The accountable grade in force.
    pub fn grade(&self) -> Option<&Graded> {
        self.grades.iter().rev().find(|grade| grade.accountable)
    }

    /// The highest accountable band the episode ever had.
    pub fn highest_band(&self) -> Option<Band> {
        self.grades.iter().filter(|grade| grade.accountable).map(|grade| grade.band).max()
    }

    /// The highest rung reached by news nobody has refuted.
    pub fn rung(&self) -> Rung {
        if self.closed.is_some() {
            return Rung::Closed;
        }
        self.found.iter().filter(|news| news.refuted.is_none()).map(|news| news.rung).max().unwrap_or(Rung::NotFound)
    }

    /// *Back*: the earliest location claimed, location verified or return that nobody has refuted.
    pub fn back(&self) -> Option<&Found> {
        self.found.iter().find(|news| news.refuted.is_none() && news.opens_return())
    }

    /// When the child's wellbeing was first confirmed: the end of the search.
    pub fn wellbeing(&self) -> Option<&Found> {
        self.wellbeings().next()
    }

    /// Every time the child's wellbeing was confirmed.
    pub fn wellbeings(&self) -> impl Iterator<Item = &Found> {
        self.found.iter().filter(|news| news.refuted.is_none() && news.rung == Rung::WellbeingConfirmed)
    }

    /// What a report says of when the child went. The first one's word is believed, and when it gives no time, the time of
    /// the report; a later report moves the start only if it makes it earlier.
    pub(super) fn hear_start(&mut self, report: &Entry) {
        let first = self.reports.first() == Some(&report.id);
        for (occurred, body, known) in report.versions() {
            let Body::ReportReceived(told) = body else { continue };
            let reported = || occurred.earliest().unwrap_or(report.recorded);
            match told.missing_since.earliest() {
                start if first => self.starts.push(Start { at: start.unwrap_or_else(reported), known, decides: true }),
                Some(at) => self.starts.push(Start { at, known, decides: false }),
                None => {}
            }
        }
    }

    /// Somebody who knows better says since when the child is missing.
    pub(super) fn correct_start(&mut self, at: Instant, known: Instant) {
        self.starts.push(Start { at, known, decides: true });
    }

    /// Puts in order what was told late.
    pub(super) fn settle(&mut self) {
        self.decisions.sort_by_key(|decided| decided.at);
        self.grades.sort_by_key(|graded| graded.at);
        self.starts.sort_by_key(|start| start.known);
        self.missing_start = History::default();
        for start in &self.starts {
            if start.decides || self.missing_start.latest().is_none_or(|believed| start.at < believed) {
                self.missing_start.learn(start.at, start.known);
            }
        }
    }

    /// Ends what those who look for missing adults took, or opens it again where it turns out that it was a child’s.
    pub(super) fn settle_age(&mut self, age: Age) {
        if self.closed.is_some() && self.closed == self.passed_on {
            self.closed = None;
        }
        self.closed = self.closed.or(self.passed_on.filter(|_| age == Age::Adult));
    }

    /// When somebody other than those who look for children took it, and it is none of a child.
    pub fn taken_as_adult(&self) -> Option<&Closed> {
        self.closed.as_ref().filter(|closed| Some(**closed) == self.passed_on)
    }

    /// Puts a piece of news where it belongs by when it happened.
    pub(crate) fn hear(&mut self, news: Found) {
        let place = self.found.partition_point(|earlier| earlier.at <= news.at);
        self.found.insert(place, news);
    }
}

impl Found {
    /// A location, claimed or verified, or a return opens the return duties; contact opens nothing.
    pub fn opens_return(&self) -> bool {
        self.returned || matches!(self.rung, Rung::LocationClaimed | Rung::LocationVerified)
    }
}
