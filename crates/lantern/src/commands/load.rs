//! `lantern load`: an invented London, the calibrated year and tonight, through the ordinary operations.

use std::io::ErrorKind;
use std::process::ExitCode;

use anyhow::{Context as _, Result, bail};
use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use operations::Lantern;

use super::{Place, figures::scale};
use crate::demo;
use crate::lease::Lease;
use crate::practised;
use crate::standing::{self, Standing};

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
    /// Delete the invented London that is there, and draw another
    #[arg(long)]
    fresh: bool,
}

impl Load {
    /// Loads it, once: an invented London that is whole is left as it is, one that was broken off is begun anew.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let lantern = place.lantern()?;
        if self.is_there(&lantern, place)? {
            return Ok(ExitCode::SUCCESS);
        }
        // On any database: two at once would both find it empty.
        let lease = Lease::take(&lantern, "load")?;
        if self.is_there(&lantern, place)? {
            return Ok(ExitCode::SUCCESS);
        }
        if Standing::of(lantern.store())? == Standing::Not {
            if lantern.store().read(|transaction| transaction.subjects(None, 1))?.iter().any(|_| true) {
                bail!("{} holds other records; an invented London goes into an empty database only", place.shown());
            }
            self.fill(&lantern)?;
            return Ok(ExitCode::SUCCESS);
        }
        if !self.fresh {
            println!("The loading of {} was broken off; it begins anew", place.shown());
        }
        // Closed before it is deleted: a store that closes later would delete what the next one writes.
        drop((lease, lantern));
        delete(place)?;
        let lantern = place.lantern()?;
        let _lease = Lease::take(&lantern, "load")?;
        self.fill(&lantern)?;
        Ok(ExitCode::SUCCESS)
    }

    fn is_there(&self, lantern: &Lantern, place: &Place) -> Result<bool> {
        let there = !self.fresh && Standing::of(lantern.store())? == Standing::Whole;
        if there {
            println!("{} has an invented London already", place.shown());
        }
        Ok(there)
    }

    fn fill(&self, lantern: &Lantern) -> Result<()> {
        let now = lantern.now();
        let scale = scale(&self.scale)?;
        standing::begin(lantern.store())?;
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
        practised::load(lantern)?;
        standing::finish(lantern.store(), (!self.without_tonight).then_some(now))?;
        bar.finish_and_clear();
        println!("{} children and {} entries, all invented", loaded.children, loaded.entries);
        Ok(())
    }
}

/// Deletes a demonstration's database, the file itself first: what is left beside no database is never read again.
fn delete(place: &Place) -> Result<()> {
    let Some(files) = place.files() else {
        bail!("only SQLite's files are deleted from here; make an empty database and name it in DATABASE_URL");
    };
    for file in files {
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(error).with_context(|| format!("deleting {}", file.display()));
            }
            _ => {}
        }
    }
    Ok(())
}
