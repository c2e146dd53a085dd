//! What people answer tonight: duties that no record of their own closes, and the grade looked at again. Most are
//! answered and some are not, so that lists show what is owed and what is late. The calibrated year is history: nothing
//! of it is owed, and no answers are written.

use casework::time::Instant;

use super::lines::{Line, Step, line};
use crate::chance::Chance;
use crate::draft::{DAY, FIRST, after, before};
use crate::model::{Child, Episode, Grade, PlacementKind};
use crate::tonight::SHOWN;

/// Of a thousand answers that are due, those that somebody writes. Invented.
const ANSWERED: u64 = 850;

/// Of a thousand parents, those who are told. Invented.
const TOLD: u64 = 950;

/// How long after the last look, in minutes: most are in time, and one that was left out makes the next one late. Invented.
const PROFILE: u64 = 26 * DAY + 600;

/// Of a thousand answers to a child's going missing again and again. Invented.
const ANSWERED_AGAIN: u64 = 500;

/// Every so-manieth child has no allocated worker, and goes to the school. Invented.
const UNALLOCATED: u32 = 6;
const OTHER_SCHOOLS: u32 = 2;

/// A list of answers being written.
struct Answers<'a> {
    lines: Vec<Line>,
    chance: &'a mut Chance,
    /// The search is over then, and what is only owed while it lasts is no longer answered.
    until: Instant,
}

impl Answers<'_> {
    fn once(&mut self, duty: &'static str, at: Instant, share: u64) {
        if self.chance.permille(share) {
            self.lines.push(line(at, 4, Step::Answered(duty)));
        }
    }

    fn while_missing(&mut self, duty: &'static str, at: Instant) {
        if at < self.until {
            self.once(duty, at, ANSWERED);
        }
    }

    /// From `first` on, every so many minutes while the child is missing.
    fn every(&mut self, duty: &'static str, first: Instant, minutes: u64, now: Instant) {
        let mut at = first;
        while at < self.until.min(now) {
            self.once(duty, at, ANSWERED);
            at = after(at, minutes);
        }
    }
}

/// Answers about one episode, as far as `now`.
pub(super) fn of_episode(child: &Child, episode: &Episode, now: Instant, chance: &mut Chance) -> Vec<Line> {
    let mut answers = Answers { lines: Vec::new(), chance, until: episode.back };
    let (Some(opened), Some(assessed)) = (episode.opened, episode.assessed) else { return Vec::new() };
    let told = answers.chance.between(30, 600);
    answers.once("tell_parent", after(episode.reported, told), TOLD);
    answers.every("morning_briefing", after(episode.reported, DAY * 3 / 4), DAY, now);
    answers.every("update_family", after(opened, DAY * 3 / 4), DAY, now);
    if child.telephone() {
        answers.while_missing("request_textsafe", after(opened, 35));
    }
    answers.while_missing("strategy_meeting", after(episode.missing_from, 66 * 60));
    answers.while_missing("consider_harm_outside_home", after(episode.missing_from, 80 * 60));
    answers.while_missing("tell_missing_persons_unit", after(episode.missing_from, 70 * 60));
    answers.every("weekly_review", after(episode.missing_from, 13 * DAY / 2), 13 * DAY / 2, now);
    let review = match episode.grade {
        Grade::High => {
            answers.while_missing("tell_missing_persons_unit", after(assessed, 10));
            answers.every("daily_discussion", after(assessed, DAY * 2 / 3), DAY * 9 / 10, now);
            11 * 60
        }
        Grade::Medium => 11 * 60,
        Grade::Low => 22 * 60,
        Grade::VeryLow => 7 * 60,
    };
    let mut lines = answers.lines;
    let mut at = after(assessed, review);
    while at < episode.back.min(now) {
        lines.push(line(at, 3, Step::Reassessed));
        at = after(at, review);
    }
    lines
}

/// Answers about one episode once it is closed.
pub(super) fn of_closed(episode: &Episode, held: Option<Instant>, again: bool, chance: &mut Chance) -> Vec<Line> {
    let mut answers = Answers { lines: Vec::new(), chance, until: Instant::MAX };
    if again {
        answers.once("review_trigger_plan", after(episode.closed, 3 * DAY), ANSWERED_AGAIN);
    }
    let reviewed = after(held.map_or(episode.closed, |held| held.max(episode.closed)), 2 * DAY);
    if answers.chance.permille(ANSWERED) {
        answers.lines.push(line(reviewed, 9, Step::Reviewed));
    }
    if let Some(held) = held {
        answers.once("check_return_conversation", after(held, 5 * DAY), ANSWERED);
    }
    answers.lines
}

/// Answers about the child: going missing again, and the placement.
pub(super) fn of_child(child: &Child, now: Instant, chance: &mut Chance) -> Vec<Line> {
    let mut answers = Answers { lines: Vec::new(), chance, until: Instant::MAX };
    for (place, episode) in child.episodes.iter().enumerate().skip(1) {
        let met = after(episode.reported, 2 * DAY);
        answers.once("risk_management_meeting", met, ANSWERED_AGAIN);
        answers.once("decide_trigger_plan", met, ANSWERED_AGAIN);
        if place > 1 {
            answers.once("frequency_meeting", met, ANSWERED_AGAIN);
        }
    }
    if let Some(care) = &child.care {
        for placement in &care.placements {
            let moved = Instant::start_of(placement.from);
            answers.lines.push(arrival(moved, "send_records_ahead"));
            if placement.borough != care.authority && matches!(placement.kind, PlacementKind::Home(_)) {
                answers.lines.push(arrival(moved, "check_placement"));
                answers.lines.push(arrival(moved, "tell_host_authority"));
            }
        }
    }
    answers.lines.extend(profiles(child, now, answers.chance));
    answers.lines.extend(people(child, now));
    answers.lines
}

/// Who works with the child: most have an allocated worker, and some of the shown borough go to the school, which wrote down an
/// afternoon before the child went missing.
fn people(child: &Child, now: Instant) -> Vec<Line> {
    let missing = child.episodes.last().map_or(now, |episode| episode.missing_from);
    let begun = FIRST.yesterday().unwrap_or(FIRST);
    let placed = child.care.as_ref().and_then(|care| care.placements.first());
    let placed = placed.map(|placement| after(Instant::start_of(placement.from.max(begun)), 13 * 60));
    let known = placed.unwrap_or_else(|| child.episodes.first().map_or(now, |episode| after(episode.reported, 5)));
    let mut lines = Vec::new();
    if !child.number.is_multiple_of(UNALLOCATED) {
        lines.push(line(known, 20, Step::Worker));
    }
    if child.borough.gss == SHOWN && child.number.is_multiple_of(OTHER_SCHOOLS) {
        lines.push(line(known, 25, Step::School));
        let afternoon = before(missing, 2 * DAY);
        lines.extend((afternoon > after(known, 60)).then(|| line(afternoon, 150, Step::Away)));
    }
    lines
}

/// Most homes look at a child's profile in time: as far back as a placement goes, every four weeks.
fn profiles(child: &Child, now: Instant, chance: &mut Chance) -> Vec<Line> {
    let mut lines = Vec::new();
    let placements = child.care.iter().flat_map(|care| &care.placements);
    let homes = placements.filter(|placement| matches!(placement.kind, PlacementKind::Home(_)));
    for placement in homes {
        let until = Instant::end_of(placement.to).min(now);
        let mut at = after(Instant::start_of(placement.from), PROFILE);
        while at < until {
            if chance.permille(ANSWERED) {
                lines.push(line(at, 9, Step::Profile));
            }
            at = after(at, PROFILE);
        }
    }
    lines
}

/// Done as the placement began, and written down with it.
fn arrival(moved: Instant, duty: &'static str) -> Line {
    line(moved, 12 * 60 + 5, Step::Answered(duty))
}
