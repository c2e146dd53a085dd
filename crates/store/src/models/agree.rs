//! Whether the lists of homes, organisations, units and people, and of children, are what the journal folds into. Writing
//! them is done elsewhere.

use casework::chain::Sealed;
use casework::entry::Subject;
use casework::ids::{HomeId, OrganisationId, PersonId};
use casework::reference::{Home, Organisation, Person, fold};

use super::reference::{ListedHome, ListedOrganisation, ListedPerson, ListedUnit};
use super::table::{Difference, RowFault};
use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;

macro_rules! unfounded {
    ($table:literal, $chain:literal, $column:literal) => {
        concat!(
            "SELECT CAST('",
            $table,
            "' AS TEXT), CAST('",
            $chain,
            "/' AS TEXT) || t.",
            $column,
            " FROM ",
            $table,
            " t WHERE NOT EXISTS (SELECT 1 FROM journal_head h WHERE h.subject = '",
            $chain,
            "/' || t.",
            $column,
            ")"
        )
    };
}

statements! {
    UNFOUNDED: "journal_head", "look for rows without a chain" = concat!(
        unfounded!("child", "child", "child"), " UNION ALL ", unfounded!("home", "home", "home"), " UNION ALL ",
        unfounded!("organisation", "organisation", "organisation"), " UNION ALL ",
        unfounded!("unit", "organisation", "organisation"), " UNION ALL ",
        unfounded!("person", "person", "person"), " ORDER BY 2, 1 LIMIT 1000"
    );
}

impl Transaction<'_> {
    /// How the rows of a home, an organisation with its units, or a member of staff differ from their chain.
    pub fn reference_differences(
        &mut self,
        subject: &Subject,
        entries: &[Sealed],
    ) -> Result<Vec<Difference>, StoreError> {
        let mut found = Vec::new();
        match subject {
            Subject::Home(id) => {
                let wanted = ListedHome::of(*id, &fold::<Home>(entries));
                found.extend(differ("home", id.to_string(), wanted.as_ref(), self.home(*id)?.as_ref()));
            }
            Subject::Organisation(id) => {
                let folded = fold::<Organisation>(entries);
                let wanted = ListedOrganisation::of(id, &folded);
                found.extend(differ("organisation", id.to_string(), wanted.as_ref(), self.organisation(id)?.as_ref()));
                let (wanted, mut listed) = (ListedUnit::all(id, &folded), self.units(Some(id), u32::MAX)?);
                for unit in wanted {
                    let place = listed.iter().position(|other| other.unit == unit.unit);
                    let there = place.map(|place| listed.swap_remove(place));
                    found.extend(differ("unit", unit.unit.to_string(), Some(&unit), there.as_ref()));
                }
                let extra = listed.iter().map(|unit| differ("unit", unit.unit.to_string(), None, Some(unit)));
                found.extend(extra.flatten());
            }
            Subject::Person(id) => {
                let wanted = ListedPerson::of(*id, &fold::<Person>(entries));
                found.extend(differ("person", id.to_string(), wanted.as_ref(), self.person(*id)?.as_ref()));
            }
            Subject::Child(_) => {}
        }
        Ok(found)
    }

    /// Rows of what has no chain, which only tampering leaves: the chain each would be on.
    pub fn unfounded(&mut self) -> Result<Vec<(Subject, Difference)>, StoreError> {
        self.rows(UNFOUNDED, &[], |row| {
            let (table, subject): (String, Subject) = (row.take()?, row.take()?);
            let table = ["child", "home", "organisation", "unit"].into_iter().find(|name| *name == table);
            let table = table.unwrap_or("person");
            Ok((subject, Difference { table, key: Vec::new(), fault: RowFault::Extra }))
        })
    }

    /// Takes what has no chain off every list.
    pub fn unlist(&mut self, subject: &Subject) -> Result<(), StoreError> {
        match subject {
            Subject::Child(id) => self.unproject(*id),
            Subject::Home(id) => self.project_home(*id, &Home::default()),
            Subject::Organisation(id) => self.project_organisation(id, &Organisation::default()),
            Subject::Person(id) => self.project_person(*id, &Person::default()),
        }
    }
}

fn differ<T: PartialEq>(
    table: &'static str,
    key: String,
    wanted: Option<&T>,
    listed: Option<&T>,
) -> Option<Difference> {
    let fault = match (wanted, listed) {
        (Some(_), None) => RowFault::Missing,
        (None, Some(_)) => RowFault::Extra,
        (wanted, listed) if wanted != listed => RowFault::Changed,
        _ => return None,
    };
    Some(Difference { table, key: vec![key], fault })
}

impl ListedHome {
    fn of(home: HomeId, folded: &Home) -> Option<Self> {
        let known = folded.particulars.clone()?;
        Some(Self {
            home,
            name: known.name,
            host: known.host,
            provider: known.provider,
            phone: known.phone,
            agreement: known.agreement,
            active: known.active,
        })
    }
}

impl ListedOrganisation {
    fn of(organisation: &OrganisationId, folded: &Organisation) -> Option<Self> {
        let known = folded.particulars.clone()?;
        Some(Self {
            organisation: organisation.clone(),
            name: known.name,
            kind: known.kind,
            gss: known.gss,
            dfe_code: known.dfe_code,
            force: known.force,
            police_unit: known.police_unit,
            active: known.active,
        })
    }
}

impl ListedUnit {
    fn all(organisation: &OrganisationId, folded: &Organisation) -> Vec<Self> {
        let units = folded.units.iter().map(|(unit, known)| Self {
            unit: unit.clone(),
            organisation: organisation.clone(),
            name: known.name.clone(),
            kind: known.kind,
            phone: known.phone.clone(),
            active: known.active,
        });
        units.collect()
    }
}

impl ListedPerson {
    fn of(person: PersonId, folded: &Person) -> Option<Self> {
        let known = folded.particulars.clone()?;
        Some(Self {
            person,
            name: known.name,
            organisation: known.organisation,
            unit: known.unit,
            role: known.role,
            home: known.home,
            active: known.active,
            account: known.account,
        })
    }
}
