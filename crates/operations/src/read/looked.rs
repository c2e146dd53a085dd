//! Who did what with a child's record: at one child, for whoever answers for it; and everybody's own. What was read, given
//! away, joined and erased is in the access log, what was written in the journal; here they are one list, in the ledger's
//! order. A look at who looked is a look too.

use std::collections::BTreeMap;

use casework::actor::{Actor, Role};
use casework::chain::Envelope;
use casework::entry::Subject;
use casework::ids::{ChildId, PersonId};
use casework::record::Strand;
use casework::records::Kind;
use casework::time::Instant;
use store::{Look, LookCursor, Processing, Recorded, Transaction};

use super::viewer::Viewer;
use crate::access::{Action, decide};
use crate::loaded::Loaded;
use crate::{Failure, Lantern};

/// So many lines on a page.
const AT_ONCE: u32 = 50;

/// What a line calls an entry's purpose: whoever writes has it in what they write.
pub const WRITTEN: &str = "record";

/// A page of the log, the latest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// When it was read.
    pub now: Instant,
    /// The lines.
    pub looks: Vec<Look>,
    /// What those who looked are called.
    pub names: BTreeMap<PersonId, String>,
    /// Where the next page begins; none on the last.
    pub next: Option<LookCursor>,
}

impl Lantern {
    /// Who did what with a child's record.
    ///
    /// # Errors
    /// Forbidden to whoever opens the record and does not answer for who looked; not found for everybody else; the store's.
    pub fn looked_at(&self, actor: &Actor, child: ChildId, before: Option<LookCursor>) -> Result<Looked, Failure> {
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let mut showing = viewer.showing();
            if !showing.shows(transaction, Action::Audit, (child, None), "access_page")? {
                let opens = viewer.may(Action::OPEN, showing.stands(transaction, child)?);
                return Err(if opens { Failure::Forbidden } else { Failure::NotFound });
            }
            let looks = transaction.looks_at(child, before.as_ref(), AT_ONCE + 1)?;
            let written = transaction.written_of_child(child, before.as_ref(), AT_ONCE + 1)?;
            let mut looked = page(transaction, viewer.now, looks, written)?;
            name_outsiders(transaction, child, &mut looked)?;
            Ok((looked, showing.looks()))
        })
    }

    /// What somebody did with children's records themselves.
    ///
    /// # Errors
    /// The store's.
    pub fn own_looks(&self, person: PersonId, before: Option<LookCursor>) -> Result<Looked, Failure> {
        let now = self.now();
        self.store.read(move |transaction| {
            let looks = transaction.looks_of(person, before.as_ref(), AT_ONCE + 1)?;
            let written = transaction.written_by(person, before.as_ref(), AT_ONCE + 1)?;
            page(transaction, now, looks, written)
        })
    }
}

/// Guests and families are on no register: the record that names them says what they are called.
fn name_outsiders(transaction: &mut Transaction<'_>, child: ChildId, looked: &mut Looked) -> Result<(), Failure> {
    if looked.looks.iter().any(|look| matches!(look.role, Some(Role::Guest | Role::Public))) {
        let case = Loaded::read(transaction, child, None)?.case;
        looked.names.extend(case.outsiders());
    }
    Ok(())
}

fn page(
    transaction: &mut Transaction<'_>,
    now: Instant,
    mut looks: Vec<Look>,
    written: Vec<Recorded>,
) -> Result<Looked, Failure> {
    looks.extend(written.into_iter().map(line));
    looks.sort_by_key(|look| std::cmp::Reverse((look.at, look.number)));
    let most = AT_ONCE as usize;
    let more = looks.len() > most;
    looks.truncate(most);
    let last = looks.last().filter(|_| more);
    let next = last.map(|look| LookCursor { at: look.at, number: look.number.unwrap_or_default() });
    let mut names = BTreeMap::new();
    for person in looks.iter().filter_map(|look| look.person) {
        if !names.contains_key(&person)
            && let Some(known) = transaction.person(person)?
        {
            names.insert(person, known.name);
        }
    }
    Ok(Looked { now, looks, names, next })
}

/// An entry as a line of the log: what decides anew, corrects or takes back something alters what was known; the rest adds
/// to it.
fn line(written: Recorded) -> Look {
    let Recorded { number, entry, subject, kind, envelope, at, again } = written;
    let revises = Kind::named(&kind).and_then(Kind::descriptor).and_then(|known| known.revises);
    let alters = revises.is_some_and(|strand| again || strand == Strand::Target);
    let envelope: Option<Envelope> = serde_json::from_str(&envelope).ok();
    let (episode, actor) = envelope.map_or((None, None), |envelope| (envelope.episode, Some(envelope.actor)));
    Look {
        at,
        request: entry.to_string(),
        person: actor.as_ref().and_then(|actor| actor.person),
        role: actor.as_ref().map(|actor| actor.role),
        unit: actor.map(|actor| actor.unit),
        child: if let Subject::Child(child) = subject { Some(child) } else { None },
        episode,
        what: kind,
        kind: if alters { Processing::Alteration } else { Processing::Collection },
        purpose: WRITTEN.to_owned(),
        duty: None,
        recipient: None,
        salt: casework::chain::Salt::default(),
        number,
    }
}

/// Whether somebody of this role answers for who looked at some child.
pub fn oversees(actor: &Actor) -> bool {
    decide(actor.role, Action::Oversee, &std::collections::BTreeSet::new())
}
