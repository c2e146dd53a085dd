//! Tables that are scanned across on a desk and read as cards on a phone. Order and paging are decided before.

use askama::Template;

use super::{Badge, Due, Link, PostButton};
use crate::look::rendered;

/// A column's heading.
#[derive(Debug, Clone, Default)]
pub struct Column {
    /// The heading, also the label of its cells on a phone.
    pub label: String,
    /// Figures, set to the right.
    pub figures: bool,
}

impl Column {
    /// A column of words.
    pub fn words(label: impl Into<String>) -> Self {
        Self { label: label.into(), figures: false }
    }

    /// A column of figures.
    pub fn figures(label: impl Into<String>) -> Self {
        Self { label: label.into(), figures: true }
    }
}

/// One cell; everything but the text is optional and follows it.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// The text; the link's words when there is an address.
    pub text: String,
    /// Where the text leads; empty for plain text.
    pub href: String,
    /// A second, quiet line.
    pub note: String,
    /// A risk grade.
    pub badge: Option<Badge>,
    /// A due time.
    pub due: Option<Due>,
    /// A small form of one button.
    pub button: Option<PostButton>,
    /// Further links, below.
    pub links: Vec<Link>,
}

impl Cell {
    /// A cell of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// A cell whose text is a link.
    pub fn link(text: impl Into<String>, href: impl Into<String>) -> Self {
        Self { text: text.into(), href: href.into(), ..Self::default() }
    }

    /// The same cell with a quiet second line.
    #[must_use]
    pub fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }
}

/// One row; its first cell is its heading.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// One a column.
    pub cells: Vec<Cell>,
    /// Not yet taken by anybody: marked, with the word in its first cell's note.
    pub new: bool,
}

/// A table with a caption.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/table.html")]
pub struct Table {
    /// Said to screen readers, and shown when `caption_shown`.
    pub caption: String,
    /// Whether the caption is drawn; not where a heading above says the same.
    pub caption_shown: bool,
    /// The headings.
    pub columns: Vec<Column>,
    /// The rows, in order.
    pub rows: Vec<Row>,
    /// What to say when there is no row.
    pub empty: String,
}

impl Table {
    fn column(&self, index: usize) -> Column {
        self.columns.get(index).cloned().unwrap_or_default()
    }
}

rendered!(Table);
