//! Lists: what the reader owes, the board, what their unit was told, and searches, whose addresses hold no name.

use std::str::FromStr;

use axum::http::{StatusCode, header};
use casework::ids::EntryId;
use casework::record::Refusal;
use serde_json::json;

use super::body::{Fields, query, refused};
use super::operation::{CASEWORKERS, OWING, Operation, Parameter, Shape, Takes, shape};
use super::view::{Board, Desk, Found, Notices, Owed, Search, Worklist};
use crate::ask::{Answer, Ask};
use crate::pages::desk::{DESK, of};
use crate::problem::Problem;
use crate::route::{Handler, Shows, get, post};

/// Lines of a page, unless asked otherwise, and at most.
const FIRST: u32 = 50;
const MOST: u32 = 200;
/// Longer than any name, date or number that is looked for.
const LONGEST_QUERY: usize = 200;

pub(super) const AFTER: Parameter = Parameter {
    name: "after",
    words: "Go on after this place: `next` of the page before.",
    schema: || json!({ "type": "string" }),
};
pub(super) const LIMIT: Parameter = Parameter {
    name: "limit",
    words: "So many lines at most.",
    schema: || json!({ "type": "integer", "minimum": 1, "maximum": MOST, "default": FIRST }),
};

const OF: Parameter = Parameter {
    name: "unit",
    words: "Those of this unit, or `all`; without it those that you work on.",
    schema: || json!({ "type": "string" }),
};

pub(super) fn operations() -> Vec<Operation> {
    let list = |id, summary, path, handler: Handler, gives: Shape| Operation {
        id,
        summary,
        route: get(path, OWING, Shows::Children, handler),
        query: &[],
        takes: Takes::Nothing,
        status: 200,
        gives,
    };
    vec![
        Operation {
            query: &[AFTER, LIMIT],
            ..list("duties", "What you and your unit owe", "/api/v1/duties", duties, shape::<Worklist>)
        },
        list("board", "The open episodes your unit looks after", "/api/v1/board", board, shape::<Board>),
        Operation {
            query: &[OF],
            route: get("/api/v1/desk", DESK, Shows::Children, desk),
            ..list("desk", "The reports that wait at the triage desk", "/api/v1/desk", desk, shape::<Desk>)
        },
        list("notices", "What your unit was told", "/api/v1/notices", notices, shape::<Notices>),
        Operation {
            id: "search",
            summary: "Look for a child",
            route: post("/api/v1/searches", CASEWORKERS, Shows::Nothing, search),
            query: &[],
            takes: Takes::Search,
            status: 201,
            gives: shape::<Search>,
        },
        list("found", "What a search finds now", "/api/v1/searches/{search}", found, shape::<Found>),
    ]
}

fn board(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    Answer::json(StatusCode::OK, &Board::from(ask.lantern.board(&ask.who()?.actor)?))
}

fn desk(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &["unit"])?;
    Answer::json(StatusCode::OK, &Desk::from(ask.lantern.triage_desk(&ask.who()?.actor, of(ask)?)?))
}

fn notices(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    Answer::json(StatusCode::OK, &Notices::from(ask.lantern.inbox(&ask.who()?.actor)?))
}

fn search(ask: &Ask) -> Result<Answer, Problem> {
    let mut fields = Fields::of(ask, &["query"])?;
    let wanted =
        fields.needed("query", "Say what you look for: a name, a date of birth, a reference, a telephone number");
    let text = wanted.as_str().unwrap_or_default().trim();
    let fault = |code, message: String| Refusal::new("/query", code, message);
    if !wanted.is_null() && text.is_empty() {
        fields.refuse(fault("not_readable", "Write words here".into()));
    }
    if text.chars().any(char::is_control) {
        fields.refuse(fault("unusable_characters", "This has characters that cannot be looked for".into()));
    }
    if text.chars().count() > LONGEST_QUERY {
        fields.refuse(fault("too_long", format!("Use {LONGEST_QUERY} characters or fewer")));
    }
    fields.check()?;
    let search = ask.lantern.keep_search(&ask.who()?.actor, text)?;
    let place = format!("/api/v1/searches/{search}");
    Ok(Answer::json(StatusCode::CREATED, &Search { search })?.with(header::LOCATION, &place))
}

fn found(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    let search: EntryId = ask.part("search")?;
    Answer::json(StatusCode::OK, &Found::from(ask.lantern.find(&ask.who()?.actor, &search.to_string())?))
}

fn duties(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &["after", "limit"])?;
    let (after, limit) = (after(ask)?, limit(ask)?);
    let seen = ask.lantern.owed_page(&ask.who()?.actor, after, limit)?;
    let (now, counts, next) = (seen.now, seen.counts, seen.next.map(|next| next.to_string()));
    let mut lines: Vec<_> = seen.mine.into_iter().chain(seen.units).collect();
    lines.sort_by_cached_key(|line| line.owed.cursor());
    let items = lines.into_iter().map(|line| Owed::of(line, now)).collect();
    Answer::json(StatusCode::OK, &Worklist { at: now, open: counts.open, late: counts.late, items, next })
}

pub(super) fn after<T: FromStr>(ask: &Ask) -> Result<Option<T>, Problem> {
    let Some(text) = ask.query.all("after").first() else { return Ok(None) };
    let fault = |_| refused(vec![Refusal::new("?after", "not_readable", "Use `next` of the page before, as it was")]);
    text.parse().map(Some).map_err(fault)
}

pub(super) fn limit(ask: &Ask) -> Result<u32, Problem> {
    let Some(text) = ask.query.all("limit").first() else { return Ok(FIRST) };
    let limit = text.parse().ok().filter(|limit| (1..=MOST).contains(limit));
    let fault = || refused(vec![Refusal::new("?limit", "not_readable", format!("Write a number from 1 to {MOST}"))]);
    limit.ok_or_else(fault)
}
