//! How long whoever reports waits, by channel and unit, and whether language kept anybody waiting. It shows no child and no
//! person; small numbers are not told.

use std::collections::BTreeMap;

use casework::ids::{OrganisationId, UnitId};
use casework::projection::ContactRow;
use casework::time::Instant;
use jiff::SignedDuration;

use super::few::FEWEST;
use crate::{Failure, Lantern};

/// So far back, and no more than so many.
const DAYS: SignedDuration = SignedDuration::from_hours(90 * 24);
const MOST: u32 = 100_000;

/// The contacts of one channel in one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// The unit that owns the episode, where one does.
    pub owner: Option<UnitId>,
    /// The code of the channel.
    pub channel: String,
    /// How many reports.
    pub reports: usize,
    /// From the first ring to an answer.
    pub answered: Option<Spread>,
    /// From the first ring to the record.
    pub recorded: Option<Spread>,
    /// Reports whose caller needed an interpreter and had none that is independent of the family, where they may be told.
    pub unmet: Option<usize>,
}

/// How soon the partners of one organisation read that a child is reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shared {
    /// The organisation whose units were told.
    pub organisation: OrganisationId,
    /// How many times one of its units was told.
    pub told: usize,
    /// How many of those nobody there has read.
    pub unread: Option<usize>,
    /// From the telling, at once with the report, to when somebody had read it.
    pub read: Option<Spread>,
}

/// The middle and the slow end of some lengths of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// Of how many.
    pub of: usize,
    /// Half waited no longer.
    pub median: SignedDuration,
    /// Nine in ten waited no longer.
    pub ninetieth: SignedDuration,
}

impl Lantern {
    /// How long whoever reported in the last ninety days waited.
    ///
    /// # Errors
    /// The store's.
    pub fn waits(&self) -> Result<Vec<Waits>, Failure> {
        let since = self.now() - DAYS;
        let rows =
            self.store.read(move |transaction| transaction.first_contacts(since, MOST).map_err(Failure::from))?;
        Ok(waits(rows))
    }
}

impl Lantern {
    /// How soon those who are told of a report have read it, over the last ninety days.
    ///
    /// # Errors
    /// The store's.
    pub fn shared(&self) -> Result<Vec<Shared>, Failure> {
        let since = self.now() - DAYS;
        let rows = self
            .store
            .read(move |transaction| transaction.told_since("report_received", since, MOST).map_err(Failure::from))?;
        let directory = self.directory();
        let mut groups: BTreeMap<OrganisationId, Vec<Option<SignedDuration>>> = BTreeMap::new();
        for (unit, raised, read) in rows {
            if let Some((organisation, _)) = directory.units.get(&unit) {
                groups.entry(organisation.clone()).or_default().push(read.map(|read| read - raised));
            }
        }
        let shared = |(organisation, told): (OrganisationId, Vec<Option<SignedDuration>>)| {
            let unread = told.iter().filter(|read| read.is_none()).count();
            let few = told.len() < FEWEST || (1..FEWEST).contains(&unread);
            let read = spread(told.iter().copied().flatten().collect());
            Shared { organisation, told: told.len(), unread: (!few).then_some(unread), read }
        };
        Ok(groups.into_iter().map(shared).collect())
    }
}

fn waits(rows: Vec<ContactRow>) -> Vec<Waits> {
    let mut groups: BTreeMap<(Option<UnitId>, String), Vec<ContactRow>> = BTreeMap::new();
    for row in rows {
        groups.entry((row.owner.clone(), row.channel.clone())).or_default().push(row);
    }
    let told = |((owner, channel), rows): ((Option<UnitId>, String), Vec<ContactRow>)| {
        let from = |until: fn(&ContactRow) -> Option<Instant>| {
            spread(rows.iter().filter_map(|row| Some(until(row)? - row.rang?)).collect())
        };
        let unmet = rows.iter().filter(|row| UNMET.contains(&row.interpreter.as_str())).count();
        Waits {
            owner,
            channel,
            reports: rows.len(),
            answered: from(|row| row.answered),
            recorded: from(|row| Some(row.recorded)),
            unmet: Some(unmet).filter(|unmet| *unmet == 0 || *unmet >= FEWEST),
        }
    };
    groups.into_iter().map(told).collect()
}

/// What a report says of the interpreter when the need was not met.
const UNMET: [&str; 3] = ["from_family", "did_not_come", "not_asked_for"];

/// The nearest rank; what was told the wrong way round counts as no wait.
pub(super) fn spread(mut lengths: Vec<SignedDuration>) -> Option<Spread> {
    lengths.sort_unstable();
    let rank = |tenths: usize| {
        let place = (lengths.len() * tenths).div_ceil(10).saturating_sub(1);
        lengths.get(place).map(|length| (*length).max(SignedDuration::ZERO))
    };
    let (median, ninetieth) = (rank(5)?, rank(9)?);
    (lengths.len() >= FEWEST).then_some(Spread { of: lengths.len(), median, ninetieth })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_slow_end_are_of_five_or_more() {
        let minutes = |all: &[i64]| spread(all.iter().map(|minutes| SignedDuration::from_mins(*minutes)).collect());
        assert_eq!(minutes(&[1, 2, 3, 4]), None);
        let of = |all: &[i64]| minutes(all).map(|spread| (spread.median.as_mins(), spread.ninetieth.as_mins()));
        assert_eq!(of(&[5, 1, 4, 2, 3]), Some((3, 5)));
        assert_eq!(of(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), Some((5, 9)));
        assert_eq!(of(&[-3, 0, 0, 0, 1]), Some((0, 1)));
    }
}
