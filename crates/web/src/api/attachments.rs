//! Photos and documents over HTTP: the record and the file in one body of two parts, and the file handed back.

use axum::http::{StatusCode, header};
use casework::entry::Origin;
use casework::form;
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::record::Refusal;
use casework::records::Kind;
use operations::{FILE, Opened, Seen, Write};
use schemars::{Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::body::{key, query, refused};
use super::operation::{OWING, Operation, Takes, shape};
use super::records::{in_record, placed};
use super::strict;
use super::view::Created;
use crate::ask::{Answer, Ask};
use crate::pages::record::{accepted, handed};
use crate::problem::Problem;
use crate::route::{Handler, Shows, get, upload};

pub(super) fn operations() -> Vec<Operation> {
    let attached = |id, summary, path, handler: Handler| Operation {
        id,
        summary,
        route: upload(path, OWING, Shows::Child, handler),
        query: &[],
        takes: Takes::File,
        status: 201,
        gives: shape::<Created>,
    };
    vec![
        attached(
            "attach_to_child",
            "Add a photo or document to a child’s record",
            "/api/v1/children/{child}/attachments",
            to_child,
        ),
        attached(
            "attach_to_episode",
            "Add a photo or document to an episode",
            "/api/v1/episodes/{episode}/attachments",
            to_episode,
        ),
        Operation {
            id: "file",
            summary: "The photo or document of an entry",
            route: get("/api/v1/files/{entry}", OWING, Shows::Child, file),
            query: &[],
            takes: Takes::Nothing,
            status: 200,
            gives: bytes,
        },
    ]
}

fn bytes(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "contentMediaType": "application/octet-stream" })
}

fn to_child(ask: &Ask) -> Result<Answer, Problem> {
    attach(ask, Opened::Child(ask.part::<ChildId>("child")?))
}

fn to_episode(ask: &Ask) -> Result<Answer, Problem> {
    attach(ask, Opened::Episode(ask.part::<EpisodeId>("episode")?))
}

fn attach(ask: &Ask, opened: Opened) -> Result<Answer, Problem> {
    let (who, kind) = (ask.who()?, Kind::AttachmentAdded);
    let seen = ask.lantern.see(&who.actor, opened, "record_written", None)?;
    let key = key(&ask.headers, who)?;
    let (content, file) = match accepted(ask) {
        Ok(content) => (Some(content), None),
        Err(refusal) => (None, Some(refusal)),
    };
    let digest = content.as_ref().map_or(Value::Null, |content| json!(content.digest));
    let (record, mut faults) = record(ask, digest)?;
    faults.retain(|fault| fault.field != format!("/record{FILE}"));
    faults.extend(file);
    let (Some(content), true) = (content, faults.is_empty()) else { return Err(refused(faults)) };
    let Seen { child, episode, .. } = seen;
    let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
    let written =
        ask.lantern.attach(&who.actor, write, content, key).map_err(|failure| placed(kind, &seen, failure))?;
    let place = format!("/api/v1/children/{child}/entries/{}", written.entry);
    Ok(Answer::json(StatusCode::CREATED, &Created::of(&written))?.with(header::LOCATION, &place))
}

/// The record with the file it is of, and every fault of it.
fn record(ask: &Ask, digest: Value) -> Result<(Value, Vec<Refusal>), Problem> {
    let typed = ask.form();
    let text = typed.get("record");
    if text.is_empty() {
        return Ok((
            Value::Null,
            vec![Refusal::new("/record", "missing", "Send the record, as JSON, in a part of its own")],
        ));
    }
    let read = strict::read(text).map_err(|error| Problem::Unreadable(format!("The record is not JSON: {error}.")))?;
    let (Value::Object(mut fields), twice) = read else {
        return Ok((Value::Null, vec![Refusal::new("/record", "not_an_object", "Send a JSON object")]));
    };
    fields.insert("file".to_owned(), digest);
    let record = Value::Object(fields);
    let policy = ask.lantern.policy();
    let faults = form::of(Kind::AttachmentAdded).map(|form| form::validate(form, &record, policy, ask.lantern.now()));
    let faults = faults.unwrap_or_default().into_iter().map(|fault| in_record(fault, true));
    let twice = twice.iter().map(|field| Refusal::new(&format!("/record{field}"), "given_twice", "Give it once"));
    let faults = faults.chain(twice).collect();
    Ok((record, faults))
}

fn file(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    let entry: EntryId = ask.part("entry")?;
    Ok(handed(entry, ask.lantern.attached(&ask.who()?.actor, entry)?))
}
