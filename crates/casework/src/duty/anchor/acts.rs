//! What counts as something done to find a child, and since when nothing was; and since when the child's worker knows. How long that may be is policy's.

use super::Occurrence;
use crate::actor::Role;
use crate::case::{Case, Decision, Episode};
use crate::entry::Entry;
use crate::records::Kind;

/// An enquiry, a visit, a power used, a message asked for, or anything owed that was answered.
const ACTS: [Kind; 6] = [
    Kind::DutyAnswered,
    Kind::EnquiryRecorded,
    Kind::LegalPowerUsed,
    Kind::LocationVerified,
    Kind::TextsafeRequest,
    Kind::VisitMade,
];

/// Everything done in an episode.
pub(in crate::duty) fn acts<'a>(case: &'a Case, episode: &Episode) -> impl Iterator<Item = &'a Entry> + use<'a> {
    let id = episode.id;
    ACTS.into_iter().flat_map(move |kind| case.of_kind_in(id, kind))
}

/// The decision to open an episode, and everything done in it since.
pub(super) fn last<'a>(case: &'a Case, episode: &'a Episode) -> Vec<Occurrence<'a>> {
    let opened = episode.decisions.iter().find(|made| made.decision == Decision::Opened);
    let Some(opened) = opened.and_then(|made| case.entry(made.entry)) else { return Vec::new() };
    let since = acts(case, episode).filter(|act| case.place(act.id) > case.place(opened.id));
    std::iter::once(opened).chain(since).map(|entry| Occurrence::of_episode(entry, episode)).collect()
}

/// The first entry of an episode by a social worker of the responsible authority, or by the worker allocated to the child.
pub(super) fn of_worker<'a>(case: &'a Case, episode: &'a Episode) -> Option<Occurrence<'a>> {
    let own = |entry: &&Entry| {
        let theirs = episode.parties.responsible.as_ref() == Some(&entry.actor.organisation);
        let allocated = entry.actor.person.is_some() && entry.actor.person == case.allocated();
        entry.episode == Some(episode.id) && entry.actor.role == Role::SocialWorker && (theirs || allocated)
    };
    case.entries.iter().find(own).map(|entry| Occurrence::of_episode(entry, episode))
}
