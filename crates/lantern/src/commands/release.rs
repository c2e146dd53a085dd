//! `lantern release build`: the yearly tables. Only drafts so far: nothing in them is protected.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Result, bail};
use clap::{Args, Subcommand};
use statistics::Year;

use super::{Place, count, out};

/// What to do with a release.
#[derive(Subcommand)]
pub enum Release {
    /// Count a year from a new snapshot and write the tables
    Build(Build),
}

/// Which year, and where to.
#[derive(Args)]
pub struct Build {
    /// The year, as 2022-23
    #[arg(long)]
    year: Year,
    /// A draft: unprotected, and every file says so
    #[arg(long)]
    draft: bool,
    /// The folder to write to
    #[arg(long, default_value = "release")]
    out: PathBuf,
}

impl Release {
    /// Builds it.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let Release::Build(build) = self;
        if !build.draft {
            bail!("only drafts can be built so far: small numbers are not protected yet. Add --draft");
        }
        let mut texts = place.policy_texts()?;
        if !texts.iter().any(|text| text.path.starts_with("statistics/")) {
            texts.push(statistics::shipped());
        }
        let (lantern, lease) = place.writing("release build")?;
        let draft = lantern.release_draft(build.year, &texts)?;
        drop(lease);
        out::put(&build.out, draft.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice())))?;
        println!(
            "Counted {} in snapshot {}; wrote {} to {}. They are a draft: small numbers are not protected, and they are not for \
             publication",
            count(draft.incidents, "incident", "incidents"),
            draft.snapshot.number,
            count(draft.files.len(), "file", "files"),
            build.out.display()
        );
        Ok(ExitCode::SUCCESS)
    }
}
