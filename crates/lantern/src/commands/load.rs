//! `lantern load`: an invented London, the calibrated year and tonight, through the ordinary operations.

use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use operations::Lantern;

use super::{Place, figures::scale};
use crate::demo;
use crate::lease::Lease;

/// How much London.
#[derive(Args)]
pub struct Load {
    /// How much of the year: 1, 1/10, 1/100, 3, 10
    #[arg(long, default_value = "1/10")]
    scale: String,
    /// The seed
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Leave out the children of tonight
    #[arg(long)]
    without_tonight: bool,
}

impl Load {
    /// Loads it, once; a database that has one already is left as it is.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let lantern = place.lantern()?;
        if lantern.store().read(|transaction| transaction.setting("demo"))?.is_some() {
            println!("{} has an invented London already", place.shown());
            return Ok(ExitCode::SUCCESS);
        }
        // On any database: two at once would both find it empty.
        let _lease = Lease::take(&lantern, "load")?;
        if lantern.store().read(|transaction| transaction.subjects(None, 1))?.iter().any(|_| true) {
            bail!("{} holds other records; an invented London goes into an empty database only", place.shown());
        }
        self.fill(&lantern)?;
        Ok(ExitCode::SUCCESS)
    }

    fn fill(&self, lantern: &Lantern) -> Result<()> {
        let now = lantern.now();
        let scale = scale(&self.scale)?;
        let (year, tonight) = demo::plans(self.seed, scale, now);
        let bar = ProgressBar::new_spinner()
            .with_style(ProgressStyle::with_template("{msg:32} {wide_bar} {pos}/{len} {elapsed}")?);
        bar.set_message("Forces, boroughs, homes, staff");
        lantern.register_shipped(true)?;
        demo::register(lantern, &year)?;
        bar.set_message("The year 2022-23 (invented)");
        let mut loaded = demo::load(lantern, &year, &bar)?;
        if !self.without_tonight {
            bar.reset();
            bar.set_message("Tonight (invented)");
            let tonight = demo::load(lantern, &tonight, &bar)?;
            loaded = demo::Loaded {
                children: loaded.children + tonight.children,
                entries: loaded.entries + tonight.entries,
            };
        }
        demo::show(lantern, &year)?;
        lantern.store().write(|transaction| transaction.set_setting("demo", "invented"))?;
        bar.finish_and_clear();
        println!("{} children and {} entries, all invented", loaded.children, loaded.entries);
        Ok(())
    }
}
