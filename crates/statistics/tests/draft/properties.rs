//! What holds for any children: sums, one count a child, order, corrections, held against a count by hand that shares no
//! code with the tally.

use std::collections::BTreeMap;

use casework::answer::Answer;
use casework::case::Decision;
use casework::code::Code;
use casework::ids::EntryId;
use casework::records::child_registered::Sex;
use casework::time::Instant;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use proptest::sample::select;
use proves::proves;
use statistics::{Breakdown, Measure, Tally, draft, reconcile, tally};

use crate::support::{Story, at, counted, registration, report, scheme, snapshot, year};

/// One absence: when, whose child, and what became of the report.
#[derive(Debug, Clone)]
struct Absence {
    start: Instant,
    borough: &'static str,
    to_police: bool,
    known: bool,
    decision: Option<Decision>,
}

#[derive(Debug, Clone)]
struct Child {
    born: Option<Date>,
    sex: Option<Sex>,
    transgender: bool,
    ethnicity: Option<&'static str>,
    absences: Vec<Absence>,
}

/// From the autumn before the year to the autumn after it, often within a minute of either end of the year.
fn starts() -> impl Strategy<Value = Instant> {
    let (first, end) = (at("2022-03-31T23:00:00Z").as_microseconds(), at("2023-03-31T23:00:00Z").as_microseconds());
    let half = (end - first) / 2;
    prop_oneof![first - half..end + half, first - 2..first + 2, end - 2..end + 2].prop_map(Instant::from_microseconds)
}

fn absences() -> impl Strategy<Value = Absence> {
    let decisions = prop_oneof![
        3 => Just(Some(Decision::Opened)),
        1 => Just(Some(Decision::NotOpened)),
        1 => Just(None),
    ];
    let boroughs = select(vec!["e09000030", "e09000012", "e09000001", "e10000016", ""]);
    (starts(), boroughs, prop::bool::weighted(0.8), any::<bool>(), decisions)
        .prop_map(|(start, borough, to_police, known, decision)| Absence { start, borough, to_police, known, decision })
}

fn children() -> impl Strategy<Value = Child> {
    let born = prop::option::weighted(0.9, (2003i16..2024, 1i8..=12, 1i8..=28).prop_map(|(y, m, d)| date(y, m, d)));
    let sex = prop::option::weighted(0.9, select(vec![Sex::Female, Sex::Male]));
    let ethnicity = prop::option::weighted(0.9, select(vec!["wbri", "wrom", "bafr", "aban", "moth", "arab", "refu"]));
    (born, sex, prop::bool::weighted(0.1), ethnicity, prop::collection::vec(absences(), 0..5))
        .prop_map(|(born, sex, transgender, ethnicity, absences)| Child { born, sex, transgender, ethnicity, absences })
}

fn population() -> impl Strategy<Value = Vec<Child>> {
    prop::collection::vec(children(), 0..12)
}

/// The child's story, and the entries of its reports.
fn told(number: usize, child: &Child) -> (Story, Vec<EntryId>) {
    let mut story = Story::of(number as u128 + 1);
    let answer = |known: Option<_>| known.map_or(Answer::NotKnown, Answer::Known);
    let mut record = registration();
    record.born = child.born.map_or(Answer::NotAsked, Answer::Known);
    record.sex = child.sex.map_or(Answer::Declined, Answer::Known);
    record.transgender = Answer::Known(child.transgender);
    record.ethnicity = answer(child.ethnicity.map(Code::new));
    story.write(at("2021-01-01T00:00:00Z"), None, record);
    let reports = child.absences.iter().map(|absence| {
        let mut record = report(absence.start);
        record.to_police = absence.to_police;
        record.whereabouts_known = Answer::Known(absence.known);
        let report = story.write(absence.start, None, record);
        story.resolve(absence.borough);
        if let Some(decision) = absence.decision {
            story.decided(report, decision);
        }
        report
    });
    let reports = reports.collect();
    (story, reports)
}

fn stories(children: &[Child]) -> Vec<Story> {
    children.iter().enumerate().map(|(number, child)| told(number, child).0).collect()
}

type Cells = BTreeMap<(Breakdown, String, Measure), u64>;

fn cells(tally: &Tally) -> Cells {
    crate::support::cells(tally).into_iter().map(|(by, row, measure, number)| ((by, row, measure), number)).collect()
}

/// Counts by hand, straight from what was made up, and by London dates spelt out.
fn by_hand(children: &[Child]) -> Cells {
    let mut cells = Cells::new();
    for child in children {
        let mut counted: Vec<&Absence> = Vec::new();
        for absence in &child.absences {
            let inside =
                at("2022-04-01T00:00:00+01:00") <= absence.start && absence.start < at("2023-04-01T00:00:00+01:00");
            if !inside || age(child, absence).is_some_and(|age| age >= 18) {
                continue;
            }
            let column = match (absence.to_police, absence.decision) {
                (false, _) => Measure::WithoutPolice,
                (true, None) => Measure::AwaitingDecision,
                (true, Some(Decision::Opened)) => Measure::Incidents,
                (true, Some(_)) => Measure::NotOpened,
            };
            put(&mut cells, child, absence, column);
            if absence.known {
                put(&mut cells, child, absence, Measure::Absences);
            }
            if column == Measure::Incidents {
                counted.push(absence);
            }
        }
        let mut first = counted.first().copied();
        for absence in counted {
            if absence.start < first.unwrap().start {
                first = Some(absence);
            }
        }
        if let Some(first) = first {
            put(&mut cells, child, first, Measure::Children);
        }
    }
    cells
}

fn age(child: &Child, absence: &Absence) -> Option<i16> {
    let (born, day) = (child.born?, absence.start.london_date());
    let had = (born.month(), born.day()) <= (day.month(), day.day());
    let age = day.year() - born.year() - i16::from(!had);
    (age >= 0).then_some(age)
}

fn put(cells: &mut Cells, child: &Child, absence: &Absence, measure: Measure) {
    let age = age(child, absence);
    let or_unknown = |text: Option<&str>| text.unwrap_or("Unknown").to_owned();
    let band = age.map(|age| match age {
        0..=4 => "0 to 4",
        5..=9 => "5 to 9",
        10..=11 => "10 to 11",
        12..=14 => "12 to 14",
        15 => "15",
        _ => "16 to 17",
    });
    let group = age.map(|age| {
        if age < 12 {
            "11 and under"
        } else if age < 15 {
            "12 to 14"
        } else {
            "15 to 17"
        }
    });
    let borough = match absence.borough {
        "e09000030" => "Tower Hamlets",
        "e09000012" => "Hackney",
        "e09000001" => "City of London",
        "" => "Unknown",
        _ => "Outside London",
    };
    let sex = match (child.transgender, child.sex) {
        (true, _) => "Transgender children",
        (_, Some(Sex::Female)) => "Girls",
        (_, Some(Sex::Male)) => "Boys",
        (_, None) => "Not known",
    };
    let ethnicity = match child.ethnicity {
        Some("wbri" | "wrom") => "White",
        Some("bafr") => "Black / African / Caribbean / Black British",
        Some("aban") => "Asian / Asian British",
        Some("moth") => "Mixed / Multiple ethnic groups",
        Some("arab") => "Other ethnic group",
        _ => "Unknown",
    };
    for (by, row) in [
        (Breakdown::Borough, borough.to_owned()),
        (Breakdown::AgeBand, or_unknown(band)),
        (Breakdown::AgeGroup, or_unknown(group)),
        (Breakdown::Age, age.map_or("Unknown".into(), |age| age.to_string())),
        (Breakdown::Sex, sex.to_owned()),
        (Breakdown::Ethnicity, ethnicity.to_owned()),
    ] {
        *cells.entry((by, row, measure)).or_default() += 1;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_tables_are_what_one_would_count_by_hand(children in population()) {
        let scheme = scheme_once();
        prop_assert_eq!(cells(&counted(scheme, &stories(&children))), by_hand(&children));
    }

    #[test]
    fn every_group_adds_up_and_every_child_is_counted_once(children in population()) {
        proves!("LA-1-15");
        let tally = counted(scheme_once(), &stories(&children));
        let tables = tally.tables();
        prop_assert_eq!(reconcile(&tables), []);
        let with_incident = children.iter().filter(|child| by_hand(std::slice::from_ref(child)).keys().any(|key| key.2 == Measure::Incidents));
        prop_assert_eq!(tally.total().get(Measure::Children), with_incident.count() as u64);
        for table in tables {
            let unknown = table.rows.last().unwrap();
            prop_assert!(["Unknown", "Not known"].contains(&unknown.label.as_str()));
            for row in &table.rows {
                let (incidents, children) = (row.counts.get(Measure::Incidents), row.counts.get(Measure::Children));
                prop_assert!(children <= incidents);
            }
        }
    }

    #[test]
    fn a_corrected_start_counts_as_if_it_had_been_right_from_the_beginning(
        mut children in prop::collection::vec(children(), 1..6),
        which in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        start in starts(),
    ) {
        let mut told = stories(&children);
        let chosen = which.index(children.len());
        let child = &mut children[chosen];
        prop_assume!(!child.absences.is_empty());
        let place = place.index(child.absences.len());
        let (mut story, reports) = self::told(chosen, child);
        let absence = &mut child.absences[place];
        absence.start = start;
        let mut right = report(start);
        right.to_police = absence.to_police;
        right.whereabouts_known = Answer::Known(absence.known);
        story.corrected("2024-01-01T00:00:00Z", reports[place], &right);
        told[chosen] = story;
        prop_assert_eq!(cells(&counted(scheme_once(), &told)), by_hand(&children));
    }
}

proptest! {
    // Fewer, because each case writes eighteen files.
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_order_and_however_it_is_split_the_files_are_the_same_bytes(
        (ordered, shuffled) in population().prop_flat_map(|children| {
            let stories = stories(&children);
            (Just(stories.clone()), Just(stories).prop_shuffle())
        }),
        cut in any::<prop::sample::Index>(),
    ) {
        let scheme = scheme_once();
        let whole = draft(&counted(scheme, &ordered), &snapshot()).unwrap();
        let (left, right) = shuffled.split_at(cut.index(shuffled.len() + 1));
        let mut merged = counted(scheme, right);
        merged.merge(&counted(scheme, left)).unwrap();
        prop_assert_eq!(draft(&merged, &snapshot()).unwrap(), whole);
    }
}

fn scheme_once() -> &'static statistics::Scheme {
    static SCHEME: std::sync::OnceLock<statistics::Scheme> = std::sync::OnceLock::new();
    SCHEME.get_or_init(scheme)
}

#[test]
fn a_year_of_nobody_is_all_zeros_and_still_whole() {
    let empty = tally(year(), scheme_once());
    assert!(cells(&empty).is_empty());
    assert_eq!(reconcile(&empty.tables()), []);
    assert_eq!(draft(&empty, &snapshot()).unwrap().len(), 9);
}
