//! The samples, judged by the boroughs' validator and by us: our own in `samples/ssda903`, and the public one where
//! LANTERN_SAMPLES names the folder that holds it.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod support;

use std::{
    collections::BTreeSet,
    env, fs,
    path::{Path, PathBuf},
};

use exchange::ssda903::{Cell, CollectionYear, Return, check, read, settle, write};
use jiff::{ToSpan, civil::Date};
use support::{Case, File, agree, root};

fn files(folder: &Path, names: &[&str]) -> Vec<File> {
    names.iter().map(|name| ((*name).to_owned(), fs::read(folder.join(name)).unwrap())).collect()
}

const TABLES: [&str; 3] = ["header.csv", "episodes.csv", "missing.csv"];

fn own(folder: &str) -> PathBuf {
    root().join("samples/ssda903").join(folder)
}

fn case(folder: &str) -> Case {
    let last = files(&own(folder).join("last-year"), &["missing.csv"]);
    Case { year: CollectionYear::ending(2023).unwrap(), files: files(&own(folder), &TABLES), last }
}

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
    let Ok(samples) = env::var("LANTERN_SAMPLES") else {
        eprintln!("LANTERN_SAMPLES is not set: the public sample was not judged");
        return;
    };
    let files = files(&Path::new(&samples).join("ssda903/d2i_fake"), &TABLES);
    let (tables, findings) = read(files);
    assert!(findings.is_empty(), "{findings:?}");
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

/// The sample is of 2017-18; the same return, moved whole into another year. Last year's is the same rows a year earlier.
fn shifted(tables: &Return, ending: i16) -> Case {
    let by = |years: i16| {
        let move_on = |day: &mut Cell<Date>| *day = day.known().map(|day| day + i64::from(years).years()).into();
        let mut tables = tables.clone();
        for row in &mut tables.header.as_mut().unwrap().rows {
            move_on(&mut row.dob);
            move_on(&mut row.mc_dob);
        }
        for row in &mut tables.episodes.as_mut().unwrap().rows {
            move_on(&mut row.decom);
            move_on(&mut row.dec);
        }
        for row in &mut tables.missing.as_mut().unwrap().rows {
            move_on(&mut row.dob);
            move_on(&mut row.start);
            move_on(&mut row.end);
        }
        tables
    };
    let year = CollectionYear::ending(ending).unwrap();
    let files = |years| write(&by(years), year).into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect();
    Case { year, files: files(ending - 2018), last: files(ending - 2019) }
}
