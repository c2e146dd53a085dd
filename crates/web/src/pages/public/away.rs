//! By the link of a family: that the child was away for a time and nobody can explain it, however short and whether or not anybody
//! looks for the child; and, where they do not know where the child is, the report, in one press. What is made of it is the record’s.

use axum::http::StatusCode;
use casework::answer::Answer as Told;
use casework::form::{Reader, Typed};
use casework::ids::PersonId;
use casework::record::{Refusal, Times};
use casework::records::AbsenceLogged;
use casework::records::absence_logged::AwayFrom;
use casework::time::Moment;
use operations::Failure;

use super::family::{home, language, linked};
use super::language::Tongue;
use crate::ask::{Answer, Ask};
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::pages::PublicQuestion;
use crate::pages::form::{Asking, Offers};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

const FROM: &str = "from";
const SINCE: &str = "since";
const UNTIL: &str = "until";
const KNOWN: &str = "known";
const WORDS: &str = "words";

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/family/{secret}/away", Users::Everyone, Shows::Child, open),
        post("/family/{secret}/away", Users::Everyone, Shows::Child, told),
        get("/family/{secret}/missing", Users::Everyone, Shows::Child, missing),
        post("/family/{secret}/missing", Users::Everyone, Shows::Child, reported),
    ]
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    match linked(ask)? {
        Ok(_) => form(ask, &[]),
        Err(over) => Ok(over),
    }
}

fn told(ask: &Ask) -> Result<Answer, Problem> {
    let family = match linked(ask)? {
        Ok(family) => family,
        Err(over) => return Ok(over),
    };
    let typed = ask.form();
    let (since, until) = (time(ask, &typed, SINCE), time(ask, &typed, UNTIL));
    let absence = AbsenceLogged { interpreter: language(ask), ..absence(&typed, until) };
    let next = if absence.known_now == Told::Known(false) { "/missing" } else { "?sent=yes" };
    match ask.lantern.family_logs(&family, since, &absence, typed.get("_token")) {
        Ok(_) | Err(Failure::KeyReused) => Ok(Answer::see_other(&format!("{}{next}", home(ask)))),
        Err(Failure::Refused(refusals)) => form(ask, &refusals),
        // Meanwhile the link was ended: its page says whom to ring.
        Err(Failure::NotFound) => Ok(Answer::see_other(&home(ask))),
        Err(failure) => Err(failure.into()),
    }
}

fn absence(typed: &Typed, until: Moment) -> AbsenceLogged {
    let from = match typed.get(FROM) {
        "home" => AwayFrom::Home,
        "school" => AwayFrom::School,
        _ => AwayFrom::Other,
    };
    let known_now = match typed.get(KNOWN) {
        "yes" => Told::Known(true),
        "no" => Told::Known(false),
        _ => Told::NotAsked,
    };
    let words = typed.get(WORDS).trim().to_owned();
    let (place, interpreter) = (Told::NotAsked, Told::NotAsked);
    AbsenceLogged { from, until, known_now, place, words, source: String::new(), interpreter }
}

/// A time as told; not known where nothing was said.
fn time(ask: &Ask, typed: &Typed, box_name: &str) -> Moment {
    let own = format!("{box_name}.");
    let said = typed.pairs().any(|(name, value)| name.starts_with(&own) && !value.trim().is_empty());
    if said { Reader::new(typed, ask.lantern.now(), Times::AsTold).occurred(box_name).0 } else { Moment::default() }
}

/// The form, with what was typed and what is wrong with it.
fn form(ask: &Ask, wrong: &[Refusal]) -> Result<Answer, Problem> {
    let (tongue, typed, home) = (Tongue::of(ask), ask.form(), home(ask));
    let (offers, now) = (Offers::of(&ask.lantern.directory()), ask.lantern.now());
    let asking = Asking { policy: ask.lantern.policy(), offers: &offers, typed: &typed, now, times: Times::AsTold };
    let radios = |name: &'static str, label: &str, choices: &[(&str, &str)]| {
        let option = |(value, words): &(&str, &str)| Choice::new(*value, tongue.say(words)).chosen_if(typed.get(name));
        FieldView::new(name, tongue.say(label), WidgetView::Radios { options: choices.iter().map(option).collect() })
    };
    let places = [("home", "family-away-home"), ("school", "family-away-school"), ("other", "family-away-other")];
    let words = FieldView::new(WORDS, tongue.say("family-away-words"), WidgetView::text_area(typed.get(WORDS)));
    let fields = vec![
        radios(FROM, "family-away-from", &places),
        asking.moment(SINCE, &tongue.say("family-away-since"), "", false),
        asking.moment(UNTIL, &tongue.say("family-away-until"), "", false).optional(),
        radios(KNOWN, "family-away-known", &[("yes", "answer-yes"), ("no", "answer-no")]),
        words.optional(),
    ];
    let token = Some(typed.get("_token").to_owned()).filter(|token| !token.is_empty());
    let form = FormView {
        lede: tongue.say("family-away-lede"),
        submit: tongue.say("check-send"),
        token: token.unwrap_or_else(|| ask.lantern.new_secret()),
        ..FormView::new(format!("{home}/away"), tongue.say("family-away-go"), fields)
    };
    let mut form = form.in_words(&tongue.form_words());
    for refusal in wrong {
        let (field, key) = said(refusal);
        form.refuse(field, &tongue.say(key));
    }
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let shown = PublicQuestion { layout: tongue.layout(ask, Some(&home)), progress: String::new(), form };
    Ok(tongue.remembered(ask, Answer::page_with(status, &shown)?))
}

/// Where on this form a refusal stands, and in which words.
fn said(refusal: &Refusal) -> (&'static str, &'static str) {
    match (refusal.field.as_str(), refusal.code) {
        (_, "ends_before_it_begins") => ("/until", "family-away-order"),
        (_, "too_long") => ("/words", "error-too-long"),
        (_, "unusable_characters" | "hidden_characters") => ("/words", "error-characters"),
        ("/until", _) => ("/until", "error-other"),
        _ => ("/since", "error-other"),
    }
}

/// The one press that reports the child missing.
fn missing(ask: &Ask) -> Result<Answer, Problem> {
    if let Err(over) = linked(ask)? {
        return Ok(over);
    }
    let (tongue, home) = (Tongue::of(ask), home(ask));
    let form = FormView {
        lede: tongue.say("family-missing-lede"),
        submit: tongue.say("family-missing-press"),
        token: ask.lantern.new_secret(),
        ..FormView::new(format!("{home}/missing"), tongue.say("family-missing-go"), Vec::new())
    };
    let form = form.in_words(&tongue.form_words());
    let shown = PublicQuestion { layout: tongue.layout(ask, Some(&home)), progress: String::new(), form };
    Ok(tongue.remembered(ask, Answer::page(&shown)?))
}

/// The report has a page of its own, to which its secret leads: it follows from the form that was pressed, so that pressing
/// twice leads to one page.
fn reported(ask: &Ask) -> Result<Answer, Problem> {
    let family = match linked(ask)? {
        Ok(family) => family,
        Err(over) => return Ok(over),
    };
    let secret = ask.form().get("_token").to_owned();
    if secret.len() < ask.lantern.new_secret().len() {
        return missing(ask);
    }
    match ask.lantern.family_reports(&family, language(ask), PersonId::of_secret(&secret), &secret) {
        Ok(_) | Err(Failure::KeyReused) => Ok(Answer::see_other(&format!("/family/{secret}?sent=yes"))),
        Err(Failure::NotFound) => Ok(Answer::see_other(&home(ask))),
        Err(failure) => Err(failure.into()),
    }
}
