//! What the rules ask of a return, gathered once: rows by child, and periods of care. It judges nothing.

use std::collections::HashMap;

use jiff::civil::Date;

use super::super::{
    rows::{Episode, Missing, Return},
    year::CollectionYear,
};

/// The tables as the rules look at them. A table that was not given is None, and its rules flag nothing. Children are
/// compared by id; the validator joins blank ids to blank ids, and so do these maps.
pub(super) struct Facts<'a> {
    pub year: CollectionYear,
    pub missing: &'a [Missing],
    pub episodes: Option<HashMap<&'a str, Vec<(usize, &'a Episode)>>>,
    pub care: Option<HashMap<&'a str, Vec<Care>>>,
    pub births: Option<HashMap<&'a str, Vec<Option<Date>>>>,
    pub last: Option<&'a [Missing]>,
}

/// A period of care: episodes that follow one another without a day between.
pub(in super::super) struct Care {
    pub start: Date,
    pub end: Option<Date>,
}

impl Care {
    /// Does the day fall in the period, both ends in?
    pub fn holds(&self, day: Date) -> bool {
        self.start <= day && self.end.is_none_or(|end| day <= end)
    }
}

impl<'a> Facts<'a> {
    /// None without a Missing table: then no rule has anything to say.
    pub fn gather(tables: &'a Return, last: Option<&'a Return>, year: CollectionYear) -> Option<Self> {
        let missing = &tables.missing.as_ref()?.rows;
        let episodes = tables.episodes.as_ref().map(|sheet| {
            by_child(sheet.rows.iter().enumerate().map(|(row, episode)| (episode.child.as_str(), (row, episode))))
        });
        let care = episodes.as_ref().map(|children| {
            children.iter().map(|(child, episodes)| (*child, periods_of_care(child, episodes))).collect()
        });
        let births = tables
            .header
            .as_ref()
            .map(|sheet| by_child(sheet.rows.iter().map(|row| (row.child.as_str(), row.dob.known()))));
        let last = last.and_then(|last| last.missing.as_ref()).map(|sheet| sheet.rows.as_slice());
        Some(Self { year, missing, episodes, care, births, last })
    }

    /// The rows of Missing that meet a test.
    pub fn rows(&self, test: impl Fn(&'a Missing) -> bool) -> Vec<usize> {
        self.missing.iter().enumerate().filter(|(_, period)| test(period)).map(|(row, _)| row).collect()
    }
}

pub(in super::super) fn by_child<'a, T>(rows: impl Iterator<Item = (&'a str, T)>) -> HashMap<&'a str, Vec<T>> {
    let mut children: HashMap<_, Vec<T>> = HashMap::new();
    for (child, row) in rows {
        children.entry(child).or_default().push(row);
    }
    children
}

/// Joins episodes in the order of their start. An episode still open, or whose end cannot be read, joins the next one; a
/// period ends when its last episode does, not its longest. Rows that name no child are never joined.
pub(in super::super) fn periods_of_care(child: &str, episodes: &[(usize, &Episode)]) -> Vec<Care> {
    let mut spans: Vec<_> =
        episodes.iter().filter_map(|(_, row)| Some((row.decom.known()?, row.dec.known()))).collect();
    spans.sort_by_key(|(start, _)| *start);
    let mut periods: Vec<Care> = Vec::new();
    for (start, end) in spans {
        match periods.last_mut() {
            Some(care) if !child.is_empty() && care.end.is_none_or(|before| start <= before) => care.end = end,
            _ => periods.push(Care { start, end }),
        }
    }
    periods
}
