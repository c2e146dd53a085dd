//! The one door: who may do what with which part of a child's record. Every read and write asks here, and nowhere else.

use std::collections::BTreeSet;

use casework::actor::{Actor, Role};
use casework::case::Case;
use casework::record::Sensitivity;

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
    /// Import, export, publish.
    Handle,
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
}

impl Relation {
    /// Every relation.
    pub const ALL: [Relation; 6] = [
        Relation::Owner,
        Relation::Responsible,
        Relation::Host,
        Relation::Placement,
        Relation::Reporter,
        Relation::Conversation,
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
        }
    }
}

/// Decides. Deny by default; a report is never refused.
pub fn decide(role: Role, action: Action, relations: &BTreeSet<Relation>, sensitivity: Sensitivity) -> bool {
    use Relation::{Conversation, Host, Owner, Placement, Reporter, Responsible};
    let stands = |any: &[Relation]| any.iter().any(|relation| relations.contains(relation));
    let close: &[Relation] = match role {
        Role::MissingPersonOfficer | Role::UnitSupervisor => &[Owner],
        Role::CallHandler => &[Owner, Reporter],
        Role::SocialWorker | Role::EmergencyDutyTeam | Role::ExploitationCoordinator => &[Responsible, Host],
        Role::ReturnConversationWorker => &[Responsible, Host, Conversation],
        Role::HomeManager => &[Placement, Reporter],
        Role::System => &[Owner, Responsible, Host, Placement, Reporter, Conversation],
        Role::Analyst | Role::Public => &[],
    };
    let hears = !matches!(role, Role::CallHandler | Role::HomeManager | Role::EmergencyDutyTeam);
    match action {
        Action::Report => role != Role::Analyst,
        Action::Find => !matches!(role, Role::Analyst | Role::Public | Role::System),
        Action::Handle => matches!(role, Role::Analyst | Role::System),
        Action::List | Action::Write => stands(close) || role == Role::System,
        Action::See => (stands(close) || role == Role::System) && (sensitivity == Sensitivity::Ordinary || hears),
    }
}

/// The names under which an actor stands in the relations of children: unit, organisation and home.
pub fn parties(actor: &Actor) -> Vec<String> {
    let mut parties = vec![format!("unit/{}", actor.unit), format!("organisation/{}", actor.organisation)];
    parties.extend(actor.home.map(|home| format!("home/{home}")));
    parties
}

/// The relations an actor has among a child's relation rows.
pub fn relations<'a>(actor: &Actor, rows: impl IntoIterator<Item = (&'a str, &'a str)>) -> BTreeSet<Relation> {
    let own = parties(actor);
    let own = rows.into_iter().filter(|(party, _)| own.iter().any(|mine| mine == party));
    own.filter_map(|(_, relation)| match relation {
        "owner" => Some(Relation::Owner),
        "responsible" => Some(Relation::Responsible),
        "host" => Some(Relation::Host),
        "placement" => Some(Relation::Placement),
        "reporter" => Some(Relation::Reporter),
        "conversation" => Some(Relation::Conversation),
        _ => None,
    })
    .collect()
}

/// The relations an actor has to a folded case.
pub fn relations_to(actor: &Actor, case: &Case) -> BTreeSet<Relation> {
    let rows = casework::projection::relations(case);
    relations(actor, rows.iter().map(|row| (row.party.as_str(), row.relation.as_str())))
}
