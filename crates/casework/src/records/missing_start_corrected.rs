use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::entry::Entry;
use crate::record::{Context, Record, Refusal, Stage, Strand, Tab};
use crate::time::Moment;

/// Missing since, corrected
///
/// Better knowledge of when the child went. An earlier time moves what is owed; a later one needs a reason, and never makes good what was already late.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MissingStartCorrected {
    /// Since when the child is missing
    pub missing_since: Moment,
    /// How we know
    #[schemars(extend("x-long" = true))]
    pub because: String,
}

impl Record for MissingStartCorrected {
    type State = Case;
    const VERB: &'static str = "Correct the missing time";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Missing, 80), (Stage::Claimed, 90)];
    const TAB: Option<Tab> = Some(Tab::Enquiries);
    const REVISES: Option<Strand> = Some(Strand::MissingStart);
    const WRITERS: &'static [Role] = Role::CASEWORKERS;

    fn check(&self, _case: &Case, context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        match self.missing_since.earliest() {
            None => refusals.push(Refusal::new("/missing_since", "time_missing", "Give the time, or the earliest it can be")),
            Some(start) if start > context.now => {
                refusals.push(Refusal::new("/missing_since", "in_the_future", "That is still to come. Check the date and time"));
            }
            Some(_) => {}
        }
        if self.because.trim().is_empty() {
            refusals.push(Refusal::new("/because", "reason_missing", "Say how we know"));
        }
        refusals
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.move_strand(Strand::MissingStart, entry);
        case.correct_missing_start(entry, self);
    }

    fn sample() -> Self {
        Self {
            missing_since: Moment::at("2025-03-01T18:30:00Z".parse().unwrap_or_default()),
            because: "The bus camera shows her at half past six".into(),
        }
    }
}
