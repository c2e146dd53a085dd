//! The policy this build ships: it loads, it cites only what exists, and its roles are units that exist.
#![expect(clippy::unwrap_used, reason = "a test says what failed by failing")]

use std::collections::BTreeSet;

use casework::policy::{Policy, shipped};

fn ids(text: &str, kind: &str) -> BTreeSet<String> {
    let value: toml::Table = text.parse().unwrap();
    let entries = value.get(kind).and_then(|entries| entries.as_array()).cloned().unwrap_or_default();
    entries.iter().filter_map(|entry| entry.get("id")?.as_str().map(str::to_owned)).collect()
}

#[test]
fn the_shipped_policy_loads() {
    let policy = Policy::read(&shipped())
        .unwrap_or_else(|faults| panic!("{}", faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")));
    assert!(policy.duties.rows.len() > 25);
}

#[test]
fn every_citation_is_a_clause_or_a_source() {
    let policy = Policy::read(&shipped()).unwrap();
    let mut known = ids(include_str!("../../../docs/register/clauses.toml"), "clause");
    known.extend(ids(include_str!("../../../policy/sources.toml"), "source"));
    let rows = policy.duties.rows.iter().flat_map(|row| &row.cites);
    let changes = policy.duties.overlays.iter().flat_map(|overlay| &overlay.changes).flat_map(|change| &change.cites);
    let tellings = policy.duties.tellings.iter().flat_map(|telling| &telling.cites);
    let kept = policy.retention.iter().flat_map(|rule| &rule.cites);
    let unknown: BTreeSet<&String> =
        rows.chain(changes).chain(tellings).chain(kept).filter(|cite| !known.contains(*cite)).collect();
    assert_eq!(unknown, BTreeSet::new());
}

#[test]
fn every_role_is_a_unit_of_every_london_borough() {
    let policy = Policy::read(&shipped()).unwrap();
    let reference: toml::Table = include_str!("../../../policy/reference/organisations.toml").parse().unwrap();
    let organisations = reference.get("organisation").and_then(|all| all.as_array()).unwrap();
    let units: BTreeSet<&str> = organisations
        .iter()
        .filter_map(|organisation| organisation.get("units")?.as_array())
        .flatten()
        .filter_map(|unit| unit.get("id")?.as_str())
        .collect();
    let boroughs = organisations
        .iter()
        .filter_map(|organisation| organisation.get("id")?.as_str())
        .filter(|id| id.starts_with("e09"));
    let boroughs: Vec<&str> = boroughs.collect();
    assert_eq!(boroughs.len(), 33);
    for role in policy.duties.roles.values().filter(|role| !role.unit.is_empty() && role.role != "home") {
        for borough in &boroughs {
            assert!(units.contains(format!("{borough}-{}", role.unit).as_str()), "{} of {borough}", role.role);
        }
    }
}
