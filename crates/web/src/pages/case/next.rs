//! What to do next: links to the forms that make sense as the case stands, the likeliest first, and only those the reader
//! may write. Where a kind is offered, its record says.

use casework::actor::Role;
use casework::adulthood::Age;
use casework::case::{Class, Decision, Episode};
use casework::ids::EpisodeId;
use casework::record::Stage;
use casework::records::Kind;

use super::owing::may_write;
use crate::look::parts::Link;
use crate::pages::about::still_missing;

/// So many of them stand open on a page: a long list hides what is likely from somebody in a hurry.
pub const AT_HAND: usize = 10;

/// Links to the forms of an episode as it stands. Only who was no child when they went missing is redirected to the adult process.
pub fn links(episode: &Episode, age: Option<Age>, role: Role) -> Vec<Link> {
    let awaited = !episode.decisions.iter().any(|made| made.decision != Decision::AnotherAbsence);
    let stage = match () {
        () if episode.closed.is_some() => Stage::Closed,
        () if episode.wellbeing().is_some() => Stage::Well,
        () if episode.found.iter().any(|news| news.refuted.is_none() && news.returned) => Stage::Back,
        () if !still_missing(episode) => Stage::Seen,
        () if episode.back().is_some() => Stage::Claimed,
        () if is_away(episode) => Stage::Away,
        () => Stage::Missing,
    };
    let first = Some(Stage::Undecided).filter(|_| awaited && episode.closed.is_none() && !is_away(episode));
    let stages: Vec<Stage> = first.into_iter().chain([stage]).collect();
    let mut links = leading(&format!("/episodes/{}", episode.id), &stages, role);
    let redirect = form(episode.id, Kind::RedirectedAsAdult);
    links.retain(|link| age == Some(Age::Adult) || link.href != redirect);
    links
}

/// Away without permission, and somebody knows where: nobody has reported the child missing.
pub fn is_away(episode: &Episode) -> bool {
    episode.class == Class::UnauthorisedAbsence
}

/// Links to the forms a stage offers, on the page at `base`.
pub fn offered(base: &str, stage: Stage, role: Role) -> Vec<Link> {
    leading(base, &[stage], role)
}

fn leading(base: &str, stages: &[Stage], role: Role) -> Vec<Link> {
    let kinds = Kind::offered_at(stages).into_iter().filter(|kind| may_write(*kind, role));
    kinds.map(|kind| Link::new(kind.verb(), format!("{base}/{}/new", kind.name()))).collect()
}

/// Where a form of an episode is.
pub fn form(episode: EpisodeId, kind: Kind) -> String {
    format!("/episodes/{episode}/{}/new", kind.name())
}
