//! The short survey by the link of a family: four questions, each of which may be left out, and the choice never to be asked
//! again. Who is asked, and when, is the record's.

use axum::http::StatusCode;
use casework::answer::Answer as Told;
use casework::ids::EntryId;
use casework::records::SurveyAnswered;
use casework::records::survey_answered::{Judged, TakesPart};
use operations::Failure;

use super::family::{home, linked};
use super::language::Tongue;
use crate::ask::{Answer, Ask};
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::pages::PublicQuestion;
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

/// The boxes, each with its question.
const QUESTIONS: [(&str, &str); 4] = [
    ("soon", "family-ask-soon"),
    ("listened", "family-ask-listened"),
    ("advice", "family-ask-advice"),
    ("language", "family-ask-language"),
];
const NEVER: &str = "never";

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/family/{secret}/survey", Users::Everyone, Shows::Child, open),
        post("/family/{secret}/survey", Users::Everyone, Shows::Child, answered),
    ]
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    match linked(ask)? {
        Ok(family) if family.asks.is_some() => form(ask, false),
        Ok(_) => Ok(Answer::see_other(&home(ask))),
        Err(over) => Ok(over),
    }
}

fn answered(ask: &Ask) -> Result<Answer, Problem> {
    let family = match linked(ask)? {
        Ok(family) => family,
        Err(over) => return Ok(over),
    };
    let never = !ask.form().get(NEVER).is_empty();
    let [soon, listened, advice, language] = QUESTIONS.map(|(name, _)| judged(ask, name));
    let silent = [&soon, &listened, &advice, &language].iter().all(|answer| **answer == Told::NotAsked);
    if silent && !never {
        return form(ask, true);
    }
    let takes_part = if never { TakesPart::NeverAgain } else { TakesPart::Yes };
    let link = family.asks.unwrap_or_else(|| EntryId::numbered(0));
    let said = SurveyAnswered { link, takes_part, soon, listened, advice, language };
    match ask.lantern.family_answers(&family, &said, ask.form().get("_token")) {
        Ok(_) | Err(Failure::KeyReused) => Ok(Answer::see_other(&format!("{}?sent=yes", home(ask)))),
        // Meanwhile they have answered, or the link was ended: its page says which.
        Err(Failure::NotFound | Failure::Refused(_)) => Ok(Answer::see_other(&home(ask))),
        Err(failure) => Err(failure.into()),
    }
}

fn judged(ask: &Ask, name: &str) -> Told<Judged> {
    match ask.form().get(name) {
        "yes" => Told::Known(Judged::Yes),
        "partly" => Told::Known(Judged::Partly),
        "no" => Told::Known(Judged::No),
        "not_applicable" => Told::NotApplicable,
        _ => Told::NotAsked,
    }
}

fn form(ask: &Ask, empty: bool) -> Result<Answer, Problem> {
    let (tongue, typed, home) = (Tongue::of(ask), ask.form(), home(ask));
    let question = |(name, words): (&'static str, &str)| {
        let option = |value: &str, words: &str| Choice::new(value, tongue.say(words)).chosen_if(typed.get(name));
        let judged = [("yes", "answer-yes"), ("partly", "family-ask-partly"), ("no", "answer-no")];
        let judged = judged.map(|(value, words)| option(value, words)).into_iter();
        let spared = (name == "language").then(|| option("not_applicable", "family-ask-no-need").set_apart());
        let options = judged.chain(spared).collect();
        FieldView::new(name, tongue.say(words), WidgetView::Radios { options }).optional()
    };
    let never = Choice::new("yes", tongue.say("family-ask-never")).chosen_if(typed.get(NEVER));
    let never = WidgetView::Checkboxes { options: vec![never] };
    let never = FieldView::new(NEVER, tongue.say("family-ask-or"), never).optional();
    let token = Some(typed.get("_token").to_owned()).filter(|token| !token.is_empty());
    let form = FormView {
        lede: tongue.say("family-ask-lede"),
        submit: tongue.say("check-send"),
        token: token.unwrap_or_else(|| ask.lantern.new_secret()),
        ..FormView::new(
            format!("{home}/survey"),
            tongue.say("family-ask-go"),
            QUESTIONS.map(question).into_iter().chain([never]).collect(),
        )
    };
    let mut form = form.in_words(&tongue.form_words());
    if empty {
        form.refuse("/soon", &tongue.say("family-ask-empty"));
    }
    let status = if empty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let shown = PublicQuestion { layout: tongue.layout(ask, Some(&home)), progress: String::new(), form };
    Ok(tongue.remembered(ask, Answer::page_with(status, &shown)?))
}
