//! Opening one child's record: the case folded, the reader's standing decided, and the look in the access log before
//! anything is shown. Lists of several children are not opened here.

use std::collections::BTreeSet;

use casework::actor::{Actor, Role};
use casework::case::Case;
use casework::entry::Entry;
use casework::ids::{ChildId, EpisodeId};
use casework::record::Sensitivity;
use casework::records::Kind;
use casework::time::Instant;
use store::Look;

use crate::access::{Action, Relation, decide, relations_to};
use crate::loaded::Loaded;
use crate::{Failure, Lantern};

/// What is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// An episode, of whichever child.
    Episode(EpisodeId),
    /// A child.
    Child(ChildId),
}

/// A record that somebody may see.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The child.
    pub child: ChildId,
    /// The episode, when one was opened.
    pub episode: Option<EpisodeId>,
    /// The case.
    pub case: Case,
    /// The reader's role.
    pub role: Role,
    /// Where the reader stands.
    pub relations: BTreeSet<Relation>,
    /// The end of the child's own chain, when it was read.
    pub position: u32,
}

impl Seen {
    /// Whether the reader may see what an entry says, not only that it is there. What was said of another child nobody
    /// reads here.
    pub fn may_read(&self, entry: &Entry) -> bool {
        !self.case.is_anothers(entry) && decide(self.role, Action::See, &self.relations, self.case.sensitivity(entry))
    }

    /// Whether the reader may write a kind of record about this child.
    pub fn may_write(&self, kind: Kind) -> bool {
        decide(self.role, Action::Write, &self.relations, Sensitivity::Ordinary)
            && kind.descriptor().is_some_and(|kind| self.role == Role::System || kind.writers.contains(&self.role))
    }
}

/// Why somebody may look, as the access log says it.
fn standing(relation: Relation) -> &'static str {
    match relation {
        Relation::Owner => "owner",
        Relation::Responsible => "responsible",
        Relation::Host => "host",
        Relation::Placement => "placement",
        Relation::Reporter => "reporter",
        Relation::Conversation => "conversation",
    }
}

impl Lantern {
    /// Opens a record for somebody, and says in the access log what of it was shown (`record_form`, `case_page`), never
    /// what it said. A stranger is told that there is nothing here.
    ///
    /// # Errors
    /// Not found, or the store's, also when only the log could not be written.
    pub fn see(
        &self,
        actor: &Actor,
        opened: Opened,
        what: &'static str,
        as_of: Option<Instant>,
    ) -> Result<Seen, Failure> {
        let (actor, now, request) = (actor.clone(), self.now(), self.new_secret());
        self.store.read_audited(move |transaction| {
            let (child, episode) = match opened {
                Opened::Episode(episode) => (transaction.child_of_episode(episode)?, Some(episode)),
                Opened::Child(child) => (Some(child), None),
            };
            let child = child.ok_or(Failure::NotFound)?;
            let Loaded { case, head, .. } = Loaded::read(transaction, child, as_of)?;
            // Who may look is decided as things stand, whatever moment they look at.
            let today = as_of.map(|_| Loaded::read(transaction, child, None)).transpose()?;
            let relations = relations_to(&actor, today.as_ref().map_or(&case, |today| &today.case));
            let there = !case.entries.is_empty() && episode.is_none_or(|episode| case.episode(episode).is_some());
            if !there || !decide(actor.role, Action::See, &relations, Sensitivity::Ordinary) {
                return Err(Failure::NotFound);
            }
            let look = Look {
                at: now,
                request: request.chars().take(16).collect(),
                person: actor.person,
                unit: Some(actor.unit.clone()),
                child: Some(child),
                episode,
                what: what.to_owned(),
                purpose: relations.first().map_or("system", |relation| standing(*relation)).to_owned(),
            };
            Ok((Seen { child, episode, case, role: actor.role, relations, position: head.position }, vec![look]))
        })
    }
}
