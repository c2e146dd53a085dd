//! `lantern rebuild`: folds every chain again; with `--check` it only compares.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;

use super::Place;
use crate::lease::Lease;

/// Whether to write.
#[derive(Args)]
pub struct Rebuild {
    /// Compare only; exit 1 when anything differs
    #[arg(long)]
    check: bool,
}

impl Rebuild {
    /// Does it.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let lantern = place.lantern()?;
        // Two at once would undo each other's work, whatever the database.
        let lease = if self.check { Lease::shared() } else { Lease::take(&lantern, "rebuild")? };
        let rebuilt = lantern.rebuild(self.check)?;
        drop(lease);
        for (child, difference) in rebuilt.differences.iter().take(100) {
            println!("child {child}: {difference:?}");
        }
        println!("{} chains folded again, {} rows differed", rebuilt.chains, rebuilt.differences.len());
        let identical = !self.check || rebuilt.differences.is_empty();
        Ok(if identical { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}
