//! Reading which partners are told by default: one file says it for every borough, any file for one.

use std::collections::{BTreeMap, BTreeSet};

use super::Read;
use super::reader::Reader;
use super::text::Word;
use crate::policy::duties::{OwingRole, Sharing};
use crate::policy::{Fault, words};

/// The profiles that the files set.
pub(super) fn sharing(
    files: &[Read<'_>],
    roles: &BTreeMap<String, OwingRole>,
    bodies: &BTreeSet<String>,
    faults: &mut Vec<Fault>,
) -> Sharing {
    let mut sharing = Sharing::default();
    let mut usual = false;
    for (path, text, file) in files {
        let mut reader = Reader { path, text, roles, bodies, faults };
        if let Some(said) = &file.sharing {
            if usual {
                reader.fault(said, "There is [sharing] already. A [[profile]] says that of one borough".into());
            } else {
                usual = true;
                sharing.usual = reader.partners(&said.get_ref().tells);
                sharing.cites.clone_from(&said.get_ref().cites);
            }
        }
        for profile in &file.profile {
            let party = reader.party(&profile.party);
            let told = reader.partners(&profile.tells);
            sharing.own.insert(party, told);
        }
    }
    if !usual && !faults.iter().any(|fault| fault.path.starts_with("duties/")) {
        let message = "No file of this folder has [sharing]: which partners are told by default".into();
        faults.push(Fault { path: "duties".into(), line: None, message });
    }
    sharing
}

impl Reader<'_> {
    /// Roles of partners who are asked in; others follow from the case and are told whatever a profile says.
    fn partners(&mut self, said: &[Word]) -> BTreeSet<String> {
        let partners: Vec<&str> =
            self.roles.values().filter(|role| role.of.asked_for().is_some()).map(|role| role.role.as_str()).collect();
        for word in said.iter().filter(|word| !partners.contains(&word.get_ref().as_str())) {
            let message = words::unknown("The partner", word.get_ref(), partners.iter().copied());
            self.fault(word, message);
        }
        said.iter().map(|word| word.get_ref().clone()).collect()
    }
}
