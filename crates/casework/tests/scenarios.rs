//! Every scenario file runs, in the same way as `lantern policy test`.
#![expect(clippy::unwrap_used, reason = "a test says what failed by failing")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use casework::policy::{Policy, shipped};
use casework::scenario;

fn files() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/scenarios");
    let paths = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<(String, String)> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn every_scenario_comes_out_as_it_says() {
    let policy = Policy::read(&shipped()).unwrap();
    let mut failures = Vec::new();
    for (name, text) in files() {
        if let Err(found) = scenario::run(&text, &policy) {
            failures.extend(found.into_iter().map(|failure| format!("{name}: {failure}")));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn there_are_forty_stories_and_each_proves_clauses_of_the_register() {
    let register: toml::Table = include_str!("../../../docs/register/clauses.toml").parse().unwrap();
    let clauses = register.get("clause").and_then(toml::Value::as_array).unwrap();
    let known: BTreeSet<&str> = clauses.iter().filter_map(|clause| clause.get("id")?.as_str()).collect();
    let files = files();
    assert!(files.len() >= 10, "{}", files.len());
    for (name, text) in &files {
        let proved = scenario::proves(text).unwrap();
        assert!(!proved.is_empty(), "{name} proves nothing");
        for clause in proved {
            assert!(known.contains(clause.as_str()), "{name}: {clause}");
        }
    }
}
