//! Reading the table from TOML, with a fault for every unknown word, impossible duration and loosening overlay.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::{SignedDuration, Span};
use serde::Deserialize;
use toml::Spanned;

use super::overlay::{Change, Overlay, Relation};
use super::{About, Bands, Conditions, OwingRole, Row, Severity, Table, Telling, Within};
use crate::duty::{Anchor, Closer, Lapse, Predicate};
use crate::entry::Band;
use crate::ids::OrganisationId;
use crate::policy::{Fault, line_of, parse, words};
use crate::records::Kind;
use crate::time::Instant;

type Word = Spanned<String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    overlay: Option<OverlayText>,
    #[serde(default)]
    role: Vec<OwingRole>,
    #[serde(default)]
    row: Vec<RowText>,
    #[serde(default)]
    change: Vec<ChangeText>,
    #[serde(default)]
    notice: Vec<NoticeText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OverlayText {
    name: String,
    relation: Word,
    parties: Vec<OrganisationId>,
    binds: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RowText {
    id: Word,
    duty: String,
    title: String,
    #[serde(default)]
    about: Option<Word>,
    cites: Vec<String>,
    severity: Word,
    owed_by: Word,
    opens: Word,
    #[serde(default)]
    after: Option<Word>,
    within: WithinText,
    #[serde(default)]
    repeats: Option<Word>,
    #[serde(default)]
    when: WhenText,
    closed_by: Vec<Word>,
    #[serde(default)]
    lapses: Option<Word>,
    #[serde(default)]
    tells: Vec<Word>,
    form: Word,
    in_force: Word,
    #[serde(default)]
    police_procedure: bool,
    #[serde(default)]
    replaces: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChangeText {
    row: Word,
    #[serde(default)]
    within: Option<WithinText>,
    #[serde(default)]
    after: Option<Word>,
    #[serde(default)]
    repeats: Option<Word>,
    #[serde(default)]
    without: Vec<Word>,
    #[serde(default)]
    tells: Vec<Word>,
    #[serde(default)]
    severity: Option<Word>,
    #[serde(default)]
    cites: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct NoticeText {
    event: String,
    title: String,
    on: Word,
    #[serde(default)]
    when: WhenText,
    #[serde(default)]
    after: Option<Word>,
    tells: Vec<Word>,
    cites: Vec<String>,
    #[serde(default)]
    acknowledge_within: Option<WithinText>,
}

/// A duration, or a table of durations by band.
type WithinText = Spanned<toml::Value>;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct WhenText {
    #[serde(default)]
    all: Vec<Word>,
    #[serde(default)]
    any: Vec<Word>,
    #[serde(default)]
    not: Vec<Word>,
}

const SEVERITIES: &[(&str, Severity)] = &[
    ("assumed", Severity::Assumed),
    ("practice", Severity::Practice),
    ("aim", Severity::Aim),
    ("protocol", Severity::Protocol),
    ("statutory", Severity::Statutory),
];
const ABOUT: &[(&str, About)] =
    &[("episode", About::Episode), ("child", About::Child), ("placement", About::Placement)];
const RELATIONS: &[(&str, Relation)] = &[
    ("responsible_borough", Relation::ResponsibleBorough),
    ("host_borough", Relation::HostBorough),
    ("owner_force", Relation::OwnerForce),
    ("home", Relation::Home),
];
const BY: &[(&str, bool)] = &[("band", false), ("highest_band", true)];
const NAMED_BANDS: &[(&str, Band)] =
    &[("high", Band::High), ("medium", Band::Medium), ("low", Band::Low), ("lowest", Band::Lowest)];

/// One file being read: turns words into what they name, noting every fault.
struct Reader<'a> {
    path: &'a str,
    text: &'a str,
    roles: &'a BTreeMap<String, OwingRole>,
    faults: &'a mut Vec<Fault>,
}

impl Reader<'_> {
    fn fault<T>(&mut self, at: &Spanned<T>, message: String) {
        let line = Some(line_of(self.text, at.span().start));
        self.faults.push(Fault { path: self.path.into(), line, message });
    }

    fn known<T: Copy>(&mut self, what: &str, word: &Word, all: &[(&'static str, T)]) -> Option<T> {
        let found = all.iter().find(|(name, _)| *name == word.get_ref()).map(|(_, value)| *value);
        if found.is_none() {
            self.fault(word, words::unknown(what, word.get_ref(), all.iter().map(|(name, _)| *name)));
        }
        found
    }

    fn known_all<T: Copy>(&mut self, what: &str, words: &[Word], all: &[(&'static str, T)]) -> Vec<T> {
        words.iter().filter_map(|word| self.known(what, word, all)).collect()
    }

    fn role(&mut self, word: &Word) -> Arc<str> {
        if !self.roles.contains_key(word.get_ref()) {
            self.fault(word, words::unknown("The role", word.get_ref(), self.roles.keys().map(String::as_str)));
        }
        word.get_ref().as_str().into()
    }

    fn kind(&mut self, word: &Word) -> Option<Kind> {
        let kind = Kind::named(word.get_ref());
        if kind.is_none() {
            self.fault(word, words::unknown("The record", word.get_ref(), Kind::ALL.iter().map(|kind| kind.name())));
        }
        kind
    }

    fn duration(&mut self, word: &Word) -> Option<SignedDuration> {
        read_duration(word.get_ref()).map_err(|message| self.fault(word, message)).ok()
    }

    /// `> PT48H` opens a microsecond after, `>= P5D` at the instant itself.
    fn threshold(&mut self, word: &Word) -> Option<SignedDuration> {
        let text = word.get_ref().trim();
        let (duration, beyond) = match (text.strip_prefix(">="), text.strip_prefix('>')) {
            (Some(rest), _) => (rest, SignedDuration::ZERO),
            (None, Some(rest)) => (rest, SignedDuration::from_micros(1)),
            _ => {
                self.fault(word, format!("“{text}” says no comparison. Write it like > PT48H or >= P5D"));
                return None;
            }
        };
        let duration = read_duration(duration.trim()).map_err(|message| self.fault(word, message)).ok()?;
        Some(duration + beyond)
    }

    fn days(&mut self, word: &Word) -> Option<u16> {
        let days = self.duration(word)?.as_hours();
        if days % 24 != 0 || days <= 0 {
            self.fault(
                word,
                format!("“{}” is not a whole number of days, which is how recurrences count", word.get_ref()),
            );
        }
        u16::try_from(days / 24).ok()
    }

    fn within(&mut self, text: &WithinText) -> Option<Within> {
        match text.get_ref() {
            toml::Value::String(duration) => {
                read_duration(duration).map(Within::Elapsed).map_err(|message| self.fault(text, message)).ok()
            }
            toml::Value::Table(table) => self.by_band(text, table),
            _ => {
                self.fault(text, "A time limit is a duration, or a table of durations by band".into());
                None
            }
        }
    }

    fn by_band(&mut self, text: &WithinText, table: &toml::Table) -> Option<Within> {
        let (mut bands, mut other, mut by) = (BTreeMap::new(), None, None);
        for (key, value) in table {
            let value = value.as_str().unwrap_or_default();
            if key == "by" {
                by = BY.iter().find(|(word, _)| *word == value).map(|(_, highest)| *highest);
                if by.is_none() {
                    self.fault(text, words::unknown("The table", value, BY.iter().map(|(word, _)| *word)));
                }
                continue;
            }
            let limit = read_duration(value).map_err(|message| self.fault(text, message)).ok();
            match NAMED_BANDS.iter().find(|(word, _)| word == key) {
                Some((_, band)) => bands.extend(limit.map(|limit| (*band, limit))),
                None if key == "other" => other = limit,
                None => {
                    let known = NAMED_BANDS.iter().map(|(word, _)| *word).chain(["other", "by"]);
                    self.fault(text, words::unknown("The band", key, known));
                }
            }
        }
        let (Some(highest), Some(other)) = (by, other) else {
            self.fault(
                text,
                "A table of durations says `by` (band or highest_band) and has `other` for the rest".into(),
            );
            return None;
        };
        let bands = Bands { named: bands, other };
        Some(if highest { Within::ByHighestBand(bands) } else { Within::ByBand(bands) })
    }

    fn when(&mut self, text: &WhenText) -> Conditions {
        Conditions {
            all: self.known_all("The condition", &text.all, Predicate::ALL),
            any: self.known_all("The condition", &text.any, Predicate::ALL),
            not: self.known_all("The condition", &text.not, Predicate::ALL),
        }
    }

    fn date(&mut self, word: &Word) -> Option<Instant> {
        let date = word.get_ref().parse().ok().map(Instant::start_of);
        if date.is_none() {
            self.fault(word, format!("“{}” is not a date. Write it like 2014-01-01", word.get_ref()));
        }
        date
    }

    fn row(&mut self, text: &RowText, overlay: Option<usize>) -> Option<Row> {
        let after = text.after.as_ref().map(|word| self.threshold(word));
        let repeats = text.repeats.as_ref().map(|word| self.days(word));
        let about =
            text.about.as_ref().map_or(Some(About::Episode), |word| self.known("What it is about", word, ABOUT));
        let severity = self.known("The severity", &text.severity, SEVERITIES);
        let lapses = text.lapses.as_ref().map(|word| self.known("The ending", word, Lapse::ALL));
        let owed_by = self.role(&text.owed_by);
        let tells = text.tells.iter().map(|word| self.role(word)).collect();
        let when = self.when(&text.when);
        let closed_by = self.known_all("The closer", &text.closed_by, Closer::ALL);
        let opens = self.known("The anchor", &text.opens, Anchor::ALL);
        let (within, form, in_force) = (self.within(&text.within), self.kind(&text.form), self.date(&text.in_force));
        Some(Row {
            id: text.id.get_ref().as_str().into(),
            duty: text.duty.as_str().into(),
            title: text.title.as_str().into(),
            about: about?,
            cites: text.cites.clone(),
            severity: severity?,
            owed_by,
            opens: opens?,
            after: flatten(after)?,
            within: within?,
            repeats: flatten(repeats)?,
            when,
            closed_by,
            lapses: flatten(lapses)?,
            tells,
            form: form?,
            in_force: in_force?,
            police_procedure: text.police_procedure,
            replaces: text.replaces.iter().map(|word| word.get_ref().as_str().into()).collect(),
            overlay,
        })
    }

    fn overlay(&mut self, text: &OverlayText, changes: &[ChangeText], rows: &[Row]) -> Option<Overlay> {
        let relation = self.known("The relation", &text.relation, RELATIONS);
        let binds: Vec<Arc<str>> = text.binds.iter().map(|word| self.role(word)).collect();
        let changes: Vec<Change> = changes.iter().filter_map(|change| self.change(change, rows, &binds)).collect();
        Some(Overlay { name: text.name.clone(), relation: relation?, parties: text.parties.clone(), binds, changes })
    }

    /// A change to a row of the national table or of an overlay read before.
    fn change(&mut self, text: &ChangeText, rows: &[Row], binds: &[Arc<str>]) -> Option<Change> {
        let Some(row) = rows.iter().find(|row| *row.id == **text.row.get_ref()) else {
            let known = rows.iter().map(|row| &*row.id);
            self.fault(&text.row, words::unknown("The row", text.row.get_ref(), known));
            return None;
        };
        let change = Change {
            row: Arc::clone(&row.id),
            within: text.within.as_ref().and_then(|within| self.within(within)),
            after: text.after.as_ref().and_then(|word| self.threshold(word)),
            repeats: text.repeats.as_ref().and_then(|word| self.days(word)),
            without: self.known_all("The closer", &text.without, Closer::ALL),
            tells: text.tells.iter().map(|word| self.role(word)).collect(),
            severity: text.severity.as_ref().and_then(|word| self.known("The severity", word, SEVERITIES)),
            cites: text.cites.clone(),
        };
        if !binds.contains(&row.owed_by) {
            self.fault(&text.row, format!("“{}” is owed by {}, which this overlay does not bind", row.id, row.owed_by));
        }
        for loosened in loosening(row, &change) {
            self.fault(
                &text.row,
                format!("The change to “{}” loosens it: {loosened}. An overlay may only tighten", row.id),
            );
        }
        Some(change)
    }

    fn notice(&mut self, text: &NoticeText, overlay: Option<usize>) -> Option<Telling> {
        let on = self.known("The anchor", &text.on, Anchor::ALL);
        let within = text.acknowledge_within.as_ref().and_then(|within| self.within(within));
        Some(Telling {
            event: text.event.clone(),
            title: text.title.clone(),
            when: self.when(&text.when),
            after: flatten(text.after.as_ref().map(|word| self.threshold(word)))?,
            tells: text.tells.iter().map(|word| self.role(word)).collect(),
            cites: text.cites.clone(),
            on: on?,
            acknowledge_within: match within {
                Some(Within::Elapsed(elapsed)) => Bands { named: BTreeMap::new(), other: elapsed },
                Some(Within::ByBand(bands) | Within::ByHighestBand(bands)) => bands,
                None => unread(),
            },
            overlay,
        })
    }
}

/// R5, assumed: unread for an hour when high, else for four.
fn unread() -> Bands {
    Bands { named: BTreeMap::from([(Band::High, SignedDuration::from_hours(1))]), other: SignedDuration::from_hours(4) }
}

/// `None` when a word was there and could not be read.
#[expect(clippy::option_option, reason = "absent and unreadable are two things here, and only here")]
fn flatten<T>(read: Option<Option<T>>) -> Option<Option<T>> {
    match read {
        None => Some(None),
        Some(None) => None,
        Some(value) => Some(value),
    }
}

/// An ISO 8601 duration in elapsed time: a day is 24 hours; months and years have no one length and are refused.
fn read_duration(text: &str) -> Result<SignedDuration, String> {
    let span: Span = text.parse().map_err(|_| format!("“{text}” is not a duration. Write it like PT72H or P5D"))?;
    if span.get_years() != 0 || span.get_months() != 0 {
        return Err(format!("“{text}” has months or years, which are not of one length. Write days or hours"));
    }
    let days = i64::from(span.get_weeks()) * 7 + i64::from(span.get_days());
    let clock = span.weeks(0).days(0);
    let clock = SignedDuration::try_from(clock).map_err(|_| format!("“{text}” is too long"))?;
    if span.is_negative() {
        return Err(format!("“{text}” is negative"));
    }
    Ok(SignedDuration::from_hours(days * 24) + clock)
}

const BANDS: [Option<Band>; 5] = [None, Some(Band::Lowest), Some(Band::Low), Some(Band::Medium), Some(Band::High)];

fn limits(within: &Within) -> [SignedDuration; 5] {
    BANDS.map(|band| match within {
        Within::Elapsed(elapsed) => *elapsed,
        Within::ByBand(bands) | Within::ByHighestBand(bands) => bands.of(band),
    })
}

/// Every field of a change that would give more time, fewer duties or weaker ones.
fn loosening(row: &Row, change: &Change) -> Vec<&'static str> {
    let longer = |new: &Within| limits(new).iter().zip(limits(&row.within)).any(|(new, old)| *new > old);
    let mut loosened = Vec::new();
    if change.within.as_ref().is_some_and(longer) {
        loosened.push("more time");
    }
    if change.after.is_some_and(|after| row.after.is_none_or(|before| after > before)) {
        loosened.push("it opens later");
    }
    if change.repeats.is_some_and(|days| row.repeats.is_none_or(|before| days > before)) {
        loosened.push("it recurs less often");
    }
    if change.severity.is_some_and(|severity| severity < row.severity) {
        loosened.push("it binds less");
    }
    if !row.closed_by.is_empty() && row.closed_by.iter().all(|closer| change.without.contains(closer)) {
        loosened.push("nothing could close it");
    }
    loosened
}

pub(super) fn read<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>, faults: &mut Vec<Fault>) -> Table {
    let mut files: Vec<(&str, &str, File)> =
        texts.filter_map(|(path, text)| Some((path, text, parse::<File>(path, text, faults)?))).collect();
    files.sort_by_key(|(path, _, file)| (file.overlay.is_some(), *path));
    let mut table = Table { grace: SignedDuration::from_mins(15), ..Table::default() };
    for (_, _, file) in &mut files {
        for role in std::mem::take(&mut file.role) {
            table.roles.insert(role.role.clone(), role);
        }
    }
    let roles = table.roles.clone();
    for (path, text, file) in &files {
        let mut reader = Reader { path, text, roles: &roles, faults };
        let overlay = file.overlay.as_ref().and_then(|overlay| reader.overlay(overlay, &file.change, &table.rows));
        let bound = overlay.as_ref().map(|overlay| overlay.binds.clone());
        let overlay = overlay.map(|overlay| {
            table.overlays.push(overlay);
            table.overlays.len() - 1
        });
        for text in &file.row {
            let bound = bound.as_ref().is_none_or(|bound| bound.iter().any(|role| **role == **text.owed_by.get_ref()));
            if !bound {
                let owed_by = text.owed_by.get_ref();
                reader.fault(
                    &text.owed_by,
                    format!("A row of this overlay is owed by {owed_by}, which it does not bind"),
                );
            }
        }
        table.rows.extend(file.row.iter().filter_map(|row| reader.row(row, overlay)));
        table.tellings.extend(file.notice.iter().filter_map(|notice| reader.notice(notice, overlay)));
        check_rows(&mut reader, &table.rows, file);
    }
    table
}

/// Names are unique, rows of one duty close alike, and only a national row replaces, and only police procedure.
fn check_rows(reader: &mut Reader, rows: &[Row], file: &File) {
    let mut seen = BTreeSet::new();
    for text in &file.row {
        let id = text.id.get_ref().as_str();
        if rows.iter().filter(|row| *row.id == *id).count() > 1 && seen.insert(id) {
            reader.fault(&text.id, format!("There are two rows “{id}”"));
        }
        let Some(row) = rows.iter().find(|row| *row.id == *id) else { continue };
        if let Some(other) = rows.iter().find(|other| other.duty == row.duty && other.closed_by != row.closed_by) {
            let message = format!("“{id}” and “{}” are one duty but do not close alike", other.id);
            reader.fault(&text.id, message);
        }
        for replaced in &text.replaces {
            let allowed = rows.iter().any(|old| *old.id == **replaced.get_ref() && old.police_procedure);
            if !allowed || row.overlay.is_some() {
                let message =
                    "Only a national row replaces another, and only one marked as police procedure".to_owned();
                reader.fault(replaced, message);
            }
        }
    }
}
