//! How long cases have been open at an instant, as it was known then. Into which lengths they are sorted is for whoever asks.

use casework::ids::{OrganisationId, UnitId};
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::values;

statements! {
    OPEN_AT: "episode", "list the cases that were open" = "SELECT e.owner, e.opened FROM episode e \
        JOIN unit u ON u.unit = e.owner AND u.organisation = $1 \
        WHERE e.opened <= $2 AND (e.shut IS NULL OR e.shut > $2) ORDER BY e.owner, e.opened, e.episode LIMIT $3";
}

impl Transaction<'_> {
    /// The owner of each case of a force that was open at an instant, and when it had been opened, both as recorded by then.
    pub fn open_at(
        &mut self,
        force: &OrganisationId,
        at: Instant,
        limit: u32,
    ) -> Result<Vec<(UnitId, Instant)>, StoreError> {
        self.rows(OPEN_AT, &values![force, at, limit], |row| Ok((row.take()?, row.take()?)))
    }
}
