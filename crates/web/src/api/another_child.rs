//! Taking an entry out of the record of the wrong child and writing it on the right one's, as the page does.

use axum::http::{StatusCode, header};
use casework::ids::{ChildId, EntryId};
use operations::{AnotherChild, Opened};

use super::body::{Fields, key};
use super::operation::{CASEWORKERS, Operation, Takes, shape};
use super::reports::about;
use super::view::{Created, Rewritten};
use crate::ask::{Answer, Ask};
use crate::problem::Problem;
use crate::route::{Shows, post};

pub(super) fn operations() -> Vec<Operation> {
    vec![Operation {
        id: "rewrite_on_another_child",
        summary: "Take an entry out of the wrong child’s record and write it on the right one’s",
        route: post("/api/v1/children/{child}/entries/{entry}/another-child", CASEWORKERS, Shows::Child, rewrite),
        query: &[],
        takes: Takes::AnotherChild,
        status: 201,
        gives: shape::<Rewritten>,
    }]
}

fn rewrite(ask: &Ask) -> Result<Answer, Problem> {
    let who = ask.who()?;
    let (child, entry): (ChildId, EntryId) = (ask.part("child")?, ask.part("entry")?);
    let seen = ask.lantern.see(&who.actor, Opened::Child(child), "record_written", None)?;
    let known = seen.case.entry(entry).is_some() || seen.case.withdrawn.iter().any(|gone| gone.entry.id == entry);
    if !known {
        return Err(Problem::NotFound);
    }
    let key = key(&ask.headers, who)?;
    let mut fields = Fields::of(ask, &["child", "episode", "words", "revises"])?;
    let named = fields.needed("child", "Say which child it is about");
    let about = about(ask, &mut fields, Some(named).filter(|named| !named.is_null()));
    let episode = fields.read("episode", "not_readable", "Give the id of one of that child’s episodes");
    let words: Option<String> = fields.read("words", "not_readable", "Write a sentence");
    let message = "Give the id of the entry that had last changed it when you looked, or null when none had";
    let revises = Some(fields.revises(message));
    fields.check()?;
    let asked = AnotherChild { child, entry, about, episode, words: words.unwrap_or_default(), revises };
    let rewritten = ask.lantern.rewrite_on(&who.actor, asked, key)?;
    let (withdrawn, written) = (Created::of(&rewritten.withdrawn), Created::of(&rewritten.written));
    let place = format!("/api/v1/children/{}/entries/{}", rewritten.written.child, rewritten.written.entry);
    let given = Rewritten { withdrawn, written };
    Ok(Answer::json(StatusCode::CREATED, &given)?.with(header::LOCATION, &place))
}
