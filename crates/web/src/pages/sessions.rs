//! Where whoever asks is signed in, and ending it there. How a session begins is the sign-in's.

use axum::http::header;
use operations::SignedIn;

use super::sign_in::COOKIE;
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::pages::{SessionLine, Sessions};
use crate::look::parts::PostButton;
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/sessions", Users::Staff, Shows::Nothing, list), post("/sessions/end", Users::Staff, Shows::Nothing, end)]
}

fn list(ask: &Ask) -> Result<Answer, Problem> {
    let who = ask.who()?;
    let own = who.actor.person.map_or_else(|| Ok(Vec::new()), |person| ask.lantern.sessions(person))?;
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
        layout,
    })
}

fn end(ask: &Ask) -> Result<Answer, Problem> {
    let (typed, person) = (ask.form(), ask.who()?.actor.person.ok_or(Problem::NotFound)?);
    match (typed.get("session"), ask.cookie(COOKIE)) {
        ("others", Some(secret)) => ask.lantern.end_other_sessions(person, &secret)?,
        (session, _) => ask.lantern.end_session(person, session)?,
    }
    Ok(Answer::see_other("/sessions").with(header::CACHE_CONTROL, "no-store"))
}

/// What a device says it is, in the words people have for it. A browser names those it resembles too, so the order counts.
fn device(told: &str) -> String {
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
