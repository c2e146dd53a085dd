//! How often a notice has been told again, and when last. When it must be repeated is policy's.

use casework::ids::{ChildId, EntryId, UnitId};
use casework::projection::NoticeRow;
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Value, values};

statements! {
    TELL: "telling", "note that a notice was told" = "INSERT INTO telling (child, event, about, role, unit, times, last) \
        VALUES ($1, $2, $3, $4, $5, 1, $6) ON CONFLICT (child, event, about, role, unit) \
        DO UPDATE SET times = telling.times + 1, last = excluded.last RETURNING times, last";
    TOLD: "telling", "see how often a notice was told" = "SELECT times, last FROM telling \
        WHERE child = $1 AND event = $2 AND about = $3 AND role = $4 AND unit = $5";
}

/// What makes a notice one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeKey {
    /// The child.
    pub child: ChildId,
    /// What is told of.
    pub event: String,
    /// The entry it tells of.
    pub about: EntryId,
    /// The role told.
    pub role: String,
    /// The unit told.
    pub unit: UnitId,
}

/// How often a notice was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Telling {
    /// So often.
    pub times: u32,
    /// Last then.
    pub last: Instant,
}

impl NoticeKey {
    /// The key of a child's notice.
    pub fn of(child: ChildId, notice: &NoticeRow) -> Self {
        let NoticeRow { event, about, role, unit, .. } = notice;
        Self { child, event: event.clone(), about: *about, role: role.clone(), unit: unit.clone() }
    }

    fn values(&self) -> Vec<Value<'_>> {
        values![self.child, &self.event, self.about, &self.role, &self.unit].to_vec()
    }
}

impl Transaction<'_> {
    /// Notes that a notice was told, once more.
    pub fn tell_again(&mut self, notice: &NoticeKey, now: Instant) -> Result<Telling, StoreError> {
        let mut values = notice.values();
        values.push(now.into());
        let told = self.row(TELL, &values, |row| Ok(Telling { times: row.take()?, last: row.take()? }))?;
        Ok(told.unwrap_or(Telling { times: 1, last: now }))
    }

    /// How often a notice was told; `None` if never.
    pub fn told(&mut self, notice: &NoticeKey) -> Result<Option<Telling>, StoreError> {
        self.row(TOLD, &notice.values(), |row| Ok(Telling { times: row.take()?, last: row.take()? }))
    }
}
