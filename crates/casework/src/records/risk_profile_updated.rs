use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Scope, Stage, Tab};

/// Risk profile
///
/// What the home knows of this child’s risks today. It is signed by whoever writes it, and stale when nobody has looked at it for four
/// weeks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RiskProfileUpdated {
    /// What the child is at risk of, and from whom
    ///
    /// Where nothing has changed, say so.
    #[schemars(extend("x-long" = true))]
    pub risks: String,
    /// What helps, and what makes it worse
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub helps: String,
}

impl Record for RiskProfileUpdated {
    type State = Case;
    const VERB: &'static str = "Update the risk profile";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Child, 25)];
    const TAB: Option<Tab> = Some(Tab::Risk);
    const SCOPE: Scope = Scope::Child;
    const WHEN: Option<&'static str> = Some("When was the profile looked at?");
    const WRITERS: &'static [Role] = &[Role::HomeManager];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("/risks", "risks_missing", "Say what the risks are, or that nothing has changed");
        self.risks.trim().is_empty().then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            risks: "Rung at night by a man she calls her cousin; comes back with cash".into(),
            helps: "Talking in the car on the way to school".into(),
        }
    }
}
