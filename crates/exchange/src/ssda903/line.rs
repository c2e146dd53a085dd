//! One line of a file: its cells, and what is wrong with them as text. What a cell means to the return is for the rows.

use csv_core::{ReadRecordResult, Reader};
use jiff::civil::Date;

use super::{
    cell::{Cell, read_date, why_not_a_date},
    finding::{Finding, shorten},
};

/// Several times the longest value any column of the return can hold.
const MOST_LETTERS: usize = 100;

/// Splits a line at its commas. None if a quotation mark is left open: no value of the return holds a line break, so a
/// row ends with its line, and one stray mark costs one row and not the rest of the file.
pub(super) fn split(reader: &mut Reader, line: &str) -> Option<Vec<String>> {
    reader.reset();
    let input = format!("{line}\n");
    let mut output = vec![0; input.len() + 1];
    let mut ends = vec![0; input.bytes().filter(|byte| *byte == b',').count() + 2];
    let (ReadRecordResult::Record, _, _, cells) = reader.read_record(input.as_bytes(), &mut output, &mut ends) else {
        return None;
    };
    let mut from = 0;
    let cell = |end: &usize| {
        let bytes = output.get(from..*end)?;
        from = *end;
        Some(String::from_utf8_lossy(bytes).into_owned())
    };
    ends.get(..cells)?.iter().map(cell).collect()
}

/// The cells of one row, under their columns, and the list their faults are written to.
pub(super) struct Cells<'a> {
    pub file: &'a str,
    pub line: usize,
    pub columns: &'a [String],
    pub values: &'a [String],
    pub findings: &'a mut Vec<Finding>,
    /// Set when a cell is so broken that the row must not be loaded.
    pub unusable: bool,
}

impl Cells<'_> {
    /// The cell's text in capitals, with its faults listed. Blanks around it stay: the validator reads them too.
    pub fn text(&mut self, column: &str) -> String {
        let value = self.raw(column).to_owned();
        if let Some(fault) = unusable(&value) {
            self.unusable = true;
            self.list(column, format!("{fault}; the row was not loaded"));
        } else if let Some(mark) = value.chars().find(|letter| is_invisible(*letter)) {
            self.list(
                column,
                format!("there is an invisible character in it (U+{:04X}); delete and retype it", mark as u32),
            );
        } else if value.trim() != value {
            self.list(column, "there is a blank before or after it, which makes it a different value".to_owned());
        }
        value.to_uppercase()
    }

    /// The child's id, which no row can do without.
    pub fn child(&mut self) -> String {
        let child = self.text("CHILD");
        if child.is_empty() {
            self.list("CHILD", "the row names no child".to_owned());
        }
        child
    }

    /// A date; one that cannot be read is listed and kept.
    pub fn date(&mut self, column: &str) -> Cell<Date> {
        let cell = Cell::read(self.text(column), read_date);
        if let Cell::Unreadable(text) = &cell {
            self.list(column, format!("not a date: {}", why_not_a_date(text)));
        }
        cell
    }

    /// A code; one that is not in the list is listed and kept.
    pub fn code(&mut self, column: &str, known: &[&str]) -> String {
        let code = self.text(column);
        if !code.is_empty() && !known.contains(&code.as_str()) {
            self.list(column, "the return has no such code".to_owned());
        }
        code
    }

    /// Lists a fault of a cell.
    pub fn list(&mut self, column: &str, message: String) {
        let value = shorten(self.raw(column));
        self.findings.push(Finding {
            file: self.file.to_owned(),
            line: self.line,
            column: column.to_owned(),
            value,
            rule: None,
            message,
        });
    }

    fn raw(&self, column: &str) -> &str {
        let place = self.columns.iter().position(|name| name == column);
        place.and_then(|place| self.values.get(place)).map_or("", String::as_str)
    }
}

fn unusable(value: &str) -> Option<String> {
    if value.contains('\0') {
        Some("there is a NUL character in it".to_owned())
    } else if value.contains(char::REPLACEMENT_CHARACTER) {
        Some("there is a letter in it that is not UTF-8 (the file may be saved as Windows-1252)".to_owned())
    } else {
        let letters = value.chars().count();
        (letters > MOST_LETTERS).then(|| format!("it has {letters} characters; no value of the return is that long"))
    }
}

/// Control characters, and marks that turn or hide text without showing themselves.
fn is_invisible(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}
