//! *Back*: the earliest news of a location or a return that nobody has refuted. What is owed because of it is elsewhere.

use super::Occurrence;
use crate::case::{Case, Episode, Found};
use crate::entry::Entry;

/// The first news recorded opens it; earlier news recorded later moves it. Refuted news is void, and the next counts.
pub(super) fn back<'a>(case: &'a Case, episode: &'a Episode) -> Vec<Occurrence<'a>> {
    let located = episode.found.iter().filter(|news| news.opens_return());
    let mut news: Vec<(&Found, &Entry)> = located.filter_map(|news| Some((news, case.entry(news.entry)?))).collect();
    news.sort_by_key(|(_, entry)| case.place(entry.id));
    let mut live: Option<Occurrence> = None;
    let mut occurrences = Vec::new();
    for (found, entry) in news {
        let own =
            Occurrence { void: found.refuted.and_then(|by| case.entry(by)), ..Occurrence::of_episode(entry, episode) };
        match &mut live {
            _ if found.refuted.is_some() => occurrences.push(own),
            None => live = Some(own),
            Some(live) => move_earlier(live, &own),
        }
    }
    occurrences.extend(live);
    occurrences
}

/// Learns what news says of an earlier time.
pub(super) fn move_earlier(live: &mut Occurrence, news: &Occurrence) {
    for (at, known) in news.at.readings() {
        if *at < live.instant() {
            live.at.learn(*at, *known);
        }
    }
}
