//! Worklists: what a unit or a person owes, what ran late, and how much of it there is. What is owed and by when is the
//! casework's.

use std::fmt;
use std::str::FromStr;

use casework::ids::{ChildId, EntryId, EpisodeId, PersonId, UnitId};
use casework::projection::DutyRow;
use casework::time::Instant;

use super::columns::{duty, duty_columns};
use super::project::urgency;
use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, Value, only, values};

macro_rules! owed {
    ($whose:literal, $rest:literal) => {
        concat!(
            "SELECT d.child, c.name, e.reference, ",
            duty_columns!(),
            " FROM duty d JOIN child c ON c.child = d.child \
             LEFT JOIN episode e ON e.child = d.child AND e.episode = d.episode \
             WHERE d.outcome IS NULL AND NOT d.history AND ",
            $whose,
            $rest
        )
    };
}

macro_rules! worklist {
    ($whose:literal) => {
        owed!(
            $whose,
            " AND d.opens_at <= $2 AND (d.urgency, d.late_at, d.child, d.duty, d.opening) > ($3, $4, $5, $6, $7) \
             ORDER BY d.urgency, d.late_at, d.child, d.duty, d.opening LIMIT $8"
        )
    };
}

macro_rules! counted {
    ($whose:literal) => {
        concat!(
            "SELECT COUNT(*), COALESCE(CAST(SUM(CASE WHEN late_at < $2 THEN 1 ELSE 0 END) AS BIGINT), 0) \
             FROM duty WHERE outcome IS NULL AND NOT history AND opens_at <= $2 AND ",
            $whose
        )
    };
}

statements! {
    OF_UNIT: "duty", "list what a unit owes" = worklist!("d.unit = $1");
    OF_PERSON: "duty", "list what a person owes" = worklist!("d.person = $1");
    COUNT_UNIT: "duty", "count what a unit owes" = counted!("unit = $1");
    COUNT_PERSON: "duty", "count what a person owes" = counted!("person = $1");
    SOONEST: "duty", "find what somebody owes a child" = "SELECT duty FROM duty WHERE child = $1 \
        AND (person = $2 OR unit = $3) AND outcome IS NULL AND NOT history AND opens_at <= $4 \
        ORDER BY CASE WHEN duty = $5 THEN 0 WHEN person = $2 THEN 1 ELSE 2 END, late_at, duty LIMIT 1";
    LATE: "duty", "list what ran late" = owed!(
        "d.late_at > $1",
        " AND d.late_at <= $2 ORDER BY d.late_at, d.child, d.duty, d.opening LIMIT $3"
    );
    NAMED: "duty", "list the children about whom a duty ran late" = "SELECT DISTINCT child FROM duty WHERE duty = $1 \
        AND late_at < $2 AND outcome IS NULL AND NOT history ORDER BY child LIMIT $3";
    OF_EPISODE: "duty", "list what is owed for an episode" = concat!(
        "SELECT ", duty_columns!(), " FROM duty d WHERE d.outcome IS NULL AND NOT d.history AND d.episode = $1 \
         AND d.opens_at <= $2 ORDER BY d.due_at, d.duty, d.opening LIMIT $3"
    );
    OF_CHILD: "duty", "list a child's duties" = concat!(
        "SELECT ", duty_columns!(), " FROM duty d WHERE d.child = $1 ORDER BY d.duty, d.opening LIMIT $2"
    );
}

/// Who owes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Owes {
    /// A unit, whoever of it takes the duty.
    Unit(UnitId),
    /// The person who took it.
    Person(PersonId),
}

/// A line of a worklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DutyOwed {
    /// The child.
    pub child: ChildId,
    /// The name to use.
    pub name: String,
    /// The episode's reference, when it is about one.
    pub reference: Option<String>,
    /// The duty.
    pub duty: DutyRow,
}

/// Where a page of a worklist ended. In order, and as text, it is the place of the line, which no later change moves.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct OwedCursor {
    urgency: i64,
    late_at: Instant,
    child: ChildId,
    duty: String,
    opening: EntryId,
}

impl fmt::Display for OwedCursor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { urgency, late_at, child, duty, opening } = self;
        write!(out, "{urgency}~{}~{child}~{opening}~{duty}", late_at.as_microseconds())
    }
}

/// A text that is no cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no place in a worklist")]
pub struct NotACursor;

impl FromStr for OwedCursor {
    type Err = NotACursor;

    fn from_str(text: &str) -> Result<Self, NotACursor> {
        let mut parts = text.splitn(5, '~');
        let mut part = || parts.next().ok_or(NotACursor);
        Ok(Self {
            urgency: part()?.parse().map_err(|_| NotACursor)?,
            late_at: Instant::from_microseconds(part()?.parse().map_err(|_| NotACursor)?),
            child: part()?.parse().map_err(|_| NotACursor)?,
            opening: part()?.parse().map_err(|_| NotACursor)?,
            duty: part().ok().filter(|duty| !duty.contains(char::is_control)).ok_or(NotACursor)?.to_owned(),
        })
    }
}

/// How much is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwedCounts {
    /// Open duties.
    pub open: u32,
    /// Of these, late ones.
    pub late: u32,
}

impl DutyOwed {
    /// The place of this line, from which the next page goes on.
    pub fn cursor(&self) -> OwedCursor {
        let DutyOwed { child, duty, .. } = self;
        OwedCursor {
            urgency: urgency(duty.band),
            late_at: duty.late_at,
            child: *child,
            duty: duty.duty.clone(),
            opening: duty.opening,
        }
    }
}

fn owed(row: &mut Row<'_>) -> Result<DutyOwed, Misread> {
    Ok(DutyOwed { child: row.take()?, name: row.take()?, reference: row.take()?, duty: duty(row)? })
}

impl Owes {
    fn value(&self) -> Value<'_> {
        match self {
            Owes::Unit(unit) => unit.into(),
            Owes::Person(person) => (*person).into(),
        }
    }
}

impl Transaction<'_> {
    /// What somebody or their unit owes about a child: what they followed, where that is owed, else what they owe soonest
    /// themselves, else their unit.
    pub fn duty_of(
        &mut self,
        child: ChildId,
        (person, unit): (PersonId, &UnitId),
        followed: &str,
        now: Instant,
    ) -> Result<Option<String>, StoreError> {
        self.row(SOONEST, &values![child, person, unit, now, followed], only)
    }

    /// What is owed now: opened, not answered, not history; the highest band first, then what is late soonest.
    pub fn duties_owed(
        &mut self,
        by: &Owes,
        now: Instant,
        after: Option<&OwedCursor>,
        limit: u32,
    ) -> Result<Vec<DutyOwed>, StoreError> {
        let statement = if matches!(by, Owes::Unit(_)) { OF_UNIT } else { OF_PERSON };
        let from = match after {
            Some(after) => values![after.urgency, after.late_at, after.child, &after.duty, after.opening],
            None => values![-1_i64, i64::MIN, "", "", ""],
        };
        let values: Vec<_> = [by.value(), now.into()].into_iter().chain(from).chain([limit.into()]).collect();
        self.rows(statement, &values, owed)
    }

    /// How much is owed now.
    pub fn owed_counts(&mut self, by: &Owes, now: Instant) -> Result<OwedCounts, StoreError> {
        let statement = if matches!(by, Owes::Unit(_)) { COUNT_UNIT } else { COUNT_PERSON };
        let counted = self
            .row(statement, &[by.value(), now.into()], |row| Ok(OwedCounts { open: row.take()?, late: row.take()? }))?;
        Ok(counted.unwrap_or(OwedCounts { open: 0, late: 0 }))
    }

    /// Duties still open that became late after the first instant and not after the second, in that order.
    pub fn late_duties(&mut self, since: Instant, until: Instant, limit: u32) -> Result<Vec<DutyOwed>, StoreError> {
        self.rows(LATE, &values![since, until, limit], owed)
    }

    /// The children about whom a duty of this name is owed and was late before an instant.
    pub fn children_late(&mut self, duty: &str, before: Instant, limit: u32) -> Result<Vec<ChildId>, StoreError> {
        self.rows(NAMED, &values![duty, before, limit], only)
    }

    /// What is owed for one episode now, soonest first.
    pub fn duties_of_episode(
        &mut self,
        episode: EpisodeId,
        now: Instant,
        limit: u32,
    ) -> Result<Vec<DutyRow>, StoreError> {
        self.rows(OF_EPISODE, &values![episode, now, limit], duty)
    }

    /// Every duty of a child, open and done.
    pub fn duties_of_child(&mut self, child: ChildId, limit: u32) -> Result<Vec<DutyRow>, StoreError> {
        self.rows(OF_CHILD, &values![child, limit], duty)
    }
}
