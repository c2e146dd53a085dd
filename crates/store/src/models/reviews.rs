//! Records that are to be looked at again. Which rule says so, and what becomes of them, is decided elsewhere.

use std::fmt;
use std::str::FromStr;

use casework::ids::ChildId;
use casework::projection::ReviewRow;
use casework::time::Instant;

use super::duties::NotACursor;
use super::scope::{Scope, in_scope};
use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, Value, values};

statements! {
    LIST: "child", "list the records to review" = concat!(
        "SELECT c.child, c.name, c.review, c.review_rule, c.held, c.proposed FROM child c WHERE c.held = $1 \
         AND c.review IS NOT NULL AND c.review <= $2 AND (c.review > $54 OR (c.review = $54 AND c.child > $55)) AND ",
        in_scope!("c.child"), " ORDER BY c.review, c.child LIMIT $56"
    );
}

/// A record to look at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordToReview {
    /// The child.
    pub child: ChildId,
    /// The name to use.
    pub name: String,
    /// When, and why.
    pub review: ReviewRow,
}

/// A place among the records to review.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReviewCursor {
    due: Instant,
    child: ChildId,
}

impl fmt::Display for ReviewCursor {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}~{}", self.due.as_microseconds(), self.child)
    }
}

impl FromStr for ReviewCursor {
    type Err = NotACursor;

    fn from_str(text: &str) -> Result<Self, NotACursor> {
        let (due, child) = text.split_once('~').ok_or(NotACursor)?;
        let due = Instant::from_microseconds(due.parse().map_err(|_| NotACursor)?);
        Ok(Self { due, child: child.parse().map_err(|_| NotACursor)? })
    }
}

impl RecordToReview {
    /// Its place in the list.
    pub fn cursor(&self) -> ReviewCursor {
        ReviewCursor { due: self.review.due, child: self.child }
    }
}

fn record(row: &mut Row<'_>) -> Result<RecordToReview, Misread> {
    let (child, name, due) = (row.take()?, row.take()?, row.take()?);
    let review = ReviewRow { due, rule: row.take()?, held: row.take()?, proposed: row.take()? };
    Ok(RecordToReview { child, name, review })
}

impl Transaction<'_> {
    /// Records in scope that are due by an instant, the longest due first: those under a legal hold, or the others.
    pub fn records_to_review(
        &mut self,
        held: bool,
        by: Instant,
        scope: &Scope,
        after: Option<ReviewCursor>,
        limit: u32,
    ) -> Result<Vec<RecordToReview>, StoreError> {
        let (due, child) = after.map_or((Instant::MIN, String::new()), |after| (after.due, after.child.to_string()));
        let mut values: Vec<Value<'_>> = values![held, by].to_vec();
        values.extend(scope.values(LIST.place)?);
        values.extend(values![due, child, limit]);
        self.rows(LIST, &values, record)
    }
}
