use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::record::{Record, Stage, Tab};

/// Child rescue alert
///
/// Whether the public is asked for help at once. The four questions are a checklist: a senior officer decides.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RescueAlertConsidered {
    /// Is the child under 18?
    pub under_18: Answer<bool>,
    /// Is there reason to believe that the child was taken, or that their life is at risk?
    pub taken_or_at_risk: Answer<bool>,
    /// Is serious harm or death feared now?
    pub imminent: Answer<bool>,
    /// Is enough known for the public to help?
    pub public_can_help: Answer<bool>,
    /// What was decided
    pub decision: AlertDecision,
    /// Who decided
    pub who: String,
    /// Why
    #[schemars(extend("x-long" = true))]
    pub reasons: String,
}

/// What was decided about a child rescue alert
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AlertDecision {
    /// Asked for
    Requested,
    /// Not now
    NotNow,
}

impl Record for RescueAlertConsidered {
    type State = Case;
    const VERB: &'static str = "Consider a child rescue alert";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 85)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When was it decided?");
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn sample() -> Self {
        Self {
            under_18: Answer::Known(true),
            taken_or_at_risk: Answer::Known(true),
            imminent: Answer::NotKnown,
            public_can_help: Answer::Known(false),
            decision: AlertDecision::NotNow,
            who: "Superintendent Maud Ferris".into(),
            reasons: "No description of the car yet; to be looked at again when the pictures are in".into(),
        }
    }
}
