//! Reading the table from TOML, with a fault for every unknown word, impossible duration and loosening overlay. The shapes,
//! the words and the checks have a file each; here they become rows, overlays and notices.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::overlay::{Change, Overlay, Relation};
use super::{About, OwingRole, Row, Severity, Table, Telling, Within};
use crate::duty::Lapse;
use crate::policy::{Fault, line_of, parse, words};

mod check;
mod hours;
mod reader;
mod remind;
mod share;
mod text;
use check::{check_rows, loosening};
use reader::Reader;
use text::{ChangeText, File, NoticeText, OverlayText, RowText};

const SEVERITIES: &[(&str, Severity)] = &[
    ("assumed", Severity::Assumed),
    ("practice", Severity::Practice),
    ("aim", Severity::Aim),
    ("protocol", Severity::Protocol),
    ("statutory", Severity::Statutory),
];
const ABOUT: &[(&str, About)] =
    &[("episode", About::Episode), ("child", About::Child), ("placement", About::Placement), ("entry", About::Entry)];
const RELATIONS: &[(&str, Relation)] = &[
    ("responsible_borough", Relation::ResponsibleBorough),
    ("host_borough", Relation::HostBorough),
    ("owner_force", Relation::OwnerForce),
    ("home", Relation::Home),
];

/// A file: its path, its text and what it says.
type Read<'a> = (&'a str, &'a str, File);

pub(super) fn read<'a>(
    texts: impl Iterator<Item = (&'a str, &'a str)>,
    bodies: &BTreeSet<String>,
    faults: &mut Vec<Fault>,
) -> Table {
    let mut files: Vec<Read<'_>> =
        texts.filter_map(|(path, text)| Some((path, text, parse::<File>(path, text, faults)?))).collect();
    files.sort_by_key(|(path, _, file)| (file.overlay.is_some(), *path));
    let mut table = Table { roles: roles(&files, faults), ..Table::default() };
    table.reminders = remind::national(&files, &table.roles, faults);
    let roles = table.roles.clone();
    table.offices = hours::offices(&files, &roles, bodies, faults);
    table.sharing = share::sharing(&files, &roles, bodies, faults);
    for (path, text, file) in &files {
        let mut reader = Reader { path, text, roles: &roles, bodies, faults };
        if file.overlay.is_none() {
            for change in &file.change {
                reader.fault(&change.row, "Only an overlay changes a row: this file has no [overlay]".into());
            }
        }
        let overlay = file.overlay.as_ref().and_then(|overlay| reader.overlay(overlay, file, &table));
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

/// Every role by its name. A file may add to those read before it, and changes none.
fn roles(files: &[Read<'_>], faults: &mut Vec<Fault>) -> BTreeMap<String, OwingRole> {
    let mut roles: BTreeMap<String, OwingRole> = BTreeMap::new();
    for (path, text, file) in files {
        for role in &file.role {
            let name = &role.get_ref().role;
            if roles.contains_key(name) {
                let message = format!("There is a role “{name}” already. A file adds roles and changes none");
                let line = Some(line_of(text, role.span().start));
                faults.push(Fault { path: (*path).into(), line, message });
                continue;
            }
            roles.insert(name.clone(), role.get_ref().clone());
        }
    }
    for (path, text, role) in
        files.iter().flat_map(|(path, text, file)| file.role.iter().map(move |role| (path, text, role)))
    {
        let named = [("The deputy", &role.get_ref().deputy), ("The role out of hours", &role.get_ref().out_of_hours)];
        for (what, name) in named {
            let Some(name) = name.as_deref() else { continue };
            if !roles.contains_key(name) || name == role.get_ref().role {
                let message = words::unknown(what, name, roles.keys().map(String::as_str));
                faults.push(Fault { path: (*path).into(), line: Some(line_of(text, role.span().start)), message });
            }
        }
    }
    roles
}

impl Reader<'_> {
    fn row(&mut self, text: &RowText, overlay: Option<usize>) -> Option<Row> {
        let after = text.after.as_ref().map(|word| self.threshold(word));
        let repeats = text.repeats.as_ref().map(|word| self.days(word));
        let about =
            text.about.as_ref().map_or(Some(About::Episode), |word| self.known("What it is about", word, ABOUT));
        let severity = self.known("The severity", &text.severity, SEVERITIES);
        let lapses = text.lapses.as_ref().map(|word| self.known("The ending", word, Lapse::ALL));
        let owed_by = self.role(&text.owed_by);
        let tells = text.tells.iter().map(|word| self.role(word)).collect();
        let warns = text.warns.iter().filter_map(|word| self.duration(word)).collect();
        let when = self.when(&text.when);
        let closed_by = self.closers(&text.closed_by);
        let opens = self.anchor(&text.opens);
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
            warns,
            form: form?,
            in_force: in_force?,
            police_procedure: text.police_procedure,
            replaces: text.replaces.iter().map(|word| word.get_ref().as_str().into()).collect(),
            overlay,
        })
    }

    fn overlay(&mut self, text: &OverlayText, file: &File, table: &Table) -> Option<Overlay> {
        let relation = self.known("The relation", &text.relation, RELATIONS);
        let binds: Vec<Arc<str>> = text.binds.iter().map(|word| self.role(word)).collect();
        let changes = file.change.iter().filter_map(|change| self.change(change, &table.rows, &binds)).collect();
        let reminders = file.reminders.as_ref().and_then(|text| self.reminders(text, &table.reminders));
        let parties = text.parties.iter().map(|word| self.party(word)).collect();
        Some(Overlay { name: text.name.clone(), relation: relation?, parties, binds, changes, reminders })
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
            without: self.closers(&text.without),
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
        let on = self.anchor(&text.on);
        let within = text.acknowledge_within.as_ref().map(|within| self.within(within));
        Some(Telling {
            event: text.event.clone(),
            title: text.title.clone(),
            when: self.when(&text.when),
            after: flatten(text.after.as_ref().map(|word| self.threshold(word)))?,
            tells: text.tells.iter().map(|word| self.role(word)).collect(),
            unless_wrote: text.unless_wrote.iter().filter_map(|word| self.kind(word)).collect(),
            cites: text.cites.clone(),
            on: on?,
            acknowledge_within: flatten(within)?.map(Within::bands),
            overlay,
        })
    }
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
