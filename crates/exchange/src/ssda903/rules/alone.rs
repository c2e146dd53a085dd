//! The rules that look at one Missing row and the year. They know no other row and no other table.

use super::{super::cell::Cell, facts::Facts};

/// 1004
pub(super) fn start_unreadable(facts: &Facts<'_>) -> Vec<usize> {
    facts.rows(|period| period.start.known().is_none())
}

/// 1005
pub(super) fn end_unreadable(facts: &Facts<'_>) -> Vec<usize> {
    facts.rows(|period| matches!(period.end, Cell::Unreadable(_)))
}

/// 1006
pub(super) fn kind_unknown(facts: &Facts<'_>) -> Vec<usize> {
    facts.rows(|period| matches!(period.kind, Cell::Unreadable(_)))
}

/// 564
pub(super) fn start_blank(facts: &Facts<'_>) -> Vec<usize> {
    facts.rows(|period| period.kind.known().is_some() && period.start.is_blank())
}

/// 565
pub(super) fn kind_blank_with_start(facts: &Facts<'_>) -> Vec<usize> {
    facts.rows(|period| period.kind.is_blank() && !period.start.is_blank())
}

/// 566
pub(super) fn kind_blank_with_end(facts: &Facts<'_>) -> Vec<usize> {
    facts.rows(|period| period.kind.is_blank() && !period.end.is_blank())
}

/// 567: a period may end on the day it starts.
pub(super) fn ends_before_start(facts: &Facts<'_>) -> Vec<usize> {
    facts.rows(|period| period.start.known().zip(period.end.known()).is_some_and(|(start, end)| end < start))
}

/// 570
pub(super) fn starts_after_year(facts: &Facts<'_>) -> Vec<usize> {
    facts.rows(|period| period.start.known().is_some_and(|start| start > facts.year.end()))
}

/// 571: a period may have started before the year.
pub(super) fn ends_outside_year(facts: &Facts<'_>) -> Vec<usize> {
    let year = facts.year.start()..=facts.year.end();
    facts.rows(|period| period.end.known().is_some_and(|end| !year.contains(&end)))
}

/// 586: the day of birth itself is too early.
pub(super) fn starts_before_birth(facts: &Facts<'_>) -> Vec<usize> {
    facts.rows(|period| period.start.known().zip(period.dob.known()).is_some_and(|(start, born)| start <= born))
}
