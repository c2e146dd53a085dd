//! How reports were made and answered, a row an episode. What is counted of them, and what of that may be told, is for whoever asks.

use casework::projection::ResponseRow;
use casework::time::Instant;

use super::project::band;
use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::values;

statements! {
    BETWEEN: "response", "list how reports were answered" = "SELECT episode, reported, decision, owner, responsible, age, \
        sex, ethnicity, reporter, channel, urgency, factors, seen, noticed, asked, answered, acted, located, textsafe, \
        charity FROM response WHERE reported >= $1 AND reported < $2 ORDER BY reported, episode LIMIT $3";
}

impl Transaction<'_> {
    /// What was reported from one instant until before another, in the order of the reports.
    pub fn responses(&mut self, from: Instant, until: Instant, limit: u32) -> Result<Vec<ResponseRow>, StoreError> {
        self.rows(BETWEEN, &values![from, until, limit], |row| {
            Ok(ResponseRow {
                episode: row.take()?,
                reported: row.take()?,
                decision: row.take()?,
                owner: row.take()?,
                responsible: row.take()?,
                age: row.take()?,
                sex: row.take()?,
                ethnicity: row.take()?,
                reporter: row.take()?,
                channel: row.take()?,
                band: band(row.take()?),
                factors: row.take()?,
                seen: row.take()?,
                noticed: row.take()?,
                asked: row.take()?,
                answered: row.take()?,
                acted: row.take()?,
                located: row.take()?,
                textsafe: row.take()?,
                charity: row.take()?,
            })
        })
    }
}
