//! Which of the partners who were asked in for a child are told by default, by the profile of the borough responsible for the
//! child. Who was asked in is the record's to say, and what is told the table's.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::OrganisationId;

/// The profiles.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sharing {
    /// The roles that a borough tells that says nothing of its own.
    pub usual: BTreeSet<String>,
    /// Those of the boroughs that do.
    pub own: BTreeMap<OrganisationId, BTreeSet<String>>,
    /// Clauses.
    pub cites: Vec<String>,
}

impl Sharing {
    /// Whether a role is told of a child for whom a borough is responsible.
    pub fn tells(&self, role: &str, borough: Option<&OrganisationId>) -> bool {
        borough.and_then(|borough| self.own.get(borough)).unwrap_or(&self.usual).contains(role)
    }
}
