//! Where whoever asks is signed in, and ending it there. How a session begins is the sign-in's.

use axum::http::header;
use casework::ids::PersonId;
use casework::time::Instant;
use operations::{Invitation, PasskeyKept, SignedIn};

use super::sign_in::COOKIE;
use super::{layout, passkeys, words};
use crate::ask::{Answer, Ask};
use crate::look::pages::{PasskeyButton, SessionLine, Sessions};
use crate::look::parts::PostButton;
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};
use crate::security;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/sessions", Users::Staff, Shows::Nothing, list), post("/sessions/end", Users::Staff, Shows::Nothing, end)]
}

fn list(ask: &Ask) -> Result<Answer, Problem> {
    let who = ask.who()?;
    let own = who.actor.person.map_or_else(|| Ok(Vec::new()), |person| ask.lantern.sessions(person))?;
    let kept = who.actor.person.map_or_else(|| Ok(Vec::new()), |person| ask.lantern.passkeys(person))?;
    let layout = layout(ask, "Where you are signed in");
    let button = |label: &str, about: &str, session: &str| PostButton {
        label: label.to_owned(),
        about: about.to_owned(),
        action: "/sessions/end".to_owned(),
        token: layout.token.clone(),
        fields: vec![("session".to_owned(), session.to_owned())],
        primary: false,
    };
    let now = ask.lantern.now();
    let line = |session: &SignedIn| {
        let device = device(&session.device);
        let here = session.session == who.session;
        let from = if session.address.is_empty() { String::new() } else { format!(" from {}", session.address) };
        let begun = format!("Signed in {}{from}", words::at(session.since, now));
        let seen = if here {
            "This is where you are now".to_owned()
        } else {
            format!("Last used {}", words::at(session.seen, now))
        };
        let end = (!here).then(|| button("End it", &device, &session.session));
        SessionLine { device, facts: vec![begun, seen], end }
    };
    Answer::page(&Sessions {
        sessions: own.iter().map(line).collect(),
        others: (own.len() > 1).then(|| button("End all others", "", "others")),
        passkeys: kept.iter().map(|kept| passkey(&layout.token, kept, now)).collect(),
        make: passkeys::are_used(ask).then(|| PasskeyButton::make("/passkeys")),
        invited: invited(ask, now)?,
        layout,
    })
}

fn passkey(token: &str, kept: &PasskeyKept, now: Instant) -> SessionLine {
    let used = kept.used.map(|used| format!("Last used {}", words::at(used, now)));
    let remove = PostButton {
        label: "Remove it".to_owned(),
        about: kept.name.clone(),
        action: "/passkeys/remove".to_owned(),
        token: token.to_owned(),
        fields: vec![("passkey".to_owned(), operations::passkey_id(kept))],
        primary: false,
    };
    let made = format!("Made {}", words::at(kept.made, now));
    SessionLine { device: kept.name.clone(), facts: [made].into_iter().chain(used).collect(), end: Some(remove) }
}

/// Everybody is told who let a passkey be made in their name.
fn invited(ask: &Ask, now: Instant) -> Result<Vec<String>, Problem> {
    let Some(person) = ask.who()?.actor.person else { return Ok(Vec::new()) };
    let invitations = ask.lantern.invitations_of(person)?;
    let names = ask
        .lantern
        .names(invitations.iter().flat_map(|one| [Some(one.invited_by), one.agreed_by]).flatten().collect())?;
    let name = |person: PersonId| names.get(&person).map_or("Somebody", String::as_str).to_owned();
    let line = |one: &Invitation| {
        let agreed = one.agreed_by.map_or(String::new(), |by| format!(", and {} agreed", name(by)));
        let made = one.used.map_or(String::new(), |used| format!(". It was made {}", words::at(used, now)));
        format!(
            "{} let a passkey be made in your name {}{agreed}{made}.",
            name(one.invited_by),
            words::at(one.invited, now)
        )
    };
    Ok(invitations.iter().map(line).collect())
}

fn end(ask: &Ask) -> Result<Answer, Problem> {
    let (typed, person) = (ask.form(), ask.who()?.actor.person.ok_or(Problem::NotFound)?);
    match (typed.get("session"), ask.cookie(COOKIE)) {
        ("others", Some(secret)) => {
            ask.lantern.end_other_sessions(person, &secret)?;
            security::signed_out(ask, "others");
        }
        (session, _) => {
            ask.lantern.end_session(person, session)?;
            security::signed_out(ask, "another");
        }
    }
    Ok(Answer::see_other("/sessions").with(header::CACHE_CONTROL, "no-store"))
}

/// What a device says it is, in the words people have for it. A browser names those it resembles too, so the order counts.
pub(super) fn device(told: &str) -> String {
    let first = |of: &[(&str, &'static str)]| of.iter().find(|(mark, _)| told.contains(mark)).map(|(_, words)| *words);
    let browser = first(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox/", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ]);
    let system = first(&[
        ("iPhone", "an iPhone"),
        ("iPad", "an iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS", "a Mac"),
        ("CrOS", "a Chromebook"),
        ("Linux", "Linux"),
    ]);
    match (browser, system) {
        (Some(browser), Some(system)) => format!("{browser} on {system}"),
        (Some(one), None) | (None, Some(one)) => words::capital(one),
        (None, None) => "A device that does not say what it is".to_owned(),
    }
}
