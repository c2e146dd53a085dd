//! Somebody who reads: where they stand to each child, and what the access log keeps of what they were shown. What is
//! allowed is `access`'s to say.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use casework::actor::Actor;
use casework::ids::{ChildId, EpisodeId};
use casework::projection::RelationRow;
use casework::record::Part;
use casework::time::Instant;
use store::{Look, Processing, Scope, StoreError, Transaction};

use crate::Lantern;
use crate::access::{Action, Relation, decide, held, parties, relations};
use crate::request::Request;
use crate::write::{Desk, Stamp};

/// Why somebody was told of a child who may not be told which: it is owed by their unit, or on its board.
const NAMELESS: &str = "nameless";

/// Who reads, when, and in answer to which request.
#[derive(Clone)]
pub(crate) struct Viewer {
    pub actor: Actor,
    pub now: Instant,
    request: Request,
    following: Option<Arc<str>>,
}

/// What a reader may see of each child that one answer shows. Each child's relations are read once.
pub(crate) struct Showing<'a> {
    viewer: &'a Viewer,
    known: BTreeMap<ChildId, BTreeSet<Relation>>,
    looks: BTreeMap<ChildId, Look>,
}

impl Viewer {
    pub fn new(lantern: &Lantern, actor: &Actor) -> Self {
        let now = lantern.now();
        Self { actor: actor.clone(), now, request: lantern.request(), following: lantern.following.clone() }
    }

    /// Somebody who writes an entry of which the log keeps a row besides.
    pub fn writing(desk: &Desk, stamp: &Stamp) -> Self {
        Self {
            actor: desk.actor.clone(),
            now: desk.now,
            request: Request::of_entry(stamp.id, stamp.salt),
            following: None,
        }
    }

    pub fn showing(&self) -> Showing<'_> {
        Showing { viewer: self, known: BTreeMap::new(), looks: BTreeMap::new() }
    }

    /// Whether they may do something with a child to whom they stand so.
    pub fn may(&self, action: Action, stands: &BTreeSet<Relation>) -> bool {
        decide(self.actor.role, action, stands)
    }

    /// Whether they might, were the record not restricted.
    pub fn would(&self, action: Action, stands: &BTreeSet<Relation>) -> bool {
        let open = stands.iter().copied().filter(|relation| *relation != Relation::Restricted).collect();
        self.may(action, &open)
    }

    /// A look at nobody: a search that found no child.
    pub fn look_at_nobody(&self, what: &str) -> Look {
        self.look(None, None, what, "search")
    }

    /// A look at what is about a child who has no record yet.
    pub fn look_at_no_record(&self, what: &str, purpose: &str) -> Look {
        self.look(None, None, what, purpose)
    }

    pub fn look(&self, child: Option<ChildId>, episode: Option<EpisodeId>, what: &str, purpose: &str) -> Look {
        Look {
            at: self.now,
            request: self.request.id.clone(),
            person: self.actor.person,
            role: Some(self.actor.role),
            unit: Some(self.actor.unit.clone()),
            child,
            episode,
            what: what.to_owned(),
            kind: Processing::Consultation,
            purpose: purpose.to_owned(),
            duty: None,
            recipient: None,
            salt: self.request.salt(child),
            number: None,
        }
    }

    /// By which of where they stand they may.
    pub fn purpose(&self, action: Action, stands: &BTreeSet<Relation>) -> &'static str {
        let limits = stands.get(&Relation::Restricted).copied();
        let alone = |relation: Relation| std::iter::once(relation).chain(limits).collect();
        let enough = |relation: &&Relation| self.may(action, &alone(**relation));
        stands.iter().find(enough).map_or("lantern", |relation| relation.name())
    }
}

impl Showing<'_> {
    /// The children a list is drawn from; each is asked about again before it is shown.
    pub fn scope(&self) -> Scope {
        Scope::Parties(parties(&self.viewer.actor))
    }

    /// Whether the reader may be told where a child lives.
    pub fn reads_address(&mut self, transaction: &mut Transaction<'_>, child: ChildId) -> Result<bool, StoreError> {
        let viewer = self.viewer;
        Ok(viewer.may(Action::See(Part::Address), self.stands(transaction, child)?))
    }

    /// Where the reader stands to a child.
    pub fn stands(
        &mut self,
        transaction: &mut Transaction<'_>,
        child: ChildId,
    ) -> Result<&BTreeSet<Relation>, StoreError> {
        if !self.known.contains_key(&child) {
            let rows = transaction.relations(child)?;
            self.known.insert(child, relations(&self.viewer.actor, held(&rows, self.viewer.now)));
        }
        Ok(self.known.entry(child).or_default())
    }

    /// Reads where the reader stands to several children at once, before each is asked about.
    pub fn learn(
        &mut self,
        transaction: &mut Transaction<'_>,
        children: impl IntoIterator<Item = ChildId>,
    ) -> Result<(), StoreError> {
        let new: BTreeSet<ChildId> = children.into_iter().filter(|child| !self.known.contains_key(child)).collect();
        let new: Vec<ChildId> = new.into_iter().collect();
        let mut rows: BTreeMap<ChildId, Vec<RelationRow>> = new.iter().map(|child| (*child, Vec::new())).collect();
        for (child, row) in transaction.relations_of(&new)? {
            rows.entry(child).or_default().push(row);
        }
        let stands = |rows: Vec<RelationRow>| relations(&self.viewer.actor, held(&rows, self.viewer.now));
        self.known.extend(rows.into_iter().map(|(child, rows)| (child, stands(rows))).collect::<Vec<_>>());
        Ok(())
    }

    /// Whether the reader may; if so, the look is kept for the log, once a child.
    pub fn shows(
        &mut self,
        transaction: &mut Transaction<'_>,
        action: Action,
        (child, episode): (ChildId, Option<EpisodeId>),
        what: &str,
    ) -> Result<bool, StoreError> {
        let viewer = self.viewer;
        let stands = self.stands(transaction, child)?;
        let may = viewer.may(action, stands);
        if may && !self.looks.contains_key(&child) {
            let look =
                viewer.look(Some(child), episode, what, viewer.purpose(action, self.stands(transaction, child)?));
            let duty = match (action, viewer.actor.person) {
                // A list is its own purpose; a record is opened for something.
                (Action::See(_), Some(person)) => {
                    let followed = viewer.following.as_deref().unwrap_or_default();
                    transaction.duty_of(child, (person, &viewer.actor.unit), followed, viewer.now)?
                }
                _ => None,
            };
            self.looks.insert(child, Look { duty, ..look });
        }
        Ok(may)
    }

    /// Keeps for the log that the reader was told of a child without being told who it is.
    pub fn mentions(&mut self, (child, episode): (ChildId, Option<EpisodeId>), what: &str) {
        let viewer = self.viewer;
        self.looks.entry(child).or_insert_with(|| viewer.look(Some(child), episode, what, NAMELESS));
    }

    /// Leaves out the look at a child that was shown the same before.
    pub fn unchanged(&mut self, child: ChildId) {
        self.looks.remove(&child);
    }

    pub fn looks(self) -> Vec<Look> {
        self.looks.into_values().collect()
    }
}
