//! `lantern figures`: each published figure beside what the invented London has.

use std::process::ExitCode;

use anyhow::Result;
use clap::Args;
use london::Scale;

/// Which London.
#[derive(Args)]
pub struct Figures {
    /// The seed
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How much of London: 1, 1/10, 1/100, 3, 10
    #[arg(long, default_value = "1")]
    scale: String,
}

/// A scale as people write it.
pub fn scale(text: &str) -> Result<Scale> {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    let number = |text: &str| {
        text.trim().parse::<u32>().map_err(|_| anyhow::anyhow!("“{text}” is no scale. Write it like 1/10, 1 or 3"))
    };
    Ok(Scale::new(number(numerator)?, number(denominator)?)?)
}

impl Figures {
    /// Prints the table.
    pub fn run(self) -> Result<ExitCode> {
        let plan = london::plan(self.seed, scale(&self.scale)?);
        let figures = london::figures(&plan);
        println!("{}", london::table(&figures));
        Ok(ExitCode::SUCCESS)
    }
}
