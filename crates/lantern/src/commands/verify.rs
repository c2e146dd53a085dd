//! `lantern verify`: every chain, link by link; the first broken entry of each broken chain is named.

use std::process::ExitCode;

use anyhow::Result;

use super::Place;

/// Fails when any chain is broken.
pub fn run(place: &Place) -> Result<ExitCode> {
    let verified = place.store()?.verify_all(|fault| println!("{fault}"))?;
    println!("{} chains and {} entries checked, {} chains broken", verified.chains, verified.entries, verified.broken);
    Ok(if verified.broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
