//! `lantern restore`: a backup, opened by `age`, into an empty database; then every chain verified and every list written
//! again. What the backup holds and what stays behind is the store's.

use std::fs::File;
use std::io::BufReader;
use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context as _, Result};
use clap::Args;
use store::{Restored, Settings};

use super::{Place, disposals, verify};
use crate::age::{self, Opened};
use crate::lease::Lease;

/// What, and with which key.
#[derive(Args)]
pub struct Restore {
    /// The backup
    file: PathBuf,
    /// The file of the key that opens it
    #[arg(long)]
    identity: PathBuf,
    /// The records disposed of since the backup was made, as `lantern disposals` lists them: they are disposed of again
    #[arg(long, value_name = "FILE")]
    disposals: Option<PathBuf>,
}

impl Restore {
    /// Restores it and checks what came of it.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        place.policy()?;
        let disposed = self.disposals.as_deref().map(disposals::read).transpose()?;
        let sealed = File::open(&self.file).with_context(|| format!("opening {}", self.file.display()))?;
        let mut open = Command::new(age::PROGRAM);
        open.arg("--decrypt").arg("--identity").arg(&self.identity).stdin(sealed);
        let opened = BufReader::with_capacity(64 * 1024, Opened::start(&mut open)?);
        let restored = store::restore(&place.database, &Settings::default(), opened)
            .with_context(|| format!("nothing was restored from {}", self.file.display()))?;
        let lantern = place.lantern()?;
        let lease = Lease::take(&lantern, "restore")?;
        lantern.rebuild(false)?;
        let gone = lantern.dispose_again(disposed.as_deref().unwrap_or_default())?;
        let again = lantern.rebuild(true)?;
        drop(lease);
        print(&restored);
        let sound = verify::check(place, lantern.store(), &[], None)?;
        println!("{} chains folded, {} rows of the lists differed afterwards", again.chains, again.differences.len());
        match disposed {
            Some(_) => println!("{} again", super::count(gone, "record was disposed of", "records were disposed of")),
            None => println!(
                "Records disposed of since the backup was made are back. Where they are gone, `lantern disposals` lists them: \
                 restore with --disposals FILE"
            ),
        }
        println!("Nobody is signed in, and links and tokens must be issued again.");
        let whole = sound && again.differences.is_empty();
        Ok(if whole { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// Prints what was in the backup beside what is here.
fn print(Restored { manifest, here }: &Restored) {
    println!("Taken {} by Lantern {}, schema {}", manifest.opening.taken, manifest.opening.lantern, manifest.schema());
    println!("{:<16} {:>14} {:>14}", "rows of", "in the backup", "here");
    for (table, rows) in &here.rows {
        println!("{table:<16} {:>14} {rows:>14}", manifest.ending.rows.get(table).copied().unwrap_or_default());
    }
    println!("{} chains, heads {} in the backup", manifest.ending.chains, manifest.ending.heads);
    println!("{} chains, heads {} here", here.chains, here.heads);
}
