//! Child protection enquiries, a row each. What is counted of them is for whoever asks.

use casework::projection::EnquiryRow;
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::values;

statements! {
    OPEN_SINCE: "enquiry", "list the enquiries" = "SELECT entry, unit, team, began, ended, visited, visits, joint FROM enquiry \
        WHERE ended IS NULL OR ended >= $1 ORDER BY began, entry LIMIT $2";
}

impl Transaction<'_> {
    /// The enquiries that are open or ended since an instant, in the order in which they began.
    pub fn enquiries(&mut self, since: Instant, limit: u32) -> Result<Vec<EnquiryRow>, StoreError> {
        self.rows(OPEN_SINCE, &values![since, limit], |row| {
            Ok(EnquiryRow {
                entry: row.take()?,
                unit: row.take()?,
                team: row.take()?,
                began: row.take()?,
                ended: row.take()?,
                visited: row.take()?,
                visits: row.take()?,
                joint: row.take()?,
            })
        })
    }
}
