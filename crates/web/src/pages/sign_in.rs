//! Signing in to a demonstration, staying signed in, signing out, and leaving at once. It proves nobody's identity: where
//! there is no demonstration, nobody signs in here.

use axum::http::{StatusCode, header};
use casework::actor::Role;
use casework::ids::PersonId;
use jiff::SignedDuration;

use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::pages::{DemoPerson, Document, SignIn};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};
use crate::server::cookie;

/// The session's cookie.
pub const COOKIE: &str = "lantern";

/// A session nobody uses ends after this; twelve times this is its end in any case.
const IDLE: SignedDuration = SignedDuration::from_hours(1);
/// A demonstration's clock is moved by days, and should not sign everybody out.
const IDLE_WHERE_TIME_MOVES: SignedDuration = SignedDuration::from_hours(24 * 90);

/// Where somebody who leaves in a hurry is taken.
const ELSEWHERE: &str = "https://www.bbc.co.uk/weather";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/sign-in", Users::Everyone, Shows::Nothing, choose),
        post("/sign-in", Users::Everyone, Shows::Nothing, chosen),
        get("/sign-in/{secret}", Users::Everyone, Shows::Nothing, by_link),
        post("/sign-out", Users::Everyone, Shows::Nothing, sign_out),
        post("/session/extend", Users::Staff, Shows::Nothing, extend),
        get("/leave", Users::Everyone, Shows::Nothing, leave),
    ]
}

fn choose(ask: &Ask) -> Result<Answer, Problem> {
    if !ask.site.demo {
        let words = "You sign in through your own organisation. Open Lantern from there.";
        return Answer::page(&Document::error(layout(ask, "Sign in"), "Sign in", &[words], Vec::new()));
    }
    let directory = ask.lantern.directory();
    let person = |person: operations::ListedPerson| DemoPerson {
        id: person.person.to_string(),
        name: person.name,
        role: words::capital(person.role.words()),
        unit: match person.home.and_then(|home| directory.homes.get(&home)) {
            Some(home) => home.name.clone(),
            None => directory.unit_name(&person.unit).to_owned(),
        },
    };
    let note = if ask.query.get("again").is_empty() {
        ""
    } else {
        "Your session ended. What you had typed was kept and is shown when you open the form again."
    };
    Answer::page(&SignIn {
        layout: layout(ask, "Sign in"),
        note: note.to_owned(),
        action: "/sign-in".to_owned(),
        people: ask.lantern.shown_people()?.into_iter().map(person).collect(),
    })
}

fn idle(ask: &Ask) -> SignedDuration {
    if ask.site.movable_clock { IDLE_WHERE_TIME_MOVES } else { IDLE }
}

fn chosen(ask: &Ask) -> Result<Answer, Problem> {
    if !ask.site.demo {
        return Err(Problem::NotFound);
    }
    let person: PersonId = ask.form().get("person").parse().map_err(|_| Problem::NotFound)?;
    let shown = ask.lantern.shown_people()?;
    let shown = shown.iter().find(|shown| shown.person == person).ok_or(Problem::NotFound)?;
    let secret = ask.lantern.sign_in(person, idle(ask))?;
    Ok(begun(ask, &secret, shown.role))
}

fn by_link(ask: &Ask) -> Result<Answer, Problem> {
    let link = ask.parts.get("secret").filter(|_| ask.site.demo).ok_or(Problem::NotFound)?;
    let secret = ask.lantern.sign_in_by_link(link, idle(ask))?.ok_or(Problem::NotFound)?;
    let role = ask.lantern.of_session(&secret)?.ok_or(Problem::NotFound)?.actor.role;
    Ok(begun(ask, &secret, role))
}

fn begun(ask: &Ask, secret: &str, role: Role) -> Answer {
    let home = if role == Role::Analyst { "/statistics" } else { "/" };
    Answer::see_other(home).with(header::SET_COOKIE, &set_cookie(ask, COOKIE, secret, None))
}

/// A cookie no script reads and no other site sends.
pub(super) fn set_cookie(ask: &Ask, name: &str, value: &str, seconds: Option<u32>) -> String {
    let secure = if ask.site.secure { "; Secure" } else { "" };
    let age = seconds.map_or(String::new(), |seconds| format!("; Max-Age={seconds}"));
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}")
}

fn end(ask: &Ask) -> Result<(), Problem> {
    if let Some(secret) = cookie(&ask.headers, COOKIE) {
        ask.lantern.sign_out(&secret)?;
    }
    Ok(())
}

fn sign_out(ask: &Ask) -> Result<Answer, Problem> {
    end(ask)?;
    let gone = set_cookie(ask, COOKIE, "", Some(0));
    Ok(Answer::see_other("/sign-in").with(header::SET_COOKIE, &gone))
}

/// Asking was enough: a session that is used lasts longer.
#[expect(clippy::unnecessary_wraps, reason = "a handler")]
fn extend(_ask: &Ask) -> Result<Answer, Problem> {
    Ok(Answer::new(StatusCode::NO_CONTENT, "text/plain; charset=utf-8", ""))
}

/// Ends whatever there is, has the browser forget it, and shows something else. It never fails: somebody is watching.
#[expect(clippy::unnecessary_wraps, reason = "a handler")]
fn leave(ask: &Ask) -> Result<Answer, Problem> {
    _ = end(ask);
    Ok(Answer::see_other(ELSEWHERE)
        .with(header::HeaderName::from_static("clear-site-data"), "\"cache\", \"cookies\", \"storage\"")
        .with(header::SET_COOKIE, &set_cookie(ask, COOKIE, "", Some(0)))
        .with(header::SET_COOKIE, &set_cookie(ask, super::public::COOKIE, "", Some(0))))
}
