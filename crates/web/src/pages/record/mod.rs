//! Writing a record: its form, what is wrong with it, a pause before what cannot be undone, both versions when somebody
//! else has decided meanwhile, and the way back to the case.

mod afterwards;
mod attachment;
mod conflict;
mod correction;
mod grant;
mod hand_over;
mod logged;
mod pause;
mod place;
mod read;
mod risk;
mod saved;
mod show;
mod view;

pub(crate) use attachment::{ACCEPT, accepted, handed};
pub(in crate::pages) use conflict::TwoVersions;
pub(in crate::pages) use read::{occurred, shown};
pub(in crate::pages) use saved::{owed, told};
pub use saved::{saved, saved_unread};

use axum::http::StatusCode;
use casework::actor::Role;
use casework::form::Typed;
use casework::record::Refusal;
use casework::records::Kind;
use operations::{Failure, Key, Written};

use super::drafts;
use super::form::changed;
use crate::ask::{Answer, Ask};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post, upload};

pub(in crate::pages) use place::Place;
pub(in crate::pages) use show::with_errors;

/// The button that reports a child missing in place of another look at the absence.
const REPORT: &str = "report";

/// The box that names the record of the same child.
const OTHER: &str = "other";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/episodes/{episode}/attachment_added/new", Users::Staff, Shows::Child, attachment::open),
        upload("/episodes/{episode}/attachment_added/new", Users::Staff, Shows::Child, attachment::submit),
        get("/children/{child}/attachment_added/new", Users::Staff, Shows::Child, attachment::open),
        upload("/children/{child}/attachment_added/new", Users::Staff, Shows::Child, attachment::submit),
        get("/episodes/{episode}/guest_invited/new", Users::Staff, Shows::Child, hand_over::open),
        post("/episodes/{episode}/guest_invited/new", Users::Staff, Shows::Child, hand_over::submit),
        get("/episodes/{episode}/family_link_given/new", Users::Staff, Shows::Child, hand_over::open_family),
        post("/episodes/{episode}/family_link_given/new", Users::Staff, Shows::Child, hand_over::submit_family),
        get("/files/{entry}", Users::Staff, Shows::Child, attachment::file),
        get("/episodes/{episode}/{kind}/new", Users::Staff, Shows::Child, open),
        post("/episodes/{episode}/{kind}/new", Users::Staff, Shows::Child, submit),
        post("/children/{child}/report-now/{entry}", Users::Roles(Role::TELLERS), Shows::Nothing, logged::report_now),
        get("/children/{child}/{kind}/new", Users::Staff, Shows::Child, open),
        post("/children/{child}/{kind}/new", Users::Staff, Shows::Child, submit),
        get("/episodes/{episode}/entries/{entry}", Users::Staff, Shows::Child, view::view),
        get("/children/{child}/entries/{entry}", Users::Staff, Shows::Child, view::view),
    ]
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    open_at(ask, &Place::of(ask)?)
}

fn submit(ask: &Ask) -> Result<Answer, Problem> {
    submit_at(ask, &Place::of(ask)?)
}

pub(in crate::pages) fn open_at(ask: &Ask, place: &Place) -> Result<Answer, Problem> {
    let opened = drafts::open(ask, place.kind.name(), &ask.path)?;
    match opened.kept {
        Some((boxes, at)) => {
            let note = format!(
                "What you typed is kept: this is your draft of {}. It is not recorded yet.",
                super::words::at(at, ask.lantern.now())
            );
            let typed = boxes.into_iter().collect();
            Answer::page(&show::page(ask, place, &typed, &opened.token, &note)?)
        }
        None => Answer::page(&show::page(ask, place, &show::start(ask, place), &opened.token, "")?),
    }
}

pub(in crate::pages) fn submit_at(ask: &Ask, place: &Place) -> Result<Answer, Problem> {
    let typed = named_by_reference(ask, place, ask.form())?;
    let token = typed.get("_token").to_owned();
    if let Some(typed) = changed(&typed) {
        drafts::keep_typed(ask, &token, &typed);
        return Answer::page(&show::page(ask, place, &typed, &token, "")?);
    }
    if typed.get("_action") == grant::LOOK {
        drafts::keep_typed(ask, &token, &typed);
        return Answer::page(&show::page(ask, place, &typed, &token, "")?);
    }
    if typed.get("_action") == REPORT && place.kind == Kind::AbsenceReviewed {
        return report_instead(ask, place, &typed);
    }
    if typed.get("_action") == REPORT && place.kind == Kind::AbsenceLogged {
        return logged::report_instead(ask, place, &typed);
    }
    let (typed, content) = match attachment::sent(ask, place, typed) {
        Ok(sent) => sent,
        Err((typed, refusals)) => return refused(ask, place, &typed, &refusals),
    };
    let read = read::read(ask, place, &typed);
    if !read.refusals.is_empty() {
        return refused(ask, place, &typed, &attachment::again(content.as_ref(), read.refusals));
    }
    let paused = if typed.get("_confirmed").is_empty() { pause::before(ask, place, &typed, &read)? } else { None };
    if let Some(page) = paused {
        drafts::keep_typed(ask, &token, &typed);
        return Answer::page(&page);
    }
    let key = key(ask, &token)?;
    let (actor, write) = (&ask.who()?.actor, place.write(&typed, read));
    let written = match content {
        Some(content) => ask.lantern.attach(actor, write, content, Some(key)),
        None => ask.lantern.write(actor, write, Some(key)),
    };
    match written {
        Ok(written) => Ok(recorded(ask, place, &typed, &written)),
        Err(Failure::Refused(refusals)) => refused(ask, place, &typed, &refusals),
        Err(Failure::Stale(versions)) => conflict::answer(ask, place, &typed, &versions),
        Err(Failure::KeyReused) => sent_before(ask, place, &typed),
        // The case itself was there a moment ago: it is what the record points to that is not.
        Err(Failure::NotFound) => {
            let field = if place.kind == Kind::SameChildAs { "/other" } else { "" };
            let message = "What this points to is not there, or is not yours to see. Choose another";
            refused(ask, place, &typed, &[Refusal::new(field, "nothing_there", message)])
        }
        Err(failure) => {
            drafts::keep_typed(ask, &token, &typed);
            Err(failure.into())
        }
    }
}

/// The other record by the reference of one of its cases, as somebody reads it out; what names no case stays as it was typed.
fn named_by_reference(ask: &Ask, place: &Place, typed: Typed) -> Result<Typed, Problem> {
    let reference = typed.get(OTHER).trim().parse().ok().filter(|_| place.kind == Kind::SameChildAs);
    let Some(reference) = reference else { return Ok(typed) };
    let Some(child) = ask.lantern.child_of_reference(&ask.who()?.actor, reference)? else { return Ok(typed) };
    let named = |(name, value): (&str, &str)| {
        (name.to_owned(), if name == OTHER { child.to_string() } else { value.to_owned() })
    };
    Ok(typed.pairs().map(named).collect())
}

/// Whoever looks at an absence again and fears for the child reports the child missing instead, with what was typed.
fn report_instead(ask: &Ask, place: &Place, typed: &Typed) -> Result<Answer, Problem> {
    let token = typed.get("_token");
    drafts::keep_typed(ask, token, typed);
    let episode = place.episode().ok_or(Problem::NotFound)?;
    let said = [typed.get("whereabouts"), typed.get("worries")].map(str::trim).join("\n");
    let written = ask.lantern.report_absence(&ask.who()?.actor, episode, said.trim())?;
    _ = ask.lantern.forget_form(token);
    Ok(Answer::see_other(&written.map_or(place.base.clone(), |written| format!("/report/taken/{}", written.entry))))
}

/// The form's token as a key: sending the same page twice writes once.
pub(in crate::pages) fn key(ask: &Ask, token: &str) -> Result<Key, Problem> {
    let actor = &ask.who()?.actor;
    let scope = actor.person.map_or_else(|| format!("unit/{}", actor.unit), |person| format!("person/{person}"));
    Ok(Key { scope, key: token.to_owned() })
}

/// The page again, with every error beside its field and everything that was typed.
fn refused(ask: &Ask, place: &Place, typed: &Typed, refusals: &[Refusal]) -> Result<Answer, Problem> {
    let token = typed.get("_token");
    drafts::keep_typed(ask, token, typed);
    let page = show::page(ask, place, &read::as_read(place, typed), token, "")?;
    let page = crate::look::pages::RecordForm { form: with_errors(page.form, refusals), ..page };
    let layout = crate::look::layout::Layout { errors: true, ..page.layout };
    Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &crate::look::pages::RecordForm { layout, ..page })
}

/// The same form sent again with something else in it, as after going back in the browser: a new form, nothing lost.
fn sent_before(ask: &Ask, place: &Place, typed: &Typed) -> Result<Answer, Problem> {
    let fresh = drafts::open(ask, place.kind.name(), &ask.path)?;
    let message = "This form was sent already, with other answers, and is recorded. If this is another record, send it; if \
                   it should replace the first, correct that one";
    let page = show::page(ask, place, typed, &fresh.token, "")?;
    let form = with_errors(page.form, &[Refusal::new("", "sent_before", message)]);
    let layout = crate::look::layout::Layout { errors: true, ..page.layout };
    Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &crate::look::pages::RecordForm { layout, form, ..page })
}

fn recorded(ask: &Ask, place: &Place, typed: &Typed, written: &Written) -> Answer {
    // The record is kept whatever becomes of its draft, which only lives fourteen days.
    _ = ask.lantern.forget_form(typed.get("_token"));
    if place.kind == Kind::SubjectAccessDecided {
        return Answer::see_other(&format!("{}/subject-access", place.base));
    }
    let seen = typed.get("_seen").parse::<u32>().unwrap_or(written.position);
    Answer::see_other(&format!("{}?saved={}&since={seen}", place.base, written.entry))
}
