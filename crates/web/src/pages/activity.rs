//! Who did what with a child's record, for whoever answers for it, and what the reader did themselves. It says what was shown or
//! written and why, never what it said, and names no child.

use casework::actor::Role;
use casework::ids::{ChildId, PersonId};
use casework::time::Instant;
use operations::Processing;
use operations::access::Relation;
use operations::read::{Look, LookCursor, Looked, WRITTEN};

use super::case::WITH_CHILDREN;
use super::case::tabs::shown;
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

/// Whoever answers for who looked at a council’s children.
pub const GOVERNANCE: Users = Users::Roles(&[Role::InformationGovernance]);

/// The routes. Who reads who looked at a child is access policy's to say.
pub fn routes() -> Vec<Route> {
    vec![
        get("/activity", Users::Staff, Shows::Nothing, own),
        get("/children/{child}/access", WITH_CHILDREN, Shows::Child, of_child),
    ]
}

fn own(ask: &Ask) -> Result<Answer, Problem> {
    let person = ask.who()?.actor.person.ok_or(Problem::NotFound)?;
    let looked = ask.lantern.own_looks(person, before(ask.query.get("before")))?;
    let rows = looked.looks.iter().map(|look| row(ask, look, looked.now, whose(look))).collect();
    let table = Table {
        caption: "What you read and recorded".to_owned(),
        columns: ["When", "Record", "What", "What kind", "Why you may", "Row"].map(Column::words).into(),
        rows,
        ..Table::default()
    };
    let words = "Every look at a child’s record is kept, and so is all that is recorded; nobody can change either unseen. These \
                 are yours, the latest first.";
    Answer::page(&page(
        layout(ask, "My activity"),
        "What you read and recorded",
        words,
        table,
        older("/activity", &looked),
    ))
}

fn of_child(ask: &Ask) -> Result<Answer, Problem> {
    let child: ChildId = ask.part("child")?;
    let looked = ask.lantern.looked_at(&ask.who()?.actor, child, before(ask.query.get("before")))?;
    let rows = looked.looks.iter().map(|look| row(ask, look, looked.now, who(ask, look, &looked))).collect();
    let table = Table {
        caption: "Who looked at this child’s record, and who changed it".to_owned(),
        columns: ["When", "Who", "What", "What kind", "Why they may", "Row"].map(Column::words).into(),
        rows,
        ..Table::default()
    };
    let back = Some(Link::new("The child", format!("/children/{child}")));
    let frame = Layout { back, ..layout(ask, "Who looked") };
    let words = "Everything done with this record is here, the latest first: what was recorded and changed, read, given to others, \
                 joined and erased; this look too. The row is its number in the ledger, by which it is proved.";
    let older = older(&format!("/children/{child}/access"), &looked);
    Answer::page(&page(frame, "Who looked at this child’s record", words, table, older))
}

fn page(layout: Layout, heading: &str, words: &str, table: Table, older: Option<Link>) -> Document {
    Document {
        layout,
        heading: heading.to_owned(),
        paragraphs: vec![words.to_owned()],
        sections: vec![Section {
            empty: "Nothing yet.".to_owned(),
            ..Section::new("looks", "Line by line", SectionBody::Table(table))
        }],
        actions: older.into_iter().collect(),
    }
}

fn row(ask: &Ask, look: &Look, now: Instant, second: Cell) -> Row {
    let given = match (look.kind, &look.recipient) {
        (Processing::Disclosure, Some(to)) => format!("Given to: {to}"),
        (Processing::Disclosure, None) => "Given to: not known".to_owned(),
        _ => String::new(),
    };
    let owed = owed(ask, look).map_or_else(String::new, |title| format!("Owed then: {title}"));
    Row {
        cells: vec![
            Cell::text(words::at(look.at, now)),
            second,
            Cell::text(shown(&look.what)),
            Cell::text(words::capital(processing(look.kind))).with_note(given),
            Cell::text(why(look)).with_note(owed),
            Cell::text(look.number.map_or_else(|| "–".to_owned(), |number| number.to_string())),
        ],
        new: false,
    }
}

/// What was owed then, as the table calls it.
fn owed(ask: &Ask, look: &Look) -> Option<String> {
    let duty = look.duty.as_ref()?;
    let title = ask.lantern.policy().duties.rows.iter().find(|row| *row.id == **duty).map(|row| row.title.to_string());
    Some(title.unwrap_or_else(|| duty.replace(['_', '-'], " ")))
}

fn why(look: &Look) -> String {
    if look.purpose == WRITTEN {
        return "They recorded it".to_owned();
    }
    if look.purpose == "nameless" {
        return "It is owed by their unit or on its board, without the child".to_owned();
    }
    let relation = Relation::ALL.into_iter().find(|relation| relation.name() == look.purpose);
    words::capital(&relation.map_or_else(|| look.purpose.replace('_', " "), |relation| relation.words().to_owned()))
}

/// The kind of processing, as section 62 has it.
pub fn processing(kind: Processing) -> &'static str {
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
pub fn before(text: &str) -> Option<LookCursor> {
    let (at, number) = text.split_once('-')?;
    Some(LookCursor { at: Instant::from_microseconds(at.parse().ok()?), number: number.parse().ok()? })
}

/// Where a page ended, as an address has it.
pub fn cursor(LookCursor { at, number }: &LookCursor) -> String {
    format!("{}-{number}", at.as_microseconds())
}

fn older(base: &str, looked: &Looked) -> Option<Link> {
    Some(Link::new("Older looks", format!("{base}?before={}", cursor(looked.next.as_ref()?))))
}
