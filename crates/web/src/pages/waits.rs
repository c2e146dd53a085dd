//! How long whoever reports waits, for those who answer for it. It shows no child.

use casework::actor::Role;
use jiff::SignedDuration;
use operations::read::few::FEWEST;
use operations::read::waits::{Shared, Spread, Waits};

use super::layout;
use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

const TITLE: &str = "How long reporters wait";

/// Those who answer for how reports are taken.
pub const READERS: Users = Users::Roles(&[Role::UnitSupervisor, Role::Analyst]);

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/waits", READERS, Shows::Nothing, waits)]
}

fn waits(ask: &Ask) -> Result<Answer, Problem> {
    let table = Table {
        caption: "Waits by unit and channel, over the last 90 days".to_owned(),
        columns: std::iter::once(Column::words("Unit and channel"))
            .chain(
                ["Reports", "To an answer: median", "90th percentile", "To the record: median", "90th percentile "]
                    .map(Column::figures),
            )
            .chain([Column::figures("Language need not met")])
            .collect(),
        rows: ask.lantern.waits()?.iter().map(|waits| row(ask, waits)).collect(),
        empty: "No report of the last 90 days is recorded here.".to_owned(),
        ..Table::default()
    };
    Answer::page(&Document {
        layout: layout(ask, TITLE),
        heading: TITLE.to_owned(),
        paragraphs: vec![
            "From when whoever reported first rang, or began to write, until somebody answered and until the report was \
             recorded. Reports that do not say when they rang count as reports and have no wait."
                .to_owned(),
            format!("What fewer than {FEWEST} reports would tell is not told."),
        ],
        sections: vec![
            Section::new("waits", "By unit and channel", SectionBody::Table(table)),
            Section {
                lede: "Whoever is told of a report is told in the moment it is recorded.".to_owned(),
                ..Section::new("shared", "From a report to whoever is told having read it", SectionBody::Table(shared(ask)?))
            },
        ],
        actions: Vec::new(),
    })
}

fn shared(ask: &Ask) -> Result<Table, Problem> {
    let directory = ask.lantern.directory();
    let row = |shared: &Shared| {
        let of = |told: fn(Spread) -> SignedDuration| shared.read.map_or_else(few, |spread| length(told(spread)));
        let count = |count: Option<usize>| count.map_or_else(few, |count| count.to_string());
        let cells = [
            directory.organisation_name(&shared.organisation).to_owned(),
            count(Some(shared.told).filter(|told| *told >= FEWEST)),
            count(shared.unread),
            of(|spread| spread.median),
            of(|spread| spread.ninetieth),
        ];
        Row { cells: cells.map(Cell::text).into(), new: false }
    };
    let figures = ["Told", "Not read yet", "To having read it: median", "90th percentile"].map(Column::figures);
    Ok(Table {
        caption: "Time to share, by organisation, over the last 90 days".to_owned(),
        columns: std::iter::once(Column::words("Organisation")).chain(figures).collect(),
        rows: ask.lantern.shared()?.iter().map(row).collect(),
        ..Table::default()
    })
}

fn few() -> String {
    "Too few".to_owned()
}

fn row(ask: &Ask, waits: &Waits) -> Row {
    let directory = ask.lantern.directory();
    let unit = waits.owner.as_ref().map_or("No unit", |unit| directory.unit_name(unit));
    let channel = ask.lantern.policy().codes.label("report_channel", &waits.channel);
    let of = |spread: Option<Spread>, told: fn(Spread) -> SignedDuration| {
        spread.map_or_else(few, |spread| length(told(spread)))
    };
    let reports = if waits.reports < FEWEST { few() } else { waits.reports.to_string() };
    let cells = [
        reports,
        of(waits.answered, |spread| spread.median),
        of(waits.answered, |spread| spread.ninetieth),
        of(waits.recorded, |spread| spread.median),
        of(waits.recorded, |spread| spread.ninetieth),
        waits.unmet.filter(|_| waits.reports >= FEWEST).map_or_else(few, |unmet| unmet.to_string()),
    ];
    let first = Cell::text(unit).with_note(channel);
    Row { cells: std::iter::once(first).chain(cells.map(Cell::text)).collect(), new: false }
}

fn length(length: SignedDuration) -> String {
    let (minutes, seconds) = (length.as_secs() / 60, length.as_secs() % 60);
    match minutes {
        0 => format!("{seconds} s"),
        1..60 => format!("{minutes} min {seconds} s"),
        _ => format!("{} h {} min", minutes / 60, minutes % 60),
    }
}
