//! `lantern rebuild`: folds every chain again; with `--check` it only compares.

use std::process::ExitCode;

use anyhow::Result;
use casework::entry::Subject;
use clap::Args;
use store::{Difference, RowFault};

use super::{Place, count};
use crate::lease::Lease;

/// So many rows are named.
const MOST_NAMED: usize = 100;

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
        for (chain, difference) in rebuilt.differences.iter().take(MOST_NAMED) {
            println!("{}", told(chain, difference));
        }
        let (folded, differ) = (count(rebuilt.chains, "chain", "chains"), rebuilt.differences.len());
        if differ > MOST_NAMED {
            println!("and {}", count(differ - MOST_NAMED, "more row", "more rows"));
        }
        let outcome = match (differ, self.check) {
            (0, _) => "every list agrees with the journal".to_owned(),
            (some, true) => {
                format!(
                    "{} from the journal, and nothing was changed: run `lantern rebuild`",
                    count(some, "row differs", "rows differ")
                )
            }
            (some, false) => format!("{} anew", count(some, "row was written", "rows were written")),
        };
        println!("Folded {folded} again; {outcome}");
        let identical = !self.check || rebuilt.differences.is_empty();
        Ok(if identical { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn told(chain: &Subject, difference: &Difference) -> String {
    let fault = match difference.fault {
        RowFault::Missing => "is not there",
        RowFault::Extra => "should not be there",
        RowFault::Changed => "says something else than the journal",
    };
    let row = difference.key.join(" ");
    let chain = chain.to_string().replacen('/', " ", 1);
    format!("{chain}: {} row{}{row} {fault}", difference.table, if row.is_empty() { "" } else { " " })
}
