//! Children who are missing or were located since a time, those reported in a time, and who was told of them. Whom a reader
//! may see of them is decided by whoever asks.

use casework::ids::{ChildId, EpisodeId, UnitId};
use casework::projection::EpisodeRow;
use casework::time::Instant;
use jiff::civil::Date;

use super::columns::{episode, episode_columns};
use super::scope::{Scope, in_scope};
use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, Value};

macro_rules! parts {
    ($which:literal) => {
        concat!("SELECT * FROM episode e WHERE e.class = 'missing' AND ", $which, " AND ", in_scope!("e.child"))
    };
    ($first:literal, $second:literal) => {
        concat!(parts!($first), " UNION ALL ", parts!($second))
    };
}

/// Each part of the list is found by its own index.
macro_rules! of_scope {
    ($($which:literal),+) => {
        concat!(
            "SELECT c.child, c.name, c.born, ", episode_columns!(),
            ", EXISTS (SELECT 1 FROM relation w WHERE w.child = e.child AND w.relation = 'allocated') FROM (",
            parts!($($which),+),
            ") e JOIN child c ON c.child = e.child ORDER BY e.urgency, e.missing_since, e.episode LIMIT $1"
        )
    };
}

statements! {
    BRIEFING: "episode", "list the children for a briefing" =
        of_scope!("e.open AND e.located IS NULL", "e.located >= $2");
    REPORTED: "episode", "list the children reported in a time" =
        of_scope!("e.reported >= $2 AND e.reported < $54");
    TOLD: "notice", "list who was told" = "SELECT n.child, n.episode, n.event, n.unit, n.raised, n.acknowledged \
        FROM notice n WHERE n.child IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, \
        $19, $20, $21, $22, $23, $24) AND n.event IN ($25, $26, $27, $28) AND n.episode IS NOT NULL AND n.raised <= $29 \
        ORDER BY n.raised, n.child, n.event, n.about, n.role, n.unit";
}

/// Children whose notices are read in one query.
const AT_ONCE: usize = 24;
/// Events that are asked for at most.
const EVENTS: usize = 4;

/// A child on a briefing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BriefingRow {
    /// The child.
    pub child: ChildId,
    /// The name to use.
    pub name: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// The episode.
    pub episode: EpisodeRow,
    /// A worker is allocated to the child.
    pub worker: bool,
}

/// A unit that was told of an episode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldRow {
    /// The child.
    pub child: ChildId,
    /// The episode.
    pub episode: EpisodeId,
    /// What of.
    pub event: String,
    /// Who.
    pub unit: UnitId,
    /// When.
    pub raised: Instant,
    /// When somebody there had read it.
    pub acknowledged: Option<Instant>,
}

fn listed(row: &mut Row<'_>) -> Result<BriefingRow, Misread> {
    Ok(BriefingRow {
        child: row.take()?,
        name: row.take()?,
        born: row.take()?,
        episode: episode(row)?,
        worker: row.take()?,
    })
}

impl Transaction<'_> {
    /// The children in scope who are missing, and those of whom it was recorded since then that they are located.
    pub fn briefing(&mut self, scope: &Scope, since: Instant, limit: u32) -> Result<Vec<BriefingRow>, StoreError> {
        let mut values = vec![Value::from(limit), since.into()];
        values.extend(scope.values(BRIEFING.place)?);
        self.rows(BRIEFING, &values, listed)
    }

    /// The children in scope who were reported missing in a time.
    pub fn reported_in(
        &mut self,
        scope: &Scope,
        (from, until): (Instant, Instant),
        limit: u32,
    ) -> Result<Vec<BriefingRow>, StoreError> {
        let mut values = vec![Value::from(limit), from.into()];
        values.extend(scope.values(REPORTED.place)?);
        values.push(until.into());
        self.rows(REPORTED, &values, listed)
    }

    /// Who was told by now of any of a few events in the episodes of several children, in order; a query for every two dozen.
    pub fn told_of(
        &mut self,
        children: &[ChildId],
        events: &[&'static str],
        now: Instant,
    ) -> Result<Vec<ToldRow>, StoreError> {
        let mut found = Vec::new();
        for some in children.chunks(AT_ONCE) {
            let mut values: Vec<Value<'_>> = some.iter().map(|child| Value::from(*child)).collect();
            values.resize(AT_ONCE, Value::from(""));
            values.extend(events.iter().copied().chain(std::iter::repeat("")).take(EVENTS).map(Value::from));
            values.push(now.into());
            found.extend(self.rows(TOLD, &values, |row| {
                Ok(ToldRow {
                    child: row.take()?,
                    episode: row.take()?,
                    event: row.take()?,
                    unit: row.take()?,
                    raised: row.take()?,
                    acknowledged: row.take()?,
                })
            })?);
        }
        Ok(found)
    }
}
