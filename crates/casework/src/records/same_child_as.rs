use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::entry::Entry;
use crate::ids::ChildId;
use crate::record::{Context, Record, Refusal, Scope, Stage};

/// Same child as
///
/// Joins this record with another of the same child. Both are kept, and either can be read as one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SameChildAs {
    /// The other record
    pub other: ChildId,
    /// How we know
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for SameChildAs {
    type State = Case;
    const VERB: &'static str = "Join with another record";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 50)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::ExploitationCoordinator];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("/other", "same_record", "That is this record. Choose the other one");
        (self.other == case.child).then(refusal).into_iter().collect()
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.join(entry, self.other);
    }

    fn sample() -> Self {
        Self { other: ChildId::numbered(2), because: "Same date of birth and the carer recognised the photograph".into() }
    }
}
