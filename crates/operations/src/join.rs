//! Two records of one child: an entry on both chains, read as one from either, listed once, and undone on both.

use casework::actor::Role;
use casework::case::{Case, Decision};
use casework::entry::Subject;
use casework::ids::{ChildId, UnitId};
use casework::policy::Policy;
use casework::projection::{Projection, project};
use casework::record::Refusal;
use casework::records::{Body, Kind, OfKind as _, SameChildAs};
use serde_json::{Value, json};
use store::{Look, Processing, Transaction};

use crate::Failure;
use crate::loaded::Loaded;
use crate::read::{Viewer, WRITTEN};
use crate::write::{Desk, Write};

/// Locks every chain a write will touch, in order of id, before anything is read.
pub(crate) fn lock(transaction: &mut Transaction<'_>, write: &Write) -> Result<(), Failure> {
    let mut children = vec![write.child];
    if let Ok(Body::SameChildAs(same)) = Body::read(write.kind, write.record.clone()) {
        children.push(same.other);
    }
    lock_children(transaction, &children)
}

/// Locks the chains of several children, in order of id.
pub(crate) fn lock_children(transaction: &mut Transaction<'_>, children: &[ChildId]) -> Result<(), Failure> {
    let subjects: Vec<Subject> = children.iter().copied().map(Subject::Child).collect();
    transaction.lock_all(&subjects)?;
    Ok(())
}

/// What has to be written on two chains at once.
pub(crate) struct Pair {
    /// The other child.
    pub other: ChildId,
    /// What is written on the chain it was asked for.
    pub own: Write,
    /// What is written on the other.
    pub theirs: Write,
}

/// Both halves of a joining, or of its withdrawal; nothing for any other record.
pub(crate) fn pair(case: &Case, write: &Write) -> Option<Pair> {
    let body = Body::read(write.kind, write.record.clone()).ok()?;
    let on = |child: ChildId, record: Value| Write { child, episode: None, record, revises: None, ..write.clone() };
    match body {
        Body::SameChildAs(same) => {
            let half = |other: ChildId| SameChildAs {
                same_absence: same.same_absence,
                ..SameChildAs::joining(other, same.because.clone())
            };
            let own = on(write.child, json!(half(same.other)));
            let theirs = on(same.other, json!(half(write.child)));
            Some(Pair { other: same.other, own, theirs })
        }
        Body::Withdrawn(withdrawal) => {
            let target = case.entry(withdrawal.entry)?;
            let other = SameChildAs::of(&target.body)?.other;
            let other = if other == write.child { target.child()? } else { other };
            let half = |child: ChildId, names: ChildId| {
                let own =
                    case.of::<SameChildAs>().find(|(entry, same)| entry.child() == Some(child) && same.other == names);
                own.map(|(entry, _)| {
                    on(child, json!({ "entry": entry.id, "reason": withdrawal.reason, "words": withdrawal.words }))
                })
            };
            Some(Pair { other, own: half(write.child, other)?, theirs: half(other, write.child)? })
        }
        _ => None,
    }
}

/// Which episodes a joining makes one, where its writer says that they are about one absence: the report that is open here
/// belongs to the episode that is open there. Nobody but Lantern says which those are.
pub(crate) fn matched(pair: Pair, here: &Case, there: &Case) -> Result<Pair, Failure> {
    let Ok(Body::SameChildAs(same)) = Body::read(pair.own.kind, pair.own.record.clone()) else { return Ok(pair) };
    if !same.same_absence.is_yes() {
        return Ok(pair);
    }
    let refused = |code, message| Err(Failure::Refused(vec![Refusal::new("/same_absence", code, message)]));
    let (Some(report), Some(open)) = (here.open_on(pair.own.child), there.open_on(pair.other)) else {
        let message = "Both records need an episode that is open. Answer “No” to join the records all the same";
        return refused("nothing_open", message);
    };
    if report.decided().is_some_and(|made| made.decision == Decision::NotOpened) {
        let message = "Somebody decided not to open this report. Decide it anew first, or join the records without it";
        return refused("not_opened", message);
    }
    let wrote = report.reports.first().and_then(|id| here.entry(*id)).map(|entry| &entry.actor);
    let reported_by = wrote.filter(|actor| actor.role != Role::Public).map(|actor| actor.unit.clone());
    let half = |other: ChildId, reported_by: Option<UnitId>| {
        let ids = (Some(report.id), Some(open.id));
        json!(SameChildAs { other, matched: ids.0, into: ids.1, reported_by, ..(*same).clone() })
    };
    let own = Write { record: half(pair.other, reported_by), ..pair.own };
    let theirs = Write { record: half(own.child, None), ..pair.theirs };
    Ok(Pair { other: pair.other, own, theirs })
}

/// The rows of a case under each id the child has: all of them under the first, and under the others only who
/// they are called and who may see them: no search finds a child twice.
pub(crate) fn projections(loaded: &Loaded, policy: &Policy) -> Vec<(ChildId, Projection)> {
    let case = &loaded.case;
    let mut whole = project(case, policy);
    let first = case.joined.iter().copied().fold(case.child, ChildId::min);
    let others = case.joined.iter().copied().chain([case.child]).filter(|child| *child != first);
    whole.child.child = first;
    let mut all: Vec<(ChildId, Projection)> = others
        .map(|other| {
            let mut child = whole.child.clone();
            child.child = other;
            child.born = None;
            let stub = Projection {
                child,
                names: Vec::new(),
                phones: Vec::new(),
                places: Vec::new(),
                relations: whole.relations.clone(),
                placements: Vec::new(),
                episodes: Vec::new(),
                duties: Vec::new(),
                notices: Vec::new(),
                missing: None,
                contacts: Vec::new(),
                experiences: Vec::new(),
                responses: Vec::new(),
                contexts: Vec::new(),
                enquiries: Vec::new(),
                review: None,
            };
            (other, stub)
        })
        .collect();
    all.push((first, whole));
    all
}

/// Projects the case under every id it has, and notes which ids are one child.
pub(crate) fn save(transaction: &mut Transaction<'_>, desk: &Desk, loaded: &Loaded) -> Result<(), Failure> {
    let joined = &loaded.case.joined;
    for (child, projection) in projections(loaded, &desk.policy) {
        transaction.project(child, &projection)?;
        if !joined.is_empty() {
            let others: Vec<ChildId> =
                joined.iter().copied().chain([loaded.case.child]).filter(|other| *other != child).collect();
            transaction.project_same_child(child, &others)?;
        }
    }
    Ok(())
}

/// Two records that became one are logged as combined, each with a row of its own. A parting alters, and is logged by its
/// entries.
pub(crate) fn log(
    transaction: &mut Transaction<'_>,
    viewer: &Viewer,
    write: &Write,
    other: ChildId,
) -> Result<(), Failure> {
    if write.kind != Kind::SameChildAs {
        return Ok(());
    }
    let row = |child: ChildId| Look {
        kind: Processing::Combination,
        ..viewer.look(Some(child), None, "records_joined", WRITTEN)
    };
    Ok(transaction.log_looks(&[write.child, other].map(row))?)
}

/// Reads both children anew, together or parted, and projects each.
pub(crate) fn save_both(
    transaction: &mut Transaction<'_>,
    desk: &Desk,
    one: ChildId,
    other: ChildId,
) -> Result<(), Failure> {
    for child in [one, other] {
        let loaded = Loaded::read(transaction, child, None)?;
        if loaded.case.joined.is_empty() {
            transaction.project_same_child(child, &[])?;
        }
        save(transaction, desk, &loaded)?;
    }
    Ok(())
}
