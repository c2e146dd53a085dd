//! The draft as files: one readable table a breakdown, the tidy data file with its description, and a manifest that says
//! what was counted and from which snapshot. It writes to no disk; whoever asks gets names and bytes.

use casework::chain::Digest;
use casework::time::Instant;
use serde::Serialize;

use crate::counts::Measure;
use crate::ees;
use crate::rules::{RULES, Rule};
use crate::table::{Discrepancy, Table, reconcile};
use crate::tally::Tally;

/// What stands in every file of a draft.
pub const STATUS: &str = "DRAFT: not protected: small numbers are not suppressed; not for publication";

/// The snapshot the cases were folded from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Its number.
    pub number: u64,
    /// The digest of the list of heads.
    pub heads: Digest,
    /// When it was taken.
    pub taken: Instant,
    /// The digest of the policy the cases were counted under.
    pub policy: Digest,
}

/// One file of a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, ending in `-draft` before the dot.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why there is no draft.
#[derive(Debug, thiserror::Error)]
pub enum DraftError {
    /// The tables do not add up; nothing is written.
    #[error("the tables do not add up: {}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    DoesNotAddUp(Vec<Discrepancy>),
    /// A table could not be written as CSV.
    #[error("a table could not be written: {0}")]
    Csv(#[from] csv::Error),
    /// The manifest could not be written as JSON.
    #[error("the manifest could not be written: {0}")]
    Json(#[from] serde_json::Error),
}

#[derive(Serialize)]
struct Manifest<'a> {
    status: &'static str,
    title: &'a str,
    source: &'a str,
    area: &'a str,
    year: String,
    first_day: String,
    last_day: String,
    time_zone: &'static str,
    year_complete: bool,
    snapshot: u64,
    snapshot_taken: Instant,
    heads: String,
    policy: String,
    totals: serde_json::Map<String, serde_json::Value>,
    left_out_aged_18_or_over: u64,
    columns: serde_json::Map<String, serde_json::Value>,
    counting_rules: &'static [Rule],
    files: Vec<Written>,
}

#[derive(Serialize)]
struct Written {
    name: String,
    title: String,
    rows: usize,
    sha256: String,
}

/// The files of a draft. The same cases from the same snapshot give the same bytes, in whatever order they were added.
///
/// # Errors
/// When the tables do not add up, or cannot be written.
pub fn draft(tally: &Tally, snapshot: &Snapshot) -> Result<Vec<File>, DraftError> {
    let tables = tally.tables();
    let wrong = reconcile(&tables);
    if !wrong.is_empty() {
        return Err(DraftError::DoesNotAddUp(wrong));
    }
    let year = tally.year;
    let mut lines = Vec::new();
    for table in &tables {
        let name = format!("by-{}-{year}-draft.csv", table.breakdown.column().replace('_', "-"));
        lines.push((name, table.title.clone(), readable(tally, table)));
    }
    let title =
        format!("{}, every borough by every group, in the layout of Explore education statistics", tally.scheme.title);
    lines.push((format!("missing-children-{year}-draft.csv"), title, ees::data(tally)));
    let title = "What the columns of that file are".to_owned();
    lines.push((format!("missing-children-{year}-draft.meta.csv"), title, ees::meta()));

    let mut files = Vec::new();
    let mut written = Vec::new();
    for (name, title, lines) in lines {
        let bytes = csv(&lines)?;
        let rows = lines.len().saturating_sub(1);
        written.push(Written { name: name.clone(), title, rows, sha256: Digest::of(&bytes).to_string() });
        files.push(File { name, bytes });
    }
    let mut bytes = serde_json::to_vec_pretty(&manifest(tally, snapshot, written))?;
    bytes.push(b'\n');
    files.push(File { name: format!("manifest-{year}-draft.json"), bytes });
    Ok(files)
}

fn manifest<'a>(tally: &'a Tally, snapshot: &Snapshot, files: Vec<Written>) -> Manifest<'a> {
    let total = tally.total();
    let each = |value: &dyn Fn(Measure) -> serde_json::Value| {
        Measure::ALL.into_iter().map(|measure| (measure.column().to_owned(), value(measure))).collect()
    };
    Manifest {
        status: STATUS,
        title: &tally.scheme.title,
        source: &tally.scheme.source,
        area: &tally.scheme.region.name,
        year: tally.year.to_string(),
        first_day: tally.year.first_day().to_string(),
        last_day: tally.year.last_day().to_string(),
        time_zone: "Europe/London",
        year_complete: snapshot.taken.london_date() > tally.year.last_day(),
        snapshot: snapshot.number,
        snapshot_taken: snapshot.taken,
        heads: snapshot.heads.to_string(),
        policy: snapshot.policy.to_string(),
        totals: each(&|measure| total.get(measure).into()),
        left_out_aged_18_or_over: tally.adults(),
        columns: each(&|measure| measure.label().into()),
        counting_rules: RULES,
        files,
    }
}

fn readable(tally: &Tally, table: &Table) -> Vec<Vec<String>> {
    let measures = Measure::ALL.map(Measure::column);
    let header = ["year", table.breakdown.column()].into_iter().chain(measures);
    let header = header.chain(["incidents_per_child", "counted", "status"]).map(str::to_owned).collect();
    let rows = table.rows.iter().map(|row| (row.label.as_str(), &row.counts)).chain([("Total", &table.total)]);
    let line = |(label, counts): (&str, &crate::Counts)| -> Vec<String> {
        let numbers = Measure::ALL.map(|measure| counts.get(measure).to_string());
        let after = [counts.incidents_per_child(), table.counted.to_owned(), table.status.to_owned()];
        [tally.year.to_string(), label.to_owned()].into_iter().chain(numbers).chain(after).collect()
    };
    [header].into_iter().chain(rows.map(line)).collect()
}

/// UTF-8, lines ending in CRLF.
fn csv(lines: &[Vec<String>]) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for line in lines {
        writer.write_record(line)?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}
