//! A unit's open cases at a change of shift: what the last shift left, what has changed, and what is owed soon. Each case is
//! read whole, and logged as any look at it is.

use std::sync::Arc;

use casework::actor::Actor;
use casework::duty::{Duty, Notice};
use casework::entry::Entry;
use casework::records::{HandoverTaken, ShiftHandedOver};
use casework::time::Instant;
use jiff::SignedDuration;

use super::CaseSeen;
use super::board::rows;
use super::line::Line;
use super::seen::Asked;
use super::viewer::Viewer;
use crate::access::Action;
use crate::{Failure, Lantern};

/// More cases nobody takes over at once; the rest are on the board.
const MOST: usize = 60;

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
    /// In the order of the board.
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
        self.store.read_audited(move |transaction| {
            let (mut cases, mut looks, mut others) = (Vec::new(), Vec::new(), 0);
            let mut showing = viewer.showing();
            for row in rows(transaction, &viewer)? {
                let stands = showing.stands(transaction, row.child)?;
                if cases.len() >= MOST || !viewer.may(Action::OPEN, stands) {
                    others += usize::from(viewer.would(Action::OPEN, stands));
                    continue;
                }
                let episode = Some(row.episode.episode);
                let asked = Asked { child: row.child, episode, as_of: None, what, looks: false, openings: false };
                let (seen, logged) = CaseSeen::read(transaction, &viewer, &policy, &asked)?;
                cases.push(seen);
                looks.extend(logged);
            }
            Ok((ShiftSeen { now: viewer.now, cases, others }, looks))
        })
    }
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
