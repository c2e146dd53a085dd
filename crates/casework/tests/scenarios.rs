//! Every scenario file runs, in the same way as `lantern policy test`.
#![expect(clippy::unwrap_used, reason = "a test says what failed by failing")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use casework::policy::{Policy, Text, shipped};
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
fn a_borough_switches_a_partner_off_and_the_others_are_told() {
    let laid_over = |said: &str| {
        let own = Text { path: "duties/own.toml".into(), text: said.into() };
        Policy::read(&shipped().into_iter().chain([own]).collect::<Vec<_>>())
    };
    let (_, story) = files().into_iter().find(|(name, _)| name == "partners-are-told.toml").unwrap();
    let ours = laid_over("[[profile]]\nparty = \"e09000030\"\ntells = [\"health_lead\"]\n").unwrap();
    let failures = scenario::run(&story, &ours).unwrap_err();
    assert!(failures.len() > 2, "{failures:?}");
    let without = story.replace("to = [\"canal-road-school-leads\", ", "to = [").split("\n\n").fold(
        String::new(),
        |kept, part| {
            if part.contains(":canal-road-school-leads\"") { kept } else { format!("{kept}{part}\n\n") }
        },
    );
    assert_eq!(scenario::run(&without, &ours), Ok(()));
    let others = laid_over("[[profile]]\nparty = \"e09000012\"\ntells = []\n").unwrap();
    assert_eq!(scenario::run(&story, &others), Ok(()));
    let faults =
        laid_over("[[profile]]\nparty = \"e09000030\"\ntells = [\"health_leed\", \"social_worker\"]\n").unwrap_err();
    assert_eq!(faults.len(), 2, "{faults:?}");
    assert!(faults[0].message.contains("health_lead") && faults[0].line == Some(3), "{faults:?}");
    assert!(laid_over("[sharing]\ntells = []\ncites = []\n").unwrap_err()[0].message.contains("already"));
}

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
