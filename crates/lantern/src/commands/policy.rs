//! `lantern policy check`, `policy test DIR` and `policy explain EPISODE`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use casework::policy::Policy;
use clap::Subcommand;

use super::operator::Operating;
use super::{Place, toml_files};

/// What to do with the policy.
#[derive(Subcommand)]
pub enum PolicyCommand {
    /// Read every file and say what is wrong with it
    Check,
    /// Run the scenario files of a folder
    Test {
        /// The folder
        folder: PathBuf,
    },
    /// Say why each duty of an episode exists
    Explain {
        /// The episode's reference or id
        episode: String,
        #[command(flatten)]
        operating: Operating,
    },
}

impl PolicyCommand {
    /// Does it.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        match self {
            PolicyCommand::Check => check(place),
            PolicyCommand::Test { folder } => test(place, &folder),
            PolicyCommand::Explain { episode, operating } => explain(place, &episode, &operating),
        }
    }
}

fn check(place: &Place) -> Result<ExitCode> {
    let texts = place.policy_texts()?;
    let access = operations::access::faults();
    if !access.is_empty() {
        for fault in access {
            println!("{fault}");
        }
        return Ok(ExitCode::FAILURE);
    }
    match Policy::read(&texts) {
        Ok(policy) => {
            println!(
                "{} files; {} rows, {} notices, {} overlays, {} rules of retention; digest {}",
                texts.len(),
                policy.duties.rows.len(),
                policy.duties.tellings.len(),
                policy.duties.overlays.len(),
                policy.retention.len(),
                policy.digest
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(faults) => {
            for fault in faults {
                println!("{fault}");
            }
            Ok(ExitCode::FAILURE)
        }
    }
}

fn test(place: &Place, folder: &Path) -> Result<ExitCode> {
    let policy = place.policy()?;
    let (mut passed, mut failed) = (0, 0);
    for path in toml_files(folder)? {
        let failures = failures(&path, &policy);
        for failure in &failures {
            println!("{}: {failure}", path.display());
        }
        if failures.is_empty() { passed += 1 } else { failed += 1 }
    }
    println!("{passed} passed, {failed} failed");
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What is wrong with a story: it is not as it says, or it cannot be read at all.
fn failures(path: &Path, policy: &Policy) -> Vec<String> {
    let bytes = match std::fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) => return vec![error.to_string()],
    };
    match String::from_utf8(bytes) {
        Ok(text) => match casework::scenario::run(&text, policy) {
            Ok(()) => Vec::new(),
            Err(failures) => failures.iter().map(ToString::to_string).collect(),
        },
        Err(error) => {
            let readable = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
            let line = readable.filter(|byte| **byte == b'\n').count() + 1;
            vec![format!("line {line} is not UTF-8: save the file as UTF-8")]
        }
    }
}

fn explain(place: &Place, episode: &str, operating: &Operating) -> Result<ExitCode> {
    let operator = operating.operator()?;
    let lantern = place.lantern()?;
    let explained = lantern.explain(&operator, episode).context("looking for the episode")?;
    for line in explained {
        println!("{line}");
    }
    Ok(ExitCode::SUCCESS)
}
