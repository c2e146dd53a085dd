use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, LifeConcern};
use crate::record::{Context, Record, Refusal, Stage, Tab};

/// Review of the episode
///
/// What the episode, and what the child said since, tell of the risk and of the child's life, and what changes in the plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EpisodeReviewed {
    /// What may be wrong in the child's life?
    ///
    /// A first sign is enough. “Nothing seen” and “not yet known” are answers.
    #[schemars(extend("x-part" = "disclosure"))]
    pub wrong: Vec<Code<LifeConcern>>,
    /// In your own words
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true, "x-part" = "disclosure"))]
    pub words: String,
    /// What changes in the plan that keeps the child safe?
    ///
    /// For whoever looks after the child next. Where nothing changes, say so.
    #[schemars(extend("x-long" = true))]
    pub plan: String,
}

/// It stands alone: whoever saw something does not say that they saw nothing.
const NOTHING: &str = "nothing_seen";

impl Record for EpisodeReviewed {
    type State = Case;
    const VERB: &'static str = "Review the episode";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Well, 50), (Stage::Closed, 35)];
    const TAB: Option<Tab> = Some(Tab::Plans);
    const WHEN: Option<&'static str> = Some("When was it reviewed?");
    const WRITERS: &'static [Role] = &[
        Role::MissingPersonOfficer,
        Role::UnitSupervisor,
        Role::SocialWorker,
        Role::EmergencyDutyTeam,
        Role::ExploitationCoordinator,
    ];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.wrong.is_empty() {
            let message = "Choose what may be wrong, or that nothing is seen or known yet";
            refusals.push(Refusal::new("/wrong", "wrong_missing", message));
        }
        if self.wrong.len() > 1 && self.wrong.iter().any(|wrong| wrong.as_str() == NOTHING) {
            refusals.push(Refusal::new("/wrong", "nothing_and_something", "“Nothing seen” stands alone"));
        }
        if self.plan.trim().is_empty() {
            refusals.push(Refusal::new("/plan", "plan_missing", "Say what changes in the plan, or that nothing does"));
        }
        refusals
    }

    fn sample() -> Self {
        Self {
            wrong: vec![Code::new("people_met"), Code::new("trouble_at_home")],
            words: "A man waits for her after school; she says nobody at the home asks where she has been".into(),
            plan: "Her key worker walks home with her, and asks each evening how the day was".into(),
        }
    }
}
