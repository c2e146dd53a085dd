//! Names of members of staff, as they are registered now. Who they were when they wrote is in the entry.

use std::collections::BTreeMap;

use casework::ids::PersonId;
use store::{StoreError, Transaction};

/// Names by person.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct People(BTreeMap<PersonId, String>);

impl People {
    /// Reads the names of these people, each once.
    pub(crate) fn read(
        transaction: &mut Transaction<'_>,
        ids: impl IntoIterator<Item = PersonId>,
    ) -> Result<Self, StoreError> {
        let mut names = BTreeMap::new();
        for id in ids {
            if let std::collections::btree_map::Entry::Vacant(vacant) = names.entry(id)
                && let Some(person) = transaction.person(id)?
            {
                vacant.insert(person.name);
            }
        }
        Ok(Self(names))
    }

    /// A person's name, if they are registered.
    pub fn name(&self, person: Option<PersonId>) -> Option<&str> {
        self.0.get(&person?).map(String::as_str)
    }
}
