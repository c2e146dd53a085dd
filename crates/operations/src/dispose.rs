//! Disposing of a record: what its entries said is taken out of the journal, out of every list and out of what was typed
//! about it. Who may, and when, is said by the records that propose and approve it.

use casework::actor::Actor;
use casework::entry::{Origin, Subject};
use casework::ids::{ChildId, Reference};
use casework::records::{DisposalApproved, Kind, OfKind as _};
use serde_json::json;
use store::Transaction;

use crate::loaded::Loaded;
use crate::{Failure, Lantern, Write};

/// A record that was disposed of, and the code of the reason.
pub type Disposed = (ChildId, String);

impl Lantern {
    /// Every record that was disposed of, in the order in which that was approved.
    ///
    /// # Errors
    /// The store's.
    pub fn disposals(&self) -> Result<Vec<Disposed>, Failure> {
        self.store.read(|transaction| {
            let all = transaction.disposals()?;
            let read = |sealed: &casework::chain::Sealed| {
                let Subject::Child(child) = sealed.subject else { return None };
                let entry = sealed.open()?;
                Some((child, DisposalApproved::of(&entry.body)?.reason.as_str().to_owned()))
            };
            Ok(all.iter().filter_map(read).collect())
        })
    }

    /// Disposes again of what two people decided on before, and a restored backup has brought back: of each record that is
    /// there and says something. How many those were.
    ///
    /// # Errors
    /// The store's.
    pub fn dispose_again(&self, disposed: &[Disposed]) -> Result<usize, Failure> {
        let mut again = 0;
        for (child, reason) in disposed {
            let child = *child;
            let says = self.store.read(move |transaction| {
                let sealed = transaction.entries(&Subject::Child(child))?;
                let says = |entry: &casework::chain::Sealed| entry.body.is_some() && entry.kind != DISPOSAL;
                Ok::<_, Failure>(sealed.iter().any(says))
            })?;
            if says {
                let write = Write {
                    child,
                    episode: None,
                    kind: Kind::DisposalApproved,
                    occurred: None,
                    record: json!({ "reason": reason }),
                    revises: None,
                    origin: Origin::Written,
                };
                self.write(&Actor::system(), write, None)?;
                again += 1;
            }
        }
        Ok(again)
    }
}

const DISPOSAL: &str = "disposal_approved";

/// Erases what a record said, once the last entry of its chain approves it; the lists are written anew by whoever saves.
pub(crate) fn erase(transaction: &mut Transaction<'_>, loaded: &mut Loaded) -> Result<(), Failure> {
    let child = loaded.case.child;
    let episodes = loaded.case.episodes.iter().map(|episode| episode.id);
    let of_episode = episodes.flat_map(|episode| [episode.to_string(), Reference::of(episode).to_string()]);
    let reports = loaded.case.episodes.iter().flat_map(|episode| &episode.reports).map(ToString::to_string);
    let named: Vec<String> = of_episode.chain(reports).chain([child.to_string()]).collect();
    transaction.blank_before(&Subject::Child(child), loaded.head.position)?;
    for id in &named {
        transaction.forget_drafts(id)?;
        transaction.forget_call_backs(id)?;
    }
    *loaded = Loaded::read(transaction, child, None)?;
    Ok(())
}
