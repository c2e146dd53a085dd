//! A headed stretch of a page whose body is one of the shared parts, so that most pages are a list of sections.

use askama::Template;

use super::duty::Duties;
use super::timeline::Timeline;
use super::{DutyLine, Grades, Ladder, Link, Table, TimelineLine};
use crate::look::rendered;

/// A form of one button that sends fixed fields.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/post_button.html")]
pub struct PostButton {
    /// The words.
    pub label: String,
    /// What screen readers hear after the words, where several buttons say the same: `for Amara K.`
    pub about: String,
    /// Where it posts to.
    pub action: String,
    /// The form token.
    pub token: String,
    /// Names and values sent with it.
    pub fields: Vec<(String, String)>,
    /// The one thing to do, drawn in the brand's colour.
    pub primary: bool,
}

/// One key and its value.
#[derive(Debug, Clone, Default)]
pub struct SummaryRow {
    /// The key.
    pub key: String,
    /// The value, one a line; empty is written `Not recorded`.
    pub values: Vec<String>,
    /// Change, correct …; the key is added for screen readers.
    pub action: Option<Link>,
    /// Differs from the other version beside it.
    pub changed: bool,
}

impl SummaryRow {
    /// A row of one value.
    pub fn new(key: impl Into<String>, value: impl Into<String>) -> Self {
        Self { key: key.into(), values: vec![value.into()], ..Self::default() }
    }
}

/// Keys and values, read-only.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "parts/summary_list.html")]
pub struct SummaryList {
    /// In order.
    pub rows: Vec<SummaryRow>,
}

/// What a section holds.
#[derive(Debug, Clone)]
pub enum SectionBody {
    /// Paragraphs.
    Words(Vec<String>),
    /// Things owed.
    Duties(Vec<DutyLine>),
    /// Keys and values.
    Summary(SummaryList),
    /// A table.
    Table(Table),
    /// What is known.
    Timeline(Vec<TimelineLine>),
    /// Links, the commonest first.
    Links(Vec<Link>),
    /// Both agencies' grades.
    Grades(Grades),
    /// The found ladder.
    Ladder(Ladder),
}

/// A headed stretch of a page.
#[derive(Debug, Clone, Template)]
#[template(path = "parts/section.html")]
pub struct Section {
    /// The anchor, unique in the page.
    pub id: String,
    /// The heading.
    pub heading: String,
    /// One sentence under it; empty for none.
    pub lede: String,
    /// What it holds.
    pub body: SectionBody,
    /// What to say when the body is empty.
    pub empty: String,
    /// Adds to it.
    pub action: Option<Link>,
}

impl Section {
    /// A section of this body. An empty table says so in its own words, where it has some.
    pub fn new(id: impl Into<String>, heading: impl Into<String>, body: SectionBody) -> Self {
        let own = if let SectionBody::Table(table) = &body { table.empty.as_str() } else { "" };
        let empty = if own.is_empty() { "Nothing recorded." } else { own }.to_owned();
        Self { id: id.into(), heading: heading.into(), lede: String::new(), body, empty, action: None }
    }

    fn is_empty(&self) -> bool {
        match &self.body {
            SectionBody::Words(words) => words.is_empty(),
            SectionBody::Duties(lines) => lines.is_empty(),
            SectionBody::Summary(list) => list.rows.is_empty(),
            SectionBody::Table(table) => table.rows.is_empty(),
            SectionBody::Timeline(lines) => lines.is_empty(),
            SectionBody::Links(links) => links.is_empty(),
            SectionBody::Grades(grades) => grades.grades.is_empty(),
            SectionBody::Ladder(ladder) => ladder.rungs.is_empty(),
        }
    }
}

rendered!(PostButton, SummaryList, Section);
