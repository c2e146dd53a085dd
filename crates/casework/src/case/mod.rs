//! The case: one child, across every episode, as the journal tells it. The fold is total: it never refuses and never
//! panics, and what fits nowhere is kept in `unplaced` and shown.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;
use serde_json::Value;

use crate::entry::Entry;
use crate::ids::{ChildId, EntryId, EpisodeId, HomeId, OrganisationId, PersonId, UnitId};
use crate::record::{Chain, ChainKind, Part, Strand};
use crate::records::attachment_added::SeenBy;
use crate::records::{AttachmentAdded, Body, ChildRegistered, Corrected, Kind, OfKind};
use crate::time::{Instant, Moment, age};

mod changes;
mod disposal;
mod episode;
mod family;
mod fold;
mod grow;
mod history;
mod involved;
mod restriction;
mod target;
pub use episode::{Class, Closed, Decided, Decision, Episode, Found, Graded, Rung};
pub use family::FamilyLink;
pub(crate) use fold::settled;
pub use fold::{effective, fold};
pub use history::History;
pub use involved::{Guest, Invited};
pub use restriction::{EMERGENCY, Opening};
pub use target::WRONG_CHILD;

/// Everything known about one child.
#[derive(Debug, Clone)]
pub struct Case {
    /// The child.
    pub child: ChildId,
    /// Other children's ids that turned out to be this child.
    pub joined: BTreeSet<ChildId>,
    /// Who the child is.
    pub identity: Identity,
    /// Where the child has been placed, in order of start.
    pub placements: Vec<Placement>,
    /// Every episode, in order of its first report.
    pub episodes: Vec<Episode>,
    /// Every effective entry, in journal order.
    pub entries: Vec<Entry>,
    /// Entries taken back, with the entry that did so.
    pub withdrawn: Vec<Withdrawn>,
    /// Who took which duty.
    pub taken: BTreeMap<DutyKey, Taken>,
    /// The entry that last corrected or withdrew another.
    pub targets: BTreeMap<EntryId, EntryId>,
    /// The entry that last moved each strand.
    pub moved: BTreeMap<(Strand, Option<EpisodeId>), EntryId>,
    /// Entries that fit nowhere.
    pub unplaced: Vec<EntryId>,
    /// The case as it would stand had nothing been withdrawn: what a withdrawal voids is read from it.
    pub believed: Option<Box<Case>>,
    /// Episodes whose report belongs to another that was open already, each with that one.
    pub matched: BTreeMap<EpisodeId, EpisodeId>,
    apart: BTreeSet<EntryId>,
    places: BTreeMap<EntryId, usize>,
    kinds: BTreeMap<Kind, Vec<usize>>,
    kinds_in: BTreeSet<(EpisodeId, Kind, usize)>,
}

/// Who the child is, as last registered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Identity {
    /// The registration in force.
    pub entry: Option<EntryId>,
    /// Known from records, or made by a report.
    pub provisional: bool,
    /// The name to use.
    pub name: String,
    /// Other names, nicknames and spellings.
    pub also_known_as: Vec<String>,
    /// Date of birth.
    pub born: Option<Date>,
    /// It is only estimated, or nobody knows whether it is.
    pub estimated: bool,
    /// The authority responsible for the child's care, as registered.
    pub responsible: Option<OrganisationId>,
    /// Looked after by that authority.
    pub in_care: bool,
    /// A telephone number the child can be reached on.
    pub phone: Option<String>,
}

/// One placement.
#[derive(Debug, Clone, PartialEq)]
pub struct Placement {
    /// The entry that planned or started it.
    pub entry: EntryId,
    /// The home.
    pub home: Option<HomeId>,
    /// The authority of the place.
    pub host: Option<OrganisationId>,
    /// The authority that placed the child.
    pub responsible: Option<OrganisationId>,
    /// The police units of the responsible authority and of the place, where they are two.
    pub units: Option<(UnitId, UnitId)>,
    /// When it is to start, if planned.
    pub planned: Option<Moment>,
    /// When it started.
    pub started: Option<Moment>,
    /// When it ended.
    pub ended: Option<Moment>,
}

/// An entry taken back.
#[derive(Debug, Clone)]
pub struct Withdrawn {
    /// The entry.
    pub entry: Entry,
    /// The withdrawal.
    pub by: EntryId,
}

/// Names a duty for ever: which duty, and the entry that opened it. Times are no part of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DutyKey {
    /// The duty's name in the table.
    pub duty: Arc<str>,
    /// The entry that opened it.
    pub opening: EntryId,
}

/// Who has taken a duty on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// The entry that says so.
    pub entry: EntryId,
    /// The unit.
    pub unit: UnitId,
    /// The person.
    pub person: Option<PersonId>,
}

impl Chain for Case {
    const OF: ChainKind = ChainKind::Child;
}

impl Case {
    /// A case nothing is known about yet.
    pub fn new(child: ChildId) -> Self {
        Self {
            child,
            joined: BTreeSet::new(),
            identity: Identity::default(),
            placements: Vec::new(),
            episodes: Vec::new(),
            entries: Vec::new(),
            withdrawn: Vec::new(),
            taken: BTreeMap::new(),
            targets: BTreeMap::new(),
            moved: BTreeMap::new(),
            unplaced: Vec::new(),
            believed: None,
            matched: BTreeMap::new(),
            apart: BTreeSet::new(),
            places: BTreeMap::new(),
            kinds: BTreeMap::new(),
            kinds_in: BTreeSet::new(),
        }
    }

    /// An effective entry.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.places.get(&id).and_then(|place| self.entries.get(*place))
    }

    /// The part of the record an entry is in: a correction in that of what it corrects, a file in the one its record says.
    /// What this build cannot read is kept as closely as what a child said.
    pub fn part(&self, entry: &Entry) -> Part {
        let target = Corrected::of(&entry.body).and_then(|_| self.changed_by(entry));
        let entry = target.unwrap_or(entry);
        match AttachmentAdded::of(&entry.body) {
            Some(attachment) => self.part_of_file(entry, attachment),
            None => entry.kind().and_then(Kind::descriptor).map_or(Part::Disclosure, |kind| kind.part),
        }
    }

    /// An entry that was taken back does not read as its corrections have it, and is not shown to more than they say.
    fn part_of_file(&self, entry: &Entry, attachment: &AttachmentAdded) -> Part {
        let mut corrections = self.of::<Corrected>().filter(|(_, correction)| correction.entry == entry.id);
        let few = |record: &Corrected| record.record.0.get("seen_by").and_then(Value::as_str) == Some("few");
        let hidden = self.entry(entry.id).is_none() && corrections.any(|(_, correction)| few(correction));
        if hidden { SeenBy::Few.part() } else { attachment.seen_by.part() }
    }

    /// The entry that a correction or a withdrawal is about.
    pub fn changed_by(&self, entry: &Entry) -> Option<&Entry> {
        let target = match &entry.body {
            Body::Corrected(correction) => correction.entry,
            Body::Withdrawn(withdrawal) => withdrawal.entry,
            _ => return None,
        };
        let gone = || self.withdrawn.iter().map(|gone| &gone.entry).find(|gone| gone.id == target);
        self.entry(target).or_else(gone)
    }

    /// Where an effective entry stands in the order of recording.
    pub fn place(&self, id: EntryId) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// Effective entries of one kind, in journal order.
    pub fn of<R: OfKind>(&self) -> impl DoubleEndedIterator<Item = (&Entry, &R)> {
        self.at(self.kinds.get(&R::KIND).into_iter().flatten())
    }

    /// Effective entries of one kind, in journal order, whatever the kind.
    pub fn of_kind(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Entry> {
        self.kinds.get(&kind).into_iter().flatten().filter_map(|place| self.entries.get(*place))
    }

    /// Effective entries of one kind in one episode, in journal order.
    pub fn in_episode<R: OfKind>(&self, episode: EpisodeId) -> impl DoubleEndedIterator<Item = (&Entry, &R)> {
        let places = self.kinds_in.range((episode, R::KIND, 0)..=(episode, R::KIND, usize::MAX));
        self.at(places.map(|(_, _, place)| place))
    }

    /// Effective entries of one kind in one episode, in journal order, whatever the kind.
    pub(crate) fn of_kind_in(&self, episode: EpisodeId, kind: Kind) -> impl Iterator<Item = &Entry> {
        let places = self.kinds_in.range((episode, kind, 0)..=(episode, kind, usize::MAX));
        places.filter_map(|(_, _, place)| self.entries.get(*place))
    }

    fn at<'a, R: OfKind>(
        &'a self,
        places: impl DoubleEndedIterator<Item = &'a usize>,
    ) -> impl DoubleEndedIterator<Item = (&'a Entry, &'a R)> {
        let entries = places.filter_map(|place| self.entries.get(*place));
        entries.filter_map(|entry| R::of(&entry.body).map(|record| (entry, record)))
    }

    /// Notes where an entry stands before it is applied.
    fn index(&mut self, place: usize, entry: &Entry) {
        self.places.insert(entry.id, place);
        let Some(kind) = entry.kind() else { return };
        self.kinds.entry(kind).or_default().push(place);
        if let Some(episode) = entry.episode {
            self.kinds_in.insert((episode, kind, place));
        }
    }

    /// The episode that an id means: the one it was matched with, where its report belongs to another.
    pub fn meant(&self, id: EpisodeId) -> EpisodeId {
        self.matched.get(&id).copied().unwrap_or(id)
    }

    /// One episode.
    pub fn episode(&self, id: EpisodeId) -> Option<&Episode> {
        let id = self.meant(id);
        self.episodes.iter().rfind(|episode| episode.id == id)
    }

    /// The episode that is not closed, if there is one; the latest when there are several.
    pub fn open_episode(&self) -> Option<&Episode> {
        self.open_episodes().next()
    }

    /// The episode that is not closed and was first reported on one of the chains that are joined; the latest of several.
    pub fn open_on(&self, chain: ChildId) -> Option<&Episode> {
        let first = |episode: &Episode| episode.reports.first().and_then(|report| self.entry(*report));
        self.open_episodes().find(|open| first(open).and_then(Entry::child) == Some(chain))
    }

    /// Episodes that are not closed, the latest first. An imported period that has ended is over, though nobody here closed
    /// it.
    fn open_episodes(&self) -> impl Iterator<Item = &Episode> {
        let over = |episode: &Episode| {
            episode.closed.is_some() || (episode.origin == crate::entry::Origin::Import && episode.back().is_some())
        };
        self.episodes.iter().rev().filter(move |episode| !over(episode))
    }

    /// The episode that makes the child one who is looked for: reported missing, not decided against, not closed.
    pub fn sought_in(&self) -> Option<&Episode> {
        let refused = |episode: &Episode| episode.decided().is_some_and(|made| made.decision == Decision::NotOpened);
        self.open_episodes().find(|open| open.class == Class::Missing && !refused(open))
    }

    /// The placement the child was in at an instant.
    pub fn placement_at(&self, at: Instant) -> Option<&Placement> {
        self.placements.iter().rev().find(|placement| {
            let started = placement.started.as_ref().and_then(Moment::earliest);
            let ended = placement.ended.as_ref().and_then(Moment::latest);
            started.is_some_and(|started| started <= at) && ended.is_none_or(|ended| at <= ended)
        })
    }

    /// The authority that placed the child: the one registered when the placement was recorded, as corrected since; when
    /// none was, the one that stood in the entry, or the one registered later.
    pub fn placed_by<'a>(&'a self, placement: &'a Placement) -> Option<&'a OrganisationId> {
        let before = |entry: &Entry| self.place(entry.id) < self.place(placement.entry);
        let registered = self.of::<ChildRegistered>().filter(|(entry, _)| before(entry));
        let registered = registered.filter_map(|(_, record)| record.responsible.known()).next_back();
        registered.or(placement.responsible.as_ref()).or(self.identity.responsible.as_ref())
    }

    /// Completed years of age on the London date of an instant.
    pub fn age_at(&self, at: Instant) -> Option<u8> {
        age(self.identity.born?, at)
    }

    /// The entry that last moved a strand, as a writer of this organisation sees it: grades are each agency's own.
    pub fn last_move(&self, strand: Strand, episode: Option<EpisodeId>, writer: &OrganisationId) -> Option<EntryId> {
        if strand == Strand::Grade {
            let grades = &self.episode(episode?)?.grades;
            return grades.iter().rfind(|grade| grade.organisation == *writer).map(|grade| grade.entry);
        }
        let episode = episode.filter(|_| strand != Strand::Identity);
        self.moved.get(&(strand, episode)).copied()
    }

    /// Records that a strand has moved.
    pub(crate) fn move_strand(&mut self, strand: Strand, entry: &Entry) {
        let episode = if strand == Strand::Identity { None } else { entry.episode };
        self.moved.insert((strand, episode), entry.id);
    }

    /// Changes the episode an entry belongs to; an entry of no known episode is kept aside and shown.
    pub(crate) fn in_its_episode(&mut self, entry: &Entry, change: impl FnOnce(&mut Episode)) {
        let found = self.episodes.iter_mut().rfind(|episode| Some(episode.id) == entry.episode);
        match found {
            Some(episode) => change(episode),
            None => self.unplaced.push(entry.id),
        }
    }

    /// Opens the episode of a report, or finds the one it joins.
    pub(crate) fn open_for(&mut self, entry: &Entry, class: Class) -> Option<&mut Episode> {
        let own = self.apart.contains(&entry.id);
        let joins = entry.episode.filter(|_| !own);
        let id = joins.unwrap_or_else(|| EpisodeId::of_report(entry.id));
        if self.episode(id).is_none() {
            self.episodes.push(Episode::opened_by(id, entry, class));
        }
        self.episodes.iter_mut().rfind(|episode| episode.id == id)
    }
}
