//! Letters to families: the form of the link on which one is asked for, and the words of one. A letter says that something is new
//! and where to look, and nothing of anybody: others may read it. How it travels is the sender's.

use axum::http::StatusCode;
use operations::{Failure, FamilyPage};

use super::family::{home, language, linked};
use super::language::Tongue;
use crate::ask::{Answer, Ask};
use crate::look::form::{FieldView, FormView, Purpose, WidgetView, Width};
use crate::look::pages::PublicQuestion;
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

const EMAIL: &str = "email";

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/family/{secret}/letters", Users::Everyone, Shows::Child, letters),
        post("/family/{secret}/letters", Users::Everyone, Shows::Child, asked),
    ]
}

/// The subject and the text of a letter in a language of the code list; `asks` where they are also asked how it went.
pub fn letter(language: Option<&str>, asks: bool) -> (String, String) {
    let tongue = Tongue::speaking(language.unwrap_or("en"));
    let said = ["letter-new"].into_iter().chain(asks.then_some("letter-asks")).chain(["letter-stop"]);
    (tongue.say("letter-subject"), said.map(|key| tongue.say(key)).collect::<Vec<_>>().join("\n\n"))
}

fn letters(ask: &Ask) -> Result<Answer, Problem> {
    let family = match linked(ask)? {
        _ if !ask.site.letters => return Err(Problem::NotFound),
        Ok(family) => family,
        Err(over) => return Ok(over),
    };
    form(ask, &family, false)
}

fn form(ask: &Ask, family: &FamilyPage, wrong: bool) -> Result<Answer, Problem> {
    let (tongue, typed, home) = (Tongue::of(ask), ask.form(), home(ask));
    let email = WidgetView::Text { value: typed.get(EMAIL).to_owned(), width: Width::Full, purpose: Purpose::Email };
    let field = FieldView::new(EMAIL, tongue.say("family-letters-email"), email);
    let token = Some(typed.get("_token").to_owned()).filter(|token| !token.is_empty());
    let stands = if family.mailed { "family-letters-on" } else { "family-letters-lede" };
    let form = FormView {
        lede: tongue.say(stands),
        submit: tongue.say("check-send"),
        token: token.unwrap_or_else(|| ask.lantern.new_secret()),
        ..FormView::new(
            format!("{home}/letters"),
            tongue.say("family-letters-go"),
            vec![field.with_hint(tongue.say("family-letters-hint")).optional()],
        )
    };
    let mut form = form.in_words(&tongue.form_words());
    if wrong {
        form.refuse("/email", &tongue.say("family-letters-wrong"));
    }
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let shown = PublicQuestion { layout: tongue.layout(ask, Some(&home)), progress: String::new(), form };
    Ok(tongue.remembered(ask, Answer::page_with(status, &shown)?))
}

fn asked(ask: &Ask) -> Result<Answer, Problem> {
    let family = match linked(ask)? {
        Ok(family) => family,
        Err(over) => return Ok(over),
    };
    let (email, token) = (ask.form().get(EMAIL).trim().to_owned(), ask.form().get("_token").to_owned());
    match ask.lantern.family_mail(&family, email, language(ask), &token) {
        Ok(_) | Err(Failure::KeyReused) => Ok(Answer::see_other(&format!("{}?sent=yes", home(ask)))),
        Err(Failure::Refused(_)) => form(ask, &family, true),
        Err(Failure::NotFound) => Ok(Answer::see_other(&home(ask))),
        Err(failure) => Err(failure.into()),
    }
}
