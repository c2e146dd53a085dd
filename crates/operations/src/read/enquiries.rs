//! What child protection enquiries ask of each team of somebody's organisation, and how soon it answers. It shows no child.

use std::collections::BTreeMap;

use casework::actor::Actor;
use casework::ids::UnitId;
use casework::projection::EnquiryRow;
use casework::time::Instant;
use jiff::SignedDuration;

use crate::{Failure, Lantern};

/// What ended longer ago is not counted.
const DAYS: SignedDuration = SignedDuration::from_hours(90 * 24);
/// More enquiries than a country has at once.
const MOST: u32 = 100_000;

/// What one team has to do, and did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demand {
    /// The team.
    pub unit: UnitId,
    /// Enquiries that are open.
    pub open: usize,
    /// How long half of them have been open, at most; and the longest.
    pub age: Option<(SignedDuration, SignedDuration)>,
    /// Those of the open ones in which nobody has visited the child yet.
    pub unvisited: usize,
    /// From the beginning of an enquiry, open or ended lately, to the first visit: of half of them at most, and the longest.
    pub visited: Option<(SignedDuration, SignedDuration)>,
    /// Visits in all of these.
    pub visits: u64,
    /// Those that police and the council made together.
    pub joint: u64,
}

impl Lantern {
    /// What enquiries ask of the teams of somebody's organisation: those that are open, and those that ended in the last ninety
    /// days. An enquiry is the work of the unit that began it and, where police investigate too, of their team.
    ///
    /// # Errors
    /// The store's.
    pub fn demand(&self, actor: &Actor) -> Result<Vec<Demand>, Failure> {
        let (now, directory) = (self.now(), self.directory());
        let rows = self.store.read(move |transaction| Ok::<_, Failure>(transaction.enquiries(now - DAYS, MOST)?))?;
        let mut teams: BTreeMap<UnitId, Vec<&EnquiryRow>> = BTreeMap::new();
        for row in &rows {
            let teams_of = std::iter::once(&row.unit).chain(row.team.iter().filter(|team| **team != row.unit));
            let own = |unit: &&UnitId| directory.units.get(*unit).is_some_and(|(of, _)| *of == actor.organisation);
            teams_of.filter(own).for_each(|unit| teams.entry(unit.clone()).or_default().push(row));
        }
        Ok(teams.into_iter().map(|(unit, rows)| demand(unit, &rows, now)).collect())
    }
}

fn demand(unit: UnitId, rows: &[&EnquiryRow], now: Instant) -> Demand {
    let open: Vec<&&EnquiryRow> = rows.iter().filter(|row| row.ended.is_none()).collect();
    Demand {
        unit,
        open: open.len(),
        age: middle_and_longest(open.iter().map(|row| now - row.began).collect()),
        unvisited: open.iter().filter(|row| row.visited.is_none()).count(),
        visited: middle_and_longest(rows.iter().filter_map(|row| Some(row.visited? - row.began)).collect()),
        visits: rows.iter().map(|row| u64::from(row.visits)).sum(),
        joint: rows.iter().map(|row| u64::from(row.joint)).sum(),
    }
}

/// By nearest rank.
fn middle_and_longest(mut lengths: Vec<SignedDuration>) -> Option<(SignedDuration, SignedDuration)> {
    lengths.sort_unstable();
    let middle = lengths.len().div_ceil(2).checked_sub(1)?;
    Some((*lengths.get(middle)?, *lengths.last()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_wait_no_longer_than_the_middle() {
        let hours =
            |all: &[i64]| middle_and_longest(all.iter().map(|hours| SignedDuration::from_hours(*hours)).collect());
        assert_eq!(hours(&[]), None);
        let told = |all: &[i64]| hours(all).map(|(middle, longest)| (middle.as_hours(), longest.as_hours()));
        assert_eq!([told(&[7]), told(&[9, 1]), told(&[3, 9, 1])], [Some((7, 7)), Some((1, 9)), Some((3, 9))]);
    }
}
