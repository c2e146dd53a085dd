//! The duty a unit takes with one press from the board: what it owes soonest for an episode and nobody has taken.

use casework::actor::Actor;
use casework::ids::{ChildId, EntryId, EpisodeId};

use super::viewer::Viewer;
use crate::access::Action;
use crate::{Failure, Lantern};

/// More is not owed at once for one episode.
const MOST: u32 = 100;

/// A duty to take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToTake {
    /// The child.
    pub child: ChildId,
    /// The duty.
    pub duty: String,
    /// The entry that opened it.
    pub opening: EntryId,
}

impl Lantern {
    /// What somebody's unit owes soonest for an episode, if nobody has taken it. Nothing of the child is shown.
    ///
    /// # Errors
    /// Not found when the reader has no business with the episode; the store's.
    pub fn next_to_take(&self, actor: &Actor, episode: EpisodeId) -> Result<Option<ToTake>, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read(move |transaction| {
            let child = transaction.child_of_episode(episode)?.ok_or(Failure::NotFound)?;
            let stands = viewer.showing().stands(transaction, child)?.clone();
            if !viewer.may(Action::List, &stands) {
                return Err(Failure::NotFound);
            }
            let owed = transaction.duties_of_episode(episode, viewer.now, MOST)?;
            let own = |duty: &casework::projection::DutyRow| {
                duty.unit.as_ref() == Some(&viewer.actor.unit) && duty.person.is_none()
            };
            let next = owed.into_iter().find(own);
            Ok(next.map(|duty| ToTake { child, duty: duty.duty, opening: duty.opening }))
        })
    }
}
