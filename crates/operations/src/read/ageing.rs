//! How long the open cases of a force have been open, in the bands in which they are watched, now or at any earlier instant.
//! It shows no child.

use std::collections::BTreeMap;

use casework::actor::Actor;
use casework::ids::UnitId;
use casework::time::Instant;
use jiff::{SignedDuration, ToSpan as _};

use crate::{Failure, Lantern};

/// More cases than a force has open.
const MOST: u32 = 100_000;

/// A unit's open cases: up to 48 hours, to seven days, to three months, and longer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ageing {
    /// The unit.
    pub unit: UnitId,
    /// How many in each band.
    pub cases: [usize; 4],
}

impl Lantern {
    /// How long the cases of somebody's force had been open at an instant, by unit; as it was known then.
    ///
    /// # Errors
    /// The store's.
    pub fn ageing(&self, actor: &Actor, at: Instant) -> Result<Vec<Ageing>, Failure> {
        let force = actor.organisation.clone();
        let open = self.store.read(move |transaction| Ok::<_, Failure>(transaction.open_at(&force, at, MOST)?))?;
        let mut units: BTreeMap<UnitId, [usize; 4]> = BTreeMap::new();
        for (unit, opened) in open {
            if let Some(count) = units.entry(unit).or_default().get_mut(band(opened, at)) {
                *count += 1;
            }
        }
        Ok(units.into_iter().map(|(unit, cases)| Ageing { unit, cases }).collect())
    }
}

/// Each band ends with its own limit; a month is one of the calendar in London.
fn band(opened: Instant, at: Instant) -> usize {
    let months = at.in_london().checked_sub(3.months()).map_or(Instant::MIN, |then| Instant::from(then.timestamp()));
    match at - opened {
        open if open <= SignedDuration::from_hours(48) => 0,
        open if open <= SignedDuration::from_hours(7 * 24) => 1,
        _ if opened >= months => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_band_ends_with_its_own_limit() {
        let at: Instant = "2026-05-31T12:00:00Z".parse().unwrap();
        let hours = |hours: i64| band(at - SignedDuration::from_hours(hours), at);
        let just = SignedDuration::from_micros(1);
        assert_eq!([hours(0), hours(48), band(at - SignedDuration::from_hours(48) - just, at)], [0, 0, 1]);
        assert_eq!([hours(168), band(at - SignedDuration::from_hours(168) - just, at)], [1, 2]);
        let three: Instant = "2026-02-28T13:00:00Z".parse().unwrap();
        assert_eq!([band(three, at), band(three - SignedDuration::from_hours(24), at)], [2, 3]);
    }
}
