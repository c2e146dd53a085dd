//! The samples, judged by the boroughs' validator and by us: our own in `samples/ssda903`, and the public one where
//! LANTERN_SAMPLES names the folder that holds it.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

#[path = "support/sample.rs"]
mod sample;
mod support;

use std::{collections::BTreeSet, fs};

use exchange::ssda903::{CollectionYear, Return, check, read, settle, write};
use sample::{case, moved, own, public};
use support::{Case, agree};

#[test]
fn our_clean_sample_is_clean_to_the_validator_and_to_us() {
    let case = case("");
    let (tables, findings) = read(case.files.clone());
    assert!(findings.is_empty(), "{findings:?}");
    let settled = settle(&tables, case.year);
    assert_eq!((settled.adjustments, settled.flags), (Vec::new(), Vec::new()), "a clean return needs no settling");
    let rows =
        (tables.header.unwrap().rows.len(), tables.episodes.unwrap().rows.len(), tables.missing.unwrap().rows.len());
    assert_eq!(rows, (30, 60, 26));
    assert_eq!(agree("clean", &[case]), [BTreeSet::new()]);
}

#[test]
fn every_rule_is_broken_in_our_faulty_sample_on_the_lines_its_readme_names() {
    let case = case("faulty");
    let (tables, _) = read(case.files.clone());
    let (last, _) = read(case.last.clone());
    let readme = fs::read_to_string(own("README.md")).unwrap();
    for rule in &exchange::ssda903::RULES {
        let lines: Vec<_> = check(&tables, Some(&last), case.year)
            .into_iter()
            .filter(|flag| flag.rule == rule)
            .map(|flag| flag.finding(&tables).unwrap().line.to_string())
            .collect();
        assert!(!lines.is_empty(), "{rule:?} is not broken");
        let file = if rule.code == "580" { "episodes.csv" } else { "missing.csv" };
        let row = format!("| {} | {file} | {} |", rule.code, lines.join(", "));
        assert!(readme.contains(&row), "the README has no row {row}");
    }
    agree("faulty", &[case]);
}

#[test]
fn the_public_sample_moved_into_a_year_with_rules_is_flagged_alike() {
    let Some(tables) = public() else { return };
    assert_eq!(tables.header.as_ref().unwrap().rows.len(), 2675);
    assert_eq!(tables.episodes.as_ref().unwrap().rows.len(), 5050);
    assert_eq!(tables.missing.as_ref().unwrap().rows.len(), 43);

    // SEX is written in figures in the one year and in letters in the other.
    let cases = [2023, 2026].map(|ending| shifted(&tables, ending));
    for (case, verdicts) in cases.iter().zip(agree("public", &cases)) {
        let rules: BTreeSet<_> = verdicts.iter().map(|(rule, _, _)| rule.as_str()).collect();
        eprintln!("{}: {} verdicts of rules {rules:?}", case.year, verdicts.len());
        assert!(verdicts.len() > 10);
    }
}

/// The same return, moved whole into another year. Last year's is the same rows a year earlier.
fn shifted(tables: &Return, ending: i16) -> Case {
    let year = CollectionYear::ending(ending).unwrap();
    let files = |years: i16| {
        let tables = moved(tables, i64::from(years));
        write(&tables, year).into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect()
    };
    Case { year, files: files(ending - 2018), last: files(ending - 2019) }
}
