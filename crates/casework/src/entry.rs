//! An entry: a record with its envelope, as the fold reads it. How entries are sealed and chained is `chain`'s.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::actor::Actor;
use crate::ids::{BadId, ChildId, EntryId, EpisodeId, HomeId, OrganisationId, PersonId, UnitId};
use crate::records::{Body, Kind};
use crate::time::{Instant, Moment};

/// What a chain is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A child: everything about them is on this one chain.
    Child(ChildId),
    /// A home.
    Home(HomeId),
    /// An organisation and its units.
    Organisation(OrganisationId),
    /// A member of staff.
    Person(PersonId),
}

/// `child/…`, `home/…`, `organisation/…`, `person/…`.
impl fmt::Display for Subject {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Subject::Child(id) => write!(out, "child/{id}"),
            Subject::Home(id) => write!(out, "home/{id}"),
            Subject::Organisation(id) => write!(out, "organisation/{id}"),
            Subject::Person(id) => write!(out, "person/{id}"),
        }
    }
}

impl FromStr for Subject {
    type Err = BadId;
    fn from_str(text: &str) -> Result<Self, BadId> {
        match text.split_once('/') {
            Some(("child", id)) => id.parse().map(Subject::Child),
            Some(("home", id)) => id.parse().map(Subject::Home),
            Some(("organisation", id)) => id.parse().map(Subject::Organisation),
            Some(("person", id)) => id.parse().map(Subject::Person),
            _ => Err(BadId { given: text.into(), what: "a subject" }),
        }
    }
}

/// Where an entry came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// Somebody wrote it here.
    #[default]
    Written,
    /// It was read from another system's return: shown as history, owed by nobody unless still open.
    Import,
    /// It is invented, for a demonstration.
    Invented,
}

/// What the operation resolved from policy and other chains when the entry was written, so that a fold never reads a
/// second chain.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Resolved {
    /// The unit that owns the episode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<UnitId>,
    /// The unit that takes every report of that force first, where one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desk: Option<UnitId>,
    /// The force of the owner, when police have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_force: Option<OrganisationId>,
    /// The authority responsible for the child's care.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub responsible: Option<OrganisationId>,
    /// The authority where the child is placed or lives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host: Option<OrganisationId>,
    /// The home the record is about: where the child is missing from, or placed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<HomeId>,
    /// The provider whose home it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider: Option<OrganisationId>,
    /// Who holds return conversations for the responsible authority, when that is another body.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_provider: Option<OrganisationId>,
    /// The police unit of the responsible authority, of a child placed in another unit's area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home_unit: Option<UnitId>,
    /// The police unit of the place, of such a child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub host_unit: Option<UnitId>,
    /// The responsible authority's service has no unit on the register that is still open.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unreachable: bool,
    /// The band of the grade that was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<Band>,
    /// The edition of the risk instrument it was given under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
}

/// What every edition's grades are sorted into. Rules and code name bands, never grades.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Band {
    /// Very low, once “no apparent risk” or “absent”.
    Lowest,
    /// Low
    Low,
    /// Medium
    Medium,
    /// High
    High,
}

/// Where an entry stood before it was written again, for the child it is about. It says nothing of the child it was wrongly
/// written on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Former {
    /// The entry that was taken back.
    pub entry: EntryId,
    /// When that was recorded.
    pub recorded: Instant,
    /// Who wrote it.
    pub actor: Actor,
}

/// A record as it stood before a correction replaced it.
#[derive(Debug, Clone)]
pub struct Version {
    /// When it was said to have happened.
    pub occurred: Moment,
    /// What was recorded.
    pub body: Body,
    /// When this version was recorded.
    pub recorded: Instant,
}

/// One entry of a child's, home's, organisation's or person's journal.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// Its chain.
    pub subject: Subject,
    /// Its place in the chain, from 1.
    pub position: u32,
    /// The episode it belongs to.
    pub episode: Option<EpisodeId>,
    /// Who wrote it.
    pub actor: Actor,
    /// Where it came from.
    pub origin: Origin,
    /// Where it stood before, when it was first written on the wrong child.
    pub former: Option<Box<Former>>,
    /// What was resolved when it was written.
    pub resolved: Resolved,
    /// When it happened, as told.
    pub occurred: Moment,
    /// When it was recorded.
    pub recorded: Instant,
    /// The record, in its latest version.
    pub body: Body,
    /// Earlier versions, oldest first, when it was corrected.
    pub earlier: Vec<Version>,
    /// When the latest version was recorded, if it is a correction.
    pub corrected: Option<Instant>,
}

impl Entry {
    /// The kind of record, if this build can read it.
    pub fn kind(&self) -> Option<Kind> {
        self.body.kind()
    }

    /// The child whose chain it is on.
    pub fn child(&self) -> Option<ChildId> {
        match self.subject {
            Subject::Child(child) => Some(child),
            _ => None,
        }
    }

    /// The earliest instant it can have happened; when nobody said, when it was recorded.
    pub fn began(&self) -> Instant {
        self.occurred.earliest().unwrap_or(self.recorded)
    }

    /// The latest instant it can have happened; when nobody said, when it was recorded.
    pub fn done(&self) -> Instant {
        self.occurred.latest().unwrap_or(self.recorded)
    }

    /// Every version, oldest first, with the instant from which it was known.
    pub fn versions(&self) -> impl Iterator<Item = (&Moment, &Body, Instant)> {
        let latest = (&self.occurred, &self.body, self.corrected.unwrap_or(self.recorded));
        self.earlier.iter().map(|version| (&version.occurred, &version.body, version.recorded)).chain([latest])
    }
}
