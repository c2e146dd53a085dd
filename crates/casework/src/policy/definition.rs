//! Who is missing, as police and council have each written it, by date. It decides nothing: the shared case goes by the police
//! definition, and the council's stands beside it.

use jiff::civil::Date;
use serde::Deserialize;

use super::{Fault, parse};
use crate::time::Instant;

/// One wording of one body.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// Whose it is.
    pub body: Definer,
    /// First day in force.
    pub from: Date,
    /// What it is called.
    pub title: String,
    /// The wording.
    pub text: String,
    /// What it asks for.
    pub needs: Vec<Need>,
}

/// Who defines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Definer {
    /// Police.
    Police,
    /// The council.
    Council,
}

/// What a definition asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Nobody knows where the child is.
    WhereaboutsUnknown,
    /// It is out of character, or there may be crime or harm.
    OutOfCharacterOrRisk,
    /// Police were told.
    ReportedToPolice,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "licence")]
    _licence: String,
    #[serde(rename = "definition")]
    definitions: Vec<Definition>,
}

/// Every wording, the oldest first.
#[derive(Debug, Clone, Default)]
pub struct Definitions(Vec<Definition>);

impl Definitions {
    pub(super) fn read<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>, faults: &mut Vec<Fault>) -> Self {
        let files = texts.filter_map(|(path, text)| parse::<File>(path, text, faults));
        let mut all: Vec<Definition> = files.flat_map(|file| file.definitions).collect();
        all.sort_by_key(|definition| definition.from);
        Self(all)
    }

    /// A body's wording in force at an instant.
    pub fn at(&self, body: Definer, at: Instant) -> Option<&Definition> {
        let day = at.london_date();
        self.0.iter().rfind(|definition| definition.body == body && definition.from <= day)
    }
}
