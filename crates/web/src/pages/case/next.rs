//! What to do next: links to the forms that make sense as the case stands, the likeliest first, and only those the reader
//! may write.

use casework::actor::Role;
use casework::case::{Decision, Episode};
use casework::ids::EpisodeId;
use casework::records::Kind;

use super::owing::may_write;
use crate::look::parts::Link;
use crate::pages::about::still_missing;

const NOT_DECIDED: &[Kind] = &[Kind::ReportDecided];
const MISSING: &[Kind] = &[
    Kind::EnquiryRecorded,
    Kind::RiskAssessed,
    Kind::ContactMade,
    Kind::LocationClaimed,
    Kind::LocationVerified,
    Kind::ChildReturned,
    Kind::ConcernRaised,
    Kind::MissingStartCorrected,
];
const CLAIMED: &[Kind] = &[
    Kind::LocationVerified,
    Kind::ChildReturned,
    Kind::WellbeingConfirmed,
    Kind::LocationRefuted,
    Kind::EnquiryRecorded,
    Kind::RiskAssessed,
    Kind::ContactMade,
    Kind::ConcernRaised,
    Kind::MissingStartCorrected,
];
const SEEN: &[Kind] = &[
    Kind::WellbeingConfirmed,
    Kind::ChildReturned,
    Kind::PreventionInterview,
    Kind::EnquiryRecorded,
    Kind::LocationRefuted,
    Kind::ConcernRaised,
];
const BACK: &[Kind] = &[
    Kind::WellbeingConfirmed,
    Kind::PreventionInterview,
    Kind::ReturnConversationOffered,
    Kind::LocationRefuted,
    Kind::ConcernRaised,
];
const WELL: &[Kind] = &[
    Kind::PreventionInterview,
    Kind::ReturnConversationOffered,
    Kind::ReturnConversationHeld,
    Kind::ReturnConversationWrittenUp,
    Kind::ReturnConversationDeclined,
    Kind::EpisodeClosed,
    Kind::ConcernRaised,
];
const CLOSED: &[Kind] = &[
    Kind::ReturnConversationOffered,
    Kind::ReturnConversationHeld,
    Kind::ReturnConversationWrittenUp,
    Kind::ReturnConversationDeclined,
    Kind::ConcernRaised,
];

/// Links to the forms of an episode as it stands.
pub fn links(episode: &Episode, role: Role) -> Vec<Link> {
    let awaited = !episode.decisions.iter().any(|made| made.decision != Decision::AnotherAbsence);
    let stage = match () {
        () if episode.closed.is_some() => CLOSED,
        () if episode.wellbeing().is_some() => WELL,
        () if episode.found.iter().any(|news| news.refuted.is_none() && news.returned) => BACK,
        () if !still_missing(episode) => SEEN,
        () if episode.back().is_some() => CLAIMED,
        () => MISSING,
    };
    let first = if awaited && episode.closed.is_none() { NOT_DECIDED } else { &[] };
    let kinds = first.iter().chain(stage).filter(|kind| may_write(**kind, role));
    kinds.map(|kind| Link::new(verb(*kind), form(episode.id, *kind))).collect()
}

/// Where a form of an episode is.
pub fn form(episode: EpisodeId, kind: Kind) -> String {
    format!("/episodes/{episode}/{}/new", kind.name())
}

/// What writing a kind of record is called on a button.
pub fn verb(kind: Kind) -> &'static str {
    match kind {
        Kind::ReportDecided => "Decide the report",
        Kind::RiskAssessed => "Assess the risk",
        Kind::EnquiryRecorded => "Add what we learned",
        Kind::ContactMade => "Record a contact",
        Kind::LocationClaimed => "Record a location",
        Kind::LocationVerified => "Record that the child was seen",
        Kind::LocationRefuted => "Record that it was wrong",
        Kind::ChildReturned => "Record the return",
        Kind::WellbeingConfirmed => "Confirm wellbeing",
        Kind::PreventionInterview => "Record the interview",
        Kind::ReturnConversationOffered => "Record the offer",
        Kind::ReturnConversationHeld => "Record the conversation",
        Kind::ReturnConversationWrittenUp => "Write up the conversation",
        Kind::ReturnConversationDeclined => "Record that the child said no",
        Kind::EpisodeClosed => "Close the episode",
        Kind::ConcernRaised => "Raise a concern",
        Kind::MissingStartCorrected => "Correct the missing time",
        Kind::DutyAnswered => "Say what came of it",
        Kind::PlacementPlanned => "Plan a placement",
        Kind::PlacementStarted => "Record a placement",
        Kind::PlacementEnded => "End the placement",
        Kind::SameChildAs => "Join with another record",
        Kind::ChildRegistered => "Change who the child is",
        other => other.title(),
    }
}
