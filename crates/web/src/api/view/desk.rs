//! The triage desk.

use casework::entry::Band;
use casework::ids::{ChildId, EpisodeId, UnitId};
use casework::time::Instant;
use casework::triage::Minimum;
use jiff::civil::Date;
use operations::read::{DeskLine, DeskRow, DeskSeen};
use schemars::JsonSchema;
use serde::Serialize;

/// What a report lacks.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lacks {
    /// The risk is assessed, or it is decided not to open the report.
    Assessment,
    /// A first step is agreed.
    FirstSteps,
    /// A time to look again is set.
    Review,
}

/// A report that has not left the desk.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DeskItem {
    /// The episode.
    pub episode: EpisodeId,
    /// Its reference.
    pub reference: String,
    /// The child.
    pub child: ChildId,
    /// The name to use; empty when nobody has said one, or when the record is restricted and not open to you.
    pub name: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// The record is restricted and not open to you.
    pub restricted: bool,
    /// The unit that works on it.
    pub unit: Option<UnitId>,
    /// When it came.
    pub came: Instant,
    /// How many reports of the episode wait.
    pub reports: usize,
    /// Nobody of the force has opened the record since it came.
    pub unopened: bool,
    /// What was decided: `awaited`, `opened`, `not_opened`.
    pub decision: String,
    /// The band of the grade.
    pub band: Option<Band>,
    /// What is still to be done before it is handed on.
    pub lacks: Vec<Lacks>,
    /// When somebody is to look again.
    pub review: Option<Instant>,
    /// By when it is handed on.
    pub due_at: Instant,
    /// That is past.
    pub late: bool,
}

/// The reports that wait at the triage desk. One leaves it once it is recorded and assessed, first steps are agreed and a time to look
/// again is set.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Desk {
    /// When it was read.
    pub at: Instant,
    /// What nobody has opened, then the highest band, what is not graded before what is graded lower, then the oldest.
    pub items: Vec<DeskItem>,
}

impl From<DeskSeen> for Desk {
    fn from(seen: DeskSeen) -> Self {
        let items = seen.lines.into_iter().map(|line| DeskItem::of(line, seen.now)).collect();
        Self { at: seen.now, items }
    }
}

impl DeskItem {
    fn of(line: DeskLine, now: Instant) -> Self {
        let Minimum { assessed, steps, review } = line.minimum();
        let done = [(assessed, Lacks::Assessment), (steps, Lacks::FirstSteps), (review, Lacks::Review)];
        let lacks = done.into_iter().filter_map(|(done, lacks)| (!done).then_some(lacks));
        let DeskLine { row, reports, shouts, restricted } = line;
        let DeskRow { child, name, born, episode, unit, came, due_at, late_at, review, .. } = row;
        Self {
            episode: episode.episode,
            reference: episode.reference,
            child,
            name,
            born,
            restricted,
            unit,
            came,
            reports,
            unopened: shouts,
            decision: episode.decision,
            band: episode.band,
            lacks: lacks.collect(),
            review,
            due_at,
            late: late_at < now,
        }
    }
}
