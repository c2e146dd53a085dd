//! Runs the boroughs' own validator, and ours, over the same files. It holds no test.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use exchange::ssda903::{CollectionYear, RULES, check, read};
use serde_json::{Value, json};

/// A file of a return.
pub type File = (String, Vec<u8>);
/// Rule, table, row.
pub type Verdict = (String, String, usize);

/// One return to be judged.
#[derive(Clone, Debug)]
pub struct Case {
    pub year: CollectionYear,
    pub files: Vec<File>,
    pub last: Vec<File>,
}

/// What the validator said of a case.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    Verdicts(BTreeSet<Verdict>),
    Refused(String),
}

/// The workspace's root.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().parent().unwrap()
}

/// Our verdicts.
pub fn ours(case: &Case) -> BTreeSet<Verdict> {
    let (tables, _) = read(case.files.iter().map(|(name, bytes)| (name, bytes)));
    let (last, _) = read(case.last.iter().map(|(name, bytes)| (name, bytes)));
    let verdict =
        |flag: exchange::ssda903::Flag| (flag.rule.code.to_owned(), flag.rule.table.name().to_owned(), flag.row);
    check(&tables, Some(&last), case.year).into_iter().map(verdict).collect()
}

/// The validator's answers, from one process for all cases. `name` is the folder the files are written to.
pub fn theirs(name: &str, cases: &[Case]) -> Vec<Answer> {
    let python = root().join(".tools/venv903/bin/python");
    assert!(
        python.exists(),
        "the boroughs' validator is not installed: run script/validate903/setup once, then try again"
    );
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("validate903").join(name);
    let _ = fs::remove_dir_all(&folder);
    let rules = RULES.iter().map(|rule| rule.code).collect::<Vec<_>>().join(",");
    let mut runs = String::new();
    for (number, case) in cases.iter().enumerate() {
        let write = |year: &str, files: &[File]| -> Vec<PathBuf> {
            let folder = folder.join(number.to_string()).join(year);
            fs::create_dir_all(&folder).unwrap();
            let write = |(name, bytes): &File| {
                fs::write(folder.join(name), bytes).unwrap();
                folder.join(name)
            };
            files.iter().map(write).collect()
        };
        let run = json!({
            "year": case.year.number().to_string(), "authority": "E09000030", "rules": rules,
            "files": write("this", &case.files), "prev": write("last", &case.last),
        });
        runs.push_str(&run.to_string());
        runs.push('\n');
    }
    let list = folder.join("cases.jsonl");
    fs::write(&list, runs).unwrap();
    let output =
        Command::new(python).arg(root().join("script/validate903/run.py")).arg("--cases").arg(&list).output().unwrap();
    assert!(output.status.success(), "the validator's run failed: {}", String::from_utf8_lossy(&output.stderr));
    answers(cases.len(), &String::from_utf8(output.stdout).unwrap())
}

fn answers(cases: usize, lines: &str) -> Vec<Answer> {
    let mut answers: Vec<_> = (0..cases).map(|_| Answer::Verdicts(BTreeSet::new())).collect();
    for line in lines.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let text = |key: &str| line[key].as_str().map(str::to_owned);
        let answer = &mut answers[usize::try_from(line["case"].as_u64().unwrap()).unwrap()];
        if let Some(why) = text("refused") {
            *answer = Answer::Refused(why);
        } else if let Answer::Verdicts(verdicts) = answer {
            let rule = text("rule").unwrap_or_else(|| panic!("a rule of the validator fell over: {line}"));
            verdicts.insert((rule, text("table").unwrap(), usize::try_from(line["row"].as_u64().unwrap()).unwrap()));
        }
    }
    answers
}

/// Holds our verdicts against the validator's, row by row and rule by rule, and gives them back.
pub fn agree(name: &str, cases: &[Case]) -> Vec<BTreeSet<Verdict>> {
    let compare = |(number, (case, answer)): (usize, (&Case, Answer))| {
        let Answer::Verdicts(theirs) = answer else { panic!("case {number} of {name} was not loaded: {answer:?}") };
        let ours = ours(case);
        let only_ours: Vec<_> = ours.difference(&theirs).collect();
        let only_theirs: Vec<_> = theirs.difference(&ours).collect();
        assert!(
            only_ours.is_empty() && only_theirs.is_empty(),
            "case {number} of {name} ({}): only we flag {only_ours:?}; only the validator flags {only_theirs:?}\n{}",
            case.year,
            show(case)
        );
        ours
    };
    cases.iter().zip(theirs(name, cases)).enumerate().map(compare).collect()
}

fn show(case: &Case) -> String {
    let text = |(name, bytes): &File| format!("-- {name}\n{}", String::from_utf8_lossy(bytes));
    let text: String = case.files.iter().chain(&case.last).map(text).collect();
    if text.len() > 20_000 { "(the files are under target/tmp/validate903)".to_owned() } else { text }
}
