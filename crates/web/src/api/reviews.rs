//! The records that are to be looked at again. What becomes of one is written like any record.

use axum::http::StatusCode;

use super::body::query;
use super::lists::{AFTER, LIMIT, after, limit};
use super::operation::{Operation, Takes, shape};
use super::view::Reviews;
use crate::ask::{Answer, Ask};
use crate::pages::activity::GOVERNANCE;
use crate::problem::Problem;
use crate::route::{Shows, get};

pub(super) fn operations() -> Vec<Operation> {
    vec![Operation {
        id: "reviews",
        summary: "The records that are due to be looked at again",
        route: get("/api/v1/reviews", GOVERNANCE, Shows::Children, reviews),
        query: &[AFTER, LIMIT],
        takes: Takes::Nothing,
        status: 200,
        gives: shape::<Reviews>,
    }]
}

fn reviews(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &["after", "limit"])?;
    let seen = ask.lantern.reviews(&ask.who()?.actor, after(ask)?, limit(ask)?)?;
    Answer::json(StatusCode::OK, &Reviews::from(seen))
}
