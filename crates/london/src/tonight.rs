//! Tonight: children who are missing now and children who came back in the last week, so that boards and clocks are
//! alive. All of it is invented, and none of it counts towards the calibrated year.

use jiff::Span;
use jiff::civil::Date;

use crate::boroughs::{BOROUGHS, Borough};
use crate::care::{Homes, placement};
use crate::chance::Chance;
use crate::draft::{DAY, after, before};
use crate::model::{
    Care, CareEnd, Child, Episode, Ethnicity, Gender, Grade, Home, HomeKind, Placement, PlacementKind, Plan,
};
use crate::plan::{Stream, housed};
use crate::quota::dealt;
use crate::response::{Missing, answer};
use crate::{durations, names, people};
use casework::time::Instant;

/// How far police are with a child who is missing now.
#[derive(Debug, Clone, Copy)]
enum Stage {
    /// Reported so many minutes ago; nobody has decided.
    Undecided(u64),
    /// Reported so many minutes ago and opened; nobody has assessed the risk.
    Opened(u64),
    /// Opened and assessed.
    Assessed,
}

/// Children missing now: for how many minutes, and how far police are.
const OPEN: [(u64, Stage); 25] = [
    (35, Stage::Undecided(2)),
    (80, Stage::Undecided(6)),
    (50, Stage::Undecided(11)),
    (140, Stage::Undecided(27)),
    (95, Stage::Opened(26)),
    (120, Stage::Opened(55)),
    (190, Stage::Opened(100)),
    (320, Stage::Opened(250)),
    (150, Stage::Assessed),
    (210, Stage::Assessed),
    (245, Stage::Assessed),
    (300, Stage::Assessed),
    (410, Stage::Assessed),
    (530, Stage::Assessed),
    (700, Stage::Assessed),
    (980, Stage::Assessed),
    (1_300, Stage::Assessed),
    (1_560, Stage::Assessed),
    (2_100, Stage::Assessed),
    (2_700, Stage::Assessed),
    (3_500, Stage::Assessed),
    (4_200, Stage::Assessed),
    (5_900, Stage::Assessed),
    (8_100, Stage::Assessed),
    (17_300, Stage::Assessed),
];

/// Grades of the children missing now.
const GRADES: [(Grade, u64); 4] = [(Grade::VeryLow, 1), (Grade::Low, 4), (Grade::Medium, 14), (Grade::High, 6)];

/// Children who came back in the last seven days.
const RECENT: u64 = 60;

/// Ages and how likely they are.
const AGES: [(i16, u64); 10] =
    [(8, 1), (9, 1), (10, 2), (11, 4), (12, 12), (13, 28), (14, 48), (15, 60), (16, 68), (17, 73)];

/// The borough whose people a demonstration signs in as, and how many of the children are its own. Those of them who are
/// looked after live in one home, so that its manager has somebody to look after.
pub(crate) const SHOWN: &str = "E09000030";
const SHOWN_CHILDREN: usize = 15;

/// Of a hundred children, those who are looked after, and those who have been missing before this month.
const LOOKED_AFTER: u64 = 45;
const AGAIN: u64 = 20;

/// The children of one night, as they stand at `now`. They live among the homes of `year` and are numbered after its
/// children; facts later than `now` have not happened.
pub fn tonight(year: &Plan, now: Instant) -> Plan {
    let mut chance = Chance::new(year.seed, Stream::Tonight as u64);
    let absences = absences(&mut chance);
    let count = u64::try_from(absences.len()).unwrap_or(0);
    let genders = people::some_genders(count, &mut chance);
    let ethnicities = people::some_ethnicities(count, &mut chance);
    let homes = Homes::new(&year.homes);
    let first = u32::try_from(year.children.len()).unwrap_or(u32::MAX).saturating_add(1);
    let mut children = Vec::new();
    let everywhere = placed(absences, &mut chance);
    for (((number, gender), ethnicity), (absence, borough)) in (first..).zip(genders).zip(ethnicities).zip(everywhere) {
        let mut child = child(number, (gender, ethnicity), borough, now, &mut chance);
        if gender != Gender::Unknown && chance.below(100) < LOOKED_AFTER {
            let shown = shown_home(year).filter(|_| borough.gss == SHOWN);
            child.care = Some(care(&child, &homes, shown, now, &mut chance));
        }
        child.episodes = episodes(&child, absence, now, &mut chance);
        children.push(child);
    }
    Plan { seed: year.seed, scale: year.scale, homes: year.homes.clone(), children, now: Some(now) }
}

/// Gives every absence a borough: the one that is shown first, then all of them as London's children live.
fn placed(mut absences: Vec<Absence>, chance: &mut Chance) -> Vec<(Absence, &'static Borough)> {
    let elsewhere = absences.split_off(SHOWN_CHILDREN.min(absences.len()));
    let shown = BOROUGHS.iter().find(|borough| borough.gss == SHOWN);
    let mut placed: Vec<_> =
        shown.into_iter().flat_map(|shown| absences.iter().map(move |one| (*one, shown))).collect();
    placed.extend(housed(elsewhere, chance));
    placed
}

/// The home that is shown: of the shown borough where it has one.
pub(crate) fn shown_home(plan: &Plan) -> Option<&Home> {
    let suits = |home: &&Home| home.kind == HomeKind::ChildrensHome;
    let near = plan.homes.iter().filter(suits).find(|home| home.borough.gss == SHOWN);
    near.or_else(|| plan.homes.iter().find(suits))
}

/// One absence, counted back from now.
#[derive(Debug, Clone, Copy)]
struct Absence {
    /// How many minutes ago it began.
    began: u64,
    /// How long it lasts.
    minutes: u64,
    /// How far police are, and the grade, for a child who is missing now.
    open: Option<(Stage, Grade)>,
}

fn absences(chance: &mut Chance) -> Vec<Absence> {
    let grades = dealt(chance, &GRADES);
    let mut absences: Vec<Absence> = OPEN
        .into_iter()
        .zip(grades)
        .map(|((began, stage), grade)| {
            let more = chance.between(10 * 60, 3 * DAY);
            Absence { began, minutes: began + more, open: Some((stage, grade)) }
        })
        .collect();
    for rank in 0..RECENT {
        let ago = 12 + 7 * DAY * rank * rank / (RECENT * RECENT);
        let minutes = durations::one_short(chance);
        absences.push(Absence { began: ago + minutes, minutes, open: None });
    }
    chance.shuffle(&mut absences);
    absences
}

fn child(
    number: u32,
    (gender, ethnicity): (Gender, Ethnicity),
    borough: &'static Borough,
    now: Instant,
    chance: &mut Chance,
) -> Child {
    let age = chance.weighted(&AGES, 15);
    // They turn a year older in some weeks at the earliest: nobody comes of age while missing.
    let turns = days(now.london_date(), i64::try_from(chance.between(21, 365)).unwrap_or(21));
    Child {
        number,
        name: names::child(chance, gender),
        born: years(turns, -age - 1),
        gender,
        sex: people::sex(gender, chance),
        ethnicity,
        borough,
        care: None,
        textsafe: age >= 10 && chance.permille(100),
        episodes: Vec::new(),
    }
}

fn care(child: &Child, homes: &Homes, shown: Option<&Home>, now: Instant, chance: &mut Chance) -> Care {
    let age = child.born.until((jiff::Unit::Year, now.london_date())).map_or(15, |span| span.get_years());
    let (kind, borough) = match shown {
        Some(home) => (PlacementKind::Home(home.number), home.borough),
        None => placement(u8::try_from(age).unwrap_or(15), child.borough, homes, chance),
    };
    let from = days(now.london_date(), -i64::try_from(chance.between(60, 900)).unwrap_or(60));
    let placement = Placement { kind, borough, from, to: years(child.born, 18) };
    let unaccompanied = age >= 15 && child.ethnicity.0 == "OOTH";
    Care { authority: child.borough, unaccompanied, placements: vec![placement], ended: CareEnd::Eighteen }
}

/// The absence itself, and for some children one to three earlier ones this month.
fn episodes(child: &Child, absence: Absence, now: Instant, chance: &mut Chance) -> Vec<Episode> {
    let lives = |from: Instant| Some(child.care.as_ref()?.on(from.london_date())?.kind);
    let told = |from: Instant, minutes: u64, chance: &mut Chance| {
        let age = child.born.until((jiff::Unit::Year, from.london_date())).map_or(0, |span| span.get_years());
        let age = u8::try_from(age).unwrap_or(0);
        answer(
            Missing {
                from,
                minutes,
                age,
                ethnicity: child.ethnicity,
                lives: lives(from),
                charity: child.borough.charity(),
            },
            chance,
        )
    };
    let times = if chance.below(100) < AGAIN { chance.between(1, 3) } else { 0 };
    let mut ago = absence.began;
    let mut earlier = Vec::new();
    for _ in 0..times {
        let minutes = durations::one_short(chance);
        ago += minutes + chance.between(2 * DAY, 5 * DAY);
        earlier.push(told(before(now, ago), minutes, chance));
    }
    earlier.reverse();
    let mut last = told(before(now, absence.began), absence.minutes, chance);
    if let Some((stage, grade)) = absence.open {
        stand(&mut last, stage, grade, now);
    }
    earlier.push(last);
    earlier
}

/// Sets an open episode to how far police are with it.
fn stand(episode: &mut Episode, stage: Stage, grade: Grade, now: Instant) {
    episode.grade = grade;
    match stage {
        Stage::Undecided(ago) => {
            episode.reported = before(now, ago);
            (episode.opened, episode.assessed) = (None, None);
        }
        Stage::Opened(ago) => {
            episode.reported = before(now, ago);
            (episode.opened, episode.assessed) = (Some(before(now, ago - ago / 4)), None);
        }
        Stage::Assessed => {
            let since = u64::try_from((now - episode.missing_from).as_mins()).unwrap_or(0);
            episode.reported = after(episode.missing_from, (since / 4).min(90));
            episode.opened = Some(after(episode.reported, (since / 16).min(9)));
            episode.assessed = Some(after(episode.reported, (since / 4).min(70)));
        }
    }
}

fn days(day: Date, count: i64) -> Date {
    day.checked_add(Span::new().days(count)).unwrap_or(day)
}

fn years(day: Date, count: i16) -> Date {
    day.checked_add(Span::new().years(count)).unwrap_or(day)
}
