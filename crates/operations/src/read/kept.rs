//! The register as those who keep it read it: lists of what they keep, and one entry with its history. No child is in it.

use std::collections::{BTreeMap, BTreeSet};

use casework::actor::Actor;
use casework::case::Withdrawn;
use casework::entry::{Entry, Subject};
use casework::ids::{EntryId, HomeId, OrganisationId, PersonId, UnitId};
use casework::records::{Body, HomeRegistered, OrganisationRegistered, UnitRegistered};
use casework::reference::history;
use casework::time::Instant;
use store::ListedPerson;

use crate::access::Bond;
use crate::keep::{Thing, keeper, last, target};
use crate::{Failure, Lantern};

/// No organisation has so many people.
const MOST: u32 = 20_000;

/// One thing of the register, with everything that was said of it.
#[derive(Debug, Clone)]
pub struct KeptSeen {
    /// When it was read.
    pub now: Instant,
    /// Its chain.
    pub subject: Subject,
    /// The unit, where it is one of an organisation.
    pub unit: Option<UnitId>,
    /// Its registrations as they now read, in the order in which they became true: the last is what is so.
    pub entries: Vec<Entry>,
    /// Those that were taken back.
    pub withdrawn: Vec<Withdrawn>,
    /// Corrections and withdrawals, as they were recorded.
    pub changes: Vec<Entry>,
    /// The last entry about it, corrections among them: what a change revises.
    pub last: Option<EntryId>,
    /// Names of those who wrote.
    pub names: BTreeMap<PersonId, String>,
}

impl KeptSeen {
    /// What is so now; nothing when all of it was taken back.
    pub fn now(&self) -> Option<&Entry> {
        self.entries.last()
    }

    /// Whether it is open, or they still work there.
    pub fn active(&self) -> bool {
        self.now().is_some_and(|entry| match &entry.body {
            Body::HomeRegistered(home) => home.active,
            Body::OrganisationRegistered(organisation) => organisation.active,
            Body::UnitRegistered(unit) => unit.active,
            Body::PersonRegistered(person) => person.active,
            _ => false,
        })
    }

    /// The last correction or withdrawal of an entry: what another one revises.
    pub fn last_change(&self, of: EntryId) -> Option<EntryId> {
        self.changes.iter().rev().find(|change| target(&change.body) == Some(of)).map(|change| change.id)
    }
}

impl Lantern {
    /// One thing of the register. A unit is read from its organisation's chain.
    ///
    /// # Errors
    /// Forbidden for a role that keeps nothing; not found when it is not there or somebody else keeps it; the store's.
    pub fn kept(&self, actor: &Actor, subject: Subject, unit: Option<UnitId>) -> Result<KeptSeen, Failure> {
        keeps_any(actor)?;
        let (actor, directory, now) = (actor.clone(), self.directory(), self.now());
        let mut seen = self.store.read::<_, _, Failure>(move |transaction| {
            let sealed = transaction.entries(&subject)?;
            let thing = Thing::of(&subject, &sealed).filter(|_| !sealed.is_empty());
            if !thing.is_some_and(|thing| thing.kept_by(&actor, &directory)) {
                return Err(Failure::NotFound);
            }
            let own = |entry: &Entry| match (&entry.body, &unit) {
                (Body::UnitRegistered(record), Some(unit)) => record.unit == *unit,
                (Body::UnitRegistered(_), None) => false,
                (_, unit) => unit.is_none() && target(&entry.body).is_none(),
            };
            let (all, mut withdrawn) = history(&sealed);
            withdrawn.retain(|withdrawn| own(&withdrawn.entry));
            let entries: Vec<Entry> = all.iter().filter(|entry| own(entry)).cloned().collect();
            let about = |id: EntryId| {
                entries.iter().chain(withdrawn.iter().map(|withdrawn| &withdrawn.entry)).any(|entry| entry.id == id)
            };
            let mut changes: Vec<Entry> =
                all.into_iter().filter(|entry| target(&entry.body).is_some_and(about)).collect();
            changes.sort_by_key(|change| change.position);
            let any = entries.last().or(withdrawn.last().map(|withdrawn| &withdrawn.entry)).ok_or(Failure::NotFound)?;
            let last = last(&sealed, &any.body);
            let (subject, unit) = (subject.clone(), unit.clone());
            Ok(KeptSeen { now, subject, unit, entries, withdrawn, changes, last, names: BTreeMap::new() })
        })?;
        let writers = seen.entries.iter().chain(&seen.changes).filter_map(|entry| entry.actor.person);
        seen.names = self.names(writers.collect::<BTreeSet<_>>())?;
        Ok(seen)
    }

    /// The homes somebody keeps, by name.
    ///
    /// # Errors
    /// Forbidden for a role that keeps nothing.
    pub fn kept_homes(&self, actor: &Actor) -> Result<Vec<(HomeId, HomeRegistered)>, Failure> {
        keeps_any(actor)?;
        let directory = self.directory();
        let own = directory.homes.iter().filter(|(_, home)| Thing::Home((*home).clone()).kept_by(actor, &directory));
        let mut homes: Vec<_> = own.map(|(id, home)| (*id, home.clone())).collect();
        homes.sort_by(|(_, left), (_, right)| left.name.cmp(&right.name));
        Ok(homes)
    }

    /// The organisations somebody keeps, by name.
    ///
    /// # Errors
    /// Forbidden for a role that keeps nothing.
    pub fn kept_organisations(&self, actor: &Actor) -> Result<Vec<(OrganisationId, OrganisationRegistered)>, Failure> {
        keeps_any(actor)?;
        let directory = self.directory();
        let kept = |id: &OrganisationId| Thing::Organisation(id.clone()).kept_by(actor, &directory);
        let own = directory.organisations.iter().filter(|(id, _)| kept(id));
        let mut all: Vec<_> = own.map(|(id, record)| (id.clone(), record.clone())).collect();
        all.sort_by(|(_, left), (_, right)| left.name.cmp(&right.name));
        Ok(all)
    }

    /// The units of those organisations, by name.
    ///
    /// # Errors
    /// Forbidden for a role that keeps nothing.
    pub fn kept_units(&self, actor: &Actor) -> Result<Vec<(OrganisationId, UnitRegistered)>, Failure> {
        let own: BTreeSet<_> = self.kept_organisations(actor)?.into_iter().map(|(id, _)| id).collect();
        let directory = self.directory();
        let units = directory.units.values().filter(|(of, _)| own.contains(of));
        let mut units: Vec<_> = units.cloned().collect();
        units.sort_by(|(_, left), (_, right)| left.name.cmp(&right.name));
        Ok(units)
    }

    /// The people of those organisations, by name, those who have left among them.
    ///
    /// # Errors
    /// Forbidden for a role that keeps nothing; the store's.
    pub fn kept_people(&self, actor: &Actor) -> Result<Vec<ListedPerson>, Failure> {
        let own = self.kept_organisations(actor)?;
        self.store.read(move |transaction| {
            let mut people = Vec::new();
            for (organisation, _) in &own {
                people.extend(transaction.staff(organisation, MOST)?);
            }
            people.sort_by(|left, right| (&left.name, left.person).cmp(&(&right.name, right.person)));
            Ok(people)
        })
    }
}

fn keeps_any(actor: &Actor) -> Result<(), Failure> {
    if keeper(actor.role) { Ok(()) } else { Err(Failure::Forbidden) }
}

/// Whether an entry of the register may be corrected or taken back by somebody.
pub fn may_change(actor: &Actor, entry: &Entry) -> bool {
    let registered = entry.kind().is_some_and(|kind| crate::keep::KINDS.contains(&kind));
    let own = entry.actor.organisation == actor.organisation || entry.actor.role == casework::actor::Role::System;
    registered && own
}

impl Bond {
    /// The bond in words.
    pub fn words(self) -> &'static str {
        match self {
            Bond::Own => "it is their organisation’s own",
            Bond::Place => "the home is in their council’s area",
            Bond::Founder => "their organisation put it on the register",
        }
    }
}

#[cfg(test)]
mod tests {
    use casework::actor::Role;

    use super::*;
    use crate::access::keeps;

    fn row(role: Role) -> String {
        let bonds = Bond::ALL.into_iter().filter(|bond| keeps(role, &BTreeSet::from([*bond]))).map(Bond::words);
        let bonds = bonds.collect::<Vec<_>>().join("; ");
        format!("| {} | {} |", role.words(), if bonds.is_empty() { "nothing" } else { bonds.as_str() })
    }

    #[test]
    fn the_document_says_who_keeps_the_register_as_it_is_decided() {
        let document = include_str!("../../../../docs/access.md");
        let rows = Role::ALL.iter().map(|role| row(*role));
        let missing: Vec<String> = rows.filter(|row| !document.lines().any(|line| line == row)).collect();
        assert!(missing.is_empty(), "docs/access.md lacks these rows:\n{}", missing.join("\n"));
    }
}
