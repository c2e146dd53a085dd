//! Opening the grab pack. It is read nowhere else, so that every opening is one line of the access log, with the episode
//! that unsealed it.

use std::sync::Arc;

use casework::actor::Actor;
use casework::ids::ChildId;

use super::CaseSeen;
use super::seen::Asked;
use super::viewer::Viewer;
use crate::see::GRAB_PACK;
use crate::{Failure, Lantern};

impl Lantern {
    /// The case of a child, with the grab pack opened.
    ///
    /// # Errors
    /// Not found when the reader has no business with the child or nobody has written a pack, forbidden while it is sealed
    /// to them; the store's.
    pub fn grab_pack(&self, actor: &Actor, child: ChildId) -> Result<CaseSeen, Failure> {
        let (viewer, policy) = (Viewer::new(self, actor), Arc::clone(self.policy()));
        self.store.read_audited(move |transaction| {
            let asked = Asked { child, episode: None, as_of: None, what: GRAB_PACK, looks: false, openings: false };
            let (seen, looks) = CaseSeen::read(transaction, &viewer, &policy, &asked)?;
            match &seen.seen.pack {
                Some(pack) if pack.opens => Ok((seen, looks)),
                Some(_) => Err(Failure::Forbidden),
                None => Err(Failure::NotFound),
            }
        })
    }
}
