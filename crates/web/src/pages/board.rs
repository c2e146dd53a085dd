//! The live board: every open episode of the reader's unit, new ones on top until somebody takes them. It refreshes itself
//! by the same rows, read through the same logged route.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::case::Rung;
use casework::ids::UnitId;
use casework::records::Kind;
use casework::time::Instant;
use operations::read::{BoardLine, BoardSeen};

use super::about::badge;
use super::ageing::READERS;
use super::briefing::BRIEFED;
use super::case::owing::due;
use super::case::{WITH_CHILDREN, names};
use super::shift;
use super::{enquiries, layout, words};
use crate::ask::{Answer, Ask};
use crate::events::EVENTS;
use crate::look::clock;
use crate::look::pages::{Board, BoardRow, BoardRows};
use crate::look::parts::{Elapsed, Link, PostButton};
use crate::problem::Problem;
use crate::route::{Route, Shows, get};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/board", WITH_CHILDREN, Shows::Children, board),
        get("/board/rows", WITH_CHILDREN, Shows::Children, rows),
        get("/board/events", WITH_CHILDREN, Shows::Nothing, events),
    ]
}

fn board(ask: &Ask) -> Result<Answer, Problem> {
    let actor = &ask.who()?.actor;
    let seen = ask.lantern.board(actor)?;
    let layout = layout(ask, "Live board");
    let rows = views(ask, &seen, &layout.token)?;
    Answer::page(&Board {
        unit: ask.lantern.directory().unit_name(&actor.unit).to_owned(),
        shifts: shifts(actor.role),
        refreshed: words::clock(seen.now),
        events_href: "/board/events".to_owned(),
        fragment_href: "/board/rows".to_owned(),
        rows,
        layout,
    })
}

/// The ways to the change of shift, to the briefing, and to how long cases have been open.
fn shifts(role: Role) -> Vec<Link> {
    let counts = READERS.admits(Some(role)).then(|| Link::new("How long cases are open", "/ageing"));
    let briefing = BRIEFED.admits(Some(role)).then(|| Link::new("Morning briefing", "/briefing"));
    let demand = enquiries::READERS.admits(Some(role)).then(|| Link::new(enquiries::TITLE, enquiries::PATH));
    shift::links(role).into_iter().chain(briefing).chain(counts).chain(demand).collect()
}

fn rows(ask: &Ask) -> Result<Answer, Problem> {
    let seen = ask.lantern.board(&ask.who()?.actor)?;
    Answer::page(&views(ask, &seen, &ask.lantern.new_secret())?)
}

/// The server keeps this answer open and says `changed` whenever anything was written.
#[expect(clippy::unnecessary_wraps, reason = "every handler has one signature")]
fn events(_: &Ask) -> Result<Answer, Problem> {
    Ok(Answer::new(StatusCode::OK, EVENTS, ""))
}

fn views(ask: &Ask, seen: &BoardSeen, token: &str) -> Result<BoardRows, Problem> {
    let unit = &ask.who()?.actor.unit;
    let rows = seen.lines.iter().map(|line| view(ask, unit, line, seen.now, token)).collect();
    Ok(BoardRows { ring: ring(ask)?, rows })
}

/// What nobody has rung about yet, for whoever does.
fn ring(ask: &Ask) -> Result<Option<Link>, Problem> {
    let label = match ask.lantern.calls_to_make(&ask.who()?.actor)? {
        0 => return Ok(None),
        1 => "A report was begun and not sent: ring back".to_owned(),
        several => format!("{several} reports were begun and not sent: ring back"),
    };
    Ok(Some(Link::new(label, "/#ring")))
}

fn view(ask: &Ask, unit: &UnitId, line: &BoardLine, now: Instant, token: &str) -> BoardRow {
    let (row, episode, directory) = (&line.row, &line.row.episode, ask.lantern.directory());
    let restricted = || format!("Restricted record, case {}", episode.reference);
    let child = if line.restricted { restricted() } else { names::with_age(&row.name, row.born, now) };
    let grade = episode.grade.as_deref().zip(episode.band);
    let anothers = row.next.as_ref().and_then(|next| next.unit.as_ref()).filter(|owing| *owing != unit);
    BoardRow {
        id: episode.episode.to_string(),
        href: if line.restricted { "/emergency-access".to_owned() } else { format!("/episodes/{}", episode.episode) },
        badge: grade.map(|grade| badge(ask, Some(grade))),
        away: episode.class != "missing",
        missing: missing(line, now),
        last_action: last(&episode.last_kind),
        last_ago: elapsed(episode.last_at, now),
        carer_ago: episode.carer_at.map(|at| elapsed(at, now)),
        owner: owner(ask, episode.owner.as_ref()),
        due_what: row.next.as_ref().map_or("", |next| next.title.trim_end_matches(": see the record")).to_owned(),
        due: row.next.as_ref().map(|next| due(next.due_at, next.late_at, now)),
        due_from: anothers.map_or("", |unit| directory.unit_name(unit)).to_owned(),
        new: line.new,
        take: line.takes.then(|| PostButton {
            label: "Take it".to_owned(),
            about: format!("for {child}"),
            action: "/duties/take".to_owned(),
            token: token.to_owned(),
            fields: vec![("episode".to_owned(), episode.episode.to_string()), ("back".to_owned(), "/board".to_owned())],
            primary: false,
        }),
        child,
    }
}

fn last(kind: &str) -> String {
    Kind::named(kind).map_or("Something was recorded", Kind::title).to_owned()
}

fn owner(ask: &Ask, unit: Option<&UnitId>) -> String {
    unit.map_or_else(|| "Nobody yet".to_owned(), |unit| ask.lantern.directory().unit_name(unit).to_owned())
}

pub(super) fn elapsed(since: Instant, now: Instant) -> Elapsed {
    let minutes = u64::try_from((now - since).as_mins()).unwrap_or_default();
    Elapsed { since: since.to_string(), text: clock::span(minutes) }
}

/// How long; once the child is back, since when that is known instead.
fn missing(line: &BoardLine, now: Instant) -> Elapsed {
    let episode = &line.row.episode;
    match episode.back {
        None => elapsed(episode.missing_since, now),
        Some(back) => {
            let rung: Rung = serde_json::from_value(episode.rung.clone().into()).unwrap_or(Rung::LocationClaimed);
            Elapsed { since: String::new(), text: format!("{} {}", words::rung(rung), words::at(back, now)) }
        }
    }
}
