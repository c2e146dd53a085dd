use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::case::Case;
use crate::entry::Entry;
use crate::ids::EntryId;
use crate::record::{Context, Record, Refusal, Tab};
use crate::records::{ChallengeRaised, OfKind};

/// Answer to a challenge
///
/// What you decided, for whoever challenged it and for everybody who reads this after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChallengeAnswered {
    /// The challenge
    #[schemars(extend("x-of" = "challenge_raised"))]
    pub challenge: EntryId,
    /// Decision
    pub decision: Ruling,
    /// Reasons
    ///
    /// What you looked at, and why you see it so. A new grade is recorded as an assessment of its own.
    #[schemars(extend("x-long" = true))]
    pub reasons: String,
}

/// Decision on a challenge
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ruling {
    /// It is changed as the challenge asks
    Changed,
    /// It is changed in part
    ChangedInPart,
    /// It stands
    Stands,
}

impl Record for ChallengeAnswered {
    type State = Case;
    const VERB: &'static str = "Answer the challenge";
    const TAB: Option<Tab> = Some(Tab::Risk);
    const WRITERS: &'static [Role] = &[Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let here = |entry: &&Entry| ChallengeRaised::of(&entry.body).is_some() && entry.episode == context.episode;
        let Some(challenge) = case.entry(self.challenge).filter(here) else {
            return vec![Refusal::new("/challenge", "no_such_entry", "Choose a challenge of this episode")];
        };
        let own = challenge.actor.person.is_some() && challenge.actor.person == context.actor.person;
        let refusal = || Refusal::new("/challenge", "own_challenge", "Somebody else has to answer your own challenge");
        own.then(refusal).into_iter().collect()
    }

    fn answers(&self) -> Option<EntryId> {
        Some(self.challenge)
    }

    fn sample() -> Self {
        Self {
            challenge: EntryId::numbered(1),
            decision: Ruling::Changed,
            reasons: "The home's notes of the last two returns were not seen when we graded. We grade it high now".into(),
        }
    }
}
