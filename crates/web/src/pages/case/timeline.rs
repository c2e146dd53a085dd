//! Lines of what is known: what, when it happened, by whom, how we know, and what became of it.

use casework::entry::{Entry, Origin};
use casework::form;
use casework::records::{Body, Kind};
use casework::time::Instant;
use operations::read::{Amendment, CaseSeen, Line};

use crate::ask::Ask;
use crate::look::parts::{Correction, Said, SummaryRow, TimelineLine};
use crate::pages::about::Teller;
use crate::pages::words;

/// As many fields of a record as a line tells; the rest is read in the record itself.
const TOLD: usize = 4;

/// As many changes as a correction names.
const CHANGES: usize = 3;

/// Fields that say how something is known, rather than what.
const SOURCES: [&str; 5] = ["who", "reporter_name", "relationship", "method", "channel"];

/// Fields that are read in the record itself.
const NOT_IN_A_LINE: [&str; 4] = ["duty", "opening", "reporter_phone", "factors"];

/// Who did what was owed is part of what was done.
fn tells_source(entry: &Entry, name: &str) -> bool {
    SOURCES.contains(&name) && !matches!(entry.body, Body::DutyAnswered(_))
}

/// A label and its value; a question keeps its own mark.
fn told(row: &SummaryRow) -> String {
    let joint = if row.key.ends_with('?') { " " } else { ": " };
    format!("{}{joint}{}", row.key, row.values.join("; "))
}

/// Tells the lines of one case.
pub struct Telling<'a> {
    ask: &'a Ask,
    teller: &'a Teller<'a>,
    now: Instant,
}

impl<'a> Telling<'a> {
    /// Tells the lines of a case, with the names its teller knows.
    pub fn new(ask: &'a Ask, case: &CaseSeen, teller: &'a Teller<'a>) -> Self {
        Self { ask, teller, now: case.now }
    }

    /// Every line, in the order given.
    pub fn lines<'l>(&self, lines: impl IntoIterator<Item = Line<'l>>) -> Vec<TimelineLine> {
        lines.into_iter().map(|line| self.line(&line)).collect()
    }

    fn line(&self, line: &Line<'_>) -> TimelineLine {
        let told = self.teller.line(line.entry);
        let corrections = line.amendments.iter().enumerate().map(|(place, one)| self.amendment(line, place, one));
        let corrections = corrections.collect();
        let title = line.kind.map_or("Entry", Kind::title);
        if let Some(veil) = line.veil.filter(|veil| veil.covers_all()) {
            let details = vec![self.teller.covered(veil)];
            let what = title.to_owned();
            let withdrawn = line.withdrawn();
            return TimelineLine { what, href: String::new(), details, corrections, withdrawn, ..told };
        }
        let (said, source, mut details) = self.parts(line.entry);
        details.extend(self.teller.held_back(line.entry).iter().map(self::told));
        if line.unplaced {
            details.push("It fits nowhere in this case; it is kept and shown as it was written.".to_owned());
        }
        details.extend(self.teller.former(line.entry));
        TimelineLine {
            what: self.title(line.entry, title),
            source,
            details,
            said,
            corrections,
            withdrawn: line.withdrawn(),
            ..told
        }
    }

    /// A duty by its name; everything else by its kind.
    fn title(&self, entry: &Entry, title: &str) -> String {
        let duty = |name: &str| {
            let rows = &self.ask.lantern.policy().duties.rows;
            rows.iter()
                .find(|row| *row.duty == *name)
                .map_or_else(|| name.replace('_', " "), |row| row.title.to_string())
        };
        match &entry.body {
            Body::DutyAnswered(answer) => duty(&answer.duty),
            Body::DutyTaken(taken) => format!("Taken on: {}", words::small(&duty(&taken.duty))),
            Body::NoticeAcknowledged(_) => "Notice read".to_owned(),
            _ => title.to_owned(),
        }
    }

    /// The child's own words, how we know, and the rest.
    fn parts(&self, entry: &Entry) -> (Option<Said>, String, Vec<String>) {
        if matches!(entry.body, Body::DutyTaken(_) | Body::NoticeAcknowledged(_)) {
            return (None, String::new(), Vec::new());
        }
        let said = match &entry.body {
            Body::PreventionInterview(interview) => Some(("The child", interview.words.clone())),
            Body::ReturnConversationDeclined(declined) => Some(("The child", declined.words.clone())),
            _ => None,
        };
        let said = said.filter(|(_, words)| !words.is_empty());
        let rows = self.fields(entry);
        let of = |name: &str| rows.iter().find(|(field, _)| field == name).map(|(_, row)| row.values.join("; "));
        let mut source: Vec<String> =
            SOURCES.iter().filter(|name| tells_source(entry, name)).filter_map(|name| of(name)).collect();
        source.dedup();
        if entry.origin == Origin::Import {
            source.push("read from another system’s return".to_owned());
        }
        let elsewhere = |name: &str| {
            tells_source(entry, name) || NOT_IN_A_LINE.contains(&name) || (said.is_some() && name == "words")
        };
        let details = rows.iter().filter(|(name, _)| !elsewhere(name)).take(TOLD);
        let details = details.map(|(_, row)| told(row)).collect();
        (said.map(|(who, words)| Said { who: who.to_owned(), words }), source.join(", "), details)
    }

    /// What a record says, with the name of each field.
    fn fields(&self, entry: &Entry) -> Vec<(String, SummaryRow)> {
        self.of_record(entry.kind(), &self.teller.said(entry))
    }

    fn of_record(&self, kind: Option<Kind>, record: &serde_json::Value) -> Vec<(String, SummaryRow)> {
        let Some((kind, form)) = kind.and_then(|kind| Some((kind, form::of(kind)?))) else { return Vec::new() };
        let rows = self.teller.record_rows(kind, record);
        let named = |row: SummaryRow| {
            let field = form.fields.iter().find(|field| field.label == row.key);
            (field.map_or(String::new(), |field| field.name.clone()), row)
        };
        rows.into_iter().map(named).collect()
    }

    fn amendment(&self, line: &Line<'_>, place: usize, amendment: &Amendment<'_>) -> Correction {
        let (what, by) = match amendment {
            Amendment::Corrected(by) if line.hidden() => ("Corrected".to_owned(), by),
            Amendment::Corrected(by) => (self.changes(line, place), by),
            Amendment::Withdrawn(by) => (self.because("Taken back", by), by),
            Amendment::Refuted(by) => (self.because("Turned out to be wrong", by), by),
        };
        Correction { what, by: format!("{}, {}", self.teller.by(by), words::at(by.recorded, self.now)) }
    }

    fn because(&self, what: &str, by: &Entry) -> String {
        let said = match &by.body {
            Body::Withdrawn(withdrawal) => {
                let reason =
                    self.ask.lantern.policy().codes.label("withdrawal_reason", withdrawal.reason.as_str()).to_owned();
                [reason, withdrawal.words.clone()]
                    .into_iter()
                    .filter(|words| !words.is_empty())
                    .collect::<Vec<_>>()
                    .join(". ")
            }
            Body::LocationRefuted(refuted) => refuted.because.clone(),
            _ => String::new(),
        };
        if said.is_empty() { what.to_owned() } else { format!("{what}: {said}") }
    }

    /// What the correction at this place among the versions changed.
    fn changes(&self, line: &Line<'_>, place: usize) -> String {
        let entry = line.entry;
        let versions: Vec<_> = entry.versions().collect();
        let (Some((before, old, _)), Some((after, new, _))) = (versions.get(place), versions.get(place + 1)) else {
            return "Corrected".to_owned();
        };
        let rows = |body: &Body| self.of_record(entry.kind(), &line.said(body));
        let (old, new) = (rows(old), rows(new));
        let mut changes = Vec::new();
        if before != after {
            changes.push(format!("when: {}, not {}", words::moment(after, self.now), words::moment(before, self.now)));
        }
        for (name, row) in &new {
            let was = old.iter().find(|(other, _)| other == name).map(|(_, row)| row.values.join("; "));
            let is = row.values.join("; ");
            if was.as_ref() != Some(&is) {
                let was = was.unwrap_or_else(|| "nothing".to_owned());
                changes.push(format!("{}: {is}, not {was}", row.key));
            }
        }
        let gone = old.iter().filter(|(name, _)| !new.iter().any(|(other, _)| other == name));
        changes.extend(gone.map(|(_, row)| format!("{}: nothing, not {}", row.key, row.values.join("; "))));
        let more = changes.len() > CHANGES;
        changes.truncate(CHANGES);
        match (changes.is_empty(), more) {
            (true, _) => "Corrected".to_owned(),
            (false, more) => format!("Corrected: {}{}", changes.join("; "), if more { "; and more" } else { "" }),
        }
    }
}
