//! A value with its history: what was believed, and from when. Late news keeps its place by when it happened.

use crate::time::Instant;

/// Readings of one value, in the order in which they became known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History<T> {
    readings: Vec<(T, Instant)>,
}

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { readings: Vec::new() }
    }
}

/// Readings with the instants from which they were known, in whatever order they come.
impl<T> FromIterator<(T, Instant)> for History<T> {
    fn from_iter<I: IntoIterator<Item = (T, Instant)>>(readings: I) -> Self {
        let mut readings: Vec<(T, Instant)> = readings.into_iter().collect();
        readings.sort_by_key(|(_, known)| *known);
        Self { readings }
    }
}

impl<T: Copy + PartialEq> History<T> {
    /// A value known from the start.
    pub fn of(value: T, known: Instant) -> Self {
        Self { readings: vec![(value, known)] }
    }

    /// A further reading, at its place by when it became known.
    pub fn learn(&mut self, value: T, known: Instant) {
        let place = self.readings.partition_point(|(_, earlier)| *earlier <= known);
        self.readings.insert(place, (value, known));
    }

    /// The latest reading.
    pub fn latest(&self) -> Option<T> {
        self.readings.last().map(|(value, _)| *value)
    }

    /// Every reading with the instant from which it was known.
    pub fn readings(&self) -> &[(T, Instant)] {
        &self.readings
    }
}
