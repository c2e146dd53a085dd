//! Writing records of every kind, to an episode or to a child, and reading one entry back. The kind is named in the path;
//! its form says what the body holds.

use axum::http::{StatusCode, header};
use casework::entry::{Entry, Origin};
use casework::form;
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::record::{Refusal, Scope, Strand};
use casework::records::Kind;
use operations::{Failure, Opened, Seen, Versions, Write};
use serde_json::Value;

use super::body::{Fields, key, refused};
use super::operation::{OWING, Operation, Takes, kinds_of, shape};
use super::view::Created;
use crate::ask::{Answer, Ask};
use crate::problem::Problem;
use crate::route::{Shows, post};

pub(super) fn operations() -> Vec<Operation> {
    let written = |scope, id, summary, route| Operation {
        id,
        summary,
        route,
        query: &[],
        takes: Takes::Record(scope),
        status: 201,
        gives: shape::<Created>,
    };
    vec![
        written(
            Scope::Child,
            "to_child",
            "Write to a child’s record",
            post("/api/v1/children/{child}/records/{kind}", OWING, Shows::Child, to_child),
        ),
        written(
            Scope::Episode,
            "to_episode",
            "Write to an episode",
            post("/api/v1/episodes/{episode}/records/{kind}", OWING, Shows::Child, to_episode),
        ),
    ]
}

fn to_child(ask: &Ask) -> Result<Answer, Problem> {
    write(ask, Scope::Child, Opened::Child(ask.part::<ChildId>("child")?))
}

fn to_episode(ask: &Ask) -> Result<Answer, Problem> {
    write(ask, Scope::Episode, Opened::Episode(ask.part::<EpisodeId>("episode")?))
}

fn write(ask: &Ask, scope: Scope, opened: Opened) -> Result<Answer, Problem> {
    let who = ask.who()?;
    let kind = kinds_of(scope).find(|kind| ask.parts.get("kind").is_some_and(|name| name == kind.name()));
    let kind = kind.ok_or(Problem::NotFound)?;
    let seen = ask.lantern.see_form(&who.actor, opened, kind, "record_written")?;
    let key = key(&ask.headers, who)?;
    let write = read(ask, kind, &seen)?;
    let child = write.child;
    let written = ask.lantern.write(&who.actor, write, key).map_err(|failure| placed(kind, &seen, failure))?;
    let place = format!("/api/v1/children/{child}/entries/{}", written.entry);
    Ok(Answer::json(StatusCode::CREATED, &Created::of(&written))?.with(header::LOCATION, &place))
}

fn read(ask: &Ask, kind: Kind, seen: &Seen) -> Result<Write, Problem> {
    let revises = kind.descriptor().is_some_and(|described| described.revises.is_some());
    let known: &[&str] = if revises { &["record", "occurred", "revises"] } else { &["record", "occurred"] };
    let mut fields = Fields::of(ask, known)?;
    let record = fields.needed("record", "Send the record");
    let occurred = fields.occurred();
    let message = "Give the id of the entry that was in force when you looked, or null when there was none";
    let revises = revises.then(|| fields.revises(message));
    if let (false, Some(form)) = (record.is_null(), form::of(kind)) {
        let faults = form::validate(form, &record, ask.lantern.policy(), ask.lantern.now());
        fields.refuse_all(faults.into_iter().map(|fault| in_record(fault, true)));
        fields.refuse_all(replacement_faults(ask, kind, seen, &record));
    }
    fields.check()?;
    Ok(Write { child: seen.child, episode: seen.episode, kind, occurred, record, revises, origin: Origin::Written })
}

/// What a correction would put in a record's place is checked by that record's form.
fn replacement_faults(ask: &Ask, kind: Kind, seen: &Seen, correction: &Value) -> Vec<Refusal> {
    let target = correction.get("entry").and_then(Value::as_str).filter(|_| kind == Kind::Corrected);
    let target = target.and_then(|id| id.parse().ok()).and_then(|id| seen.case.entry(id));
    let form = target.and_then(Entry::kind).and_then(form::of);
    let (Some(form), Some(replacement)) = (form, correction.get("record")) else { return Vec::new() };
    let faults = form::validate(form, replacement, ask.lantern.policy(), ask.lantern.now());
    let place = |fault: Refusal| Refusal { field: format!("/record/record{}", fault.field), ..fault };
    faults.into_iter().map(place).collect()
}

/// The refusal at its place in the body.
pub(super) fn in_record(refusal: Refusal, own: bool) -> Refusal {
    let outer = refusal.field == "/occurred" && !own;
    if outer { refusal } else { Refusal { field: format!("/record{}", refusal.field), ..refusal } }
}

/// The record's own fields have been looked at before, so a time that is refused now is the body's.
pub(super) fn placed(kind: Kind, seen: &Seen, failure: Failure) -> Problem {
    match failure {
        Failure::Refused(refusals) => refused(refusals.into_iter().map(|refusal| in_record(refusal, false)).collect()),
        Failure::Stale(versions) => Problem::Stale(Box::new(hearable(kind, seen, *versions))),
        // The reader has just been shown to have a part in this child's care, so it is the other one who is not there.
        Failure::NotFound if kind == Kind::SameChildAs => {
            let message = "There is no such child, or none that you have a part in the care of";
            refused(vec![Refusal::new("/record/other", "no_such_child", message)])
        }
        other => other.into(),
    }
}

/// Both versions, without the words of a disclosure the reader may not hear.
fn hearable(kind: Kind, seen: &Seen, versions: Versions) -> Versions {
    let revises = kind.descriptor().and_then(|described| described.revises);
    if revises != Some(Strand::Target) {
        return versions;
    }
    let target = versions.mine.get("entry").and_then(Value::as_str).and_then(|id| id.parse::<EntryId>().ok());
    let withdrawn = seen.case.withdrawn.iter().map(|withdrawn| &withdrawn.entry);
    let mut all = seen.case.entries.iter().chain(withdrawn);
    let found: Option<&Entry> = target.and_then(|target| all.find(|entry| entry.id == target));
    if found.is_some_and(|entry| seen.reads_all(entry)) {
        versions
    } else {
        Versions { theirs: Value::Null, ..versions }
    }
}
