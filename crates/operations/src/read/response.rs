//! How reports are made and answered, over a quarter and in groups: whom the service answers worse. It shows no child, and no
//! number by which one could be told; what a group is called is for whoever asks.

use std::collections::BTreeMap;

use casework::entry::Band;
use casework::policy::Policy;
use casework::projection::ResponseRow;
use casework::time::Instant;
use jiff::SignedDuration;
use jiff::civil::Date;

use super::few::guarded;
use super::waits::{Spread, spread};
use crate::{Failure, Lantern};

/// More reports than a city makes in a quarter.
const MOST: u32 = 200_000;
/// Whose report is not a third party's: the child, the family, and those who look after the child.
const NEAR: [&str; 12] = [
    "parent",
    "step_parent",
    "carer",
    "guardian",
    "foster_carer",
    "kinship_carer",
    "care_home_worker",
    "supported_accommodation_worker",
    "sibling",
    "grandparent",
    "other_relative",
    "child",
];

/// What reports are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// The child's age, by the first year of its band.
    Age,
    /// The child's ethnic group, broadly, as national statistics have it.
    Ethnicity,
    /// The child's sex.
    Sex,
    /// The responsible authority.
    Borough,
    /// The unit that owns the episode.
    Unit,
    /// The highest grade.
    Grade,
    /// Who reported.
    Reporter,
    /// How.
    Channel,
}

/// What is told of each group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figures {
    /// Opened, not opened, or not decided.
    Decisions,
    /// The highest grade.
    Grades,
    /// Until the first step, and until the child was found.
    Times,
    /// How late, by whom, by which channel and how fully they were made.
    Reports,
    /// What charities were asked for.
    Charities,
}

/// What somebody wants to know.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// What of each group.
    pub figures: Figures,
    /// The groups, one in the other.
    pub by: Vec<Group>,
    /// Only children of whom this risk factor is known, so that like is compared with like.
    pub factor: Option<String>,
    /// Which reports.
    pub quarter: Quarter,
}

/// Three months of the calendar in London.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quarter {
    /// Its first day.
    pub from: Date,
}

/// What may be told of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its keys, as many as groups were asked for: a code, an id, or the first year of an age band; empty for not known.
    pub keys: Vec<String>,
    /// How many reports.
    pub reports: Option<usize>,
    /// Each part's numbers, in the order of its names.
    pub parts: Vec<Vec<Option<usize>>>,
    /// Each length of time.
    pub lengths: Vec<Option<Spread>>,
    /// Of a hundred questions that the reports ask, so many are answered.
    pub answered: Option<u64>,
}

impl Quarter {
    /// The quarter of an instant, and those before it, the latest first.
    pub fn before(now: Instant) -> impl Iterator<Item = Quarter> {
        let today = now.london_date();
        let first = Date::new(today.year(), (today.month() - 1) / 3 * 3 + 1, 1).unwrap_or(Date::ZERO);
        std::iter::successors(Some(Quarter { from: first }), |later| later.moved(-3))
    }

    fn moved(self, months: i32) -> Option<Quarter> {
        let span = jiff::Span::new().try_months(months).ok()?;
        self.from.checked_add(span).ok().map(|from| Quarter { from })
    }

    fn instants(self) -> (Instant, Instant) {
        let until = self.moved(3).map_or(Instant::MAX, |next| Instant::start_of(next.from));
        (Instant::start_of(self.from), until)
    }
}

impl Lantern {
    /// How the reports of a quarter were made and answered, group by group.
    ///
    /// # Errors
    /// The store's.
    pub fn responses(&self, wanted: &Wanted) -> Result<Vec<Told>, Failure> {
        let (from, until) = wanted.quarter.instants();
        let rows = self.store.read(move |transaction| Ok::<_, Failure>(transaction.responses(from, until, MOST)?))?;
        Ok(told(&rows, wanted, self.policy()))
    }
}

/// A report's place in the table: the group, and whether it is among those compared.
type Place = Vec<String>;

fn told(rows: &[ResponseRow], wanted: &Wanted, policy: &Policy) -> Vec<Told> {
    let has = |row: &ResponseRow, factor: &str| row.factors.split(' ').any(|known| known == factor);
    let like = |row: &ResponseRow| wanted.factor.as_ref().is_none_or(|factor| has(row, factor));
    let place = |row: &ResponseRow| -> Place {
        let keys = wanted.by.iter().map(|group| key(row, *group, policy));
        keys.chain([like(row).to_string()]).collect()
    };
    let mut groups: BTreeMap<Place, Vec<&ResponseRow>> = BTreeMap::new();
    for row in rows {
        groups.entry(place(row)).or_default().push(row);
    }
    let parts = parts(wanted.figures);
    let reports = counted(&groups, &Part { size: 1, of: |_| 0 });
    let counts: Vec<_> = parts.iter().map(|part| counted(&groups, part)).collect();
    let compared = groups.iter().filter(|(place, _)| place.last().is_some_and(|like| like == "true"));
    let group = |(place, rows): (&Place, &Vec<&ResponseRow>)| {
        let all = reports.get(place).and_then(|told| told.first().copied()).flatten();
        let lengths =
            lengths(wanted.figures).iter().map(|length| spread(rows.iter().filter_map(|row| length(row)).collect()));
        Told {
            keys: place.iter().take(wanted.by.len()).cloned().collect(),
            reports: all,
            // Of a group that is not told, even nought would say what the few have in common.
            parts: counts.iter().filter_map(|counts| counts.get(place).cloned().filter(|_| all.is_some())).collect(),
            lengths: lengths.map(|spread| spread.filter(|_| all.is_some())).collect(),
            answered: all.and_then(|_| answered(rows)),
        }
    };
    compared.map(group).collect()
}

/// A way to part the reports of a group, and into how many.
struct Part {
    size: usize,
    of: fn(&ResponseRow) -> usize,
}

fn parts(figures: Figures) -> Vec<Part> {
    match figures {
        Figures::Decisions => vec![Part { size: 3, of: decision }],
        Figures::Grades => vec![Part { size: 5, of: grade }],
        Figures::Times => vec![
            Part { size: 2, of: |row| usize::from(row.acted.is_none()) },
            Part { size: 2, of: |row| usize::from(row.located.is_none()) },
        ],
        Figures::Reports => vec![Part { size: 3, of: side }, Part { size: 4, of: channel }],
        Figures::Charities => vec![
            Part { size: 2, of: |row| usize::from(!row.textsafe) },
            Part { size: 2, of: |row| usize::from(!row.charity) },
        ],
    }
}

fn lengths(figures: Figures) -> &'static [fn(&ResponseRow) -> Option<SignedDuration>] {
    match figures {
        Figures::Times => &[|row| Some(row.acted? - row.reported), |row| Some(row.located? - row.reported)],
        Figures::Reports => &[|row| Some(row.reported - row.seen?), |row| Some(row.reported - row.noticed?)],
        _ => &[],
    }
}

/// The numbers of each group by one part. Every group has each number, nought among them.
fn counted(groups: &BTreeMap<Place, Vec<&ResponseRow>>, part: &Part) -> BTreeMap<Place, Vec<Option<usize>>> {
    let cells = groups.iter().flat_map(|(place, rows)| {
        (0..part.size).map(move |name| {
            let key: Place = place.iter().cloned().chain([name.to_string()]).collect();
            (key, rows.iter().filter(|row| (part.of)(row) == name).count())
        })
    });
    let guarded = guarded(&cells.collect());
    let of = |place: &Place| {
        let key = |name: usize| place.iter().cloned().chain([name.to_string()]).collect::<Place>();
        (0..part.size).map(|name| guarded.get(&key(name)).copied().flatten()).collect()
    };
    groups.keys().map(|place| (place.clone(), of(place))).collect()
}

fn decision(row: &ResponseRow) -> usize {
    match row.decision.as_str() {
        "opened" => 0,
        "not_opened" => 1,
        _ => 2,
    }
}

fn grade(row: &ResponseRow) -> usize {
    match row.band {
        Some(Band::High) => 0,
        Some(Band::Medium) => 1,
        Some(Band::Low) => 2,
        Some(Band::Lowest) => 3,
        None => 4,
    }
}

fn side(row: &ResponseRow) -> usize {
    match row.reporter.as_str() {
        "not_known" => 2,
        reporter => usize::from(!NEAR.contains(&reporter)),
    }
}

fn channel(row: &ResponseRow) -> usize {
    match row.channel.as_str() {
        "telephone_999" => 0,
        "telephone_101" => 1,
        "online" => 2,
        _ => 3,
    }
}

fn answered(rows: &[&ResponseRow]) -> Option<u64> {
    let sum = |count: fn(&ResponseRow) -> u32| rows.iter().map(|row| u64::from(count(row))).sum::<u64>();
    (sum(|row| row.answered) * 100).checked_div(sum(|row| row.asked))
}

fn key(row: &ResponseRow, group: Group, policy: &Policy) -> String {
    match group {
        Group::Age => match row.age {
            None => String::new(),
            Some(0..10) => "00".to_owned(),
            Some(10..13) => "10".to_owned(),
            Some(13..16) => "13".to_owned(),
            Some(_) => "16".to_owned(),
        },
        Group::Ethnicity => policy.codes.broad_ethnicity(&row.ethnicity).to_owned(),
        Group::Sex => row.sex.clone(),
        Group::Borough => row.responsible.clone().unwrap_or_default(),
        Group::Unit => row.owner.as_ref().map(ToString::to_string).unwrap_or_default(),
        Group::Grade => grade(row).to_string(),
        Group::Reporter => row.reporter.clone(),
        Group::Channel => row.channel.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quarter_is_three_months_of_the_calendar_in_london() {
        let now: Instant = "2026-06-30T23:30:00Z".parse().unwrap();
        let starts: Vec<String> = Quarter::before(now).take(3).map(|quarter| quarter.from.to_string()).collect();
        assert_eq!(starts, ["2026-07-01", "2026-04-01", "2026-01-01"], "it is July already in London");
        let (from, until) = Quarter { from: jiff::civil::date(2026, 1, 1) }.instants();
        assert_eq!([from.to_string(), until.to_string()], ["2026-01-01T00:00:00Z", "2026-03-31T23:00:00Z"]);
    }
}
