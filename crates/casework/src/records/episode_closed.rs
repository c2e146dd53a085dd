use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::code::{Code, WellbeingMethod};
use crate::entry::Entry;
use crate::record::{Context, Record, Refusal, Stage, Strand, Tab};

/// Episode closed
///
/// The child is back or safe, somebody has seen that they are well, and nothing more is to be done in the search. What is owed after a return goes on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EpisodeClosed {
    /// Who has seen the child
    pub who: String,
    /// How
    pub method: Code<WellbeingMethod>,
    /// What is still to be known
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(extend("x-long" = true))]
    pub words: String,
}

impl Record for EpisodeClosed {
    type State = Case;
    const VERB: &'static str = "Close the episode";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Well, 60)];
    const TAB: Option<Tab> = Some(Tab::Return);
    const REVISES: Option<Strand> = Some(Strand::Closure);
    const WHEN: Option<&'static str> = Some("When was it closed?");
    const WRITERS: &'static [Role] = &[Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let episode = context.episode.and_then(|id| case.episode(id));
        let mut refusals = Vec::new();
        if episode.is_none_or(|episode| episode.wellbeing().is_none()) {
            let message = "Nobody has confirmed yet that the child is well. Record that first: contact, a claimed address \
                           or a wanted marker closes nothing";
            refusals.push(Refusal::new("", "wellbeing_not_confirmed", message));
        }
        if self.who.trim().is_empty() {
            refusals.push(Refusal::new("/who", "name_missing", "Name the person who has seen the child"));
        }
        refusals
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.move_strand(Strand::Closure, entry);
        case.close(entry);
    }

    fn sample() -> Self {
        Self { who: "PC Tamsin Vale".into(), method: Code::new("seen_in_person"), words: String::new() }
    }
}
