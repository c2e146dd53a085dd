//! What every policy file must be, whatever it holds: in a folder that is read, and free of characters nobody sees. What
//! its words mean is each folder's own.

use toml::de::{DeTable, DeValue};

use super::{Fault, line_of, words};

/// The folders that are read.
const FOLDERS: [&str; 12] = [
    "codes",
    "definition",
    "duties",
    "findings",
    "practice",
    "practice_case",
    "reference",
    "retention",
    "risk",
    "script",
    "statistics",
    "wording",
];
/// The one file beside them: what is cited, which no rule rests on.
const SOURCES: &str = "sources.toml";

pub(super) fn check(path: &str, text: &str, faults: &mut Vec<Fault>) {
    let folder = path.split_once('/').map(|(folder, _)| folder);
    if path != SOURCES && folder.is_none_or(|folder| !FOLDERS.contains(&folder)) {
        let message = match folder {
            Some(folder) => words::unknown("The folder", folder, FOLDERS),
            None => format!("It is in no folder, so nothing reads it. Put it into one of {}", FOLDERS.join(", ")),
        };
        faults.push(Fault { path: path.into(), line: None, message });
    }
    // Only as themselves or behind a backslash can such characters be there.
    if !text.contains('\\') && !hides(text) {
        return;
    }
    // What cannot be read at all is told of where it is read.
    let Ok(table) = DeTable::parse(text) else { return };
    let mut hidden = Vec::new();
    hidden_in_table(table.get_ref(), &mut hidden);
    faults.extend(hidden.into_iter().map(|offset| Fault {
        path: path.into(),
        line: Some(line_of(text, offset)),
        message: "This has hidden characters, or some that turn text round. Type it again".to_owned(),
    }));
}

/// Where strings and names with such characters begin.
fn hidden_in_table(table: &DeTable<'_>, found: &mut Vec<usize>) {
    for (name, value) in table {
        if hides(name.get_ref()) {
            found.push(name.span().start);
        }
        hidden_in(value.get_ref(), value.span().start, found);
    }
}

fn hidden_in(value: &DeValue<'_>, offset: usize, found: &mut Vec<usize>) {
    match value {
        DeValue::String(text) if hides(text) => found.push(offset),
        DeValue::Array(items) => items.iter().for_each(|item| hidden_in(item.get_ref(), item.span().start, found)),
        DeValue::Table(table) => hidden_in_table(table, found),
        _ => {}
    }
}

fn hides(text: &str) -> bool {
    text.chars().any(|c| crate::form::hidden(c) || (c.is_control() && !matches!(c, '\n' | '\r' | '\t')))
}
