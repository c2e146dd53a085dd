//! One entry of a child's record, and the list of them.

use casework::actor::{Actor, Role};
use casework::ids::{ChildId, EntryId, EpisodeId, HomeId, OrganisationId, PersonId, UnitId};
use casework::record::Part;
use casework::time::{Instant, Moment};
use operations::read::{Amendment, CaseSeen, Line, readers};
use operations::{Over, Veil};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::{origins, word};

/// Who wrote an entry, as they were known when they wrote it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Writer {
    /// The member of staff; null for the public and for Lantern itself.
    pub person: Option<PersonId>,
    /// Their role.
    pub role: Role,
    /// Whose contribution it is.
    pub organisation: OrganisationId,
    /// Their unit.
    pub unit: UnitId,
    /// The home they work in.
    pub home: Option<HomeId>,
}

/// Where an entry stood before, on the record of another child.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Former {
    /// The entry that was taken back there.
    pub entry: EntryId,
    /// When that was recorded.
    pub recorded: Instant,
    /// Who wrote it.
    pub writer: Writer,
}

/// A record as it stood before it was corrected.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Earlier {
    /// When it was said to have happened.
    pub occurred: Moment,
    /// When this version was recorded.
    pub recorded: Instant,
    /// What it said.
    pub record: Value,
}

/// What later became of an entry.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Change {
    /// What became of it.
    pub change: ChangeKind,
    /// The entry that says so.
    pub entry: EntryId,
    /// When that was recorded.
    pub recorded: Instant,
    /// The code of the reason that was given.
    pub reason: Option<String>,
}

/// What can become of an entry.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It was corrected.
    Corrected,
    /// It was taken back, because it was never true.
    Withdrawn,
    /// It turned out to be wrong.
    Refuted,
}

/// Something that an entry says and you may not read.
#[derive(Debug, Serialize, JsonSchema)]
pub struct HeldBack {
    /// The field; null for the whole record.
    pub field: Option<String>,
    /// The part of the record it is in.
    pub part: Part,
    /// The roles that read this part of some child's record: ask one of them.
    pub read_by: Vec<Role>,
}

/// An entry, in its latest version.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Entry {
    /// Its id.
    pub entry: EntryId,
    /// The child whose journal it is in.
    pub child: Option<ChildId>,
    /// Its place in the journal, from 1.
    pub position: u32,
    /// The kind of record; null when this version of Lantern cannot read it.
    pub kind: Option<String>,
    /// What people call it.
    pub title: Option<String>,
    /// The episode it belongs to.
    pub episode: Option<EpisodeId>,
    /// When it happened, as told.
    pub occurred: Moment,
    /// When it was recorded.
    pub recorded: Instant,
    /// Who wrote it.
    pub writer: Writer,
    /// Where it comes from.
    #[schemars(schema_with = "origins")]
    pub origin: String,
    /// Where it stood before, when it was first written on the wrong child.
    pub former: Option<Former>,
    /// What it says, as its kind's schema has it, without the fields that you may not read; null when you may read none.
    pub record: Value,
    /// You may know that it is there, and not what it says.
    pub hidden: bool,
    /// What is there and was left out, and who reads it.
    pub held_back: Vec<HeldBack>,
    /// It fits nowhere in the case, and is kept.
    pub unplaced: bool,
    /// Earlier versions, oldest first.
    pub earlier: Vec<Earlier>,
    /// What became of it.
    pub changes: Vec<Change>,
}

/// What is known, by when it happened, the latest first.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Timeline {
    /// The child.
    pub child: ChildId,
    /// The episode.
    pub episode: EpisodeId,
    /// The earlier moment that was asked for.
    pub as_of: Option<Instant>,
    /// The entries.
    pub items: Vec<Entry>,
}

impl Timeline {
    /// What is known of an episode, and of the child meanwhile.
    pub fn of(seen: &CaseSeen, episode: EpisodeId) -> Self {
        let items = seen.lines(Some(episode)).iter().map(Entry::of).collect();
        Self { child: seen.seen.case.child, episode, as_of: seen.as_of, items }
    }
}

impl Entry {
    /// One line of what somebody may see.
    pub fn of(line: &Line<'_>) -> Self {
        let entry = line.entry;
        let earlier = entry.earlier.iter().map(|version| Earlier {
            occurred: version.occurred.clone(),
            recorded: version.recorded,
            record: line.said(&version.body),
        });
        Self {
            entry: entry.id,
            child: entry.child(),
            position: entry.position,
            kind: line.kind.map(|kind| kind.name().to_owned()),
            title: line.kind.map(|kind| kind.title().to_owned()),
            episode: entry.episode,
            occurred: entry.occurred.clone(),
            recorded: entry.recorded,
            writer: Writer::of(&entry.actor),
            origin: word(&entry.origin),
            former: entry.former.as_ref().map(|former| Former {
                entry: former.entry,
                recorded: former.recorded,
                writer: Writer::of(&former.actor),
            }),
            record: line.said(&entry.body),
            hidden: line.hidden(),
            held_back: line.veil.map(HeldBack::of).unwrap_or_default(),
            unplaced: line.unplaced,
            earlier: earlier.collect(),
            changes: line.amendments.iter().map(Change::of).collect(),
        }
    }
}

impl HeldBack {
    fn of(veil: &Veil) -> Vec<Self> {
        let one = |field: Option<&str>, part| Self { field: field.map(str::to_owned), part, read_by: readers(part) };
        match &veil.over {
            Over::All(part) => vec![one(None, *part)],
            _ => veil.held_back().map(|(field, part)| one(Some(field), part)).collect(),
        }
    }
}

impl Writer {
    pub(super) fn of(actor: &Actor) -> Self {
        Self {
            person: actor.person,
            role: actor.role,
            organisation: actor.organisation.clone(),
            unit: actor.unit.clone(),
            home: actor.home,
        }
    }
}

impl Change {
    fn of(amendment: &Amendment<'_>) -> Self {
        let (change, by) = match amendment {
            Amendment::Corrected(by) => (ChangeKind::Corrected, by),
            Amendment::Withdrawn(by) => (ChangeKind::Withdrawn, by),
            Amendment::Refuted(by) => (ChangeKind::Refuted, by),
        };
        let said = by.body.to_json().unwrap_or_default();
        let reason = said.get("reason").and_then(Value::as_str).filter(|reason| !reason.is_empty()).map(str::to_owned);
        Self { change, entry: by.id, recorded: by.recorded, reason }
    }
}
