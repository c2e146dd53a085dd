//! Emergency access: opening for an hour a record one has no part in, because a child's safety cannot wait. That it is told
//! of and ruled on is policy; how long it lasts is the case's.

use casework::actor::Actor;
use casework::entry::Origin;
use casework::ids::Reference;
use casework::record::Refusal;
use casework::records::Kind;
use serde_json::json;
use store::OfEpisode;

use crate::access::Action;
use crate::read::Viewer;
use crate::{Failure, Key, Lantern, Write, Written};

impl Lantern {
    /// Opens the record an episode belongs to, known by the reference people read out, for an hour. Also an attempt that finds
    /// nothing is in the access log.
    ///
    /// # Errors
    /// A reference nobody has, a record that is open already, no reason, or the store's.
    pub fn take_emergency_access(
        &self,
        actor: &Actor,
        reference: &str,
        because: &str,
        key: Option<Key>,
    ) -> Result<(OfEpisode, Written), Failure> {
        let refuse = |code, message: &str| Failure::Refused(vec![Refusal::new("/reference", code, message)]);
        let Ok(reference) = reference.trim().parse::<Reference>() else {
            return Err(refuse("not_readable", "A reference has eight letters and digits, like K7QM-3XWD"));
        };
        let viewer = Viewer::new(self, actor);
        let found = self.store.read_audited(move |transaction| {
            let Some(found) = transaction.episode_by_reference(reference)? else {
                return Ok::<_, Failure>((None, vec![viewer.look_at_nobody("emergency_access")]));
            };
            let mut showing = viewer.showing();
            let open = viewer.may(Action::OPEN, showing.stands(transaction, found.child)?);
            Ok((Some((found, open)), vec![]))
        })?;
        let (found, open) =
            found.ok_or_else(|| refuse("no_such_entry", "No record has this reference. Ask for it again"))?;
        if open {
            return Err(refuse("open_already", "This record is open to you. Find it by its reference"));
        }
        let write = Write {
            child: found.child,
            episode: None,
            kind: Kind::EmergencyAccessTaken,
            occurred: None,
            record: json!({ "because": because }),
            revises: None,
            origin: Origin::Written,
        };
        Ok((found, self.write(actor, write, key)?))
    }
}
