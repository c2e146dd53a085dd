//! Writing a record: the one path every entry takes, from a page, the API, an import or the generator.

use std::sync::Arc;

use casework::actor::{Actor, Role};
use casework::case::{Case, effective, fold};
use casework::chain::{Digest, Draft, Envelope, Salt, Sealed, seal};
use casework::directory::Directory;
use casework::entry::{Entry, Former, Origin, Resolved, Subject};
use casework::form;
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::policy::Policy;
use casework::record::{ChainKind, Context, Descriptor, Refusal, Strand};
use casework::records::{Body, Folds as _, Kind};
use casework::time::{Instant, Moment};
use serde_json::{Value, json};
use store::{Claim, StoreError, Transaction};

use crate::access::{Action, decide, parts, relations_to, writes};
use crate::another_child::refuse_alone;
use crate::attachment::{Content, is_kept};
use crate::failure::KEPT_ANSWER;
use crate::loaded::Loaded;
use crate::mask::parts_of;
use crate::read::Viewer;
use crate::{Failure, Lantern, Versions, context, dispose, join, mail};

/// A record on its way in.
#[derive(Debug, Clone)]
pub struct Write {
    /// The child.
    pub child: ChildId,
    /// The episode, for a record that belongs to one.
    pub episode: Option<EpisodeId>,
    /// The kind.
    pub kind: Kind,
    /// When it happened; unsaid, it happens by being written.
    pub occurred: Option<Moment>,
    /// The record's JSON.
    pub record: Value,
    /// For a record that decides: the entry that was in force when the form was opened. An import, which saw nothing and
    /// replays what was decided elsewhere, leaves it out, and nothing is compared.
    pub revises: Option<Option<EntryId>>,
    /// Where it comes from.
    pub origin: Origin,
}

/// A record with the instant at which it is recorded, and the id it is to have.
#[derive(Debug, Clone)]
pub struct Dated {
    /// Its id: [`Lantern::entry_id`] draws one.
    pub id: EntryId,
    /// When it is recorded.
    pub recorded: Instant,
    /// Who writes it.
    pub actor: Actor,
    /// The record.
    pub write: Write,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Written {
    /// The child whose chain it is on.
    pub child: ChildId,
    /// Its entry.
    pub entry: EntryId,
    /// Its place in the chain.
    pub position: u32,
    /// The episode.
    pub episode: Option<EpisodeId>,
    /// When it was recorded.
    pub recorded: Instant,
}

/// An idempotency key: the same key and body give the same answer, another body is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// Whose key it is: the actor, or on public pages the form token.
    pub scope: String,
    /// The key.
    pub key: String,
}

/// What an entry is given that nobody writes: an id, a salt and, when it stood on another child's record before, where.
#[derive(Clone)]
pub(crate) struct Stamp {
    pub id: EntryId,
    pub salt: Salt,
    pub former: Option<Box<Former>>,
}

/// What a write needs besides the transaction; drawn once, so that running the closure again changes nothing.
#[derive(Clone)]
pub(crate) struct Desk {
    pub policy: Arc<Policy>,
    pub directory: Arc<Directory>,
    pub actor: Actor,
    pub now: Instant,
}

impl Lantern {
    pub(crate) fn stamp(&self, at: Instant) -> Stamp {
        Stamp { id: self.entry_id(at), salt: self.salt(), former: None }
    }

    pub(crate) fn desk(&self, actor: &Actor) -> Desk {
        Desk { policy: Arc::clone(self.policy()), directory: self.directory(), actor: actor.clone(), now: self.now() }
    }

    /// Writes one record.
    ///
    /// # Errors
    /// Every reason not to take it, a stale strand with both versions, no business with the child, or the store's.
    pub fn write(&self, actor: &Actor, write: Write, key: Option<Key>) -> Result<Written, Failure> {
        self.write_with(actor, write, None, key)
    }

    /// The same, keeping the file the record is of.
    pub(crate) fn write_with(
        &self,
        actor: &Actor,
        write: Write,
        content: Option<Content>,
        key: Option<Key>,
    ) -> Result<Written, Failure> {
        let desk = self.desk(actor);
        let (stamp, mirrored) = (self.stamp(desk.now), self.stamp(desk.now));
        let (digest, viewer) = (body_digest(&write), Viewer::new(self, actor));
        self.store.write(move |transaction| {
            if let Some(answer) = answered(transaction, key.as_ref(), &digest, desk.now)? {
                return Ok(answer);
            }
            join::lock(transaction, &write)?;
            if let Some(content) = &content {
                transaction.keep_file(&content.digest, &content.bytes)?;
            }
            let mut loaded = Loaded::read(transaction, write.child, None)?;
            let written = match join::pair(&loaded.case, &write) {
                None => {
                    let written = add(transaction, &desk, &mut loaded, &write, &stamp)?;
                    join::save(transaction, &desk, &loaded)?;
                    written
                }
                Some(pair) => {
                    let mut theirs = Loaded::locked(transaction, pair.other)?;
                    if theirs.case.entries.is_empty() {
                        return Err(Failure::NotFound);
                    }
                    let pair = join::matched(pair, &loaded.case, &theirs.case)?;
                    let written = add(transaction, &desk, &mut loaded, &pair.own, &stamp)?;
                    take(transaction, &desk, &mut theirs, &pair.theirs, &mirrored)?;
                    join::save_both(transaction, &desk, write.child, pair.other)?;
                    join::log(transaction, &viewer, &write, pair.other)?;
                    written
                }
            };
            remember(transaction, key.as_ref(), &written)?;
            Ok(written)
        })
    }

    /// Writes several records of one child in one transaction, each recorded at its own instant: for imports and for the
    /// invented London. Each takes the same path as a single one.
    ///
    /// # Errors
    /// The first that is not taken; then none is.
    pub fn write_all(&self, child: ChildId, writes: Vec<Dated>) -> Result<Vec<Written>, Failure> {
        let prepared: Vec<_> = writes
            .into_iter()
            .map(|dated| {
                let stamp = Stamp { id: dated.id, salt: self.salt(), former: None };
                (Desk { now: dated.recorded, ..self.desk(&dated.actor) }, dated.write, stamp)
            })
            .collect();
        self.store.write(move |transaction| {
            let mut loaded = Loaded::locked(transaction, child)?;
            let mut written = Vec::with_capacity(prepared.len());
            for (desk, write, stamp) in &prepared {
                written.push(add(transaction, desk, &mut loaded, write, stamp)?);
            }
            if let Some((desk, ..)) = prepared.last() {
                join::save(transaction, desk, &loaded)?;
            }
            Ok(written)
        })
    }
}

/// A write's digest, by which a repeated key is told from a reused one.
pub(crate) fn body_digest(write: &Write) -> Digest {
    let body = json!([write.kind.name(), write.child, write.episode, write.occurred, write.record]);
    Digest::of(body.to_string().as_bytes())
}

/// The answer to a key that came before; otherwise the key is this write's.
pub(crate) fn answered<T: serde::de::DeserializeOwned>(
    transaction: &mut Transaction<'_>,
    key: Option<&Key>,
    digest: &Digest,
    now: Instant,
) -> Result<Option<T>, Failure> {
    let Some(key) = key else { return Ok(None) };
    match transaction.claim_key(&key.scope, &key.key, digest, now)? {
        Claim::New => Ok(None),
        // What was done under this key cannot be told, and doing it again would be doing it twice.
        Claim::Answered(answer) => serde_json::from_str(&answer)
            .map(Some)
            .map_err(|_| StoreError::Unreadable { place: KEPT_ANSWER, column: 2 }.into()),
        Claim::OtherBody => Err(Failure::KeyReused),
    }
}

pub(crate) fn remember(
    transaction: &mut Transaction<'_>,
    key: Option<&Key>,
    written: &impl serde::Serialize,
) -> Result<(), Failure> {
    let Some(key) = key else { return Ok(()) };
    let answer = serde_json::to_string(written).unwrap_or_default();
    Ok(transaction.keep_answer(&key.scope, &key.key, &answer)?)
}

/// Checks one record against the case as it stands, and appends it to chain and case.
pub(crate) fn add(
    transaction: &mut Transaction<'_>,
    desk: &Desk,
    loaded: &mut Loaded,
    write: &Write,
    stamp: &Stamp,
) -> Result<Written, Failure> {
    permit(desk, &loaded.case, described(write)?)?;
    refuse_alone(&loaded.case, write)?;
    refuse_unread(desk, &loaded.case, write)?;
    take(transaction, desk, loaded, write, stamp)
}

pub(crate) fn described(write: &Write) -> Result<&'static Descriptor, Failure> {
    write.kind.descriptor().filter(|kind| kind.chain == ChainKind::Child).ok_or(Failure::NotFound)
}

/// The same, once it is settled that the actor may.
pub(crate) fn take(
    transaction: &mut Transaction<'_>,
    desk: &Desk,
    loaded: &mut Loaded,
    write: &Write,
    stamp: &Stamp,
) -> Result<Written, Failure> {
    let descriptor = described(write)?;
    let occurred = write.occurred.clone().unwrap_or_else(|| Moment::at(desk.now));
    let mut body = readable(desk, write, &occurred, descriptor)?;
    context::settle(transaction, &mut body, stamp)?;
    let episode = episode_of(&loaded.case, write, stamp.id)?;
    fresh(desk, &loaded.case, write, &body, episode, descriptor)?;
    is_kept(transaction, &loaded.case, &body)?;
    let resolved = desk.directory.resolve(&loaded.case, episode, &desk.actor, &body, &desk.policy, desk.now);
    let context = Context { now: desk.now, actor: &desk.actor, occurred: &occurred, episode, policy: &desk.policy };
    let refusals = body.check(&loaded.case, &context);
    if !refusals.is_empty() {
        return Err(Failure::Refused(refusals));
    }
    let piece = Piece { stamp: stamp.clone(), episode, resolved, occurred, body, origin: write.origin };
    let entry = append(transaction, desk, loaded, piece)?;
    if write.kind == Kind::DisposalApproved {
        dispose::erase(transaction, desk, stamp, loaded)?;
    }
    if write.kind == Kind::FamilyUpdated {
        mail::post(transaction, &loaded.case, entry.id, desk.now)?;
    }
    Ok(Written { child: write.child, entry: entry.id, position: entry.position, episode, recorded: entry.recorded })
}

/// A record about a child asks for a relationship to the child; a report, and who the reported child is, do not.
pub(crate) fn permit(desk: &Desk, case: &Case, descriptor: &Descriptor) -> Result<(), Failure> {
    let role = desk.actor.role;
    let relations = relations_to(&desk.actor, case, &desk.policy, desk.now);
    let founds = case.entries.is_empty() && descriptor.kind == Kind::ChildRegistered;
    if founds || descriptor.kind == Kind::ReportReceived {
        let may = decide(role, Action::Report, &relations);
        return if may { Ok(()) } else { Err(Failure::Forbidden) };
    }
    let may = match descriptor.kind {
        Kind::EmergencyAccessTaken => decide(role, Action::Emergency, &relations),
        kind => writes(role, kind, &relations),
    };
    if case.entries.is_empty() || !may {
        return Err(Failure::NotFound);
    }
    if role == Role::System || descriptor.writers.contains(&role) { Ok(()) } else { Err(Failure::Forbidden) }
}

/// Nobody puts something in the place of what they may not read.
fn refuse_unread(desk: &Desk, case: &Case, write: &Write) -> Result<(), Failure> {
    if write.kind != Kind::Corrected {
        return Ok(());
    }
    let Ok(Body::Corrected(correction)) = Body::read(write.kind, write.record.clone()) else { return Ok(()) };
    let reads = parts(desk.actor.role, &relations_to(&desk.actor, case, &desk.policy, desk.now));
    match case.entry(correction.entry) {
        Some(target) if !parts_of(case, target).is_subset(&reads) => {
            let message = "Some of what it says is not shown to you. Ask a colleague who reads it to correct it";
            Err(Failure::Refused(vec![Refusal::new("/entry", "not_readable_by_you", message)]))
        }
        _ => Ok(()),
    }
}

/// The record, once every fault of its fields has been looked for.
fn readable(desk: &Desk, write: &Write, occurred: &Moment, descriptor: &Descriptor) -> Result<Body, Failure> {
    let Some(form) = form::of(write.kind) else { return Err(Failure::NotFound) };
    let mut refusals = form::occurred(occurred, descriptor.times, desk.now);
    refusals.extend(form::validate(form, &write.record, &desk.policy, desk.now));
    match Body::read(write.kind, write.record.clone()) {
        Ok(body) if refusals.is_empty() => Ok(body),
        Err(error) if refusals.is_empty() => {
            Err(Failure::Refused(vec![Refusal::new("", "unreadable", format!("The record cannot be read: {error}"))]))
        }
        _ => Err(Failure::Refused(refusals)),
    }
}

/// A report joins the open episode or opens its own; what belongs to an episode has to name one of this child's.
fn episode_of(case: &Case, write: &Write, id: EntryId) -> Result<Option<EpisodeId>, Failure> {
    if write.kind == Kind::ReportReceived {
        let named = write.episode.map(|episode| case.meant(episode));
        let joins = named.or_else(|| case.open_episode().map(|open| open.id));
        return Ok(Some(joins.unwrap_or_else(|| EpisodeId::of_report(id))));
    }
    match write.episode {
        Some(episode) if case.episode(episode).is_none() => Err(Failure::NotFound),
        Some(episode) => Ok(Some(case.meant(episode))),
        None if write.kind.descriptor().is_some_and(|kind| kind.scope == casework::record::Scope::Episode) => {
            let message = "Say which episode it belongs to";
            Err(Failure::Refused(vec![Refusal::new("", "episode_missing", message)]))
        }
        None => Ok(None),
    }
}

/// A record that decides is refused when what it revises has moved since it was read.
fn fresh(
    desk: &Desk,
    case: &Case,
    write: &Write,
    body: &Body,
    episode: Option<EpisodeId>,
    descriptor: &Descriptor,
) -> Result<(), Failure> {
    let (Some(strand), Some(seen)) = (descriptor.revises, write.revises) else { return Ok(()) };
    let target = match body {
        Body::Corrected(correction) => Some(correction.entry),
        Body::Withdrawn(withdrawal) => Some(withdrawal.entry),
        _ => None,
    };
    let now = match target {
        Some(target) if strand == Strand::Target => case.targets.get(&target).copied(),
        _ => case.last_move(strand, episode, &desk.actor.organisation),
    };
    match now {
        Some(now) if Some(now) != seen => {
            let relations = relations_to(&desk.actor, case, &desk.policy, desk.now);
            let reads = parts(desk.actor.role, &relations);
            let whole = |entry: &&Entry| parts_of(case, entry).is_subset(&reads);
            let theirs = case.entry(now).filter(whole).and_then(|entry| entry.body.to_json().ok()).unwrap_or_default();
            Err(Failure::Stale(Box::new(Versions { seen, now, theirs, mine: write.record.clone() })))
        }
        _ => Ok(()),
    }
}

/// What becomes an entry.
struct Piece {
    stamp: Stamp,
    episode: Option<EpisodeId>,
    resolved: Resolved,
    occurred: Moment,
    body: Body,
    origin: Origin,
}

/// Seals, appends to the child's own chain, and folds the entry in.
fn append(transaction: &mut Transaction<'_>, desk: &Desk, loaded: &mut Loaded, piece: Piece) -> Result<Entry, Failure> {
    let draft = Draft {
        id: piece.stamp.id,
        subject: Subject::Child(loaded.case.child),
        envelope: Envelope {
            episode: piece.episode,
            actor: desk.actor.clone(),
            origin: piece.origin,
            former: piece.stamp.former,
            resolved: piece.resolved,
            policy: desk.policy.digest.to_string(),
        },
        occurred: piece.occurred,
        body: piece.body,
    };
    let unwritable =
        |error: serde_json::Error| Failure::Refused(vec![Refusal::new("", "unreadable", error.to_string())]);
    let sealed: Sealed = seal(&draft, &loaded.head, desk.now, piece.stamp.salt).map_err(unwritable)?;
    transaction.append(std::slice::from_ref(&sealed))?;
    loaded.head = sealed.head();
    let entry = sealed.open().ok_or(Failure::NotFound)?;
    loaded.sealed.push(sealed);
    if !loaded.case.push(entry.clone()) {
        let joined = std::mem::take(&mut loaded.case.joined);
        loaded.case = fold(loaded.case.child, effective(&loaded.sealed, None));
        loaded.case.joined.extend(joined);
    }
    Ok(entry)
}
