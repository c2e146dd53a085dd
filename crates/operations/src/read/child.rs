//! A child's page: across episodes, as it is known now or was known earlier.

use std::sync::Arc;

use casework::actor::Actor;
use casework::ids::ChildId;
use casework::time::Instant;

use super::CaseSeen;
use super::seen::Asked;
use super::viewer::Viewer;
use crate::{Failure, Lantern};

impl Lantern {
    /// The case of a child.
    ///
    /// # Errors
    /// Not found when there is no such child or the reader has no business with them; the store's.
    pub fn child(&self, actor: &Actor, child: ChildId, as_of: Option<Instant>) -> Result<CaseSeen, Failure> {
        let (viewer, policy) = (Viewer::new(self, actor), Arc::clone(self.policy()));
        self.store.read_audited(move |transaction| {
            let asked = Asked { child, episode: None, as_of, what: "child_page", looks: false, openings: true };
            CaseSeen::read(transaction, &viewer, &policy, &asked)
        })
    }
}
