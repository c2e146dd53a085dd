use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, PlacementType};
use crate::entry::Entry;
use crate::ids::HomeId;
use crate::record::{Record, Scope, Stage, Tab, Times};

/// Placement planned
///
/// Where the child is going to live, before they arrive. An emergency placement is recorded as started.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlacementPlanned {
    /// Home
    #[schemars(extend("x-part" = "address"))]
    pub home: HomeId,
    /// Kind of placement
    #[serde(default)]
    pub kind: Answer<Code<PlacementType>>,
}

impl Record for PlacementPlanned {
    type State = Case;
    const VERB: &'static str = "Plan a placement";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 10)];
    const TAB: Option<Tab> = Some(Tab::Plans);
    const SCOPE: Scope = Scope::Child;
    const WHEN: Option<&'static str> = Some("When is the placement to start?");
    const TIMES: Times = Times::Planned;
    const WRITERS: &'static [Role] = &[Role::SocialWorker, Role::EmergencyDutyTeam];

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.plan_placement(entry, self.home);
    }

    fn sample() -> Self {
        Self { home: HomeId::numbered(1), kind: Answer::Known(Code::new("k2")) }
    }
}
