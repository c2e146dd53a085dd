//! Children by who placed them, for an authority's return. Who lives in a home now is listed with the children.

use casework::ids::{ChildId, OrganisationId};
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{only, values};

statements! {
    PLACED: "placement", "list the children an authority placed" = "SELECT DISTINCT child FROM placement \
        WHERE responsible = $1 AND child > $2 AND started <= $3 AND (ended IS NULL OR ended >= $4) ORDER BY child LIMIT $5";
}

impl Transaction<'_> {
    /// Children after the given one who were in a placement by an authority between two instants, in order of id.
    pub fn children_placed_by(
        &mut self,
        authority: &OrganisationId,
        (from, to): (Instant, Instant),
        after: Option<ChildId>,
        limit: u32,
    ) -> Result<Vec<ChildId>, StoreError> {
        let after = after.map(|child| child.to_string()).unwrap_or_default();
        self.rows(PLACED, &values![authority.as_str(), after, to, from, limit], only)
    }
}
