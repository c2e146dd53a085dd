use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, RiskGrade};
use crate::record::{Context, Part, Record, Refusal, Stage, Tab};

/// Missing-child discussion
///
/// What is new since the last one, whether the grade stands, and what changes in the search. It is held daily while the grade is
/// high, and at least weekly otherwise.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DiscussionHeld {
    /// What is new
    ///
    /// Where nothing is, say so.
    #[schemars(extend("x-long" = true))]
    pub news: String,
    /// Grade now
    ///
    /// As it stands at the end. To change it, assess the risk: this alone changes no grade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grade: Option<Code<RiskGrade>>,
    /// What changes in the strategy
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub strategy: String,
    /// Who took part
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
}

impl Record for DiscussionHeld {
    type State = Case;
    const VERB: &'static str = "Record a discussion";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 67), (Stage::Claimed, 79)];
    const TAB: Option<Tab> = Some(Tab::Meetings);
    const WHEN: Option<&'static str> = Some("When was the discussion?");
    const PART: Part = Part::Disclosure;
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam, Role::ExploitationCoordinator];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let refusal = || Refusal::new("/news", "news_missing", "Say what is new, or that nothing is");
        self.news.trim().is_empty().then(refusal).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            news: "Her card was used at Stratford on Sunday; nothing since".into(),
            grade: Some(Code::new("high")),
            strategy: "Ask the second aunt; stop ringing her telephone at night".into(),
            who: "Social worker, officer in the case, supervisor".into(),
        }
    }
}
