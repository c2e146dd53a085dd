//! The risk instrument by edition: grades, each with a rank and a band, and factors. It holds no weights and no points:
//! a person chooses the grade.

use jiff::civil::Date;
use serde::Deserialize;

use super::codes::{CodeList, Item};
use super::{Fault, parse};
use crate::entry::Band;
use crate::time::Instant;

/// Every edition, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Instrument {
    editions: Vec<Edition>,
}

/// One edition.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// Its name.
    pub edition: String,
    /// What it is called.
    #[serde(default)]
    pub title: String,
    /// First day in force.
    pub from: String,
    /// Last day in force.
    #[serde(default)]
    pub to: Option<String>,
    /// Where it comes from.
    #[serde(default)]
    pub source: String,
    /// Licence of the source.
    #[serde(default)]
    pub licence: String,
    /// Its grades, lowest first.
    pub grades: Vec<Grade>,
    /// Its factors, in the order in which they are asked.
    #[serde(default)]
    pub factors: Vec<Factor>,
}

/// One grade.
#[derive(Debug, Clone, Deserialize)]
pub struct Grade {
    /// Its code.
    pub code: String,
    /// What people see.
    pub label: String,
    /// For sorting, 0 the lowest.
    pub rank: u8,
    /// What rules call it.
    pub band: Band,
    /// What it means.
    #[serde(default)]
    pub definition: String,
    /// The least that is done at this grade.
    #[serde(default)]
    pub least_response: String,
}

/// One factor.
#[derive(Debug, Clone, Deserialize)]
pub struct Factor {
    /// Its code.
    pub code: String,
    /// Heads the questions it is asked among.
    #[serde(default)]
    pub group: String,
    /// The question.
    pub question: String,
    /// What to think of.
    #[serde(default)]
    pub help: String,
    /// Affirmed, it bars the lowest grade.
    #[serde(default)]
    pub vulnerability: bool,
    /// When it is asked; always, where nothing is said.
    #[serde(default)]
    pub asked_at: Vec<Occasion>,
}

/// An episode at which more is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// The child was never missing before.
    FirstEpisode,
    /// The child was missing within ninety days before.
    Repeat,
}

impl Instrument {
    pub(super) fn read<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>, faults: &mut Vec<Fault>) -> Self {
        let mut editions: Vec<Edition> = Vec::new();
        for (path, text) in texts {
            let Some(edition) = parse::<Edition>(path, text, faults) else { continue };
            for date in [Some(&edition.from), edition.to.as_ref()].into_iter().flatten() {
                if date.parse::<Date>().is_err() {
                    let message = format!("“{date}” is not a date. Write it like 2016-11-01");
                    faults.push(Fault { path: path.into(), line: None, message });
                }
            }
            editions.push(edition);
        }
        editions.sort_by(|left, right| left.from.cmp(&right.from));
        Self { editions }
    }

    /// The edition in force at an instant.
    pub fn edition_at(&self, at: Instant) -> Option<&Edition> {
        let day = at.london_date();
        self.editions.iter().rev().find(|edition| edition.from.parse::<Date>().is_ok_and(|from| from <= day))
    }

    /// Every edition, oldest first.
    pub fn editions(&self) -> &[Edition] {
        &self.editions
    }

    /// The edition a grade was given under: the one in force, where it has the grade, or else the latest that has.
    pub fn edition_of(&self, grade: &str, at: Instant) -> Option<&Edition> {
        let has = |edition: &&Edition| edition.grades.iter().any(|own| own.code == grade);
        self.edition_at(at).filter(has).or_else(|| self.editions.iter().rev().find(has))
    }

    /// A grade of any edition, the latest first.
    pub fn grade(&self, code: &str) -> Option<&Grade> {
        self.editions.iter().rev().flat_map(|edition| &edition.grades).find(|grade| grade.code == code)
    }

    /// The band of a grade of any edition.
    pub fn band(&self, code: &str) -> Option<Band> {
        self.grade(code).map(|grade| grade.band)
    }

    /// Whether a factor, affirmed, bars the lowest grade.
    pub fn bars_lowest(&self, factor: &str) -> bool {
        let mut factors = self.editions.iter().rev().flat_map(|edition| &edition.factors);
        factors.find(|known| known.code == factor).is_some_and(|known| known.vulnerability)
    }

    /// The grades of every edition as a list of codes, each in force for its edition's days.
    pub(super) fn grades(&self) -> CodeList {
        let items = self.editions.iter().flat_map(|edition| {
            edition.grades.iter().map(|grade| item(edition, &grade.code, &grade.label, &grade.definition))
        });
        list("Risk grade", items)
    }

    /// The factors of every edition as a list of codes.
    pub(super) fn factors(&self) -> CodeList {
        let items = self.editions.iter().flat_map(|edition| {
            edition.factors.iter().map(|factor| item(edition, &factor.code, &factor.question, &factor.help))
        });
        list("Risk factor", items)
    }
}

/// Later editions first, so that a label is the newest one's.
fn list(title: &str, items: impl DoubleEndedIterator<Item = Item>) -> CodeList {
    let mut codes: Vec<Item> = items.collect();
    codes.sort_by(|left, right| right.from.cmp(&left.from));
    CodeList { title: title.into(), source: String::new(), licence: String::new(), codes }
}

fn item(edition: &Edition, code: &str, label: &str, hint: &str) -> Item {
    Item {
        code: code.into(),
        label: label.into(),
        hint: hint.into(),
        from: Some(edition.from.clone()),
        to: edition.to.clone(),
        withheld: String::new(),
        outside: std::collections::BTreeMap::new(),
    }
}
