//! `lantern verify`: every chain, link by link; the first broken entry of each broken chain is named.

use std::process::ExitCode;

use anyhow::Result;

use store::Verified;

use super::{Place, count};

/// Fails when any chain is broken.
pub fn run(place: &Place) -> Result<ExitCode> {
    let verified = place.store()?.verify_all(|fault| println!("{fault}"))?;
    println!("{}", told(&verified));
    Ok(if verified.broken == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What was checked, and what came of it.
pub fn told(verified: &Verified) -> String {
    let Verified { chains, entries, broken } = *verified;
    let outcome = match broken {
        0 => "no chain is broken".to_owned(),
        1 => "1 chain is broken: its first broken entry is named above".to_owned(),
        some => format!("{some} chains are broken: the first broken entry of each is named above"),
    };
    format!("Checked {} and {}; {outcome}", count(chains, "chain", "chains"), count(entries, "entry", "entries"))
}
