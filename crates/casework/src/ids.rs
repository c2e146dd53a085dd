//! Names of things: identifiers that cannot be mistaken for one another, and the reference a parent writes down.
//! It does not make them out of the clock or chance: both are handed in.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::chain::Digest;
use crate::time::Instant;

/// An identifier that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{given}” is not {what}")]
pub struct BadId {
    /// What was given.
    pub given: String,
    /// What it should have been, in words.
    pub what: &'static str,
}

/// Ten bytes of chance, drawn by the caller.
pub type Chance = [u8; 10];

fn version_7(at: Instant, chance: Chance) -> Uuid {
    let millis = u64::try_from(at.as_microseconds() / 1000).unwrap_or(0);
    uuid::Builder::from_unix_timestamp_millis(millis, &chance).into_uuid()
}

macro_rules! uuid_ids {
    ($($(#[$doc:meta])* $name:ident = $what:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// A UUID version 7 out of the given moment and chance.
            pub fn new(at: Instant, chance: Chance) -> Self {
                Self(version_7(at, chance))
            }

            /// For tests, samples and generators: the same number gives the same id.
            pub fn numbered(number: u128) -> Self {
                Self(uuid::Builder::from_u128(number).with_version(uuid::Version::Custom).into_uuid())
            }

            /// The sixteen bytes.
            pub fn bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(out)
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                Uuid::try_parse(text).map(Self).map_err(|_| BadId { given: text.into(), what: $what })
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "format": "uuid", "x-refers-to": stringify!($name) })
            }
        }
    )+};
}

uuid_ids! {
    /// A child, known or provisional.
    ChildId = "a child's id";
    /// One stretch of a child not being where they should be.
    EpisodeId = "an episode's id";
    /// A place, group or online space that several children are linked to.
    ContextId = "a context's id";
    /// One entry of a journal.
    EntryId = "an entry's id";
    /// A children's home or other placement address.
    HomeId = "a home's id";
    /// A member of staff.
    PersonId = "a person's id";
}

impl PersonId {
    /// Somebody who is on no register and known by a secret has the id of its digest, which gives the secret away to nobody.
    pub fn of_secret(secret: &str) -> Self {
        Self(digested(secret))
    }
}

fn digested(text: &str) -> Uuid {
    let Digest(digest) = Digest::of(text.as_bytes());
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(digest).for_each(|(byte, drawn)| *byte = drawn);
    uuid::Builder::from_custom_bytes(bytes).into_uuid()
}

impl EpisodeId {
    /// The episode a report opens carries the report's own id, so no episode is without its first report.
    pub fn of_report(report: EntryId) -> Self {
        Self(report.0)
    }

    /// The report that opened it.
    pub fn report(self) -> EntryId {
        EntryId(self.0)
    }
}

impl ContextId {
    /// A context has the id of the digest of the link that named it, for its address is read by who may not see that child.
    pub fn of_link(link: EntryId) -> Self {
        Self(digested(&format!("context {link}")))
    }
}

macro_rules! slug_ids {
    ($($(#[$doc:meta])* $name:ident = $what:literal;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Arc<str>);

        impl $name {
            /// A slug written in the program, which is trusted to be one.
            pub fn literal(slug: &'static str) -> Self {
                Self(slug.into())
            }

            /// The slug.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = BadId;
            fn from_str(text: &str) -> Result<Self, BadId> {
                let fits = (1..=60).contains(&text.len())
                    && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
                if fits { Ok(Self(text.into())) } else { Err(BadId { given: text.into(), what: $what }) }
            }
        }

        impl Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::wire::text(deserializer)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string", "pattern": "^[a-z0-9-]{1,60}$", "x-refers-to": stringify!($name)
                })
            }
        }
    )+};
}

slug_ids! {
    /// A force, borough, provider, charity or other body.
    OrganisationId = "an organisation's id (lower-case letters, digits and hyphens)";
    /// One unit of an organisation: what owns an episode and owes a duty.
    UnitId = "a unit's id (lower-case letters, digits and hyphens)";
}

impl UnitId {
    /// Whether it is a unit of this body: its id begins with the body’s.
    pub fn is_of(&self, organisation: &OrganisationId) -> bool {
        self.as_str().strip_prefix(organisation.as_str()).is_some_and(|ending| ending.starts_with('-'))
    }
}

impl OrganisationId {
    /// The unit of this body that ends so.
    pub fn unit(&self, ending: &str) -> Option<UnitId> {
        [self.as_str(), ending].join("-").parse().ok()
    }
}

/// Digits and letters that are not mistaken for one another on the telephone. There are 29, a prime, so that the check
/// notices any one slip.
const ALPHABET: &[u8; 29] = b"23456789ABCDEFGHJKMNPQRTVWXYZ";

/// The eight characters a parent writes down; the last is a check, so a slip is noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reference([u8; 8]);

impl Reference {
    /// The reference of an episode: its random bytes, so the same episode always has the same one.
    pub fn of(episode: EpisodeId) -> Self {
        let mut number = episode.bytes().iter().skip(6).fold(0u128, |sum, byte| (sum << 8) | u128::from(*byte));
        let base = ALPHABET.len() as u128;
        let mut characters = [0u8; 8];
        for character in characters.iter_mut().take(7) {
            *character = letter(number % base);
            number /= base;
        }
        Self::checked(characters)
    }

    fn checked(mut characters: [u8; 8]) -> Self {
        let sum: u128 = characters
            .iter()
            .take(7)
            .zip(1u128..)
            .map(|(character, weight)| weight * value(*character).unwrap_or(0))
            .sum();
        if let Some(last) = characters.last_mut() {
            *last = letter(sum % ALPHABET.len() as u128);
        }
        Self(characters)
    }
}

fn letter(index: u128) -> u8 {
    usize::try_from(index).ok().and_then(|index| ALPHABET.get(index)).copied().unwrap_or(b'2')
}

fn value(character: u8) -> Option<u128> {
    ALPHABET.iter().position(|letter| *letter == character).map(|index| index as u128)
}

impl fmt::Display for Reference {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text: String = self.0.iter().map(|byte| char::from(*byte)).collect();
        let (left, right) = text.split_at(4);
        write!(out, "{left}-{right}")
    }
}

impl FromStr for Reference {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        let bad = || BadId { given: text.into(), what: "a reference of eight letters and digits" };
        let characters: Vec<u8> =
            text.bytes().filter(|byte| !matches!(byte, b' ' | b'-')).map(|byte| byte.to_ascii_uppercase()).collect();
        let characters: [u8; 8] = characters.try_into().map_err(|_| bad())?;
        if characters.iter().any(|character| value(*character).is_none()) || Self::checked(characters).0 != characters {
            return Err(bad());
        }
        Ok(Self(characters))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_survives_being_read_aloud_and_a_slip_is_noticed() {
        let reference = Reference::of(EpisodeId::numbered(77));
        let said = reference.to_string().to_lowercase().replace('-', " ");
        assert_eq!(said.parse(), Ok(reference));
        for place in 0..8 {
            for other in ALPHABET {
                let mut slipped = reference.0;
                slipped[place] = *other;
                let text = String::from_utf8(slipped.to_vec()).unwrap();
                assert_eq!(text.parse::<Reference>().is_ok(), slipped == reference.0, "{text}");
            }
        }
    }

    #[test]
    fn a_slug_refuses_what_could_be_mistaken() {
        assert!("met-ce-mpu".parse::<UnitId>().is_ok());
        for bad in ["", "Met", "met ce", "met/ce", "mét"] {
            assert!(bad.parse::<UnitId>().is_err(), "{bad}");
        }
    }
}
