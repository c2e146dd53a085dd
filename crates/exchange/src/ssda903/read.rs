//! From files to a [`Return`]: every row that can be used, and a [`Finding`] for everything that cannot. What a row says
//! about a child is not judged here; that is [`check`](super::check()).

use csv_core::Reader;

use super::{
    finding::{Finding, shorten},
    layout::Table,
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
            self.list(
                line,
                "",
                &all,
                match separator {
                    Some((_, signs)) if names.len() == 1 => {
                        format!("the columns are separated by {signs}, not by commas")
                    }
                    _ => "these are the columns of no table of the return; the file was not read".to_owned(),
                },
            );
            return None;
        };
        let table = found.table.name();
        for (place, (name, column)) in names.iter().zip(&columns).enumerate() {
            if column.is_empty() {
                self.list(line, "", name, format!("column {} has no name; it was left out", place + 1));
            } else if !found.table.columns().contains(&column.as_str()) {
                self.list(
                    line,
                    column,
                    name,
                    format!(
                        "the {table} table has no column {}; it was left out, and the validator refuses the file",
                        shorten(column)
                    ),
                );
            } else if columns.iter().take(place).any(|earlier| earlier == column) {
                self.list(line, column, name, format!("the column {column} is there twice; the first one was read"));
            } else if name != column {
                self.list(
                    line,
                    column,
                    name,
                    format!("the column name must be written {column}; it was read all the same"),
                );
            }
        }
        let refused = found.absent.iter().any(|column| found.table.essential().contains(column));
        for column in found.absent {
            let outcome = if refused {
                "the file was not read"
            } else {
                "it was read as blank, and the validator refuses the file"
            };
            self.list(line, column, "", format!("the {table} table has no column {column}; {outcome}"));
        }
        (!refused).then_some((found.table, columns))
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
                self.list(
                    line,
                    "",
                    &text,
                    "a quotation mark on this line is never closed; the row was not loaded".to_owned(),
                );
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
        if cells > columns && values.iter().skip(columns).all(String::is_empty) {
            self.list(
                line,
                "",
                text,
                format!("the row has {cells} cells for {columns} columns; the blank ones at its end were left out"),
            );
            values.truncate(columns);
        } else if cells > columns {
            self.list(line, "", text, format!("the row has {cells} cells for {columns} columns; it was not loaded"));
            return false;
        } else if cells < columns && cut {
            self.list(
                line,
                "",
                text,
                format!(
                    "the file ends in the middle of this line, after {cells} of {columns} cells; the row was not loaded"
                ),
            );
            return false;
        } else if cells < columns {
            self.list(
                line,
                "",
                text,
                format!("the row has {cells} cells for {columns} columns; the others were read as blank"),
            );
        }
        true
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
