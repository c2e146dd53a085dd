use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Scope, Stage, Tab};

/// Harm outside the home
///
/// Whether the child is assessed for harm outside the home: people, places and groups beyond the family.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HarmOutsideHomeDecided {
    /// The assessment
    pub decision: Assessed,
    /// Reason, and where the assessment is kept
    #[schemars(extend("x-long" = true))]
    pub reason: String,
}

/// Whether it is made
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Assessed {
    /// It is done
    Done,
    /// It is not needed
    NotNeeded,
}

impl Record for HarmOutsideHomeDecided {
    type State = Case;
    const VERB: &'static str = "Decide on harm outside the home";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 95), (Stage::Back, 70)];
    const TAB: Option<Tab> = Some(Tab::Risk);
    const SCOPE: Scope = Scope::Either;
    const WHEN: Option<&'static str> = Some("When was it decided?");
    const WRITERS: &'static [Role] = &[Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("/reason", "reason_missing", "Say why, or where the assessment is kept");
        self.reason.trim().is_empty().then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self { decision: Assessed::Done, reason: "Three friends go missing with her from the same station".into() }
    }
}
