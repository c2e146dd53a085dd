//! The triage desk: every report that police have not handed on, of all units of a force where one unit takes them first, else
//! of the reader's own; for a council, every report about which it has not decided. Its order can be told to anybody: what nobody has opened, then the grade, then the time it came.

use std::collections::BTreeSet;

use casework::actor::Actor;
use casework::entry::Band;
use casework::ids::UnitId;
use casework::projection::EpisodeRow;
use casework::time::Instant;
use casework::triage::Minimum;
use store::{DeskFor, DeskRow};

use super::board::{looked_at, version};
use super::viewer::Viewer;
use crate::access::Action;
use crate::{Failure, Lantern};

/// More reports never wait at one desk.
const MOST: u32 = 500;

/// A report on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskLine {
    /// The report, with its child and episode.
    pub row: DeskRow,
    /// How many reports of the episode wait.
    pub reports: usize,
    /// Nobody of the force has opened it since it came.
    pub shouts: bool,
    /// The record is restricted and not open to the reader: who the child is was left out.
    pub restricted: bool,
}

impl DeskLine {
    /// How far the report is, from what the list keeps of it.
    pub fn minimum(&self) -> Minimum {
        let DeskRow { episode, review, .. } = &self.row;
        Minimum {
            assessed: episode.graded.is_some() || episode.decision == "not_opened",
            steps: episode.first_step.is_some(),
            review: review.is_some(),
        }
    }
}

/// The desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskSeen {
    /// When it was read.
    pub now: Instant,
    /// The unit that takes every report of the force first; none where each unit does its own.
    pub hub: Option<UnitId>,
    /// The unit whose reports were asked for; none for all of them.
    pub unit: Option<UnitId>,
    /// How many reports wait for each unit.
    pub units: Vec<(UnitId, usize)>,
    /// In order. What shouts is there whatever was asked for.
    pub lines: Vec<DeskLine>,
}

impl Lantern {
    /// The triage desk somebody works at. Asked for no unit in particular, whoever works in the unit that takes every report
    /// first, and whoever answers calls, sees them all, and others those of their own unit.
    ///
    /// # Errors
    /// The store's.
    pub fn triage_desk(&self, actor: &Actor, asked: DeskOf) -> Result<DeskSeen, Failure> {
        let viewer = Viewer::new(self, actor);
        let directory = self.directory();
        let hub = directory.organisations.get(&actor.organisation).and_then(|force| force.triage_unit.clone());
        let council = actor.role.is_of_a_council();
        let unit = match (asked, &hub) {
            (_, None) if council => None,
            (_, None) => Some(actor.unit.clone()),
            (DeskOf::All, _) => None,
            (DeskOf::Unit(unit), _) => Some(unit),
            (DeskOf::Own, Some(hub)) => Some(actor.unit.clone()).filter(|own| own != hub),
        };
        self.store.read_audited(move |transaction| {
            let seen = looked_at(transaction, &viewer)?;
            let mut showing = viewer.showing();
            let of = if council { DeskFor::Deciders } else { DeskFor::Owners };
            let rows = transaction.desk(of, &viewer.actor.organisation, viewer.now, MOST)?;
            showing.learn(transaction, rows.iter().map(|row| row.child))?;
            let mut lines: Vec<DeskLine> = Vec::new();
            let (mut units, mut waiting) = (Vec::new(), BTreeSet::new());
            for line in joined(rows) {
                let own = unit.is_none() || line.row.unit == unit;
                if hub.is_none() && !own {
                    continue;
                }
                if waiting.insert(line.row.episode.episode) {
                    units.extend(line.row.unit.clone());
                }
                if !own && !line.shouts {
                    continue;
                }
                let about = (line.row.child, Some(line.row.episode.episode));
                let what = version(&line.row);
                if showing.shows(transaction, Action::List, about, &what)? {
                    lines.push(line);
                } else if viewer.would(Action::List, showing.stands(transaction, about.0)?) {
                    showing.mentions(about, &what);
                    lines.push(nameless(line));
                }
                if seen.contains(&(about.0, what)) {
                    showing.unchanged(about.0);
                }
            }
            lines.sort_by_key(|line| (!line.shouts, rank(line.row.episode.band), line.row.came, line.row.child));
            let (hub, unit) = (hub.clone(), unit.clone());
            let seen = DeskSeen { now: viewer.now, hub, unit, units: counted(units), lines };
            Ok((seen, showing.looks()))
        })
    }
}

/// Whose reports are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskOf {
    /// Those the reader works on.
    Own,
    /// Those of every unit.
    All,
    /// Those of one unit.
    Unit(UnitId),
}

/// One line an episode, from its oldest report that waits; another look is owed to each.
fn joined(rows: Vec<DeskRow>) -> Vec<DeskLine> {
    let mut lines: Vec<DeskLine> = Vec::new();
    for row in rows {
        let shouts = row.opened.is_none() && row.episode.taken.is_none_or(|taken| taken < row.came);
        let same =
            |line: &&mut DeskLine| (line.row.child, line.row.episode.episode) == (row.child, row.episode.episode);
        match lines.iter_mut().find(same) {
            Some(line) => {
                line.reports += 1;
                line.shouts |= shouts;
                line.row.due_at = line.row.due_at.min(row.due_at);
                line.row.late_at = line.row.late_at.min(row.late_at);
            }
            None => lines.push(DeskLine { row, reports: 1, shouts, restricted: false }),
        }
    }
    lines
}

/// High first; what nobody has graded may be anything, and comes before what somebody has graded lower.
fn rank(band: Option<Band>) -> u8 {
    match band {
        Some(Band::High) => 0,
        None => 1,
        Some(Band::Medium) => 2,
        Some(Band::Low) => 3,
        Some(Band::Lowest) => 4,
    }
}

fn nameless(line: DeskLine) -> DeskLine {
    let episode = EpisodeRow { home: None, ..line.row.episode };
    DeskLine { restricted: true, row: DeskRow { name: String::new(), born: None, episode, ..line.row }, ..line }
}

fn counted(mut units: Vec<UnitId>) -> Vec<(UnitId, usize)> {
    units.sort();
    let groups = units.chunk_by(|one, other| one == other);
    groups.filter_map(|group| Some((group.first()?.clone(), group.len()))).collect()
}
