//! Triage desks: every report of a force that has not been handed on, with what is still missing and who has looked. Who sees
//! which of them, and in what order, is decided by whoever asks.

use casework::ids::{ChildId, OrganisationId, UnitId};
use casework::projection::EpisodeRow;
use casework::time::Instant;
use casework::triage::{CONTACT, DESK, LOOK_AGAIN};
use jiff::civil::Date;

use super::columns::{episode, episode_columns};
use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::values;

// Only a look at the record itself opens a report: what a list, a search or a change of shift shows of many at once does not.
// Whoever writes in a case has opened it.
macro_rules! desk {
    ($party:literal) => {
        concat!(
        "SELECT c.child, c.name, c.born, ",
        episode_columns!(),
        ", ", $party, ", d.opens_at, d.due_at, d.late_at, \
         (SELECT MIN(r.due_at) FROM duty r WHERE r.child = d.child AND r.episode = d.episode AND r.duty IN ($5, $6) \
          AND r.outcome IS NULL AND NOT r.history), \
         (SELECT MIN(a.at) FROM access_log a JOIN unit l ON l.unit = a.unit AND l.organisation = $3 \
          WHERE a.child = d.child AND a.at >= d.opens_at \
          AND (a.what LIKE 'case%' OR a.what LIKE 'record%' OR a.what IN ('child_page', 'report_taken', 'grab_pack'))) \
         FROM duty d JOIN child c ON c.child = d.child \
         JOIN episode e ON e.child = d.child AND e.episode = d.episode \
         JOIN unit u ON u.organisation = $3 AND u.unit = ", $party, " \
         WHERE d.duty = $1 AND d.outcome IS NULL AND NOT d.history AND d.opens_at <= $2 \
         ORDER BY d.opens_at, d.child, d.opening LIMIT $4"
        )
    };
}

statements! {
    OF_OWNER: "duty", "show a force's desk" = desk!("e.owner");
    OF_OWING: "duty", "show a council's desk" = desk!("d.unit");
}

/// Whose units a desk is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeskFor {
    /// Those that own the episodes: police.
    Owners,
    /// Those that owe a decision about them: a council.
    Deciders,
}

/// A report that is on a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskRow {
    /// The child.
    pub child: ChildId,
    /// The name to use.
    pub name: String,
    /// Date of birth.
    pub born: Option<Date>,
    /// Its episode.
    pub episode: EpisodeRow,
    /// The unit that works on it.
    pub unit: Option<UnitId>,
    /// When it came.
    pub came: Instant,
    /// By when it is handed on.
    pub due_at: Instant,
    /// After when that is late.
    pub late_at: Instant,
    /// When somebody is to look again.
    pub review: Option<Instant>,
    /// When somebody of the force first opened the record since.
    pub opened: Option<Instant>,
}

impl Transaction<'_> {
    /// What is on the desk of a force or council, the oldest report first.
    pub fn desk(
        &mut self,
        of: DeskFor,
        organisation: &OrganisationId,
        now: Instant,
        limit: u32,
    ) -> Result<Vec<DeskRow>, StoreError> {
        let (statement, duty) = match of {
            DeskFor::Owners => (OF_OWNER, DESK),
            DeskFor::Deciders => (OF_OWING, CONTACT),
        };
        let [grade, decision] = LOOK_AGAIN;
        self.rows(statement, &values![duty, now, organisation, limit, grade, decision], |row| {
            Ok(DeskRow {
                child: row.take()?,
                name: row.take()?,
                born: row.take()?,
                episode: episode(row)?,
                unit: row.take()?,
                came: row.take()?,
                due_at: row.take()?,
                late_at: row.take()?,
                review: row.take()?,
                opened: row.take()?,
            })
        })
    }
}
