//! An entry written on the wrong child: taken out there and written again for the child it is about, both or neither.
//! What a record may say, and who may write it, is decided as for any other.

use std::collections::BTreeSet;

use casework::actor::Actor;
use casework::case::{Case, WRONG_CHILD};
use casework::chain::Digest;
use casework::entry::{Entry, Former, Origin};
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::record::{Refusal, Scope};
use casework::records::{Body, Kind};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::{Look, Processing, Transaction};

use crate::access::{Action, Relation, decide, parts, relations_to};
use crate::join;
use crate::loaded::Loaded;
use crate::mask::parts_of;
use crate::report::provisional;
use crate::request::Request;
use crate::write::{Desk, Stamp, add, answered, described, permit, remember, take};
use crate::{About, Failure, Key, Lantern, Write, Written};

/// What the access log calls a look at a record that an entry is taken out of or written again in.
const SHOWN: &str = "entry_rewritten";

/// An entry, and the child it is about.
#[derive(Debug, Clone)]
pub struct AnotherChild {
    /// The child it was written on.
    pub child: ChildId,
    /// The entry.
    pub entry: EntryId,
    /// The child it is about.
    pub about: About,
    /// The episode of that child it belongs to. Left out, a report joins the one that is open or opens its own.
    pub episode: Option<EpisodeId>,
    /// How it came to be on the wrong child, in the person's words.
    pub words: String,
    /// The entry that had last changed it when it was read. Left out, nothing is compared.
    pub revises: Option<Option<EntryId>>,
}

/// Both halves, as they were written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rewritten {
    /// The withdrawal, on the child it was wrongly written on.
    pub withdrawn: Written,
    /// The record, on the child it is about.
    pub written: Written,
}

/// What is drawn before the transaction, so that running it again changes nothing.
#[derive(Clone)]
struct Drawn {
    about: ChildId,
    identity: Option<Value>,
    stamps: [Stamp; 3],
    request: Request,
}

impl Lantern {
    /// Takes an entry out of the record it was wrongly written in, and writes it again for the child it is about: as told,
    /// with what is resolved for that child, and with where it stood before. Nothing is done unless both can be.
    ///
    /// # Errors
    /// Every reason against either half, beside its field: `/entry` and `/words` for the withdrawal; `/child`, `/episode`
    /// and what begins with `/record` for the other. No business with the first child, an entry that somebody has changed
    /// meanwhile, a key used for something else, or the store's.
    pub fn rewrite_on(&self, actor: &Actor, asked: AnotherChild, key: Option<Key>) -> Result<Rewritten, Failure> {
        let desk = self.desk(actor);
        let digest = digest(&asked);
        let stamps = [self.stamp(desk.now), self.stamp(desk.now), self.stamp(desk.now)];
        let (about, identity) = match &asked.about {
            About::Known(child) => (*child, None),
            About::New(identity) => (self.child_id(desk.now), Some(provisional(identity.clone())?)),
        };
        let request = self.request();
        let drawn = Drawn { about, identity, stamps, request };
        self.store.write(move |transaction| {
            if let Some(answer) = answered(transaction, key.as_ref(), &digest, desk.now)? {
                return Ok(answer);
            }
            let rewritten = rewrite(transaction, &desk, &asked, &drawn)?;
            remember(transaction, key.as_ref(), &rewritten)?;
            Ok(rewritten)
        })
    }
}

fn digest(asked: &AnotherChild) -> Digest {
    let about = match &asked.about {
        About::Known(child) => json!({ "known": child }),
        About::New(identity) => json!({ "new": identity }),
    };
    let body = json!(["another_child", asked.child, asked.entry, about, asked.episode, asked.words]);
    Digest::of(body.to_string().as_bytes())
}

fn rewrite(
    transaction: &mut Transaction<'_>,
    desk: &Desk,
    asked: &AnotherChild,
    drawn: &Drawn,
) -> Result<Rewritten, Failure> {
    join::lock_children(transaction, &[asked.child, drawn.about])?;
    let mut wrong = Loaded::read(transaction, asked.child, None)?;
    let mut right = Loaded::read(transaction, drawn.about, None)?;
    let [out, founding, again] = &drawn.stamps;
    let (target, withdrawn) = take_out(transaction, desk, asked, &mut wrong, out)?;
    if drawn.about == asked.child || wrong.case.joined.contains(&drawn.about) {
        return refused("/child", "same_child", "This is the child it is written on. Choose another");
    }
    match &drawn.identity {
        Some(identity) => {
            let write = on(drawn.about, Kind::ChildRegistered, identity.clone());
            add(transaction, desk, &mut right, &write, founding).map_err(|failure| below("/child/new", failure))?;
        }
        None if right.case.entries.is_empty() => return nobody(),
        None => {}
    }
    let written = write_again(transaction, desk, asked, &mut right, (&target, again))?;
    let looks = [(&wrong.case, target.episode), (&right.case, written.episode)];
    transaction.log_looks(&looks.map(|(case, episode)| look(desk, &drawn.request, case, episode)))?;
    join::save(transaction, desk, &wrong)?;
    join::save(transaction, desk, &right)?;
    Ok(Rewritten { withdrawn, written })
}

/// The first half; with the entry as it stood.
fn take_out(
    transaction: &mut Transaction<'_>,
    desk: &Desk,
    asked: &AnotherChild,
    wrong: &mut Loaded,
    stamp: &Stamp,
) -> Result<(Entry, Written), Failure> {
    let record = json!({ "entry": asked.entry, "reason": WRONG_CHILD, "words": asked.words });
    let write = Write { revises: asked.revises, ..on(asked.child, Kind::Withdrawn, record) };
    permit(desk, &wrong.case, described(&write)?)?;
    let target = wrong.case.entry(asked.entry).cloned();
    if let Some(target) = &target {
        let relations = relations_to(&desk.actor, &wrong.case, &desk.policy, desk.now);
        let reads = parts(desk.actor.role, &relations);
        if !parts_of(&wrong.case, target).is_subset(&reads) {
            return Err(Failure::Forbidden);
        }
        let record = target.body.to_json().unwrap_or_default();
        if target.kind().is_none() || points_into(&wrong.case, &record) {
            let message = "This is about something else in this child’s record, so it cannot be written on another’s. Take \
                           it back here, and write there what is true there";
            return refused("/entry", "stays_here", message);
        }
    }
    let withdrawn = take(transaction, desk, wrong, &write, stamp)?;
    Ok((target.ok_or(Failure::NotFound)?, withdrawn))
}

/// The second half: what the entry says, resolved for the child it is about.
fn write_again(
    transaction: &mut Transaction<'_>,
    desk: &Desk,
    asked: &AnotherChild,
    right: &mut Loaded,
    (target, stamp): (&Entry, &Stamp),
) -> Result<Written, Failure> {
    let kind = target.kind().ok_or(Failure::NotFound)?;
    let write = Write {
        episode: asked.episode,
        occurred: Some(target.occurred.clone()),
        origin: target.origin,
        ..on(right.case.child, kind, target.body.to_json().unwrap_or_default())
    };
    let descriptor = described(&write)?;
    match permit(desk, &right.case, descriptor) {
        Err(Failure::NotFound) => return nobody(),
        Err(Failure::Forbidden) => {
            let message = "Your role does not write this kind of record. Ask a colleague whose role does";
            return refused("/entry", "not_your_kind", message);
        }
        other => other?,
    }
    let takes_episode = descriptor.scope.takes_episode();
    match asked.episode {
        Some(episode) if !takes_episode || right.case.episode(episode).is_none() => {
            return refused("/episode", "no_such_episode", "Choose one of that child’s episodes");
        }
        None if descriptor.scope == Scope::Episode && kind != Kind::ReportReceived => {
            return refused("/episode", "episode_missing", "Say which of that child’s episodes it belongs to");
        }
        _ => {}
    }
    let former = Former { entry: target.id, recorded: target.recorded, actor: target.actor.clone() };
    let stamp = Stamp { former: Some(Box::new(former)), ..stamp.clone() };
    take(transaction, desk, right, &write, &stamp).map_err(|failure| below("/record", failure))
}

/// A report is taken back only by being written again on the right child.
pub(crate) fn refuse_alone(case: &Case, write: &Write) -> Result<(), Failure> {
    if write.kind != Kind::Withdrawn {
        return Ok(());
    }
    let Ok(Body::Withdrawn(withdrawal)) = Body::read(write.kind, write.record.clone()) else { return Ok(()) };
    let report = case.entry(withdrawal.entry).is_some_and(|entry| entry.kind() == Some(Kind::ReportReceived));
    if !report || withdrawal.reason.as_str() != WRONG_CHILD {
        return Ok(());
    }
    let message = "A report leaves this record only by being written on the right child’s. Open the report, choose “This is \
                   about another child”, and say which";
    refused("/reason", "say_which_child", message)
}

fn on(child: ChildId, kind: Kind, record: Value) -> Write {
    Write { child, episode: None, kind, occurred: None, record, revises: None, origin: Origin::Written }
}

/// Whether a record names an entry of a case, or a child who is read with it.
fn points_into(case: &Case, record: &Value) -> bool {
    match record {
        Value::String(text) => {
            text.parse::<EntryId>().is_ok_and(|id| case.entry(id).is_some())
                || text.parse::<ChildId>().is_ok_and(|id| case.joined.contains(&id))
        }
        Value::Array(items) => items.iter().any(|item| points_into(case, item)),
        Value::Object(fields) => fields.values().any(|value| points_into(case, value)),
        _ => false,
    }
}

fn refused<T>(field: &str, code: &'static str, message: &str) -> Result<T, Failure> {
    Err(Failure::Refused(vec![Refusal::new(field, code, message)]))
}

/// Whether there is such a child is not said.
fn nobody<T>() -> Result<T, Failure> {
    refused("/child", "no_such_child", "There is no such child, or none that you have a part in the care of")
}

fn below(place: &str, failure: Failure) -> Failure {
    let placed = |refusal: Refusal| Refusal { field: format!("{place}{}", refusal.field), ..refusal };
    match failure {
        Failure::Refused(refusals) => Failure::Refused(refusals.into_iter().map(placed).collect()),
        other => other,
    }
}

fn look(desk: &Desk, request: &Request, case: &Case, episode: Option<EpisodeId>) -> Look {
    let relations = relations_to(&desk.actor, case, &desk.policy, desk.now);
    let may = |relation: &&Relation| {
        let only = BTreeSet::from([**relation]);
        decide(desk.actor.role, Action::Write, &only)
    };
    Look {
        at: desk.now,
        request: request.id.clone(),
        person: desk.actor.person,
        role: Some(desk.actor.role),
        unit: Some(desk.actor.unit.clone()),
        child: Some(case.child),
        episode,
        what: SHOWN.to_owned(),
        kind: Processing::Consultation,
        purpose: relations.iter().find(may).map_or("report", |relation| relation.name()).to_owned(),
        duty: None,
        recipient: None,
        salt: request.salt(Some(case.child)),
        number: None,
    }
}
