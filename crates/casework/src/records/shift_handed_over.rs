use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Stage};

/// Handover
///
/// What the next shift needs to know. It waits until somebody who comes on says that they have taken over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShiftHandedOver {
    /// What is open
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub open: String,
    /// What is next
    ///
    /// Who does what, and by when.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub next: String,
}

impl Record for ShiftHandedOver {
    type State = Case;
    const VERB: &'static str = "Hand over to the next shift";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 66), (Stage::Claimed, 66), (Stage::Seen, 66), (Stage::Back, 66)];
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let said = [&self.open, &self.next].iter().any(|words| !words.trim().is_empty());
        let refusal = || Refusal::new("/open", "nothing_said", "Say what is open, or what is next");
        (!said).then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            open: "The bus company has not sent the pictures yet".into(),
            next: "Ring her mother at eight; PC Lane sees the aunt at nine".into(),
        }
    }
}
