//! Conditions of a row: a closed vocabulary of questions about the case at the anchor's instant.

use super::anchor::vocabulary;
use crate::case::{Case, Class, Decision, Episode};
use crate::entry::Band;
use crate::time::Instant;

vocabulary! {
    /// The conditions.
    Predicate {
        /// The child is looked after.
        InCare = "in_care",
        /// The accountable grade is high.
        High = "high",
        /// Police own the episode.
        WithPolice = "with_police",
        /// Where the child is is not known.
        Missing = "missing",
        /// A telephone number of the child is known.
        PhoneKnown = "phone_known",
        /// The child is placed outside the responsible authority.
        OutOfArea = "out_of_area",
        /// The child is missing from a home.
        FromHome = "from_home",
        /// The episode was opened.
        WasOpened = "was_opened",
        /// The child has not been found well.
        StillMissing = "still_missing",
    }
}

impl Predicate {
    /// Whether it holds at an instant.
    pub fn holds(self, case: &Case, episode: Option<&Episode>, at: Instant) -> bool {
        match self {
            Predicate::InCare => case.identity.in_care || case.placement_at(at).is_some(),
            Predicate::High => episode.and_then(|episode| episode.band_at(at)) == Some(Band::High),
            Predicate::WithPolice => episode.is_some_and(|episode| episode.parties.owner_force.is_some()),
            Predicate::Missing => episode.is_some_and(|episode| episode.class == Class::Missing),
            Predicate::PhoneKnown => case.identity.phone.is_some(),
            Predicate::OutOfArea => out_of_area(case, episode, at),
            Predicate::FromHome => episode.is_some_and(|episode| episode.parties.home.is_some()),
            Predicate::WasOpened => {
                episode.is_some_and(|episode| episode.decisions.iter().any(|made| made.decision == Decision::Opened))
            }
            Predicate::StillMissing => {
                episode.is_some_and(|episode| episode.wellbeing().is_none_or(|wellbeing| wellbeing.at > at))
            }
        }
    }
}

fn out_of_area(case: &Case, episode: Option<&Episode>, at: Instant) -> bool {
    let of_episode = episode.and_then(|episode| Some((episode.parties.responsible.as_ref()?, episode.parties.host.as_ref()?)));
    let of_placement = || {
        let placement = case
            .placement_at(at)
            .or_else(|| case.placements.iter().rfind(|placement| placement.planned.is_some() && placement.started.is_none()))?;
        Some((placement.responsible.as_ref().or(case.identity.responsible.as_ref())?, placement.host.as_ref()?))
    };
    of_episode.or_else(of_placement).is_some_and(|(responsible, host)| responsible != host)
}
