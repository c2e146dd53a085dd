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
    assert!(files.len() >= 40, "{}", files.len());
    for (name, text) in &files {
        let proved = scenario::proves(text).unwrap();
        assert!(!proved.is_empty(), "{name} proves nothing");
        for clause in proved {
            assert!(known.contains(clause.as_str()), "{name}: {clause}");
        }
    }
}

const STORY: &str = r#"
title = "Own"
proves = ["LA-3-15"]
[[child]]
name = "Amara"
responsible = "e09000030"
[[person]]
name = "officer"
role = "missing_person_officer"
organisation = "met"
unit = "met-ce-mpu"
[[record]]
at = "2025-03-01 22:10"
by = "officer"
child = "Amara"
kind = "report_received"
body = { missing_since = "2025-03-01 21:30" }
[[expect]]
at = "2025-03-01 22:10"
child = "Amara"
duty = "decide_report"
standing = "open"
"#;

#[test]
fn what_is_wrong_with_a_scenario_is_said_with_its_line() {
    let policy = Policy::read(&shipped()).unwrap();
    assert_eq!(scenario::run(STORY, &policy), Ok(()));
    for (from, to, line, said) in [
        ("standing =", "stands =", 22, "unknown field `stands`"),
        (r#"kind = "report_received""#, r#"kind = "report_recieved""#, 12, "nearest known is “report_received”"),
        (r#"by = "officer""#, r#"by = "oficer""#, 12, "nearest known is “officer”"),
        (r#"duty = "decide_report""#, r#"duty = "decide_reports""#, 18, "nearest known is “decide_report”"),
        (r#"duty = "decide_report""#, r#"duty = "return_conversation""#, 18, "there is no duty return_conversation"),
        (r#"standing = "open""#, r#"standing = "late""#, 18, "is \"open\", expected \"late\""),
        (r#"standing = "open""#, r#"due = "2025-03-01 22:24""#, 18, "due is 2025-03-01T22:25:00+00:00"),
        ("2025-03-01 21:30", "2025-03-30 01:30", 12, "never happened"),
        ("2025-03-01 21:30", "2025-10-26 01:30", 12, "happened twice"),
        ("missing_since =", "mising_since =", 12, "refused with"),
    ] {
        let failures = scenario::run(&STORY.replace(from, to), &policy).unwrap_err();
        let failure = failures.first().unwrap();
        assert_eq!(failure.line, Some(line), "{from} → {to}: {failure}");
        assert!(failure.to_string().contains(said), "{from} → {to}: {failure}");
    }
}

#[test]
fn a_file_that_is_no_scenario_fails_and_never_panics() {
    let policy = Policy::read(&shipped()).unwrap();
    for text in ["", "title = 1", "\u{0}", "[[record]]\n[[expect]]", &STORY.replace('"', "'"), &STORY[..200]] {
        let _ = scenario::run(text, &policy);
    }
    assert!(scenario::run("", &policy).is_err());
}
