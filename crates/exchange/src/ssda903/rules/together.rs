//! The rules that hold a Missing row against the child's other periods, last year's, and the Header table. What they ask of
//! placements is in `care`.

use std::collections::HashMap;

use jiff::civil::{Date, date};

use super::{
    super::rows::Missing,
    facts::{Facts, by_child},
};

/// 574: in the order of their end (the start, while open), then their start, each of a child's periods is held against the
/// one before it. A period may start on the day the last one ended.
pub(super) fn overlaps(facts: &Facts<'_>) -> Vec<usize> {
    let periods = facts.missing.iter().enumerate().map(|(row, period)| (period.child.as_str(), (row, period)));
    let mut children = by_child(periods.filter(|(child, _)| !child.is_empty()));
    let mut flagged = Vec::new();
    for periods in children.values_mut() {
        periods.sort_by_key(|(_, period)| {
            let start = period.start.known();
            (last_if_none(period.end.known().or(start)), last_if_none(start))
        });
        flagged.extend(periods.windows(2).filter_map(|pair| match pair {
            [(_, before), (row, period)] if follows_badly(before, period) => Some(*row),
            _ => None,
        }));
    }
    flagged
}

fn follows_badly(before: &Missing, period: &Missing) -> bool {
    before.end.known().is_none_or(|end| period.start.known().is_some_and(|start| start < end))
}

fn last_if_none(day: Option<Date>) -> Date {
    day.unwrap_or(Date::MAX)
}

/// 576: flags a child's earliest row when last year left a period open that started on another day. A child without rows
/// this year has no row to flag. An unreadable start counts as the year 2099.
pub(super) fn not_continued(facts: &Facts<'_>) -> Vec<usize> {
    let Some(last) = facts.last else { return Vec::new() };
    let open = by_child(
        last.iter()
            .filter(|period| period.end.is_blank())
            .filter_map(|period| Some((period.child.as_str(), period.start.known()?))),
    );
    let mut earliest: HashMap<&str, (Date, usize)> = HashMap::new();
    for (row, period) in facts.missing.iter().enumerate().filter(|(_, period)| !period.child.is_empty()) {
        let found = (period.start.known().unwrap_or(date(2099, 1, 1)), row);
        earliest.entry(&period.child).and_modify(|first| *first = found.min(*first)).or_insert(found);
    }
    let differs =
        |child: &&str, start: Date| open.get(child).is_some_and(|starts| starts.iter().any(|last| *last != start));
    earliest.iter().filter(|(child, (start, _))| differs(child, *start)).map(|(_, (_, row))| *row).collect()
}

/// INT04
pub(super) fn not_in_header(facts: &Facts<'_>) -> Vec<usize> {
    let Some(births) = &facts.births else { return Vec::new() };
    facts.rows(|period| !births.contains_key(period.child.as_str()))
}

/// INT13: unreadable and blank dates of birth differ from nothing.
pub(super) fn births_differ(facts: &Facts<'_>) -> Vec<usize> {
    let Some(births) = &facts.births else { return Vec::new() };
    facts.rows(|period| {
        let others = births.get(period.child.as_str()).into_iter().flatten().flatten();
        period.dob.known().is_some_and(|born| others.into_iter().any(|other| *other != born))
    })
}
