//! Who did what with which record, as the log has it, and what was unusual about it. Never what a record says.

use casework::actor::Role;
use casework::ids::{ChildId, EpisodeId, PersonId, UnitId};
use casework::time::Instant;
use jiff::civil::Date;
use operations::access::watch::Sort;
use operations::read::{self, Looked, RuledSeen, Ruling, UnusualHour, UnusualSeen};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use super::words;
use crate::pages::activity;

/// A page of the log, the latest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Looks {
    /// When it was read.
    pub at: Instant,
    /// The lines.
    pub items: Vec<Look>,
    /// Where the next page begins; null on the last.
    pub next: Option<String>,
}

/// One line of the log: a look, or an entry.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Look {
    /// Its number in the ledger; null for what is older than the ledger.
    pub number: Option<u32>,
    /// When.
    pub at: Instant,
    /// What kind of processing it was, as section 62 of the Data Protection Act 2018 has them.
    #[schemars(schema_with = "kinds")]
    pub kind: &'static str,
    /// Who; null for the public and for Lantern itself.
    pub person: Option<PersonId>,
    /// What they are called, when they are on the register.
    pub name: Option<String>,
    /// Their role then.
    pub role: Option<Role>,
    /// Their unit then.
    pub unit: Option<UnitId>,
    /// The child.
    pub child: Option<ChildId>,
    /// The episode.
    pub episode: Option<EpisodeId>,
    /// What was shown, or the kind of record that was written.
    pub what: String,
    /// By what they may: a relation to the child, `record` for whoever wrote, `search`, `check`.
    pub purpose: String,
    /// What they, or their unit, owed about the child then.
    pub duty: Option<String>,
    /// To whom it was given.
    pub recipient: Option<String>,
}

/// The unusual looks of a day.
#[derive(Debug, Serialize, JsonSchema)]
pub struct UnusualLooks {
    /// When it was read.
    pub at: Instant,
    /// The day, in London.
    pub day: Date,
    /// One line a person, by name.
    pub items: Vec<UnusualDay>,
    /// Where reading goes on, when the day is too long to be read at once.
    pub next: Option<Instant>,
}

/// One person's unusual looks of a day.
#[derive(Debug, Serialize, JsonSchema)]
pub struct UnusualDay {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// Their role then.
    pub role: Option<Role>,
    /// Their unit then.
    pub unit: Option<UnitId>,
    /// Hour by hour; in the list of a day without the child.
    pub hours: Vec<Hour>,
    /// What somebody ruled.
    pub ruled: Option<Ruled>,
}

/// One person's looks at one child in one hour.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Hour {
    /// The child, for whoever reads who looked at this child.
    pub child: Option<ChildId>,
    /// The first look.
    pub first: Instant,
    /// The last.
    pub last: Instant,
    /// How many.
    pub looks: u32,
    /// What was unusual.
    #[schemars(schema_with = "sorts")]
    pub unusual: Vec<&'static str>,
}

/// A ruling.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Ruled {
    /// What.
    #[schemars(schema_with = "rulings")]
    pub ruling: &'static str,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: Instant,
    /// There were unusual looks after it.
    pub before_more: bool,
}

fn kinds(_: &mut SchemaGenerator) -> Schema {
    words(&["collection", "alteration", "consultation", "disclosure", "combination", "erasure"])
}

fn rulings(_: &mut SchemaGenerator) -> Schema {
    words(&Ruling::ALL.map(Ruling::name))
}

fn sorts(_: &mut SchemaGenerator) -> Schema {
    let one = words(&Sort::ALL.map(Sort::name));
    schemars::json_schema!({ "type": "array", "items": one })
}

impl From<Looked> for Looks {
    fn from(looked: Looked) -> Self {
        let Looked { now, looks, names, next } = looked;
        let line = |look: read::Look| Look {
            number: look.number,
            at: look.at,
            kind: activity::processing(look.kind),
            name: look.person.and_then(|person| names.get(&person).cloned()),
            person: look.person,
            role: look.role,
            unit: look.unit,
            child: look.child,
            episode: look.episode,
            what: look.what,
            purpose: look.purpose,
            duty: look.duty,
            recipient: look.recipient,
        };
        Self { at: now, items: looks.into_iter().map(line).collect(), next: next.as_ref().map(activity::cursor) }
    }
}

impl From<UnusualSeen> for UnusualLooks {
    fn from(seen: UnusualSeen) -> Self {
        let UnusualSeen { now, day, people, next } = seen;
        Self { at: now, day, items: people.into_iter().map(UnusualDay::of).collect(), next }
    }
}

impl UnusualDay {
    /// Of what an operation read.
    pub fn of(seen: read::UnusualDay) -> Self {
        let read::UnusualDay { person, name, role, unit, hours, ruled } = seen;
        let hours = hours.into_iter().map(|UnusualHour { child, first, last, looks, sorts }| Hour {
            child,
            first,
            last,
            looks,
            unusual: sorts.into_iter().map(Sort::name).collect(),
        });
        let ruled = ruled.map(|RuledSeen { ruling, reason, by, at, before_more }| Ruled {
            ruling: ruling.name(),
            reason,
            by,
            at,
            before_more,
        });
        Self { person, name, role, unit, hours: hours.collect(), ruled }
    }
}
