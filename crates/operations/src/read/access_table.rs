//! Who may see what, as a table people can read: every line is asked of the one door, so it cannot say anything else.

use std::collections::BTreeSet;

use casework::actor::Role;
use casework::record::Sensitivity;

use crate::access::{Action, Relation, decide};

/// What one role may do.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "four independent columns of a table that is read")]
pub struct Standing {
    /// The role.
    pub role: Role,
    /// The relations by which it reaches a child; none for a role that sees no child.
    pub reaches: Vec<Relation>,
    /// It reads what children disclosed.
    pub hears: bool,
    /// It may report any child missing.
    pub reports: bool,
    /// It may look for children.
    pub finds: bool,
    /// It may import, export and publish.
    pub handles: bool,
}

/// Every role, with what it may do.
pub fn access_table() -> Vec<Standing> {
    Role::ALL.iter().map(|role| standing(*role)).collect()
}

fn standing(role: Role) -> Standing {
    let nobody = BTreeSet::new();
    let may = |action, relation: Relation, sensitivity| decide(role, action, &BTreeSet::from([relation]), sensitivity);
    let reaches = Relation::ALL.into_iter().filter(|relation| may(Action::See, *relation, Sensitivity::Ordinary));
    Standing {
        role,
        reaches: reaches.collect(),
        hears: Relation::ALL.into_iter().any(|relation| may(Action::See, relation, Sensitivity::Disclosure)),
        reports: decide(role, Action::Report, &nobody, Sensitivity::Ordinary),
        finds: decide(role, Action::Find, &nobody, Sensitivity::Ordinary),
        handles: decide(role, Action::Handle, &nobody, Sensitivity::Ordinary),
    }
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
            Relation::Granted => "a grant names them or their unit",
            Relation::Emergency => "they took emergency access less than an hour ago",
            Relation::Restricted => "the record is restricted",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(standing: &Standing) -> String {
        let reaches: Vec<&str> = standing.reaches.iter().map(|relation| relation.words()).collect();
        let reaches = if reaches.is_empty() { "no child".to_owned() } else { reaches.join("; ") };
        let yes = |may: bool| if may { "yes" } else { "no" };
        let Standing { role, hears, reports, finds, handles, .. } = standing;
        let [hears, reports, finds, handles] = [*hears, *reports, *finds, *handles].map(yes);
        format!("| {} | {reaches} | {hears} | {reports} | {finds} | {handles} |", role.words())
    }

    #[test]
    fn the_document_holds_the_table_that_is_decided_by() {
        let document = include_str!("../../../../docs/access.md");
        let missing: Vec<String> =
            access_table().iter().map(row).filter(|row| !document.lines().any(|line| line == row)).collect();
        assert!(missing.is_empty(), "docs/access.md lacks these rows:\n{}", missing.join("\n"));
    }
}
