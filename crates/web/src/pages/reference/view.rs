//! One thing of the register: what is so now, what was so and from when, and what can be done about it.

use casework::entry::Entry;
use casework::form;
use casework::ids::{EntryId, UnitId};
use casework::records::{Corrected, Kind, OfKind as _, Withdrawn};
use casework::time::{Instant, When};
use operations::read::{KeptSeen, may_change};
use serde_json::Value;

use super::Noun;
use super::list::now;
use super::place::{self, Place, called};
use crate::ask::{Answer, Ask};
use crate::look::layout::{Layout, Saved};
use crate::look::pages::SubjectPage;
use crate::look::parts::{Correction, IdentityBar, Link, Section, SectionBody, SummaryList, SummaryRow, TimelineLine};
use crate::pages::form::Telling;
use crate::pages::{layout, words};
use crate::problem::Problem;

pub(super) fn open(ask: &Ask) -> Result<Answer, Problem> {
    let noun = Noun::of(ask);
    let (seen, _) = place::seen(ask)?;
    let (_, _, id) = place::named(ask)?;
    let base = format!("{}/{id}", noun.path());
    let so = seen.now().map(|entry| says(ask, entry)).unwrap_or_default();
    let since = seen.now().map(|entry| format!("Since {}.", from(entry, seen.now)));
    let saved = ask.query.get("saved").parse::<EntryId>().ok().and_then(|saved| saved_entry(&seen, saved));
    let mut sections = vec![
        Section {
            lede: since.unwrap_or_default(),
            empty: "Every entry about this was taken back.".to_owned(),
            ..Section::new("now", "What is so now", SectionBody::Summary(SummaryList { rows: so }))
        },
        Section::new("history", "What was so, and from when", SectionBody::Timeline(history(ask, &seen, Some(&base))?)),
    ];
    if noun == Noun::Organisation {
        sections.push(units(ask, &seen));
    }
    Answer::page(&SubjectPage {
        layout: Layout {
            back: Some(Link::new(noun.many(), noun.path())),
            saved: saved.map(|what| Saved { what, ..Saved::default() }),
            ..layout(ask, noun.many())
        },
        identity: IdentityBar {
            name: place::name(&seen),
            facts: vec![now(noun, seen.active()).to_owned()],
            ..IdentityBar::default()
        },
        tabs: Vec::new(),
        heading: "On the register".to_owned(),
        actions: actions(ask, noun, &seen, &base)?,
        sections,
    })
}

/// From when an entry is so. A register is read years later, so the year is always said.
fn from(entry: &Entry, now: Instant) -> String {
    match entry.occurred.when {
        When::Day(day) => day.strftime("%-d %B %Y").to_string(),
        When::At(at) => at.in_london().strftime("%-d %B %Y %H:%M").to_string(),
        _ => words::of_entry(entry, now),
    }
}

fn saved_entry(seen: &KeptSeen, saved: EntryId) -> Option<String> {
    let entry = seen.entries.iter().chain(&seen.changes).find(|entry| entry.id == saved)?;
    Some(format!("{}: {}", entry.kind().map_or("Entry", Kind::title), place::name(seen)))
}

fn actions(ask: &Ask, noun: Noun, seen: &KeptSeen, base: &str) -> Result<Vec<Link>, Problem> {
    let actor = &ask.who()?.actor;
    let own = actor.person.is_some_and(|person| seen.subject == casework::entry::Subject::Person(person));
    if own {
        return Ok(Vec::new());
    }
    let mut actions = vec![Link::new("Change it", format!("{base}/{}/new", noun.kind().name()))];
    if seen.now().is_some() {
        let label = match (noun, seen.active()) {
            (Noun::Person, true) => "They have left",
            (Noun::Person, false) => "They work here again",
            (Noun::Home, true) => "It has closed",
            (_, true) => "It has ended",
            (_, false) => "It is open again",
        };
        actions.push(Link::new(label, format!("{base}/end")));
    }
    if noun == Noun::Person {
        actions.push(Link::new("How they sign in", format!("{base}/sign-in")));
    }
    if noun == Noun::Organisation {
        actions.push(Link::new("Add a unit", format!("{base}/{}/new", Kind::UnitRegistered.name())));
    }
    if noun == Noun::Home {
        actions.push(Link::new("Who lives there now", base));
    }
    Ok(actions)
}

fn units(ask: &Ask, seen: &KeptSeen) -> Section {
    let directory = ask.lantern.directory();
    let own = directory
        .units
        .iter()
        .filter(|(_, (of, _))| seen.subject == casework::entry::Subject::Organisation(of.clone()));
    let link = |(id, (_, unit)): (&UnitId, &(_, casework::records::UnitRegistered))| {
        let ended = if unit.active { "" } else { " (ended)" };
        Link::new(format!("{}{ended}", unit.name), Noun::Unit.page(id.as_str()))
    };
    Section {
        empty: "No unit is on the register.".to_owned(),
        ..Section::new("units", "Its units", SectionBody::Links(own.map(link).collect()))
    }
}

/// What an entry says.
fn says(ask: &Ask, entry: &Entry) -> Vec<SummaryRow> {
    let record = entry.body.to_json().unwrap_or_default();
    entry.kind().map_or(Vec::new(), |kind| told(ask, kind, &record))
}

fn told(ask: &Ask, kind: Kind, record: &Value) -> Vec<SummaryRow> {
    let (policy, directory, now) = (ask.lantern.policy(), ask.lantern.directory(), ask.lantern.now());
    let telling = Telling { policy, directory: &directory, entry: &|_| None, now };
    let mut rows = form::of(kind).map(|form| telling.rows(&form.fields, record)).unwrap_or_default();
    if record.get("active") == Some(&Value::Bool(false)) {
        rows.push(SummaryRow::new("Now", if kind == Kind::PersonRegistered { "Has left" } else { "Has closed" }));
    }
    rows
}

/// What a version says, as both versions are laid side by side; of a correction, what the entry is to say.
pub(super) fn rows(ask: &Ask, place: &Place, version: &Value) -> Vec<SummaryRow> {
    let corrected = place.target.as_ref().and_then(Entry::kind).zip(version.get("record"));
    corrected.map_or_else(|| told(ask, place.kind, version), |(kind, record)| told(ask, kind, record))
}

/// Who wrote an entry, and when.
pub(super) fn by(ask: &Ask, seen: &KeptSeen, entry: &Entry) -> String {
    let directory = ask.lantern.directory();
    let unit = directory.unit_name(&entry.actor.unit);
    let name = entry.actor.person.and_then(|person| seen.names.get(&person));
    let who = match name {
        Some(name) => format!("{name}, {unit}"),
        None if entry.actor.role == casework::actor::Role::System => "Lantern".to_owned(),
        None => unit.to_owned(),
    };
    format!("{who}, {}", words::at(entry.recorded, seen.now))
}

/// Everything that was said of it, the latest first: of what came later, only what it changed. With the address of its
/// page, each line says what can be done about it.
pub(super) fn history(ask: &Ask, seen: &KeptSeen, base: Option<&str>) -> Result<Vec<TimelineLine>, Problem> {
    let actor = &ask.who()?.actor;
    let mut before: Vec<SummaryRow> = Vec::new();
    let mut lines = Vec::with_capacity(seen.entries.len());
    for entry in &seen.entries {
        let says = says(ask, entry);
        let mut line = line(ask, seen, entry, &says, &before);
        let own = actor.person.is_some_and(|person| seen.subject == casework::entry::Subject::Person(person));
        if let Some(base) = base.filter(|_| may_change(actor, entry) && !own) {
            let at = |verb: &str| format!("{base}/entries/{}/{verb}", entry.id);
            line.actions = vec![Link::new("Correct it", at("correct")), Link::new("Take it back", at("withdraw"))];
        }
        lines.push(line);
        before = says;
    }
    lines.reverse();
    lines.extend(seen.withdrawn.iter().map(|gone| {
        let says = says(ask, &gone.entry);
        TimelineLine { withdrawn: true, ..line(ask, seen, &gone.entry, &says, &[]) }
    }));
    Ok(lines)
}

fn line(ask: &Ask, seen: &KeptSeen, entry: &Entry, says: &[SummaryRow], before: &[SummaryRow]) -> TimelineLine {
    let is_new = |row: &&SummaryRow| !before.iter().any(|old| old.key == row.key && old.values == row.values);
    let gone = before.iter().filter(|old| !says.iter().any(|row| row.key == old.key));
    let told = says.iter().filter(is_new).map(|row| format!("{}: {}", row.key, row.values.join("; ")));
    let mut details: Vec<String> = told.chain(gone.map(|old| format!("{}: no longer recorded", old.key))).collect();
    if details.is_empty() {
        details.push("Nothing changed".to_owned());
    }
    TimelineLine {
        what: called(entry),
        when: format!("From {}", from(entry, seen.now)),
        instant: String::new(),
        by: by(ask, seen, entry),
        details,
        corrections: changes(ask, seen, entry),
        ..TimelineLine::default()
    }
}

/// Corrections of an entry, and why it was taken back.
fn changes(ask: &Ask, seen: &KeptSeen, entry: &Entry) -> Vec<Correction> {
    let codes = &ask.lantern.policy().codes;
    let of = seen.changes.iter().filter_map(|change| {
        let corrected = Corrected::of(&change.body).filter(|record| record.entry == entry.id);
        let withdrawn = Withdrawn::of(&change.body).filter(|record| record.entry == entry.id);
        let what = match (corrected, withdrawn) {
            (Some(record), _) => {
                format!("Corrected: {}", words::small(codes.label("correction_reason", record.reason.as_str())))
            }
            (_, Some(record)) => {
                let why = words::small(codes.label("withdrawal_reason", record.reason.as_str()));
                let said = if record.words.is_empty() { String::new() } else { format!(". {}", record.words) };
                format!("Taken back: {why}{said}")
            }
            _ => return None,
        };
        Some(Correction { what, by: by(ask, seen, change) })
    });
    of.collect()
}
