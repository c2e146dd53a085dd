//! `lantern checkpoint` and `lantern log-key`: the ledger signed as it stands, and the key by which others know its signature.

use std::process::ExitCode;

use anyhow::{Result, bail};

use super::Place;
use crate::log_key;

/// Signs, keeps and prints a checkpoint.
pub fn run(place: &Place) -> Result<ExitCode> {
    let (lantern, _lease) = place.writing("checkpoint")?;
    let signer = log_key::made(&place.log_key())?;
    match lantern.checkpoint(&signer)? {
        Some(checkpoint) => print!("{}", checkpoint.note),
        None => bail!("nothing has been logged yet"),
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints the public key.
pub fn key(place: &Place) -> Result<ExitCode> {
    println!("{}", log_key::made(&place.log_key())?.verifier());
    Ok(ExitCode::SUCCESS)
}
