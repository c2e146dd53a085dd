//! Whether somebody was a child when they went missing, and what says so. Whoever may be one is treated as one; it closes nothing and
//! refuses no report.

use serde::Serialize;

use crate::case::{Case, Episode};
use crate::entry::Entry;
use crate::records::age_dispute::AgeStands;
use crate::records::{AgeDispute, Kind};
use crate::time::age;

/// The age from which somebody is no child.
pub const ADULT: u8 = 18;

/// What the record says of an age at the start of an episode.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Age {
    /// Under 18.
    Child,
    /// 18 or over, by a date of birth that nobody doubts.
    Adult,
    /// No date of birth is recorded.
    NotKnown,
    /// The date of birth is estimated.
    Estimated,
    /// Somebody doubts it, or it was settled that they are a child.
    InDoubt,
    /// A report gave the date of birth, and nobody has said yet who they are.
    Unchecked,
}

/// The age when the episode started: when they were last seen, where that is earlier than since when they are missing.
pub fn at_start(case: &Case, episode: &Episode) -> Age {
    let Some(born) = case.identity.born else { return Age::NotKnown };
    let doubt = case.of::<AgeDispute>().next_back().map(|(_, doubt)| doubt.stands);
    if doubt == Some(AgeStands::Disputed) {
        return Age::InDoubt;
    }
    if case.identity.estimated {
        return Age::Estimated;
    }
    let start = episode.missing_since();
    let start = episode.last_seen.earliest().map_or(start, |seen| seen.min(start));
    match age(born, start) {
        None => Age::NotKnown,
        Some(years) if years < ADULT => Age::Child,
        Some(_) if doubt == Some(AgeStands::Child) => Age::InDoubt,
        Some(_) if case.identity.provisional => Age::Unchecked,
        Some(_) => Age::Adult,
    }
}

/// The redirect to the adult process that is in force: the last decision on the episode’s reports.
pub fn redirected<'a>(case: &'a Case, episode: &Episode) -> Option<&'a Entry> {
    let entry = case.entry(episode.decided()?.entry)?;
    (entry.kind() == Some(Kind::RedirectedAsAdult)).then_some(entry)
}

impl Age {
    /// Why nobody is redirected to the adult process at this age: a stable code, and what to do instead. Nothing for an adult.
    pub fn keeps_here(self) -> Option<(&'static str, &'static str)> {
        let why = match self {
            Age::Adult => return None,
            Age::Child => (
                "under_18",
                "Under 18 when they went missing: the case and its clocks stay here, also once they are 18",
            ),
            Age::NotKnown => (
                "age_not_known",
                "No date of birth is known: they are treated as a child. If it is known, write it in “Who the child is” first",
            ),
            Age::Estimated => (
                "age_estimated",
                "The date of birth is only estimated: they are treated as a child. If it is certain, say so in “Who the child \
                 is” first",
            ),
            Age::InDoubt => {
                ("age_in_doubt", "Their age is in doubt: they are treated as a child until the doubt is settled")
            }
            Age::Unchecked => (
                "age_not_checked",
                "A report gave the date of birth, and nobody has checked it: they are treated as a child. Say first who they \
                 are, in “Who the child is”",
            ),
        };
        Some(why)
    }
}
