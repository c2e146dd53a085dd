//! Reporting a child missing. A report is always recorded; only what cannot be kept as it is comes back.

use axum::http::{StatusCode, header};
use casework::entry::Origin;
use casework::form;
use casework::ids::ChildId;
use casework::record::Refusal;
use casework::records::Kind;
use operations::{About, Failure, Report};
use serde_json::{Value, json};

use super::body::{Fields, key, refused};
use super::operation::{CASEWORKERS, Operation, Takes, shape};
use super::view::Created;
use crate::ask::{Answer, Ask};
use crate::problem::Problem;
use crate::route::{Shows, post};

pub(super) fn operations() -> Vec<Operation> {
    vec![Operation {
        id: "report",
        summary: "Report a child missing",
        route: post("/api/v1/reports", CASEWORKERS, Shows::Nothing, report),
        query: &[],
        takes: Takes::Report,
        status: 201,
        gives: shape::<Created>,
    }]
}

fn report(ask: &Ask) -> Result<Answer, Problem> {
    let who = ask.who()?;
    let key = key(&ask.headers, who)?;
    let mut fields = Fields::of(ask, &["child", "record", "occurred"])?;
    let child = fields.take("child");
    let about = about(ask, &mut fields, child);
    let record = fields.take("record").unwrap_or_else(|| json!({}));
    let occurred = fields.occurred();
    fields.refuse_all(faults(ask, Kind::ReportReceived, "/record", &record));
    fields.check()?;
    let report = Report { about, occurred, record, origin: Origin::Written };
    let written = ask.lantern.report(&who.actor, report, key).map_err(placed)?;
    let created = Created::of(&written);
    let place = written.episode.map_or_else(String::new, |episode| format!("/api/v1/episodes/{episode}"));
    Ok(Answer::json(StatusCode::CREATED, &created)?.with(header::LOCATION, &place))
}

/// Which child: one that is known, or whatever is known of one who is not. Left out, nothing is known.
pub(super) fn about(ask: &Ask, fields: &mut Fields, child: Option<Value>) -> About {
    let nobody = About::New(json!({}));
    let Some(child) = child else { return nobody };
    let only = child.as_object().filter(|named| named.len() == 1).and_then(|named| named.iter().next());
    match only.map(|(name, value)| (name.as_str(), value)) {
        Some(("known", Value::String(id))) => match id.parse::<ChildId>() {
            Ok(child) => return About::Known(child),
            Err(error) => fields.refuse(Refusal::new("/child/known", "not_readable", error.to_string())),
        },
        Some(("new", identity)) => {
            fields.refuse_all(faults(ask, Kind::ChildRegistered, "/child/new", identity));
            return About::New(identity.clone());
        }
        _ => {
            let message = "Name a child as {\"known\": id}, or say who they are as {\"new\": {…}}";
            fields.refuse(Refusal::new("/child", "not_readable", message));
        }
    }
    nobody
}

fn faults(ask: &Ask, kind: Kind, place: &str, record: &Value) -> Vec<Refusal> {
    let Some(form) = form::of(kind) else { return Vec::new() };
    let faults = form::validate(form, record, ask.lantern.policy(), ask.lantern.now());
    faults.into_iter().map(|fault| under(place, fault)).collect()
}

fn under(place: &str, refusal: Refusal) -> Refusal {
    Refusal { field: format!("{place}{}", refusal.field), ..refusal }
}

/// What the operation still refuses is about who the child is or when the report was made: the report's own fields have
/// been looked at.
fn placed(failure: Failure) -> Problem {
    match failure {
        Failure::Refused(refusals) => refused(
            refusals
                .into_iter()
                .map(|refusal| if refusal.field == "/occurred" { refusal } else { under("/child/new", refusal) })
                .collect(),
        ),
        other => other.into(),
    }
}
