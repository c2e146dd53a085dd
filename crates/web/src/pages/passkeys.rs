//! Passkeys: signing in with one, making one by invitation or when signed in, and removing one. Whether an authenticator's
//! answer holds is `identity`'s; a small script carries it, and without scripts the pages say so.

use axum::http::{StatusCode, header};
use casework::ids::PersonId;
use identity::{Ceremony, Fault, Identity, Passkeys};
use operations::limit::SIGN_IN;
use operations::{ListedPerson, Made, PasskeyKept, Way};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::layout;
use super::provider::{begin, taken};
use super::sessions::device;
use super::sign_in::{not_proved, start};
use crate::ask::{Answer, Ask};
use crate::look::pages::{Invited, PasskeyButton};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        post("/sign-in/passkey", Users::Everyone, Shows::Nothing, question),
        post("/sign-in/passkey/answer", Users::Everyone, Shows::Nothing, answer),
        get("/invitations/{secret}", Users::Everyone, Shows::Nothing, invited),
        post("/invitations/{secret}", Users::Everyone, Shows::Nothing, make_invited),
        post("/invitations/{secret}/answer", Users::Everyone, Shows::Nothing, made_invited),
        post("/passkeys", Users::Staff, Shows::Nothing, make),
        post("/passkeys/answer", Users::Staff, Shows::Nothing, made),
        post("/passkeys/remove", Users::Staff, Shows::Nothing, remove),
    ]
}

/// A ceremony, and for whom: somebody who makes a passkey answers as whom they were asked.
#[derive(Serialize, Deserialize)]
struct OnTheWay {
    person: Option<PersonId>,
    ceremony: Ceremony,
}

/// A demonstration is found under the machine's number too, where browsers know no passkeys.
fn passkeys(ask: &Ask) -> Result<&Passkeys, Problem> {
    let host = ask.headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let named = |identity: &&Identity| !ask.site.demo || identity.site.ends_with(&format!("//{host}"));
    let identity = ask.site.identity.as_deref().filter(named);
    identity.and_then(|identity| identity.passkeys.as_ref()).ok_or(Problem::NotFound)
}

/// Whether passkeys can be used here.
pub fn are_used(ask: &Ask) -> bool {
    passkeys(ask).is_ok()
}

/// The button that signs in with one, and then leads on; none where passkeys are not used.
pub fn button(ask: &Ask, then: &str) -> Option<PasskeyButton> {
    let then = form_urlencoded::Serializer::new(String::new()).append_pair("then", then).finish();
    are_used(ask).then(|| PasskeyButton::sign_in(format!("/sign-in/passkey/answer?{then}")))
}

fn asked(ask: &Ask, (question, ceremony): (Value, Ceremony), person: Option<PersonId>) -> Result<Answer, Problem> {
    let state = serde_json::to_string(&OnTheWay { person, ceremony }).map_err(|_| Problem::Broken)?;
    Ok(Answer::json(StatusCode::OK, &question)?.with(header::SET_COOKIE, &begin(ask, state)?))
}

fn on_the_way(ask: &Ask) -> Result<OnTheWay, Problem> {
    let state = taken(ask)?.and_then(|state| serde_json::from_str(&state).ok());
    state.ok_or_else(|| Problem::Unreadable("This took too long. Try once more.".to_owned()))
}

fn body(ask: &Ask) -> Result<Value, Problem> {
    serde_json::from_slice(&ask.body)
        .map_err(|_| Problem::Unreadable("This is not an authenticator’s answer.".to_owned()))
}

fn refused(fault: &Fault) -> Problem {
    tracing::warn!(%fault, "a passkey was not taken");
    Problem::Unreadable("The passkey was not taken. Try once more, or another one.".to_owned())
}

fn question(ask: &Ask) -> Result<Answer, Problem> {
    ask.lantern.within(&SIGN_IN, &[&ask.address()])?;
    asked(ask, passkeys(ask)?.sign_in().map_err(|fault| refused(&fault))?, None)
}

fn answer(ask: &Ask) -> Result<Answer, Problem> {
    let address = ask.address();
    ask.lantern.within(&SIGN_IN, &[&address])?;
    match on_the_way(ask).and_then(|way| found(ask, body(ask)?, way)) {
        Ok(person) => signed_in(ask, &person),
        Err(problem) => {
            not_proved(ask, Way::Passkey, &[&address])?;
            Err(problem)
        }
    }
}

fn found(ask: &Ask, body: Value, way: OnTheWay) -> Result<ListedPerson, Problem> {
    let (credential, said) = passkeys(ask)?.named(&body).map_err(|fault| refused(&fault))?;
    let unknown = || Problem::Unreadable("Lantern does not know this passkey, or its person has left.".to_owned());
    let (passkey, person) = ask.lantern.passkey(&credential)?.ok_or_else(unknown)?;
    let account = format!("passkey {}", person.person);
    ask.lantern.within(&SIGN_IN, &[&account])?;
    let signed = passkeys(ask)?.signed(body, way.ceremony, &passkey.kept);
    let signed = signed
        .map_err(|fault| refused(&fault))
        .and_then(|signed| if said == person.person.to_string() { Ok(signed) } else { Err(unknown()) });
    match signed {
        Ok(signed) => {
            let kept = signed.changed.unwrap_or_else(|| passkey.kept.clone());
            ask.lantern.passkey_used(&PasskeyKept { kept, ..passkey })?;
            Ok(person)
        }
        Err(problem) => {
            ask.lantern.note(&SIGN_IN, &[&account])?;
            Err(problem)
        }
    }
}

/// The script goes where a redirect would have led.
fn signed_in(ask: &Ask, person: &ListedPerson) -> Result<Answer, Problem> {
    let begun = start(ask, person, Way::Passkey, ask.query.get("then"))?;
    let to = begun.headers.get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or("/");
    let answer = Answer::json(StatusCode::OK, &json!({ "to": to }))?;
    let cookies = begun.headers.get_all(header::SET_COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
    Ok(cookies.fold(answer, |answer, cookie| answer.with(header::SET_COOKIE, cookie)))
}

fn invitation(ask: &Ask) -> Result<(String, ListedPerson), Problem> {
    passkeys(ask)?;
    let (address, secret) = (ask.address(), ask.part::<String>("secret")?);
    ask.lantern.within(&SIGN_IN, &[&address])?;
    if let Some(person) = ask.lantern.invited(&secret)? {
        return Ok((secret, person));
    }
    ask.lantern.note(&SIGN_IN, &[&address])?;
    Err(Problem::NotFound)
}

fn invited(ask: &Ask) -> Result<Answer, Problem> {
    let (secret, person) = invitation(ask)?;
    let button = PasskeyButton::make(&format!("/invitations/{secret}"));
    Answer::page(&Invited { layout: layout(ask, "Make a passkey"), name: person.name, button })
}

fn make_for(ask: &Ask, person: PersonId, name: &str) -> Result<Answer, Problem> {
    let own: Vec<String> = ask.lantern.passkeys(person)?.into_iter().map(|own| own.kept).collect();
    let made = passkeys(ask)?.make(&person.to_string(), name, &own).map_err(|fault| refused(&fault))?;
    asked(ask, made, Some(person))
}

fn made_for(ask: &Ask, person: PersonId) -> Result<Made, Problem> {
    let way = on_the_way(ask)?;
    if way.person != Some(person) {
        return Err(Problem::NotFound);
    }
    let (credential, kept) = passkeys(ask)?.made(body(ask)?, &way.ceremony).map_err(|fault| refused(&fault))?;
    Ok(Made { credential, kept, name: device(&ask.device()) })
}

fn make_invited(ask: &Ask) -> Result<Answer, Problem> {
    let (_, person) = invitation(ask)?;
    make_for(ask, person.person, &person.name)
}

fn made_invited(ask: &Ask) -> Result<Answer, Problem> {
    let (secret, person) = invitation(ask)?;
    let made = made_for(ask, person.person)?;
    let person = ask.lantern.keep_invited_passkey(&secret, made)?;
    signed_in(ask, &person)
}

fn make(ask: &Ask) -> Result<Answer, Problem> {
    ask.proved_lately()?;
    let who = ask.who()?;
    make_for(ask, who.actor.person.ok_or(Problem::NotFound)?, &who.name)
}

fn made(ask: &Ask) -> Result<Answer, Problem> {
    ask.proved_lately()?;
    let person = ask.who()?.actor.person.ok_or(Problem::NotFound)?;
    ask.lantern.keep_passkey(person, made_for(ask, person)?)?;
    Answer::json(StatusCode::OK, &json!({ "to": "/sessions" }))
}

fn remove(ask: &Ask) -> Result<Answer, Problem> {
    ask.proved_lately()?;
    let person = ask.who()?.actor.person.ok_or(Problem::NotFound)?;
    ask.lantern.remove_passkey(person, ask.form().get("passkey"))?;
    Ok(Answer::see_other("/sessions"))
}
