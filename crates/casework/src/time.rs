//! Instants to the microsecond, times as people tell them, and London's civil time.
//! It never reads a clock: now is an argument.

use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Span, Timestamp};
use serde::{Deserialize, Serialize};

mod moment;
mod tell;
pub use moment::{Moment, When};
pub use tell::{BadTime, read_clock, read_date};

/// An instant, in microseconds since 1970 UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Instant(i64);

/// London's time zone, from the bundled zone data.
pub fn london() -> TimeZone {
    static LONDON: std::sync::OnceLock<TimeZone> = std::sync::OnceLock::new();
    LONDON.get_or_init(|| TimeZone::get("Europe/London").unwrap_or(TimeZone::UTC)).clone()
}

impl Instant {
    /// Earlier than every recorded instant.
    pub const MIN: Instant = Instant(-377_705_023_201_000_000);
    /// Later than every recorded instant.
    pub const MAX: Instant = Instant(253_402_207_200_999_999);

    /// From microseconds since 1970 UTC, held within the years 9999 BC to 9999 AD.
    pub fn from_microseconds(microseconds: i64) -> Self {
        Self(microseconds.clamp(Self::MIN.0, Self::MAX.0))
    }

    /// Microseconds since 1970 UTC.
    pub fn as_microseconds(self) -> i64 {
        self.0
    }

    /// As a library timestamp.
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or_default()
    }

    /// London's civil time at this instant.
    pub fn in_london(self) -> jiff::Zoned {
        self.timestamp().to_zoned(london())
    }

    /// The London date at this instant.
    pub fn london_date(self) -> Date {
        self.in_london().date()
    }

    /// A civil London time as instants: one, or two when the clocks go back. `None` when the clocks jump over it.
    pub fn from_london(civil: DateTime) -> Option<(Instant, Instant)> {
        let zone = london();
        match zone.to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Unambiguous { offset } => {
                let instant = Instant::from(offset.to_timestamp(civil).ok()?);
                Some((instant, instant))
            }
            AmbiguousOffset::Fold { before, after } => {
                Some((before.to_timestamp(civil).ok()?.into(), after.to_timestamp(civil).ok()?.into()))
            }
            AmbiguousOffset::Gap { .. } => None,
        }
    }

    /// The first instant of a London day.
    pub fn start_of(date: Date) -> Instant {
        date.to_zoned(london()).map_or(Self::MIN, |zoned| zoned.timestamp().into())
    }

    /// The last microsecond of a London day.
    pub fn end_of(date: Date) -> Instant {
        date.tomorrow().map_or(Self::MAX, |next| Self::start_of(next) - SignedDuration::from_micros(1))
    }

    /// The same London time so many calendar days later.
    #[must_use]
    pub fn plus_london_days(self, days: i64) -> Instant {
        self.in_london().checked_add(Span::new().days(days)).map_or(Self::MAX, |zoned| zoned.timestamp().into())
    }
}

impl From<Timestamp> for Instant {
    fn from(timestamp: Timestamp) -> Self {
        Self(timestamp.as_microsecond())
    }
}

/// Completed years since a birthday on the London date of an instant.
pub fn age(born: Date, at: Instant) -> Option<u8> {
    let day = at.london_date();
    let years = i32::from(day.year()) - i32::from(born.year());
    let birthday_passed = (day.month(), day.day()) >= (born.month(), born.day());
    u8::try_from(years - i32::from(!birthday_passed)).ok()
}

impl Add<SignedDuration> for Instant {
    type Output = Instant;
    fn add(self, duration: SignedDuration) -> Instant {
        let micros = i64::try_from(duration.as_micros()).unwrap_or(i64::MAX);
        Self::from_microseconds(self.0.saturating_add(micros))
    }
}

impl Sub<SignedDuration> for Instant {
    type Output = Instant;
    fn sub(self, duration: SignedDuration) -> Instant {
        let micros = i64::try_from(duration.as_micros()).unwrap_or(i64::MAX);
        Self::from_microseconds(self.0.saturating_sub(micros))
    }
}

impl Sub for Instant {
    type Output = SignedDuration;
    fn sub(self, earlier: Instant) -> SignedDuration {
        SignedDuration::from_micros(self.0.saturating_sub(earlier.0))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(out)
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl FromStr for Instant {
    type Err = BadTime;
    fn from_str(text: &str) -> Result<Self, BadTime> {
        text.parse::<Timestamp>().map(Self::from).map_err(|_| BadTime::unreadable(text))
    }
}

impl Serialize for Instant {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::wire::text(deserializer)
    }
}

impl schemars::JsonSchema for Instant {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Instant".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date-time" })
    }
}

#[cfg(test)]
mod tests;
