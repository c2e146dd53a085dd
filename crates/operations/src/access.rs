//! The one door: who may do what with which part of a child's record. Every read and write asks here, and nowhere else.

use std::collections::BTreeSet;

use casework::actor::{Actor, Role};
use casework::case::Case;
use casework::policy::Policy;
use casework::projection::{ANYBODY, RelationRow};
use casework::record::Part;
use casework::records::Kind;
use casework::time::Instant;

mod law;
pub mod watch;
use law::{Answers, Question};
pub use law::{Rule, rules};

/// What is wrong with the policies that are built in; nothing is allowed, and nothing is watched for, while something is.
pub fn faults() -> Vec<String> {
    law::faults().iter().chain(watch::faults()).cloned().collect()
}

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// See that the child is on a list, with name, grade and what is owed.
    List,
    /// Read a part of the record; whoever reads the ordinary part can open it.
    See(Part),
    /// Write a record.
    Write,
    /// Tell what one knows: what `TELLING` lists.
    Tell,
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
    /// Read who looked at the child.
    Audit,
    /// Read and rule on looks that are unusual.
    Oversee,
    /// Ask of every force whether a child is missing.
    Check,
}

impl Action {
    /// Open the record.
    pub const OPEN: Action = Action::See(Part::Ordinary);

    fn name(self) -> &'static str {
        match self {
            Action::List => "list",
            Action::See(_) => "see",
            Action::Write => "write",
            Action::Tell => "tell",
            Action::Report => "report",
            Action::Find => "find",
            Action::RingBack => "ring_back",
            Action::Handle => "handle",
            Action::Emergency => "emergency",
            Action::Audit => "audit",
            Action::Oversee => "oversee",
            Action::Check => "check",
        }
    }

    fn part(self) -> Part {
        if let Action::See(part) = self { part } else { Part::Ordinary }
    }

    /// Its place among everything that is asked.
    fn place(self) -> usize {
        match self {
            Action::List => 0,
            Action::Write => 1,
            Action::Report => 2,
            Action::Find => 3,
            Action::RingBack => 4,
            Action::Handle => 5,
            Action::Emergency => 6,
            Action::Audit => 7,
            Action::Oversee => 8,
            Action::Check => 9,
            Action::Tell => 10,
            Action::See(part) => 11 + part as usize,
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
    /// They are the child's allocated worker.
    Allocated,
    /// Their authority placed the child where the child lives.
    Placing,
    /// Theirs is the police unit of the responsible authority, and the child lives in another unit's area.
    HomeUnit,
    /// Theirs is the police unit of the place, and the responsible authority is in another unit's area.
    HostUnit,
    /// Their unit is asked in for the child's school.
    School,
    /// Their unit is asked in for the child's health.
    Health,
    /// Their unit is asked what it knows, and no more.
    Asked,
    /// Their unit convenes the meetings about the child.
    Convenor,
    /// They hold a link that was given to the family.
    Family,
    /// They, or their unit, are named in a grant that has not ended.
    Granted,
    /// They took emergency access less than an hour ago.
    Emergency,
    /// The record is restricted; so everybody stands to it.
    Restricted,
    /// A report about the child is open; so everybody stands to it.
    Open,
    /// The address is need-to-know; so everybody stands to it.
    AddressRestricted,
}

impl Relation {
    /// Every relation.
    pub const ALL: [Relation; 20] = [
        Relation::Owner,
        Relation::Responsible,
        Relation::Host,
        Relation::Placement,
        Relation::Reporter,
        Relation::Conversation,
        Relation::Allocated,
        Relation::Placing,
        Relation::HomeUnit,
        Relation::HostUnit,
        Relation::School,
        Relation::Health,
        Relation::Asked,
        Relation::Convenor,
        Relation::Family,
        Relation::Granted,
        Relation::Emergency,
        Relation::Restricted,
        Relation::Open,
        Relation::AddressRestricted,
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
            Relation::Allocated => "allocated",
            Relation::Placing => "placing",
            Relation::HomeUnit => "home_unit",
            Relation::HostUnit => "host_unit",
            Relation::School => "school",
            Relation::Health => "health",
            Relation::Asked => "asked",
            Relation::Convenor => "convenor",
            Relation::Family => "family",
            Relation::Granted => "granted",
            Relation::Emergency => "emergency",
            Relation::Restricted => "restricted",
            Relation::Open => "open",
            Relation::AddressRestricted => "address_restricted",
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

/// Decides. Nothing is allowed that no policy allows; a report is never refused. Whoever may not open the record reads no
/// part of it, and while the address is need-to-know, where the child lives is that part.
pub fn decide(role: Role, action: Action, relations: &BTreeSet<Relation>) -> bool {
    match action {
        Action::See(Part::Address) if relations.contains(&Relation::AddressRestricted) => {
            decide(role, Action::See(Part::NeedToKnowAddress), relations)
        }
        Action::See(part) if part != Part::Ordinary => {
            answer(role, Action::OPEN, relations) && answer(role, action, relations)
        }
        _ => answer(role, action, relations),
    }
}

/// What partners who are asked in tell: that they have read a notice, what they know of the risk, that the child was heard from,
/// and an absence that nobody can explain.
const TELLING: [Kind; 4] = [Kind::NoticeAcknowledged, Kind::RiskContributed, Kind::ContactMade, Kind::AbsenceLogged];

/// Decides whether somebody who stands to the child so writes a kind of record.
pub fn writes(role: Role, kind: Kind, relations: &BTreeSet<Relation>) -> bool {
    decide(role, Action::Write, relations) || (TELLING.contains(&kind) && decide(role, Action::Tell, relations))
}

/// The parts of a record somebody reads who stands to the child so.
pub fn parts(role: Role, relations: &BTreeSet<Relation>) -> BTreeSet<Part> {
    Part::ALL.into_iter().filter(|part| decide(role, Action::See(*part), relations)).collect()
}

/// What the policies say, asked once for each combination.
fn answer(role: Role, action: Action, relations: &BTreeSet<Relation>) -> bool {
    let asked = || relations.iter().filter(|relation| **relation != Relation::AddressRestricted);
    let stands = asked().fold(0, |bits, relation| bits | 1 << *relation as usize);
    let place = (role as usize * QUESTIONS + action.place()) * STANDINGS + stands;
    ANSWERS.at(place, || Question {
        role: role.name(),
        action: action.name(),
        part: action.part().name(),
        stands: asked().map(|relation| relation.name()).collect(),
    })
}

/// What can be asked of one person and one child, and in how many ways one can stand to the other. Memory is only used where somebody has asked.
const QUESTIONS: usize = 11 + Part::ALL.len();
const STANDINGS: usize = 1 << (Relation::ALL.len() - 1);
static ANSWERS: Answers<{ Role::ALL.len() * QUESTIONS * STANDINGS / 4 }> = Answers::new();

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

/// The relations an actor has to a folded case under a policy.
pub fn relations_to(actor: &Actor, case: &Case, policy: &Policy, now: Instant) -> BTreeSet<Relation> {
    relations(actor, held(&casework::projection::relations(case, policy), now))
}
