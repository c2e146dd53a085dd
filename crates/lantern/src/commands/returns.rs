//! `lantern import ssda903 DIR` and `lantern export ssda903`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, Result, anyhow, ensure};
use clap::{Args, Subcommand};
use exchange::ssda903::{CollectionYear, Finding};
use operations::Failure;

use super::operator::Operating;
use super::{Place, authority, count, out};

/// The file beside a return that says what had to be settled; no table, so the return's tables stay what the folder's CSV
/// files are.
const SETTLED: &str = "settled.txt";

/// What it says when nothing had to be.
const AS_KNOWN: &str = "Nothing was settled: the return holds every period as it is known.";

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
    /// The folder with the files of the year before: rule 576 compares the two, and nothing of it is imported
    #[arg(long, value_name = "FOLDER")]
    last_year: Option<PathBuf>,
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
    #[command(flatten)]
    operating: Operating,
}

/// The CSV files of a folder, each by its name and its bytes; `within` goes before the name.
fn tables(folder: &Path, within: &str) -> Result<Vec<(String, Vec<u8>)>> {
    let reading = || format!("reading {}", folder.display());
    let mut files = Vec::new();
    for file in std::fs::read_dir(folder).with_context(reading)? {
        let path = file?.path();
        if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv")) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let bytes = std::fs::read(&path).with_context(|| format!("reading {}", path.display()))?;
            files.push((format!("{within}{name}"), bytes));
        }
    }
    files.sort();
    ensure!(!files.is_empty(), "{} has no CSV file", folder.display());
    Ok(files)
}

impl Import {
    /// Reads every CSV file of the folder; says what could not be read, by file and line.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let Import::Ssda903(import) = self;
        let files = tables(&import.folder, "")?;
        let last = import.last_year.as_deref().map(|folder| tables(folder, "last year’s ")).transpose()?;
        let (lantern, _lease) = place.writing("import")?;
        lantern.register_shipped(false)?;
        let authority = authority(&import.authority)?;
        let imported = lantern.import_ssda903(&authority, &files, last.as_deref().unwrap_or_default());
        let imported = imported.map_err(|failure| match failure {
            Failure::NotFound => anyhow!("no authority has the code {}", import.authority),
            other => other.into(),
        })?;
        for finding in &imported.findings {
            let (Finding { file, line, column, value, message, .. }, code) = (finding, finding.code());
            println!("{file}:{line} {column} “{value}” [{code}] {message}");
        }
        if last.is_none() {
            println!(
                "Rule 576 was not tried: it compares with the return of the year before. Name its folder with --last-year"
            );
        }
        println!(
            "Read {}, {} and {}; wrote {}; {}",
            count(imported.children, "child", "children"),
            count(imported.placements, "placement", "placements"),
            count(imported.periods, "missing period", "missing periods"),
            count(imported.written, "new record", "new records"),
            match imported.findings.len() {
                0 => "nothing to put right".to_owned(),
                some => count(some, "thing to put right, listed above", "things to put right, listed above"),
            }
        );
        Ok(ExitCode::SUCCESS)
    }
}

impl Export {
    /// Writes the return's files, and says what it had to change, here and in a file beside them.
    pub fn run(self, place: &Place) -> Result<ExitCode> {
        let Export::Ssda903(export) = self;
        let operator = export.operating.operator()?;
        let lantern = place.lantern()?;
        let authority = authority(&export.authority)?;
        ensure!(
            lantern.directory().organisations.contains_key(&authority),
            "no authority has the code {}",
            export.authority
        );
        let exported = lantern.export_ssda903(&operator, &authority, export.year)?;
        let told = if exported.told.is_empty() { vec![AS_KNOWN.to_owned()] } else { exported.told.clone() };
        let settled = told.join("\r\n") + "\r\n";
        let tables = exported.files.iter().map(|(name, bytes)| (*name, bytes.as_slice()));
        out::put(&export.out, tables.chain([(SETTLED, settled.as_bytes())]))?;
        for line in &told {
            println!("{line}");
        }
        println!(
            "Wrote {} and {} to {}; {}",
            count(exported.children, "child", "children"),
            count(exported.periods, "missing period", "missing periods"),
            export.out.display(),
            match exported.told.len() {
                0 => format!("nothing was settled ({SETTLED} says so)"),
                some => format!(
                    "{} listed above and in {SETTLED}",
                    count(some, "thing was settled or left,", "things were settled or left,")
                ),
            }
        );
        Ok(ExitCode::SUCCESS)
    }
}
