//! What people do about one absence: who reports it, its grade, and the two conversations after. All of it is
//! invented, except that just under one in ten of a charity's return conversations tells of criminal exploitation.

use crate::chance::Chance;
use crate::draft::{DAY, after, before};
use crate::model::{Child, Conversation, Episode, Ethnicity, Found, Grade, PlacementKind, Prevention, Reporter};
use casework::time::Instant;

/// Children TextSafe reaches: 10 % of those missing in London, read as children.
pub(crate) const TEXTSAFE: u64 = 937;

/// Of a thousand return conversations held by a charity, those that tell of criminal exploitation: "nearly 1 in 10".
pub(crate) const EXPLOITED: u64 = 96;

/// Of a thousand held by boroughs themselves. Invented.
const EXPLOITED_ELSEWHERE: u64 = 60;

/// The age from which a conversation may tell of it. Invented.
const EXPLOITED_FROM: u8 = 10;

/// Grades in a thousand incidents over within 7 days, and in a thousand longer ones. Invented.
const GRADES: [(Grade, u64); 4] = [(Grade::VeryLow, 20), (Grade::Low, 150), (Grade::Medium, 720), (Grade::High, 110)];
const GRADES_OF_LONG: [(Grade, u64); 2] = [(Grade::Medium, 450), (Grade::High, 550)];

/// One absence as it is told to whoever answers it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Missing {
    pub from: Instant,
    pub minutes: u64,
    pub age: u8,
    pub ethnicity: Ethnicity,
    pub lives: Option<PlacementKind>,
    /// Whether a charity holds the return conversations of the borough responsible.
    pub charity: bool,
}

/// The episode that an absence becomes.
pub(crate) fn answer(missing: Missing, chance: &mut Chance) -> Episode {
    let long = missing.minutes > 7 * DAY;
    let grade =
        if long { chance.weighted(&GRADES_OF_LONG, Grade::High) } else { chance.weighted(&GRADES, Grade::Medium) };
    let (reporter, delay) = told_by(missing.lives, chance);
    let told = after(missing.from, delay.min(missing.minutes * 2 / 5));
    let opened = after(told, chance.between(3, 14));
    let assessed = after(opened, if grade == Grade::High { chance.between(5, 40) } else { chance.between(15, 110) });
    let back = after(missing.from, missing.minutes);
    let found =
        chance.weighted(&[(Found::CameBack, 58), (Found::ByPolice, 22), (Found::ByCarers, 20)], Found::CameBack);
    let prevention = prevention(back.max(assessed), grade, chance);
    let talked = match prevention {
        Prevention::Held { at, .. } | Prevention::Declined(at) => at,
        Prevention::NotHeld => after(back.max(assessed), 30),
    };
    Episode {
        last_seen: before(missing.from, chance.below(60)),
        missing_from: missing.from,
        age: missing.age,
        ethnicity: missing.ethnicity,
        reported: told,
        reporter,
        opened: Some(opened),
        grade,
        assessed: Some(assessed),
        back,
        found,
        prevention,
        conversation: conversation(back, missing.charity, chance),
        closed: after(talked, chance.between(10, 60)),
    }
}

fn told_by(lives: Option<PlacementKind>, chance: &mut Chance) -> (Reporter, u64) {
    let likely: &[(Reporter, u64)] = match lives {
        Some(PlacementKind::Home(_)) => &[(Reporter::Home, 90), (Reporter::School, 4), (Reporter::SocialWorker, 6)],
        Some(PlacementKind::Foster) => {
            &[(Reporter::FosterCarer, 85), (Reporter::School, 8), (Reporter::SocialWorker, 7)]
        }
        None => &[(Reporter::Family, 80), (Reporter::School, 12), (Reporter::SocialWorker, 4), (Reporter::Other, 4)],
    };
    let reporter = chance.weighted(likely, Reporter::Other);
    let delay = chance.weighted(&[(10, 3), (45, 4), (120, 2), (300, 1)], 45);
    (reporter, delay + chance.below(delay))
}

/// The police prevention interview: within the hour where the grade was high, and always before the next absence can
/// start, eleven hours on.
fn prevention(back: Instant, grade: Grade, chance: &mut Chance) -> Prevention {
    let minutes = if grade == Grade::High { chance.between(15, 58) } else { chance.between(30, 480) };
    match chance.below(1000) {
        0..850 => Prevention::Held {
            at: after(back, minutes),
            in_person: chance.permille(if grade >= Grade::Medium { 850 } else { 550 }),
            alone: chance.permille(800),
        },
        850..930 => Prevention::Declined(after(back, minutes)),
        _ => Prevention::NotHeld,
    }
}

/// The independent return conversation, offered to most; about six in ten episodes get one within 72 hours.
fn conversation(back: Instant, charity: bool, chance: &mut Chance) -> Conversation {
    let offered = after(back, chance.between(60, 30 * 60));
    let later = |chance: &mut Chance| after(offered, chance.between(120, 40 * 60));
    match chance.below(1000) {
        0..80 => Conversation::NotOffered,
        80..330 => Conversation::Declined { offered, at: later(chance) },
        _ => {
            let late = if chance.permille(80) { chance.between(DAY, 6 * DAY) } else { 0 };
            let at = after(later(chance), late);
            let written_up = after(at, chance.between(180, 3 * DAY));
            Conversation::Held { offered, at, charity, criminal_exploitation: false, written_up }
        }
    }
}

/// Decides in which of the held conversations the child tells of criminal exploitation, by quota.
pub(crate) fn exploited(children: &mut [Child], chance: &mut Chance) {
    for (by_charity, share) in [(true, EXPLOITED), (false, EXPLOITED_ELSEWHERE)] {
        let episodes = children.iter_mut().flat_map(|child| &mut child.episodes);
        let mut held: Vec<(u8, &mut bool)> = episodes.filter_map(|episode| held_by(episode, by_charity)).collect();
        let count = held.len() * usize::try_from(share).unwrap_or(0) / 1000;
        held.retain(|(age, _)| *age >= EXPLOITED_FROM);
        chance.shuffle(&mut held);
        for (_, told) in held.into_iter().take(count) {
            *told = true;
        }
    }
}

/// The child's age, and whether the conversation told of criminal exploitation, where one was held by a charity (or
/// by a borough).
fn held_by(episode: &mut Episode, by_charity: bool) -> Option<(u8, &mut bool)> {
    match &mut episode.conversation {
        Conversation::Held { charity, criminal_exploitation, .. } if *charity == by_charity => {
            Some((episode.age, criminal_exploitation))
        }
        _ => None,
    }
}
