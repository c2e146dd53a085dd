//! Makes the periods of one child follow one another without an overlap. It knows nothing of care, placements or years.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{Done, Period};

/// The periods in order, and each that was joined or cut, with what was done. Every day keeps a period that
/// was told of it: of the same kind they are joined, of two kinds the one that began last takes the days both claim.
pub(super) fn resolve(told: Vec<Period>) -> (Vec<Period>, Vec<(Period, Done)>) {
    let mut waiting: BTreeSet<_> = told.into_iter().enumerate().map(|(at, period)| Place::of(period, at)).collect();
    let (mut settled, mut changes) = (Vec::<Period>::new(), Vec::new());
    while let Some(Place { period, at, .. }) = waiting.pop_first() {
        match settled.last_mut() {
            Some(before) if before.kind == period.kind && overlaps(before, &period) => {
                before.end = before.end.zip(period.end).map(|(one, other)| one.max(other));
                changes.push((period, ("joined to the period of the same kind that it overlaps", "rule 574")));
            }
            Some(before) if overlaps(before, &period) => {
                changes.push((*before, ("cut where the child went from missing to away, or back", "rule 574")));
                let outlasts = period.end.filter(|end| before.end.is_none_or(|last| last > *end));
                waiting.extend(outlasts.map(|start| Place::of(Period { start, ..*before }, at)));
                before.end = Some(period.start);
                settled.push(period);
            }
            _ => settled.push(period),
        }
    }
    (settled, changes)
}

fn overlaps(before: &Period, period: &Period) -> bool {
    before.end.is_none_or(|end| period.start < end)
}

/// Where a period stands in the queue: by start, then by end with an open one last. Two equal periods are two incidents.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    start: Date,
    end: Date,
    period: Period,
    at: usize,
}

impl Place {
    fn of(period: Period, at: usize) -> Self {
        Self { start: period.start, end: period.end.unwrap_or(Date::MAX), period, at }
    }
}
