//! A unit's open cases at a change of shift: what the last shift left, what has changed, and what is owed soon. The unit that takes
//! every report of a force first has the reports on its desk, too. Each case is read whole, and logged as any look at it is.

use std::collections::BTreeSet;
use std::sync::Arc;

use casework::actor::Actor;
use casework::duty::{Duty, Notice};
use casework::entry::Entry;
use casework::ids::{ChildId, EpisodeId};
use casework::records::{HandoverTaken, ShiftHandedOver};
use casework::time::Instant;
use jiff::SignedDuration;
use store::{DeskFor, StoreError, Transaction};

use super::CaseSeen;
use super::line::Line;
use super::seen::Asked;
use super::viewer::Viewer;
use crate::access::Action;
use crate::{Failure, Lantern};

/// More cases nobody takes over at once; the rest are on the board.
const MOST: usize = 60;

/// More are never open in one unit, nor wait at one desk.
const OPEN: u32 = 200;
const WAITING: u32 = 500;

/// What is due within so long is the next shift's.
const SOON: SignedDuration = SignedDuration::from_hours(8);

/// A handover of a case, and who has taken it.
#[derive(Debug, Clone)]
pub struct Handover<'a> {
    /// What was left.
    pub left: &'a Entry,
    /// Who took over, where somebody has.
    pub taken: Option<&'a Entry>,
}

/// A unit's open cases.
#[derive(Debug, Clone)]
pub struct ShiftSeen {
    /// When they were read.
    pub now: Instant,
    /// In the order of the board, and then of the desk.
    pub cases: Vec<CaseSeen>,
    /// Open cases that the reader may not open, or that are too many to take over at once.
    pub others: usize,
}

impl Lantern {
    /// The open cases of somebody's unit, for whoever goes off or comes on.
    ///
    /// # Errors
    /// The store's.
    pub fn shift(&self, actor: &Actor, what: &'static str) -> Result<ShiftSeen, Failure> {
        let (viewer, policy) = (Viewer::new(self, actor), Arc::clone(self.policy()));
        let force = self.directory().organisations.get(&actor.organisation).cloned();
        let hub = force.and_then(|force| force.triage_unit).as_ref() == Some(&actor.unit);
        self.store.read_audited(move |transaction| {
            let (mut cases, mut looks, mut others) = (Vec::new(), Vec::new(), 0);
            let mut showing = viewer.showing();
            for (child, episode) in open_cases(transaction, &viewer, hub)? {
                let stands = showing.stands(transaction, child)?;
                if cases.len() >= MOST || !viewer.may(Action::OPEN, stands) {
                    others += usize::from(viewer.would(Action::OPEN, stands));
                    continue;
                }
                let episode = Some(episode);
                let asked = Asked { child, episode, as_of: None, what, looks: false, openings: false };
                let (seen, logged) = CaseSeen::read(transaction, &viewer, &policy, &asked)?;
                cases.push(seen);
                looks.extend(logged);
            }
            Ok((ShiftSeen { now: viewer.now, cases, others }, looks))
        })
    }
}

/// What the unit looks after, and what waits on its desk.
fn open_cases(
    transaction: &mut Transaction<'_>,
    viewer: &Viewer,
    hub: bool,
) -> Result<Vec<(ChildId, EpisodeId)>, StoreError> {
    let own = transaction.board(&viewer.actor.unit, viewer.now, OPEN)?;
    let mut all: Vec<_> = own.into_iter().map(|row| (row.child, row.episode.episode)).collect();
    if hub {
        let waiting = transaction.desk(DeskFor::Owners, &viewer.actor.organisation, viewer.now, WAITING)?;
        let known: BTreeSet<_> = all.iter().copied().collect();
        let mut others: Vec<_> = waiting.into_iter().map(|row| (row.child, row.episode.episode)).collect();
        others.dedup();
        all.extend(others.into_iter().filter(|case| !known.contains(case)));
    }
    Ok(all)
}

impl CaseSeen {
    /// The last handover of the episode, and those before it that nobody has taken over.
    pub fn handovers(&self) -> Vec<Handover<'_>> {
        let (case, Some(episode)) = (&self.seen.case, self.seen.episode) else { return Vec::new() };
        let taken = |left: &Entry| {
            let mut all = case.in_episode::<HandoverTaken>(episode);
            all.find(|(_, taken)| taken.handover == left.id).map(|(entry, _)| entry)
        };
        let left =
            case.in_episode::<ShiftHandedOver>(episode).rev().map(|(left, _)| Handover { left, taken: taken(left) });
        left.enumerate().filter(|(place, left)| *place == 0 || left.taken.is_none()).map(|(_, left)| left).collect()
    }

    /// What was recorded in the episode since, the latest first.
    pub fn changed_since(&self, since: Instant) -> Vec<Line<'_>> {
        let mut lines = self.lines(self.seen.episode);
        lines.retain(|line| line.entry.recorded >= since);
        lines.sort_by_key(|line| std::cmp::Reverse((line.entry.recorded, line.entry.position)));
        lines
    }

    /// What is owed in the next hours or late, by anybody, soonest first.
    pub fn owed_soon(&self) -> Vec<&Duty> {
        let mut owed = self.owed(self.seen.episode);
        owed.retain(|duty| duty.due_at <= self.now + SOON);
        owed
    }

    /// What the reader's unit was told of the episode and has not acknowledged.
    pub fn unread(&self, actor: &Actor) -> Vec<&Notice> {
        let own = |notice: &&Notice| notice.unit == actor.unit && notice.episode == self.seen.episode;
        let waits = |notice: &&Notice| notice.acknowledged.is_none() && notice.raised <= self.now;
        self.notices.iter().filter(own).filter(waits).collect()
    }
}
