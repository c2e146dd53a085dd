//! Feeding an invented London through the ordinary operations, and naming the eleven people a demonstration shows.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::Result;
use casework::ids::{ChildId, EpisodeId};
use casework::records::Kind;
use casework::time::{Instant, Moment};
use indicatif::ProgressBar;
use london::{Plan, Writing, model::Child};
use operations::{Dated, Lantern, Registration, Write};

/// So many children are on their way into the store at once: enough for writes to share a commit.
const AT_ONCE: usize = 8;

/// What loading did.
#[derive(Debug, Default, Clone, Copy)]
pub struct Loaded {
    /// Children.
    pub children: usize,
    /// Entries.
    pub entries: usize,
}

/// Registers the homes and staff of a plan.
pub fn register(lantern: &Lantern, plan: &Plan) -> Result<usize> {
    let registrations = london::reference(plan).map(|writing| Registration {
        subject: writing.subject,
        recorded: writing.recorded,
        since: Moment::at(writing.recorded),
        actor: writing.actor,
        origin: writing.origin,
        body: writing.body,
    });
    Ok(lantern.register(&registrations.collect::<Vec<_>>())?)
}

/// Loads everything written about a plan's children, a transaction a child.
pub fn load(lantern: &Lantern, plan: &Plan, bar: &ProgressBar) -> Result<Loaded> {
    bar.set_length(plan.children.len() as u64);
    let (next, entries) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let children = as_they_came_to_notice(plan);
    let work = || -> Result<()> {
        while let Some(child) = children.get(next.fetch_add(1, Ordering::Relaxed)) {
            let id = london::child_id(plan, child);
            let writings: Vec<Writing> = london::of_child(plan, child);
            let written = lantern.write_all(id, dated(lantern, id, &writings)?)?;
            entries.fetch_add(written.len(), Ordering::Relaxed);
            bar.inc(1);
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|_| anyhow::bail!("a loader stopped")))
    })?;
    Ok(Loaded { children: plan.children.len(), entries: entries.into_inner() })
}

/// By when they were first missing: what is written near in time then lies near in the database, as it would have come.
fn as_they_came_to_notice(plan: &Plan) -> Vec<&Child> {
    let mut children: Vec<&Child> = plan.children.iter().collect();
    children.sort_by_key(|child| child.episodes.first().map(|episode| episode.missing_from));
    children
}

/// The writings of one child as writes: the report that opens each episode gives the episode its id.
fn dated(lantern: &Lantern, child: ChildId, writings: &[Writing]) -> Result<Vec<Dated>> {
    let mut episodes: BTreeMap<usize, EpisodeId> = BTreeMap::new();
    let mut all = Vec::with_capacity(writings.len());
    for writing in writings {
        let id = lantern.entry_id(writing.recorded);
        let Some(kind) = writing.body.kind() else { continue };
        if let (Some(place), Kind::ReportReceived) = (writing.episode, kind) {
            episodes.entry(place).or_insert_with(|| EpisodeId::of_report(id));
        }
        all.push(Dated {
            id,
            recorded: writing.recorded,
            actor: writing.actor.clone(),
            write: Write {
                child,
                episode: writing.episode.and_then(|place| episodes.get(&place).copied()),
                kind,
                occurred: Some(writing.occurred.clone()),
                record: writing.body.to_json()?,
                revises: None,
                origin: writing.origin,
            },
        });
    }
    Ok(all)
}

/// Names the people the demonstration lets you be.
pub fn show(lantern: &Lantern, plan: &Plan) -> Result<()> {
    let people: Vec<_> = london::shown(plan).into_iter().map(london::Post::person).collect();
    lantern.show_people(&people)?;
    Ok(())
}

/// The invented year, and the children of tonight who live among its homes.
pub fn plans(seed: u64, scale: london::Scale, now: Instant) -> (Plan, Plan) {
    let year = london::plan(seed, scale);
    let tonight = london::tonight(&year, now);
    (year, tonight)
}
