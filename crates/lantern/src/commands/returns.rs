//! `lantern import ssda903 DIR` and `lantern export ssda903`.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context as _, Result};
use clap::{Args, Subcommand};
use exchange::ssda903::CollectionYear;

use super::{Place, authority, out};

/// What can be imported.
#[derive(Subcommand)]
pub enum Import {
    /// A borough's children looked after return: header, episodes and missing
    Ssda903(ImportReturn),
}

/// What can be exported.
#[derive(Subcommand)]
pub enum Export {
    /// A borough's children looked after return
    Ssda903(ExportReturn),
}

/// Where a return is read from.
#[derive(Args)]
pub struct ImportReturn {
    /// The folder with the return's files
    folder: PathBuf,
    /// The authority whose return it is
    #[arg(long, default_value = "E09000030")]
    authority: String,
}

/// What a return is written for.
#[derive(Args)]
pub struct ExportReturn {
    /// The year, as 2022-23
    #[arg(long)]
    year: CollectionYear,
    /// The authority
    #[arg(long)]
    authority: String,
    /// The folder to write to
    #[arg(long, default_value = "ssda903")]
    out: PathBuf,
}

impl Import {
    /// Reads every CSV file of the folder; says what could not be read, by file and line.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let Import::Ssda903(import) = self;
        let mut files = Vec::new();
        for file in std::fs::read_dir(&import.folder).with_context(|| format!("reading {}", import.folder.display()))? {
            let path = file?.path();
            if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                files.push((name, std::fs::read(&path).with_context(|| format!("reading {}", path.display()))?));
            }
        }
        files.sort();
        let (lantern, _lease) = place.writing("import")?;
        lantern.register_shipped(false)?;
        let imported = lantern.import_ssda903(&authority(&import.authority)?, &files)?;
        for finding in &imported.findings {
            println!(
                "{}:{} {} “{}” [{}] {}",
                finding.file,
                finding.line,
                finding.column,
                finding.value,
                finding.code(),
                finding.message
            );
        }
        println!(
            "{} children, {} placements, {} missing periods; {} records were new; {} findings",
            imported.children,
            imported.placements,
            imported.periods,
            imported.written,
            imported.findings.len()
        );
        Ok(ExitCode::SUCCESS)
    }
}

impl Export {
    /// Writes the return's files, and says what it had to change.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let Export::Ssda903(export) = self;
        let exported = place.lantern()?.export_ssda903(&authority(&export.authority)?, export.year)?;
        out::put(&export.out, exported.files.iter().map(|(name, bytes)| (*name, bytes.as_slice())))?;
        for adjustment in &exported.adjustments {
            println!("child {}: {}", adjustment.child, adjustment.message);
        }
        println!(
            "{} children and {} missing periods written to {}",
            exported.children,
            exported.periods,
            export.out.display()
        );
        Ok(ExitCode::SUCCESS)
    }
}
