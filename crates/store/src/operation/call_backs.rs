//! Reports by the public that were left unfinished, for somebody to ring about. When one waits, what came of a call and
//! who may see it are decided elsewhere.

use casework::ids::{EntryId, OrganisationId, UnitId};
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, only, values};

macro_rules! columns {
    () => {
        "id, form, unit, force, fields, typed, waits_from, ring_at, tries, settled"
    };
}

macro_rules! waiting {
    ($whose:literal) => {
        concat!(
            "SELECT ",
            columns!(),
            " FROM call_back WHERE settled IS NULL AND waits_from <= $2 AND ",
            $whose,
            " = $1 ORDER BY ring_at, id LIMIT $3"
        )
    };
}

macro_rules! late {
    ($whose:literal) => {
        concat!(
            "SELECT COUNT(*) FROM call_back WHERE settled IS NULL AND waits_from <= $2 AND ring_at < $3 AND ",
            $whose,
            " = $1"
        )
    };
}

statements! {
    KEEP: "call_back", "keep a call-back" = concat!("INSERT INTO call_back (", columns!(), ") \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (form) DO UPDATE SET unit = excluded.unit, \
        force = excluded.force, fields = excluded.fields, typed = excluded.typed, waits_from = excluded.waits_from, \
        ring_at = excluded.ring_at, settled = NULL");
    CAME: "call_back", "keep what came of a call" = "UPDATE call_back SET ring_at = $3, tries = $4, settled = $5 \
        WHERE id = $1 AND tries = $2 AND settled IS NULL RETURNING id";
    OF_FORM: "call_back", "find a form's call-back" =
        concat!("SELECT ", columns!(), " FROM call_back WHERE form = $1");
    ONE: "call_back", "find a call-back" = concat!("SELECT ", columns!(), " FROM call_back WHERE id = $1");
    OF_UNIT: "call_back", "list a unit's call-backs" = waiting!("unit");
    OF_FORCE: "call_back", "list a force's call-backs" = waiting!("force");
    LATE_OF_UNIT: "call_back", "count a unit's late call-backs" = late!("unit");
    LATE_OF_FORCE: "call_back", "count a force's late call-backs" = late!("force");
    DROP: "call_back", "delete a call-back" = "DELETE FROM call_back WHERE form = $1";
    FORGET_FORMS: "draft", "delete the forms that came to something" =
        "DELETE FROM draft WHERE form_token IN (SELECT c.form FROM call_back c WHERE c.tries LIKE $1)";
    FORGET: "call_back", "blank the call-backs that came to something" =
        "UPDATE call_back SET fields = '[]' WHERE tries LIKE $1";
    BLANK: "call_back", "blank settled call-backs" = "UPDATE call_back SET fields = '[]' WHERE settled < $1 \
        AND settled IS NOT NULL AND fields <> '[]'";
}

/// A report left unfinished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallBack {
    /// Its id.
    pub id: EntryId,
    /// The token of the form.
    pub form: String,
    /// The unit that would have got the report.
    pub unit: UnitId,
    /// That unit's organisation.
    pub force: OrganisationId,
    /// What was typed, as JSON.
    pub fields: String,
    /// When something was typed last.
    pub typed: Instant,
    /// From when somebody rings.
    pub waits_from: Instant,
    /// When to ring next.
    pub ring_at: Instant,
    /// What came of each call, as JSON.
    pub tries: String,
    /// When it was settled what became of it.
    pub settled: Option<Instant>,
}

/// Whose call-backs are listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rings {
    /// A unit's.
    Unit(UnitId),
    /// Those of every unit of a force.
    Force(OrganisationId),
}

impl Rings {
    fn value(&self) -> &str {
        match self {
            Rings::Unit(unit) => unit.as_str(),
            Rings::Force(force) => force.as_str(),
        }
    }
}

fn call_back(row: &mut Row<'_>) -> Result<CallBack, Misread> {
    Ok(CallBack {
        id: row.take()?,
        form: row.take()?,
        unit: row.take()?,
        force: row.take()?,
        fields: row.take()?,
        typed: row.take()?,
        waits_from: row.take()?,
        ring_at: row.take()?,
        tries: row.take()?,
        settled: row.take()?,
    })
}

impl Transaction<'_> {
    /// Keeps a call-back. Where its form had one already, that keeps its id and what came of calls, and waits again.
    pub fn keep_call_back(&mut self, kept: &CallBack) -> Result<(), StoreError> {
        let CallBack { id, form, unit, force, fields, typed, waits_from, ring_at, tries, settled } = kept;
        let force = force.as_str();
        let values = values![*id, form, unit, force, fields, *typed, *waits_from, *ring_at, tries, *settled];
        self.execute(KEEP, &values).map(drop)
    }

    /// Keeps what came of a call after those that are known; false when there is one more by now, or it is settled.
    pub fn came_of_call_back(&mut self, before: &CallBack, after: &CallBack) -> Result<bool, StoreError> {
        let values = values![before.id, &before.tries, after.ring_at, &after.tries, after.settled];
        Ok(self.row::<EntryId>(CAME, &values, only)?.is_some())
    }

    /// The call-back of a form.
    pub fn call_back_of_form(&mut self, form: &str) -> Result<Option<CallBack>, StoreError> {
        self.row(OF_FORM, &values![form], call_back)
    }

    /// A call-back.
    pub fn call_back(&mut self, id: EntryId) -> Result<Option<CallBack>, StoreError> {
        self.row(ONE, &values![id], call_back)
    }

    /// Those that wait now and are not settled, what is to be rung first first.
    pub fn call_backs(&mut self, of: &Rings, now: Instant, limit: u32) -> Result<Vec<CallBack>, StoreError> {
        let statement = if matches!(of, Rings::Unit(_)) { OF_UNIT } else { OF_FORCE };
        self.rows(statement, &values![of.value(), now, limit], call_back)
    }

    /// How many of those that wait were to be rung before an instant.
    pub fn late_call_backs(&mut self, of: &Rings, now: Instant, before: Instant) -> Result<u32, StoreError> {
        let statement = if matches!(of, Rings::Unit(_)) { LATE_OF_UNIT } else { LATE_OF_FORCE };
        Ok(self.row(statement, &values![of.value(), now, before], only)?.unwrap_or_default())
    }

    /// Deletes the call-back of a form.
    pub fn drop_call_back(&mut self, form: &str) -> Result<(), StoreError> {
        self.execute(DROP, &values![form]).map(drop)
    }

    /// Forgets what was typed into those that were settled before an instant; how many. What came of them stays.
    pub fn blank_call_backs(&mut self, before: Instant) -> Result<u64, StoreError> {
        self.execute(BLANK, &values![before])
    }

    /// Forgets what was typed into those of which something with this id came, and their forms; how many.
    pub fn forget_call_backs(&mut self, id: &str) -> Result<u64, StoreError> {
        let came = format!("%{id}%");
        self.execute(FORGET_FORMS, &values![&came])?;
        self.execute(FORGET, &values![&came])
    }
}
