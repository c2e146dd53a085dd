//! A child while the plan is being drawn up: absences in whole days and minutes of the year, before they become
//! instants. It holds the numbers between the steps and the calendar that turns them into instants.

use jiff::civil::{Date, date};
use jiff::{SignedDuration, Span};

use crate::model::{Care, Ethnicity, Gender};
use casework::time::Instant;

/// Minutes in a day.
pub(crate) const DAY: u64 = 1440;

/// The first day of the calibrated year.
pub(crate) const FIRST: Date = date(2022, 4, 1);

/// Days in the calibrated year.
pub(crate) const DAYS: u64 = 365;

/// The day whose noon the published stock of open cases is taken at: 31 January 2023, counted from the first.
pub(crate) const STOCK: u64 = 305;

/// A child being drawn up.
#[derive(Debug, Clone)]
pub(crate) struct Draft {
    pub absences: Vec<Absence>,
    pub gender: Gender,
    pub ethnicity: Ethnicity,
    pub born: Date,
    pub eighteen: Date,
    pub care: Option<Care>,
    pub textsafe: bool,
}

/// One absence being drawn up.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Absence {
    /// The day it starts, from 0.
    pub day: u64,
    /// The minute of that day.
    pub minute: u64,
    /// How long it lasts, in minutes.
    pub minutes: u64,
    /// Whether the day is already settled.
    pub fixed: bool,
    /// The child's age at the start.
    pub age: u8,
    /// Ethnicity as recorded for this absence.
    pub ethnicity: Ethnicity,
}

impl Absence {
    /// An absence of so many minutes, of which nothing else is settled.
    pub fn lasting(minutes: u64) -> Self {
        Self { day: 0, minute: 0, minutes, fixed: false, age: 0, ethnicity: Ethnicity::UNKNOWN }
    }

    /// Days it takes up, so that the next absence starts at least eleven hours after this one ends.
    pub fn days(&self) -> u64 {
        (self.minute + self.minutes + DAY / 2) / DAY + 1
    }

    /// The first day after it has surely ended.
    pub fn clear(&self) -> u64 {
        self.day + self.days() + 1
    }
}

impl Draft {
    pub fn new(size: usize) -> Self {
        Self {
            absences: vec![Absence::lasting(0); size],
            gender: Gender::Unknown,
            ethnicity: Ethnicity::UNKNOWN,
            born: FIRST,
            eighteen: FIRST,
            care: None,
            textsafe: false,
        }
    }

    /// How many absences, as a quota counts them.
    pub fn size(&self) -> u64 {
        u64::try_from(self.absences.len()).unwrap_or(0)
    }

    /// The day the first absence starts.
    pub fn first(&self) -> u64 {
        self.absences.first().map_or(0, |absence| absence.day)
    }

    /// The day the last absence starts.
    pub fn last(&self) -> u64 {
        self.absences.last().map_or(0, |absence| absence.day)
    }

    /// The first day by which every absence has surely ended.
    pub fn clear(&self) -> u64 {
        self.absences.iter().map(Absence::clear).max().unwrap_or(0)
    }

    /// The child's age at their youngest.
    pub fn youngest(&self) -> u8 {
        self.absences.first().map_or(0, |absence| absence.age)
    }
}

/// The date so many days after the first.
pub(crate) fn date_of(day: u64) -> Date {
    FIRST.checked_add(Span::new().days(i64::try_from(day).unwrap_or(0))).unwrap_or(FIRST)
}

/// London midnights of the calibrated year.
pub(crate) struct Calendar(Vec<Instant>);

impl Calendar {
    pub fn new() -> Self {
        Self((0..=DAYS).map(|day| Instant::start_of(date_of(day))).collect())
    }

    /// A minute of a day, counted in elapsed minutes from London midnight and never past the next.
    pub fn at(&self, day: u64, minute: u64) -> Instant {
        let place = usize::try_from(day).unwrap_or(0);
        let midnight = |place| self.0.get(place).copied().unwrap_or_default();
        after(midnight(place), minute).min(midnight(place + 1) - SignedDuration::from_mins(1))
    }
}

/// So many elapsed minutes later.
pub(crate) fn after(instant: Instant, minutes: u64) -> Instant {
    instant + SignedDuration::from_mins(i64::try_from(minutes).unwrap_or(0))
}

/// So many elapsed minutes earlier.
pub(crate) fn before(instant: Instant, minutes: u64) -> Instant {
    instant - SignedDuration::from_mins(i64::try_from(minutes).unwrap_or(0))
}
