//! First contacts: how long whoever reported waited. What is made of the times is for whoever asks.

use casework::projection::ContactRow;
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::values;

statements! {
    SINCE: "first_contact", "list first contacts" = "SELECT entry, owner, channel, rang, answered, recorded, interpreter \
        FROM first_contact WHERE recorded >= $1 ORDER BY recorded DESC, entry LIMIT $2";
}

impl Transaction<'_> {
    /// First contacts recorded since an instant, the latest first.
    pub fn first_contacts(&mut self, since: Instant, limit: u32) -> Result<Vec<ContactRow>, StoreError> {
        self.rows(SINCE, &values![since, limit], |row| {
            Ok(ContactRow {
                entry: row.take()?,
                owner: row.take()?,
                channel: row.take()?,
                rang: row.take()?,
                answered: row.take()?,
                recorded: row.take()?,
                interpreter: row.take()?,
            })
        })
    }
}
