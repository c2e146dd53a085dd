//! The groups the tables are broken down by: authorities, ages, sex and ethnicity, each with its row. It does not say
//! which group an incident belongs to, and `read` alone knows the policy files.

use std::collections::BTreeMap;

use casework::ids::OrganisationId;
use serde::Deserialize;

use crate::ADULT;
use crate::incident::Groups;

mod read;
pub use read::shipped;

/// What a table is broken down by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Breakdown {
    /// The responsible authority.
    Borough,
    /// Age in bands that nest in other publications' bands.
    AgeBand,
    /// Age in the groups printed for London.
    AgeGroup,
    /// Age in single years.
    Age,
    /// Sex and gender.
    Sex,
    /// Ethnic group.
    Ethnicity,
}

impl Breakdown {
    /// Every breakdown, in the order of the tables.
    pub const ALL: [Breakdown; 6] = [
        Breakdown::Borough,
        Breakdown::AgeBand,
        Breakdown::AgeGroup,
        Breakdown::Age,
        Breakdown::Sex,
        Breakdown::Ethnicity,
    ];

    /// The column's name in files.
    pub fn column(self) -> &'static str {
        match self {
            Breakdown::Borough => "borough",
            Breakdown::AgeBand => "age_band",
            Breakdown::AgeGroup => "age_group",
            Breakdown::Age => "age",
            Breakdown::Sex => "sex",
            Breakdown::Ethnicity => "ethnicity_major",
        }
    }

    /// The column's heading for people.
    pub fn label(self) -> &'static str {
        match self {
            Breakdown::Borough => "Borough (responsible authority)",
            Breakdown::AgeBand => "Age band",
            Breakdown::AgeGroup => "Broad age group",
            Breakdown::Age => "Age in years",
            Breakdown::Sex => "Sex and gender",
            Breakdown::Ethnicity => "Ethnic group",
        }
    }
}

/// The code and name of an area.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Area {
    pub code: String,
    pub name: String,
}

/// One authority of the area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Authority {
    pub id: OrganisationId,
    pub name: String,
    pub gss: String,
    pub dfe_code: String,
}

/// Ages from and to, both included.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Ages {
    label: String,
    from: u8,
    to: u8,
}

/// A group of sex and gender, as people read it and as data files write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SexGroup {
    pub code: String,
    pub label: String,
    pub ees: String,
}

/// The groups of every table. Two releases compare only when they were counted by equal schemes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    pub(crate) title: String,
    pub(crate) source: String,
    pub(crate) country: Area,
    pub(crate) region: Area,
    pub(crate) authorities: Vec<Authority>,
    pub(crate) sexes: Vec<SexGroup>,
    pub(crate) ethnicities: Vec<String>,
    ethnicity_of: BTreeMap<String, usize>,
    bands: Vec<Ages>,
    groups: Vec<Ages>,
}

/// The label of the rows for what nobody knows. Data files expect this word.
pub(crate) const UNKNOWN: &str = "Unknown";

impl Scheme {
    /// The labels of a breakdown's rows, in order; the last is always what nobody knows.
    pub fn rows(&self, breakdown: Breakdown) -> Vec<String> {
        let known: Vec<String> = match breakdown {
            Breakdown::Borough => {
                let outside = format!("Outside {}", self.region.name);
                self.authorities.iter().map(|authority| authority.name.clone()).chain([outside]).collect()
            }
            Breakdown::AgeBand => self.bands.iter().map(|ages| ages.label.clone()).collect(),
            Breakdown::AgeGroup => self.groups.iter().map(|ages| ages.label.clone()).collect(),
            Breakdown::Age => (0..ADULT).map(|age| age.to_string()).collect(),
            Breakdown::Sex => return self.sexes.iter().map(|group| group.label.clone()).collect(),
            Breakdown::Ethnicity => return self.ethnicities.clone(),
        };
        known.into_iter().chain([UNKNOWN.to_owned()]).collect()
    }

    /// Which row of a breakdown an incident of these groups is counted in.
    pub(crate) fn row(&self, breakdown: Breakdown, groups: &Groups) -> usize {
        let banded = |bands: &[Ages]| {
            let age = groups.age;
            let within = |ages: &Ages| age.is_some_and(|age| (ages.from..=ages.to).contains(&age));
            bands.iter().position(within).unwrap_or(bands.len())
        };
        match breakdown {
            Breakdown::Borough => groups.authority,
            Breakdown::AgeBand => banded(&self.bands),
            Breakdown::AgeGroup => banded(&self.groups),
            Breakdown::Age => usize::from(groups.age.unwrap_or(ADULT)),
            Breakdown::Sex => groups.sex,
            Breakdown::Ethnicity => groups.ethnicity,
        }
    }

    /// The borough row of an authority; all outside the area share one.
    pub(crate) fn authority(&self, id: Option<&OrganisationId>) -> usize {
        let outside = self.authorities.len();
        let inside =
            |id: &OrganisationId| self.authorities.iter().position(|authority| authority.id == *id).unwrap_or(outside);
        id.map_or(outside + 1, inside)
    }

    /// The row of a group of sex and gender.
    pub(crate) fn sex(&self, code: &str) -> usize {
        self.sexes.iter().position(|group| group.code == code).unwrap_or(self.sexes.len().saturating_sub(1))
    }

    /// The row of an ethnicity code.
    pub(crate) fn ethnicity(&self, code: Option<&str>) -> usize {
        let row = code.and_then(|code| self.ethnicity_of.get(code)).copied();
        row.unwrap_or(self.ethnicities.len().saturating_sub(1))
    }
}
