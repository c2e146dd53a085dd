//! Children by who placed them, for an authority's return, what is owed and was owed for those of a home, and how the home
//! reported them missing. Who lives in a home now is listed with the children.

use casework::ids::{ChildId, HomeId, OrganisationId};
use casework::time::Instant;

use crate::error::StoreError;
use crate::statement::statements;
use crate::transaction::Transaction;
use crate::value::{only, values};

statements! {
    PLACED: "placement", "list the children an authority placed" = "SELECT DISTINCT child FROM placement \
        WHERE responsible = $1 AND child > $2 AND started <= $3 AND (ended IS NULL OR ended >= $4) ORDER BY child LIMIT $5";
    LATE: "placement", "list a home's children for whom a duty is late" = "SELECT DISTINCT p.child FROM placement p \
        JOIN duty d ON d.child = p.child WHERE p.home = $1 AND p.started IS NOT NULL AND p.ended IS NULL AND d.duty = $2 \
        AND d.late_at < $3 AND d.outcome IS NULL AND NOT d.history ORDER BY p.child LIMIT $4";
    OWED: "placement", "count what was owed for a home's children" = "SELECT COUNT(DISTINCT d.opening), \
        COUNT(DISTINCT CASE WHEN d.outcome IS NULL THEN d.opening END) FROM placement p JOIN duty d ON d.child = p.child \
        WHERE p.home = $1 AND d.duty = $2 AND d.opens_at >= $3 AND p.started <= d.opens_at \
        AND (p.ended IS NULL OR p.ended >= d.opens_at) AND (d.outcome IS NULL OR d.outcome <> 'void')";
    CHANNELS: "response", "count how a home reported its children" = "SELECT r.channel, COUNT(DISTINCT r.episode) \
        FROM placement p JOIN episode e ON e.child = p.child AND e.home = p.home JOIN response r ON r.child = p.child \
        AND r.episode = e.episode WHERE p.home = $1 AND r.reported >= $2 AND r.reporter IN ('care_home_worker', 'supported_accommodation_worker') \
        GROUP BY r.channel ORDER BY r.channel";
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

    /// The children of a home for whom a duty is late.
    pub fn late_in_home(
        &mut self,
        home: HomeId,
        duty: &str,
        now: Instant,
        limit: u32,
    ) -> Result<Vec<ChildId>, StoreError> {
        self.rows(LATE, &values![home, duty, now, limit], only)
    }

    /// How often a duty arose since an instant for whoever lived in a home then, and how often of these nobody has answered.
    pub fn owed_in_home(&mut self, home: HomeId, duty: &str, since: Instant) -> Result<(u32, u32), StoreError> {
        let counted = self.row(OWED, &values![home, duty, since], |row| Ok((row.take()?, row.take()?)))?;
        Ok(counted.unwrap_or_default())
    }

    /// By which channel the workers of a home reported its children missing since an instant, and how often by each.
    pub fn channels_of_home(&mut self, home: HomeId, since: Instant) -> Result<Vec<(String, u32)>, StoreError> {
        self.rows(CHANNELS, &values![home, since], |row| Ok((row.take()?, row.take()?)))
    }
}
