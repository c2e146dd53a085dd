use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::ids::PersonId;
use crate::record::{Record, Scope, Stage};

/// Allocated worker
///
/// Whoever works with the child from now on, in place of the one before. They reach the record wherever they work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkerAllocated {
    /// Worker
    ///
    /// Leave it empty when nobody is allocated now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub worker: Option<PersonId>,
}

impl Record for WorkerAllocated {
    type State = Case;
    const VERB: &'static str = "Allocate a worker";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 50)];
    const SCOPE: Scope = Scope::Child;
    const WHEN: Option<&'static str> = Some("From when?");
    const WRITERS: &'static [Role] = &[Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator];

    fn sample() -> Self {
        Self { worker: None }
    }
}
