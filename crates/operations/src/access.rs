//! The one door: who may do what with which part of a child's record. Every read and write asks here, and nowhere else.

use std::collections::BTreeSet;

use casework::actor::{Actor, Role};
use casework::case::Case;
use casework::projection::{ANYBODY, RelationRow};
use casework::record::Sensitivity;
use casework::time::Instant;

mod law;
use law::{Answers, Question};
pub use law::{Rule, faults, rules};

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// See that the child is on a list, with name, grade and what is owed.
    List,
    /// Open the record.
    See,
    /// Write a record.
    Write,
    /// Report a child missing.
    Report,
    /// Look for a child.
    Find,
    /// Ring whoever began a report and did not send it.
    RingBack,
    /// Import, export, publish.
    Handle,
    /// Take emergency access: with a reason, for an hour, reviewed afterwards.
    Emergency,
}

impl Action {
    fn name(self) -> &'static str {
        match self {
            Action::List => "list",
            Action::See => "see",
            Action::Write => "write",
            Action::Report => "report",
            Action::Find => "find",
            Action::RingBack => "ring_back",
            Action::Handle => "handle",
            Action::Emergency => "emergency",
        }
    }
}

/// Where somebody stands to a child. It comes from the record itself and ends when the record says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Their unit or force owns an episode.
    Owner,
    /// Their authority is responsible.
    Responsible,
    /// The child lives in their authority's area.
    Host,
    /// The child lives in their home.
    Placement,
    /// Their unit reported the child.
    Reporter,
    /// Their organisation holds the return conversation, once the child is back.
    Conversation,
    /// They, or their unit, are named in a grant that has not ended.
    Granted,
    /// They took emergency access less than an hour ago.
    Emergency,
    /// The record is restricted; so everybody stands to it.
    Restricted,
}

impl Relation {
    /// Every relation.
    pub const ALL: [Relation; 9] = [
        Relation::Owner,
        Relation::Responsible,
        Relation::Host,
        Relation::Placement,
        Relation::Reporter,
        Relation::Conversation,
        Relation::Granted,
        Relation::Emergency,
        Relation::Restricted,
    ];

    /// The name by which relation rows and the access log keep it.
    pub fn name(self) -> &'static str {
        match self {
            Relation::Owner => "owner",
            Relation::Responsible => "responsible",
            Relation::Host => "host",
            Relation::Placement => "placement",
            Relation::Reporter => "reporter",
            Relation::Conversation => "conversation",
            Relation::Granted => "granted",
            Relation::Emergency => "emergency",
            Relation::Restricted => "restricted",
        }
    }
}

/// Where somebody stands to what the register holds: an organisation with its units, a home, or a member of staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bond {
    /// It is their organisation, its unit, its home or its member of staff.
    Own,
    /// The home is in their council’s area.
    Place,
    /// Their organisation put it on the register.
    Founder,
}

impl Bond {
    /// Every bond.
    pub const ALL: [Bond; 3] = [Bond::Own, Bond::Place, Bond::Founder];
}

/// Decides who keeps an entry of the register, by reading and writing alike. There is no administrator's role: whoever
/// answers for a unit, for a council's service or for a home keeps the register of their own.
pub fn keeps(role: Role, bonds: &BTreeSet<Bond>) -> bool {
    let own: &[Bond] = match role {
        Role::UnitSupervisor | Role::HomeManager => &[Bond::Own],
        Role::ExploitationCoordinator | Role::System => &Bond::ALL,
        _ => &[],
    };
    role == Role::System || own.iter().any(|bond| bonds.contains(bond))
}

/// Decides. Nothing is allowed that no policy allows; a report is never refused.
pub fn decide(role: Role, action: Action, relations: &BTreeSet<Relation>, sensitivity: Sensitivity) -> bool {
    let stands = relations.iter().fold(0, |bits, relation| bits | 1 << *relation as usize);
    let place = (role as usize * ACTIONS + action as usize) * PARTS + sensitivity as usize;
    ANSWERS.at(place * STANDINGS + stands, || Question {
        role: role.name(),
        action: action.name(),
        part: match sensitivity {
            Sensitivity::Ordinary => "ordinary",
            Sensitivity::Disclosure => "disclosure",
        },
        stands: relations.iter().map(|relation| relation.name()).collect(),
    })
}

const ACTIONS: usize = Action::Emergency as usize + 1;
const PARTS: usize = Sensitivity::Disclosure as usize + 1;
const STANDINGS: usize = 1 << Relation::ALL.len();
static ANSWERS: Answers<{ Role::ALL.len() * ACTIONS * PARTS * STANDINGS }> = Answers::new();

/// The names under which an actor stands in the relations of children: unit, organisation, home and themselves.
pub fn parties(actor: &Actor) -> Vec<String> {
    let mut parties = vec![format!("unit/{}", actor.unit), format!("organisation/{}", actor.organisation)];
    parties.extend(actor.home.map(|home| format!("home/{home}")));
    parties.extend(actor.person.map(|person| format!("person/{person}")));
    parties
}

/// The relations an actor has among a child's relation rows.
pub fn relations<'a>(actor: &Actor, rows: impl IntoIterator<Item = (&'a str, &'a str)>) -> BTreeSet<Relation> {
    let own = parties(actor);
    let own = rows.into_iter().filter(|(party, _)| *party == ANYBODY || own.iter().any(|mine| mine == party));
    own.filter_map(|(_, name)| Relation::ALL.into_iter().find(|relation| relation.name() == name)).collect()
}

/// The rows that hold at an instant, each as party and relation.
pub fn held(rows: &[RelationRow], now: Instant) -> impl Iterator<Item = (&str, &str)> {
    let holds = rows.iter().filter(move |row| row.until.is_none_or(|until| now < until));
    holds.map(|row| (row.party.as_str(), row.relation.as_str()))
}

/// The relations an actor has to a folded case.
pub fn relations_to(actor: &Actor, case: &Case, now: Instant) -> BTreeSet<Relation> {
    relations(actor, held(&casework::projection::relations(case), now))
}
