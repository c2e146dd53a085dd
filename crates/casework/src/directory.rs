//! Who is where: organisations, units and homes as they stand, and the rules by which a record's owner, responsible and
//! host authority are resolved when it is written. It reads no chain itself; whoever holds them fills it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::actor::Actor;
use crate::case::Case;
use crate::entry::{Entry, Resolved};
use crate::ids::{EpisodeId, HomeId, OrganisationId, UnitId};
use crate::policy::Policy;
use crate::records::organisation_registered::OrganisationKind;
use crate::records::unit_registered::UnitKind;
use crate::records::{Body, HomeRegistered, OrganisationRegistered, UnitRegistered};
use crate::time::Instant;

/// Organisations, their units, and homes.
#[derive(Debug, Clone, Default)]
pub struct Directory {
    /// Organisations by id.
    pub organisations: BTreeMap<OrganisationId, OrganisationRegistered>,
    /// Units by id, with the organisation each belongs to.
    pub units: BTreeMap<UnitId, (OrganisationId, UnitRegistered)>,
    /// Homes by id.
    pub homes: BTreeMap<HomeId, HomeRegistered>,
    /// Which organisation put each organisation on the register.
    pub founders: BTreeMap<OrganisationId, OrganisationId>,
}

/// An organisation as `policy/reference` ships it.
#[derive(Debug, Clone)]
pub struct Shipped {
    /// Its id.
    pub id: OrganisationId,
    /// Its particulars.
    pub organisation: OrganisationRegistered,
    /// Its units.
    pub units: Vec<UnitRegistered>,
    /// Invented, for demonstrations only.
    pub invented: bool,
}

#[derive(Deserialize)]
struct File {
    #[serde(default)]
    organisation: Vec<Listed>,
}

#[derive(Deserialize)]
struct Listed {
    id: OrganisationId,
    name: String,
    kind: OrganisationKind,
    gss: Option<String>,
    dfe_code: Option<String>,
    force: Option<OrganisationId>,
    police_unit: Option<UnitId>,
    triage_unit: Option<UnitId>,
    return_provider: Option<OrganisationId>,
    #[serde(default)]
    invented: bool,
    #[serde(default)]
    units: Vec<Unit>,
}

#[derive(Deserialize)]
struct Unit {
    id: UnitId,
    name: String,
    kind: UnitKind,
    #[serde(default)]
    phone: String,
}

/// The organisations in force that this build ships.
///
/// # Errors
/// A reference file that cannot be read, named with its fault.
pub fn shipped() -> Result<Vec<Shipped>, crate::policy::Fault> {
    let mut all = Vec::new();
    for text in crate::policy::shipped().iter().filter(|text| text.path.starts_with("reference/")) {
        let file: File = toml::from_str(&text.text).map_err(|error| crate::policy::Fault {
            path: text.path.clone(),
            line: None,
            message: error.message().to_owned(),
        })?;
        all.extend(file.organisation.into_iter().map(|entry| {
            Shipped {
                organisation: OrganisationRegistered {
                    name: entry.name,
                    kind: entry.kind,
                    gss: entry.gss,
                    dfe_code: entry.dfe_code,
                    force: entry.force,
                    police_unit: entry.police_unit,
                    triage_unit: entry.triage_unit,
                    return_provider: entry.return_provider,
                    active: true,
                },
                units: entry
                    .units
                    .into_iter()
                    .map(|unit| UnitRegistered {
                        unit: unit.id,
                        name: unit.name,
                        kind: unit.kind,
                        phone: unit.phone,
                        active: true,
                    })
                    .collect(),
                id: entry.id,
                invented: entry.invented,
            }
        }));
    }
    Ok(all)
}

impl Directory {
    /// The directory of what is shipped, without homes.
    pub fn of_shipped(shipped: &[Shipped]) -> Self {
        let mut directory = Self::default();
        for body in shipped {
            directory.organisations.insert(body.id.clone(), body.organisation.clone());
            for unit in &body.units {
                directory.units.insert(unit.unit.clone(), (body.id.clone(), unit.clone()));
            }
        }
        directory
    }

    /// The hospitals of an authority’s area, each with its telephone.
    pub fn hospitals(&self, area: &OrganisationId) -> Vec<(String, String)> {
        let code = self.organisations.get(area).and_then(|area| area.gss.as_ref());
        let here = |of: &OrganisationId| {
            let gss = self.organisations.get(of).and_then(|body| body.gss.as_ref());
            gss.is_some_and(|gss| Some(gss) == code)
        };
        let units = self.units.values().filter(|(of, unit)| unit.active && unit.kind == UnitKind::Hospital && here(of));
        units.map(|(_, unit)| (unit.name.clone(), unit.phone.clone())).collect()
    }

    /// What a unit is called; its id when nobody has registered it.
    pub fn unit_name<'a>(&'a self, unit: &'a UnitId) -> &'a str {
        self.units.get(unit).map_or(unit.as_str(), |(_, record)| record.name.as_str())
    }

    /// What an organisation is called; its id when nobody has registered it.
    pub fn organisation_name<'a>(&'a self, organisation: &'a OrganisationId) -> &'a str {
        self.organisations.get(organisation).map_or(organisation.as_str(), |record| record.name.as_str())
    }

    fn is_authority(&self, organisation: &OrganisationId) -> bool {
        self.organisations.get(organisation).is_some_and(|record| record.kind == OrganisationKind::LocalAuthority)
    }

    /// What a record needs from other chains and from policy, as it stands when the record is written.
    pub fn resolve(
        &self,
        case: &Case,
        episode: Option<EpisodeId>,
        actor: &Actor,
        body: &Body,
        policy: &Policy,
        at: Instant,
    ) -> Resolved {
        match body {
            Body::ReportReceived(report) => {
                let since = report.missing_since.earliest().unwrap_or(at);
                self.at_report(case, actor, report.to_police, since)
            }
            Body::ReportHandedOn(record) => Resolved { owner: Some(record.unit.clone()), ..Resolved::default() },
            Body::PlacementPlanned(record) => self.at_home(case, actor, Some(record.home)),
            Body::PlacementStarted(record) => self.at_home(case, actor, record.home),
            // Where it was says who looks into it; it moves nobody.
            Body::PhysicalIntervention(_) | Body::RiskProfileUpdated(_) => {
                let home = case.placement_at(at).and_then(|placement| placement.home).or(actor.home);
                Resolved { home_unit: None, host_unit: None, ..self.at_home(case, actor, home) }
            }
            // What replaces a record is resolved as that record would be, so that a corrected grade has its own band.
            Body::Corrected(correction) => case
                .entry(correction.entry)
                .and_then(Entry::kind)
                .and_then(|kind| Body::read(kind, correction.record.0.clone()).ok())
                .filter(|body| !matches!(body, Body::Corrected(_) | Body::ReportDecided(_)))
                .map(|body| self.resolve(case, episode, actor, &body, policy, at))
                .unwrap_or_default(),
            Body::RiskAssessed(record) => {
                let (risk, grade) = (&policy.risk, record.grade.as_str());
                let edition = risk.edition_of(grade, at).map(|edition| edition.edition.clone());
                Resolved { band: risk.band(grade), edition, ..Resolved::default() }
            }
            Body::ReportDecided(_) => {
                episode.and_then(|id| case.episode(id)).map(|open| open.parties.clone()).unwrap_or_default()
            }
            _ => Resolved::default(),
        }
    }

    fn at_home(&self, case: &Case, actor: &Actor, home: Option<HomeId>) -> Resolved {
        let record = home.and_then(|home| self.homes.get(&home));
        let placing = self.is_authority(&actor.organisation).then(|| actor.organisation.clone());
        let responsible = case.identity.responsible.clone().or(placing);
        let host = record.map(|record| record.host.clone()).or_else(|| case.identity.responsible.clone());
        let units = self.unit_of(responsible.as_ref()).zip(self.unit_of(host.as_ref()));
        let (home_unit, host_unit) = units.filter(|(own, other)| own != other).unzip();
        let provider = record.and_then(|record| record.provider.clone());
        Resolved { responsible, host, home, provider, home_unit, host_unit, ..Resolved::default() }
    }

    /// The police unit of an authority's area.
    fn unit_of(&self, authority: Option<&OrganisationId>) -> Option<UnitId> {
        authority.and_then(|authority| self.organisations.get(authority))?.police_unit.clone()
    }

    /// The owner is the police unit of the place where the child lives, once police have the report; until then the
    /// responsible authority's service. Whoever took a report of a child nobody can place keeps it until somebody can.
    fn at_report(&self, case: &Case, actor: &Actor, to_police: bool, since: Instant) -> Resolved {
        let placement = case.placement_at(since);
        let home = placement.and_then(|placement| placement.home).or(actor.home);
        let record = home.and_then(|home| self.homes.get(&home));
        let responsible = case
            .identity
            .responsible
            .clone()
            .or_else(|| placement.and_then(|placement| placement.responsible.clone()))
            .or_else(|| self.is_authority(&actor.organisation).then(|| actor.organisation.clone()));
        let host = placement
            .and_then(|placement| placement.host.clone())
            .or_else(|| record.map(|record| record.host.clone()))
            .or_else(|| responsible.clone());
        let service: Option<UnitId> = responsible.as_ref().and_then(|authority| authority.unit("csc"));
        let open = |unit: &UnitId| self.units.get(unit).is_some_and(|(_, record)| record.active);
        let unreachable = service.as_ref().is_some_and(|service| !open(service));
        let owner = if to_police { Some(self.police_at(host.as_ref(), actor)) } else { service };
        let owner = owner.unwrap_or_else(|| actor.unit.clone());
        let owner_force = self.units.get(&owner).map(|(organisation, _)| organisation.clone()).filter(|_| to_police);
        let force = owner_force.as_ref().and_then(|force| self.organisations.get(force));
        let conversations = responsible.as_ref().and_then(|authority| self.organisations.get(authority));
        Resolved {
            desk: force.and_then(|force| force.triage_unit.clone()),
            owner: Some(owner),
            owner_force,
            return_provider: conversations.and_then(|authority| authority.return_provider.clone()),
            responsible,
            host,
            home,
            provider: record.and_then(|record| record.provider.clone()),
            unreachable,
            ..Resolved::default()
        }
    }

    /// The police unit a report goes to about a child who lives in an authority’s area, or nobody knows where.
    pub fn police_at(&self, host: Option<&OrganisationId>, actor: &Actor) -> UnitId {
        self.unit_of(host).unwrap_or_else(|| self.police_of(actor))
    }

    /// A police officer's own unit, or the control room that answers for London.
    fn police_of(&self, actor: &Actor) -> UnitId {
        let force =
            self.organisations.get(&actor.organisation).is_some_and(|record| record.kind == OrganisationKind::Force);
        if force { actor.unit.clone() } else { UnitId::literal("met-mcc") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_london_authority_has_a_police_unit_and_services_that_owe() {
        let shipped = shipped().unwrap();
        let directory = Directory::of_shipped(&shipped);
        let authorities = shipped.iter().filter(|body| body.id.as_str().starts_with("e09"));
        assert_eq!(authorities.clone().count(), 33);
        for authority in authorities {
            let police = authority.organisation.police_unit.as_ref().unwrap();
            assert!(directory.units.contains_key(police), "{police}");
            let service = format!("{}-csc", authority.id).parse().unwrap();
            assert!(directory.units.contains_key(&service), "{service}");
        }
    }
}
