//! Keeping the register: one record about a home, an organisation with its units, or a member of staff, by somebody who
//! keeps it. What it may say is in `rules`; reading it back, and listing, are reads.

use casework::actor::{Actor, Role};
use casework::chain::{Digest, Draft, Envelope, Salt, Sealed, seal};
use casework::entry::{Entry, Origin, Resolved, Subject};
use casework::form;
use casework::ids::{EntryId, HomeId, PersonId};
use casework::record::{ChainKind, Context, Refusal};
use casework::records::{Body, Corrected, Folds as _, Kind, OfKind as _, UnitRegistered, Withdrawn};
use casework::reference::{Home, Organisation, Person, fold, history};
use casework::time::{Instant, Moment};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::{Claim, Transaction};

use crate::reference::list;
use crate::write::Desk;
use crate::{Failure, Key, Lantern, Versions};

mod naming;
mod rules;

pub use rules::roles_of;
pub(crate) use rules::{Thing, keeper};

/// The kinds the register holds, each with its own chain or a share of its organisation's.
pub const KINDS: [Kind; 4] =
    [Kind::HomeRegistered, Kind::OrganisationRegistered, Kind::UnitRegistered, Kind::PersonRegistered];

/// A record of the register on its way in.
#[derive(Debug, Clone)]
pub struct Keeping {
    /// The chain; none for something the register does not have yet.
    pub subject: Option<Subject>,
    /// The kind: one of [`KINDS`], a correction or a withdrawal.
    pub kind: Kind,
    /// From when it is so; unsaid, from now.
    pub occurred: Option<Moment>,
    /// The record's JSON.
    pub record: Value,
    /// The entry that was the last about this when the form was opened. Left out, nothing is compared.
    pub revises: Option<Option<EntryId>>,
}

/// What was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The chain.
    pub subject: Subject,
    /// Its entry.
    pub entry: EntryId,
    /// Its place in the chain.
    pub position: u32,
    /// When it was recorded.
    pub recorded: Instant,
}

/// [`Kept`] as an idempotency key keeps it.
#[derive(Serialize, Deserialize)]
struct Answer(String, EntryId, u32, Instant);

/// Drawn once, so that running the closure again changes nothing.
struct Drawn {
    subject: Subject,
    id: EntryId,
    salt: Salt,
}

impl Lantern {
    /// Keeps one record of the register. Somebody who no longer works there is shut out at once.
    ///
    /// # Errors
    /// Every reason not to take it, both versions when it has moved, not found for whoever does not keep it, forbidden
    /// for a role that keeps nothing; the store's.
    pub fn keep(&self, actor: &Actor, keeping: Keeping, key: Option<Key>) -> Result<Kept, Failure> {
        let desk = self.desk(actor);
        let subject = match &keeping.subject {
            Some(subject) => subject.clone(),
            None => self.new_subject(&keeping, desk.now)?,
        };
        let drawn = Drawn { subject, id: self.entry_id(desk.now), salt: self.salt() };
        let digest = digest(&keeping);
        let kept = self.store.write(move |transaction| {
            if let Some(answer) = answered(transaction, key.as_ref(), &digest, desk.now)? {
                return Ok(answer);
            }
            let kept = take(transaction, &desk, &keeping, &drawn)?;
            if let Some(key) = &key {
                let answer = Answer(kept.subject.to_string(), kept.entry, kept.position, kept.recorded);
                transaction.keep_answer(&key.scope, &key.key, &serde_json::to_string(&answer).unwrap_or_default())?;
            }
            Ok::<_, Failure>(kept)
        })?;
        self.reload_directory()?;
        Ok(kept)
    }

    fn new_subject(&self, keeping: &Keeping, now: Instant) -> Result<Subject, Failure> {
        let mut chance = [0; 10];
        self.chance.fill(&mut chance);
        match keeping.kind {
            Kind::HomeRegistered => Ok(Subject::Home(HomeId::new(now, chance))),
            Kind::PersonRegistered => Ok(Subject::Person(PersonId::new(now, chance))),
            Kind::OrganisationRegistered => {
                let name = keeping.record.get("name").and_then(Value::as_str).unwrap_or_default();
                Ok(Subject::Organisation(naming::organisation(&self.directory(), name)))
            }
            _ => Err(Failure::NotFound),
        }
    }
}

fn digest(keeping: &Keeping) -> Digest {
    let subject = keeping.subject.as_ref().map(ToString::to_string);
    let body = json!([keeping.kind.name(), subject, keeping.occurred, keeping.record]);
    Digest::of(body.to_string().as_bytes())
}

fn answered(
    transaction: &mut Transaction<'_>,
    key: Option<&Key>,
    digest: &Digest,
    now: Instant,
) -> Result<Option<Kept>, Failure> {
    let Some(key) = key else { return Ok(None) };
    match transaction.claim_key(&key.scope, &key.key, digest, now)? {
        Claim::New => Ok(None),
        Claim::OtherBody => Err(Failure::KeyReused),
        Claim::Answered(answer) => {
            let read = serde_json::from_str(&answer).ok();
            let kept = read.and_then(|Answer(subject, entry, position, recorded)| {
                Some(Kept { subject: subject.parse().ok()?, entry, position, recorded })
            });
            kept.map(Some).ok_or(Failure::KeyReused)
        }
    }
}

fn take(transaction: &mut Transaction<'_>, desk: &Desk, keeping: &Keeping, drawn: &Drawn) -> Result<Kept, Failure> {
    let subject = &drawn.subject;
    let head = transaction.lock(subject)?;
    let before = transaction.entries(subject)?;
    if keeping.subject.is_some() == before.is_empty() || !belongs(keeping.kind, subject) {
        return Err(Failure::NotFound);
    }
    permit(desk, keeping, subject, &before)?;
    let occurred = keeping.occurred.clone().unwrap_or_else(|| Moment::at(desk.now));
    let body = readable(desk, keeping, &occurred)?;
    fresh(keeping, &body, &before)?;
    let mut refusals = checked(desk, &body, &occurred, subject, &before);
    refusals.extend(rules::faults(desk, &body, subject, &before));
    if !refusals.is_empty() {
        return Err(Failure::Refused(refusals));
    }
    let sealed = sealed(desk, drawn, occurred, body, &head)?;
    transaction.append(std::slice::from_ref(&sealed))?;
    let kept =
        Kept { subject: subject.clone(), entry: sealed.id, position: sealed.position, recorded: sealed.recorded };
    let after: Vec<Sealed> = before.into_iter().chain([sealed]).collect();
    list(transaction, subject, &after)?;
    if let Subject::Person(person) = subject
        && fold::<Person>(&after).actor(*person).is_none()
    {
        transaction.shut_out(*person)?;
    }
    Ok(kept)
}

/// Whether a kind is written on a chain. A correction and a withdrawal are on the chain of what they are about.
fn belongs(kind: Kind, subject: &Subject) -> bool {
    let changes = matches!(kind, Kind::Corrected | Kind::Withdrawn);
    let chain = match subject {
        Subject::Child(_) => return false,
        Subject::Home(_) => ChainKind::Home,
        Subject::Organisation(_) => ChainKind::Organisation,
        Subject::Person(_) => ChainKind::Person,
    };
    changes || kind.descriptor().is_some_and(|kind| kind.chain == chain)
}

/// Whoever keeps nothing is told so; whoever keeps something else is not told that this is there.
fn permit(desk: &Desk, keeping: &Keeping, subject: &Subject, before: &[Sealed]) -> Result<(), Failure> {
    let role = desk.actor.role;
    if !keeper(role) {
        return Err(Failure::Forbidden);
    }
    let thing = Thing::of(subject, before);
    if keeping.subject.is_some() && !thing.is_some_and(|thing| thing.kept_by(&desk.actor, &desk.directory)) {
        return Err(Failure::NotFound);
    }
    // A correction or a withdrawal is as much as writing it was.
    let own = keeping.kind.descriptor().is_some_and(|kind| kind.writers.contains(&role));
    if own || role == Role::System { Ok(()) } else { Err(Failure::Forbidden) }
}

fn readable(desk: &Desk, keeping: &Keeping, occurred: &Moment) -> Result<Body, Failure> {
    let known = KINDS.contains(&keeping.kind) || matches!(keeping.kind, Kind::Corrected | Kind::Withdrawn);
    let (Some(form), Some(kind), true) = (form::of(keeping.kind), keeping.kind.descriptor(), known) else {
        return Err(Failure::NotFound);
    };
    let mut refusals = form::occurred(occurred, kind.times, desk.now);
    refusals.extend(form::validate(form, &keeping.record, &desk.policy, desk.now));
    if refusals.is_empty() {
        return Body::read(keeping.kind, keeping.record.clone())
            .map_err(|error| Failure::Refused(vec![Refusal::new("", "unreadable", error.to_string())]));
    }
    Err(Failure::Refused(refusals))
}

fn checked(desk: &Desk, body: &Body, occurred: &Moment, subject: &Subject, before: &[Sealed]) -> Vec<Refusal> {
    let context = Context { now: desk.now, actor: &desk.actor, occurred, episode: None, policy: &desk.policy };
    match subject {
        Subject::Home(_) => body.check(&fold::<Home>(before), &context),
        Subject::Organisation(_) => body.check(&fold::<Organisation>(before), &context),
        Subject::Person(_) => body.check(&fold::<Person>(before), &context),
        Subject::Child(_) => Vec::new(),
    }
}

/// Refused, with both versions, when somebody else has written about the same thing since the form was opened.
fn fresh(keeping: &Keeping, body: &Body, before: &[Sealed]) -> Result<(), Failure> {
    let Some(seen) = keeping.revises else { return Ok(()) };
    let now = match target(body) {
        Some(named) => {
            let opened: Vec<Entry> = before.iter().filter_map(Sealed::open).collect();
            opened.iter().rev().find(|entry| target(&entry.body) == Some(named)).map(|entry| entry.id)
        }
        None => last(before, body),
    };
    match now {
        Some(now) if Some(now) != seen => {
            let entries = history(before).0;
            let theirs = entries.iter().find(|entry| entry.id == now).and_then(|entry| entry.body.to_json().ok());
            let (theirs, mine) = (theirs.unwrap_or_default(), keeping.record.clone());
            Err(Failure::Stale(Box::new(Versions { seen, now, theirs, mine })))
        }
        _ => Ok(()),
    }
}

/// The entry that a correction or a withdrawal is about.
pub(crate) fn target(body: &Body) -> Option<EntryId> {
    let corrected = Corrected::of(body).map(|correction| correction.entry);
    corrected.or_else(|| Withdrawn::of(body).map(|withdrawal| withdrawal.entry))
}

/// The last entry about what a body is about: the same unit, or the chain's own subject.
pub(crate) fn last(before: &[Sealed], body: &Body) -> Option<EntryId> {
    let unit = |body: &Body| UnitRegistered::of(body).map(|record| record.unit.clone());
    moved(before, |entry| entry.kind() == body.kind() && unit(&entry.body) == unit(body))
}

/// The last entry that wrote, corrected or took back any of those meant.
fn moved(before: &[Sealed], meant: impl Fn(&Entry) -> bool) -> Option<EntryId> {
    let entries: Vec<Entry> = before.iter().filter_map(Sealed::open).collect();
    let about = |id: EntryId| entries.iter().any(|entry| entry.id == id && meant(entry));
    let mover = entries.iter().rev().find(|entry| match target(&entry.body) {
        Some(target) => about(target),
        None => meant(entry),
    });
    mover.map(|entry| entry.id)
}

fn sealed(
    desk: &Desk,
    drawn: &Drawn,
    occurred: Moment,
    body: Body,
    head: &casework::chain::Head,
) -> Result<Sealed, Failure> {
    let draft = Draft {
        id: drawn.id,
        subject: drawn.subject.clone(),
        envelope: Envelope {
            episode: None,
            actor: desk.actor.clone(),
            origin: Origin::Written,
            former: None,
            resolved: Resolved::default(),
            policy: desk.policy.digest.to_string(),
        },
        occurred,
        body,
    };
    let unwritable =
        |error: serde_json::Error| Failure::Refused(vec![Refusal::new("", "unreadable", error.to_string())]);
    seal(&draft, head, desk.now, drawn.salt).map_err(unwritable)
}
