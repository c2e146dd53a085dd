use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Scope, Stage};
use crate::records::{AccessGranted, OfKind};

/// Access ended
///
/// Whoever was named can no longer open the restricted record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccessEnded {
    /// The grant
    #[schemars(extend("x-of" = "access_granted"))]
    pub grant: EntryId,
    /// Why
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for AccessEnded {
    type State = Case;
    const VERB: &'static str = "End an access";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Restricted, 20)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::SocialWorker, Role::ExploitationCoordinator, Role::InformationGovernance];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let grant = case.entry(self.grant).filter(|entry| AccessGranted::of(&entry.body).is_some());
        let refusal = || Refusal::new("/grant", "no_such_entry", "Choose a grant of this record");
        grant.is_none().then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self { grant: EntryId::numbered(1), because: "He has moved to another team".into() }
    }
}
