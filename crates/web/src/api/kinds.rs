//! The data standard over HTTP: kinds of record, lists of codes, and the document that describes the API.

use axum::http::StatusCode;
use casework::policy::script::Edition;
use casework::record::descriptors;
use casework::records::Kind;
use schemars::{Schema, SchemaGenerator, json_schema};

use super::body::query;
use super::operation::{Operation, Shape, Takes, shape};
use super::view::{self, Codes, Kinds};
use crate::ask::{Answer, Ask};
use crate::problem::Problem;
use crate::route::{Handler, Shows, Users, get};

pub(super) fn operations() -> Vec<Operation> {
    let open = |id, summary, path, handler: Handler, gives: Shape| Operation {
        id,
        summary,
        route: get(path, Users::Everyone, Shows::Nothing, handler),
        query: &[],
        takes: Takes::Nothing,
        status: 200,
        gives,
    };
    vec![
        open("kinds", "Every kind of record", "/api/v1/kinds", kinds, shape::<Kinds>),
        open("kind", "One kind of record, with its schema", "/api/v1/kinds/{kind}", kind, shape::<view::Kind>),
        open("codes", "A list of codes", "/api/v1/policy/codes/{list}", codes, shape::<Codes>),
        open(
            "script",
            "What is asked of whoever reports a child missing",
            "/api/v1/policy/script",
            script,
            shape::<Edition>,
        ),
        open("openapi", "This document", "/api/v1/openapi.json", openapi, anything),
    ]
}

fn anything(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "object", "description": "An OpenAPI 3.1 document." })
}

fn kinds(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    Answer::json(StatusCode::OK, &Kinds { items: descriptors().iter().map(view::Kind::from).collect() })
}

fn kind(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    let described = ask.parts.get("kind").and_then(|name| Kind::named(name)).and_then(Kind::descriptor);
    Answer::json(StatusCode::OK, &view::Kind::from(described.ok_or(Problem::NotFound)?))
}

fn codes(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    let name = ask.parts.get("list").ok_or(Problem::NotFound)?;
    let list = ask.lantern.policy().codes.list(name).ok_or(Problem::NotFound)?;
    Answer::json(StatusCode::OK, &Codes::of(name, list))
}

fn script(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    Answer::json(StatusCode::OK, ask.lantern.policy().script.at(ask.lantern.now()))
}

fn openapi(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    Answer::json(StatusCode::OK, &super::openapi())
}
