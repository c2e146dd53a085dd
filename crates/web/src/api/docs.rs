//! `/api/docs`: the document as a page for people, with the codes of problems at the anchors their `type` points to. It
//! runs no script and says nothing the document does not.

use askama::Template;
use axum::http::StatusCode;
use serde_json::Value;

use super::document::{document, problems};
use crate::ask::{Answer, Ask};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

pub(super) fn routes() -> Vec<Route> {
    vec![get("/api/docs", Users::Everyone, Shows::Nothing, docs)]
}

/// What a field can be refused for whatever the record; a kind's own rules have codes of their own beside these.
const FIELD_CODES: &[(&str, &str)] = &[
    ("given_twice", "It may come once only."),
    ("hidden_characters", "It has characters that turn text round."),
    ("in_the_future", "The time is still to come."),
    ("key_unusable", "The idempotency key is empty, too long or not visible ASCII."),
    ("missing", "It has to be there."),
    ("not_a_time", "The time cannot be read."),
    ("not_an_object", "It has to be a JSON object."),
    ("not_readable", "It is not of the type or form its schema says."),
    ("no_such_entry", "The entry it names is not there, or was withdrawn."),
    ("not_yours", "Only the organisation that wrote the entry may do this."),
    ("too_long", "It is longer than can be kept."),
    ("too_long_ago", "The time is more than thirty years ago."),
    ("too_many", "It has more items than can be kept."),
    ("unknown_code", "The list does not have this code."),
    ("unknown_field", "There is no such field; the message names the nearest."),
    ("unreadable", "The record as a whole cannot be read."),
    ("unusable_characters", "It has characters that cannot be kept."),
];

struct Line {
    method: String,
    path: String,
    id: String,
    summary: String,
    statuses: String,
    open: bool,
}

struct Explained {
    code: &'static str,
    status: u16,
    title: &'static str,
    detail: String,
}

#[derive(Template)]
#[template(path = "pages/api_docs.html")]
struct Docs {
    lines: Vec<Line>,
    codes: Vec<Explained>,
    field_codes: &'static [(&'static str, &'static str)],
    schemas: Vec<(String, String)>,
}

fn docs(_: &Ask) -> Result<Answer, Problem> {
    let document = document();
    let paths = document.get("paths").and_then(Value::as_object).into_iter().flatten();
    let lines = paths.flat_map(|(path, methods)| {
        methods.as_object().into_iter().flatten().map(|(method, operation)| Line::of(method, path, operation))
    });
    let schemas = document.pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten();
    let code = |problem: &Problem| {
        let (title, mut detail) = problem.words();
        if matches!(problem, Problem::TooOften(_)) {
            "Wait for as many seconds as Retry-After says.".clone_into(&mut detail);
        }
        Explained { code: problem.code(), status: problem.status().as_u16(), title, detail }
    };
    let page = Docs {
        lines: lines.collect(),
        codes: problems().iter().map(code).collect(),
        field_codes: FIELD_CODES,
        schemas: schemas.map(|(name, schema)| (name.clone(), text(schema, "description"))).collect(),
    };
    Answer::page_with(StatusCode::OK, &page)
}

fn text(value: &Value, field: &str) -> String {
    value.get(field).and_then(Value::as_str).unwrap_or_default().replace("\n\n", ". ").replace('\n', " ")
}

impl Line {
    fn of(method: &str, path: &str, operation: &Value) -> Self {
        let statuses = operation.get("responses").and_then(Value::as_object).into_iter().flatten();
        Self {
            method: method.to_uppercase(),
            path: path.to_owned(),
            id: text(operation, "operationId"),
            summary: text(operation, "summary"),
            statuses: statuses.map(|(status, _)| status.as_str()).collect::<Vec<_>>().join(" "),
            open: operation.get("security").is_some(),
        }
    }
}
