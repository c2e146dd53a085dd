//! What a check of every force found, and nothing that a hit must not tell.

use casework::directory::Directory;
use casework::ids::{EpisodeId, UnitId};
use casework::time::Instant;
use operations::read::{self, Checked};
use schemars::JsonSchema;
use serde::Serialize;

/// What a check found.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Check {
    /// When it was made.
    pub at: Instant,
    /// With how many missing children it was compared.
    pub compared: usize,
    /// There are more hits than are given: ask for the date of birth, and check again.
    pub more: bool,
    /// Children who may be meant, the surest first.
    pub hits: Vec<Hit>,
}

/// A child who is missing and may be meant.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Hit {
    /// Missing: act now. Otherwise it may be: ask for the date of birth.
    pub act: bool,
    /// The name to know the child by; null when it may be another child, and of a restricted record.
    pub name: Option<String>,
    /// How old the child is, likewise.
    pub age: Option<u8>,
    /// The unit to ring.
    pub unit: Option<UnitId>,
    /// What it is called.
    pub unit_name: String,
    /// Its telephone; empty when it is not known here.
    pub phone: String,
    /// The episode, when you may open it.
    pub episode: Option<EpisodeId>,
}

impl Check {
    /// As it is given, with the names and numbers of units.
    pub fn of(checked: Checked, directory: &Directory) -> Self {
        let hit = |hit: read::Hit| {
            let unit = hit.owner.as_ref().and_then(|owner| directory.units.get(owner)).map(|(_, unit)| unit);
            Hit {
                act: hit.act,
                name: hit.name,
                age: hit.age,
                unit_name: unit.map_or_else(String::new, |unit| unit.name.clone()),
                phone: unit.map_or_else(String::new, |unit| unit.phone.clone()),
                unit: hit.owner,
                episode: hit.opens,
            }
        };
        let Checked { now, compared, hits, more, .. } = checked;
        Self { at: now, compared, more, hits: hits.into_iter().map(hit).collect() }
    }
}
