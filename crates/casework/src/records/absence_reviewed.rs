use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::record::{Context, Record, Refusal, Stage, Tab};
use crate::time::{Instant, Moment};

/// Absence looked at again
///
/// The child is still away and somebody still knows where. If nobody does, or anybody fears for the child, report the child missing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AbsenceReviewed {
    /// Where is the child said to be?
    ///
    /// The place, who says so and when they last knew. If nobody knows, report the child missing.
    pub whereabouts: String,
    /// Why are you worried?
    ///
    /// In your own words. They go with the report if the child is reported missing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub worries: String,
    /// When will somebody look again?
    ///
    /// Once the time has passed and nobody has looked, the child is reported to the police.
    #[serde(default)]
    #[schemars(extend("x-ahead" = true))]
    pub review: Moment,
}

impl Record for AbsenceReviewed {
    type State = Case;
    const VERB: &'static str = "Look again at the absence";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Away, 10)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const WHEN: Option<&'static str> = Some("When did you look?");
    const WRITERS: &'static [Role] = &[Role::SocialWorker, Role::EmergencyDutyTeam, Role::HomeManager];

    fn check(&self, _case: &Case, _context: &Context) -> Vec<Refusal> {
        if self.review.earliest().is_some() {
            return Vec::new();
        }
        let message = "Say at what time somebody will look again, or report the child missing";
        vec![Refusal::new("/review", "review_missing", message)]
    }

    fn sample() -> Self {
        Self {
            whereabouts: "Her aunt’s flat; the aunt says so, at ten".into(),
            worries: "She has stayed there before, but not so late".into(),
            // 6 a.m. on 2 March 2026.
            review: Moment::at(Instant::from_microseconds(1_772_431_200_000_000)),
        }
    }
}
