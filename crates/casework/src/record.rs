//! What a kind of record is: one description from which form, validation, schema, API body, timeline line, read view and
//! scenario word all come. It does not list the kinds: `build.rs` does, from the files in `records/`.

mod offer;

use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::actor::{Actor, Role};
use crate::entry::Entry;
use crate::ids::{EntryId, UnitId};
use crate::records::Kind;
use crate::time::{Instant, Moment};

pub use offer::{Stage, Tab};

/// The state a chain folds into.
pub trait Chain {
    /// Which kind of subject it is the state of.
    const OF: ChainKind;
}

/// The kinds of chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChainKind {
    /// A child.
    Child,
    /// A home.
    Home,
    /// An organisation.
    Organisation,
    /// A member of staff.
    Person,
}

/// What a record that decides or replaces revises. Only a move of the same strand makes it stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strand {
    /// Who the child is.
    Identity,
    /// What was decided about the episode's reports.
    Decision,
    /// The grade held by the writer's organisation.
    Grade,
    /// Since when the child has been missing.
    MissingStart,
    /// Whether the episode is closed.
    Closure,
    /// The entry being corrected or withdrawn.
    Target,
    /// A home's particulars.
    Home,
    /// An organisation's or unit's particulars.
    Organisation,
    /// A person's particulars.
    Person,
}

/// Where a record is written from, and what its form is addressed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// One episode of a child.
    Episode,
    /// One episode, or the child where it is about none: an answer to what is owed.
    Either,
    /// A child, in no particular episode.
    Child,
    /// A reference chain.
    Reference,
}

impl Scope {
    /// Whether it may belong to an episode.
    pub fn takes_episode(self) -> bool {
        matches!(self, Scope::Episode | Scope::Either)
    }
}

/// What a record makes of a time that is still to come or cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Times {
    /// It has happened: more than five minutes ahead is refused.
    Past,
    /// It may be planned.
    Planned,
    /// A report: nothing is refused. What cannot be read is kept as words, what is ahead is kept and marked.
    AsTold,
}

/// A part of a child's record, by who needs it. Each field is in one: its own where the struct says `x-part`, else its
/// kind's. Who reads which is access policy's to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    /// Facts that everyone working with the child needs.
    Ordinary,
    /// Who the child is.
    Identity,
    /// Where the child lives.
    Address,
    /// Where the child lives, while that is kept from whoever does not need it.
    NeedToKnowAddress,
    /// What matters to the child's health.
    Medical,
    /// What a child said, and what is feared.
    Disclosure,
    /// What the child is suspected of or wanted for.
    OffenceNotes,
    /// What police and the Exploitation Service know of others.
    Intelligence,
    /// What a home keeps ready for the night the child is missing.
    GrabPack,
    /// Who asks for a copy of the record, and what the copy gives.
    SubjectAccess,
}

impl Part {
    /// Every part.
    pub const ALL: [Part; 10] = [
        Part::Ordinary,
        Part::Identity,
        Part::Address,
        Part::NeedToKnowAddress,
        Part::Medical,
        Part::Disclosure,
        Part::OffenceNotes,
        Part::Intelligence,
        Part::GrabPack,
        Part::SubjectAccess,
    ];

    /// The name policies and schemas know it by.
    pub fn name(self) -> &'static str {
        match self {
            Part::Ordinary => "ordinary",
            Part::Identity => "identity",
            Part::Address => "address",
            Part::NeedToKnowAddress => "need_to_know_address",
            Part::Medical => "medical",
            Part::Disclosure => "disclosure",
            Part::OffenceNotes => "offence_notes",
            Part::Intelligence => "intelligence",
            Part::GrabPack => "grab_pack",
            Part::SubjectAccess => "subject_access",
        }
    }

    /// The part of that name.
    pub fn named(name: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.name() == name)
    }
}

/// Why a record was not taken, beside its field, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refusal {
    /// The field, as a JSON pointer into the record; empty for the record as a whole, `/occurred` for the time.
    pub field: String,
    /// A stable code.
    pub code: &'static str,
    /// A sentence for the person, saying what to do.
    pub message: String,
}

impl Refusal {
    /// A refusal of one field.
    pub fn new(field: &str, code: &'static str, message: impl Into<String>) -> Self {
        Self { field: field.into(), code, message: message.into() }
    }
}

/// What `check` may know besides the state.
#[derive(Debug, Clone)]
pub struct Context<'a> {
    /// The instant of recording.
    pub now: Instant,
    /// Who writes.
    pub actor: &'a Actor,
    /// When it happened, as told.
    pub occurred: &'a Moment,
    /// The episode it is written for.
    pub episode: Option<crate::ids::EpisodeId>,
    /// The codes, grades and rules in force.
    pub policy: &'a crate::policy::Policy,
}

/// One kind of record: one file in `records/`.
///
/// The type's doc comment is what the page says: the first paragraph its title, the second its hint. The same holds for
/// fields and for the choices of an enum.
pub trait Record: Serialize + DeserializeOwned + JsonSchema + Clone + std::fmt::Debug + Send + Sync + 'static {
    /// The chain it is written on.
    type State: Chain;
    /// What it revises; `None` for a record that only adds, which is never refused as stale.
    const REVISES: Option<Strand> = None;
    /// Where it is written from.
    const SCOPE: Scope = Scope::Episode;
    /// The question whose answer is `occurred`; `None` where it happens by being written.
    const WHEN: Option<&'static str> = None;
    /// What it makes of times.
    const TIMES: Times = Times::Past;
    /// Who may write it, given a relationship to the child that lets them write at all.
    const WRITERS: &'static [Role];
    /// The part of the record it is in. A field that is more closely kept than the rest says so: `x-part`.
    const PART: Part = Part::Ordinary;

    /// What writing it is called on a button; empty where no page offers it, or its title will do.
    const VERB: &'static str = "";
    /// Where pages offer its form, each with its place there: the lowest is the likeliest.
    const NEXT: &'static [(Stage, u8)] = &[];
    /// The tab of the case page it is read on, besides the overview.
    const TAB: Option<Tab> = None;

    /// Every reason not to take it. A record that only adds has none but those of its own fields.
    fn check(&self, _state: &Self::State, _context: &Context) -> Vec<Refusal> {
        Vec::new()
    }

    /// The time still to come that it sets: a clock that policy opens by `<kind>_set` runs to it.
    fn sets(&self) -> Option<&Moment> {
        None
    }

    /// The entry it answers. Where policy ends a duty by this kind, it ends the one that entry opened and no other.
    fn answers(&self) -> Option<EntryId> {
        None
    }

    /// The unit it asks to do something, or answers: where policy says that the unit asked owes or is told, that one is meant.
    fn asks(&self) -> Option<&UnitId> {
        None
    }

    /// What it changes. Never refuses, never panics; a record whose state nobody else needs changes nothing.
    fn apply(&self, _entry: &Entry, _state: &mut Self::State) {}

    /// An invented example: pages, documentation and refusal tests use it.
    fn sample() -> Self;
}

/// Everything about a kind that does not need its type.
#[derive(Debug, Clone)]
pub struct Descriptor {
    /// The kind.
    pub kind: Kind,
    /// What people call it: the first paragraph of the doc comment.
    pub title: String,
    /// The second paragraph.
    pub hint: String,
    /// Which chain it is written on.
    pub chain: ChainKind,
    /// What it revises.
    pub revises: Option<Strand>,
    /// Where it is written from.
    pub scope: Scope,
    /// The question whose answer is `occurred`.
    pub when: Option<&'static str>,
    /// What it makes of times.
    pub times: Times,
    /// Who may write it.
    pub writers: &'static [Role],
    /// The part of the record it is in.
    pub part: Part,
    /// What writing it is called on a button.
    pub verb: &'static str,
    /// Where pages offer its form, and in which place.
    pub next: &'static [(Stage, u8)],
    /// The tab of the case page it is read on.
    pub tab: Option<Tab>,
    /// JSON Schema of the record.
    pub schema: Value,
    /// The invented example.
    pub sample: Value,
}

impl Descriptor {
    /// Describes the record type `R`.
    pub fn of<R: Record>(kind: Kind) -> Self {
        let schema = Value::from(schemars::schema_for!(R));
        let words = schema.get("description").and_then(Value::as_str).unwrap_or_default();
        let (title, hint) = split_words(words);
        Self {
            kind,
            title,
            hint,
            chain: <R::State as Chain>::OF,
            revises: R::REVISES,
            scope: R::SCOPE,
            when: R::WHEN,
            times: R::TIMES,
            writers: R::WRITERS,
            part: R::PART,
            verb: R::VERB,
            next: R::NEXT,
            tab: R::TAB,
            sample: serde_json::to_value(R::sample()).unwrap_or_default(),
            schema,
        }
    }
}

/// A doc comment as page text: label, then hint.
pub fn split_words(description: &str) -> (String, String) {
    let (label, hint) = description.split_once("\n\n").unwrap_or((description, ""));
    (label.replace('\n', " "), hint.replace('\n', " "))
}

/// Every kind, described once.
pub fn descriptors() -> &'static [Descriptor] {
    static ALL: OnceLock<Vec<Descriptor>> = OnceLock::new();
    ALL.get_or_init(|| Kind::ALL.iter().map(|kind| kind.describe()).collect())
}

impl Kind {
    /// The description of this kind.
    pub fn descriptor(self) -> Option<&'static Descriptor> {
        descriptors().get(self as usize)
    }

    /// What writing it is called on a button.
    pub fn verb(self) -> &'static str {
        let verb = self.descriptor().map_or("", |descriptor| descriptor.verb);
        if verb.is_empty() { self.title() } else { verb }
    }

    /// The kinds whose forms are offered at any of some stages, each once, the likeliest first.
    pub fn offered_at(stages: &[Stage]) -> Vec<Kind> {
        let place = |kind: &Descriptor| {
            let own = kind.next.iter().filter(|(own, _)| stages.contains(own));
            own.map(|(stage, place)| (*place, stages.iter().position(|at| at == stage))).min()
        };
        let mut kinds: Vec<_> = descriptors().iter().filter_map(|kind| Some((place(kind)?, kind.kind))).collect();
        kinds.sort();
        kinds.into_iter().map(|(_, kind)| kind).collect()
    }

    /// What people call it.
    pub fn title(self) -> &'static str {
        self.descriptor().map_or("", |descriptor| descriptor.title.as_str())
    }
}
