//! `lantern disposals`: the records that were disposed of, for whoever restores an older backup. A line is an id and a reason;
//! nothing of what a record said is in it.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context as _, Result, anyhow};
use operations::Disposed;

use super::Place;

/// Prints a line for each.
pub fn run(place: &Place) -> Result<ExitCode> {
    for (child, reason) in place.lantern()?.disposals()? {
        println!("{child} {reason}");
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads such a list.
pub fn read(file: &Path) -> Result<Vec<Disposed>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let read = |line: &str| {
        let (child, reason) = line.trim().split_once(' ')?;
        Some((child.parse().ok()?, reason.trim().to_owned()))
    };
    let told = |index: usize| anyhow!("{} line {}: not a line of `lantern disposals`", file.display(), index + 1);
    lines.map(|(index, line)| read(line).ok_or_else(|| told(index))).collect()
}
