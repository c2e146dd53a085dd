//! Readable ids for organisations and units the register did not have: out of their names, and for a unit that a role of
//! the duty table owes through, with the ending by which that role finds it.

use casework::directory::Directory;
use casework::ids::{OrganisationId, UnitId};
use casework::policy::Policy;
use casework::records::unit_registered::UnitKind;

use crate::Lantern;

/// Room for an organisation's id and a unit's ending in sixty characters.
const LONGEST: usize = 28;

/// Letters and digits of a name, in lower case, with hyphens between its words.
fn slug(name: &str) -> String {
    let plain = name.to_lowercase();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut slug = String::new();
    for word in words {
        if slug.len() + word.len() < LONGEST {
            slug.extend([if slug.is_empty() { "" } else { "-" }, word]);
        }
    }
    if slug.is_empty() { "unnamed".to_owned() } else { slug }
}

/// The first of `id`, `id-2`, `id-3` … that is free.
fn free<T: std::str::FromStr>(id: &str, taken: impl Fn(&T) -> bool) -> Option<T> {
    let tries = std::iter::once(id.to_owned()).chain((2..10_000).map(|number| format!("{id}-{number}")));
    tries.filter_map(|id| id.parse().ok()).find(|id| !taken(id))
}

/// The id of a new organisation.
pub(super) fn organisation(directory: &Directory, name: &str) -> OrganisationId {
    let found = free(&slug(name), |id| directory.organisations.contains_key(id));
    found.unwrap_or_else(|| OrganisationId::literal("unnamed"))
}

/// The ending by which a role finds units of a kind, as units of that kind have it elsewhere.
fn ending(directory: &Directory, policy: &Policy, kind: UnitKind) -> Option<String> {
    let same = directory.units.iter().filter(|(_, (_, unit))| unit.kind == kind);
    let mut endings =
        same.filter_map(|(id, (organisation, _))| id.as_str().strip_prefix(organisation.as_str())?.strip_prefix('-'));
    // Whoever holds return conversations for a council is found by an ending that no row names.
    let owes = |ending: &&str| *ending == "return" || policy.duties.roles.values().any(|role| *role.unit == **ending);
    endings.find(owes).map(str::to_owned)
}

impl Lantern {
    /// The id of a new unit of an organisation.
    pub fn unit_id(&self, organisation: &OrganisationId, kind: Option<UnitKind>, name: &str) -> Option<UnitId> {
        let directory = self.directory();
        let taken = |id: &UnitId| directory.units.contains_key(id);
        let owing = kind.and_then(|kind| ending(&directory, self.policy(), kind));
        let owing = owing.and_then(|ending| format!("{organisation}-{ending}").parse().ok());
        owing.filter(|id| !taken(id)).or_else(|| free(&format!("{organisation}-{}", slug(name)), taken))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_any_name() {
        for (name, expected) in [
            ("Brightwater Care Ltd", "brightwater-care-ltd"),
            ("  St. Anne’s (North) ", "st-anne-s-north"),
            ("Ærøskøbing", "r-sk-bing"),
            ("照光", "unnamed"),
            ("The Society for the Befriending of Everybody", "the-society-for-the-of"),
        ] {
            assert_eq!(slug(name), expected);
        }
        assert_eq!(
            free::<UnitId>("a", |id| matches!(id.as_str(), "a" | "a-2")).map(|id| id.to_string()),
            Some("a-3".into())
        );
    }
}
