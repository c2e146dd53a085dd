//! Boards and episodes found by child, reference or id. Who may see them is decided by whoever asks.

use casework::entry::Subject;
use casework::ids::{ChildId, EpisodeId, Reference, UnitId};
use casework::projection::EpisodeRow;
use casework::time::Instant;
use jiff::civil::Date;

use super::columns::{episode, episode_columns};
use super::scope::{Scope, in_scope};
use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, Value, only, values};

/// One column of the duty of episode `e` that is due next.
macro_rules! next {
    ($column:literal) => {
        concat!(
            "(SELECT n.",
            $column,
            " FROM duty n WHERE n.episode = e.episode AND n.child = e.child AND n.outcome IS NULL AND NOT n.history \
             AND n.opens_at <= $2 ORDER BY n.due_at, n.duty, n.opening LIMIT 1)"
        )
    };
}

/// Episodes nobody has taken come first, then by band, then the longest missing.
macro_rules! order {
    () => {
        " ORDER BY CASE WHEN e.taken IS NULL THEN 0 ELSE 1 END, e.urgency, e.missing_since, e.episode"
    };
}

/// The episodes are chosen before anything is looked up for them.
macro_rules! board {
    ($which:expr, $limit:literal) => {
        concat!(
            "SELECT c.child, c.name, c.born, c.provisional, ",
            episode_columns!(),
            ", ",
            next!("duty"),
            ", ",
            next!("title"),
            ", ",
            next!("due_at"),
            ", ",
            next!("late_at"),
            ", ",
            next!("unit"),
            " FROM (SELECT * FROM episode e WHERE e.open AND ",
            $which,
            order!(),
            " LIMIT ",
            $limit,
            ") e JOIN child c ON c.child = e.child",
            order!()
        )
    };
}

macro_rules! found {
    ($which:literal) => {
        concat!("SELECT e.child, ", episode_columns!(), " FROM episode e WHERE ", $which)
    };
}

statements! {
    OF_UNIT: "episode", "show a unit's board" = board!("e.owner = $1", "$3");
    IN_SCOPE: "episode", "show a board" = board!(in_scope!("e.child"), "$1");
    OF_CHILD: "episode", "list a child's episodes" = found!("e.child = $1 ORDER BY e.reported DESC, e.episode LIMIT $2");
    BY_REFERENCE: "episode", "find an episode" = found!("e.reference = $1 ORDER BY e.child LIMIT 1");
    BY_ID: "episode", "find an episode" = found!("e.episode = $1 ORDER BY e.child LIMIT 1");
    CHILD_OF: "episode", "find an episode's child" = "SELECT child FROM episode WHERE episode = $1 ORDER BY child LIMIT 1";
    COUNT_OPEN: "episode", "count open episodes" = "SELECT COUNT(*) FROM episode WHERE open AND owner = $1";
}

/// A line of a board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardRow {
    /// The child.
    pub child: ChildId,
    /// The name to use.
    pub name: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// Made by a report, not yet identified.
    pub provisional: bool,
    /// The episode.
    pub episode: EpisodeRow,
    /// What is due next.
    pub next: Option<NextDuty>,
}

/// What is due next for an episode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextDuty {
    /// The duty's name.
    pub duty: String,
    /// What it says.
    pub title: String,
    /// By when.
    pub due_at: Instant,
    /// After when it is late.
    pub late_at: Instant,
    /// The unit that owes it.
    pub unit: Option<UnitId>,
}

/// An episode and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfEpisode {
    /// The child.
    pub child: ChildId,
    /// The episode.
    pub episode: EpisodeRow,
}

fn board_row(row: &mut Row<'_>) -> Result<BoardRow, Misread> {
    Ok(BoardRow {
        child: row.take()?,
        name: row.take()?,
        born: row.take()?,
        provisional: row.take()?,
        episode: episode(row)?,
        next: next(row)?,
    })
}

fn next(row: &mut Row<'_>) -> Result<Option<NextDuty>, Misread> {
    let (duty, title): (Option<String>, Option<String>) = (row.take()?, row.take()?);
    let (due_at, late_at): (Option<Instant>, Option<Instant>) = (row.take()?, row.take()?);
    let unit = row.take()?;
    let both = duty.zip(title).zip(due_at.zip(late_at));
    Ok(both.map(|((duty, title), (due_at, late_at))| NextDuty { duty, title, due_at, late_at, unit }))
}

fn of_episode(row: &mut Row<'_>) -> Result<OfEpisode, Misread> {
    Ok(OfEpisode { child: row.take()?, episode: episode(row)? })
}

impl Transaction<'_> {
    /// The open episodes a unit owns: those nobody took first, then the highest band, then the longest missing.
    pub fn board(&mut self, unit: &UnitId, now: Instant, limit: u32) -> Result<Vec<BoardRow>, StoreError> {
        self.rows(OF_UNIT, &values![unit, now, limit], board_row)
    }

    /// The open episodes of children in scope, in the same order.
    pub fn board_in_scope(&mut self, scope: &Scope, now: Instant, limit: u32) -> Result<Vec<BoardRow>, StoreError> {
        let mut values = vec![Value::from(limit), now.into()];
        values.extend(scope.values(IN_SCOPE.place)?);
        self.rows(IN_SCOPE, &values, board_row)
    }

    /// How many open episodes a unit owns.
    pub fn open_episodes(&mut self, unit: &UnitId) -> Result<u32, StoreError> {
        Ok(self.row(COUNT_OPEN, &values![unit], only)?.unwrap_or_default())
    }

    /// A child's episodes, the latest first.
    pub fn episodes_of_child(&mut self, child: ChildId, limit: u32) -> Result<Vec<EpisodeRow>, StoreError> {
        let rows = self.rows(OF_CHILD, &values![child, limit], of_episode)?;
        Ok(rows.into_iter().map(|row| row.episode).collect())
    }

    /// The episode with this reference.
    pub fn episode_by_reference(&mut self, reference: Reference) -> Result<Option<OfEpisode>, StoreError> {
        self.row(BY_REFERENCE, &values![reference.to_string()], of_episode)
    }

    /// One episode.
    pub fn episode(&mut self, episode: EpisodeId) -> Result<Option<OfEpisode>, StoreError> {
        self.row(BY_ID, &values![episode], of_episode)
    }

    /// Whose episode it is. One whose report was matched with another has no row of its own; its report is still somebody's.
    pub fn child_of_episode(&mut self, episode: EpisodeId) -> Result<Option<ChildId>, StoreError> {
        if let Some(child) = self.row(CHILD_OF, &values![episode], only)? {
            return Ok(Some(child));
        }
        match self.chain_of_entry(episode.report())? {
            Some(Subject::Child(child)) => Ok(Some(child)),
            _ => Ok(None),
        }
    }
}
