//! The carers’ list of an episode: what they do to find the child, with the people and places of the grab pack for whoever
//! cares for the child and may open it. Which checks there are is casework’s.

use std::sync::Arc;

use casework::actor::{Actor, Role};
use casework::ids::EpisodeId;
use casework::record::Part;

use super::CaseSeen;
use super::seen::Asked;
use super::viewer::Viewer;
use crate::access::parts;
use crate::loaded::Loaded;
use crate::see::GRAB_PACK;
use crate::{Failure, Lantern};

/// What the access log calls a look at the list, where it opens no grab pack.
const LIST: &str = "carers_list";

impl Lantern {
    /// The case of an episode for its carers’ list. Reading it with the grab pack opens the pack, and is logged as that.
    ///
    /// # Errors
    /// Not found when there is no such episode or the reader has no business with its child; the store’s.
    pub fn carers_list(&self, actor: &Actor, episode: EpisodeId) -> Result<CaseSeen, Failure> {
        let (viewer, policy) = (Viewer::new(self, actor), Arc::clone(self.policy()));
        self.store.read_audited(move |transaction| {
            let child = transaction.child_of_episode(episode)?.ok_or(Failure::NotFound)?;
            let role = viewer.actor.role;
            let cares = matches!(role, Role::HomeManager | Role::SocialWorker | Role::EmergencyDutyTeam);
            let opens = cares && {
                let reads = parts(role, viewer.showing().stands(transaction, child)?);
                reads.contains(&Part::GrabPack) && Loaded::read(transaction, child, None)?.case.grab_pack().is_some()
            };
            let what = if opens { GRAB_PACK } else { LIST };
            let asked = Asked { child, episode: Some(episode), as_of: None, what, looks: false, openings: false };
            CaseSeen::read(transaction, &viewer, &policy, &asked)
        })
    }
}
