//! A unit's inbox. What is told to whom is the casework's.

use casework::ids::{ChildId, PersonId, UnitId};
use casework::projection::NoticeRow;
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, only, values};

macro_rules! inbox {
    ($which:literal) => {
        concat!(
            "SELECT n.child, c.name, e.reference, n.event, n.title, n.about, n.role, n.unit, n.episode, n.raised, \
             n.acknowledged, n.repeat_every, n.repeats_until, n.person, n.asks FROM notice n JOIN child c ON c.child = n.child \
             LEFT JOIN episode e ON e.child = n.child AND e.episode = n.episode \
             WHERE (n.unit = $1 OR n.person = $4) AND n.raised <= $2 AND n.acknowledged ",
            $which,
            " ORDER BY n.raised DESC, n.child, n.event, n.about, n.role LIMIT $3"
        )
    };
}

statements! {
    WAITING: "notice", "list a unit's notices" = inbox!("IS NULL");
    SEEN: "notice", "list a unit's notices" = inbox!("IS NOT NULL");
    SHARED: "notice", "list when reports were read by those who are told" = "SELECT unit, raised, acknowledged FROM notice \
        WHERE event = $1 AND raised >= $2 ORDER BY raised DESC, child, about, role, unit LIMIT $3";
    COUNT: "notice", "count a unit's notices" =
        "SELECT COUNT(*) FROM notice WHERE (unit = $1 OR person = $3) AND raised <= $2 AND acknowledged IS NULL";
}

/// A line of an inbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeShown {
    /// The child.
    pub child: ChildId,
    /// The name to use.
    pub name: String,
    /// The episode's reference, when it is about one.
    pub reference: Option<String>,
    /// The notice.
    pub notice: NoticeRow,
}

fn shown(row: &mut Row<'_>) -> Result<NoticeShown, Misread> {
    Ok(NoticeShown {
        child: row.take()?,
        name: row.take()?,
        reference: row.take()?,
        notice: NoticeRow {
            event: row.take()?,
            title: row.take()?,
            about: row.take()?,
            role: row.take()?,
            unit: row.take()?,
            episode: row.take()?,
            raised: row.take()?,
            acknowledged: row.take()?,
            repeat: row.take()?,
            repeats_until: row.take()?,
            person: row.take()?,
            asks: row.take()?,
        },
    })
}

impl Transaction<'_> {
    /// The notices of somebody's unit, and those for the children allocated to them, raised by now: those nobody acknowledged
    /// first, each part the newest first.
    pub fn notices_for(
        &mut self,
        (unit, person): (&UnitId, Option<PersonId>),
        now: Instant,
        limit: u32,
    ) -> Result<Vec<NoticeShown>, StoreError> {
        let mut notices = self.rows(WAITING, &values![unit, now, limit, person], shown)?;
        let left = limit.saturating_sub(u32::try_from(notices.len()).unwrap_or(limit));
        if left > 0 {
            notices.extend(self.rows(SEEN, &values![unit, now, left, person], shown)?);
        }
        Ok(notices)
    }

    /// The unit, when it was told, and when somebody there had read it, of each notice of an event raised since.
    pub fn told_since(
        &mut self,
        event: &str,
        since: Instant,
        limit: u32,
    ) -> Result<Vec<(UnitId, Instant, Option<Instant>)>, StoreError> {
        self.rows(SHARED, &values![event, since, limit], |row| Ok((row.take()?, row.take()?, row.take()?)))
    }

    /// How many notices wait for somebody's unit, or for them.
    pub fn notices_waiting(
        &mut self,
        (unit, person): (&UnitId, Option<PersonId>),
        now: Instant,
    ) -> Result<u32, StoreError> {
        Ok(self.row(COUNT, &values![unit, now, person], only)?.unwrap_or_default())
    }
}
