//! Who may see what, as a table people can read: every line is asked of the one door, so it cannot say anything else.

use std::collections::BTreeSet;

use casework::actor::Role;
use casework::record::Part;

use crate::access::{Action, Relation, decide};

/// What one role may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The role.
    pub role: Role,
    /// The relations by which it reaches a child; none for a role that sees no child.
    pub reaches: Vec<Relation>,
    /// The parts beyond the everyday ones that it reads of some child, and when.
    pub reads: Vec<Reads>,
    /// It may report any child missing.
    pub reports: bool,
    /// It may look for children.
    pub finds: bool,
    /// It may import, export and publish.
    pub handles: bool,
}

/// When a role that reaches a child reads a part of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reads {
    /// The part.
    pub part: Part,
    /// By these relations, at any time.
    pub always: Vec<Relation>,
    /// By these, while a report about the child is open.
    pub while_open: Vec<Relation>,
}

/// The parts that not everybody reads who reaches the child.
pub fn kept_parts() -> Vec<Part> {
    let all = Role::ALL.iter().flat_map(|role| Relation::ALL.map(|relation| (*role, BTreeSet::from([relation]))));
    let reaching: Vec<_> = all.filter(|(role, stands)| decide(*role, Action::OPEN, stands)).collect();
    let unread = |part: &Part| reaching.iter().any(|(role, stands)| !decide(*role, Action::See(*part), stands));
    Part::ALL.into_iter().filter(unread).collect()
}

/// Who reads a part, of those who work here.
pub fn readers(part: Part) -> Vec<Role> {
    let people = Role::STAFF.iter().copied();
    people.filter(|role| reads(*role, part).is_some()).collect()
}

/// Every role, with what it may do.
pub fn access_table() -> Vec<Standing> {
    let kept = kept_parts();
    Role::ALL.iter().map(|role| standing(*role, &kept)).collect()
}

fn standing(role: Role, kept: &[Part]) -> Standing {
    let nobody = BTreeSet::new();
    let may = |action, relation: Relation| decide(role, action, &BTreeSet::from([relation]));
    let reaches = Relation::ALL.into_iter().filter(|relation| may(Action::OPEN, *relation));
    let reaches: Vec<Relation> = reaches.collect();
    Standing {
        role,
        reads: kept.iter().filter_map(|part| reads(role, *part)).collect(),
        reaches,
        reports: decide(role, Action::Report, &nobody),
        finds: decide(role, Action::Find, &nobody),
        handles: decide(role, Action::Handle, &nobody),
    }
}

fn reads(role: Role, part: Part) -> Option<Reads> {
    let may = |stands: &[Relation]| decide(role, Action::See(part), &stands.iter().copied().collect());
    let (always, rest): (Vec<_>, Vec<_>) = Relation::ALL.into_iter().partition(|relation| may(&[*relation]));
    let while_open: Vec<Relation> =
        rest.into_iter().filter(|relation| may(&[*relation, Relation::Open]) && !may(&[Relation::Open])).collect();
    (!always.is_empty() || !while_open.is_empty()).then_some(Reads { part, always, while_open })
}

impl Relation {
    /// The relation in words, as seen from whoever stands in it.
    pub fn words(self) -> &'static str {
        match self {
            Relation::Owner => "their unit or force owns an episode",
            Relation::Responsible => "their council is responsible for the child",
            Relation::Host => "the child lives in their council’s area",
            Relation::Placement => "the child lives in their home",
            Relation::Reporter => "their unit reported the child",
            Relation::Conversation => "they hold the return conversation, once the child is back",
            Relation::Allocated => "they are the child’s allocated worker",
            Relation::Placing => "their council placed the child",
            Relation::HomeUnit => "the child is placed away from their police unit’s area",
            Relation::HostUnit => "the child is placed in their police unit’s area from another’s",
            Relation::School => "their unit is asked in for the child’s school",
            Relation::Health => "their unit is asked in for the child’s health",
            Relation::Asked => "their unit is asked what it knows, and no more",
            Relation::Convenor => "their unit convenes the meetings",
            Relation::Family => "they hold a link that was given to the family",
            Relation::Granted => "a grant names them or their unit",
            Relation::Emergency => "they took emergency access less than an hour ago",
            Relation::Restricted => "the record is restricted",
            Relation::Open => "a report about the child is open",
            Relation::AddressRestricted => "the address is need-to-know",
        }
    }
}

/// A part in words.
pub fn part_words(part: Part) -> &'static str {
    match part {
        Part::Ordinary => "what everybody who works with the child needs",
        Part::Identity => "who the child is",
        Part::Address => "where the child lives",
        Part::NeedToKnowAddress => "where the child lives, while that is need-to-know",
        Part::Medical => "what matters to the child’s health",
        Part::Disclosure => "what the child said",
        Part::OffenceNotes => "notes about offences",
        Part::Intelligence => "intelligence",
        Part::GrabPack => "the grab pack",
        Part::SubjectAccess => "who asks for a copy, and what it gives",
    }
}

impl Reads {
    /// When, by the names of the relations: `owner, placement; while a report is open: reporter`.
    pub fn words(&self) -> String {
        let names = |relations: &[Relation]| relations.iter().map(|one| one.name()).collect::<Vec<_>>().join(", ");
        match (names(&self.always), names(&self.while_open)) {
            (always, open) if open.is_empty() => always,
            (always, open) if always.is_empty() => format!("while a report is open: {open}"),
            (always, open) => format!("{always}; while a report is open: {open}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(standing: &Standing) -> String {
        let reaches: Vec<&str> = standing.reaches.iter().map(|relation| relation.name()).collect();
        let reaches = if reaches.is_empty() { "no child".to_owned() } else { reaches.join(", ") };
        let yes = |may: bool| if may { "yes" } else { "no" };
        let Standing { role, reports, finds, handles, .. } = standing;
        let [reports, finds, handles] = [*reports, *finds, *handles].map(yes);
        format!("| {} | {reaches} | {reports} | {finds} | {handles} |", role.words())
    }

    fn part_row(part: Part) -> String {
        let standings = access_table().into_iter().filter(|standing| standing.role != Role::System);
        let readers = standings.filter_map(|standing| {
            let reads = standing.reads.into_iter().find(|reads| reads.part == part)?;
            Some(format!("{} ({})", standing.role.words(), reads.words()))
        });
        format!("| {} | {} |", part_words(part), readers.collect::<Vec<_>>().join("; "))
    }

    fn relation_row(relation: Relation) -> String {
        format!("| `{}` | {} |", relation.name(), relation.words())
    }

    #[test]
    fn who_reads_a_part_is_whoever_the_table_names() {
        let police = [Role::MissingPersonOfficer, Role::UnitSupervisor];
        assert_eq!(readers(Part::OffenceNotes), police);
        assert_eq!(readers(Part::SubjectAccess), [Role::InformationGovernance]);
        let kept = kept_parts();
        assert!(kept.contains(&Part::OffenceNotes) && !kept.contains(&Part::Ordinary), "{kept:?}");
    }

    #[test]
    fn the_document_holds_the_table_that_is_decided_by() {
        let document = include_str!("../../../../docs/access.md");
        let rows = access_table().iter().map(row).collect::<Vec<_>>().into_iter();
        let rows = rows.chain(kept_parts().into_iter().map(part_row)).chain(Relation::ALL.map(relation_row));
        let missing: Vec<String> = rows.filter(|row| !document.lines().any(|line| line == row)).collect();
        assert!(missing.is_empty(), "docs/access.md lacks these rows:\n{}", missing.join("\n"));
    }
}
