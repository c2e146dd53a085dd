//! A home now: who lives there, who of them is missing, and the button that reports one.

use casework::ids::HomeId;
use operations::read::{HomeSeen, Resident};

use super::case::{WITH_CHILDREN, names};
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::pages::SubjectPage;
use crate::look::parts::{Cell, Column, IdentityBar, Link, Row, Section, SectionBody, SummaryList, SummaryRow, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, get};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/homes/{home}", WITH_CHILDREN, Shows::Children, home)]
}

fn home(ask: &Ask) -> Result<Answer, Problem> {
    let id: HomeId = ask.part("home")?;
    let seen = ask.lantern.home(&ask.who()?.actor, id)?;
    let directory = ask.lantern.directory();
    let mut facts: Vec<String> = vec![seen.home.address.clone()];
    if !seen.home.phone.is_empty() {
        facts.push(format!("Telephone {}", seen.home.phone));
    }
    facts.retain(|fact| !fact.is_empty());
    let mut about = vec![SummaryRow::new("Council of the place", directory.organisation_name(&seen.home.host))];
    if let Some(provider) = &seen.home.provider {
        about.push(SummaryRow::new("Run by", directory.organisation_name(provider)));
    }
    let agreed =
        if seen.home.agreement { "The home has agreed to the missing protocol" } else { "No agreement is recorded" };
    about.push(SummaryRow::new("Agreement", agreed));
    Answer::page(&SubjectPage {
        layout: layout(ask, "A home tonight"),
        identity: IdentityBar { name: seen.home.name.clone(), facts, ..IdentityBar::default() },
        tabs: Vec::new(),
        heading: "Children here now".to_owned(),
        actions: vec![Link::new("Report a child missing", "/report/new")],
        sections: vec![
            Section {
                lede: others(seen.others),
                empty: "Nobody whom you may see is placed here.".to_owned(),
                ..Section::new("children", "Living here", SectionBody::Table(residents(ask, &seen)))
            },
            Section::new("home", "About the home", SectionBody::Summary(SummaryList { rows: about })),
        ],
    })
}

fn others(others: usize) -> String {
    match others {
        0 => String::new(),
        1 => "One more child lives here whom you may not see.".to_owned(),
        others => format!("{others} more children live here whom you may not see."),
    }
}

fn residents(ask: &Ask, seen: &HomeSeen) -> Table {
    let row = |resident: &Resident| {
        let child = &resident.child.child.child;
        let age = names::age(child.born, seen.now);
        let now = match &resident.child.child.open {
            Some((episode, reference, band)) => Cell {
                badge: band.map(|band| names::band_badge(ask, band)),
                ..Cell::link(format!("Missing, case {reference}"), format!("/episodes/{episode}"))
            },
            None => Cell::link("Report missing", format!("/report/new?child={}", child.child)),
        };
        Row {
            cells: vec![
                Cell::link(format!("{}, {age}", child.name), format!("/children/{}", child.child)),
                Cell::text(words::day(resident.child.since.london_date(), seen.now)),
                now,
            ],
            new: false,
        }
    };
    Table {
        caption: "Children living here".to_owned(),
        columns: ["Child", "Since", "Now"].map(Column::words).into(),
        rows: seen.residents.iter().map(row).collect(),
        ..Table::default()
    }
}
