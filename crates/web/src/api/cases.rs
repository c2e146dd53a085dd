//! Reading one child: who they are, an episode, what is known and what is owed, now or as of an earlier moment.

use axum::http::StatusCode;
use casework::ids::{ChildId, EntryId, EpisodeId};
use operations::read::CaseSeen;

use super::body::{as_of, query};
use super::operation::{AS_OF, OWING, Operation, Shape, Takes, shape};
use super::view::{Child, Duties, Entry, Episode, Timeline};
use crate::ask::{Answer, Ask};
use crate::problem::Problem;
use crate::route::{Handler, Shows, get};

pub(super) fn operations() -> Vec<Operation> {
    let shown = |id, summary, path, handler: Handler, gives: Shape| Operation {
        id,
        summary,
        route: get(path, OWING, Shows::Child, handler),
        query: &[AS_OF],
        takes: Takes::Nothing,
        status: 200,
        gives,
    };
    vec![
        shown("child", "A child, with every episode", "/api/v1/children/{child}", child, shape::<Child>),
        Operation {
            query: &[],
            ..shown("entry", "One entry", "/api/v1/children/{child}/entries/{entry}", entry, shape::<Entry>)
        },
        Operation {
            query: &[],
            ..shown("grab_pack", "Open the grab pack", "/api/v1/children/{child}/grab-pack", grab_pack, shape::<Entry>)
        },
        shown("episode", "An episode", "/api/v1/episodes/{episode}", episode, shape::<Episode>),
        shown(
            "timeline",
            "What is known of an episode",
            "/api/v1/episodes/{episode}/timeline",
            timeline,
            shape::<Timeline>,
        ),
        shown(
            "duties_of_episode",
            "What is and was owed for an episode",
            "/api/v1/episodes/{episode}/duties",
            duties,
            shape::<Duties>,
        ),
    ]
}

fn child(ask: &Ask) -> Result<Answer, Problem> {
    let (who, as_of) = (ask.who()?, as_of(ask)?);
    let seen = ask.lantern.child(&who.actor, ask.part::<ChildId>("child")?, as_of)?;
    Answer::json(StatusCode::OK, &Child::of(&seen, &who.actor.organisation))
}

fn entry(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    let (child, entry) = (ask.part::<ChildId>("child")?, ask.part::<EntryId>("entry")?);
    let seen = ask.lantern.child(&ask.who()?.actor, child, None)?;
    let line = seen.line_of(entry).ok_or(Problem::NotFound)?;
    Answer::json(StatusCode::OK, &Entry::of(&line))
}

fn grab_pack(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    let seen = ask.lantern.grab_pack(&ask.who()?.actor, ask.part::<ChildId>("child")?)?;
    let line = seen.seen.case.grab_pack().and_then(|(entry, _)| seen.line_of(entry.id)).ok_or(Problem::NotFound)?;
    Answer::json(StatusCode::OK, &Entry::of(&line))
}

fn episode(ask: &Ask) -> Result<Answer, Problem> {
    let (id, seen) = case(ask, "case_page")?;
    let episode = seen.seen.case.episode(id).ok_or(Problem::NotFound)?;
    Answer::json(StatusCode::OK, &Episode::of(&seen, episode, &ask.who()?.actor.organisation))
}

fn timeline(ask: &Ask) -> Result<Answer, Problem> {
    let (id, seen) = case(ask, "case_timeline")?;
    Answer::json(StatusCode::OK, &Timeline::of(&seen, id))
}

fn duties(ask: &Ask) -> Result<Answer, Problem> {
    let (id, seen) = case(ask, "case_duties")?;
    Answer::json(StatusCode::OK, &Duties::of(&seen, id))
}

/// The case of the episode in the path; an episode nobody had reported yet is not there.
fn case(ask: &Ask, what: &'static str) -> Result<(EpisodeId, CaseSeen), Problem> {
    let (who, as_of) = (ask.who()?, as_of(ask)?);
    let id = ask.part::<EpisodeId>("episode")?;
    let seen = ask.lantern.case_page(&who.actor, id, as_of, what)?;
    if seen.seen.case.episode(id).is_none() {
        return Err(Problem::NotFound);
    }
    Ok((id, seen))
}
