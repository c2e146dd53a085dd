//! When something happened, as somebody told it: a time, a day, between two times, or not known, with their words.
//! It does not decide what a clock makes of it, only what the earliest and latest readings are.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

use super::{BadTime, Instant};

/// How precisely a time is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum When {
    /// At this instant, as precisely as it was told.
    At(Instant),
    /// Some time on this London day.
    Day(Date),
    /// Between these two instants, both included.
    Between(Instant, Instant),
    /// Nobody knows.
    #[default]
    Unknown,
}

/// When something happened, with the words it was told in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Moment {
    /// The reading.
    pub when: When,
    /// The words as told, kept whether or not they could be read.
    pub words: Option<String>,
}

impl When {
    /// The earliest instant it can mean.
    pub fn earliest(self) -> Option<Instant> {
        match self {
            When::At(at) => Some(at),
            When::Day(date) => Some(Instant::start_of(date)),
            When::Between(from, _) => Some(from),
            When::Unknown => None,
        }
    }

    /// The latest instant it can mean.
    pub fn latest(self) -> Option<Instant> {
        match self {
            When::At(at) => Some(at),
            When::Day(date) => Some(Instant::end_of(date)),
            When::Between(_, to) => Some(to),
            When::Unknown => None,
        }
    }
}

impl Moment {
    /// A moment known exactly.
    pub fn at(instant: Instant) -> Self {
        Self { when: When::At(instant), words: None }
    }

    /// Not known, with the words as told.
    pub fn unread(words: impl Into<String>) -> Self {
        Self { when: When::Unknown, words: Some(words.into()) }
    }

    /// The earliest instant it can mean.
    pub fn earliest(&self) -> Option<Instant> {
        self.when.earliest()
    }

    /// The latest instant it can mean.
    pub fn latest(&self) -> Option<Instant> {
        self.when.latest()
    }
}

/// The text form: an RFC 3339 instant, a date, two instants with a solidus between, or `unknown`.
impl fmt::Display for When {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            When::At(at) => write!(out, "{at}"),
            When::Day(date) => write!(out, "{date}"),
            When::Between(from, to) => write!(out, "{from}/{to}"),
            When::Unknown => out.write_str("unknown"),
        }
    }
}

impl FromStr for When {
    type Err = BadTime;
    fn from_str(text: &str) -> Result<Self, BadTime> {
        if text == "unknown" {
            return Ok(When::Unknown);
        }
        if let Some((from, to)) = text.split_once('/') {
            let (from, to): (Instant, Instant) = (from.parse()?, to.parse()?);
            return if from <= to { Ok(When::Between(from, to)) } else { Err(BadTime::Backwards) };
        }
        if text.len() == 10 {
            return text.parse::<Date>().map(When::Day).map_err(|_| BadTime::unreadable(text));
        }
        text.parse().map(When::At)
    }
}

/// A reading with the words it was told in; without words the reading stands alone.
#[derive(Serialize, Deserialize)]
struct InWords {
    #[serde(with = "as_text")]
    when: When,
    words: String,
}

mod as_text {
    pub(super) use crate::wire::text as deserialize;

    pub(super) fn serialize<S: serde::Serializer>(when: &super::When, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(when)
    }
}

impl Serialize for Moment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.words {
            None => serializer.collect_str(&self.when),
            Some(words) => InWords { when: self.when, words: words.clone() }.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reading)
    }
}

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = Moment;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a time, or a time with the words as told")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Moment, E> {
        Ok(Moment { when: text.parse().map_err(E::custom)?, words: None })
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Moment, A::Error> {
        let told = InWords::deserialize(MapAccessDeserializer::new(map))?;
        Ok(Moment { when: told.when, words: Some(told.words) })
    }
}

impl schemars::JsonSchema for Moment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Moment".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An RFC 3339 instant, a date, two instants with a solidus between them, or `unknown`; \
                            or an object with that in `when` and the words as told in `words`.",
            "anyOf": [
                { "type": "string" },
                {
                    "type": "object",
                    "properties": { "when": { "type": "string" }, "words": { "type": "string" } },
                    "required": ["when", "words"],
                    "additionalProperties": false
                }
            ],
            "x-widget": "moment"
        })
    }
}
