use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::code::{Code, PlacementEndReason};
use crate::entry::Entry;
use crate::record::{Record, Scope, Stage};

/// Placement ended
///
/// The child no longer lives there.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlacementEnded {
    /// Why it ended
    #[serde(default)]
    pub reason: Answer<Code<PlacementEndReason>>,
    /// Has the child stopped being looked after?
    #[serde(default)]
    pub care_ended: Answer<bool>,
}

impl Record for PlacementEnded {
    type State = Case;
    const VERB: &'static str = "End the placement";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 30)];
    const SCOPE: Scope = Scope::Child;
    const WHEN: Option<&'static str> = Some("When did the placement end?");
    const WRITERS: &'static [Role] = &[Role::SocialWorker, Role::EmergencyDutyTeam, Role::HomeManager];

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.end_placement(entry);
    }

    fn sample() -> Self {
        Self { reason: Answer::NotKnown, care_ended: Answer::Known(false) }
    }
}
