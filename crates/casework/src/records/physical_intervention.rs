use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::answer::Answer;
use crate::case::Case;
use crate::record::{Record, Scope, Stage, Tab};

/// Physical intervention
///
/// Somebody who cares for the child held or stopped them. It has to be justified by the risk, and is no answer in the long run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PhysicalIntervention {
    /// Who intervened
    pub who: String,
    /// What was done, and for how long
    #[schemars(extend("x-long" = true))]
    pub what: String,
    /// The risk that justified it
    #[schemars(extend("x-long" = true))]
    pub risk: String,
    /// Was anybody hurt?
    #[serde(default)]
    pub hurt: Answer<bool>,
    /// Injuries, and what was done about them
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true, "x-part" = "medical"))]
    pub injuries: String,
    /// Who was told
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub told: String,
}

impl Record for PhysicalIntervention {
    type State = Case;
    const VERB: &'static str = "Record a physical intervention";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 80), (Stage::Child, 70)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const SCOPE: Scope = Scope::Either;
    const WHEN: Option<&'static str> = Some("When was it?");
    const WRITERS: &'static [Role] = &[Role::SocialWorker, Role::EmergencyDutyTeam, Role::HomeManager];

    fn sample() -> Self {
        Self {
            who: "Night worker".into(),
            what: "Held her by the arm at the kerb, about ten seconds".into(),
            risk: "She was stepping in front of a car".into(),
            hurt: Answer::Known(false),
            injuries: String::new(),
            told: "Manager on call, social worker".into(),
        }
    }
}
