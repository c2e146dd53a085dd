//! Somebody outside who was asked by name to hold one return conversation: what their link opens, and what they write. The
//! link is a secret whose digest is the guest's id, in the record that asked and nowhere else; who may ask is the record's.

use casework::actor::{Actor, Role};
use casework::case::{Case, Guest};
use casework::entry::Origin;
use casework::ids::{ChildId, EntryId, EpisodeId, PersonId, UnitId};
use casework::records::{GuestInvited, Kind, ReturnConversationWrittenUp};
use casework::time::{Instant, Moment};
use serde_json::Value;
use store::Transaction;

use crate::access::Action;
use crate::loaded::Loaded;
use crate::read::Viewer;
use crate::write::{Dated, Write};
use crate::{Failure, Lantern};

/// Who was asked, and by whom.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The entry that asked.
    pub invitation: EntryId,
    /// The unit to ring.
    pub by: UnitId,
    /// What it says.
    pub guest: GuestInvited,
    /// Until when the link opens the form.
    pub until: Option<Instant>,
    /// When they wrote the conversation up.
    pub written: Option<Instant>,
    child: ChildId,
    episode: Option<EpisodeId>,
    actor: Actor,
}

/// What a guest writes of the conversation.
#[derive(Debug, Clone)]
pub struct AsGuest {
    /// When it was held.
    pub occurred: Option<Moment>,
    /// That it was held: a `return_conversation_held`.
    pub held: Value,
    /// What was said: a `return_conversation_written_up`.
    pub written: Value,
}

/// What a link leads to.
#[derive(Debug, Clone)]
pub enum GuestLink {
    /// The form.
    Open(Box<Asked>),
    /// A form that is the guest's no longer.
    Over(Box<Asked>),
    /// Nothing, ever.
    Unknown,
}

impl Lantern {
    /// Asks somebody, in a record that names the guest, to hold the conversation; until when their link opens the form.
    ///
    /// # Errors
    /// As for any record.
    pub fn ask_guest(&self, actor: &Actor, write: Write, guest: PersonId) -> Result<Option<Instant>, Failure> {
        self.write(actor, write, None)?;
        self.store.read(move |transaction| Ok(asked(transaction, guest)?.and_then(|asked| asked.until)))
    }

    /// What a guest's link leads to. Opening the form is a look at the child, and is logged.
    ///
    /// # Errors
    /// The store's, also when only the log could not be written.
    pub fn guest(&self, secret: &str) -> Result<GuestLink, Failure> {
        let id = PersonId::of_secret(secret);
        let Some(found) = self.store.read(move |transaction| asked(transaction, id))? else {
            return Ok(GuestLink::Unknown);
        };
        let viewer = Viewer::new(self, &found.actor);
        self.store.read_audited(move |transaction| {
            let mut showing = viewer.showing();
            let opens = showing.shows(transaction, Action::Write, (found.child, found.episode), "guest_form")?;
            let found = Box::new(found.clone());
            Ok((if opens { GuestLink::Open(found) } else { GuestLink::Over(found) }, showing.looks()))
        })
    }

    /// Writes down, as a guest, that the conversation was held and what was said. It uses the link up.
    ///
    /// # Errors
    /// Not found, when the link opens nothing any more; every reason not to take it; the store's.
    pub fn write_as_guest(&self, asked: &Asked, said: AsGuest) -> Result<(), Failure> {
        let now = self.now();
        let dated = |kind, occurred, record| Dated {
            id: self.entry_id(now),
            recorded: now,
            actor: asked.actor.clone(),
            write: Write {
                child: asked.child,
                episode: asked.episode,
                kind,
                occurred,
                record,
                revises: None,
                origin: Origin::Written,
            },
        };
        let held = dated(Kind::ReturnConversationHeld, said.occurred, said.held);
        let written = dated(Kind::ReturnConversationWrittenUp, None, said.written);
        self.write_all(asked.child, vec![held, written]).map(|_| ())
    }
}

fn asked(transaction: &mut Transaction<'_>, id: PersonId) -> Result<Option<Asked>, Failure> {
    let party = format!("person/{id}");
    let Some(child) = transaction.child_of_party(&party)? else { return Ok(None) };
    let rows = transaction.relations(child)?;
    let until = rows.into_iter().find(|row| row.party == party).and_then(|row| row.until);
    let case = Loaded::read(transaction, child, None)?.case;
    let found = of_guest(&case, id).map(|found| Asked {
        invitation: found.entry.id,
        by: found.entry.actor.unit.clone(),
        guest: found.asked.clone(),
        until,
        written: written(&case, id),
        child,
        episode: found.entry.episode,
        actor: Actor {
            person: Some(id),
            role: Role::Guest,
            // Whoever asked answers for what is written, and corrects it.
            organisation: found.entry.actor.organisation.clone(),
            unit: UnitId::literal("guest"),
            home: None,
        },
    });
    Ok(found)
}

fn written(case: &Case, id: PersonId) -> Option<Instant> {
    let mut all = case.of::<ReturnConversationWrittenUp>();
    all.find(|(entry, _)| entry.actor.person == Some(id)).map(|(entry, _)| entry.recorded)
}

/// A guest of a case; asked more than once, as they were last.
pub(crate) fn of_guest(case: &Case, id: PersonId) -> Option<Guest<'_>> {
    case.guests().into_iter().filter(|guest| guest.asked.guest == id).max_by_key(|guest| guest.entry.recorded)
}
