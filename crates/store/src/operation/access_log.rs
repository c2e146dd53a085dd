//! Who looked at which child, what they were shown and why. The rows are durable before the answer leaves; what must be
//! logged is decided by whoever reads.

use casework::ids::{ChildId, EpisodeId, PersonId, UnitId};
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, Value, only, values};

macro_rules! log_columns {
    () => {
        "at, request, person, unit, child, episode, what, purpose"
    };
}

statements! {
    ADD: "access_log", "log a look" =
        concat!("INSERT INTO access_log (", log_columns!(), ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
    // A list shows many children, and each row is a journey to the server.
    ADD_EIGHT: "access_log", "log looks" = concat!(
        "INSERT INTO access_log (", log_columns!(), ") VALUES ($1, $2, $3, $4, $5, $6, $7, $8), \
         ($9, $10, $11, $12, $13, $14, $15, $16), ($17, $18, $19, $20, $21, $22, $23, $24), \
         ($25, $26, $27, $28, $29, $30, $31, $32), ($33, $34, $35, $36, $37, $38, $39, $40), \
         ($41, $42, $43, $44, $45, $46, $47, $48), ($49, $50, $51, $52, $53, $54, $55, $56), \
         ($57, $58, $59, $60, $61, $62, $63, $64)"
    );
    OF_CHILD: "access_log", "list looks at a child" = concat!(
        "SELECT ", log_columns!(), " FROM access_log WHERE child = $1 AND (at < $2 OR (at = $2 AND request < $3)) \
         ORDER BY at DESC, request DESC, what LIMIT $4"
    );
    OF_PERSON: "access_log", "list a person's looks" = concat!(
        "SELECT ", log_columns!(), " FROM access_log WHERE person = $1 AND (at < $2 OR (at = $2 AND request < $3)) \
         ORDER BY at DESC, request DESC, child, what LIMIT $4"
    );
    COUNT: "access_log", "count looks" = "SELECT COUNT(*) FROM access_log";
}

/// One look: one row per response and child shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// When.
    pub at: Instant,
    /// The request that was answered.
    pub request: String,
    /// Who looked; none for the public and for Lantern itself.
    pub person: Option<PersonId>,
    /// Their unit then.
    pub unit: Option<UnitId>,
    /// The child shown; none when nobody was, as by a search that found nobody.
    pub child: Option<ChildId>,
    /// The episode shown.
    pub episode: Option<EpisodeId>,
    /// What was shown, as `case_page` or `worklist`: never what it said.
    pub what: String,
    /// Why they may.
    pub purpose: String,
}

/// Where a page of the log ended: the next one holds what is older.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookCursor {
    /// When the last look shown was.
    pub at: Instant,
    /// Its request.
    pub request: String,
}

impl Look {
    fn values(&self) -> [Value<'_>; 8] {
        values![
            self.at,
            &self.request,
            self.person,
            self.unit.as_ref(),
            self.child,
            self.episode,
            &self.what,
            &self.purpose
        ]
    }
}

fn look(row: &mut Row<'_>) -> Result<Look, Misread> {
    Ok(Look {
        at: row.take()?,
        request: row.take()?,
        person: row.take()?,
        unit: row.take()?,
        child: row.take()?,
        episode: row.take()?,
        what: row.take()?,
        purpose: row.take()?,
    })
}

impl Transaction<'_> {
    /// Logs looks.
    pub fn log_looks(&mut self, looks: &[Look]) -> Result<(), StoreError> {
        let eights = looks.chunks_exact(8);
        let rest = eights.remainder();
        for eight in eights {
            let values: Vec<_> = eight.iter().flat_map(Look::values).collect();
            self.execute(ADD_EIGHT, &values)?;
        }
        rest.iter().try_for_each(|look| self.execute(ADD, &look.values()).map(drop))
    }

    /// Looks at a child, the latest first.
    pub fn looks_at(
        &mut self,
        child: ChildId,
        before: Option<&LookCursor>,
        limit: u32,
    ) -> Result<Vec<Look>, StoreError> {
        let (at, request) = cursor(before);
        self.rows(OF_CHILD, &values![child, at, request, limit], look)
    }

    /// A person's own looks, the latest first.
    pub fn looks_of(
        &mut self,
        person: PersonId,
        before: Option<&LookCursor>,
        limit: u32,
    ) -> Result<Vec<Look>, StoreError> {
        let (at, request) = cursor(before);
        self.rows(OF_PERSON, &values![person, at, request, limit], look)
    }

    /// How many looks are logged.
    pub fn looks(&mut self) -> Result<u32, StoreError> {
        Ok(self.row(COUNT, &[], only)?.unwrap_or_default())
    }
}

fn cursor(before: Option<&LookCursor>) -> (Instant, &str) {
    before.map_or((Instant::MAX, ""), |cursor| (cursor.at, cursor.request.as_str()))
}
