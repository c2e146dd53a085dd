//! A finding: one thing wrong in a file, said so that someone can put it right. It does not decide what is wrong.

use serde::{Serialize, Serializer, ser::SerializeStruct};

use super::rules::Rule;

/// One thing wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The name of the file, as given to [`read`](super::read()).
    pub file: String,
    /// The line of the file, counted from 1; the column names are usually on line 1.
    pub line: usize,
    /// The column, by its published name; empty when it is about the whole line or file.
    pub column: String,
    /// The text in the file, at most 60 characters of it.
    pub value: String,
    /// The rule broken; none (written `format`) when the layout itself is not as published.
    pub rule: Option<&'static Rule>,
    /// What is wrong and what became of the row.
    pub message: String,
}

impl Finding {
    /// What is wrong with one cell of a row that was read, by whoever had a use for the row.
    pub fn of_cell(file: &str, line: usize, (column, value): (&str, &str), message: String) -> Self {
        Self { file: file.to_owned(), line, column: column.to_owned(), value: shorten(value), rule: None, message }
    }

    /// The rule number, or `format`.
    pub fn code(&self) -> &'static str {
        self.rule.map_or("format", |rule| rule.code)
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("Finding", 6)?;
        object.serialize_field("file", &self.file)?;
        object.serialize_field("line", &self.line)?;
        object.serialize_field("column", &self.column)?;
        object.serialize_field("value", &self.value)?;
        object.serialize_field("rule", self.code())?;
        object.serialize_field("message", &self.message)?;
        object.end()
    }
}

/// Cuts a value to what a person can read on one line.
pub(super) fn shorten(value: &str) -> String {
    if value.chars().nth(60).is_some() { value.chars().take(59).chain(['…']).collect() } else { value.to_owned() }
}
