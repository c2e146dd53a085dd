//! Finding a child: one box. What was typed is posted and kept, and the address of what was found holds only an id.

use casework::actor::Role;
use operations::read::{ChildFound, FoundSeen};

use super::case::names::band_badge;
use super::layout;
use crate::ask::{Answer, Ask};
use crate::look::pages::{Find, Found};
use crate::look::parts::{Cell, Column, Row, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

/// Whoever looks for children.
const USERS: Users = Users::Roles(Role::CASEWORKERS);

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/find", USERS, Shows::Nothing, open),
        post("/find", USERS, Shows::Nothing, keep),
        get("/find/{search}", USERS, Shows::Children, found),
    ]
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    let layout = layout(ask, "Find");
    Answer::page(&Find { form: Find::form("/find", &layout.token, ""), layout, found: None })
}

fn keep(ask: &Ask) -> Result<Answer, Problem> {
    let typed = ask.form();
    if typed.get("q").trim().is_empty() {
        let mut layout = layout(ask, "Find");
        let mut form = Find::form("/find", &layout.token, "");
        form.refuse("/q", "Enter a name, date of birth, reference, telephone number or place");
        layout.errors = true;
        let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
        return Answer::page_with(status, &Find { layout, form, found: None });
    }
    let search = ask.lantern.keep_search(&ask.who()?.actor, typed.get("q"))?;
    Ok(Answer::see_other(&format!("/find/{search}")))
}

fn found(ask: &Ask) -> Result<Answer, Problem> {
    let search: String = ask.part("search")?;
    let seen = ask.lantern.find(&ask.who()?.actor, &search)?;
    let layout = layout(ask, "Find");
    let form = Find::form("/find", &layout.token, &seen.query);
    Answer::page(&Find { layout, form, found: Some(view(ask, &seen)) })
}

fn view(ask: &Ask, seen: &FoundSeen) -> Found {
    let heading = match (seen.children.len(), seen.more) {
        (0, _) => "No child matches".to_owned(),
        (1, false) => "1 child matches".to_owned(),
        (many, false) => format!("{many} children match"),
        (many, true) => format!("More than {many} children match"),
    };
    let note = match (seen.more, seen.children.is_empty()) {
        (true, false) => "Add another word, a date of birth or more of the number, to narrow it.",
        (true, true) => "Too much matches to tell. Add another word, a date of birth or more of the number.",
        (false, true) => {
            "Only children are found whom you have a part in looking for or looking after. Try another spelling, or fewer \
             words. To report a child missing you need not find them first."
        }
        (false, false) => "Children you have no part in are not shown.",
    };
    let table = Table {
        caption: "Children found".to_owned(),
        columns: ["Child", "Born", "Responsible council", "Now"].map(Column::words).into(),
        rows: seen.children.iter().map(|child| row(ask, child)).collect(),
        ..Table::default()
    };
    Found { heading, table, note: note.to_owned() }
}

fn row(ask: &Ask, found: &ChildFound) -> Row {
    let (child, directory) = (&found.child, ask.lantern.directory());
    let born = child.born.map_or_else(|| "Not known".to_owned(), |born| born.strftime("%-d %B %Y").to_string());
    let council = child.responsible.as_deref().and_then(|id| id.parse().ok());
    let council = council.map_or_else(|| "Not known".to_owned(), |id| directory.organisation_name(&id).to_owned());
    let state = if found.away { "Away without permission" } else { "Missing" };
    let now = match &found.open {
        Some((episode, reference, band)) => Cell {
            badge: band.map(|band| band_badge(ask, band)),
            ..Cell::link(format!("{state}, case {reference}"), format!("/episodes/{episode}"))
        },
        None => Cell::text("No open episode"),
    };
    let name = if child.name.is_empty() { "Not named yet".to_owned() } else { child.name.clone() };
    let child = Cell::link(name, format!("/children/{}", child.child));
    Row { cells: vec![child, Cell::text(born), Cell::text(council), now], new: false }
}
