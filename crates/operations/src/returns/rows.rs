//! The rows of a return as records, each with an id that is the same whenever the same row is read, and the place it stands
//! in. It writes nothing and refuses nothing.

use std::collections::BTreeMap;

use casework::chain::Digest;
use casework::entry::Origin;
use casework::ids::{ChildId, EntryId, EpisodeId, OrganisationId};
use casework::policy::Policy;
use casework::record::Refusal;
use casework::records::Kind;
use casework::time::{Moment, When};
use exchange::ssda903::{self, Episode, Finding, Header, Missing, Return};
use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::Write;

/// Everything a return says about one child.
#[derive(Default)]
pub(super) struct Child<'a> {
    pub header: Option<In<'a, Header>>,
    pub episodes: Vec<In<'a, Episode>>,
    pub missing: Vec<In<'a, Missing>>,
}

/// A row and the file it is in.
pub(super) struct In<'a, R> {
    file: &'a str,
    row: &'a R,
}

/// A record to be.
#[derive(Clone)]
pub(super) struct Row {
    pub id: EntryId,
    /// The report of the same period, which has to be there.
    pub follows: Option<EntryId>,
    write: Write,
    place: Place,
}

/// Where a record comes from: file, line, and for each field of the record the column and what stands there. The first is
/// the one to look at when a refusal names no field.
#[derive(Clone)]
struct Place {
    file: String,
    line: usize,
    cells: Vec<(&'static str, &'static str, String)>,
}

impl Row {
    /// The record as the row tells it.
    pub fn write(&self) -> Write {
        self.write.clone()
    }

    fn of(self, episode: Option<EpisodeId>) -> Self {
        Self { write: Write { episode, ..self.write }, ..self }
    }

    /// Takes the refused fields out, so that what is good in the row is not lost; false when it cannot do without them.
    pub fn blank(write: &mut Write, refusals: &[Refusal]) -> bool {
        let Value::Object(fields) = &mut write.record else { return false };
        let all = refusals.iter().all(|refusal| fields.contains_key(named(refusal)));
        if all {
            for refusal in refusals {
                _ = fields.remove(named(refusal));
            }
        }
        all
    }

    /// A refusal as a finding beside its cell.
    pub fn finding(&self, refusal: &Refusal, blanked: bool) -> Finding {
        let Place { file, line, cells } = &self.place;
        let cell = cells.iter().find(|(name, ..)| *name == named(refusal)).or(cells.first());
        let cell = cell.map_or(("", ""), |(_, column, value)| (*column, value.as_str()));
        let outcome = if blanked { "it was read as blank" } else { "what the row says here was not taken" };
        let message = refusal.message.trim_end_matches('.');
        Finding::of_cell(file, *line, cell, format!("{message}; {outcome}"))
    }
}

/// The field of the record that a refusal is about; nothing when it is about the whole, `occurred` for the time.
fn named(refusal: &Refusal) -> &str {
    refusal.field.split('/').nth(1).unwrap_or_default()
}

/// Each child's rows, by the authority's number for the child.
pub(super) fn by_child(tables: &Return) -> BTreeMap<&str, Child<'_>> {
    let mut children: BTreeMap<&str, Child<'_>> = BTreeMap::new();
    for (file, row) in tables.header.iter().flat_map(|sheet| sheet.rows.iter().map(|row| (&sheet.file, row))) {
        children.entry(&row.child).or_default().header = Some(In { file, row });
    }
    for (file, row) in tables.episodes.iter().flat_map(|sheet| sheet.rows.iter().map(|row| (&sheet.file, row))) {
        children.entry(&row.child).or_default().episodes.push(In { file, row });
    }
    for (file, row) in tables.missing.iter().flat_map(|sheet| sheet.rows.iter().map(|row| (&sheet.file, row))) {
        children.entry(&row.child).or_default().missing.push(In { file, row });
    }
    children.remove("");
    children
}

fn number_of(parts: &[&str]) -> u128 {
    let digest = Digest::of(parts.join("\u{1f}").as_bytes());
    digest.0.iter().take(16).fold(0, |sum, byte| (sum << 8) | u128::from(*byte))
}

/// The child an authority's number stands for.
pub(super) fn child_id(authority: &OrganisationId, number: &str) -> ChildId {
    ChildId::numbered(number_of(&["ssda903", authority.as_str(), number]))
}

/// A day as the return writes it.
fn written(day: Option<Date>) -> String {
    day.map_or(String::new(), |day| day.strftime("%d/%m/%Y").to_string())
}

/// One child's rows on their way to records.
struct Telling<'a> {
    authority: &'a OrganisationId,
    number: &'a str,
    policy: &'a Policy,
    later: Vec<(Date, Row)>,
}

/// Every record the child's rows make, in the order in which they happened.
pub(super) fn rows(authority: &OrganisationId, number: &str, child: &Child<'_>, policy: &Policy) -> Vec<Row> {
    let mut telling = Telling { authority, number, policy, later: Vec::new() };
    let who = telling.identity(child);
    for episode in &child.episodes {
        telling.placement(episode);
    }
    let mut begun: BTreeMap<_, usize> = BTreeMap::new();
    for missing in &child.missing {
        let alike = begun.entry((missing.row.start.known(), missing.row.kind.known())).or_default();
        *alike += 1;
        telling.period(missing, *alike);
    }
    telling.later.sort_by_key(|(day, row)| (*day, order(row.write.kind)));
    std::iter::once(who).chain(telling.later.into_iter().map(|(_, row)| row)).collect()
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

impl Telling<'_> {
    fn id(&self, parts: &[&str]) -> EntryId {
        EntryId::numbered(number_of(&[&["ssda903", self.authority.as_str(), self.number], parts].concat()))
    }

    fn row(&self, id: EntryId, kind: Kind, day: Option<Date>, record: Value, place: Place) -> Row {
        let occurred = day.map(|day| Moment { when: When::Day(day), words: None });
        let child = child_id(self.authority, self.number);
        let write = Write { child, episode: None, kind, occurred, record, revises: None, origin: Origin::Import };
        Row { id, follows: None, write, place }
    }

    fn known(&self, list: &str, set: &str, code: &str) -> Value {
        let code = self.policy.codes.from_outside(list, set, code);
        code.map_or_else(|| json!("not_known"), |code| json!({ "known": code }))
    }

    fn identity(&self, child: &Child<'_>) -> Row {
        let header = child.header.as_ref().map(|header| header.row);
        let dob = header.and_then(|header| header.dob.known());
        let dob = dob.or_else(|| child.missing.iter().find_map(|missing| missing.row.dob.known()));
        let mut record = Map::new();
        record.insert("council_number".into(), json!(self.number));
        record.insert("responsible".into(), json!({ "known": self.authority }));
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
        let ethnic = header.map_or("", |header| header.ethnic.as_str());
        record.insert("ethnicity".into(), self.known("ethnicity", "ssda903", ethnic));
        let first = child.header.as_ref().map(|header| (header.file, header.row.line));
        let first = first.or_else(|| child.episodes.first().map(|episode| (episode.file, episode.row.line)));
        let first = first.or_else(|| child.missing.first().map(|missing| (missing.file, missing.row.line)));
        let (file, line) = first.unwrap_or_default();
        let cells = vec![("council_number", "CHILD", self.number.to_owned()), ("born", "DOB", written(dob))];
        let place = Place { file: file.to_owned(), line, cells };
        self.row(self.id(&["header"]), Kind::ChildRegistered, None, Value::Object(record), place)
    }

    fn placement(&mut self, In { file, row: episode }: &In<'_, Episode>) {
        let Some(start) = episode.decom.known() else { return };
        let place = |column, day| Place {
            file: (*file).to_owned(),
            line: episode.line,
            cells: vec![("occurred", column, written(Some(day)))],
        };
        let record = json!({
            "kind": self.known("placement_type", "ssda903", &episode.place),
            "legal_status": self.known("legal_status", "ssda903", &episode.ls),
        });
        let name = [start.to_string(), episode.place.clone(), episode.ls.clone()];
        let name: Vec<&str> = std::iter::once("placed").chain(name.iter().map(String::as_str)).collect();
        let placed = self.id(&name);
        let row = self.row(placed, Kind::PlacementStarted, Some(start), record, place("DECOM", start));
        self.later.push((start, row));
        let Some(end) = episode.dec.known() else { return };
        let care_ended = episode.rec.starts_with('E');
        let (set, code) = if care_ended {
            ("ssda903_rec", &episode.rec)
        } else {
            ("ssda903_reason_place_change", &episode.reason_place_change)
        };
        let reason = self.known("placement_end_reason", set, code);
        let record = json!({ "reason": reason, "care_ended": { "known": care_ended } });
        let id = self.id(&[&["ended", end.to_string().as_str()], name.as_slice()].concat());
        let row = self.row(id, Kind::PlacementEnded, Some(end), record, place("DEC", end));
        self.later.push((end, Row { follows: Some(placed), ..row }));
    }

    /// A missing period is an episode of its own, reported by the authority, to the day. A child can go more than once in a
    /// day, so a period is told from the others `alike` by its place among them; its end is no part of that, for it comes
    /// later.
    fn period(&mut self, In { file, row: missing }: &In<'_, Missing>, alike: usize) {
        let Some(start) = missing.start.known() else { return };
        let place = |column, day| Place {
            file: (*file).to_owned(),
            line: missing.line,
            cells: vec![("occurred", column, written(Some(day)))],
        };
        let away = missing.kind.known() == Some(ssda903::Kind::Away);
        let (day_of_start, number) = (start.to_string(), alike.to_string());
        let name = ["missing", &day_of_start, if away { "A" } else { "M" }, &number];
        let report = self.id(&name);
        let episode = Some(EpisodeId::of_report(report));
        let record = json!({
            "missing_since": day_of_start,
            "whereabouts_known": { "known": away },
            "to_police": false,
        });
        let row = self.row(report, Kind::ReportReceived, Some(start), record, place("MIS_START", start));
        self.later.push((start, row.of(episode)));
        if let Some(end) = missing.end.known().filter(|end| *end >= start) {
            let id = self.id(&[&["back"][..], name.as_slice()].concat());
            let row = self.row(id, Kind::ChildReturned, Some(end), json!({}), place("MIS_END", end)).of(episode);
            self.later.push((end, Row { follows: Some(report), ..row }));
        }
    }
}
