//! `lantern prove`: a file by which somebody outside can check that a row is under a signed checkpoint, or that the ledger
//! only grew since they last saw it.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result, ensure};
use clap::{Args, Subcommand};
use ledger::{Checkpoint, Inclusion, Verifier};

use super::Place;

/// What is proved.
#[derive(Subcommand)]
pub enum Prove {
    /// Print the proof that a row is under the last checkpoint
    Row {
        /// The number of a row of the access log, as its pages show it
        number: u64,
    },
    /// Print the last checkpoint with the proof that it extends an older one
    Since {
        /// The size of the older one: its second line
        size: u64,
    },
    /// Check a proof of a row, without a database
    Check(Box<Check>),
}

/// A proof and whose it is.
#[derive(Args)]
pub struct Check {
    /// The file
    proof: PathBuf,
    /// The public key of the log, as `lantern log-key` prints it
    #[arg(long)]
    log: Verifier,
}

impl Prove {
    /// Prints the proof, or says whether it holds.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        match self {
            Prove::Row { number } => print!("{}", place.lantern()?.prove_row(number)?),
            Prove::Since { size } => print!("{}", place.lantern()?.prove_since(size)?),
            Prove::Check(check) => check.run()?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Check {
    fn run(&self) -> Result<()> {
        let reading = || format!("reading {}", self.proof.display());
        let text = std::fs::read_to_string(&self.proof).with_context(reading)?;
        let proof: Inclusion = text.parse().with_context(reading)?;
        let checkpoint = Checkpoint::of(&proof.note)?;
        ensure!(self.log.signed(&proof.note), "the checkpoint is not signed by {}", self.log.name());
        ensure!(proof.holds(), "row {} is not under the checkpoint", proof.number);
        println!("Row {} is one of the {} that {} signs", proof.number, checkpoint.size, self.log.name());
        Ok(())
    }
}
