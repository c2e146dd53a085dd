//! The places, groups of friends and online spaces that have a name, and the children the reader may see at one. What links a child
//! is written like any record.

use axum::http::StatusCode;
use casework::ids::ContextId;

use super::body::query;
use super::lists::{AFTER, LIMIT, after, limit};
use super::operation::{Operation, Takes, shape};
use super::view::{Context, Contexts};
use crate::ask::{Answer, Ask};
use crate::pages::contexts::READERS;
use crate::problem::Problem;
use crate::route::{Shows, get};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation {
            id: "contexts",
            summary: "The places, groups and online spaces that have a name, by name",
            route: get("/api/v1/contexts", READERS, Shows::Nothing, contexts),
            query: &[AFTER, LIMIT],
            takes: Takes::Nothing,
            status: 200,
            gives: shape::<Contexts>,
        },
        Operation {
            id: "context",
            summary: "A place, group or online space, and the children there whom you may see",
            route: get("/api/v1/contexts/{context}", READERS, Shows::Children, context),
            query: &[],
            takes: Takes::Nothing,
            status: 200,
            gives: shape::<Context>,
        },
    ]
}

fn contexts(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &["after", "limit"])?;
    let (after, limit): (Option<ContextId>, _) = (after(ask)?, limit(ask)?);
    let all = ask.lantern.contexts(&ask.who()?.actor, "", None)?;
    Answer::json(StatusCode::OK, &Contexts::page(all, after, usize::try_from(limit).unwrap_or_default()))
}

fn context(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    let seen = ask.lantern.context(&ask.who()?.actor, ask.part("context")?)?;
    Answer::json(StatusCode::OK, &Context::from(seen))
}
