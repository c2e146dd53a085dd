//! `lantern verify`: every chain, link by link, and both logs against the ledger and its checkpoints; the first broken entry
//! of each broken chain is named, and each row that is not what was logged. It needs nobody's word but a key.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::Args;
use ledger::{Checkpoint, Note, Verifier};
use store::{Covered, Expected, KeptCheckpoint, Store, StoreError, Transaction, Verified};

use super::{Place, count};
use crate::log_key;

/// What to hold the ledger to besides the checkpoints in the database.
#[derive(Args)]
pub struct Verify {
    /// A checkpoint kept elsewhere, or by a witness; may be given more than once
    #[arg(long)]
    checkpoint: Vec<PathBuf>,
    /// The public key of the log; left out, that of the key file, if there is one
    #[arg(long)]
    log: Option<Verifier>,
}

impl Verify {
    /// Fails when any chain, row or checkpoint is wrong.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let fine = check(place, &place.store()?, &self.checkpoint, self.log)?;
        Ok(if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

/// Checks the ledger against every checkpoint and each chain by itself, says what is wrong, and whether nothing is.
pub fn check(place: &Place, store: &Store, files: &[PathBuf], log: Option<Verifier>) -> Result<bool> {
    let log = match log {
        Some(log) => Some(log),
        None => log_key::kept(&place.log_key())?.map(|signer| signer.verifier()),
    };
    let mut expected = Vec::new();
    let mut unsigned = 0;
    for (name, text) in checkpoints(store, files)? {
        let note: Note = text.parse().with_context(|| format!("reading {name}"))?;
        let Checkpoint { origin, size, root } = Checkpoint::of(&note).with_context(|| format!("reading {name}"))?;
        if log.as_ref().is_some_and(|log| !log.signed(&note) || origin != log.name()) {
            println!("{name} is not signed by the key of this log");
            unsigned += 1;
        }
        expected.push(Expected { name, size, root });
    }
    let covered = store.verify_ledger(&expected, |fault| println!("{fault}"))?;
    let verified = store.verify_all(|fault| println!("{fault}"))?;
    println!("{}", ledger(&covered, expected.len(), log.as_ref()));
    println!("{}", told(&verified));
    Ok(verified.broken + covered.faults + unsigned == 0)
}

fn kept(transaction: &mut Transaction<'_>) -> Result<Vec<KeptCheckpoint>, StoreError> {
    transaction.checkpoints()
}

/// Every checkpoint there is, with what to call it.
fn checkpoints(store: &Store, files: &[PathBuf]) -> Result<Vec<(String, String)>> {
    let kept = store.read(kept)?;
    let mut found: Vec<_> = kept
        .into_iter()
        .map(|checkpoint| (format!("the checkpoint of {} rows in the database", checkpoint.size), checkpoint.note))
        .collect();
    for file in files {
        let name = file.display().to_string();
        let text = std::fs::read_to_string(file).with_context(|| format!("reading {name}"))?;
        found.push((name, text));
    }
    Ok(found)
}

fn ledger(covered: &Covered, checkpoints: usize, log: Option<&Verifier>) -> String {
    let rows = count(covered.leaves.len(), "row of the ledger", "rows of the ledger");
    let against = count(checkpoints, "checkpoint", "checkpoints");
    let signed = match log {
        Some(log) => format!("signed by {}", log.name()),
        None => "whose signatures were not checked, for want of a key".to_owned(),
    };
    let blanked = match covered.blanked {
        0 => String::new(),
        some => format!(", {some} of them lawfully blanked"),
    };
    let outcome = match covered.faults {
        0 => "nothing was changed",
        _ => "what was changed is named above",
    };
    format!("Checked {rows}{blanked}, against {against} {signed}; {outcome}")
}

/// What was checked of the chains, and what came of it.
fn told(verified: &Verified) -> String {
    let Verified { chains, entries, broken } = *verified;
    let outcome = match broken {
        0 => "no chain is broken".to_owned(),
        1 => "1 chain is broken: its first broken entry is named above".to_owned(),
        some => format!("{some} chains are broken: the first broken entry of each is named above"),
    };
    format!("Checked {} and {}; {outcome}", count(chains, "chain", "chains"), count(entries, "entry", "entries"))
}
