//! Overlays: what a force, borough or provider asks beyond the national table. An overlay may shorten, add, tell more and
//! bind more strongly, and nothing else; loosening is found field by field when it is read.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::SignedDuration;

use super::{OwingRole, Row, Severity, Stricter, Table, Within};
use crate::duty::Closer;
use crate::ids::OrganisationId;
use crate::time::Instant;

/// The relation that brings an overlay in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Its party is responsible for the child.
    ResponsibleBorough,
    /// The child is placed in its party's area.
    HostBorough,
    /// Its party owns the episode.
    OwnerForce,
    /// The child is missing from its party's home.
    Home,
}

/// One overlay.
#[derive(Debug, Clone)]
pub struct Overlay {
    /// What people call it.
    pub name: String,
    /// The relation that brings it in.
    pub relation: Relation,
    /// The bodies whose overlay it is.
    pub parties: Vec<OrganisationId>,
    /// The owing roles it binds.
    pub binds: Vec<Arc<str>>,
    /// Its changes to rows of the national table.
    pub changes: Vec<Change>,
    /// What it sets stricter of how things are said again.
    pub reminders: Option<Stricter>,
}

/// A change to a row: each field tightens, or is left out.
#[derive(Debug, Clone)]
pub struct Change {
    /// The row.
    pub row: Arc<str>,
    /// Shorter.
    pub within: Option<Within>,
    /// Opens sooner.
    pub after: Option<SignedDuration>,
    /// Recurs more often.
    pub repeats: Option<u16>,
    /// Closers that no longer do.
    pub without: Vec<Closer>,
    /// Roles told besides.
    pub tells: Vec<Arc<str>>,
    /// Binds more strongly.
    pub severity: Option<Severity>,
    /// Further clauses.
    pub cites: Vec<String>,
}

/// A row as it applies where certain overlays hold.
#[derive(Debug, Clone)]
pub struct Effective<'a> {
    /// The row.
    pub row: &'a Row,
    /// The role that owes it.
    pub owing: Option<&'a OwingRole>,
    /// Every clause, of the row and of what changes it.
    pub cites: Arc<BTreeSet<String>>,
    /// Every role told when it runs late.
    pub tells: Arc<BTreeSet<Arc<str>>>,
    /// What is owed at once is late only after this.
    pub grace: SignedDuration,
    replaced: Option<Instant>,
    changes: Vec<&'a Change>,
}

impl<'a> Effective<'a> {
    /// The row under the overlays that hold, if one of them or the national table has it.
    pub fn under(table: &'a Table, row: &'a Row, holding: &[usize]) -> Option<Self> {
        let brought_in = row.overlay.is_none_or(|overlay| holding.contains(&overlay));
        let binding = holding.iter().filter_map(|index| table.overlays.get(*index));
        let binding = binding.filter(|overlay| overlay.binds.contains(&row.owed_by));
        let newer = table.rows.iter().filter(|newer| row.police_procedure && newer.replaces.contains(&row.id));
        brought_in.then(|| {
            let changes: Vec<&Change> =
                binding.flat_map(|overlay| &overlay.changes).filter(|change| change.row == row.id).collect();
            Self {
                row,
                owing: table.roles.get(&*row.owed_by),
                cites: with(&row.cites, changes.iter().flat_map(|change| &change.cites)),
                tells: with(&row.tells, changes.iter().flat_map(|change| &change.tells)),
                grace: table.reminders(&row.owed_by, holding).grace,
                replaced: newer.map(|newer| newer.in_force).min(),
                changes,
            }
        })
    }

    /// Whether it applies to an anchor at an instant.
    pub fn in_force(&self, at: Instant) -> bool {
        self.row.in_force <= at && self.replaced.is_none_or(|replaced| at < replaced)
    }

    fn changes(&self) -> impl Iterator<Item = &'a Change> {
        self.changes.iter().copied()
    }

    /// Every time limit that applies; the shortest counts.
    pub fn within(&self) -> impl Iterator<Item = &'a Within> {
        std::iter::once(&self.row.within).chain(self.changes().filter_map(|change| change.within.as_ref()))
    }

    /// How long after the anchor it opens.
    pub fn after(&self) -> Option<SignedDuration> {
        self.row.after.map(|after| self.changes().filter_map(|change| change.after).fold(after, SignedDuration::min))
    }

    /// London calendar days between occurrences.
    pub fn repeats(&self) -> Option<u16> {
        self.row.repeats.map(|days| self.changes().filter_map(|change| change.repeats).fold(days, u16::min))
    }

    /// Whether a closer still closes it.
    pub fn closes(&self, closer: Closer) -> bool {
        !self.changes().any(|change| change.without.contains(&closer))
    }

    /// How strongly it binds.
    pub fn severity(&self) -> Severity {
        self.changes().filter_map(|change| change.severity).fold(self.row.severity, Severity::max)
    }
}

fn with<'a, T: Clone + Ord + 'a>(own: &'a [T], more: impl Iterator<Item = &'a T>) -> Arc<BTreeSet<T>> {
    Arc::new(own.iter().chain(more).cloned().collect())
}
