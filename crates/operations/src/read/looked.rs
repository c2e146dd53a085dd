//! Who looked: at one child, for the information-governance lead of the responsible council; and everybody's own looks. A
//! look at who looked is a look too.

use std::collections::BTreeMap;

use casework::actor::{Actor, Role};
use casework::ids::{ChildId, PersonId};
use casework::time::Instant;
use store::{Look, LookCursor, Transaction};

use super::viewer::Viewer;
use crate::access::Action;
use crate::loaded::Loaded;
use crate::{Failure, Lantern};

/// So many looks on a page.
const AT_ONCE: u32 = 50;

/// A page of looks, the latest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// When it was read.
    pub now: Instant,
    /// The looks.
    pub looks: Vec<Look>,
    /// What those who looked are called.
    pub names: BTreeMap<PersonId, String>,
    /// Where the next page begins; none on the last.
    pub next: Option<LookCursor>,
}

impl Lantern {
    /// Who looked at a child.
    ///
    /// # Errors
    /// Not for another role; not found when the reader does not stand to the child; the store's.
    pub fn looked_at(&self, actor: &Actor, child: ChildId, before: Option<LookCursor>) -> Result<Looked, Failure> {
        if actor.role != Role::InformationGovernance {
            return Err(Failure::Forbidden);
        }
        let viewer = Viewer::new(self, actor);
        self.store.read_audited(move |transaction| {
            let mut showing = viewer.showing();
            if !showing.shows(transaction, Action::OPEN, (child, None), "access_page")? {
                return Err(Failure::NotFound);
            }
            let looks = transaction.looks_at(child, before.as_ref(), AT_ONCE + 1)?;
            let mut looked = page(transaction, viewer.now, looks)?;
            name_guests(transaction, child, &mut looked)?;
            Ok((looked, showing.looks()))
        })
    }

    /// What somebody looked at themselves.
    ///
    /// # Errors
    /// The store's.
    pub fn own_looks(&self, person: PersonId, before: Option<LookCursor>) -> Result<Looked, Failure> {
        let now = self.now();
        self.store.read(move |transaction| {
            let looks = transaction.looks_of(person, before.as_ref(), AT_ONCE + 1)?;
            page(transaction, now, looks)
        })
    }
}

/// Guests are on no register: the record that asked them says what they are called.
fn name_guests(transaction: &mut Transaction<'_>, child: ChildId, looked: &mut Looked) -> Result<(), Failure> {
    if looked.looks.iter().any(|look| look.role == Some(Role::Guest)) {
        let case = Loaded::read(transaction, child, None)?.case;
        looked.names.extend(case.guests().into_iter().map(|guest| (guest.asked.guest, guest.asked.name.clone())));
    }
    Ok(())
}

fn page(transaction: &mut Transaction<'_>, now: Instant, mut looks: Vec<Look>) -> Result<Looked, Failure> {
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
