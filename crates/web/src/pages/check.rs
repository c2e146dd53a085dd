//! Is this child missing? One form, read on a telephone in the street, and what of it is known anywhere. What was typed is
//! posted and kept, and the address of the answer holds only an id.

use axum::http::StatusCode;
use casework::actor::Role;
use operations::Failure;
use operations::read::{Asked, Checked, Hit};

use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::form::{FieldView, FormView, Purpose, WidgetView, Width};
use crate::look::pages::{Check, CheckHit};
use crate::look::parts::Link;
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

/// Police, and the emergency duty team, to whom a child is brought at night before anybody knows whose.
pub const CHECKERS: Users =
    Users::Roles(&[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::EmergencyDutyTeam]);

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/check", CHECKERS, Shows::Nothing, open),
        post("/check", CHECKERS, Shows::Nothing, keep),
        get("/check/{check}", CHECKERS, Shows::Nothing, found),
    ]
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    Answer::page(&page(ask, &Asked::default()))
}

fn keep(ask: &Ask) -> Result<Answer, Problem> {
    let typed = ask.form();
    let text = |name: &str| typed.get(name).trim().to_owned();
    let asked = Asked { name: text("name"), born: text("born"), looks: text("looks") };
    match ask.lantern.keep_check(&ask.who()?.actor, &asked) {
        Ok(check) => Ok(Answer::see_other(&format!("/check/{check}"))),
        Err(Failure::Refused(refusals)) => {
            let mut page = page(ask, &asked);
            page.layout.errors = true;
            page.form = super::record::with_errors(page.form, &refusals);
            Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(failure) => Err(failure.into()),
    }
}

fn found(ask: &Ask) -> Result<Answer, Problem> {
    let id: String = ask.part("check")?;
    let checked = ask.lantern.kept_check(&ask.who()?.actor, &id)?;
    let mut page = page(ask, &checked.asked);
    page.heading = heading(&checked);
    page.hits = checked.hits.iter().map(|hit| told(ask, hit)).collect();
    page.notes = notes(ask, &checked);
    Answer::page(&page)
}

fn page(ask: &Ask, asked: &Asked) -> Check {
    let layout = layout(ask, "Is this child missing?");
    let form = form(&layout.token, asked);
    Check { form, heading: String::new(), hits: Vec::new(), notes: Vec::new(), layout }
}

/// The three boxes, with what was typed last.
fn form(token: &str, asked: &Asked) -> FormView {
    let field = |name: &str, label: &str, typed: &str, width| {
        FieldView::new(name, label, WidgetView::Text { value: typed.to_owned(), width, purpose: Purpose::Words })
    };
    let name = field("name", "Name", &asked.name, Width::Full)
        .with_hint("Any name the child goes by, in any order. Spelling does not matter.");
    let born = field("born", "Date of birth", &asked.born, Width::Medium).with_hint("For example 14 5 2010.");
    let looks = field("looks", "What the child looks like", &asked.looks, Width::Full)
        .with_hint("Hair, clothes, marks: as you see them, or on a photograph.");
    FormView {
        token: token.to_owned(),
        submit: "Check every force".to_owned(),
        ..FormView::new("/check", "Is this child missing?", vec![name, born, looks])
    }
}

fn heading(checked: &Checked) -> String {
    match checked.hits.as_slice() {
        [] => "No missing child found".to_owned(),
        [first, ..] if first.act => "Missing: act now".to_owned(),
        _ => "May be missing: ask for the date of birth".to_owned(),
    }
}

fn told(ask: &Ask, hit: &Hit) -> CheckHit {
    let directory = ask.lantern.directory();
    let (unit, phone) = hit.owner.as_ref().map_or(("", ""), |owner| {
        let phone = directory.units.get(owner).map_or("", |(_, unit)| unit.phone.as_str());
        (directory.unit_name(owner), phone)
    });
    let who = match (&hit.name, hit.age) {
        (Some(name), Some(age)) => format!("{name}, {age}"),
        (Some(name), None) => format!("{name}, age not known"),
        (None, _) if hit.act => "A child who is missing".to_owned(),
        (None, _) => "A missing child may be meant".to_owned(),
    };
    let dial: String = phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    let calls = if unit.is_empty() { "the police control room" } else { unit };
    CheckHit {
        act: hit.act,
        who,
        what: if hit.act {
            format!("Keep the child safe and with you. Ring {calls} now.")
        } else {
            format!("Ask for the date of birth and check again. If you cannot, ring {calls}.")
        },
        call: if phone.is_empty() {
            Link::new("999: no number of this unit is known here", "tel:999")
        } else {
            Link::new(phone, format!("tel:{dial}"))
        },
        opens: hit.opens.map(|episode| Link::new("Open the record", format!("/episodes/{episode}"))),
    }
}

fn notes(ask: &Ask, checked: &Checked) -> Vec<String> {
    let Asked { name, born, looks } = &checked.asked;
    let parts = [("name", name), ("date of birth", born), ("looks", looks)];
    let parts = parts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(what, text)| format!("{what} “{text}”"));
    let at = words::at(checked.now, ask.lantern.now());
    let compared = match checked.compared {
        1 => "1 child who is missing now".to_owned(),
        many => format!("{many} children who are missing now"),
    };
    let mut notes =
        vec![format!("Checked at {at}, of every force: {}, against {compared}.", parts.collect::<Vec<_>>().join(", "))];
    if checked.more {
        notes.push("More children may be meant than are shown. Ask for the date of birth, and check again.".to_owned());
    }
    if checked.hits.is_empty() {
        notes.push(
            "Nobody has reported a child like this missing here. That does not say that the child is safe.".to_owned(),
        );
    }
    notes
}
