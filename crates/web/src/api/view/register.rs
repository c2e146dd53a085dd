//! The register: what there is of homes, organisations, units and people, and one of them with its history.

use casework::entry::{Entry, Subject};
use casework::ids::EntryId;
use casework::time::{Instant, Moment};
use operations::Kept;
use operations::read::KeptSeen;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

use super::entry::Writer;

/// One line of a list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RegisterLine {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// It is open, or they work there.
    pub active: bool,
}

/// What the reader keeps.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Register {
    /// By name.
    pub items: Vec<RegisterLine>,
}

/// One registration, as it now reads.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RegisterEntry {
    /// Its entry.
    pub entry: EntryId,
    /// From when it is so.
    pub occurred: Moment,
    /// When it was recorded.
    pub recorded: Instant,
    /// When it was last corrected.
    pub corrected: Option<Instant>,
    /// It was taken back.
    pub withdrawn: bool,
    /// The last correction or withdrawal of it: what the next one revises.
    pub changed_by: Option<EntryId>,
    /// Who wrote it.
    pub writer: Writer,
    /// What it says.
    pub record: Value,
}

/// One thing of the register.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Registered {
    /// Its id.
    pub id: String,
    /// It is open, or they work there.
    pub active: bool,
    /// The last entry about it: what a change revises.
    pub last: Option<EntryId>,
    /// What was so, in the order in which it became so: the last that was not taken back is so now.
    pub history: Vec<RegisterEntry>,
}

impl Registered {
    /// Of what an operation read.
    pub fn of(seen: &KeptSeen) -> Self {
        let entry = |entry: &Entry, withdrawn| RegisterEntry {
            entry: entry.id,
            occurred: entry.occurred.clone(),
            recorded: entry.recorded,
            corrected: entry.corrected,
            withdrawn,
            changed_by: seen.last_change(entry.id),
            writer: Writer::of(&entry.actor),
            record: entry.body.to_json().unwrap_or_default(),
        };
        let standing = seen.entries.iter().map(|one| entry(one, false));
        let gone = seen.withdrawn.iter().map(|one| entry(&one.entry, true));
        Self {
            id: seen.unit.as_ref().map_or_else(|| id(&seen.subject), ToString::to_string),
            active: seen.active(),
            last: seen.last,
            history: gone.chain(standing).collect(),
        }
    }
}

/// What was written on the register.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RegisterWritten {
    /// The id of what it is about; of a unit, its organisation's.
    pub id: String,
    /// The entry.
    pub entry: EntryId,
    /// Its place in the chain, from 1.
    pub position: u32,
    /// When it was recorded.
    pub recorded: Instant,
}

impl From<&Kept> for RegisterWritten {
    fn from(kept: &Kept) -> Self {
        let Kept { subject, entry, position, recorded } = kept;
        Self { id: id(subject), entry: *entry, position: *position, recorded: *recorded }
    }
}

fn id(subject: &Subject) -> String {
    let text = subject.to_string();
    text.split_once('/').map(|(_, id)| id.to_owned()).unwrap_or_default()
}
