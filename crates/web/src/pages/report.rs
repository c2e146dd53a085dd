//! A report by a professional, on one screen in the order of the call. It never blocks: what cannot be read is kept in
//! words, and only characters that cannot be stored are refused.

mod absence;
pub mod practice;
mod practised;
mod read;
mod screen;
mod taken;

use axum::http::StatusCode;
use casework::actor::Role;
use casework::form::Typed;
use casework::record::Refusal;
use casework::time::Instant;
use operations::{About, Failure, Report};

use super::record::{key, with_errors};
use super::{call_backs, drafts, form::changed};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::NewReport;
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

/// Everybody who works with children reports; a partner who was told says so on the same page, and is asked less.
const REPORTERS: Users = Users::Roles(Role::TELLERS);

/// The routes.
pub fn routes() -> Vec<Route> {
    let own = vec![
        get("/report/new", REPORTERS, Shows::Children, open),
        post("/report/new", REPORTERS, Shows::Children, submit),
        get("/report/taken/{entry}", REPORTERS, Shows::Nothing, taken::taken),
        get("/absence/new", absence::CARERS, Shows::Children, absence::open),
        post("/absence/new", absence::CARERS, Shows::Children, absence::submit),
        post("/episodes/{episode}/report-now", REPORTERS, Shows::Nothing, absence::report_now),
    ];
    own.into_iter().chain(practice::routes()).collect()
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    let of_call = call_backs::started(ask)?;
    // Each call and each child has a draft of its own, beside that of a report about nobody in particular.
    let place = match (&of_call, ask.query.get("child")) {
        (Some(_), _) => format!("{}?{}", ask.path, ask.query.get("call_back")),
        (None, "") => ask.path.clone(),
        (None, child) => format!("{}?{child}", ask.path),
    };
    let opened = drafts::open(ask, "report", &place)?;
    match opened.kept {
        Some((boxes, at)) => {
            let note = kept(ask, at);
            Answer::page(&screen::page(ask, &boxes.into_iter().collect(), &opened.token, &note)?)
        }
        None => Answer::page(&screen::page(ask, &screen::start(ask, of_call)?, &opened.token, "")?),
    }
}

fn kept(ask: &Ask, at: Instant) -> String {
    let at = super::words::at(at, ask.lantern.now());
    format!("What you typed is kept: this is your draft of {at}. It is not recorded yet.")
}

fn submit(ask: &Ask) -> Result<Answer, Problem> {
    let typed = ask.form();
    let token = typed.get("_token").to_owned();
    if !typed.get("_action").is_empty() {
        let typed = changed(&typed).unwrap_or(typed);
        drafts::keep_typed(ask, &token, &typed);
        return Answer::page(&screen::page(ask, &typed, &token, "")?);
    }
    let read = read::read(ask, &typed);
    if !read.refusals.is_empty() {
        return refused(ask, &typed, &token, &read.refusals);
    }
    let actor = &ask.who()?.actor;
    let new = || Report { about: About::New(read.identity.clone()), ..read.report.clone() };
    let key = key(ask, &token)?;
    let begun = call_backs::begun(&typed);
    let written = match ask.lantern.report_of(actor, read.report.clone(), Some(key.clone()), begun.clone(), None) {
        // A child that is not there any more must not lose a report.
        Err(Failure::NotFound) => ask.lantern.report_of(actor, new(), Some(key), begun, None),
        other => other,
    };
    match written {
        Ok(written) => {
            _ = ask.lantern.forget_form(&token);
            Ok(Answer::see_other(&format!("/report/taken/{}", written.entry)))
        }
        Err(Failure::Refused(refusals)) => refused(ask, &typed, &token, &refusals),
        Err(Failure::KeyReused) => {
            let fresh = drafts::open(ask, "report", &ask.path)?.token;
            let message =
                "This form was sent already, with other answers, and is recorded. If this is another report, send it";
            refused(ask, &typed, &fresh, &[Refusal::new("", "sent_before", message)])
        }
        Err(failure) => {
            drafts::keep_typed(ask, &token, &typed);
            Err(failure.into())
        }
    }
}

fn refused(ask: &Ask, typed: &Typed, token: &str, refusals: &[Refusal]) -> Result<Answer, Problem> {
    drafts::keep_typed(ask, token, typed);
    let page = screen::page(ask, typed, token, "")?;
    let layout = Layout { errors: true, ..page.layout };
    let page = NewReport { form: with_errors(page.form, refusals), layout, ..page };
    Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}
