//! Counting one person at a time: what has been added up so far for a year. It holds no names and no records, only
//! numbers, and the ids that keep a person from being counted twice.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use casework::case::Case;
use casework::ids::ChildId;
use casework::time::Instant;

use crate::counts::{Counts, Measure};
use crate::incident::{Groups, Incident, Standing};
use crate::scheme::{Breakdown, Scheme};
use crate::year::Year;

/// The numbers of one year, so far.
#[derive(Debug, Clone)]
pub struct Tally<'scheme> {
    pub(crate) year: Year,
    pub(crate) scheme: &'scheme Scheme,
    span: Range<Instant>,
    cells: BTreeMap<Groups, Counts>,
    adults: u64,
    people: BTreeSet<ChildId>,
}

/// Why something could not be added. What had been counted stands unchanged.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// The person, under this or a joined id, has been counted.
    #[error("child {0} has already been counted, under this or a joined id")]
    CountedTwice(ChildId),
    /// The other tally is of another year or groups differently.
    #[error("two tallies are added only when they are of the same year and count by the same groups")]
    Different,
}

/// An empty tally of a year.
pub fn tally(year: Year, scheme: &Scheme) -> Tally<'_> {
    Tally { year, scheme, span: year.instants(), cells: BTreeMap::new(), adults: 0, people: BTreeSet::new() }
}

impl Tally<'_> {
    /// Counts one person: each of their episodes that started in the year, and the child once, in the groups of the
    /// first that police opened.
    ///
    /// # Errors
    /// When the person was counted before, under this id or one joined to it.
    pub fn add(&mut self, case: &Case) -> Result<(), Refused> {
        let mut started =
            case.episodes.iter().filter(|episode| self.span.contains(&episode.missing_since())).peekable();
        if started.peek().is_none() {
            return Ok(());
        }
        let ids = || case.joined.iter().copied().chain([case.child]);
        if let Some(again) = ids().find(|id| self.people.contains(id)) {
            return Err(Refused::CountedTwice(again));
        }
        let read: Vec<_> = started.map(|episode| Incident::of(case, episode, self.scheme)).collect();
        self.people.extend(ids());
        let mut incidents = Vec::with_capacity(read.len());
        for incident in read {
            match incident {
                Ok(incident) => incidents.push(incident),
                Err(_) => self.adults += 1,
            }
        }
        for incident in &incidents {
            self.count(incident);
        }
        let counted = incidents.iter().filter(|incident| incident.standing == Standing::Opened);
        if let Some(first) = counted.min_by_key(|incident| (incident.start, incident.episode)) {
            self.cell(first.groups).one_more(Measure::Children);
        }
        Ok(())
    }

    /// Adds what another tally counted of other people.
    ///
    /// # Errors
    /// When a person was counted in both, or the two do not count alike.
    pub fn merge(&mut self, other: &Tally) -> Result<(), Refused> {
        if self.year != other.year || self.scheme != other.scheme {
            return Err(Refused::Different);
        }
        if let Some(again) = other.people.iter().find(|id| self.people.contains(id)) {
            return Err(Refused::CountedTwice(*again));
        }
        for (groups, counts) in &other.cells {
            *self.cell(*groups) += *counts;
        }
        self.adults += other.adults;
        self.people.extend(&other.people);
        Ok(())
    }

    /// Everything counted.
    pub fn total(&self) -> Counts {
        sum(self.cells.values())
    }

    /// Episodes of the year left out because the person was eighteen or over when they started.
    pub fn adults(&self) -> u64 {
        self.adults
    }

    /// The numbers of every row of a breakdown, in the order of [`Scheme::rows`]; of one borough's row, or of all.
    pub(crate) fn by(&self, breakdown: Breakdown, borough: Option<usize>) -> Vec<Counts> {
        let mut rows = vec![Counts::default(); self.scheme.rows(breakdown).len()];
        for (groups, counts) in
            self.cells.iter().filter(|(groups, _)| borough.is_none_or(|row| groups.authority == row))
        {
            if let Some(row) = rows.get_mut(self.scheme.row(breakdown, groups)) {
                *row += *counts;
            }
        }
        rows
    }

    /// Everything counted in one borough's row.
    pub(crate) fn of_borough(&self, borough: usize) -> Counts {
        sum(self.cells.iter().filter(|(groups, _)| groups.authority == borough).map(|(_, counts)| counts))
    }

    fn count(&mut self, incident: &Incident) {
        let cell = self.cell(incident.groups);
        cell.one_more(match incident.standing {
            Standing::Opened => Measure::Incidents,
            Standing::NotOpened => Measure::NotOpened,
            Standing::AwaitingDecision => Measure::AwaitingDecision,
            Standing::WithoutPolice => Measure::WithoutPolice,
        });
        if incident.absence {
            cell.one_more(Measure::Absences);
        }
        if incident.lowest_grade && incident.standing == Standing::Opened {
            cell.one_more(Measure::LowestGrade);
        }
    }

    fn cell(&mut self, groups: Groups) -> &mut Counts {
        self.cells.entry(groups).or_default()
    }
}

fn sum<'a>(counts: impl Iterator<Item = &'a Counts>) -> Counts {
    counts.fold(Counts::default(), |mut sum, more| {
        sum += *more;
        sum
    })
}
