//! Reports the public began and did not send: who is to be rung, and what came of a call. What a page shows of one is the
//! page's.

use axum::http::StatusCode;
use casework::ids::EntryId;
use casework::record::Refusal;
use casework::time::Instant;
use operations::Came;

use super::body::{Fields, query};
use super::operation::{Operation, Takes, shape};
use super::view::{CallBack, CallBacks};
use crate::ask::{Answer, Ask};
use crate::pages::call_backs::RINGERS;
use crate::problem::Problem;
use crate::route::{Shows, get, post};

pub(super) fn operations() -> Vec<Operation> {
    vec![
        Operation {
            id: "call_backs",
            summary: "Reports that were begun and not sent, for you to ring about now",
            route: get("/api/v1/call-backs", RINGERS, Shows::Nothing, list),
            query: &[],
            takes: Takes::Nothing,
            status: 200,
            gives: shape::<CallBacks>,
        },
        Operation {
            id: "came_of_call",
            summary: "Record what came of a call",
            route: post("/api/v1/call-backs/{call_back}/calls", RINGERS, Shows::Nothing, record),
            query: &[],
            takes: Takes::Call,
            status: 201,
            gives: shape::<CallBack>,
        },
    ]
}

fn list(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    let (at, waiting) = (ask.lantern.now(), ask.lantern.call_backs(&ask.who()?.actor)?);
    Answer::json(StatusCode::OK, &CallBacks { at, items: waiting.into_iter().map(CallBack::from).collect() })
}

fn record(ask: &Ask) -> Result<Answer, Problem> {
    let (actor, id) = (&ask.who()?.actor, ask.part::<EntryId>("call_back")?);
    // Whoever does not ring about it learns nothing of what is wrong with what they sent.
    ask.lantern.call_back(actor, id)?;
    let came = read(ask)?;
    ask.lantern.came_of_call(actor, id, came)?;
    Answer::json(StatusCode::CREATED, &CallBack::from(ask.lantern.call_back(actor, id)?))
}

fn read(ask: &Ask) -> Result<Came, Problem> {
    let mut fields = Fields::of(ask, &["came", "again", "reference", "words"])?;
    let came = fields.needed("came", "Say what came of it: `no_answer`, `reported` or `not_about_a_child`");
    let again: Option<Instant> = fields.read("again", "not_a_time", "Write an RFC 3339 instant");
    let reference: Option<String> = fields.read("reference", "not_readable", "Write the reference of the report");
    let words: Option<String> = fields.read("words", "not_readable", "Write a sentence");
    let words = words.map(|words| words.trim().to_owned()).filter(|words| !words.is_empty());
    let missing = |field: &str, message: &str| Refusal::new(field, "missing", message);
    let read = match (came.as_str(), again, reference, words) {
        (Some("no_answer"), Some(again), ..) => Ok(Came::NoAnswer { again }),
        (Some("no_answer"), ..) => Err(missing("/again", "Say when somebody rings again")),
        (Some("reported"), _, Some(reference), _) => Ok(Came::Reported { reference }),
        (Some("reported"), ..) => Err(missing("/reference", "Give the reference of the report")),
        (Some("not_about_a_child"), _, _, Some(words)) => Ok(Came::NotAboutAChild { words }),
        (Some("not_about_a_child"), ..) => Err(missing("/words", "Say in a few words what it was about")),
        _ => {
            let message = "Write `no_answer`, `reported` or `not_about_a_child`";
            Err(Refusal::new("/came", "unknown_code", message))
        }
    };
    // What was not there has been said already.
    let fault = read.as_ref().err().filter(|fault| fault.field != "/came" || !came.is_null()).cloned();
    fields.refuse_all(fault);
    fields.check()?;
    read.map_err(|refusal| Problem::Refused(vec![refusal]))
}
