use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Record, Scope};

/// Emergency access
///
/// Opens the record to you for an hour because a child's safety cannot wait. Whoever answers for information at the council is told at once, and will ask you about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EmergencyAccessTaken {
    /// Why it cannot wait
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for EmergencyAccessTaken {
    type State = Case;
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn sample() -> Self {
        Self { because: "She is on the line, hurt, and will not say where she lives".into() }
    }
}
