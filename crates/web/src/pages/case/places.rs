//! Who stands where to a child, with whom to ring, and where the child has lived.

use casework::case::{Case, Placement};
use casework::directory::Directory;
use casework::entry::Resolved;
use casework::ids::UnitId;
use casework::time::{Instant, Moment};

use crate::look::parts::{Cell, Column, Row, Section, SectionBody, SummaryRow, Table};
use crate::pages::words;

/// Owner, councils, home and provider of an episode.
pub fn parties(parties: &Resolved, directory: &Directory) -> Vec<SummaryRow> {
    let council = |id: &Option<casework::ids::OrganisationId>| {
        id.iter().map(|id| directory.organisation_name(id).to_owned()).collect::<Vec<_>>()
    };
    let service = |id: &Option<casework::ids::OrganisationId>, ending: &str| {
        let mut values = council(id);
        let unit = id.as_ref().map(|id| format!("{id}-{ending}"));
        let found = unit.and_then(|unit| directory.units.iter().find(|(id, _)| id.as_str() == unit));
        values.extend(found.and_then(|(_, (_, unit))| ring(&unit.name, &unit.phone)));
        values
    };
    let home = parties.home.and_then(|id| directory.homes.get(&id));
    let home = home.map_or(Vec::new(), |home| {
        [home.name.clone(), home.address.clone(), home.phone.clone()]
            .into_iter()
            .filter(|line| !line.is_empty())
            .collect()
    });
    let rows = [
        ("Owner", parties.owner.iter().map(|unit| unit_words(unit, directory)).collect()),
        ("Responsible council", service(&parties.responsible, "csc")),
        ("Out of hours", out_of_hours(parties, directory)),
        ("Council of the place", council(&parties.host)),
        ("Home", home),
        ("Return conversations", council(&parties.return_provider)),
    ];
    let known = rows.into_iter().filter(|(_, values): &(&str, Vec<String>)| !values.is_empty());
    known.map(|(key, values)| SummaryRow { key: key.to_owned(), values, ..SummaryRow::default() }).collect()
}

fn out_of_hours(parties: &Resolved, directory: &Directory) -> Vec<String> {
    let unit = parties.responsible.as_ref().map(|id| format!("{id}-edt"));
    let found = unit.and_then(|unit| directory.units.iter().find(|(id, _)| id.as_str() == unit));
    found.map(|(_, (_, unit))| ring(&unit.name, &unit.phone).unwrap_or_else(|| unit.name.clone())).into_iter().collect()
}

/// A unit with whom to ring.
pub fn unit_words(unit: &UnitId, directory: &Directory) -> String {
    let name = directory.unit_name(unit);
    let phone = directory.units.get(unit).map(|(_, unit)| unit.phone.as_str()).unwrap_or_default();
    ring(name, phone).unwrap_or_else(|| name.to_owned())
}

fn ring(name: &str, phone: &str) -> Option<String> {
    (!phone.is_empty()).then(|| format!("{name}, {phone}"))
}

/// Where the child has lived, as a section.
pub fn section(case: &Case, directory: &Directory, now: Instant) -> Section {
    let table = SectionBody::Table(placements(case, directory, now));
    Section {
        empty: "No placement is recorded.".to_owned(),
        ..Section::new("placements", "Where the child has lived", table)
    }
}

/// Placements, the latest first.
fn placements(case: &Case, directory: &Directory, now: Instant) -> Table {
    let told = |moment: &Option<Moment>| moment.as_ref().map_or(String::new(), |moment| words::moment(moment, now));
    let row = |placement: &Placement| {
        let home = placement.home.and_then(|id| directory.homes.get(&id).map(|home| (id, home)));
        let place = match home {
            Some((id, home)) => Cell::link(home.name.clone(), format!("/homes/{id}")),
            None => Cell::text("With a carer, or at an address not listed"),
        };
        let host = placement.host.as_ref().map_or("", |host| directory.organisation_name(host));
        let from = match (&placement.started, &placement.planned) {
            (Some(_), _) => told(&placement.started),
            (None, planned) => format!("planned for {}", told(planned)),
        };
        Row { cells: vec![place, Cell::text(host), Cell::text(from), Cell::text(told(&placement.ended))], new: false }
    };
    Table {
        caption: "Placements, the latest first".to_owned(),
        columns: ["Where", "Council of the place", "From", "Until"].map(Column::words).into(),
        rows: case.placements.iter().rev().map(row).collect(),
        empty: "No placement is recorded.".to_owned(),
        ..Table::default()
    }
}
