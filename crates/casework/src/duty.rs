//! What is owed: a pure function from case and policy to duties and notices, without now. Open is `opens_at <= now`, late
//! is `late_at < now`, and both are questions for whoever asks.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::SignedDuration;

use crate::case::{Case, DutyKey, Episode};
use crate::ids::{EntryId, EpisodeId, UnitId};
use crate::policy::Policy;
use crate::policy::duties::{Effective, Severity, Within};
use crate::records::Kind;
use crate::time::Instant;

mod anchor;
mod closer;
mod engine;
mod join;
mod notice;
mod predicate;
mod role;
pub use anchor::starts::occasion;
pub use anchor::{Anchor, Occurrence};
pub use closer::{Closer, Lapse};
pub use notice::{Notice, notices};
pub use predicate::Predicate;

/// Something owed by somebody by a time because of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Which duty, and the entry that opened it: its name for ever.
    pub key: DutyKey,
    /// The episode, when it is about one.
    pub episode: Option<EpisodeId>,
    /// The row that set the due time.
    pub row: Arc<str>,
    /// What it says.
    pub title: Arc<str>,
    /// Every clause of every row that is part of it.
    pub cites: Arc<BTreeSet<String>>,
    /// The strongest of its rows.
    pub severity: Severity,
    /// The role that owes it.
    pub role: Arc<str>,
    /// The unit that owes it.
    pub unit: Option<UnitId>,
    /// When it opens.
    pub opens_at: Instant,
    /// By when it is owed.
    pub due_at: Instant,
    /// It is late when this has passed: the due time, or a grace later for what is owed at once.
    pub late_at: Instant,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Roles told when it runs late.
    pub tells: Arc<BTreeSet<Arc<str>>>,
    /// The record whose form answers it.
    pub form: Kind,
    /// It is only history: nobody owes it and nobody is told.
    pub history: bool,
}

/// How a duty ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The way.
    pub ending: Ending,
    /// When, taken at its latest reading.
    pub at: Instant,
    /// The entry that says so.
    pub entry: EntryId,
    /// When that was recorded.
    pub recorded: Instant,
}

/// The ways a duty ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ending {
    /// Done.
    Met,
    /// Declined or not possible: never counted as met.
    EndedOtherwise,
    /// What opened it was never true.
    Void,
    /// What it was for is over.
    Lapsed,
}

impl Ending {
    /// The wire name.
    pub fn name(self) -> &'static str {
        match self {
            Ending::Met => "met",
            Ending::EndedOtherwise => "ended_otherwise",
            Ending::Void => "void",
            Ending::Lapsed => "lapsed",
        }
    }
}

/// How a duty stands at an instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It has not opened yet.
    NotYet,
    /// It is owed, and there is time.
    Open,
    /// It is owed, and late.
    Late,
    /// Done in time.
    Met,
    /// Done in time, recorded after.
    MetEnteredLate,
    /// Done, late.
    MetLate,
    /// Declined or not possible.
    EndedOtherwise,
    /// What opened it was never true.
    Void,
    /// What it was for is over.
    Lapsed,
    /// What it was for is over, and it was late already.
    LapsedLate,
}

impl Duty {
    /// How it stands.
    pub fn standing(&self, now: Instant) -> Standing {
        let Some(outcome) = &self.outcome else {
            return match () {
                () if now < self.opens_at => Standing::NotYet,
                () if self.late_at < now => Standing::Late,
                () => Standing::Open,
            };
        };
        let late = outcome.at > self.late_at;
        match outcome.ending {
            Ending::Met if late => Standing::MetLate,
            Ending::Met if outcome.recorded > self.late_at => Standing::MetEnteredLate,
            Ending::Met => Standing::Met,
            Ending::EndedOtherwise => Standing::EndedOtherwise,
            Ending::Void => Standing::Void,
            Ending::Lapsed if late => Standing::LapsedLate,
            Ending::Lapsed => Standing::Lapsed,
        }
    }
}

/// Every duty of a case, past, present and to come, by when it opens.
pub fn duties(case: &Case, policy: &Policy) -> Vec<Duty> {
    engine::duties(case, policy)
}

/// How long a row gives at an anchor: the shortest of its limits.
fn within(effective: &Effective, episode: Option<&Episode>, at: Instant) -> SignedDuration {
    let now = episode.and_then(|episode| episode.band_at(at));
    let highest = episode.and_then(Episode::highest_band);
    let limit = |within: &Within| match within {
        Within::Elapsed(elapsed) => *elapsed,
        Within::ByBand(bands) => bands.of(now),
        Within::ByHighestBand(bands) => bands.of(highest),
    };
    effective.within().map(limit).min().unwrap_or(SignedDuration::ZERO)
}
