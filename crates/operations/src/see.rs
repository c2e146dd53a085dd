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

use crate::access::{Action, Relation, decide};
use crate::loaded::Loaded;
use crate::read::Viewer;
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
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let (child, episode) = match opened {
                Opened::Episode(episode) => (transaction.child_of_episode(episode)?, Some(episode)),
                Opened::Child(child) => (Some(child), None),
            };
            let child = child.ok_or(Failure::NotFound)?;
            // Who may look is decided as things stand, whatever moment they look at.
            let mut showing = viewer.showing();
            if !showing.shows(transaction, Action::See, (child, episode), what)? {
                return Err(Failure::NotFound);
            }
            let relations = showing.stands(transaction, child)?.clone();
            let Loaded { case, head, .. } = Loaded::read(transaction, child, as_of)?;
            // At an earlier moment there may have been nothing yet: the page says so, as the case page does.
            let nothing = case.entries.is_empty() || episode.is_some_and(|episode| case.episode(episode).is_none());
            if nothing && as_of.is_none() {
                return Err(Failure::NotFound);
            }
            let seen = Seen { child, episode, case, role: viewer.actor.role, relations, position: head.position };
            Ok((seen, showing.looks()))
        })
    }
}
