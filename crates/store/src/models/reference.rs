//! Listings of homes, organisations, units and people, as last registered. Their history is on their own chains.

use casework::actor::{Actor, Role};
use casework::ids::{HomeId, OrganisationId, PersonId, UnitId};
use casework::records::organisation_registered::OrganisationKind;
use casework::records::unit_registered::UnitKind;
use casework::reference::{Home, Organisation, Person};

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, values, wire};

statements! {
    HOME_PUT: "home", "list a home" = "INSERT INTO home (home, name, host, provider, phone, agreement, active) \
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (home) DO UPDATE SET name = excluded.name, \
        host = excluded.host, provider = excluded.provider, phone = excluded.phone, agreement = excluded.agreement, \
        active = excluded.active";
    HOME_DROP: "home", "take a home off the list" = "DELETE FROM home WHERE home = $1";
    HOME: "home", "read a home" =
        "SELECT home, name, host, provider, phone, agreement, active FROM home WHERE home = $1";
    HOMES: "home", "list homes" = "SELECT home, name, host, provider, phone, agreement, active FROM home \
        WHERE ($1 OR host = $2) ORDER BY name, home LIMIT $3";
    ORGANISATION_PUT: "organisation", "list an organisation" = "INSERT INTO organisation (organisation, name, kind, gss, \
        dfe_code, force, police_unit, active) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (organisation) \
        DO UPDATE SET name = excluded.name, kind = excluded.kind, gss = excluded.gss, dfe_code = excluded.dfe_code, \
        force = excluded.force, police_unit = excluded.police_unit, active = excluded.active";
    ORGANISATION_DROP: "organisation", "take an organisation off the list" =
        "DELETE FROM organisation WHERE organisation = $1";
    ORGANISATION: "organisation", "read an organisation" = "SELECT organisation, name, kind, gss, dfe_code, force, \
        police_unit, active FROM organisation WHERE organisation = $1";
    ORGANISATIONS: "organisation", "list organisations" = "SELECT organisation, name, kind, gss, dfe_code, force, \
        police_unit, active FROM organisation ORDER BY name, organisation LIMIT $1";
    UNIT_PUT: "unit", "list a unit" = "INSERT INTO unit (unit, organisation, name, kind, phone, active) \
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (unit) DO UPDATE SET organisation = excluded.organisation, \
        name = excluded.name, kind = excluded.kind, phone = excluded.phone, active = excluded.active";
    UNIT_DROP: "unit", "take a unit off the list" = "DELETE FROM unit WHERE unit = $1";
    UNIT: "unit", "read a unit" = "SELECT unit, organisation, name, kind, phone, active FROM unit WHERE unit = $1";
    UNITS: "unit", "list units" = "SELECT unit, organisation, name, kind, phone, active FROM unit \
        WHERE ($1 OR organisation = $2) ORDER BY name, unit LIMIT $3";
    PERSON_PUT: "person", "list a person" = "INSERT INTO person (person, name, organisation, unit, role, home, active, \
        account) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (person) DO UPDATE SET name = excluded.name, \
        organisation = excluded.organisation, unit = excluded.unit, role = excluded.role, home = excluded.home, \
        active = excluded.active, account = excluded.account";
    PERSON_DROP: "person", "take a person off the list" = "DELETE FROM person WHERE person = $1";
    PERSON: "person", "read a person" =
        "SELECT person, name, organisation, unit, role, home, active, account FROM person WHERE person = $1";
    PEOPLE: "person", "list people" = "SELECT person, name, organisation, unit, role, home, active, account FROM person \
        WHERE ($1 OR unit = $2) ORDER BY name, person LIMIT $3";
    STAFF: "person", "list an organisation's people" = "SELECT person, name, organisation, unit, role, home, active, \
        account FROM person WHERE organisation = $1 ORDER BY name, person LIMIT $2";
    OF_ACCOUNT: "person", "find an account's person" = "SELECT person, name, organisation, unit, role, home, active, \
        account FROM person WHERE organisation = $1 AND account = $2 AND active LIMIT 2";
}

/// A home in lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedHome {
    /// Its id.
    pub home: HomeId,
    /// Its name.
    pub name: String,
    /// The authority of the place.
    pub host: OrganisationId,
    /// Who runs it.
    pub provider: Option<OrganisationId>,
    /// Its telephone; empty when not known.
    pub phone: String,
    /// It has agreed to the protocol.
    pub agreement: bool,
    /// It has not closed.
    pub active: bool,
}

/// An organisation in lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedOrganisation {
    /// Its id.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// What kind of body it is.
    pub kind: OrganisationKind,
    /// Government code of its area.
    pub gss: Option<String>,
    /// Number of the authority in education returns.
    pub dfe_code: Option<String>,
    /// Police force of the area.
    pub force: Option<OrganisationId>,
    /// Police unit that owns episodes of children who live there.
    pub police_unit: Option<UnitId>,
    /// It still exists.
    pub active: bool,
}

/// A unit in lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedUnit {
    /// Its id.
    pub unit: UnitId,
    /// Its organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: String,
    /// What it does.
    pub kind: UnitKind,
    /// Its telephone; empty when not known.
    pub phone: String,
    /// It still exists.
    pub active: bool,
}

/// A member of staff in lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPerson {
    /// Their id.
    pub person: PersonId,
    /// Their name.
    pub name: String,
    /// Their organisation.
    pub organisation: OrganisationId,
    /// Their unit.
    pub unit: UnitId,
    /// Their role.
    pub role: Role,
    /// The home they manage or work in.
    pub home: Option<HomeId>,
    /// Still works there.
    pub active: bool,
    /// Their account at their organisation's own sign-in, if it has one.
    pub account: Option<String>,
}

impl ListedPerson {
    /// The actor this person is, while they work there.
    pub fn actor(&self) -> Option<Actor> {
        self.active.then(|| Actor {
            person: Some(self.person),
            role: self.role,
            organisation: self.organisation.clone(),
            unit: self.unit.clone(),
            home: self.home,
        })
    }
}

fn home(row: &mut Row<'_>) -> Result<ListedHome, Misread> {
    Ok(ListedHome {
        home: row.take()?,
        name: row.take()?,
        host: row.take()?,
        provider: row.take()?,
        phone: row.take()?,
        agreement: row.take()?,
        active: row.take()?,
    })
}

fn organisation(row: &mut Row<'_>) -> Result<ListedOrganisation, Misread> {
    Ok(ListedOrganisation {
        organisation: row.take()?,
        name: row.take()?,
        kind: row.wire()?,
        gss: row.take()?,
        dfe_code: row.take()?,
        force: row.take()?,
        police_unit: row.take()?,
        active: row.take()?,
    })
}

fn unit(row: &mut Row<'_>) -> Result<ListedUnit, Misread> {
    Ok(ListedUnit {
        unit: row.take()?,
        organisation: row.take()?,
        name: row.take()?,
        kind: row.wire()?,
        phone: row.take()?,
        active: row.take()?,
    })
}

fn person(row: &mut Row<'_>) -> Result<ListedPerson, Misread> {
    Ok(ListedPerson {
        person: row.take()?,
        name: row.take()?,
        organisation: row.take()?,
        unit: row.take()?,
        role: row.wire()?,
        home: row.take()?,
        active: row.take()?,
        account: row.take()?,
    })
}

impl Transaction<'_> {
    /// Lists a home as its chain now stands; one whose registration was taken back is listed no more.
    pub fn project_home(&mut self, id: HomeId, home: &Home) -> Result<(), StoreError> {
        let Some(known) = &home.particulars else { return self.execute(HOME_DROP, &values![id]).map(drop) };
        let [id, name, host, provider] = values![id, &known.name, &known.host, known.provider.as_ref()];
        let [phone, agreement, active] = values![&known.phone, known.agreement, known.active];
        self.execute(HOME_PUT, &[id, name, host, provider, phone, agreement, active]).map(drop)
    }

    /// Lists an organisation and its units as its chain now stands.
    pub fn project_organisation(&mut self, id: &OrganisationId, organisation: &Organisation) -> Result<(), StoreError> {
        match &organisation.particulars {
            Some(known) => {
                let [gss, dfe_code] = [known.gss.as_deref(), known.dfe_code.as_deref()];
                let [force, police_unit] = values![known.force.as_ref(), known.police_unit.as_ref()];
                let [id, name, gss, dfe_code, active] = values![id, &known.name, gss, dfe_code, known.active];
                let row = [id, name, wire(known.kind), gss, dfe_code, force, police_unit, active];
                self.execute(ORGANISATION_PUT, &row)?;
            }
            None => drop(self.execute(ORGANISATION_DROP, &values![id])?),
        }
        for listed in self.units(Some(id), u32::MAX)? {
            if !organisation.units.contains_key(&listed.unit) {
                self.execute(UNIT_DROP, &values![&listed.unit])?;
            }
        }
        for (unit, known) in &organisation.units {
            let [unit, id, name, phone, active] = values![unit, id, &known.name, &known.phone, known.active];
            self.execute(UNIT_PUT, &[unit, id, name, wire(known.kind), phone, active])?;
        }
        Ok(())
    }

    /// Lists a member of staff as their chain now stands.
    pub fn project_person(&mut self, id: PersonId, person: &Person) -> Result<(), StoreError> {
        let Some(known) = &person.particulars else { return self.execute(PERSON_DROP, &values![id]).map(drop) };
        let [id, name, organisation, unit] = values![id, &known.name, &known.organisation, &known.unit];
        let [home, active, account] = values![known.home, known.active, known.account.as_deref()];
        self.execute(PERSON_PUT, &[id, name, organisation, unit, wire(known.role), home, active, account]).map(drop)
    }

    /// One home.
    pub fn home(&mut self, id: HomeId) -> Result<Option<ListedHome>, StoreError> {
        self.row(HOME, &values![id], home)
    }

    /// Homes by name; those of one authority's area, or all.
    pub fn homes(&mut self, host: Option<&OrganisationId>, limit: u32) -> Result<Vec<ListedHome>, StoreError> {
        self.rows(HOMES, &values![host.is_none(), host, limit], home)
    }

    /// One organisation.
    pub fn organisation(&mut self, id: &OrganisationId) -> Result<Option<ListedOrganisation>, StoreError> {
        self.row(ORGANISATION, &values![id], organisation)
    }

    /// Organisations by name.
    pub fn organisations(&mut self, limit: u32) -> Result<Vec<ListedOrganisation>, StoreError> {
        self.rows(ORGANISATIONS, &values![limit], organisation)
    }

    /// One unit.
    pub fn unit(&mut self, id: &UnitId) -> Result<Option<ListedUnit>, StoreError> {
        self.row(UNIT, &values![id], unit)
    }

    /// Units by name; those of one organisation, or all.
    pub fn units(&mut self, of: Option<&OrganisationId>, limit: u32) -> Result<Vec<ListedUnit>, StoreError> {
        self.rows(UNITS, &values![of.is_none(), of, limit], unit)
    }

    /// One member of staff.
    pub fn person(&mut self, id: PersonId) -> Result<Option<ListedPerson>, StoreError> {
        self.row(PERSON, &values![id], person)
    }

    /// Who has an account at their organisation's own sign-in and still works there. Two who have the same are nobody.
    pub fn person_of_account(
        &mut self,
        organisation: &OrganisationId,
        account: &str,
    ) -> Result<Option<ListedPerson>, StoreError> {
        let mut found = self.rows(OF_ACCOUNT, &values![organisation, account], person)?;
        Ok(if found.len() == 1 { found.pop() } else { None })
    }

    /// Members of staff by name; those of one unit, or all.
    pub fn people(&mut self, of: Option<&UnitId>, limit: u32) -> Result<Vec<ListedPerson>, StoreError> {
        self.rows(PEOPLE, &values![of.is_none(), of, limit], person)
    }

    /// Members of staff of an organisation by name.
    pub fn staff(&mut self, of: &OrganisationId, limit: u32) -> Result<Vec<ListedPerson>, StoreError> {
        self.rows(STAFF, &values![of, limit], person)
    }
}
