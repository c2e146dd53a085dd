//! The found ladder: what has been reached, by whom and when, and what is missing for the next rung.

use casework::case::{Case, Episode, Found, Rung as Step};
use casework::ids::EntryId;
use casework::time::Instant;

use crate::look::parts::{Ladder, Rung, RungState};
use crate::pages::about::Teller;
use crate::pages::words;

const STEPS: [Step; 5] =
    [Step::ContactMade, Step::LocationClaimed, Step::LocationVerified, Step::WellbeingConfirmed, Step::Closed];

/// The ladder of an episode.
pub fn ladder(case: &Case, episode: &Episode, teller: &Teller<'_>, now: Instant) -> Ladder {
    Ladder {
        rungs: STEPS.into_iter().map(|step| rung(case, episode, step, teller, now)).collect(),
        missing: missing(episode.rung()).to_owned(),
    }
}

fn rung(case: &Case, episode: &Episode, step: Step, teller: &Teller<'_>, now: Instant) -> Rung {
    let label = words::rung(step).to_owned();
    if step == Step::Closed {
        let note = episode.closed.map_or(String::new(), |closed| note(case, closed.entry, closed.at, teller, now));
        let state = if episode.closed.is_some() { RungState::Reached } else { RungState::Waiting };
        return Rung { label, state, note };
    }
    let told = |standing: bool| {
        episode.found.iter().rev().find(|news: &&Found| news.rung == step && news.refuted.is_none() == standing)
    };
    match (told(true), told(false)) {
        (Some(news), _) => {
            Rung { label, state: RungState::Reached, note: note(case, news.entry, news.at, teller, now) }
        }
        (None, Some(news)) => {
            let by = news.refuted.and_then(|entry| teller.called(entry));
            let note = by.map_or_else(|| words::at(news.at, now), |by| format!("{}. {by}", words::at(news.at, now)));
            Rung { label, state: RungState::Refuted, note }
        }
        (None, None) => Rung { label, state: RungState::Waiting, note: String::new() },
    }
}

fn note(case: &Case, entry: EntryId, at: Instant, teller: &Teller<'_>, now: Instant) -> String {
    let by = case.entry(entry).map(|entry| teller.by(entry));
    by.map_or_else(|| words::at(at, now), |by| format!("{}, recorded by {by}", words::at(at, now)))
}

fn missing(rung: Step) -> &'static str {
    match rung {
        Step::NotFound => "Somebody hears from the child, or says where the child is.",
        Step::ContactMade => "Somebody says where the child is. Contact alone ends nothing.",
        Step::LocationClaimed => "Somebody sees the child there. A claimed address ends nothing.",
        Step::LocationVerified => {
            "A named person confirms that the child is well, and says how they know. Until then the search goes on."
        }
        Step::WellbeingConfirmed => "Close the episode, naming who saw the child and how.",
        Step::Closed => "",
    }
}
