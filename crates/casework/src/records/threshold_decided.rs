use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, ThresholdLevel};
use crate::record::{Context, Record, Refusal, Stage};

/// Threshold decision
///
/// What the council makes of what it was told, under its threshold guidance. Whoever writes it decides it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThresholdDecided {
    /// Level
    pub level: Code<ThresholdLevel>,
    /// Reason
    #[schemars(extend("x-long" = true))]
    pub reason: String,
}

impl Record for ThresholdDecided {
    type State = Case;
    const VERB: &'static str = "Decide the threshold";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Undecided, 45), (Stage::Missing, 45), (Stage::Back, 65)];
    const WHEN: Option<&'static str> = Some("When was it decided?");
    const WRITERS: &'static [Role] = &[Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("/reason", "reason_missing", "Say why this level");
        self.reason.trim().is_empty().then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            level: Code::new("child_protection"),
            reason: "Third time this month, and gifts nobody can explain: section 47 enquiry begun".into(),
        }
    }
}
