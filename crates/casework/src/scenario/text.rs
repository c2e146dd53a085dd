//! The file as it is written, word for word. An unknown key fails; what the words mean is settled elsewhere.

use serde::Deserialize;
use toml::Spanned;

use super::Failure;
use crate::actor::Role;
use crate::entry::Origin;
use crate::ids::{OrganisationId, UnitId};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    #[serde(rename = "title")]
    _title: String,
    #[serde(default)]
    pub proves: Vec<String>,
    #[serde(default)]
    pub person: Vec<Person>,
    #[serde(default)]
    pub home: Vec<Home>,
    #[serde(default)]
    pub child: Vec<Child>,
    pub record: Vec<Spanned<Record>>,
    pub expect: Vec<Spanned<Expect>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Person {
    pub name: String,
    pub role: Role,
    pub organisation: OrganisationId,
    pub unit: UnitId,
    pub home: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Home {
    pub name: String,
    pub host: OrganisationId,
    pub provider: Option<OrganisationId>,
}

/// A child, and what was known before the story begins: brought in as history, so that nothing is owed because of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Child {
    pub name: String,
    pub responsible: Option<OrganisationId>,
    #[serde(default)]
    pub in_care: bool,
    pub home: Option<String>,
    pub phone: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Record {
    pub at: String,
    pub by: String,
    pub child: String,
    pub kind: String,
    pub occurred: Option<toml::Value>,
    pub name: Option<String>,
    /// The name of the report that opened the episode.
    pub episode: Option<String>,
    #[serde(default)]
    pub origin: Origin,
    #[serde(default)]
    pub body: toml::Table,
    /// It is refused, with exactly these codes.
    pub refused: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Expect {
    pub at: String,
    pub child: String,
    /// A duty, by its name in the table.
    pub duty: Option<String>,
    /// The name of the record that opened it, where there are several.
    pub opening: Option<String>,
    pub standing: Option<String>,
    pub opens: Option<String>,
    pub due: Option<String>,
    pub late: Option<String>,
    pub row: Option<String>,
    pub severity: Option<String>,
    pub owed_by: Option<UnitId>,
    pub cites: Option<Vec<String>>,
    pub history: Option<bool>,
    /// How many duties of that name there are.
    pub count: Option<usize>,
    /// There is none; of a notice, none has been raised.
    #[serde(default)]
    pub absent: bool,
    /// A notice, by its event.
    pub notice: Option<String>,
    /// Exactly the units it has been raised for by then.
    pub to: Option<Vec<UnitId>>,
    /// Exactly the units that have acknowledged it.
    pub acknowledged: Option<Vec<UnitId>>,
    /// How many episodes the child has.
    pub episodes: Option<usize>,
    /// How far the child has been found in the latest episode.
    pub rung: Option<String>,
    /// Since when the child is missing in the latest episode.
    pub missing_since: Option<String>,
    /// Whether the latest episode is open.
    pub open: Option<bool>,
    /// Exactly the groups of the protocol the child is in, in the latest episode, each as `group` or `group: authority`.
    pub groups: Option<Vec<String>>,
    /// Exactly what has to be known before more groups follow.
    pub not_known: Option<Vec<String>>,
    /// The legal status in the latest episode.
    pub legal_status: Option<String>,
    /// How many entries fit nowhere.
    pub unplaced: Option<usize>,
}

pub(super) fn read(text: &str) -> Result<File, Vec<Failure>> {
    toml::from_str(text).map_err(|error| {
        let line = error.span().and_then(|span| line_of(text, span.start));
        vec![Failure { line, message: error.message().to_owned() }]
    })
}

/// The line of a byte offset, from 1.
pub(super) fn line_of(text: &str, offset: usize) -> Option<usize> {
    text.get(..offset).map(|before| before.matches('\n').count().saturating_add(1))
}
