//! The least that loading could cost: the same rows, in as many commits, inserted into a file with the same tables by
//! nothing but a loop.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::city::{City, reader};
use crate::report::{Report, Target};
use crate::times::timed;

/// What loading writes.
const TABLES: [&str; 9] =
    ["journal_head", "journal", "child", "child_name", "relation", "placement", "episode", "duty", "notice"];

struct Table {
    insert: String,
    rows: Vec<Vec<Value>>,
}

/// Inserts what a loaded city holds, and sets the rates side by side.
pub fn measure(city: &City, path: &Path, report: &mut Report) -> Result<()> {
    let source = reader(&city.path)?;
    let tables = TABLES.iter().map(|name| read(&source, name)).collect::<Result<Vec<_>>>()?;
    let rows: usize = tables.iter().map(|table| table.rows.len()).sum();
    let target = like(&source, path)?;
    let (done, bare) = timed(|| insert(&target, &tables, city.commits));
    done?;
    let rate = |took: Duration| rows as f64 / took.as_secs_f64();
    report.add("  rows", rows as f64, "", Target::None);
    report.add("  commits", city.commits as f64, "", Target::None);
    report.add("  rows a second", rate(city.loading), "/s", Target::None);
    report.add("  rows a second of a bare insert loop", rate(bare), "/s", Target::None);
    report.add(
        "  so many times the bare loop’s time",
        city.loading.as_secs_f64() / bare.as_secs_f64(),
        "×",
        Target::None,
    );
    drop(target);
    std::fs::remove_file(path)?;
    Ok(())
}

fn read(source: &Connection, name: &str) -> Result<Table> {
    // A column that the database derives is not inserted, and is not listed here.
    let mut columns = source.prepare(&format!("PRAGMA table_info({name})"))?;
    let columns = columns.query_map([], |row| row.get(1))?.collect::<Result<Vec<String>, _>>()?;
    let (width, columns) = (columns.len(), columns.join(", "));
    let mut select = source.prepare(&format!("SELECT {columns} FROM {name} ORDER BY rowid"))?;
    let places: Vec<String> = (1..=width).map(|place| format!("?{place}")).collect();
    let insert = format!("INSERT INTO {name} ({columns}) VALUES ({})", places.join(", "));
    let rows = select.query_map([], |row| (0..width).map(|place| row.get(place)).collect())?;
    Ok(Table { insert, rows: rows.collect::<Result<_, _>>()? })
}

/// A new database with the same tables, indexes and settings as the store gives its own.
fn like(source: &Connection, path: &Path) -> Result<Connection> {
    let target = Connection::open(path)?;
    target.set_prepared_statement_cache_capacity(64);
    target.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536",
    )?;
    let mut schema = source.prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")?;
    for sql in schema.query_map([], |row| row.get::<_, String>(0))? {
        target.execute_batch(&sql?)?;
    }
    Ok(target)
}

/// Each commit takes its share of every table.
fn insert(target: &Connection, tables: &[Table], commits: usize) -> rusqlite::Result<()> {
    for commit in 0..commits {
        target.execute_batch("BEGIN IMMEDIATE")?;
        for table in tables {
            let share = table.rows.len() * commit / commits..table.rows.len() * (commit + 1) / commits;
            let mut insert = target.prepare_cached(&table.insert)?;
            for row in table.rows.get(share).unwrap_or_default() {
                insert.execute(params_from_iter(row))?;
            }
        }
        target.execute_batch("COMMIT")?;
    }
    Ok(())
}
