//! The files of a draft: what is in each, that each says it is a draft, and that the words match the page in `docs/`.

use std::collections::BTreeMap;

use proves::proves;
use serde_json::Value;
use statistics::{File, Measure, RULES, STATUS, draft};

use crate::support::{Story, counted, scheme, snapshot};

/// Two incidents of one child in Tower Hamlets, one of another in Kent, none anywhere else.
fn files() -> Vec<File> {
    let mut repeated = Story::ordinary(1);
    repeated.missing("2022-06-01T12:00:00Z", "e09000030");
    let mut kent = Story::of(2);
    kent.missing("2022-07-01T12:00:00Z", "e10000016");
    let scheme = scheme();
    draft(&counted(&scheme, &[repeated, kent]), &snapshot()).unwrap()
}

fn lines(file: &File) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(file.bytes.as_slice());
    reader.deserialize().map(|line| line.unwrap()).collect()
}

fn named(name: &str) -> File {
    files().into_iter().find(|file| file.name == name).unwrap()
}

#[test]
fn the_files_are_these_and_each_says_it_is_a_draft() {
    let names: Vec<String> = files().into_iter().map(|file| file.name).collect();
    assert_eq!(
        names,
        [
            "by-borough-2022-23-draft.csv",
            "by-age-band-2022-23-draft.csv",
            "by-age-group-2022-23-draft.csv",
            "by-age-2022-23-draft.csv",
            "by-sex-2022-23-draft.csv",
            "by-ethnicity-major-2022-23-draft.csv",
            "missing-children-2022-23-draft.csv",
            "missing-children-2022-23-draft.meta.csv",
            "manifest-2022-23-draft.json",
        ]
    );
    for file in files() {
        let text = String::from_utf8(file.bytes.clone()).unwrap();
        let marked = text.lines().filter(|line| line.contains(STATUS)).count();
        let every = if file.name.starts_with("manifest") { 1 } else { text.lines().count() - 1 };
        assert_eq!(marked, every, "{}", file.name);
    }
}

#[test]
fn a_readable_table_has_both_measures_side_by_side_unknown_and_a_total() {
    proves!("LA-1-05", "LA-1-15");
    let table = lines(&named("by-borough-2022-23-draft.csv"));
    assert_eq!(table.len(), 33 + 3);
    let row = |label: &str| table.iter().find(|line| line["borough"] == label).unwrap();
    let three = |label: &str| ["incidents", "children", "incidents_per_child"].map(|column| row(label)[column].clone());
    assert_eq!(three("Tower Hamlets"), ["2", "1", "2.00"]);
    assert_eq!(three("Outside London"), ["1", "1", "1.00"]);
    assert_eq!(three("Unknown"), ["0", "0", "z"]);
    assert_eq!(three("Total"), ["3", "2", "1.50"]);
    assert!(row("Barnet")["counted"].contains("opened by them"));

    let sexes = lines(&named("by-sex-2022-23-draft.csv"));
    let sexes: Vec<_> = sexes.iter().map(|line| [line["sex"].as_str(), line["incidents"].as_str()]).collect();
    assert_eq!(
        sexes,
        [["Girls", "2"], ["Boys", "0"], ["Transgender children", "0"], ["Not known", "1"], ["Total", "3"]]
    );
}

#[test]
fn the_tidy_file_keeps_to_the_layout() {
    let file = named("missing-children-2022-23-draft.csv");
    let text = String::from_utf8(file.bytes.clone()).unwrap();
    assert!(text.starts_with(
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,\
         new_la_code,la_name,age_band,age,sex,ethnicity_major,incidents,children,"
    ));
    assert!(text.contains("\r\n202223,Financial year,Local authority,E92000001,England,E12000007,London,211,E09000030,Tower Hamlets,Total,Total,Female,Total,2,1,"));
    let data = lines(&file);
    // The area, 33 boroughs, elsewhere and unknown; a total, 7 bands, 19 ages, 4 sexes and 6 ethnic groups each.
    assert_eq!(data.len(), 36 * (1 + 7 + 19 + 4 + 6));
    for line in &data {
        let local = line["geographic_level"] == "Local authority";
        assert_eq!(line["la_name"].is_empty(), !local);
        assert!(Measure::ALL.iter().all(|measure| line[measure.column()].parse::<u64>().is_ok()));
        assert!(["z"].contains(&line["incidents_per_child"].as_str()) || line["children"] != "0");
        let narrowed = ["age_band", "age", "sex", "ethnicity_major"].iter().filter(|filter| line[**filter] != "Total");
        assert!(narrowed.count() <= 1);
    }
}

#[test]
fn the_description_names_every_column_of_the_tidy_file_that_is_a_filter_or_an_indicator() {
    let meta = lines(&named("missing-children-2022-23-draft.meta.csv"));
    let kinds: Vec<_> = meta.iter().map(|line| [line["col_name"].as_str(), line["col_type"].as_str()]).collect();
    let filters = ["age_band", "age", "sex", "ethnicity_major"].map(|filter| [filter, "Filter"]);
    let indicators = Measure::ALL.map(|measure| [measure.column(), "Indicator"]);
    assert_eq!(kinds, [&filters[..], &indicators[..], &[["incidents_per_child", "Indicator"]]].concat());
    let data = named("missing-children-2022-23-draft.csv");
    let header = String::from_utf8(data.bytes).unwrap().lines().next().unwrap().to_owned();
    for line in &meta {
        assert!(header.split(',').any(|name| name == line["col_name"]));
        assert!(line["label"].len() <= 100, "{}", line["label"]);
    }
}

#[test]
fn the_manifest_names_the_snapshot_the_rules_and_the_digest_of_every_file() {
    let files = files();
    let manifest: Value = serde_json::from_slice(&files.last().unwrap().bytes).unwrap();
    assert_eq!(manifest["status"], STATUS);
    assert_eq!(manifest["snapshot"], 7);
    assert_eq!(manifest["heads"], snapshot().heads.to_string());
    assert_eq!(manifest["year"], "2022-23");
    assert_eq!(manifest["year_complete"], true);
    assert_eq!(manifest["totals"]["incidents"], 3);
    assert_eq!(manifest["counting_rules"].as_array().unwrap().len(), RULES.len());
    let listed = manifest["files"].as_array().unwrap();
    assert_eq!(listed.len(), files.len() - 1);
    for (listed, file) in listed.iter().zip(&files) {
        assert_eq!(listed["name"], file.name);
        assert_eq!(listed["sha256"], casework::chain::Digest::of(&file.bytes).to_string());
    }
}

#[test]
fn a_year_that_has_not_ended_says_so() {
    let scheme = scheme();
    for (taken, complete) in [("2023-03-31T22:59:59Z", false), ("2023-03-31T23:00:00Z", true)] {
        let mut snapshot = snapshot();
        snapshot.taken = taken.parse().unwrap();
        let files = draft(&counted(&scheme, &[]), &snapshot).unwrap();
        let manifest: Value = serde_json::from_slice(&files.last().unwrap().bytes).unwrap();
        assert_eq!(manifest["year_complete"], complete);
    }
}

#[test]
fn every_rule_cites_a_clause_and_stands_in_the_page() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let page = std::fs::read_to_string(format!("{root}/docs/statistics.md")).unwrap();
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    for rule in RULES {
        assert!(page.contains(rule.words), "docs/statistics.md has no longer: {}", rule.words);
        assert!(!rule.cites.is_empty(), "{}", rule.about);
    }
    for measure in Measure::ALL {
        assert!(page.contains(&format!("`{}`", measure.column())), "{}", measure.column());
    }
}
