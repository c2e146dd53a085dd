use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::ids::{EntryId, UnitId};
use crate::record::{Context, Record, Refusal, Stage, Tab};
use crate::time::Moment;

/// Task
///
/// Something one unit is asked to do by a time. It stands on that unit’s list until somebody there says what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskGiven {
    /// What is to be done
    #[schemars(extend("x-long" = true))]
    pub task: String,
    /// Which unit is asked
    ///
    /// One that works with the child already: others do not see the record.
    pub unit: UnitId,
    /// By when
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub due: Moment,
    /// Who is to reach the child
    ///
    /// Somebody the child trusts, where one is on the record. The unit asks them, and says what came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-of" = "trusted_professional_named"))]
    pub professional: Option<EntryId>,
}

impl Record for TaskGiven {
    type State = Case;
    const VERB: &'static str = "Give a task";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 55), (Stage::Claimed, 75), (Stage::Back, 60)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("/due", "due_missing", "Say by when it is to be done");
        self.due.earliest().is_none().then(refusal).into_iter().collect()
    }

    fn sets(&self) -> Option<&Moment> {
        Some(&self.due)
    }

    fn asks(&self) -> Option<&UnitId> {
        Some(&self.unit)
    }

    fn sample() -> Self {
        Self {
            task: "Ask the bus company for pictures of the 22:40 from Roman Road".into(),
            unit: UnitId::literal("met-ce-mpu"),
            due: "2031-05-12T16:00:00Z".parse().map(Moment::at).unwrap_or_default(),
            professional: None,
        }
    }
}
