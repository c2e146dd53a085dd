//! Who is where, as the reference chains now stand: loaded whole for resolving and for names in pages. Registering is
//! writing to those chains, which is not done here.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use casework::directory::Directory;
use casework::entry::Subject;
use casework::ids::{PersonId, UnitId};
use casework::records::HomeRegistered;
use casework::reference::{Organisation, fold};
use store::{ListedHome, ListedPerson, Transaction};

use crate::{Failure, Lantern};

/// The directory as last read, and how far the register was then.
#[derive(Default)]
pub(crate) struct Held {
    version: i64,
    pub(crate) directory: Arc<Directory>,
}

/// More organisations, units or homes than London has.
const MOST: u32 = 20_000;

impl Lantern {
    /// Reads the directory again, after something was registered.
    ///
    /// # Errors
    /// The store's.
    pub fn reload_directory(&self) -> Result<(), Failure> {
        let read = self.store.read(|transaction| {
            Ok::<_, Failure>(Held { version: transaction.register_changes()?, directory: Arc::new(read(transaction)?) })
        })?;
        if let Ok(mut held) = self.directory.write() {
            *held = read;
        }
        Ok(())
    }

    /// Reads the directory again if somebody else has registered something since, as another server on the same database.
    ///
    /// # Errors
    /// The store's.
    pub fn keep_directory_up(&self) -> Result<(), Failure> {
        let version = self.store.read(|transaction| Ok::<_, Failure>(transaction.register_changes()?))?;
        let held = self.directory.read().map(|held| held.version).unwrap_or_default();
        if held == version { Ok(()) } else { self.reload_directory() }
    }

    /// What people are called; those nobody has registered are left out.
    ///
    /// # Errors
    /// The store's.
    pub fn names(&self, people: BTreeSet<PersonId>) -> Result<BTreeMap<PersonId, String>, Failure> {
        self.store.read(move |transaction| {
            let mut names = BTreeMap::new();
            for id in &people {
                names.extend(transaction.person(*id)?.map(|person| (*id, person.name)));
            }
            Ok(names)
        })
    }

    /// Who works in a unit, by a part of their name.
    ///
    /// # Errors
    /// The store's.
    pub fn colleagues(&self, unit: UnitId, name: &str) -> Result<Vec<ListedPerson>, Failure> {
        let sought = name.trim().to_lowercase();
        let mut people =
            self.store.read(move |transaction| Ok::<_, Failure>(transaction.people(Some(&unit), MOST)?))?;
        people.retain(|found| found.active && found.name.to_lowercase().contains(&sought));
        Ok(people)
    }

    /// One of them.
    ///
    /// # Errors
    /// The store's.
    pub fn colleague(&self, person: PersonId) -> Result<Option<ListedPerson>, Failure> {
        let found = self.store.read(move |transaction| Ok::<_, Failure>(transaction.person(person)?))?;
        Ok(found.filter(|found| found.active))
    }
}

fn read(transaction: &mut Transaction<'_>) -> Result<Directory, Failure> {
    let mut directory = Directory::default();
    for listed in transaction.organisations(MOST)? {
        let subject = Subject::Organisation(listed.organisation.clone());
        let sealed = transaction.entries(&subject)?;
        let founder = sealed.first().and_then(casework::chain::Sealed::open).map(|first| first.actor.organisation);
        directory.founders.extend(founder.map(|founder| (listed.organisation.clone(), founder)));
        let folded: Organisation = fold(&sealed);
        let units = folded.units.into_iter().map(|(unit, record)| (unit, (listed.organisation.clone(), record)));
        directory.units.extend(units);
        directory.organisations.extend(folded.particulars.map(|record| (listed.organisation, record)));
    }
    for ListedHome { home, name, host, provider, phone, agreement, active } in transaction.homes(None, MOST)? {
        // The address is on the home's own chain: nothing that is resolved or listed needs it.
        let record = HomeRegistered { name, address: String::new(), host, provider, phone, agreement, active };
        directory.homes.insert(home, record);
    }
    Ok(directory)
}
