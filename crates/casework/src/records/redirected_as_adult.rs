use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::actor::Role;
use crate::adulthood;
use crate::case::Case;
use crate::code::{AdviceGiven, Code};
use crate::entry::Entry;
use crate::record::{Context, Record, Refusal, Stage, Strand};
use crate::time::{Instant, Moment};

/// Redirected to the adult process
///
/// The person was 18 or over when they went missing, and those who look for missing adults are asked to take it. Until they have it, it stays here, and so does all that is owed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RedirectedAsAdult {
    /// Who is asked to take it?
    ///
    /// The police unit for missing adults, and whom you spoke with there.
    pub passed_to: String,
    /// What shows the date of birth?
    ///
    /// What was looked at, and by whom: a passport, the council’s record. How old somebody looks shows nothing.
    pub evidence: String,
    /// When is it to be looked at again?
    ///
    /// By then it is to be logged who took it.
    #[schemars(extend("x-ahead" = true))]
    pub review: Moment,
    /// What whoever reported was advised
    pub advice: Vec<Code<AdviceGiven>>,
}

impl Record for RedirectedAsAdult {
    type State = Case;
    const VERB: &'static str = "Redirect to the adult process";
    const NEXT: &'static [(Stage, u8)] = &[(Stage::Undecided, 12)];
    const REVISES: Option<Strand> = Some(Strand::Decision);
    const WHEN: Option<&'static str> = Some("When was it decided?");
    const WRITERS: &'static [Role] = &[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::SocialWorker, Role::EmergencyDutyTeam];

    fn check(&self, case: &Case, context: &Context) -> Vec<Refusal> {
        let episode = context.episode.and_then(|id| case.episode(id));
        let kept = episode.and_then(|episode| adulthood::at_start(case, episode).keeps_here());
        let mut refusals: Vec<Refusal> = kept.map(|(code, why)| Refusal::new("", code, why)).into_iter().collect();
        if self.review.earliest().is_none() {
            refusals.push(Refusal::new("/review", "review_missing", "Say when it is to be looked at again"));
        }
        if self.advice.is_empty() {
            refusals.push(Refusal::new("/advice", "advice_missing", "Choose what whoever reported was advised"));
        }
        refusals
    }

    fn sets(&self) -> Option<&Moment> {
        Some(&self.review)
    }

    fn apply(&self, entry: &Entry, case: &mut Case) {
        case.move_strand(Strand::Decision, entry);
        case.redirect(entry, self.review.earliest());
    }

    fn sample() -> Self {
        Self {
            passed_to: "Missing persons team for adults, Sergeant Idris Holm".into(),
            evidence: "His passport, seen by PC Tamsin Vale: born 14 May 1998".into(),
            review: Moment::at(Instant::from_microseconds(1_772_431_200_000_000)),
            advice: vec![Code::new("s1_tell_us")],
        }
    }
}
