//! What a report needs before it leaves the triage desk, read from the record and never ticked: it is assessed, first steps are
//! agreed, and a time to look again is set. When it has to leave is policy's, and who works there is the register's.

use crate::actor::Actor;
use crate::case::{Case, Decision, Episode};
use crate::duty::duties;
use crate::entry::Entry;
use crate::policy::Policy;
use crate::records::{CharityReferral, Kind, OfKind, TextsafeRequest};
use crate::time::Instant;

/// The duty of a report that is on the desk; while it is open, the report is there.
pub const DESK: &str = "leave_desk";

/// The duty of a report about which a council has not decided.
pub const CONTACT: &str = "decide_threshold";

/// The duties whose due time is the time to look again.
pub const LOOK_AGAIN: [&str; 2] = ["review_grade", "look_again_at_decision"];

/// What counts as a first step that is agreed or taken.
const STEPS: [Kind; 6] = [
    Kind::EnquiryRecorded,
    Kind::LegalPowerUsed,
    Kind::LocationVerified,
    Kind::TaskGiven,
    Kind::TextsafeRequest,
    Kind::VisitMade,
];

/// The minimum of one episode, besides that it is recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Minimum {
    /// Graded, or decided not to be opened.
    pub assessed: bool,
    /// A first step is recorded by the force that owns it.
    pub steps: bool,
    /// Somebody looks again at a time that is set.
    pub review: bool,
}

impl Minimum {
    /// How far an episode is.
    pub fn of(case: &Case, episode: &Episode, policy: &Policy) -> Self {
        let again = duties(case, policy).into_iter().any(|duty| {
            duty.episode == Some(episode.id) && duty.outcome.is_none() && LOOK_AGAIN.contains(&&*duty.key.duty)
        });
        let refused = episode.decided().is_some_and(|made| made.decision == Decision::NotOpened);
        Self {
            assessed: refused || episode.grade().is_some(),
            steps: first_step(case, episode).is_some(),
            review: again,
        }
    }

    /// What is missing, in words; steps may be told where the report is handed on.
    pub fn missing(self, told: bool) -> Vec<&'static str> {
        let all = [
            (self.assessed, "the risk is not assessed"),
            (self.steps || told, "no first step is agreed"),
            (self.review, "no time to look again is set"),
        ];
        all.into_iter().filter(|(there, _)| !there).map(|(_, words)| words).collect()
    }
}

/// When the force that owns an episode recorded its first step in it.
pub fn first_step(case: &Case, episode: &Episode) -> Option<Instant> {
    steps(case, episode).map(|entry| entry.recorded).min()
}

/// The first steps that the force that owns an episode recorded in it.
pub(crate) fn steps<'a>(case: &'a Case, episode: &'a Episode) -> impl Iterator<Item = &'a Entry> {
    let own = |actor: &Actor| Some(&actor.organisation) == episode.parties.owner_force.as_ref();
    let steps = STEPS.into_iter().flat_map(|kind| case.of_kind_in(episode.id, kind));
    steps.filter(move |entry| own(&entry.actor))
}

/// How TextSafe and help from a charity stand in an episode, as last recorded: the wire names.
pub fn offers(case: &Case, episode: &Episode) -> [Option<String>; 2] {
    let textsafe = last::<TextsafeRequest>(case, episode).and_then(|(_, record)| wire(record.stands));
    let charity = last::<CharityReferral>(case, episode).and_then(|(_, record)| wire(record.stands));
    [textsafe, charity]
}

fn last<'a, R: OfKind>(case: &'a Case, episode: &Episode) -> Option<(&'a Entry, &'a R)> {
    case.in_episode::<R>(episode.id).next_back()
}

fn wire(stands: impl serde::Serialize) -> Option<String> {
    serde_json::to_value(stands).ok()?.as_str().map(str::to_owned)
}
