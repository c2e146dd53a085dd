//! Reading a borough's return: children, placements and missing periods. A row that cannot be read is listed and the others
//! are taken; running it twice adds nothing.

use std::collections::{BTreeMap, BTreeSet};

use casework::actor::{Actor, Role};
use casework::chain::Digest;
use casework::entry::Origin;
use casework::ids::{ChildId, EntryId, EpisodeId, OrganisationId, UnitId};
use casework::policy::Policy;
use casework::records::Kind;
use casework::time::{Moment, When};
use exchange::ssda903::{self, CollectionYear, Episode, Finding, Header, Missing, Return};
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::join::save;
use crate::loaded::Loaded;
use crate::write::{Stamp, add};
use crate::{Failure, Lantern, Write};

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
    /// What could not be read, or breaks a rule, by file and line.
    pub findings: Vec<Finding>,
}

/// Everything a return says about one child.
#[derive(Default)]
struct Child<'a> {
    header: Option<&'a Header>,
    episodes: Vec<&'a Episode>,
    missing: Vec<&'a Missing>,
}

/// A record with an id that is the same whenever the same row is read.
#[derive(Clone)]
struct Row {
    id: EntryId,
    kind: Kind,
    episode: Option<EpisodeId>,
    occurred: Option<Moment>,
    record: Value,
}

impl Lantern {
    /// Imports the files of one authority's return.
    ///
    /// # Errors
    /// An authority nobody has registered, or the store's. Faults of the files are findings, not errors.
    pub fn import_ssda903(&self, authority: &OrganisationId, files: &[(String, Vec<u8>)]) -> Result<Imported, Failure> {
        if !self.directory().organisations.contains_key(authority) {
            return Err(Failure::NotFound);
        }
        let (tables, mut findings) = ssda903::read(files.iter().map(|(name, bytes)| (name, bytes)));
        let flags = year_of(&tables).map(|year| ssda903::check(&tables, None, year)).unwrap_or_default();
        findings.extend(flags.iter().filter_map(|flag| flag.finding(&tables)));
        let mut imported = Imported { findings, ..Imported::default() };
        let actor = importer(authority);
        for (number, child) in by_child(&tables) {
            imported.children += 1;
            imported.placements += child.episodes.len();
            imported.periods += child.missing.len();
            let id = child_id(authority, number);
            imported.written += self.take(&actor, id, rows(authority, number, &child, self.policy()))?;
        }
        Ok(imported)
    }

    fn take(&self, actor: &Actor, child: ChildId, rows: Vec<Row>) -> Result<usize, Failure> {
        let desk = self.desk(actor);
        let rows: Vec<_> = rows.into_iter().map(|row| (row, self.salt())).collect();
        self.store.write(move |transaction| {
            let mut loaded = Loaded::locked(transaction, child)?;
            let mut known: BTreeSet<EntryId> = loaded.sealed.iter().map(|sealed| sealed.id).collect();
            let mut written = 0;
            for (row, salt) in &rows {
                if !known.insert(row.id) {
                    continue;
                }
                let write = Write {
                    child,
                    episode: row.episode,
                    kind: row.kind,
                    occurred: row.occurred.clone(),
                    record: row.record.clone(),
                    revises: None,
                    origin: Origin::Import,
                };
                let stamp = Stamp { id: row.id, salt: *salt, former: None };
                add(transaction, &desk, &mut loaded, &write, &stamp)?;
                written += 1;
            }
            if written > 0 {
                save(transaction, &desk, &loaded)?;
            }
            Ok(written)
        })
    }
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

fn by_child(tables: &Return) -> BTreeMap<&str, Child<'_>> {
    let mut children: BTreeMap<&str, Child<'_>> = BTreeMap::new();
    for header in tables.header.iter().flat_map(|sheet| &sheet.rows) {
        children.entry(&header.child).or_default().header = Some(header);
    }
    for episode in tables.episodes.iter().flat_map(|sheet| &sheet.rows) {
        children.entry(&episode.child).or_default().episodes.push(episode);
    }
    for missing in tables.missing.iter().flat_map(|sheet| &sheet.rows) {
        children.entry(&missing.child).or_default().missing.push(missing);
    }
    children.remove("");
    children
}

fn number_of(parts: &[&str]) -> u128 {
    let digest = Digest::of(parts.join("\u{1f}").as_bytes());
    digest.0.iter().take(16).fold(0, |sum, byte| (sum << 8) | u128::from(*byte))
}

fn child_id(authority: &OrganisationId, number: &str) -> ChildId {
    ChildId::numbered(number_of(&["ssda903", authority.as_str(), number]))
}

fn day(date: Date) -> Moment {
    Moment { when: When::Day(date), words: None }
}

/// Every record the child's rows make, in the order in which they happened.
fn rows(authority: &OrganisationId, number: &str, child: &Child<'_>, policy: &Policy) -> Vec<Row> {
    let id = |parts: &[&str]| EntryId::numbered(number_of(&[&["ssda903", authority.as_str(), number], parts].concat()));
    let dob = child.header.and_then(|header| header.dob.known());
    let dob = dob.or_else(|| child.missing.iter().find_map(|missing| missing.dob.known()));
    let who = Row {
        id: id(&["header"]),
        kind: Kind::ChildRegistered,
        episode: None,
        occurred: None,
        record: identity(authority, number, child.header, dob, policy),
    };
    let mut later: Vec<(Date, Row)> = Vec::new();
    for episode in &child.episodes {
        placement(episode, policy, &id, &mut later);
    }
    let mut begun: BTreeMap<_, usize> = BTreeMap::new();
    for missing in &child.missing {
        let alike = begun.entry((missing.start.known(), missing.kind.known())).or_default();
        *alike += 1;
        period(missing, *alike, &id, &mut later);
    }
    later.sort_by_key(|(day, row)| (*day, order(row.kind)));
    std::iter::once(who).chain(later.into_iter().map(|(_, row)| row)).collect()
}

/// On one day a placement ends before the next one starts, and a report comes after both.
fn order(kind: Kind) -> u8 {
    match kind {
        Kind::PlacementEnded => 0,
        Kind::PlacementStarted => 1,
        Kind::ChildReturned => 3,
        _ => 2,
    }
}

fn identity(
    authority: &OrganisationId,
    number: &str,
    header: Option<&Header>,
    dob: Option<Date>,
    policy: &Policy,
) -> Value {
    let mut record = Map::new();
    record.insert("council_number".into(), json!(number));
    record.insert("responsible".into(), json!({ "known": authority }));
    record.insert("in_care".into(), json!({ "known": true }));
    if let Some(dob) = dob {
        record.insert("born".into(), json!({ "known": dob }));
    }
    let sex = header.and_then(|header| match header.sex.known() {
        Some(ssda903::Sex::Male) => Some("male"),
        Some(ssda903::Sex::Female) => Some("female"),
        _ => None,
    });
    record.insert("sex".into(), sex.map_or_else(|| json!("not_known"), |sex| json!({ "known": sex })));
    let ethnic = header.and_then(|header| policy.codes.from_outside("ethnicity", "ssda903", &header.ethnic));
    record.insert("ethnicity".into(), ethnic.map_or_else(|| json!("not_known"), |code| json!({ "known": code })));
    Value::Object(record)
}

fn placement(episode: &Episode, policy: &Policy, id: &impl Fn(&[&str]) -> EntryId, later: &mut Vec<(Date, Row)>) {
    let Some(start) = episode.decom.known() else { return };
    let known = |list: &str, set: &str, code: &str| {
        policy.codes.from_outside(list, set, code).map_or_else(|| json!("not_known"), |code| json!({ "known": code }))
    };
    let record = json!({
        "kind": known("placement_type", "ssda903", &episode.place),
        "legal_status": known("legal_status", "ssda903", &episode.ls),
    });
    let name = [start.to_string(), episode.place.clone(), episode.ls.clone()];
    let name: Vec<&str> = std::iter::once("placed").chain(name.iter().map(String::as_str)).collect();
    let row = |id, kind, occurred, record| Row { id, kind, episode: None, occurred, record };
    later.push((start, row(id(&name), Kind::PlacementStarted, Some(day(start)), record)));
    if let Some(end) = episode.dec.known() {
        let care_ended = episode.rec.starts_with('E');
        let (set, code) = if care_ended {
            ("ssda903_rec", &episode.rec)
        } else {
            ("ssda903_reason_place_change", &episode.reason_place_change)
        };
        let record =
            json!({ "reason": known("placement_end_reason", set, code), "care_ended": { "known": care_ended } });
        let end_text = end.to_string();
        let name = [&["ended", end_text.as_str()], name.as_slice()].concat();
        later.push((end, row(id(&name), Kind::PlacementEnded, Some(day(end)), record)));
    }
}

/// A missing period is an episode of its own, reported by the authority, to the day. A child can go more than once in a day,
/// so a period is told from the others `alike` by its place among them; its end is no part of that, for it comes later.
fn period(missing: &Missing, alike: usize, id: &impl Fn(&[&str]) -> EntryId, later: &mut Vec<(Date, Row)>) {
    let Some(start) = missing.start.known() else { return };
    let away = missing.kind.known() == Some(ssda903::Kind::Away);
    let (day_of_start, place) = (start.to_string(), alike.to_string());
    let name = ["missing", &day_of_start, if away { "A" } else { "M" }, &place];
    let report = id(&name);
    let episode = Some(EpisodeId::of_report(report));
    let record = json!({
        "missing_since": start.to_string(),
        "whereabouts_known": { "known": away },
        "to_police": false,
    });
    later.push((start, Row { id: report, kind: Kind::ReportReceived, episode, occurred: Some(day(start)), record }));
    if let Some(end) = missing.end.known().filter(|end| *end >= start) {
        let name = [&["back"][..], name.as_slice()].concat();
        let row =
            Row { id: id(&name), kind: Kind::ChildReturned, episode, occurred: Some(day(end)), record: json!({}) };
        later.push((end, row));
    }
}
