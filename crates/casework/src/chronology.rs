//! Every stretch for which a child was away, in order of time: episodes, and absences that were logged without a report.
//! None is left out for being short. It judges none of them.

use crate::case::{Case, Episode};
use crate::entry::Entry;
use crate::records::AbsenceLogged;
use crate::time::Instant;

/// What a stretch is known by.
#[derive(Debug, Clone, Copy)]
pub enum What<'a> {
    /// An episode.
    Episode(&'a Episode),
    /// An absence that somebody logged.
    Logged(&'a Entry, &'a AbsenceLogged),
}

/// One stretch of being away.
#[derive(Debug, Clone, Copy)]
pub struct Stretch<'a> {
    /// What it is known by.
    pub what: What<'a>,
    /// Since when, as best known.
    pub from: Instant,
    /// Until when, where anybody knows.
    pub until: Option<Instant>,
}

impl<'a> Stretch<'a> {
    fn episode(episode: &'a Episode) -> Self {
        let until = episode.back().map(|back| back.at);
        Self { what: What::Episode(episode), from: episode.missing_since(), until }
    }

    fn logged((entry, absence): (&'a Entry, &'a AbsenceLogged)) -> Self {
        Self { what: What::Logged(entry, absence), from: entry.began(), until: absence.until.latest() }
    }

    /// How long it lasted, in whole minutes, where anybody knows its end.
    pub fn minutes(&self) -> Option<u64> {
        Some(minutes(self.from, self.until?))
    }

    /// How long the child was there before `next`, in whole minutes; none where nobody knows the end, or where `next` had
    /// begun by then.
    pub fn gap(&self, next: Instant) -> Option<u64> {
        let until = self.until.filter(|until| *until <= next)?;
        Some(minutes(until, next))
    }
}

fn minutes(from: Instant, to: Instant) -> u64 {
    u64::try_from((to - from).as_mins()).unwrap_or_default()
}

/// Every stretch of a case, the earliest first.
pub fn stretches(case: &Case) -> Vec<Stretch<'_>> {
    let logged = case.of::<AbsenceLogged>().map(Stretch::logged);
    let mut all: Vec<Stretch<'_>> = case.episodes.iter().map(Stretch::episode).chain(logged).collect();
    all.sort_by_key(|stretch| stretch.from);
    all
}
