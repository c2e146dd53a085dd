//! Emergency access: opening a record one has no part in, by the reference somebody read out, with the reason. What it opens
//! and for how long is access policy's.

use casework::actor::Role;
use casework::form::Typed;
use casework::time::Instant;
use operations::access::Relation;
use operations::read::CaseSeen;

use super::record::key;
use super::{drafts, layout, words};
use crate::ask::{Answer, Ask};
use crate::look::form::{FieldView, FormView, Purpose, WidgetView, Width};
use crate::look::pages::Emergency;
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

const USERS: Users = Users::Roles(Role::CASEWORKERS);

/// The kind under which what was typed is kept.
const DRAFT: &str = "emergency_access";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/emergency-access", USERS, Shows::Nothing, open), post("/emergency-access", USERS, Shows::Nothing, take)]
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    ask.proved_lately()?;
    let opened = drafts::open(ask, DRAFT, "")?;
    let typed: Typed = opened.kept.map(|(boxes, _)| boxes).unwrap_or_default().into_iter().collect();
    let form = form(&opened.token, typed.get("reference"), typed.get("because"));
    Answer::page(&Emergency { form, layout: layout(ask, "Emergency access") })
}

fn form(token: &str, reference: &str, because: &str) -> FormView {
    let widget = WidgetView::Text { value: reference.to_owned(), width: Width::Medium, purpose: Purpose::Code };
    let reference = FieldView::new("reference", "Reference of the case", widget)
        .with_hint("Eight letters and digits. Whoever rings or holds the child’s details can read it to you.");
    let because = FieldView::new("because", "Why it cannot wait", WidgetView::text_area(because));
    FormView {
        token: token.to_owned(),
        submit: "Open the record for an hour".to_owned(),
        ..FormView::new("/emergency-access", "Emergency access", vec![reference, because])
    }
}

fn take(ask: &Ask) -> Result<Answer, Problem> {
    ask.proved_lately()?;
    let typed = ask.form();
    let (reference, because, token) = (typed.get("reference"), typed.get("because"), typed.get("_token"));
    let key = (!token.is_empty()).then(|| key(ask, token)).transpose()?;
    let outcome = ask.lantern.take_emergency_access(&ask.who()?.actor, reference, because, key).map_err(Problem::from);
    let refusals = match outcome {
        Ok((of, _)) => {
            _ = ask.lantern.forget_form(token);
            return Ok(Answer::see_other(&format!("/episodes/{}", of.episode.episode)));
        }
        Err(Problem::Refused(refusals)) => refusals,
        Err(other) => return Err(other),
    };
    let mut form = form(token, reference, because);
    for refusal in &refusals {
        form.refuse(&refusal.field, &refusal.message);
    }
    let mut layout = layout(ask, "Emergency access");
    layout.errors = true;
    Answer::page_with(axum::http::StatusCode::UNPROCESSABLE_ENTITY, &Emergency { layout, form })
}

/// What stands over a record that is open by emergency access, for as long as it is.
pub(super) fn banner(seen: &CaseSeen, person: Option<casework::ids::PersonId>, now: Instant) -> Option<String> {
    let party = format!("person/{}", person?);
    let by_emergency = seen.seen.relations.contains(&Relation::Emergency);
    let openings = seen.seen.case.emergencies();
    let until = openings.iter().filter(|opening| opening.party == party).filter_map(|opening| opening.until).max();
    let until = until.filter(|until| by_emergency && *until > now)?;
    Some(format!(
        "This record is open to you by emergency access until {}. The information-governance lead has been told and will ask \
         you about it.",
        words::at(until, now)
    ))
}
