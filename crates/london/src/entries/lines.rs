//! When each entry about a child is written: the plan's facts as a list of things somebody writes down, each with when
//! it happened and when it was recorded. What is written is the wording's.

use jiff::civil::Date;

use casework::time::{Instant, Moment, When};

use super::answers;
use crate::chance::Chance;
use crate::draft::{FIRST, after, before};
use crate::model::{Child, Conversation, Episode, Ethnicity, Found, Plan, Prevention};
use crate::plan::Stream;

/// What is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// Who the child is, with this ethnicity.
    Identity(Ethnicity),
    /// The placement at this place in their care has begun.
    Placed(usize),
    /// It has ended.
    Ended(usize),
    /// Who works with the child is named.
    Worker,
    /// The school is asked in.
    School,
    /// The school writes down an afternoon that nobody can explain.
    Away,
    Reported,
    Opened,
    TextSafe,
    Assessed,
    /// It leaves the triage desk.
    HandedOn,
    /// The council decides what it does about the report.
    Threshold,
    /// The grade is looked at again and stands.
    Reassessed,
    Enquiry,
    Contact,
    Claimed,
    Verified,
    Returned,
    Wellbeing,
    Interview,
    Closed,
    Offered,
    Declined,
    Held,
    WrittenUp,
    /// The council reviews the episode.
    Reviewed,
    /// The home looks at what it knows of the risks.
    Profile,
    /// This duty is answered.
    Answered(&'static str),
}

/// One thing written down.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub recorded: Instant,
    pub occurred: Moment,
    pub step: Step,
}

/// The chance that belongs to one child, or to one of their episodes.
pub(crate) fn chance_of(plan: &Plan, child: &Child, episode: Option<usize>) -> Chance {
    let place = episode.map_or(0, |place| u64::try_from(place).unwrap_or(0) + 1);
    Chance::new(plan.seed ^ ((Stream::Entries as u64) << 56), (place << 32) | u64::from(child.number))
}

/// What is written about the child and their care, outside any episode.
pub(crate) fn of_child(plan: &Plan, child: &Child) -> Vec<Line> {
    let mut lines = in_care(child);
    if let Some(now) = plan.now {
        lines.extend(answers::of_child(child, now, &mut chance_of(plan, child, None)));
    }
    lines
}

fn in_care(child: &Child) -> Vec<Line> {
    let Some(care) = &child.care else {
        let reported = child.episodes.first().map_or(Instant::MIN, |episode| episode.reported);
        return vec![line(reported, 0, Step::Identity(child.ethnicity))];
    };
    let on = |day: Date, hour: u64, step: Step| {
        let office = |day| after(Instant::start_of(day), hour * 60);
        let begun = FIRST.yesterday().unwrap_or(FIRST);
        let occurred = Moment { when: When::Day(day), words: None };
        Line { recorded: office(day.max(begun)), occurred, step }
    };
    let mut lines = Vec::new();
    for (place, placement) in care.placements.iter().enumerate() {
        if place == 0 {
            let known = on(placement.from, 9, Step::Identity(child.ethnicity));
            lines.push(Line { occurred: Moment::at(known.recorded), ..known });
        }
        lines.push(on(placement.from, 12, Step::Placed(place)));
        lines.push(on(placement.to, 11, Step::Ended(place)));
    }
    lines
}

/// What is written about one episode.
pub(crate) fn of_episode(plan: &Plan, child: &Child, place: usize) -> Vec<Line> {
    let Some(episode) = child.episodes.get(place) else { return Vec::new() };
    let mut chance = chance_of(plan, child, Some(place));
    let mut lines = Vec::new();
    let earlier = place.checked_sub(1).and_then(|before| child.episodes.get(before));
    if episode.ethnicity != earlier.map_or(child.ethnicity, |earlier| earlier.ethnicity) {
        lines.push(line(episode.reported, 0, Step::Identity(episode.ethnicity)));
    }
    lines.push(line(episode.reported, 1, Step::Reported));
    let (Some(opened), Some(assessed)) = (episode.opened, episode.assessed) else {
        lines.extend(episode.opened.map(|opened| line(opened, 1, Step::Opened)));
        return lines;
    };
    lines.push(line(opened, 1, Step::Opened));
    if child.textsafe && place == 0 {
        lines.push(line(after(opened, 1), 1, Step::TextSafe));
    }
    lines.push(line(assessed, 2, Step::Assessed));
    search(episode, assessed, &mut chance, &mut lines);
    found(episode, &mut chance, &mut lines);
    let held = afterwards(episode, &mut lines);
    if let Some(now) = plan.now {
        // Once the child is back nobody looks for a time to look again.
        let handed_on = after(assessed, 50);
        lines.extend((handed_on < before(episode.back, 5)).then(|| line(handed_on, 1, Step::HandedOn)));
        lines.push(line(after(assessed, 190), 2, Step::Threshold));
        lines.extend(answers::of_episode(child, episode, now, &mut chance));
        lines.extend(answers::of_closed(episode, held, place > 0, &mut chance));
    }
    lines
}

pub(super) fn line(occurred: Instant, minutes: u64, step: Step) -> Line {
    Line { recorded: after(occurred, minutes), occurred: Moment::at(occurred), step }
}

/// What is learnt while the child is missing.
fn search(episode: &Episode, assessed: Instant, chance: &mut Chance, lines: &mut Vec<Line>) {
    let mut enquiry = after(assessed, chance.between(10, 40));
    let every = chance.between(20 * 60, 40 * 60);
    for _ in 0..MOST_ENQUIRIES {
        if enquiry >= before(episode.back, 45) {
            break;
        }
        lines.push(line(enquiry, 5, Step::Enquiry));
        enquiry = after(enquiry, every);
    }
    let halfway = assessed + (episode.back - assessed) / 2;
    if halfway > after(assessed, 180) && chance.permille(250) {
        lines.push(line(halfway, 4, Step::Contact));
    }
}

/// Enquiries that are written down of one episode.
const MOST_ENQUIRIES: u32 = 3;

/// How the child came back.
fn found(episode: &Episode, chance: &mut Chance, lines: &mut Vec<Line>) {
    let earlier = |minutes| before(episode.back, minutes).max(after(episode.reported, 1));
    match episode.found {
        Found::CameBack => (),
        Found::ByPolice => lines.push(line(earlier(chance.between(15, 40)), 3, Step::Verified)),
        Found::ByCarers => lines.push(line(earlier(chance.between(20, 40)), 3, Step::Claimed)),
    }
    lines.push(line(episode.back, chance.between(4, 10), Step::Returned));
    let seen = match episode.prevention {
        Prevention::Held { at, .. } => at,
        Prevention::Declined(_) | Prevention::NotHeld => before(episode.closed, 8).max(after(episode.back, 1)),
    };
    lines.push(line(seen, 6, Step::Wellbeing));
    lines.push(line(episode.closed, 10, Step::Closed));
}

/// The two conversations; when the second was held, if it was.
fn afterwards(episode: &Episode, lines: &mut Vec<Line>) -> Option<Instant> {
    match episode.prevention {
        Prevention::Held { at, .. } | Prevention::Declined(at) => lines.push(line(at, 8, Step::Interview)),
        Prevention::NotHeld => (),
    }
    match episode.conversation {
        Conversation::NotOffered => (),
        Conversation::Offered(offered) => lines.push(line(offered, 10, Step::Offered)),
        Conversation::Declined { offered, at } => {
            lines.push(line(offered, 10, Step::Offered));
            lines.push(line(at, 15, Step::Declined));
        }
        Conversation::Held { offered, at, written_up, .. } => {
            lines.push(line(offered, 10, Step::Offered));
            lines.push(line(at, 30, Step::Held));
            lines.push(line(written_up, 1, Step::WrittenUp));
            return Some(at);
        }
    }
    None
}
