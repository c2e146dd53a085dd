//! Every row of the shipped table at its boundaries, to the microsecond, on an ordinary night and over both clock changes
//! of 2025. Rows are walked from the table, so a new row is walked without a new test.
#![expect(clippy::unwrap_used, reason = "a test says what failed by failing")]

#[path = "oracle/facts.rs"]
#[expect(dead_code, reason = "the generator of cases is the oracle's")]
mod facts;

use casework::case::fold;
use casework::duty::{Duty, Predicate, Standing, duties};
use casework::entry::Band;
use casework::ids::ChildId;
use casework::policy::duties::{Bands, Row, Within};
use casework::policy::{Policy, shipped};
use casework::records::Kind;
use casework::time::Instant;
use facts::{Fact, HOUR, What, World, at, entries};
use proves::proves;

const DAY: i64 = 24 * HOUR;

/// An ordinary evening; three hours before, and the very instant of, each clock change; and the hour that comes twice.
const NIGHTS: [&str; 6] = [
    "2025-06-10T20:15:30.000001Z",
    "2025-03-29T22:00:00Z",
    "2025-03-30T01:00:00Z",
    "2025-10-25T22:00:00Z",
    "2025-10-26T00:30:00Z",
    "2025-10-26T01:30:00Z",
];

const BANDS: [Option<Band>; 5] = [None, Some(Band::Lowest), Some(Band::Low), Some(Band::Medium), Some(Band::High)];

struct Story {
    facts: Vec<Fact>,
}

impl Story {
    fn say(&mut self, recorded: i64, told: i64, episode: Option<usize>, what: What) -> usize {
        let place = self.facts.len();
        let own = matches!(what, What::Report { .. });
        let episode = if own { Some(place) } else { episode };
        self.facts.push(Fact { place, recorded, episode, import: false, told: Some((told, told)), what });
        place
    }

    fn report(&mut self, recorded: i64, start: Option<i64>, phone: bool) -> usize {
        let report = What::Report { police: true, whereabouts: false, phone, hospital: false, start, review: None };
        self.say(recorded, recorded, None, report)
    }

    fn opened(&mut self, at: i64, episode: usize) {
        self.say(at, at, Some(episode), What::Decision { decision: 0, report: None, review: None });
    }

    /// Something of the risk, told while the child is classed absent.
    fn told_in_absence(&mut self, before: i64, at: i64) {
        let away =
            What::Report { police: false, whereabouts: true, phone: false, hospital: false, start: None, review: None };
        let away = self.say(before, before, None, away);
        self.say(at, at, Some(away), What::Other { kind: Kind::RiskContributed, target: None, set: None });
    }

    /// The last report says that the child went from a hospital.
    fn left_a_hospital(&mut self) {
        if let Some(Fact { what: What::Report { hospital, .. }, .. }) = self.facts.last_mut() {
            *hospital = true;
        }
    }

    /// An episode that is over.
    fn earlier(&mut self, at: i64) {
        let report = self.report(at, Some(at), false);
        self.say(at + HOUR, at + HOUR, Some(report), What::Closed);
    }
}

/// What starts a clock by happening in an episode.
fn happens(anchor: &str, start: i64, elsewhere: bool) -> Option<What> {
    let concern = |kind| What::Concern { kind, place: elsewhere };
    let what = match anchor {
        "crime_disclosed" => concern(2),
        "offence_of_the_trafficked" => What::Other { kind: Kind::OffenceNoteRecorded, target: None, set: None },
        "immediate_concern" => concern(0),
        "harm_concern" => concern(1),
        "police_protection" => concern(3),
        "meeting_called" => {
            What::Answer { duty: "call_strategy_meeting".into(), done: true, opening: None, held_by: Some(start) }
        }
        "meeting_held" => What::Answer { duty: "strategy_meeting".into(), done: true, opening: None, held_by: None },
        "back" => What::Returned,
        "unaccompanied_missing" => What::Other { kind: Kind::VulnerabilityFlagged, target: None, set: None },
        "return_conversation_held" => What::Held,
        "return_conversation_written_up" => What::WrittenUp,
        "exploitation_coded" => What::Other { kind: Kind::RiskContributed, target: None, set: None },
        "episode_closed" => What::Closed,
        word => match (Kind::named(word), word.strip_suffix("_set").and_then(Kind::named)) {
            (Some(kind), _) => What::Other { kind, target: None, set: None },
            (None, Some(kind)) => What::Other { kind, target: None, set: Some(start) },
            (None, None) => return None,
        },
    };
    Some(what)
}

/// A case in which the row's clock starts at `start`, with the grade that was given before, if any.
fn story(row: &Row, start: i64, band: Option<Band>) -> Story {
    let mut story = Story { facts: Vec::new() };
    let before = start - HOUR;
    let concern = |kind| What::Concern { kind, place: false };
    let anchor = row.opens.word();
    match anchor {
        "third_start" => {
            story.earlier(start - 20 * DAY);
            story.earlier(start - 10 * DAY);
        }
        "pattern" | "episode_closed" => story.earlier(start - 10 * DAY),
        _ if row.when.all.contains(&Predicate::Repeat) => story.earlier(start - 10 * DAY),
        _ => {}
    }
    if row.when.all.contains(&Predicate::UnaccompaniedOrTrafficked) {
        let flag = What::Other { kind: Kind::VulnerabilityFlagged, target: None, set: None };
        story.say(before, before, None, flag);
    }
    if let Some((told, what)) = alone(anchor, start) {
        story.say(before, told, None, what);
        return story;
    }
    if anchor == "risk_told_in_absence" {
        story.told_in_absence(before, start);
        return story;
    }
    let own = ["report", "reported", "phone_known", "from_hospital", "third_start", "pattern"].contains(&anchor);
    let reported = if own || anchor == "missing_start" { start } else { before };
    let report = story.report(reported, Some(reported), true);
    if anchor == "from_hospital" {
        story.left_a_hospital();
    }
    if anchor == "not_opened" {
        story.say(start, start, Some(report), What::Decision { decision: 3, report: None, review: None });
    }
    if anchor == "decision_review_set" {
        story.say(before, before, Some(report), What::Decision { decision: 3, report: None, review: Some(start) });
    } else if anchor != "report" {
        story.opened(if ["opened", "last_act"].contains(&anchor) { start } else { reported }, report);
    }
    let graded = match anchor {
        "assessed" | "first_graded" | "risk_unknown" | "high_grade" => start,
        _ => before,
    };
    let high = anchor == "high_grade" || row.when.all.contains(&Predicate::High);
    let band = if high { Some(Band::High) } else { band };
    let review = (anchor == "grade_review_set").then_some(start);
    let band = if anchor == "grade_review_set" { Some(band.unwrap_or(Band::Low)) } else { band };
    let unknown = anchor == "risk_unknown";
    let band = if unknown { Some(band.unwrap_or(Band::Low)) } else { band };
    if let Some(band) = band.filter(|_| graded >= reported || own) {
        let graded = graded.max(reported);
        story.say(graded, graded, Some(report), What::Grade { band, police: true, review, unknown });
    }
    if anchor == "offence_of_the_trafficked" {
        story.say(before, before, Some(report), concern(4));
    }
    let Some(happens) = happens(anchor, start, row.when.all.contains(&Predicate::HarmElsewhere)) else { return story };
    let at = if sets_a_time(row) { before } else { start };
    story.say(at, at, Some(report), happens);
    story
}

/// What starts a clock by itself, told an hour before: a placement, and an absence that somebody is to look at again.
fn alone(anchor: &str, start: i64) -> Option<(i64, What)> {
    let review = Some(start);
    match anchor {
        "placement" => Some((start, What::Planned { home: 1 })),
        "absence_review_set" => {
            let away =
                What::Report { police: false, whereabouts: true, phone: false, hospital: false, start: None, review };
            Some((start - HOUR, away))
        }
        _ => None,
    }
}

/// The clock runs to a time that somebody set.
fn sets_a_time(row: &Row) -> bool {
    ["meeting_called", "placement"].contains(&row.opens.word()) || row.opens.word().ends_with("_set")
}

fn world(facts: Vec<Fact>) -> World {
    World { responsible: "e09000030", force: "met", host: "e09000006", return_provider: None, facts }
}

fn only(policy: &Policy, row: &Row, story: &Story) -> Vec<Duty> {
    let mut policy = policy.clone();
    policy.duties.rows.retain(|other| other.id == row.id);
    duties(&fold(ChildId::numbered(1), entries(&world(story.facts.clone()))), &policy)
}

fn micros(duration: jiff::SignedDuration) -> i64 {
    i64::try_from(duration.as_micros()).unwrap()
}

/// The shortest limit of the row and of every overlay, which all hold in these cases.
fn limit(policy: &Policy, row: &Row, band: Option<Band>) -> i64 {
    let by = |bands: &Bands| band.and_then(|band| bands.named.get(&band)).copied().unwrap_or(bands.other);
    let changes =
        policy.duties.overlays.iter().flat_map(|overlay| &overlay.changes).filter(|change| change.row == row.id);
    let limits = changes.filter_map(|change| change.within.as_ref()).chain([&row.within]).map(|within| match within {
        Within::Elapsed(limit) => *limit,
        Within::ByBand(bands) | Within::ByHighestBand(bands) => by(bands),
    });
    micros(limits.min().unwrap())
}

fn bands_of(row: &Row) -> &'static [Option<Band>] {
    if row.when.all.iter().any(|word| word.word().starts_with("high")) {
        return &BANDS[4..];
    }
    match row.opens.word() {
        "assessed" if row.when.not.contains(&Predicate::High) => &BANDS[1..4],
        "assessed" | "first_graded" | "risk_unknown" => &BANDS[1..],
        "back" => &BANDS,
        _ => &BANDS[..1],
    }
}

#[test]
fn every_row_opens_falls_due_and_is_late_to_the_microsecond() {
    proves!(
        "LBTH-6.1-i",
        "LBTH-7.1-a",
        "LBTH-7.1-b",
        "LBTH-7.1-i",
        "LA-4-09",
        "LBTH-AppB-6",
        "LBTH-11-j",
        "LBTH-6.1-a"
    );
    let policy = Policy::read(&shipped()).unwrap();
    let grace = micros(policy.duties.reminders.grace);
    for row in &policy.duties.rows {
        for (night, band) in NIGHTS.iter().flat_map(|night| bands_of(row).iter().map(move |band| (night, band))) {
            let start: i64 = night.parse::<Instant>().unwrap().as_microseconds();
            let set = sets_a_time(row);
            let high = row.opens.word() == "high_grade";
            let limit = limit(&policy, row, if high { Some(Band::High) } else { *band });
            let after = row.after.map_or(0, micros);
            let opens = if set { start - HOUR } else { start + after };
            let due = start + after + limit;
            let late = if limit == 0 && !set { due + grace } else { due };
            let story = story(row, start, *band);
            let found = only(&policy, row, &story);
            let Some(duty) = found.iter().find(|duty| duty.due_at == at(due)) else {
                panic!("{} at {night}, {band:?}: no duty due {}, but {found:#?}", row.id, at(due));
            };
            assert_eq!((duty.opens_at, duty.late_at), (at(opens), at(late)), "{} at {night}", row.id);
            let stands = |now: i64| duty.standing(at(now));
            assert_eq!(stands(opens - 1), Standing::NotYet, "{} at {night}", row.id);
            assert_eq!(stands(opens), Standing::Open, "{} at {night}", row.id);
            assert_eq!(stands(opens + 1), Standing::Open, "{} at {night}", row.id);
            assert_eq!(stands(late - 1), Standing::Open, "{} at {night}", row.id);
            assert_eq!(stands(late), Standing::Open, "{} at {night}", row.id);
            assert_eq!(stands(late + 1), Standing::Late, "{} at {night}", row.id);
        }
    }
}

#[test]
fn every_row_that_can_be_answered_is_met_at_its_limit_and_late_a_microsecond_after() {
    let policy = Policy::read(&shipped()).unwrap();
    for row in policy.duties.rows.iter().filter(|row| row.closed_by.iter().any(|closer| closer.word() == "answered")) {
        for night in NIGHTS {
            let start: i64 = night.parse::<Instant>().unwrap().as_microseconds();
            let mut story = story(row, start, None);
            let episode =
                story.facts.iter().rev().find(|fact| matches!(fact.what, What::Report { .. })).map(|fact| fact.place);
            let duty = only(&policy, row, &story).pop().unwrap();
            let late = duty.late_at.as_microseconds();
            for (done, standing) in [(late, Standing::Met), (late + 1, Standing::MetLate)] {
                let opening =
                    Some(story.facts.iter().find(|fact| facts::id(fact.place) == duty.key.opening).unwrap().place);
                let answer = What::Answer { duty: row.duty.to_string(), done: true, opening, held_by: None };
                story.say(late + 10, done, episode, answer);
                let found = only(&policy, row, &story);
                let answered = found.iter().find(|found| found.key == duty.key).unwrap();
                let standing = if standing == Standing::Met { Standing::MetEnteredLate } else { standing };
                assert_eq!(answered.standing(at(late + 20)), standing, "{} at {night}", row.id);
                if let Some(days) = row.repeats {
                    let next = found.iter().find(|next| next.key != duty.key && next.opens_at == at(done)).unwrap();
                    let same_clock = at(done).in_london().checked_add(jiff::Span::new().days(i64::from(days))).unwrap();
                    assert_eq!(next.due_at, same_clock.timestamp().into(), "{} at {night}", row.id);
                }
                story.facts.pop();
            }
        }
    }
}

#[test]
fn seventy_two_hours_are_seventy_two_hours_over_both_clock_changes() {
    let policy = Policy::read(&shipped()).unwrap();
    let row = policy.duties.row("strategy-meeting").unwrap();
    for (start, due) in [
        ("2025-03-29T21:30:00+00:00", "2025-04-01T22:30:00+01:00"),
        ("2025-10-25T21:30:00+01:00", "2025-10-28T20:30:00+00:00"),
    ] {
        let start: Instant = start.parse().unwrap();
        let found = only(&policy, row, &story(row, start.as_microseconds(), None));
        assert_eq!(found.first().unwrap().due_at, due.parse().unwrap());
    }
}
