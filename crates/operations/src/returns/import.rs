//! Reading a borough's return: children, placements and missing periods. A row that cannot be read or taken is listed and the
//! others are taken; running it twice adds nothing.

use std::collections::{BTreeMap, BTreeSet};

use casework::actor::{Actor, Role};
use casework::ids::{ChildId, EntryId, OrganisationId, UnitId};
use exchange::ssda903::{self, CollectionYear, Finding, Return};

use super::rows::{Row, by_child, child_id, rows};
use crate::join::save;
use crate::loaded::Loaded;
use crate::write::{Stamp, add};
use crate::{Failure, Lantern, Write, Written};

/// What came of an import.
#[derive(Debug, Clone, Default)]
pub struct Imported {
    /// Children read.
    pub children: usize,
    /// Placements read.
    pub placements: usize,
    /// Missing periods read.
    pub periods: usize,
    /// Records that were new.
    pub written: usize,
    /// What could not be read or taken, or breaks a rule, by file and line.
    pub findings: Vec<Finding>,
}

/// File names and bytes.
type Files = [(String, Vec<u8>)];

impl Lantern {
    /// Imports the files of one authority's return. `last` are those of the year before: only rule 576 reads them, and
    /// nothing of them is imported.
    ///
    /// # Errors
    /// An authority nobody has registered, or the store's. Faults of the files are findings, not errors.
    pub fn import_ssda903(&self, authority: &OrganisationId, files: &Files, last: &Files) -> Result<Imported, Failure> {
        if !self.directory().organisations.contains_key(authority) {
            return Err(Failure::NotFound);
        }
        let (tables, mut findings) = ssda903::read(files.iter().map(|(name, bytes)| (name, bytes)));
        let year = year_of(&tables);
        let last = last_year(year, last, &mut findings);
        let flags = year.map(|year| ssda903::check(&tables, last.as_ref(), year)).unwrap_or_default();
        findings.extend(flags.iter().filter_map(|flag| flag.finding(&tables)));
        let mut imported = Imported { findings, ..Imported::default() };
        let actor = importer(authority);
        for (number, child) in by_child(&tables) {
            imported.children += 1;
            imported.placements += child.episodes.len();
            imported.periods += child.missing.len();
            let rows = rows(authority, number, &child, self.policy());
            let (written, refused) = self.take(&actor, child_id(authority, number), rows)?;
            imported.written += written;
            imported.findings.extend(refused);
        }
        Ok(imported)
    }

    fn take(&self, actor: &Actor, child: ChildId, rows: Vec<Row>) -> Result<(usize, Vec<Finding>), Failure> {
        let desk = self.desk(actor);
        let rows: Vec<_> = rows.into_iter().map(|row| (row, self.salt())).collect();
        self.store.write(move |transaction| {
            let mut loaded = Loaded::locked(transaction, child)?;
            let mut known: BTreeSet<EntryId> = loaded.sealed.iter().map(|sealed| sealed.id).collect();
            let (mut written, mut findings) = (0, Vec::new());
            for (row, salt) in &rows {
                // The end of a period whose start was left out has nothing to end.
                let homeless = row.follows.is_some_and(|report| !known.contains(&report));
                if homeless || known.contains(&row.id) {
                    continue;
                }
                let stamp = Stamp { id: row.id, salt: *salt, former: None };
                if take_row(row, &mut findings, |write| add(transaction, &desk, &mut loaded, write, &stamp))? {
                    known.insert(row.id);
                    written += 1;
                }
            }
            if written > 0 {
                save(transaction, &desk, &loaded)?;
            }
            Ok((written, findings))
        })
    }
}

/// Takes a row, as often as need be without the fields that were refused; false when nothing of it could be taken.
fn take_row(
    row: &Row,
    findings: &mut Vec<Finding>,
    mut add: impl FnMut(&Write) -> Result<Written, Failure>,
) -> Result<bool, Failure> {
    let mut write = row.write();
    loop {
        let refusals = match add(&write) {
            Ok(_) => return Ok(true),
            Err(Failure::Refused(refusals)) => refusals,
            Err(other) => return Err(other),
        };
        let blanked = Row::blank(&mut write, &refusals);
        findings.extend(refusals.iter().map(|refusal| row.finding(refusal, blanked)));
        if !blanked {
            return Ok(false);
        }
    }
}

/// Last year's return, if its Missing table could be read; what is wrong with that table is listed.
fn last_year(year: Option<CollectionYear>, files: &Files, findings: &mut Vec<Finding>) -> Option<Return> {
    let (tables, faults) = ssda903::read(files.iter().map(|(name, bytes)| (name, bytes)));
    findings.extend(faults);
    let sheet = tables.missing.as_ref()?;
    let other = year_of(&tables).filter(|last| year.is_some_and(|year| last.number() + 1 != year.number()));
    if let (Some(other), Some(year)) = (other, year) {
        let message = format!("this is of {other}, not of the year before {year}; rule 576 was not tried");
        findings.push(Finding::of_cell(&sheet.file, 1, ("", ""), message));
        return None;
    }
    Some(tables)
}

fn importer(authority: &OrganisationId) -> Actor {
    let unit = format!("{authority}-csc").parse().unwrap_or_else(|_| UnitId::literal("lantern"));
    Actor { person: None, role: Role::System, organisation: authority.clone(), unit, home: None }
}

/// The year most of the missing periods' days are in: one day mistyped does not put a whole return into another year. Where
/// nobody was missing, the year of the latest day of care.
fn year_of(tables: &Return) -> Option<CollectionYear> {
    let mut days: BTreeMap<CollectionYear, usize> = BTreeMap::new();
    let missing = tables.missing.iter().flat_map(|sheet| &sheet.rows);
    let told = missing.flat_map(|row| [row.start.known(), row.end.known()]).flatten();
    for year in told.filter_map(|day| CollectionYear::containing(day).ok()) {
        *days.entry(year).or_default() += 1;
    }
    let most = days.into_iter().max_by_key(|(year, days)| (*days, *year)).map(|(year, _)| year);
    let cared = tables.episodes.iter().flat_map(|sheet| &sheet.rows);
    let latest = cared.flat_map(|row| [row.decom.known(), row.dec.known()]).flatten().max();
    most.or_else(|| CollectionYear::containing(latest?).ok())
}
