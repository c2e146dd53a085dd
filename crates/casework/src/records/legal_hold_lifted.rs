use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Scope, Stage};

/// End of a legal hold
///
/// Nobody needs the record kept any longer than its time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalHoldLifted {
    /// Who says so
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for LegalHoldLifted {
    type State = Case;
    const VERB: &'static str = "End the legal hold";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Held, 10)];
    const SCOPE: Scope = Scope::Child;
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::InformationGovernance];

    fn check(&self, case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("", "not_held", "There is no legal hold on this record");
        (!case.held()).then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self { because: "The review was published".into() }
    }
}
