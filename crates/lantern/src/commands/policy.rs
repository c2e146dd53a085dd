//! `lantern policy check`, `policy test DIR` and `policy explain EPISODE`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use casework::policy::Policy;
use clap::Subcommand;

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
    },
}

impl PolicyCommand {
    /// Does it.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        match self {
            PolicyCommand::Check => check(place),
            PolicyCommand::Test { folder } => test(place, &folder),
            PolicyCommand::Explain { episode } => explain(place, &episode),
        }
    }
}

fn check(place: &Place) -> Result<ExitCode> {
    let texts = place.policy_texts()?;
    match Policy::read(&texts) {
        Ok(policy) => {
            println!(
                "{} files; {} rows, {} notices, {} overlays; digest {}",
                texts.len(),
                policy.duties.rows.len(),
                policy.duties.tellings.len(),
                policy.duties.overlays.len(),
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

fn test(place: &Place, folder: &std::path::Path) -> Result<ExitCode> {
    let policy = place.policy()?;
    let (mut passed, mut failed) = (0, 0);
    for path in toml_files(folder)? {
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        match casework::scenario::run(&text, &policy) {
            Ok(()) => passed += 1,
            Err(failures) => {
                failed += 1;
                for failure in failures {
                    println!("{}: {failure}", path.display());
                }
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn explain(place: &Place, episode: &str) -> Result<ExitCode> {
    let lantern = place.lantern()?;
    let explained = lantern.explain(episode).context("looking for the episode")?;
    for line in explained {
        println!("{line}");
    }
    Ok(ExitCode::SUCCESS)
}
