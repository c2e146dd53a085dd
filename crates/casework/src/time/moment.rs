//! When something happened, as somebody told it: a time, a day, between two times, or not known, with their words.
//! It does not decide what a clock makes of it, only what the earliest and latest readings are.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
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

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Wire {
    Text(String),
    Told { when: String, words: String },
}

impl Serialize for Moment {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let when = self.when.to_string();
        match &self.words {
            None => Wire::Text(when),
            Some(words) => Wire::Told { when, words: words.clone() },
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (when, words) = match Wire::deserialize(deserializer)? {
            Wire::Text(when) => (when, None),
            Wire::Told { when, words } => (when, Some(words)),
        };
        Ok(Moment { when: when.parse().map_err(serde::de::Error::custom)?, words })
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
