//! `lantern letters`: those that nobody would take, for a person to see and to send again.

use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Args;

use super::Place;

/// Which to send again.
#[derive(Args)]
pub struct Letters {
    /// Send this one again, by its id
    #[arg(long)]
    again: Option<String>,
}

impl Letters {
    /// Lists them, or sends one again.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let lantern = place.lantern()?;
        let given_up = lantern.letters_given_up()?;
        if let Some(id) = self.again {
            ensure!(given_up.iter().any(|letter| letter.id == id), "no letter with the id {id} was given up");
            lantern.send_letter_again(&id)?;
            println!("{id} is tried again by the server");
            return Ok(ExitCode::SUCCESS);
        }
        for letter in &given_up {
            let why = letter.error.as_deref().unwrap_or("nobody said why");
            println!("{}\tposted {}\ttried {} times\t{why}", letter.id, letter.created, letter.attempts);
        }
        if given_up.is_empty() {
            println!("No letter was given up");
        }
        Ok(ExitCode::SUCCESS)
    }
}
