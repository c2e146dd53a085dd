use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, LegalStatus, PlacementType};
use crate::entry::Entry;
use crate::ids::HomeId;
use crate::record::{Record, Scope, Stage};

/// Placement started
///
/// The child has moved in. It can always be recorded, also when checks are still open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlacementStarted {
    /// Home
    ///
    /// Leave empty for a foster carer or another address that is not on the list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-part" = "address"))]
    pub home: Option<HomeId>,
    /// Kind of placement
    #[serde(default)]
    pub kind: Answer<Code<PlacementType>>,
    /// Legal status
    #[serde(default)]
    pub legal_status: Answer<Code<LegalStatus>>,
}

impl Record for PlacementStarted {
    type State = Case;
    const VERB: &'static str = "Record a placement";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 20)];
    const SCOPE: Scope = Scope::Child;
    const WHEN: Option<&'static str> = Some("When did the placement start?");
    const WRITERS: &'static [Role] = &[Role::SocialWorker, Role::EmergencyDutyTeam, Role::HomeManager];

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.start_placement(entry, self.home);
    }

    fn sample() -> Self {
        Self {
            home: Some(HomeId::numbered(1)),
            kind: Answer::Known(Code::new("k2")),
            legal_status: Answer::NotAsked,
        }
    }
}
