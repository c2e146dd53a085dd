//! The calibrated year, step by step: how often, how long, when, who, how old, where, and what was done about it.
//! Each step draws from a stream of its own, so that changing one leaves the others as they were.

use crate::boroughs::{BOROUGHS, Borough, weights};
use crate::chance::Chance;
use crate::draft::{Calendar, Draft, date_of};
use crate::model::{Child, Episode, Plan};
use crate::quota::dealt;
use crate::response::{Missing, TEXTSAFE, answer, exploited};
use crate::scale::{Scale, apportion};
use crate::{ages, care, diary, durations, names, people, repeats};

/// The streams of a seed.
pub(crate) enum Stream {
    Lengths = 1,
    Diary,
    Genders,
    Ethnicities,
    Ages,
    TextSafe,
    Homes,
    Boroughs,
    Care,
    Names,
    Order,
    Response,
    Exploited,
    Tonight,
    Entries,
    Words,
}

/// A synthetic London of the year 2022-23: a pure function of its seed and scale.
pub fn plan(seed: u64, scale: Scale) -> Plan {
    let stream = |stream: Stream| Chance::new(seed, stream as u64);
    let mut drafts = repeats::drafts(scale);
    durations::assign(&mut drafts, scale, &mut stream(Stream::Lengths));
    diary::write(&mut drafts, &mut stream(Stream::Diary));
    mixed(&mut drafts, &mut stream(Stream::Genders), |drafts, chance| people::genders(drafts, scale, chance));
    mixed(&mut drafts, &mut stream(Stream::Ethnicities), |drafts, chance| people::ethnicities(drafts, scale, chance));
    mixed(&mut drafts, &mut stream(Stream::Ages), |drafts, chance| ages::assign(drafts, scale, chance));
    textsafe(&mut drafts, scale, &mut stream(Stream::TextSafe));
    let homes = care::homes(scale, &mut stream(Stream::Homes));
    let mut drafts = housed(drafts, &mut stream(Stream::Boroughs));
    care::assign(&mut drafts, &homes, &mut stream(Stream::Care));
    stream(Stream::Order).shuffle(&mut drafts);

    let calendar = Calendar::new();
    let (mut naming, mut response) = (stream(Stream::Names), stream(Stream::Response));
    let mut children: Vec<Child> = (1..)
        .zip(drafts)
        .map(|(number, (draft, borough))| {
            let episodes = episodes(&draft, borough, &calendar, &mut response);
            Child {
                number,
                name: names::child(&mut naming, draft.gender),
                born: draft.born,
                gender: draft.gender,
                sex: people::sex(draft.gender, &mut naming),
                ethnicity: draft.ethnicity,
                borough,
                care: draft.care,
                textsafe: draft.textsafe,
                episodes,
            }
        })
        .collect();
    exploited(&mut children, &mut stream(Stream::Exploited));
    Plan { seed, scale, homes, children, now: None }
}

/// Runs a step over the drafts in an order of chance, largest first, as dealing by quota needs them.
fn mixed(drafts: &mut [Draft], chance: &mut Chance, step: impl Fn(&mut [Draft], &mut Chance)) {
    chance.shuffle(drafts);
    drafts.sort_by_key(|draft| std::cmp::Reverse(draft.size()));
    step(drafts, chance);
}

/// Decides which children TextSafe reaches: of those old enough to carry a telephone, as many as published.
fn textsafe(drafts: &mut [Draft], scale: Scale, chance: &mut Chance) {
    let mut old_enough: Vec<&mut Draft> = drafts.iter_mut().filter(|draft| draft.youngest() >= 10).collect();
    chance.shuffle(&mut old_enough);
    let count = usize::try_from(scale.of(TEXTSAFE)).unwrap_or(0);
    for draft in old_enough.into_iter().take(count) {
        draft.textsafe = true;
    }
}

/// Gives every child a borough, in proportion to the children who live there.
pub(crate) fn housed<T>(children: Vec<T>, chance: &mut Chance) -> Vec<(T, &'static Borough)> {
    let count = u64::try_from(children.len()).unwrap_or(0);
    let places: Vec<(&'static Borough, u64)> = BOROUGHS.iter().zip(apportion(count, &weights())).collect();
    children.into_iter().zip(dealt(chance, &places)).collect()
}

/// A child's absences as episodes.
fn episodes(draft: &Draft, borough: &Borough, calendar: &Calendar, chance: &mut Chance) -> Vec<Episode> {
    let lives = |day: u64| Some(draft.care.as_ref()?.on(date_of(day))?.kind);
    let charity = draft.care.as_ref().map_or(borough, |care| care.authority).charity();
    let missing = |absence: &crate::draft::Absence| Missing {
        from: calendar.at(absence.day, absence.minute),
        minutes: absence.minutes,
        age: absence.age,
        ethnicity: absence.ethnicity,
        lives: lives(absence.day),
        charity,
    };
    draft.absences.iter().map(|absence| answer(missing(absence), chance)).collect()
}
