//! Homes, organisations and people: dated reference entries with chains of their own. A case never reads them; what it
//! needs from them is resolved when an entry is written.

use std::collections::BTreeMap;

use crate::actor::{Actor, Role};
use crate::case::{Withdrawn, effective, settled};
use crate::chain::Sealed;
use crate::entry::Entry;
use crate::ids::{EntryId, OrganisationId, PersonId, UnitId};
use crate::record::{Chain, ChainKind};
use crate::records::{Folds as _, HomeRegistered, OrganisationRegistered, PersonRegistered, UnitRegistered};

/// A home as last registered.
#[derive(Debug, Clone, Default)]
pub struct Home {
    /// The registration in force.
    pub entry: Option<EntryId>,
    /// Its particulars.
    pub particulars: Option<HomeRegistered>,
}

/// An organisation as last registered, with its units.
#[derive(Debug, Clone, Default)]
pub struct Organisation {
    /// The registration in force.
    pub entry: Option<EntryId>,
    /// Its particulars.
    pub particulars: Option<OrganisationRegistered>,
    /// Its units.
    pub units: BTreeMap<UnitId, UnitRegistered>,
}

/// A member of staff as last registered.
#[derive(Debug, Clone, Default)]
pub struct Person {
    /// The registration in force.
    pub entry: Option<EntryId>,
    /// Their particulars.
    pub particulars: Option<PersonRegistered>,
}

impl Chain for Home {
    const OF: ChainKind = ChainKind::Home;
}

impl Chain for Organisation {
    const OF: ChainKind = ChainKind::Organisation;
}

impl Chain for Person {
    const OF: ChainKind = ChainKind::Person;
}

impl Home {
    pub(crate) fn register(&mut self, entry: &Entry, record: &HomeRegistered) {
        self.entry = Some(entry.id);
        self.particulars = Some(record.clone());
    }
}

impl Organisation {
    pub(crate) fn register(&mut self, entry: &Entry, record: &OrganisationRegistered) {
        self.entry = Some(entry.id);
        self.particulars = Some(record.clone());
    }

    pub(crate) fn register_unit(&mut self, _entry: &Entry, record: &UnitRegistered) {
        self.units.insert(record.unit.clone(), record.clone());
    }
}

impl Person {
    pub(crate) fn register(&mut self, entry: &Entry, record: &PersonRegistered) {
        self.entry = Some(entry.id);
        self.particulars = Some(record.clone());
    }

    /// The actor this person is, while they work there.
    pub fn actor(&self, person: PersonId) -> Option<Actor> {
        let record = self.particulars.as_ref().filter(|record| record.active)?;
        Some(Actor {
            person: Some(person),
            role: record.role,
            organisation: record.organisation.clone(),
            unit: record.unit.clone(),
            home: record.home,
        })
    }
}

/// A reference entry that does not say otherwise is about something that is open.
pub(crate) fn open() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
pub(crate) fn is_open(active: &bool) -> bool {
    *active
}

/// The entries of a reference chain as they now read, in the order in which what they say became true, and those taken
/// back. The last in order is what is true: what was told late finds its place.
pub fn history(sealed: &[Sealed]) -> (Vec<Entry>, Vec<Withdrawn>) {
    let (mut entries, withdrawn) = settled(effective(sealed, None));
    entries.sort_by_key(|entry| (entry.began(), entry.position));
    (entries, withdrawn)
}

/// Folds a reference chain. Entries of other kinds change nothing.
pub fn fold<S: Default>(sealed: &[Sealed]) -> S
where
    crate::records::Body: crate::records::Folds<S>,
{
    let mut state = S::default();
    for entry in history(sealed).0 {
        let _ = entry.body.apply(&entry, &mut state);
    }
    state
}

impl Actor {
    /// Lantern itself, when nobody in particular acts.
    pub fn system() -> Self {
        Self {
            person: None,
            role: Role::System,
            organisation: OrganisationId::literal("lantern"),
            unit: UnitId::literal("lantern"),
            home: None,
        }
    }
}
