//! Is this child missing? The check of every force's open episodes. What is asked is in the body, so that no address holds it.

use axum::http::StatusCode;
use operations::read::Asked;

use super::body::{Fields, query};
use super::operation::{Operation, Takes, shape};
use super::view::Check;
use crate::ask::{Answer, Ask};
use crate::pages::check::CHECKERS;
use crate::problem::Problem;
use crate::route::{Shows, post};

pub(super) fn operations() -> Vec<Operation> {
    vec![Operation {
        id: "check",
        summary: "Is this child missing? Asks every force at once",
        route: post("/api/v1/checks", CHECKERS, Shows::Nothing, check),
        query: &[],
        takes: Takes::Check,
        status: 200,
        gives: shape::<Check>,
    }]
}

fn check(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    let mut fields = Fields::of(ask, &["name", "born", "looks"])?;
    let mut text = |name: &str| fields.read::<String>(name, "not_readable", "Write words here").unwrap_or_default();
    let asked = Asked { name: text("name"), born: text("born"), looks: text("looks") };
    fields.check()?;
    let checked = ask.lantern.check(&ask.who()?.actor, asked)?;
    Answer::json(StatusCode::OK, &Check::of(checked, &ask.lantern.directory()))
}
