//! A case for whoever runs the program, as it is known now or was known earlier. It is logged as any other look is, with the
//! operator named; what it says in words is the command line's.

use std::sync::Arc;

use casework::actor::{Actor, Role};
use casework::ids::{ChildId, EpisodeId, OrganisationId, Reference, UnitId};
use casework::time::Instant;
use store::{StoreError, Transaction};

use super::CaseSeen;
use super::seen::Asked;
use super::viewer::Viewer;
use crate::{Failure, Lantern, Operator};

impl Lantern {
    /// The case of an episode, named by its reference or id, or of a child, named by id.
    ///
    /// # Errors
    /// Not found when there is no such episode or child; the store's.
    pub fn show(&self, operator: &Operator, named: &str, as_of: Option<Instant>) -> Result<CaseSeen, Failure> {
        let lantern = Actor {
            person: None,
            role: Role::System,
            organisation: OrganisationId::literal("lantern"),
            unit: UnitId::literal("lantern"),
            home: None,
        };
        let (viewer, policy) = (Viewer::new(self, &lantern), Arc::clone(self.policy()));
        let (named, operator) = (named.trim().to_owned(), operator.clone());
        self.store.read_audited(move |transaction| {
            let (child, episode) = found(transaction, &named)?.ok_or(Failure::NotFound)?;
            let asked = Asked { child, episode, as_of, what: "case_shown", looks: false, openings: false };
            let (seen, mut looks) = CaseSeen::read(transaction, &viewer, &policy, &asked)?;
            for look in &mut looks {
                (look.unit, look.role, look.purpose) = (None, None, operator.purpose());
            }
            Ok((seen, looks))
        })
    }
}

fn found(transaction: &mut Transaction<'_>, named: &str) -> Result<Option<(ChildId, Option<EpisodeId>)>, StoreError> {
    let episode = match named.parse::<Reference>() {
        Ok(reference) => transaction.episode_by_reference(reference)?.map(|found| found.episode.episode),
        Err(_) => named.parse::<EpisodeId>().ok(),
    };
    let child = episode.map(|episode| transaction.child_of_episode(episode)).transpose()?.flatten();
    if let Some(child) = child {
        return Ok(Some((child, episode)));
    }
    let Ok(child) = named.parse::<ChildId>() else { return Ok(None) };
    Ok(transaction.child(child)?.map(|row| (row.child, None)))
}
