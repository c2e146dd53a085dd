use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::adulthood;
use crate::case::Case;
use crate::entry::Entry;
use crate::record::{Context, Record, Refusal, Strand};

/// Taken over by the adult process
///
/// Those who look for missing adults have it now. The episode ends here, and counts in no figure of missing children. Should it turn out that the person was a child, it is open here again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TakenAsAdult {
    /// Who took it?
    ///
    /// The unit, and the person in it who answers for it.
    pub who: String,
    /// Their reference
    pub reference: String,
    /// What was agreed
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

impl Record for TakenAsAdult {
    type State = Case;
    const VERB: &'static str = "Log who took it";
    const REVISES: Option<Strand> = Some(Strand::Closure);
    const WHEN: Option<&'static str> = Some("When did they take it?");
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if let Some(episode) = context.episode.and_then(|id| case.episode(id)) {
            if adulthood::redirected(case, episode).is_none() {
                let message = "The report is not redirected to the adult process. Decide that first";
                refusals.push(Refusal::new("", "not_redirected", message));
            }
            let kept = adulthood::at_start(case, episode).keeps_here();
            refusals.extend(kept.map(|(code, why)| Refusal::new("", code, why)));
        }
        refusals
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.move_strand(Strand::Closure, entry);
        case.pass_on(entry);
    }

    fn sample() -> Self {
        Self {
            who: "Missing persons team for adults, Sergeant Idris Holm".into(),
            reference: "26MIS012345".into(),
            words: "They ring his mother tonight".into(),
        }
    }
}
