//! What the API shows, as types whose schemas are the document's. They hold no law: each is made from what an operation
//! gave.

#![expect(clippy::struct_field_names, reason = "fields are the wire's names")]

use casework::ids::{ChildId, EntryId, EpisodeId, Reference};
use casework::time::Instant;
use operations::Written;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

mod call_back;
mod case;
mod check;
mod context;
mod desk;
mod duty;
mod entry;
mod kind;
mod list;
mod looks;
mod register;
mod review;

pub use call_back::{CallBack, CallBacks};
pub use case::{Child, Episode};
pub use check::Check;
pub use context::{Context, Contexts};
pub use desk::Desk;
pub use duty::{Duties, Owed, Worklist};
pub use entry::{Entry, Timeline};
pub use kind::{Codes, Kind, Kinds};
pub use list::{Board, Found, Notices, Search};
pub use looks::{Looks, UnusualDay, UnusualLooks};
pub use register::{Register, RegisterLine, RegisterWritten, Registered};
pub use review::Reviews;

/// What was written.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Created {
    /// The child whose record it is on.
    pub child: ChildId,
    /// The entry.
    pub entry: EntryId,
    /// Its place in the child's journal, from 1.
    pub position: u32,
    /// The episode it belongs to.
    pub episode: Option<EpisodeId>,
    /// The episode's reference, as people read it aloud.
    pub reference: Option<String>,
    /// When it was recorded.
    pub recorded: Instant,
}

impl Created {
    /// Of what an operation wrote.
    pub fn of(written: &Written) -> Self {
        Self {
            child: written.child,
            entry: written.entry,
            position: written.position,
            episode: written.episode,
            reference: written.episode.map(|episode| Reference::of(episode).to_string()),
            recorded: written.recorded,
        }
    }
}

/// Both halves of what was written when an entry went to the child it is about.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Rewritten {
    /// The withdrawal, on the record it was wrongly written in.
    pub withdrawn: Created,
    /// The record, written again.
    pub written: Created,
}

/// The wire name of a value that is written as a word.
fn word(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn words(all: &[&str]) -> Schema {
    json_schema!({ "type": "string", "enum": all })
}

fn standings(_: &mut SchemaGenerator) -> Schema {
    words(&[
        "not_yet",
        "open",
        "late",
        "met",
        "met_entered_late",
        "met_late",
        "ended_otherwise",
        "void",
        "lapsed",
        "lapsed_late",
    ])
}

fn severities(_: &mut SchemaGenerator) -> Schema {
    words(&["assumed", "practice", "aim", "protocol", "statutory"])
}

fn rungs(_: &mut SchemaGenerator) -> Schema {
    words(&["not_found", "contact_made", "location_claimed", "location_verified", "wellbeing_confirmed", "closed"])
}

fn origins(_: &mut SchemaGenerator) -> Schema {
    words(&["written", "import", "invented"])
}
