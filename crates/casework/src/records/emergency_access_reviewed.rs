use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Scope};
use crate::records::{EmergencyAccessTaken, OfKind};

/// Emergency access reviewed
///
/// A ruling on one emergency access. It stays owed until somebody rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EmergencyAccessReviewed {
    /// The emergency access
    #[schemars(extend("x-of" = "emergency_access_taken"))]
    pub access: EntryId,
    /// Ruling
    pub ruling: Ruling,
    /// Reasons
    ///
    /// What you asked, what you were told, and what follows.
    #[schemars(extend("x-long" = true))]
    pub reasons: String,
}

/// Ruling
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ruling {
    /// It was needed
    Needed,
    /// It was not needed, and was an honest mistake
    Mistaken,
    /// It should not have happened: a personal data breach
    Breach,
}

impl Record for EmergencyAccessReviewed {
    type State = Case;
    const VERB: &'static str = "Rule on the access";
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::InformationGovernance];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let Some(access) = case.entry(self.access).filter(|entry| EmergencyAccessTaken::of(&entry.body).is_some()) else {
            return vec![Refusal::new("/access", "no_such_entry", "Choose an emergency access of this record")];
        };
        let own = access.actor.person == context.actor.person;
        let refusal = || Refusal::new("/access", "own_access", "Somebody else has to rule on your own access");
        own.then(refusal).into_iter().collect()
    }

    fn answers(&self) -> Option<EntryId> {
        Some(self.access)
    }

    fn sample() -> Self {
        Self { access: EntryId::numbered(1), ruling: Ruling::Needed, reasons: "The call was recorded; the child was safe in twenty minutes".into() }
    }
}
