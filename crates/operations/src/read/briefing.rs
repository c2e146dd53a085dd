//! The morning briefing: the children who are missing, and those located since the last one, with who was told of them; and, over a
//! month, what did not reach the Exploitation Service. Each child a list names is logged.

use std::collections::BTreeMap;

use casework::actor::{Actor, Role};
use casework::ids::EpisodeId;
use casework::projection::EpisodeRow;
use casework::time::Instant;
use jiff::civil::Date;
use jiff::{SignedDuration, ToSpan as _};
use store::{BriefingRow, Scope, StoreError, ToldRow, Transaction};

use super::viewer::{Showing, Viewer};
use crate::access::{Action, parties};
use crate::{Failure, Lantern};

/// More children are never missing from one borough or unit at once.
const MOST: u32 = 500;
/// More are not reported in one in a month.
const MOST_OF_A_MONTH: u32 = 2_000;

/// What is told of a child who is missing, and of one who is back.
const EVENTS: [&str; 4] = ["report_received", "report_received_out_of_borough", "worker_alert", BACK];
const BACK: &str = "child_back";

/// A child on the briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefingLine {
    /// The episode and its child.
    pub row: BriefingRow,
    /// Who was told that the child is missing or, once located, that the child is back; in order.
    pub told: Vec<ToldRow>,
    /// The record is restricted and not open to the reader: who the child is was left out.
    pub restricted: bool,
}

/// The briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefingSeen {
    /// When it was read.
    pub now: Instant,
    /// Since when: the last working morning before today.
    pub since: Instant,
    /// Those who are missing: the highest band first, then the longest missing.
    pub missing: Vec<BriefingLine>,
    /// Those who were located since, in the same order.
    pub located: Vec<BriefingLine>,
}

/// What did not reach the service of the children reported in a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthSeen {
    /// When it was read.
    pub now: Instant,
    /// The council answers for the child, police were told, and the worker did not tell the service.
    pub not_alerted: Vec<BriefingLine>,
    /// What the home wrote and what police hold do not agree: one of the two has nothing.
    pub apart: Vec<BriefingLine>,
}

/// The home wrote of it, and no report to police is recorded.
pub fn home_only(episode: &EpisodeRow) -> bool {
    episode.carer_at.is_some() && !episode.with_police
}

/// Police were told, and the home the child lives in wrote nothing.
fn police_only(episode: &EpisodeRow) -> bool {
    episode.with_police && episode.home.is_some() && episode.carer_at.is_none()
}

impl Lantern {
    /// The children whom somebody's council or unit talks over in the morning.
    ///
    /// # Errors
    /// The store's.
    pub fn briefing(&self, actor: &Actor) -> Result<BriefingSeen, Failure> {
        let viewer = Viewer::new(self, actor);
        let morning = self.policy().duties.offices.morning_before(&actor.unit, viewer.now);
        let since = morning.unwrap_or(viewer.now - SignedDuration::from_hours(24));
        self.store.read_audited(move |transaction| {
            let mut showing = viewer.showing();
            let rows = transaction.briefing(&scope(&viewer.actor), since, MOST)?;
            let lines = shown(transaction, &viewer, &mut showing, rows, "briefing")?;
            let (located, missing) = lines.into_iter().partition(|line| line.row.episode.located.is_some());
            Ok((BriefingSeen { now: viewer.now, since, missing, located }, showing.looks()))
        })
    }

    /// What did not reach the Exploitation Service of the children reported missing in the month that begins on a day.
    ///
    /// # Errors
    /// The store's.
    pub fn not_told(&self, actor: &Actor, month: Date) -> Result<MonthSeen, Failure> {
        let viewer = Viewer::new(self, actor);
        let until = month.saturating_add(1.month());
        let of_month = (Instant::start_of(month), Instant::start_of(until));
        self.store.read_audited(move |transaction| {
            let mut showing = viewer.showing();
            let rows = transaction.reported_in(&scope(&viewer.actor), of_month, MOST_OF_A_MONTH)?;
            let silent = |row: &BriefingRow| {
                let (episode, own) = (&row.episode, viewer.actor.organisation.as_str());
                let caseload = row.worker && episode.responsible.as_deref() == Some(own);
                caseload && episode.with_police && episode.alerted.is_none()
            };
            let wanted = |row: &BriefingRow| silent(row) || home_only(&row.episode) || police_only(&row.episode);
            let rows = rows.into_iter().filter(wanted).collect();
            let lines = shown(transaction, &viewer, &mut showing, rows, "not_told")?;
            let apart = |line: &&BriefingLine| home_only(&line.row.episode) || police_only(&line.row.episode);
            let apart = lines.iter().filter(apart).cloned().collect();
            let not_alerted = lines.into_iter().filter(|line| silent(&line.row)).collect();
            Ok((MonthSeen { now: viewer.now, not_alerted, apart }, showing.looks()))
        })
    }
}

/// Police talk over what is their unit's; a council the children it answers for and those who live in its area.
fn scope(actor: &Actor) -> Scope {
    match actor.role {
        Role::MissingPersonOfficer | Role::UnitSupervisor => Scope::Parties(vec![format!("unit/{}", actor.unit)]),
        _ => Scope::Parties(parties(actor)),
    }
}

/// What the reader may see of the rows, with who was told of each.
fn shown(
    transaction: &mut Transaction<'_>,
    viewer: &Viewer,
    showing: &mut Showing<'_>,
    rows: Vec<BriefingRow>,
    what: &str,
) -> Result<Vec<BriefingLine>, StoreError> {
    showing.learn(transaction, rows.iter().map(|row| row.child))?;
    let mut lines = Vec::new();
    for mut row in rows {
        if !showing.reads_address(transaction, row.child)? {
            row.episode.home = None;
        }
        let about = (row.child, Some(row.episode.episode));
        let restricted = !showing.shows(transaction, Action::List, about, what)?;
        if restricted {
            if !viewer.would(Action::List, showing.stands(transaction, row.child)?) {
                continue;
            }
            showing.mentions(about, what);
            row = nameless(row);
        }
        lines.push(BriefingLine { row, told: Vec::new(), restricted });
    }
    let children: Vec<_> = lines.iter().map(|line| line.row.child).collect();
    let mut told: BTreeMap<EpisodeId, Vec<ToldRow>> = BTreeMap::new();
    for row in transaction.told_of(&children, &EVENTS, viewer.now)? {
        told.entry(row.episode).or_default().push(row);
    }
    for line in &mut lines {
        let back = line.row.episode.located.is_some();
        line.told = told.remove(&line.row.episode.episode).unwrap_or_default();
        line.told.retain(|told| (told.event == BACK) == back);
    }
    Ok(lines)
}

/// A restricted record keeps its place: nobody is forgotten for being hidden.
fn nameless(row: BriefingRow) -> BriefingRow {
    let episode = EpisodeRow { home: None, ..row.episode };
    BriefingRow { name: String::new(), born: None, episode, ..row }
}
