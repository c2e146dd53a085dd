//! `lantern witness`: run by another agency, on a machine of its own, without a database. It keeps the last checkpoint it
//! countersigned, and countersigns another only when that extends it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, ensure};
use clap::Args;
use ledger::{Checkpoint, Consistency, Note, Verifier, judge};
use operations::Clock as _;

use super::out;
use crate::device::MachineClock;
use crate::log_key;

/// What is countersigned, for whom.
#[derive(Args)]
pub struct Witness {
    /// The checkpoint: a file, or an address; with the proof since the last one seen, as `lantern prove since` prints it
    checkpoint: String,
    /// The public key of the log, as `lantern log-key` printed it there
    #[arg(long)]
    log: Verifier,
    /// The file of this witness's own key; made when there is none
    #[arg(long)]
    key: PathBuf,
    /// The file of the last checkpoint countersigned
    #[arg(long)]
    seen: PathBuf,
}

impl Witness {
    /// Countersigns and prints it, or says what it saw.
    pub fn run(self) -> Result<ExitCode> {
        let text = fetched(&self.checkpoint).with_context(|| format!("reading {}", self.checkpoint))?;
        let proof: Option<Consistency> = text.parse().ok();
        let mut note: Note = match &proof {
            Some(proof) => proof.note.clone(),
            None => text.parse().with_context(|| format!("reading {}", self.checkpoint))?,
        };
        let offered = Checkpoint::of(&note)?;
        let signed = self.log.signed(&note) && offered.origin == self.log.name();
        ensure!(signed, "NOT SIGNED: {} did not sign this checkpoint", self.log.name());
        let seen = seen(&self.seen)?;
        judge(seen.as_ref(), &offered, proof.as_ref())?;
        let own = log_key::made(&self.key)?;
        let seconds = MachineClock::default().now().as_microseconds() / 1_000_000;
        own.countersign(&mut note, u64::try_from(seconds)?);
        // What was seen is kept before the signature is given away.
        let folder = self.seen.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let name = self.seen.file_name().context("the file of the last checkpoint has no name")?.to_string_lossy();
        out::put(folder, [(name.as_ref(), note.to_string().as_bytes())])?;
        print!("{note}");
        eprintln!("Countersigned {} rows of {}, as {}", offered.size, offered.origin, own.witness());
        Ok(ExitCode::SUCCESS)
    }
}

fn fetched(from: &str) -> Result<String> {
    if from.starts_with("http://") {
        return Ok(ureq::get(from).call()?.body_mut().read_to_string()?);
    }
    Ok(fs::read_to_string(from)?)
}

/// The last checkpoint countersigned; none when this is the first.
fn seen(path: &Path) -> Result<Option<Checkpoint>> {
    if !path.exists() {
        return Ok(None);
    }
    let reading = || format!("reading {}", path.display());
    let note: Note = fs::read_to_string(path).with_context(reading)?.parse().with_context(reading)?;
    Ok(Some(Checkpoint::of(&note).with_context(reading)?))
}
