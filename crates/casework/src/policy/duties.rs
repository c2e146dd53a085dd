//! The duty table: rows, overlays that may only tighten, notices and the roles that owe. It is read and checked here; what
//! it makes of a case is `duty`'s.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::SignedDuration;
use serde::{Deserialize, Serialize};

use super::Fault;
use crate::duty::{Anchor, Closer, Lapse, Predicate};
use crate::entry::Band;
use crate::ids::OrganisationId;
use crate::records::Kind;
use crate::records::partner_invited::AskedFor;
use crate::time::Instant;

mod hours;
mod overlay;
mod read;
mod reminders;
mod sharing;
pub use hours::{Hours, Offices};
pub use overlay::{Change, Effective, Overlay, Relation};
pub use reminders::{Reminders, Stricter};
pub use sharing::Sharing;

/// How strongly a row binds; a duty takes the strongest of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// A number the sources do not give; ours.
    Assumed,
    /// Observed or recommended practice.
    Practice,
    /// Something a protocol aims at.
    Aim,
    /// Something a protocol demands.
    Protocol,
    /// Law or statutory guidance.
    Statutory,
}

impl Severity {
    /// The wire name.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Assumed => "assumed",
            Severity::Practice => "practice",
            Severity::Aim => "aim",
            Severity::Protocol => "protocol",
            Severity::Statutory => "statutory",
        }
    }
}

/// What a duty is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// An episode.
    Episode,
    /// The child, in no particular episode.
    Child,
    /// One placement.
    Placement,
    /// Whatever opened it: each is a duty of its own.
    Entry,
}

/// How long there is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Within {
    /// One elapsed time for all.
    Elapsed(SignedDuration),
    /// By the band in force at the anchor.
    ByBand(Bands),
    /// By the highest band the episode ever had.
    ByHighestBand(Bands),
}

/// Elapsed times by band.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bands {
    /// For the bands that are named.
    pub named: BTreeMap<Band, SignedDuration>,
    /// For the others, and where there is no grade yet.
    pub other: SignedDuration,
}

impl Bands {
    /// The time for a band.
    pub fn of(&self, band: Option<Band>) -> SignedDuration {
        band.and_then(|band| self.named.get(&band)).copied().unwrap_or(self.other)
    }
}

/// Conditions at the anchor's instant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conditions {
    /// Each must hold.
    pub all: Vec<Predicate>,
    /// One must hold, if any is named.
    pub any: Vec<Predicate>,
    /// None may hold.
    pub not: Vec<Predicate>,
}

/// One row of the table.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its name; unique.
    pub id: Arc<str>,
    /// The duty; several rows may be of one duty, and then the earliest due time wins.
    pub duty: Arc<str>,
    /// What people read: an imperative.
    pub title: Arc<str>,
    /// What it is about.
    pub about: About,
    /// Clauses of the register, or ids of `sources.toml`.
    pub cites: Vec<String>,
    /// How strongly it binds.
    pub severity: Severity,
    /// The role that owes it.
    pub owed_by: Arc<str>,
    /// What starts the clock.
    pub opens: Anchor,
    /// It opens only when this much has passed since the anchor.
    pub after: Option<SignedDuration>,
    /// How long there is, from the instant it opens.
    pub within: Within,
    /// It recurs after so many London calendar days from each answer; the first is due `within` of the anchor.
    pub repeats: Option<u16>,
    /// When it applies.
    pub when: Conditions,
    /// What closes it.
    pub closed_by: Vec<Closer>,
    /// What ends it without an answer.
    pub lapses: Option<Lapse>,
    /// Roles that are told when it runs late.
    pub tells: Vec<Arc<str>>,
    /// So long before it is due, while it is open, they are told what is left, and so is whoever owes it.
    pub warns: Vec<SignedDuration>,
    /// The record whose form answers it.
    pub form: Kind,
    /// It applies to anchors at or after this instant.
    pub in_force: Instant,
    /// A police procedure, which a newer national row may replace.
    pub police_procedure: bool,
    /// Rows this one replaces from its date in force.
    pub replaces: Vec<Arc<str>>,
    /// The overlay that brings it in; none for the national table.
    pub overlay: Option<usize>,
}

/// Something that is told when it happens.
#[derive(Debug, Clone)]
pub struct Telling {
    /// What is told of; part of the notice's key.
    pub event: String,
    /// What the notice says, without anything about the child.
    pub title: String,
    /// What raises it.
    pub on: Anchor,
    /// When it applies.
    pub when: Conditions,
    /// It is raised only when this much has passed since the anchor.
    pub after: Option<SignedDuration>,
    /// The roles told.
    pub tells: Vec<Arc<str>>,
    /// Who wrote one of these in the episode before is not told.
    pub unless_wrote: Vec<Kind>,
    /// Clauses.
    pub cites: Vec<String>,
    /// Unacknowledged for so long, it becomes a duty of the role's unit; left out, as the reminders say.
    pub acknowledge_within: Option<Bands>,
    /// The overlay that brings it in.
    pub overlay: Option<usize>,
}

/// How a role that owes resolves to a unit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwingRole {
    /// Its name in the table.
    pub role: String,
    /// What people read.
    pub label: String,
    /// Whose unit.
    pub of: RoleOf,
    /// The unit's ending, after the organisation's id and a hyphen.
    #[serde(default)]
    pub unit: String,
    /// The role that is told when this one does not answer.
    #[serde(default)]
    pub deputy: Option<String>,
    /// Outside the hours of its office a notice waits in its list.
    #[serde(default)]
    pub office_hours: bool,
    /// The role that is told at once when this one's office is shut.
    #[serde(default)]
    pub out_of_hours: Option<String>,
    /// A notice is for the worker allocated to the child, wherever they work, and for the unit.
    #[serde(default)]
    pub allocated: bool,
}

/// Whose unit a role resolves to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleOf {
    /// The unit that owns the episode.
    Owner,
    /// The responsible authority.
    Responsible,
    /// The authority of the place.
    Host,
    /// The authority of the place of harm when a concern names one, else the responsible authority.
    Convenor,
    /// The home's provider.
    Home,
    /// Whoever holds return conversations for the responsible authority: another body's unit `return`, else its own.
    ReturnProvider,
    /// The unit that a task names.
    Asked,
    /// The unit that takes every report of the owner’s force first, else the owner.
    Desk,
    /// Whoever was asked in for the child’s school.
    School,
    /// Whoever was asked in for the child’s health.
    Health,
    /// Whoever was asked in for what youth justice knows.
    YouthJustice,
    /// Whoever was asked in for what a charity knows.
    Charity,
}

impl RoleOf {
    /// What whoever it is was asked in for, where a person asks them in.
    pub fn asked_for(self) -> Option<AskedFor> {
        match self {
            RoleOf::School => Some(AskedFor::School),
            RoleOf::Health => Some(AskedFor::Health),
            RoleOf::YouthJustice => Some(AskedFor::YouthJustice),
            RoleOf::Charity => Some(AskedFor::Charity),
            _ => None,
        }
    }
}

/// The table.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Rows, the national ones first, then each overlay's.
    pub rows: Vec<Row>,
    /// Overlays.
    pub overlays: Vec<Overlay>,
    /// Notices.
    pub tellings: Vec<Telling>,
    /// Roles.
    pub roles: BTreeMap<String, OwingRole>,
    /// How what nobody answers is said again.
    pub reminders: Reminders,
    /// When offices answer.
    pub offices: Offices,
    /// Which partners are told by default.
    pub sharing: Sharing,
}

impl Table {
    pub(super) fn read<'a>(
        texts: impl Iterator<Item = (&'a str, &'a str)>,
        bodies: &BTreeSet<String>,
        faults: &mut Vec<Fault>,
    ) -> Self {
        read::read(texts, bodies, faults)
    }

    /// Whether some row is of that duty, or asks for an acknowledgement of that name.
    pub fn knows(&self, duty: &str) -> bool {
        self.rows.iter().any(|row| *row.duty == *duty)
    }

    /// A row by its id.
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.rows.iter().find(|row| *row.id == *id)
    }

    /// The overlays whose relation holds between their party and those who stand to the episode.
    pub fn holding(&self, stand: &crate::entry::Resolved) -> Vec<usize> {
        let holds = |overlay: &Overlay| {
            let party: Option<&OrganisationId> = match overlay.relation {
                Relation::ResponsibleBorough => stand.responsible.as_ref(),
                Relation::HostBorough => stand.host.as_ref(),
                Relation::OwnerForce => stand.owner_force.as_ref(),
                Relation::Home => stand.provider.as_ref(),
            };
            party.is_some_and(|party| overlay.parties.contains(party))
        };
        self.overlays.iter().enumerate().filter(|(_, overlay)| holds(overlay)).map(|(index, _)| index).collect()
    }
}
