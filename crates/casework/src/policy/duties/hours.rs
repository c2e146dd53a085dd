//! When offices answer, by London's clock: weekdays, bank holidays and what a body says of its own. Who is told outside these
//! hours is the notice's to say.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Time, Weekday};

use crate::ids::{OrganisationId, UnitId};
use crate::time::Instant;

/// The hours in which offices answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Offices {
    /// Of every body that says nothing of its own.
    pub usual: Hours,
    /// Of those that do.
    pub own: BTreeMap<OrganisationId, Hours>,
    /// Bank holidays.
    pub closed: BTreeSet<Date>,
    /// The last day of which the bank holidays are known.
    pub known_until: Date,
    /// Clauses.
    pub cites: Vec<String>,
}

/// The hours of one body.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hours {
    /// From.
    pub opens: Time,
    /// Until; at that minute nobody answers any more.
    pub shuts: Time,
    /// On these days of the week.
    pub days: Vec<Weekday>,
    /// Not on these days, bank holidays aside.
    pub closed: BTreeSet<Date>,
}

/// Offices are shut for no longer than this.
const LONGEST: usize = 60;

impl Offices {
    /// The first instant from another at which the office of a unit answers; nothing when that day is later than the bank
    /// holidays are known.
    pub fn answers(&self, unit: &UnitId, from: Instant) -> Option<Instant> {
        let hours = self.of(unit);
        let first = from.london_date();
        let days = first.series(jiff::Span::new().days(1)).take(LONGEST).take_while(|day| *day <= self.known_until);
        let mut spans = days.filter(|day| self.works(hours, *day)).filter_map(|day| {
            let at = |time: Time| Instant::from_london(day.to_datetime(time)).map(|(first, _)| first);
            at(hours.opens).zip(at(hours.shuts))
        });
        spans.find(|(_, shuts)| from < *shuts).map(|(opens, _)| opens.max(from))
    }

    /// When the office of a unit opened on the last day before this one on which it did.
    pub fn morning_before(&self, unit: &UnitId, now: Instant) -> Option<Instant> {
        let hours = self.of(unit);
        let days = now.london_date().series(jiff::Span::new().days(-1)).skip(1).take(LONGEST);
        let mut mornings = days.filter(|day| self.works(hours, *day));
        mornings.find_map(|day| Instant::from_london(day.to_datetime(hours.opens)).map(|(first, _)| first))
    }

    fn of(&self, unit: &UnitId) -> &Hours {
        let own = self.own.iter().find(|(body, _)| unit.is_of(body)).map(|(_, hours)| hours);
        own.unwrap_or(&self.usual)
    }

    fn works(&self, hours: &Hours, day: Date) -> bool {
        hours.days.contains(&day.weekday()) && !hours.closed.contains(&day) && !self.closed.contains(&day)
    }
}
