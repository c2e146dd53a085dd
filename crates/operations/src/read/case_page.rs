//! One episode's page, on any of its tabs, as it is known now or was known earlier.

use std::sync::Arc;

use casework::actor::Actor;
use casework::ids::EpisodeId;
use casework::time::Instant;

use super::CaseSeen;
use super::seen::Asked;
use super::viewer::Viewer;
use crate::{Failure, Lantern};

impl Lantern {
    /// The case of an episode. `what` is what the access log calls the part that is shown; the reader's own looks come
    /// with the part that lists them.
    ///
    /// # Errors
    /// Not found when there is no such episode or the reader has no business with its child; the store's.
    pub fn case_page(
        &self,
        actor: &Actor,
        episode: EpisodeId,
        as_of: Option<Instant>,
        what: &'static str,
    ) -> Result<CaseSeen, Failure> {
        let (viewer, policy) = (Viewer::new(self, actor), Arc::clone(self.policy()));
        self.store.read_audited(move |transaction| {
            let child = transaction.child_of_episode(episode)?.ok_or(Failure::NotFound)?;
            let looks = what == "case_looks";
            let asked = Asked { child, episode: Some(episode), as_of, what, looks, openings: false };
            let (seen, looks) = CaseSeen::read(transaction, &viewer, &policy, &asked)?;
            let nothing = as_of.is_none() && seen.seen.case.episode(episode).is_none();
            if nothing { Err(Failure::NotFound) } else { Ok((seen, looks)) }
        })
    }
}
