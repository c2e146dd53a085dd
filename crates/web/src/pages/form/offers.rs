//! What selects offer besides codes: councils, units, homes, and the entries of the case at hand.

use std::collections::BTreeMap;

use casework::directory::Directory;
use casework::ids::OrganisationId;
use casework::records::OrganisationRegistered;
use casework::records::organisation_registered::OrganisationKind;

use crate::look::form::Choice;

/// Choices by the name of a field, or else by what it refers to.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    fields: BTreeMap<String, Vec<Choice>>,
    targets: BTreeMap<&'static str, Vec<Choice>>,
}

/// Fields that mean a council, not any organisation.
const COUNCILS: [&str; 4] = ["responsible", "place_of_harm", "host", "lead"];

/// The field that means a police unit, not any.
const POLICE: &str = "team";

impl Offers {
    /// Everything the directory has that has not ended. Councils are offered where a council is meant.
    pub fn of(directory: &Directory) -> Self {
        let mut offers = Self::default();
        let organisations = directory.organisations.iter();
        let named =
            |(id, record): (&OrganisationId, &OrganisationRegistered)| Choice::new(id.to_string(), &record.name);
        let councils: Vec<Choice> = by_label(
            organisations
                .clone()
                .filter(|(_, record)| record.active && record.kind == OrganisationKind::LocalAuthority)
                .map(named),
        );
        for field in COUNCILS {
            offers.set(field, councils.clone());
        }
        offers.targets.insert("OrganisationId", by_label(organisations.filter(|(_, record)| record.active).map(named)));
        let units = directory.units.iter().filter(|(_, (_, unit))| unit.active);
        let of_police = |of: &OrganisationId| {
            directory.organisations.get(of).is_some_and(|record| record.kind == OrganisationKind::Force)
        };
        let police = units.clone().filter(|(_, (of, _))| of_police(of));
        offers.set(POLICE, by_label(police.map(|(id, (_, unit))| Choice::new(id.to_string(), &unit.name))));
        let units = units.map(|(id, (_, unit))| Choice::new(id.to_string(), &unit.name));
        offers.targets.insert("UnitId", by_label(units));
        let homes = directory.homes.iter().filter(|(_, home)| home.active);
        let homes = homes.map(|(id, home)| Choice::new(id.to_string(), &home.name));
        offers.targets.insert("HomeId", by_label(homes));
        offers
    }

    /// Sets what a field offers, wherever it stands in the form.
    pub fn set(&mut self, field: &str, choices: Vec<Choice>) {
        self.fields.insert(field.to_owned(), choices);
    }

    /// What a field offers by its own name.
    pub(super) fn named(&self, path: &str) -> Option<&[Choice]> {
        let mut names = path.rsplit('.').filter(|name| *name != "known");
        names.next().and_then(|name| self.fields.get(name)).map(Vec::as_slice)
    }

    /// What a reference offers.
    pub(super) fn of_target(&self, path: &str, target: &str) -> &[Choice] {
        let by_target = || self.targets.get(target).map(Vec::as_slice);
        self.named(path).or_else(by_target).unwrap_or_default()
    }
}

fn by_label(choices: impl Iterator<Item = Choice>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = choices.collect();
    choices.sort_by(|left, right| left.label.cmp(&right.label));
    choices
}
