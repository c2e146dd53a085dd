//! What an overlay tightens: for each row it changes, what it was and what it is there. The rows an overlay adds are listed
//! with the others.

use casework::policy::duties::{Change, Overlay, Relation, Row as Rule};
use operations::read::{closer_words, elapsed_words, limit_words};

use super::{label, severity};
use crate::ask::Ask;
use crate::look::parts::{Cell, Column, Row, Table};
use crate::pages::words;

/// Where an overlay applies.
pub(super) fn applies(ask: &Ask, overlay: &Overlay) -> String {
    let directory = ask.lantern.directory();
    let who = match overlay.parties.as_slice() {
        [one] => directory.organisation_name(one).to_owned(),
        many => format!("one of {} bodies", many.len()),
    };
    let stands = match overlay.relation {
        Relation::ResponsibleBorough => "is responsible for the child",
        Relation::HostBorough => "is the council of the place where the child lives",
        Relation::OwnerForce => "owns the case",
        Relation::Home => "runs the home the child is missing from",
    };
    format!("Where {who} {stands}. Of two limits the shorter counts, of two sources the stronger binds.")
}

/// One line for each thing a change makes tighter.
pub(super) fn table(ask: &Ask, overlay: &Overlay) -> Table {
    let policy = ask.lantern.policy();
    let lines = overlay.changes.iter().filter_map(|change| Some(lines(ask, policy.duties.row(&change.row)?, change)));
    Table {
        caption: format!("What is tightened: {}", overlay.name),
        columns: ["What", "What changes", "Otherwise", "Here", "Source"].map(Column::words).into(),
        rows: lines.flatten().collect(),
        ..Table::default()
    }
}

fn lines(ask: &Ask, row: &Rule, change: &Change) -> Vec<Row> {
    let cites = || if change.cites.is_empty() { row.cites.join(", ") } else { change.cites.join(", ") };
    let line = |(what, from, to): (&str, String, String)| Row {
        cells: vec![
            Cell::text(&*row.title).with_note(&*row.id),
            Cell::text(what),
            Cell::text(from),
            Cell::text(to),
            Cell::text(cites()),
        ],
        new: false,
    };
    let lines: Vec<Row> = differences(ask, row, change).into_iter().map(line).collect();
    if lines.is_empty() && !change.cites.is_empty() {
        return vec![line(("Rests on this too", row.cites.join(", "), change.cites.join(", ")))];
    }
    lines
}

/// What changes, what it was, what it is.
fn differences(ask: &Ask, row: &Rule, change: &Change) -> Vec<(&'static str, String, String)> {
    let roles = |names: &[std::sync::Arc<str>]| {
        let named: Vec<&str> = names.iter().map(|role| label(ask, role)).collect();
        if named.is_empty() { "Nobody".to_owned() } else { words::capital(&named.join(", ")) }
    };
    let days = |days: u16| if days == 1 { "Every day".to_owned() } else { format!("Every {days} days") };
    let once = |after: Option<jiff::SignedDuration>| after.map_or("At once".to_owned(), elapsed_words);
    let mut found = Vec::new();
    if let Some(within) = &change.within {
        found.push(("By when", words::capital(&limit_words(&row.within)), words::capital(&limit_words(within))));
    }
    if let Some(after) = change.after {
        found.push(("Starts after", words::capital(&once(row.after)), words::capital(&once(Some(after)))));
    }
    if let Some(repeats) = change.repeats {
        found.push(("How often", row.repeats.map_or("Once".to_owned(), days), days(repeats)));
    }
    if let Some(stronger) = change.severity {
        found.push(("How strongly", severity(row.severity).to_owned(), severity(stronger).to_owned()));
    }
    let closes = |closers: &mut dyn Iterator<Item = &casework::duty::Closer>| {
        words::capital(&closers.map(|closer| closer_words(*closer)).collect::<Vec<_>>().join(", or "))
    };
    if !change.without.is_empty() {
        let left = &mut row.closed_by.iter().filter(|closer| !change.without.contains(closer));
        found.push(("What ends it", closes(&mut row.closed_by.iter()), closes(left)));
    }
    if !change.tells.is_empty() {
        let besides = row.tells.iter().chain(&change.tells).cloned().collect::<Vec<_>>();
        found.push(("Who is told when it is late", roles(&row.tells), roles(&besides)));
    }
    found.retain(|(_, from, to)| from != to);
    found
}
