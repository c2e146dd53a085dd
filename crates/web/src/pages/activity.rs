//! Who looked at a child, for the information-governance lead, and what the reader looked at themselves. It says what was
//! shown and why, never what it said, and names no child.

use casework::actor::Role;
use casework::ids::{ChildId, PersonId};
use casework::time::Instant;
use operations::Processing;
use operations::access::Relation;
use operations::read::{Look, LookCursor, Looked};

use super::case::tabs::shown;
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

/// Whoever answers for who looked.
pub const GOVERNANCE: Users = Users::Roles(&[Role::InformationGovernance]);

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/activity", Users::Staff, Shows::Nothing, own),
        get("/children/{child}/access", GOVERNANCE, Shows::Child, of_child),
    ]
}

fn own(ask: &Ask) -> Result<Answer, Problem> {
    let person = ask.who()?.actor.person.ok_or(Problem::NotFound)?;
    let looked = ask.lantern.own_looks(person, before(ask))?;
    let rows = looked.looks.iter().map(|look| row(ask, look, looked.now, whose(look))).collect();
    let table = Table {
        caption: "What you looked at".to_owned(),
        columns: ["When", "Record", "What was shown", "Why you may", "Row"].map(Column::words).into(),
        rows,
        empty: "You have not looked at a child’s record yet.".to_owned(),
        ..Table::default()
    };
    let words =
        "Every look at a child’s record is kept, and nobody can change it unseen. These are yours, the latest first.";
    Answer::page(&page(layout(ask, "My activity"), "What you looked at", words, table, older("/activity", &looked)))
}

fn of_child(ask: &Ask) -> Result<Answer, Problem> {
    let child: ChildId = ask.part("child")?;
    let looked = ask.lantern.looked_at(&ask.who()?.actor, child, before(ask))?;
    let rows = looked.looks.iter().map(|look| row(ask, look, looked.now, who(ask, look, &looked))).collect();
    let table = Table {
        caption: "Who looked at this child’s record".to_owned(),
        columns: ["When", "Who", "What was shown", "Why they may", "Row"].map(Column::words).into(),
        rows,
        empty: "Nobody has looked.".to_owned(),
        ..Table::default()
    };
    let back = Some(Link::new("The child", format!("/children/{child}")));
    let frame = Layout { back, ..layout(ask, "Who looked") };
    let words = "Every look is here, the latest first, this one too. The row is its number in the ledger, by which it is proved.";
    let older = older(&format!("/children/{child}/access"), &looked);
    Answer::page(&page(frame, "Who looked at this child’s record", words, table, older))
}

fn page(layout: Layout, heading: &str, words: &str, table: Table, older: Option<Link>) -> Document {
    Document {
        layout,
        heading: heading.to_owned(),
        paragraphs: vec![words.to_owned()],
        sections: vec![Section::new("looks", "Looks", SectionBody::Table(table))],
        actions: older.into_iter().collect(),
    }
}

fn row(ask: &Ask, look: &Look, now: Instant, second: Cell) -> Row {
    let rows = &ask.lantern.policy().duties.rows;
    let owed = look.duty.as_ref().map_or_else(String::new, |duty| {
        let title = rows.iter().find(|row| *row.id == **duty).map(|row| row.title.to_string());
        format!("Owed then: {}", title.unwrap_or_else(|| duty.replace(['_', '-'], " ")))
    });
    let why = match Relation::ALL.into_iter().find(|relation| relation.name() == look.purpose) {
        Some(relation) => words::capital(relation.words()),
        None => words::capital(&look.purpose.replace('_', " ")),
    };
    let done = match look.kind {
        Processing::Consultation => String::new(),
        Processing::Disclosure => format!("Given to: {}", look.recipient.as_deref().unwrap_or("not known")),
        other => words::capital(processing(other)),
    };
    Row {
        cells: vec![
            Cell::text(words::at(look.at, now)),
            second,
            Cell::text(shown(&look.what)).with_note(done),
            Cell::text(why).with_note(owed),
            Cell::text(look.number.map_or_else(|| "–".to_owned(), |number| number.to_string())),
        ],
        new: false,
    }
}

fn processing(kind: Processing) -> &'static str {
    match kind {
        Processing::Collection => "collection",
        Processing::Alteration => "alteration",
        Processing::Consultation => "consultation",
        Processing::Disclosure => "disclosure",
        Processing::Combination => "combination",
        Processing::Erasure => "erasure",
    }
}

/// The record that was looked at, without a name.
fn whose(look: &Look) -> Cell {
    match (look.episode, look.child) {
        (Some(episode), _) => Cell::link("A case", format!("/episodes/{episode}")),
        (None, Some(child)) => Cell::link("A child", format!("/children/{child}")),
        (None, None) => Cell::text("No child"),
    }
}

fn who(ask: &Ask, look: &Look, looked: &Looked) -> Cell {
    let name = |person: PersonId| looked.names.get(&person).cloned().unwrap_or_else(|| person.to_string());
    let unit = look.unit.as_ref().map(|unit| ask.lantern.directory().unit_name(unit).to_string());
    let role = look.role.map(|role| words::capital(role.words()));
    let standing: Vec<String> = role.into_iter().chain(unit).collect();
    Cell::text(look.person.map_or_else(|| "Nobody who signs in".to_owned(), name)).with_note(standing.join(", "))
}

/// The page after the one that ended with a look; the first when the address names none.
fn before(ask: &Ask) -> Option<LookCursor> {
    let (at, number) = ask.query.get("before").split_once('-')?;
    Some(LookCursor { at: Instant::from_microseconds(at.parse().ok()?), number: number.parse().ok()? })
}

fn older(base: &str, looked: &Looked) -> Option<Link> {
    let LookCursor { at, number } = looked.next.as_ref()?;
    Some(Link::new("Older looks", format!("{base}?before={}-{number}", at.as_microseconds())))
}
