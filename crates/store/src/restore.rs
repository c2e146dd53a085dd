//! Restoring a backup into an empty database: migrated to where the backup's was, filled, brought up to this program, all in
//! one transaction. It writes what the backup holds and derives nothing; folding again and verifying are its caller's.

use std::io::BufRead;

use crate::backup::{Ending, FORMAT, FORMER, KEPT, Manifest, Opening, Section, cell};
use crate::error::{MigrationFault, StoreError};
use crate::value::Value;
use crate::{Address, Settings};
use target::Target;

mod on_postgres;
mod on_sqlite;
mod target;

/// No line of ours is longer: the largest body and its envelope stay far below.
const LONGEST: u64 = 64 * 1024 * 1024;

/// Why nothing was restored.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The database's fault.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The backup could not be read, or opened.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// There is nothing in it.
    #[error("it is empty")]
    Nothing,
    /// It is something else.
    #[error("it is not a backup of Lantern’s")]
    NotABackup,
    /// It stops before its last line.
    #[error("it is cut off at line {0}")]
    CutOff(u64),
    /// A line that is not of the format.
    #[error("line {line}: {fault}")]
    Line {
        /// Which, from 1.
        line: u64,
        /// What is wrong with it.
        fault: &'static str,
    },
    /// Its format or its database's shape is newer than this program's.
    #[error("it was written by a newer Lantern ({lantern}, {what}); restore it with that one or a later one")]
    Newer {
        /// Which wrote it.
        lantern: String,
        /// What is newer.
        what: String,
    },
    /// Something is there already.
    #[error("the database is not empty: it holds {}", listed(.0))]
    NotEmpty(Vec<(String, u64)>),
    /// The empty database has been migrated further than the backup's was.
    #[error("the database was made by a newer Lantern (schema {here}, the backup {there}); restore into a new one")]
    Ahead {
        /// The last migration of the database.
        here: i64,
        /// The last of the backup.
        there: i64,
    },
    /// What was read is not what the backup says it holds.
    #[error("{what}: the backup says {said} and holds {found}")]
    Differs {
        /// A table, or the heads.
        what: String,
        /// As its last line has it.
        said: String,
        /// As it was.
        found: String,
    },
}

fn listed(tables: &[(String, u64)]) -> String {
    let listed =
        |(table, rows): &(String, u64)| format!("{rows} {} of {table}", if *rows == 1 { "row" } else { "rows" });
    tables.iter().map(listed).collect::<Vec<_>>().join(", ")
}

/// What was restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// What the backup says of itself.
    pub manifest: Manifest,
    /// What the database holds now, counted; the same.
    pub here: Ending,
}

/// Restores a backup into an empty database, or leaves that as it was.
///
/// The backup is read to its end before anything is kept: an error there, as of a program that opens it, stops the rest.
pub fn restore(url: &str, settings: &Settings, from: impl BufRead + Send) -> Result<Restored, RestoreError> {
    let mut lines = Lines { from, number: 0, line: Vec::new() };
    match Address::read(url)? {
        Address::Sqlite(path) => on_sqlite::with(&path, settings, |target| fill(&mut lines, target)),
        // On a thread of the store's own: the caller may be inside an asynchronous task.
        Address::Postgres(server) => std::thread::scope(|scope| {
            let restoring = scope.spawn(|| on_postgres::with(&server, |target| fill(&mut lines, target)));
            restoring.join().unwrap_or(Err(StoreError::Panicked.into()))
        }),
    }
}

fn fill(lines: &mut Lines<impl BufRead>, target: &mut dyn Target) -> Result<Restored, RestoreError> {
    let opening = opening(lines)?;
    let there = last(&opening.migrations);
    if let found @ [_, ..] = occupied(target)?.as_slice() {
        return Err(RestoreError::NotEmpty(found.to_vec()));
    }
    let here = last(&target.migrations()?);
    if here > there {
        return Err(RestoreError::Ahead { here, there });
    }
    target.migrate(there)?;
    let ending = sections(lines, target)?;
    if lines.next()?.is_some() {
        return Err(lines.fault("something follows the last line"));
    }
    target.migrate(i64::MAX)?;
    target.run(HOLD_BACK)?;
    let (manifest, here) = (Manifest { opening, ending }, counted(target)?);
    compare(&manifest, &here)?;
    Ok(Restored { manifest, here })
}

/// Messages that had not been sent when the backup was taken may have been sent since. A person looks, and revives those
/// that were not.
const HOLD_BACK: &str = "UPDATE outbox SET dead = TRUE, error = 'held back: it waited when the backup was taken, and may \
    have been sent since' WHERE NOT dead";

fn last(migrations: &[(i64, String)]) -> i64 {
    migrations.last().map_or(0, |(number, _)| *number)
}

/// The first line, if this program can restore what it announces.
fn opening(lines: &mut Lines<impl BufRead>) -> Result<Opening, RestoreError> {
    let first = lines.next()?.ok_or(RestoreError::Nothing)?;
    let opening: Opening = serde_json::from_slice(first).map_err(|_| RestoreError::NotABackup)?;
    let newer = |what| RestoreError::Newer { lantern: opening.lantern.clone(), what };
    if opening.lantern_backup > FORMAT {
        return Err(newer(format!("format {}", opening.lantern_backup)));
    }
    match crate::migration::known(&opening.migrations) {
        Err(StoreError::Migration { number, fault: MigrationFault::Newer }) => Err(newer(format!("schema {number}"))),
        Err(other) => Err(other.into()),
        Ok(()) => Ok(opening),
    }
}

/// Tables with rows that no migration puts there.
fn occupied(target: &mut dyn Target) -> Result<Vec<(String, u64)>, RestoreError> {
    let mut found = Vec::new();
    for table in target.tables()?.into_iter().filter(|table| !["migration", "pulse", "lease"].contains(&table.as_str()))
    {
        let rows = target.count(&table)?;
        if rows > 0 {
            found.push((table, rows));
        }
    }
    Ok(found)
}

fn sections(lines: &mut Lines<impl BufRead>, target: &mut dyn Target) -> Result<Ending, RestoreError> {
    let mut found = lines.next()?.map(<[u8]>::to_vec);
    while let Some(line) = found {
        if let Ok(ending) = serde_json::from_slice(&line) {
            return Ok(ending);
        }
        let Ok(section) = serde_json::from_slice::<Section>(&line) else {
            return Err(lines.fault("neither a table nor the end"));
        };
        let tables = KEPT.iter().map(|statement| statement.place.table).chain(FORMER.iter().copied());
        let known = tables.into_iter().find(|table| *table == section.table);
        let known = known.ok_or_else(|| lines.fault("a table that no backup of ours holds"))?;
        if section.columns.is_empty() || !section.columns.iter().all(|column| plain(column)) {
            return Err(lines.fault("columns that no table of ours has"));
        }
        let mut after = None;
        target.insert(known, &section.columns, &mut || match lines.next()? {
            Some(line) if line.starts_with(b"[") => {
                let row = cell::read(line).filter(|row| row.len() == section.columns.len());
                row.map(Some).ok_or_else(|| lines.fault("not a row of its table"))
            }
            other => {
                after = other.map(<[u8]>::to_vec);
                Ok(None)
            }
        })?;
        found = after;
    }
    Err(RestoreError::CutOff(lines.number))
}

/// A name that can stand in a statement as it is.
fn plain(column: &str) -> bool {
    !column.is_empty() && column.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// Refuses what is not all that the backup says it holds.
fn compare(manifest: &Manifest, here: &Ending) -> Result<(), RestoreError> {
    let said = &manifest.ending;
    let tables = said.rows.keys().chain(here.rows.keys());
    for table in tables.filter(|table| !FORMER.contains(&table.as_str())) {
        let of = |ending: &Ending| ending.rows.get(table).copied().unwrap_or_default();
        if of(said) != of(here) {
            let (said, found) = (of(said).to_string(), of(here).to_string());
            return Err(RestoreError::Differs { what: format!("rows of {table}"), said, found });
        }
    }
    if (said.chains, &said.heads) != (here.chains, &here.heads) {
        let heads = |ending: &Ending| format!("{} ({})", ending.chains, ending.heads);
        let what = "chains and their heads".into();
        return Err(RestoreError::Differs { what, said: heads(said), found: heads(here) });
    }
    Ok(())
}

/// What the database holds, counted.
fn counted(target: &mut dyn Target) -> Result<Ending, StoreError> {
    let tables = KEPT.iter().map(|statement| statement.place.table);
    let rows = tables.map(|table| Ok((table.to_owned(), target.count(table)?))).collect::<Result<_, StoreError>>()?;
    let (chains, heads) = target.heads()?;
    Ok(Ending { rows, chains, heads: heads.to_string() })
}

/// The rows of a section, one after the other.
type Rows<'r> = &'r mut dyn FnMut() -> Result<Option<Vec<Value<'static>>>, RestoreError>;

struct Lines<R> {
    from: R,
    number: u64,
    line: Vec<u8>,
}

impl<R: BufRead> Lines<R> {
    /// The next line without its end; none after the last.
    fn next(&mut self) -> Result<Option<&[u8]>, RestoreError> {
        self.line.clear();
        let read = std::io::Read::take(&mut self.from, LONGEST).read_until(b'\n', &mut self.line)?;
        if read == 0 {
            return Ok(None);
        }
        self.number += 1;
        match self.line.strip_suffix(b"\n") {
            Some(line) => Ok(Some(line)),
            None if self.number == 1 => Err(RestoreError::NotABackup),
            None if self.line.len() as u64 == LONGEST => Err(self.fault("longer than any of ours")),
            None => Err(RestoreError::CutOff(self.number)),
        }
    }

    fn fault(&self, fault: &'static str) -> RestoreError {
        RestoreError::Line { line: self.number, fault }
    }
}
