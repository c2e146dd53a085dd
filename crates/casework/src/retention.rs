//! When a record is to be looked at again: the longest of the rules of everybody who wrote in it, or what somebody decided
//! since. It says that a review is due and nothing more: people decide.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::civil::Date;

use crate::case::{Case, Episode};
use crate::entry::{Band, Entry};
use crate::policy::retention::{Controller, Fact, Rule, Since};
use crate::records::{ChildRegistered, ConcernRaised, Kind, RecordKeptLonger};
use crate::time::Instant;

/// The kinds that are about keeping the record and not about the child: writing one is no reason to keep it longer.
pub const ABOUT_KEEPING: [Kind; 5] = [
    Kind::LegalHoldPlaced,
    Kind::LegalHoldLifted,
    Kind::RecordKeptLonger,
    Kind::DisposalProposed,
    Kind::DisposalApproved,
];

/// What rules of retention ask of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Who wrote in it.
    pub controllers: BTreeSet<Controller>,
    /// What is so of it.
    pub so: BTreeSet<Fact>,
    /// The day the last episode was over.
    pub last_closed: Date,
    /// The day somebody last wrote about the child.
    pub last_entry: Date,
    /// The date of birth, or the day of the first entry.
    pub born: Date,
    /// Until when somebody decided to keep it.
    pub kept_until: Option<Date>,
}

/// When a record is to be looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// The first day on which it is due.
    pub due: Date,
    /// The rule that keeps it longest; none where somebody decided to keep it longer than every rule.
    pub rule: Option<Arc<str>>,
}

impl Facts {
    /// What is so of a case; none while an episode is open, and of a record in which nothing about a child can be read.
    pub fn of(case: &Case) -> Option<Self> {
        let about = |entry: &&Entry| entry.kind().is_some_and(|kind| !ABOUT_KEEPING.contains(&kind));
        let (first, last) = (case.entries.iter().find(about)?, case.entries.iter().rfind(about)?);
        if case.open_episode().is_some() {
            return None;
        }
        let last_entry = last.recorded.london_date();
        let over = |episode: &Episode| {
            let closed = episode.closed.map(|closed| closed.at);
            closed.or(episode.back().map(|back| back.at)).map(Instant::london_date)
        };
        Some(Self {
            controllers: case.entries.iter().filter_map(|entry| Controller::of(entry.actor.role)).collect(),
            so: Fact::ALL.iter().map(|(_, when)| *when).filter(|when| is_so(case, *when)).collect(),
            last_closed: case.episodes.iter().filter_map(over).max().unwrap_or(last_entry),
            last_entry,
            born: case.identity.born.unwrap_or_else(|| first.recorded.london_date()),
            kept_until: case.of::<RecordKeptLonger>().next_back().map(|(_, kept)| kept.until),
        })
    }

    fn hold(&self, rule: &Rule) -> bool {
        let theirs = rule.controller == Controller::Everybody || self.controllers.contains(&rule.controller);
        theirs && rule.when.iter().all(|when| self.so.contains(when))
    }

    fn from(&self, from: Since) -> Date {
        match from {
            Since::LastClosed => self.last_closed,
            Since::LastEntry => self.last_entry,
            Since::Born => self.born,
        }
    }

    /// When it is to be looked at again under these rules; none where no rule holds.
    pub fn review(&self, rules: &[Rule]) -> Option<Review> {
        let hold = rules.iter().filter(|rule| self.hold(rule));
        let longest = hold
            .map(|rule| (rule.due(self.from(rule.from)), rule))
            .reduce(|longest, next| if next.0 > longest.0 { next } else { longest });
        let (due, rule) = longest?;
        Some(match self.kept_until.filter(|until| *until > due) {
            Some(until) => Review { due: until, rule: None },
            None => Review { due, rule: Some(Arc::clone(&rule.id)) },
        })
    }
}

fn is_so(case: &Case, when: Fact) -> bool {
    match when {
        Fact::LookedAfter => {
            let mut registered = case.of::<ChildRegistered>();
            !case.placements.is_empty() || registered.any(|(_, child)| child.in_care.known() == Some(&true))
        }
        Fact::GradedHigh => {
            case.episodes.iter().flat_map(|episode| &episode.grades).any(|grade| grade.band == Band::High)
        }
        Fact::Concern => case.of::<ConcernRaised>().next().is_some(),
    }
}
