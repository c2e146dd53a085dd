//! Policy is data: codes, the risk instrument, the duty table, the rules of retention, the script of a report and what was found and
//! changed, read from text and checked when loaded. It does not
//! read files; whoever holds them hands the text in.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Deserialize;

use crate::chain::Digest;

pub mod codes;
pub mod definition;
pub mod duties;
pub mod findings;
pub mod practice;
pub mod practice_case;
pub mod retention;
pub mod risk;
pub mod script;
mod whole;
pub mod wording;
pub(crate) mod words;
pub use words::unknown as unknown_word;

/// The policy in force.
#[derive(Debug, Clone)]
pub struct Policy {
    /// Lists of codes.
    pub codes: codes::Codes,
    /// The risk instrument, in all its editions.
    pub risk: risk::Instrument,
    /// The duty table with its overlays.
    pub duties: duties::Table,
    /// When records are looked at again.
    pub retention: Vec<retention::Rule>,
    /// Words that blame the child, and plainer ones.
    pub wording: Vec<wording::Term>,
    /// What was found, and what it changed.
    pub findings: findings::Findings,
    /// Notes of good practice.
    pub practice: practice::Practice,
    /// Calls to practise on.
    pub practice_cases: practice_case::PracticeCases,
    /// What is asked of whoever reports.
    pub script: script::Script,
    /// Who is missing, as each body says.
    pub definitions: definition::Definitions,
    /// Digest of every text it was read from.
    pub digest: Digest,
}

/// One policy file: its path below `policy/`, and its text.
#[derive(Debug, Clone)]
pub struct Text {
    /// As `duties/national.toml`.
    pub path: String,
    /// TOML.
    pub text: String,
}

/// What is wrong with a policy file, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Path below `policy/`.
    pub path: String,
    /// Line, from 1, when it is known.
    pub line: Option<usize>,
    /// What is wrong, and the nearest known word.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(out, "policy/{}:{line}: {}", self.path, self.message),
            None => write!(out, "policy/{}: {}", self.path, self.message),
        }
    }
}

impl Policy {
    /// Reads every file, and says everything that is wrong with them.
    ///
    /// # Errors
    /// Each fault with file, line and, for an unknown word, the nearest known one.
    pub fn read(texts: &[Text]) -> Result<Self, Vec<Fault>> {
        let mut sorted: BTreeMap<&str, &str> = BTreeMap::new();
        for text in texts {
            sorted.insert(&text.path, &text.text);
        }
        let mut faults = Vec::new();
        for (path, text) in &sorted {
            whole::check(path, text, &mut faults);
        }
        let under = |folder: &str| {
            let folder = format!("{folder}/");
            sorted.iter().filter(move |(path, _)| path.starts_with(&folder)).map(|(path, text)| (*path, *text))
        };
        let mut codes = codes::Codes::read(under("codes"), &mut faults);
        let risk = risk::Instrument::read(under("risk"), &mut faults);
        codes.add("risk_grade", risk.grades());
        codes.add("risk_factor", risk.factors());
        let bodies = bodies(under("reference"), &mut faults);
        let duties = duties::Table::read(under("duties"), &bodies, &mut faults);
        let retention = retention::read(under("retention"), &mut faults);
        let wording = wording::read(under("wording"), &mut faults);
        let files = sorted.iter().map(|(path, text)| (*path, *text));
        let findings = findings::Findings::read(under("findings"), files, &codes, &mut faults);
        let practice = practice::Practice::read(under("practice"), &findings, &mut faults);
        let script = script::Script::read(under("script"), &findings, &mut faults);
        let practice_cases =
            practice_case::PracticeCases::read(under("practice_case"), (&script, &findings, &codes), &mut faults);
        let definitions = definition::Definitions::read(under("definition"), &mut faults);
        let all = sorted.iter().fold(String::new(), |all, (path, text)| all + path + "\n" + text + "\n");
        if faults.is_empty() {
            let digest = Digest::of(all.as_bytes());
            Ok(Self {
                codes,
                risk,
                duties,
                retention,
                wording,
                findings,
                practice,
                practice_cases,
                script,
                definitions,
                digest,
            })
        } else {
            Err(faults)
        }
    }
}

/// The ids of the bodies that the reference files name.
fn bodies<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>, faults: &mut Vec<Fault>) -> BTreeSet<String> {
    #[derive(Deserialize)]
    struct Bodies {
        #[serde(default)]
        organisation: Vec<Body>,
    }
    #[derive(Deserialize)]
    struct Body {
        id: String,
    }
    let files = texts.filter_map(|(path, text)| parse::<Bodies>(path, text, faults));
    files.flat_map(|file| file.organisation).map(|body| body.id).collect()
}

/// The policy this build ships.
pub fn shipped() -> Vec<Text> {
    SHIPPED.iter().map(|(path, text)| Text { path: (*path).into(), text: (*text).into() }).collect()
}

include!(concat!(env!("OUT_DIR"), "/policy.rs"));

/// The line a byte offset is on, from 1.
fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count().saturating_add(1)
}

fn parse<T: serde::de::DeserializeOwned>(path: &str, text: &str, faults: &mut Vec<Fault>) -> Option<T> {
    toml::from_str(text)
        .map_err(|error| {
            let line = error.span().map(|span| line_of(text, span.start));
            faults.push(Fault { path: path.into(), line, message: error.message().to_owned() });
        })
        .ok()
}
