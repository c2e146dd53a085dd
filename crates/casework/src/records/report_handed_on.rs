use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::entry::Entry;
use crate::ids::UnitId;
use crate::record::{Context, Record, Refusal, Stage};
use crate::triage::Minimum;

/// Report handed on
///
/// The report leaves the triage desk: it is recorded and assessed, first steps are agreed, and a time to look again is set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReportHandedOn {
    /// Which unit goes on with it
    ///
    /// A unit of your own force. From now on it owns the episode, if it did not before.
    pub unit: UnitId,
    /// First steps agreed, and what officers were advised
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub steps: String,
    /// What was agreed with whoever reported
    ///
    /// What they were asked and told, who speaks with them, and when they hear again.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub reporter: String,
    /// Why it goes on without something
    ///
    /// Only where it is not assessed, no step is agreed or no time to look again is set.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub without: String,
}

impl Record for ReportHandedOn {
    type State = Case;
    const VERB: &'static str = "Hand the report on";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Undecided, 25), (Stage::Missing, 25)];
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        let force = context.actor.organisation.as_str();
        let own = self.unit.as_str().strip_prefix(force).is_some_and(|rest| rest.starts_with('-'));
        if !own {
            refusals.push(Refusal::new("/unit", "not_your_force", "Choose a unit of your own force"));
        }
        let Some(episode) = context.episode.and_then(|id| case.episode(id)) else { return refusals };
        let minimum = Minimum::of(case, episode, context.policy);
        let missing = minimum.missing(!self.steps.trim().is_empty());
        if !missing.is_empty() && self.without.trim().is_empty() {
            let message =
                format!("Not there yet: {}. Do that first, or say why it goes on without", missing.join(", "));
            refusals.push(Refusal::new("/without", "incomplete", message));
        }
        refusals
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.hand_on(entry);
    }

    fn sample() -> Self {
        Self {
            unit: UnitId::literal("met-ce-mpu"),
            steps: "Response looks at the bus station and the aunt's; body-worn video on".into(),
            reporter: "Rang back. She rings us if Amara calls; we ring her at 23:30".into(),
            without: "Assessed by the unit as it takes over, agreed on the telephone".into(),
        }
    }
}
