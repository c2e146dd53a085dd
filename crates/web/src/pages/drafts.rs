//! What is typed, kept every few seconds. The form's token says whose it is, so it is kept also when the session has ended.

use axum::http::{Method, StatusCode};
use casework::form::Typed;
use operations::{Boxes, Failure, OpenForm};

use crate::ask::{Answer, Ask};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, post};

/// The form's own names, which are no part of what was typed.
const OWN: [&str; 4] = ["_token", "_action", "_confirmed", "_now"];

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![post("/drafts", Users::Everyone, Shows::Nothing, keep)]
}

fn keep(ask: &Ask) -> Result<Answer, Problem> {
    let typed = ask.form();
    match ask.lantern.keep_draft(typed.get("_token"), &boxes(&typed))? {
        Some(_) => Ok(Answer::new(StatusCode::NO_CONTENT, "text/plain; charset=utf-8", "")),
        None => Err(Problem::NotFound),
    }
}

/// What was typed, as a draft keeps it.
pub fn boxes(typed: &Typed) -> Boxes {
    let own = |name: &str| OWN.contains(&name);
    typed.pairs().filter(|(name, _)| !own(name)).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

/// Opens a form for whoever asks, with what they had typed before.
///
/// # Errors
/// When nobody is signed in, or nothing can be read.
pub fn open(ask: &Ask, kind: &str, subject: &str) -> Result<OpenForm, Problem> {
    let actor = &ask.who()?.actor;
    let owner = actor.person.map_or_else(|| format!("unit/{}", actor.unit), |person| format!("person/{person}"));
    Ok(ask.lantern.open_form(&owner, kind, subject)?)
}

/// Keeps what was typed into a form that was refused. Failing to keep it must not hide why it was refused.
pub fn keep_typed(ask: &Ask, token: &str, typed: &Typed) {
    _ = ask.lantern.keep_draft(token, &boxes(typed));
}

/// Keeps what was posted by somebody whose session has ended; a form that is nobody's keeps nothing.
///
/// # Errors
/// It could not be kept, and has to be shown to whoever typed it instead.
pub fn keep_posted(ask: &Ask) -> Result<(), Problem> {
    if ask.is_api() || ask.method != Method::POST {
        return Ok(());
    }
    let typed = ask.form();
    match ask.lantern.keep_draft(typed.get("_token"), &boxes(&typed)) {
        Ok(_) => Ok(()),
        Err(Failure::Refused(_)) => Err(Problem::TooLarge("This is more than one form can keep.".to_owned())),
        Err(failure) => Err(failure.into()),
    }
}
