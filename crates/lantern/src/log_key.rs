//! The key that signs the ledger's checkpoints, in a file of its own that only the account Lantern runs under can read. What
//! it signs is the operations'.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow};
use ledger::Signer;
use operations::Chance as _;

use crate::device::MachineChance;

/// The key in a file; none when there is no such file.
pub fn kept(path: &Path) -> Result<Option<Signer>> {
    let reading = || format!("reading the log key {}", path.display());
    match std::fs::read_to_string(path) {
        Ok(text) => text.parse().map(Some).map_err(|bad| anyhow!("{bad}")).with_context(reading),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error).with_context(reading),
    }
}

/// The key in a file, which is made with a new one when there is none.
pub fn made(path: &Path) -> Result<Signer> {
    if let Some(signer) = kept(path)? {
        return Ok(signer);
    }
    let (mut seed, mut name) = ([0; 32], [0; 4]);
    MachineChance.fill(&mut seed);
    MachineChance.fill(&mut name);
    let signer = Signer::new(&format!("lantern/{:08x}", u32::from_be_bytes(name)), &seed)?;
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    file.and_then(|mut file| writeln!(file, "{}", signer.secret()).and_then(|()| file.sync_all()))
        .with_context(|| format!("making the log key {}", path.display()))?;
    Ok(signer)
}
