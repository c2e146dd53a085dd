use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Scope, Stage, Tab};
use crate::time::Moment;

/// Age assessment
///
/// Planned or held by the council, in a place that is safe and friendly to a child; never at a police station.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgeAssessment {
    /// Planned or held
    pub stage: AssessmentStage,
    /// Where
    pub place: AssessmentPlace,
    /// When is it planned for?
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub planned: Moment,
    /// Who assesses
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// What came of it
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

/// Planned or held
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AssessmentStage {
    /// Planned
    Planned,
    /// Held
    Held,
}

/// Where an age assessment is held
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AssessmentPlace {
    /// A place that is safe and friendly to a child
    ChildFriendly,
    /// A police station
    ///
    /// It is a breach: nobody plans one there. One that was held is recorded as it was.
    PoliceStation,
}

impl Record for AgeAssessment {
    type State = Case;
    const VERB: &'static str = "Record an age assessment";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Legal, 72)];
    const TAB: Option<Tab> = Some(Tab::Legal);
    const SCOPE: Scope = Scope::Either;
    const WHEN: Option<&'static str> = Some("When was it planned or held?");
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        let breach = self.stage == AssessmentStage::Planned && self.place == AssessmentPlace::PoliceStation;
        let message = "No age assessment is planned at a police station. Choose a place that is safe and friendly to a child";
        breach.then(|| Refusal::new("/place", "not_at_a_police_station", message)).into_iter().collect()
    }

    fn sample() -> Self {
        Self {
            stage: AssessmentStage::Planned,
            place: AssessmentPlace::ChildFriendly,
            planned: Moment::default(),
            who: "Two social workers, with an interpreter".into(),
            words: String::new(),
        }
    }
}
