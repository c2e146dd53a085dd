//! What those who reported say of how it went. What is counted from it, and what of that may be told, is for whoever asks.

use casework::projection::ExperienceRow;
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{Misread, Row, values};

statements! {
    SINCE: "experience", "list what reporters say" = "SELECT entry, sort, owner, channel, reporter, ethnicity, holder, \
        asked, answered, said FROM experience WHERE asked >= $1 ORDER BY asked DESC, entry LIMIT $2";
    OF: "experience", "look when somebody was asked" = "SELECT entry, sort, owner, channel, reporter, ethnicity, holder, \
        asked, answered, said FROM experience WHERE holder = $1 ORDER BY asked, entry LIMIT $2";
}

impl Transaction<'_> {
    /// What was asked or said since an instant, the latest first.
    pub fn experiences(&mut self, since: Instant, limit: u32) -> Result<Vec<ExperienceRow>, StoreError> {
        self.rows(SINCE, &values![since, limit], row)
    }

    /// When somebody was asked, and what they answered, the earliest first.
    pub fn asked_before(&mut self, holder: &str, limit: u32) -> Result<Vec<ExperienceRow>, StoreError> {
        self.rows(OF, &values![holder, limit], row)
    }
}

fn row(row: &mut Row<'_>) -> Result<ExperienceRow, Misread> {
    Ok(ExperienceRow {
        entry: row.take()?,
        sort: row.take()?,
        owner: row.take()?,
        channel: row.take()?,
        reporter: row.take()?,
        ethnicity: row.take()?,
        holder: row.take()?,
        asked: row.take()?,
        answered: row.take()?,
        said: row.take()?,
    })
}
