//! Conditions of a row: a closed vocabulary of questions about the case at the anchor's instant.

use std::collections::BTreeMap;

use super::Occurrence;
use super::anchor::{starts, vocabulary};
use crate::case::{Case, Class, Decision, Episode, Placement};
use crate::entry::Band;
use crate::groups;
use crate::ids::OrganisationId;
use crate::policy::duties::Conditions;
use crate::records::{OfKind as _, ReturnConversationWrittenUp};
use crate::time::Instant;
use crate::vulnerability;

vocabulary! {
    /// The conditions.
    Predicate {
        /// The child is looked after.
        InCare = "in_care",
        /// The accountable grade is high.
        High = "high",
        /// Somebody's latest grade is high, the accountable one or another agency's.
        HighForSomebody = "high_for_somebody",
        /// Police own the episode.
        WithPolice = "with_police",
        /// Where the child is is not known.
        Missing = "missing",
        /// The child is placed outside the responsible authority.
        OutOfArea = "out_of_area",
        /// The child is missing from a home, or placed in one.
        FromHome = "from_home",
        /// The episode was opened.
        WasOpened = "was_opened",
        /// The child went missing within ninety days before.
        Repeat = "repeat",
        /// The child was never missing before.
        FirstEpisode = "first_episode",
        /// The entry tells of offers that were made to the child.
        OffersMade = "offers_made",
        /// The child was flagged as unaccompanied or trafficked by then.
        UnaccompaniedOrTrafficked = "unaccompanied_or_trafficked",
        /// The entry tells of harm in the area of another council than the child's own.
        HarmElsewhere = "harm_elsewhere",
    }
}

impl Conditions {
    /// Whether a row or notice applies to an occurrence.
    pub(super) fn hold(&self, case: &Case, occurrence: &Occurrence) -> bool {
        let holds = |predicate: &Predicate| predicate.holds(case, occurrence);
        self.all.iter().all(holds) && !self.not.iter().any(holds) && (self.any.is_empty() || self.any.iter().any(holds))
    }
}

impl Predicate {
    /// Whether it holds when a clock starts.
    pub fn holds(self, case: &Case, occurrence: &Occurrence) -> bool {
        let (at, episode) = (occurrence.begins(), occurrence.during);
        match self {
            Predicate::InCare => case.identity.in_care || case.placement_at(at).is_some(),
            Predicate::High => episode.is_some_and(|episode| episode.band_at(at) == Some(Band::High)),
            Predicate::HighForSomebody => episode.is_some_and(|episode| high_for_somebody(episode, at)),
            Predicate::WithPolice => match episode {
                Some(episode) => episode.parties.owner_force.is_some(),
                None => occurrence.entry.resolved.owner_force.is_some(),
            },
            Predicate::Missing => episode.is_some_and(|episode| episode.class == Class::Missing),
            Predicate::OutOfArea => out_of_area(case, occurrence),
            Predicate::FromHome => match episode {
                Some(episode) => episode.parties.home.is_some(),
                None => placement(case, occurrence).is_some_and(|placement| placement.home.is_some()),
            },
            Predicate::WasOpened => {
                episode.is_some_and(|episode| episode.decisions.iter().any(|made| made.decision == Decision::Opened))
            }
            Predicate::Repeat => episode.is_some_and(|episode| starts::is_repeat(case, episode)),
            Predicate::OffersMade => {
                ReturnConversationWrittenUp::of(&occurrence.entry.body).is_some_and(|told| told.offers.is_yes())
            }
            Predicate::UnaccompaniedOrTrafficked => vulnerability::stood(case, occurrence.entry),
            Predicate::HarmElsewhere => {
                let responsible = super::role::stand(case, episode, Some(occurrence.entry)).into_owned().responsible;
                groups::harmed_elsewhere(occurrence.entry, responsible.as_ref()).is_some()
            }
            Predicate::FirstEpisode => episode.is_some_and(|episode| starts::is_first(case, episode)),
        }
    }
}

fn high_for_somebody(episode: &Episode, at: Instant) -> bool {
    let mut latest: BTreeMap<&OrganisationId, Band> = BTreeMap::new();
    for grade in episode.grades.iter().filter(|grade| grade.at <= at) {
        latest.insert(&grade.organisation, grade.band);
    }
    latest.values().any(|band| *band == Band::High)
}

/// The placement that an occurrence is the start of.
fn placement<'a>(case: &'a Case, occurrence: &Occurrence) -> Option<&'a Placement> {
    case.placements.iter().find(|placement| placement.entry == occurrence.entry.id)
}

fn out_of_area(case: &Case, occurrence: &Occurrence) -> bool {
    let apart = |placement: &Placement| {
        let responsible = placement.responsible.as_ref().or(case.identity.responsible.as_ref());
        placement.host.is_some() && responsible.is_some() && placement.host.as_ref() != responsible
    };
    match occurrence.during {
        Some(episode) => {
            let parties = &episode.parties;
            parties.host.is_some() && parties.responsible.is_some() && parties.host != parties.responsible
        }
        None => placement(case, occurrence).is_some_and(apart),
    }
}
