//! Two records of one child: an entry on both chains, read as one from either, listed once, and undone on both.

use casework::case::Case;
use casework::entry::Subject;
use casework::ids::ChildId;
use casework::policy::Policy;
use casework::projection::{Projection, project};
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
            let theirs = on(same.other, json!({ "other": write.child, "because": same.because }));
            Some(Pair { other: same.other, own: write.clone(), theirs })
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
