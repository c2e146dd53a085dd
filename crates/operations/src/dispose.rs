//! Disposing of a record: what its entries said is taken out of the journal, out of every list and out of what was typed
//! about it. Who may, and when, is said by the records that propose and approve it.

use std::collections::BTreeSet;

use casework::actor::Actor;
use casework::alike::plain;
use casework::case::Case;
use casework::chain::Sealed;
use casework::entry::{Origin, Subject};
use casework::ids::{ChildId, EpisodeId, Reference};
use casework::projection::names;
use casework::records::{Body, DisposalApproved, Kind, OfKind as _};
use serde_json::json;
use store::{Look, Processing, Transaction};

use crate::access::{Action, relations_to};
use crate::loaded::Loaded;
use crate::read::Viewer;
use crate::write::{Desk, Stamp};
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
            let read = |sealed: &Sealed| {
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
                let says = |entry: &Sealed| entry.body.is_some() && entry.kind != DISPOSAL;
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

/// What the access log calls a record that was disposed of.
const ERASED: &str = "record_disposed";

/// Erases what a record said, once the last entry of its chain approves it; the lists are written anew by whoever saves. The
/// access log keeps who looked, and says that it was erased.
pub(crate) fn erase(
    transaction: &mut Transaction<'_>,
    desk: &Desk,
    stamp: &Stamp,
    loaded: &mut Loaded,
) -> Result<(), Failure> {
    let child = loaded.case.child;
    let viewer = Viewer::writing(desk, stamp);
    let purpose = viewer.purpose(Action::Write, &relations_to(&desk.actor, &loaded.case, &desk.policy, desk.now));
    let erasure = Look { kind: Processing::Erasure, ..viewer.look(Some(child), None, ERASED, purpose) };
    let files = files(&loaded.sealed);
    let called: BTreeSet<String> = names(&loaded.case).into_iter().collect();
    transaction.blank_before(&Subject::Child(child), loaded.head.position)?;
    files.iter().try_for_each(|file| transaction.forget_file(file))?;
    for id in &named(&loaded.case) {
        transaction.forget_drafts(id)?;
        transaction.forget_call_backs(id)?;
    }
    transaction.forget_searches(|query| plain(query).iter().any(|word| called.contains(word)))?;
    transaction.log_looks(&[erasure])?;
    *loaded = Loaded::read(transaction, child, None)?;
    Ok(())
}

/// The files that entries name, in any version.
fn files(sealed: &[Sealed]) -> BTreeSet<String> {
    let named = |entry: &Sealed| match entry.open()?.body {
        Body::AttachmentAdded(attachment) => Some(attachment.file),
        Body::Corrected(correction) => Some(correction.record.0.get("file")?.as_str()?.to_owned()),
        _ => None,
    };
    // What a correction names may be no digest, and is then no file's.
    sealed.iter().filter_map(named).filter(|file| file.len() == 64).collect()
}

/// The ids and references by which drafts and call-backs may name a case.
fn named(case: &Case) -> Vec<String> {
    let of_episode = |id: EpisodeId| [id.to_string(), Reference::of(id).to_string()];
    let episodes = case.episodes.iter().flat_map(|episode| of_episode(episode.id));
    let reports = case.episodes.iter().flat_map(|episode| &episode.reports).map(ToString::to_string);
    episodes.chain(reports).chain([case.child.to_string()]).collect()
}
