//! One file being read: turns words, durations and dates into what they name, noting every fault. What rows and overlays
//! are made of them is `read`'s.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::{SignedDuration, Span};
use toml::Spanned;

use super::text::{WhenText, WithinText, Word};
use crate::duty::{Anchor, Closer, Predicate};
use crate::entry::Band;
use crate::ids::OrganisationId;
use crate::policy::duties::{Bands, Conditions, OwingRole, Within};
use crate::policy::{Fault, line_of, words};
use crate::records::Kind;
use crate::time::Instant;

const BY: &[(&str, bool)] = &[("band", false), ("highest_band", true)];
const NAMED_BANDS: &[(&str, Band)] =
    &[("high", Band::High), ("medium", Band::Medium), ("low", Band::Low), ("lowest", Band::Lowest)];

/// The file, the roles and bodies its words may name, and where its faults go.
pub(super) struct Reader<'a> {
    pub path: &'a str,
    pub text: &'a str,
    pub roles: &'a BTreeMap<String, OwingRole>,
    pub bodies: &'a BTreeSet<String>,
    pub faults: &'a mut Vec<Fault>,
}

impl Reader<'_> {
    pub fn fault<T>(&mut self, at: &Spanned<T>, message: String) {
        let line = Some(line_of(self.text, at.span().start));
        self.faults.push(Fault { path: self.path.into(), line, message });
    }

    pub fn known<T: Copy>(&mut self, what: &str, word: &Word, all: &[(&'static str, T)]) -> Option<T> {
        let found = all.iter().find(|(name, _)| *name == word.get_ref()).map(|(_, value)| *value);
        if found.is_none() {
            self.fault(word, words::unknown(what, word.get_ref(), all.iter().map(|(name, _)| *name)));
        }
        found
    }

    pub fn anchor(&mut self, word: &Word) -> Option<Anchor> {
        Anchor::named(word.get_ref()).or_else(|| self.known("The anchor", word, Anchor::ALL))
    }

    fn conditions(&mut self, words: &[Word]) -> Vec<Predicate> {
        words.iter().filter_map(|word| self.known("The condition", word, Predicate::ALL)).collect()
    }

    pub fn closers(&mut self, words: &[Word]) -> Vec<Closer> {
        let closer =
            |word: &Word| Closer::named(word.get_ref()).or_else(|| self.known("The closer", word, Closer::ALL));
        words.iter().filter_map(closer).collect()
    }

    pub fn role(&mut self, word: &Word) -> Arc<str> {
        if !self.roles.contains_key(word.get_ref()) {
            self.fault(word, words::unknown("The role", word.get_ref(), self.roles.keys().map(String::as_str)));
        }
        word.get_ref().as_str().into()
    }

    pub fn party(&mut self, word: &Spanned<OrganisationId>) -> OrganisationId {
        let party = word.get_ref();
        if !self.bodies.contains(party.as_str()) {
            let known = self.bodies.iter().map(String::as_str);
            self.fault(word, words::unknown("The body", party.as_str(), known));
        }
        party.clone()
    }

    pub fn kind(&mut self, word: &Word) -> Option<Kind> {
        let kind = Kind::named(word.get_ref());
        if kind.is_none() {
            self.fault(word, words::unknown("The record", word.get_ref(), Kind::ALL.iter().map(|kind| kind.name())));
        }
        kind
    }

    pub fn duration(&mut self, word: &Word) -> Option<SignedDuration> {
        read_duration(word.get_ref()).map_err(|message| self.fault(word, message)).ok()
    }

    /// `> PT48H` opens a microsecond after, `>= P5D` at the instant itself.
    pub fn threshold(&mut self, word: &Word) -> Option<SignedDuration> {
        let text = word.get_ref().trim();
        let (duration, beyond) = match (text.strip_prefix(">="), text.strip_prefix('>')) {
            (Some(rest), _) => (rest, SignedDuration::ZERO),
            (None, Some(rest)) => (rest, SignedDuration::from_micros(1)),
            _ => {
                self.fault(word, format!("“{text}” says no comparison. Write it like > PT48H or >= P5D"));
                return None;
            }
        };
        let duration = read_duration(duration.trim()).map_err(|message| self.fault(word, message)).ok()?;
        Some(duration + beyond)
    }

    pub fn days(&mut self, word: &Word) -> Option<u16> {
        let days = self.duration(word)?.as_hours();
        if days % 24 != 0 || days <= 0 {
            self.fault(
                word,
                format!("“{}” is not a whole number of days, which is how recurrences count", word.get_ref()),
            );
        }
        u16::try_from(days / 24).ok()
    }

    pub fn within(&mut self, text: &WithinText) -> Option<Within> {
        match text.get_ref() {
            toml::Value::String(duration) => {
                read_duration(duration).map(Within::Elapsed).map_err(|message| self.fault(text, message)).ok()
            }
            toml::Value::Table(table) => self.by_band(text, table),
            _ => {
                self.fault(text, "A time limit is a duration, or a table of durations by band".into());
                None
            }
        }
    }

    fn by_band(&mut self, text: &WithinText, table: &toml::Table) -> Option<Within> {
        let (mut bands, mut other, mut by) = (BTreeMap::new(), None, None);
        for (key, value) in table {
            let value = value.as_str().unwrap_or_default();
            if key == "by" {
                by = BY.iter().find(|(word, _)| *word == value).map(|(_, highest)| *highest);
                if by.is_none() {
                    self.fault(text, words::unknown("The table", value, BY.iter().map(|(word, _)| *word)));
                }
                continue;
            }
            let limit = read_duration(value).map_err(|message| self.fault(text, message)).ok();
            match NAMED_BANDS.iter().find(|(word, _)| word == key) {
                Some((_, band)) => bands.extend(limit.map(|limit| (*band, limit))),
                None if key == "other" => other = limit,
                None => {
                    let known = NAMED_BANDS.iter().map(|(word, _)| *word).chain(["other", "by"]);
                    self.fault(text, words::unknown("The band", key, known));
                }
            }
        }
        let (Some(highest), Some(other)) = (by, other) else {
            self.fault(
                text,
                "A table of durations says `by` (band or highest_band) and has `other` for the rest".into(),
            );
            return None;
        };
        let bands = Bands { named: bands, other };
        Some(if highest { Within::ByHighestBand(bands) } else { Within::ByBand(bands) })
    }

    pub fn when(&mut self, text: &WhenText) -> Conditions {
        Conditions { all: self.conditions(&text.all), any: self.conditions(&text.any), not: self.conditions(&text.not) }
    }

    pub fn date(&mut self, word: &Word) -> Option<Instant> {
        let date = word.get_ref().parse().ok().map(Instant::start_of);
        if date.is_none() {
            self.fault(word, format!("“{}” is not a date. Write it like 2014-01-01", word.get_ref()));
        }
        date
    }
}

/// An ISO 8601 duration in elapsed time: a day is 24 hours; months and years have no one length and are refused.
fn read_duration(text: &str) -> Result<SignedDuration, String> {
    let span: Span = text.parse().map_err(|_| format!("“{text}” is not a duration. Write it like PT72H or P5D"))?;
    if span.get_years() != 0 || span.get_months() != 0 {
        return Err(format!("“{text}” has months or years, which are not of one length. Write days or hours"));
    }
    let days = i64::from(span.get_weeks()) * 7 + i64::from(span.get_days());
    let clock = span.weeks(0).days(0);
    let clock = SignedDuration::try_from(clock).map_err(|_| format!("“{text}” is too long"))?;
    if span.is_negative() {
        return Err(format!("“{text}” is negative"));
    }
    Ok(SignedDuration::from_hours(days * 24) + clock)
}
