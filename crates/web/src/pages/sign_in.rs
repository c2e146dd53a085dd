//! Signing in to a demonstration, staying signed in, signing out, and leaving at once. It proves nobody's identity: where
//! there is no demonstration, nobody signs in here.

use axum::http::{StatusCode, header};
use casework::actor::Role;
use casework::ids::PersonId;
use casework::time::Instant;
use jiff::SignedDuration;
use operations::limit::SIGN_IN;
use operations::{Arrival, ListedPerson, Way};

use super::{layout, passkeys, provider, words};
use crate::ask::{Answer, Ask};
use crate::look::pages::{DemoPerson, SignIn};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};
use crate::security;

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

/// The address of signing in once more, which then leads back here. What was posted is kept as a draft meanwhile, so it leads
/// to the form.
pub fn and_then_back(ask: &Ask) -> String {
    // What is asked of a passkey has no page of its own.
    let of_passkeys = ask.path.starts_with("/passkeys");
    let mut to = if of_passkeys { "/sessions".to_owned() } else { ask.path.clone() };
    if ask.method.is_safe() && ask.query.pairs().next().is_some() {
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(ask.query.pairs()).finish();
        to = format!("{to}?{query}");
    }
    let then = form_urlencoded::Serializer::new(String::new()).append_pair("then", &to).finish();
    format!("/sign-in?{then}")
}

/// An address of ours to go on to; another site's is none.
pub(super) fn of_ours(then: &str) -> Option<&str> {
    let ours = then.starts_with('/') && !then.starts_with("//") && !then.contains(['\\', '\r', '\n', '\t']);
    (ours && then.len() < 500).then_some(then)
}

fn choose(ask: &Ask) -> Result<Answer, Problem> {
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
    let then = of_ours(ask.query.get("then"));
    let again = ask.who.as_ref().and_then(|who| who.actor.person).filter(|_| then.is_some());
    let note = match (again, ask.query.get("again")) {
        (Some(_), _) => "This needs a sign-in not older than a quarter of an hour. What you had typed was kept.",
        (None, "") => "",
        (None, _) => "Your session ended. What you had typed was kept and is shown when you open the form again.",
    };
    let shown = if ask.proves_nothing() { ask.lantern.shown_people()? } else { Vec::new() };
    let shown = shown.into_iter().filter(|one| again.is_none_or(|who| one.person == who));
    Answer::page(&SignIn {
        layout: layout(ask, "Sign in"),
        note: note.to_owned(),
        action: "/sign-in".to_owned(),
        then: then.unwrap_or_default().to_owned(),
        providers: provider::links(ask, then.unwrap_or_default()),
        passkey: passkeys::button(ask, then.unwrap_or_default()),
        people: shown.map(person).collect(),
    })
}

fn arrival(ask: &Ask, way: Way) -> Arrival {
    let idle = if ask.site.move_clock.is_some() { IDLE_WHERE_TIME_MOVES } else { IDLE };
    Arrival { address: ask.address(), device: ask.device(), replaces: ask.cookie(COOKIE), ..Arrival::by(way, idle) }
}

fn chosen(ask: &Ask) -> Result<Answer, Problem> {
    if !ask.proves_nothing() {
        return Err(Problem::NotFound);
    }
    let typed = ask.form();
    let person: PersonId = typed.get("person").parse().map_err(|_| Problem::NotFound)?;
    let shown = ask.lantern.shown_people()?;
    let shown = shown.iter().find(|shown| shown.person == person).ok_or(Problem::NotFound)?;
    start(ask, shown, Way::Demonstration, typed.get("then"))
}

fn by_link(ask: &Ask) -> Result<Answer, Problem> {
    let link = ask.parts.get("secret").filter(|_| ask.proves_nothing()).ok_or(Problem::NotFound)?;
    let address = ask.address();
    ask.lantern.within(&SIGN_IN, &[&address])?;
    let Some(person) = ask.lantern.person_of_link(link)? else {
        not_proved(ask, Way::Demonstration, &[&address])?;
        return Err(Problem::NotFound);
    };
    start(ask, &person, Way::Demonstration, "")
}

/// A session of somebody who has proved who they are, and where it leads.
pub(super) fn start(ask: &Ask, person: &ListedPerson, way: Way, then: &str) -> Result<Answer, Problem> {
    let secret = ask.lantern.sign_in(person.person, arrival(ask, way))?;
    security::signed_in(ask, person.person, way);
    let first = match (person.role, person.home) {
        (Role::Analyst, _) => "/statistics".to_owned(),
        // Whoever is out tonight comes before what is owed.
        (Role::HomeManager, Some(home)) => format!("/homes/{home}"),
        _ => "/".to_owned(),
    };
    let cookie = ask.site.cookie(COOKIE, &secret, None);
    Ok(Answer::see_other(of_ours(then).unwrap_or(&first)).with(header::SET_COOKIE, &cookie))
}

/// Somebody did not prove who they are: counted in each of these names.
pub(super) fn not_proved(ask: &Ask, way: Way, who: &[&str]) -> Result<(), Problem> {
    security::not_signed_in(ask, way);
    Ok(ask.lantern.note(&SIGN_IN, who)?)
}

fn end(ask: &Ask) -> Result<(), Problem> {
    if let Some(secret) = ask.cookie(COOKIE) {
        ask.lantern.sign_out(&secret)?;
        security::signed_out(ask, "this");
    }
    Ok(())
}

fn sign_out(ask: &Ask) -> Result<Answer, Problem> {
    end(ask)?;
    let gone = ask.site.cookie(COOKIE, "", Some(0));
    let forget = header::HeaderName::from_static("clear-site-data");
    Ok(Answer::see_other("/sign-in").with(forget, "\"storage\"").with(header::SET_COOKIE, &gone))
}

/// Asking was enough: a session that is used lasts longer. An answer without a page leaves the form as it is, with scripts
/// and without.
fn extend(ask: &Ask) -> Result<Answer, Problem> {
    let until = ask.who()?.until.unwrap_or(Instant::MIN);
    let left = (until - ask.lantern.now()).as_secs().max(0).to_string();
    let seconds = header::HeaderName::from_static("session-seconds");
    Ok(Answer::new(StatusCode::NO_CONTENT, "text/plain; charset=utf-8", "").with(seconds, &left))
}

/// Ends whatever there is, has the browser forget it, and shows something else. It never fails: somebody is watching.
#[expect(clippy::unnecessary_wraps, reason = "a handler")]
fn leave(ask: &Ask) -> Result<Answer, Problem> {
    _ = end(ask);
    Ok(Answer::see_other(ELSEWHERE)
        .with(header::HeaderName::from_static("clear-site-data"), "\"cache\", \"cookies\", \"storage\"")
        .with(header::SET_COOKIE, &ask.site.cookie(COOKIE, "", Some(0)))
        .with(header::SET_COOKIE, &ask.site.cookie(super::public::COOKIE, "", Some(0))))
}
