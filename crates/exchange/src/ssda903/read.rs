//! From files to a [`Return`]: every row that can be used, and a [`Finding`] for everything that cannot. What a row says
//! about a child is not judged here; that is [`check`](super::check()).

use std::cmp::Ordering;

use csv_core::Reader;

use super::{
    finding::{Finding, shorten},
    layout::{Recognised, Table},
    line::{Cells, split},
    rows::{Return, Row, Sheet, Unread},
    text::{decode, lines},
};

/// Reads files given as name and bytes, in any order; a table is known by its columns, never by the file's name.
///
/// Listed, with the rest of the file read on: extra columns, columns in small letters, rows with too many or too few
/// cells, an open quotation mark, UTF-16, bytes that are not UTF-8, NUL, invisible characters, dates that cannot be read
/// and unknown codes. Not loaded are only rows with an open quotation mark, more cells than columns, a NUL, a stray byte
/// or a value of more than 100 characters, a last line cut short, and whole files that are no table, that lack an
/// essential column, or whose table another file has given already. MISSING, MIS_START and MIS_END are left to rules
/// 1004, 1005 and 1006.
pub fn read<N: AsRef<str>, B: AsRef<[u8]>>(files: impl IntoIterator<Item = (N, B)>) -> (Return, Vec<Finding>) {
    let (mut tables, mut findings) = (Return::default(), Vec::new());
    for (name, bytes) in files {
        File { name: name.as_ref(), findings: &mut findings }.read(bytes.as_ref(), &mut tables);
    }
    (tables, findings)
}

struct File<'a> {
    name: &'a str,
    findings: &'a mut Vec<Finding>,
}

impl File<'_> {
    fn read(&mut self, bytes: &[u8], tables: &mut Return) {
        let text = match decode(bytes) {
            Ok(text) => text,
            Err(why) => return self.list(1, "", "", why),
        };
        if let Some(remark) = text.remark {
            self.list(1, "", "", remark.to_owned());
        }
        let mut reader = Reader::new();
        let mut lines = lines(&text.bytes).map(|(number, line)| (number, String::from_utf8_lossy(line)));
        let Some((number, names)) = lines.next() else {
            return self.list(1, "", "", "the file has no line that is not blank".to_owned());
        };
        let Some(columns) = split(&mut reader, &names) else {
            return self.list(number, "", &names, "a quotation mark in the column names is never closed".to_owned());
        };
        let Some((table, columns)) = self.table(number, &columns) else { return };
        let whole = text.bytes.ends_with(b"\n") || text.bytes.ends_with(b"\r");
        let rows = lines.map(|(number, line)| (number, split(&mut reader, &line), line.into_owned()));
        match table {
            Table::Header => self.fill(&mut tables.header, table, &columns, rows, whole),
            Table::Episodes => self.fill(&mut tables.episodes, table, &columns, rows, whole),
            Table::Missing => self.fill(&mut tables.missing, table, &columns, rows, whole),
            _ => tables.unread.push(Unread { file: self.name.to_owned(), table }),
        }
    }

    /// Which table the column names are, with every difference from the published ones listed.
    fn table(&mut self, line: usize, names: &[String]) -> Option<(Table, Vec<String>)> {
        let columns: Vec<String> = names.iter().map(|name| name.trim().to_uppercase()).collect();
        let Some(found) = Table::recognise(&columns) else {
            let all = names.join(",");
            let separator = [(';', "semicolons"), ('\t', "tabs")].into_iter().find(|(sign, _)| all.contains(*sign));
            let message = match separator.filter(|_| names.len() == 1) {
                Some((_, signs)) => format!("the columns are separated by {signs}, not by commas"),
                None => "these are the columns of no table of the return; the file was not read".to_owned(),
            };
            self.list(line, "", &all, message);
            return None;
        };
        let Recognised { table, absent } = found;
        if table.essential().is_empty() {
            return Some((table, columns));
        }
        for (place, (name, column)) in names.iter().zip(&columns).enumerate() {
            let earlier = columns.iter().take(place).any(|earlier| earlier == column);
            if let Some(message) = unpublished(table, name, column, earlier) {
                self.list(line, column, name, message);
            }
        }
        let refused = absent.iter().any(|column| table.essential().contains(column));
        let outcome =
            if refused { "the file was not read" } else { "it was read as blank, and the validator refuses the file" };
        for column in absent {
            self.list(line, column, "", format!("the {} table has no column {column}; {outcome}", table.name()));
        }
        (!refused).then_some((table, columns))
    }

    fn fill<R: Row>(
        &mut self,
        sheet: &mut Option<Sheet<R>>,
        table: Table,
        columns: &[String],
        rows: impl Iterator<Item = (usize, Option<Vec<String>>, String)>,
        whole: bool,
    ) {
        if let Some(earlier) = sheet {
            let message = format!("{} holds the {} table already; this file was not read", earlier.file, table.name());
            return self.list(1, "", "", message);
        }
        let mut rows = rows.peekable();
        let mut loaded = Vec::new();
        while let Some((line, values, text)) = rows.next() {
            let Some(mut values) = values else {
                let message = "a quotation mark on this line is never closed; the row was not loaded";
                self.list(line, "", &text, message.to_owned());
                continue;
            };
            let cut = !whole && rows.peek().is_none();
            if self.fits(line, &text, columns.len(), &mut values, cut) {
                let mut cells =
                    Cells { file: self.name, line, columns, values: &values, findings: self.findings, unusable: false };
                let row = R::read(line, &mut cells);
                loaded.extend((!cells.unusable).then_some(row));
            }
        }
        *sheet = Some(Sheet { file: self.name.to_owned(), rows: loaded });
    }

    /// Does the row have a cell for each column? Too few are read as blank, as a spreadsheet drops blank cells at the
    /// end of a row; but a last line cut short may have lost the very date that ends a period.
    fn fits(&mut self, line: usize, text: &str, columns: usize, values: &mut Vec<String>, cut: bool) -> bool {
        let cells = values.len();
        let counts = format!("the row has {cells} cells for {columns} columns");
        let (message, loads) = match cells.cmp(&columns) {
            Ordering::Equal => return true,
            Ordering::Greater if values.iter().skip(columns).all(String::is_empty) => {
                (format!("{counts}; the blank ones at its end were left out"), true)
            }
            Ordering::Greater => (format!("{counts}; it was not loaded"), false),
            Ordering::Less if cut => {
                let message = "the file ends in the middle of this line, after";
                (format!("{message} {cells} of {columns} cells; the row was not loaded"), false)
            }
            Ordering::Less => (format!("{counts}; the others were read as blank"), true),
        };
        self.list(line, "", text, message);
        values.truncate(columns);
        loads
    }

    fn list(&mut self, line: usize, column: &str, value: &str, message: String) {
        self.findings.push(Finding {
            file: self.name.to_owned(),
            line,
            column: shorten(column),
            value: shorten(value),
            rule: None,
            message,
        });
    }
}

/// What is wrong with a column name, if it is not one of the table's, or one of them for the second time.
fn unpublished(table: Table, name: &str, column: &str, earlier: bool) -> Option<String> {
    let refused = "and the validator refuses the file";
    if column.is_empty() {
        Some(format!("a column has no name; it was left out, {refused}"))
    } else if !table.columns().contains(&column) {
        let (table, column) = (table.name(), shorten(column));
        Some(format!("the {table} table has no column {column}; it was left out, {refused}"))
    } else if earlier {
        Some(format!("the column {column} is there twice; the first one was read, {refused}"))
    } else {
        (name != column).then(|| format!("the column name must be written {column}; it was read, {refused}"))
    }
}
