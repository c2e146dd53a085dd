//! What was written down, as the log of collection and alteration: which entry, when and under which number of the ledger. By
//! whom is in its envelope, which is read elsewhere.

use casework::entry::Subject;
use casework::ids::{ChildId, EntryId, PersonId};
use casework::time::Instant;

use super::access_log::{LookCursor, cursor};
use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, values};

macro_rules! recorded {
    ($where:literal) => {
        concat!(
            "SELECT l.number, j.id, j.subject, j.kind, j.envelope, j.recorded, EXISTS (SELECT 1 FROM journal e \
             WHERE e.subject = j.subject AND e.position < j.position AND e.kind = j.kind) FROM journal j \
             LEFT JOIN ledger_entry l ON l.entry = j.id WHERE ",
            $where,
            " AND (j.recorded < $2 OR (j.recorded = $2 AND COALESCE(l.number, 0) < $3)) \
             ORDER BY j.recorded DESC, COALESCE(l.number, 0) DESC LIMIT $4"
        )
    };
}

statements! {
    OF_CHILD: "journal", "list what was written about a child" = recorded!("j.subject = $1");
    BY_PERSON: "journal", "list what somebody wrote about children" =
        recorded!("j.person = $1 AND j.subject >= 'child/' AND j.subject < 'child0'");
}

/// An entry as the log knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
    /// Its number in the ledger; none for one that is older.
    pub number: Option<u32>,
    /// The entry.
    pub entry: EntryId,
    /// Whose chain it is on.
    pub subject: Subject,
    /// Its kind, by its wire name.
    pub kind: String,
    /// Its envelope.
    pub envelope: String,
    /// When it was recorded.
    pub at: Instant,
    /// One of its kind stood on the chain before.
    pub again: bool,
}

fn recorded(row: &mut Row<'_>) -> Result<Recorded, Misread> {
    Ok(Recorded {
        number: row.take()?,
        entry: row.take()?,
        subject: row.take()?,
        kind: row.take()?,
        envelope: row.take()?,
        at: row.take()?,
        again: row.take()?,
    })
}

impl Transaction<'_> {
    /// What was written on a child's chain, the latest first.
    pub fn written_of_child(
        &mut self,
        child: ChildId,
        before: Option<&LookCursor>,
        limit: u32,
    ) -> Result<Vec<Recorded>, StoreError> {
        let (at, number) = cursor(before);
        self.rows(OF_CHILD, &values![Subject::Child(child).to_string(), at, number, limit], recorded)
    }

    /// What somebody wrote about children, the latest first.
    pub fn written_by(
        &mut self,
        person: PersonId,
        before: Option<&LookCursor>,
        limit: u32,
    ) -> Result<Vec<Recorded>, StoreError> {
        let (at, number) = cursor(before);
        self.rows(BY_PERSON, &values![person, at, number, limit], recorded)
    }
}
