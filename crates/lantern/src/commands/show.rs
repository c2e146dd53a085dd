//! `lantern show`: a case as it is known, or was known at a moment: who the child is, every strand, what is owed, and the
//! timeline. What may be shown and what is logged of it is the operation's.

use std::process::ExitCode;

use anyhow::{Context as _, Result, anyhow};
use clap::Args;
use operations::Failure;
use web::pages::case::earlier;

use super::Place;
use super::operator::Operating;

mod told;
use told::Told;

/// Which case, and when.
#[derive(Args)]
pub struct Show {
    /// The episode's reference or id, or the child's id
    case: String,
    /// Show it as it was known at a moment: “1/3/2025 22:15”, 2025-03-01T22:15:00Z, or a date for the end of that day
    #[arg(long, value_name = "TIME")]
    as_of: Option<String>,
    #[command(flatten)]
    operating: Operating,
}

impl Show {
    /// Prints it.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let operator = self.operating.operator()?;
        let lantern = place.lantern()?;
        let now = lantern.now();
        let read = |text: &String| {
            let wrong = || format!("“{text}” is not a time. Write it like “1/3/2025 22:15” or 2025-03-01T22:15:00Z");
            earlier::read(text, now).with_context(wrong)
        };
        let as_of = self.as_of.as_ref().map(read).transpose()?.filter(|moment| *moment < now);
        let seen = lantern.show(&operator, &self.case, as_of).map_err(|failure| match failure {
            Failure::NotFound => anyhow!("there is no episode and no child called “{}”", self.case),
            other => other.into(),
        })?;
        let told = Told::new(&lantern, &seen)?;
        told.lines().iter().for_each(|line| println!("{line}"));
        Ok(ExitCode::SUCCESS)
    }
}
