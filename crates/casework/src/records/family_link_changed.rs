use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::family_link_given::FamilySees;
use crate::actor::Role;
use crate::case::Case;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal};
use crate::records::{FamilyLinkGiven, OfKind as _};

/// Change of what the family’s link shows
///
/// More, once somebody has spoken with them; less, or nothing, where it could harm the child that they know.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FamilyLinkChanged {
    /// Which link
    pub link: EntryId,
    /// What it shows from now on
    pub shows: FamilySees,
    /// Why
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for FamilyLinkChanged {
    type State = Case;
    const VERB: &'static str = "Change what the family’s link shows";
    const WRITERS: &'static [Role] = FamilyLinkGiven::WRITERS;

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let given = case.entry(self.link).is_some_and(|entry| FamilyLinkGiven::of(&entry.body).is_some());
        let refusal = || Refusal::new("/link", "no_such_entry", "Choose a link that was given to the family");
        if given { Vec::new() } else { vec![refusal()] }
    }

    fn sample() -> Self {
        Self { link: EntryId::numbered(1), shows: FamilySees::Received, because: "He is said to have hurt her".into() }
    }
}
