//! What is known of children over three years becomes three returns that neither the validator nor we flag, and that go
//! on where the one before stopped.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test stops where it fails")]

mod support;

use std::collections::BTreeSet;

use exchange::ssda903::{Cell, CollectionYear, Episode, Header, Kind, Missing, Return, check, settle, write};
use jiff::{
    ToSpan,
    civil::{Date, date},
};
use proptest::prelude::*;
use support::{Case, agree};

const YEARS: [i16; 3] = [2023, 2024, 2025];

/// A child's years: born, gaps and lengths of episodes, and periods of either kind as offset and length.
#[derive(Clone, Debug)]
struct Life {
    born: Date,
    episodes: Vec<(i64, i64)>,
    open: bool,
    periods: Vec<(i64, Option<i64>, Kind)>,
}

fn life() -> impl Strategy<Value = Life> {
    let first = date(2022, 1, 1);
    let born = prop_oneof![
        3 => (0_i64..1200).prop_map(move |days| first - 18.years() + days.days()),
        1 => (0_i64..1200).prop_map(move |days| first + days.days()),
        4 => (0_i64..1200).prop_map(move |days| first - 12.years() + days.days()),
    ];
    let gap = prop_oneof![4 => Just(0_i64), 1 => 1_i64..60];
    let length = prop_oneof![1 => 0_i64..3, 3 => 3_i64..300];
    let kind = prop_oneof![Just(Kind::Missing), Just(Kind::Away)];
    let lasting = prop_oneof![5 => (0_i64..12).prop_map(Some), 2 => (12_i64..500).prop_map(Some), 1 => Just(None)];
    let period = (0_i64..1250, lasting, kind);
    (born, prop::collection::vec((gap, length), 0..7), any::<bool>(), prop::collection::vec(period, 0..8))
        .prop_map(|(born, episodes, open, periods)| Life { born, episodes, open, periods })
}

/// The lives as tables of everything known, with whatever the return asks of clean data.
fn known(lives: &[Life]) -> Return {
    let (mut header, mut episodes, mut missing) = (Vec::new(), Vec::new(), Vec::new());
    for (number, life) in lives.iter().enumerate() {
        let child = format!("C{number}");
        header.push(Header { child: child.clone(), dob: Cell::Known(life.born), ..Header::default() });
        let adult = life.born + 18.years();
        let mut day = date(2021, 11, 1);
        for (at, (gap, length)) in life.episodes.iter().enumerate() {
            let start = day + gap.days();
            day = (start + length.days()).min(adult);
            if start >= adult {
                break;
            }
            let open = life.open && at + 1 == life.episodes.len() && adult > date(2026, 1, 1);
            let dec = if open { Cell::Blank } else { Cell::Known(day) };
            let rec = if open { String::new() } else { "E8".to_owned() };
            episodes.push(Episode { child: child.clone(), decom: Cell::Known(start), dec, rec, ..Episode::default() });
        }
        for (offset, length, kind) in &life.periods {
            let start = date(2021, 12, 1) + offset.days();
            let end = length.map(|length| start + length.days()).into();
            missing.push(Missing {
                child: child.clone(),
                kind: Cell::Known(*kind),
                start: Cell::Known(start),
                end,
                ..Missing::default()
            });
        }
    }
    Return {
        header: Some(header.into()),
        episodes: Some(episodes.into()),
        missing: Some(missing.into()),
        unread: Vec::new(),
    }
}

fn years(known: &Return) -> Vec<(CollectionYear, Return)> {
    let settle = |ending| {
        let year = CollectionYear::ending(ending).unwrap();
        let settled = settle(known, year);
        assert_eq!(settled.flags, [], "{year}: {:?}", settled.tables.missing);
        (year, settled.tables)
    };
    YEARS.into_iter().map(settle).collect()
}

/// Each year's return is accepted after the one before it, and every day in it was told of.
fn follows(life: Life) {
    let known = known(&[life]);
    let years = years(&known);
    for pair in years.windows(2) {
        assert_eq!(check(&pair[1].1, Some(&pair[0].1), pair[1].0), vec![]);
    }
    let told = known.missing.unwrap().rows;
    for (year, tables) in years {
        for row in tables.missing.unwrap().rows {
            let (start, end) = (row.start.known().unwrap(), row.end.known().unwrap_or(year.end()));
            for day in start.series(1.day()).take_while(|day| *day <= end) {
                let holds = |told: &Missing| {
                    told.start.known().unwrap() <= day && told.end.known().is_none_or(|end| day <= end)
                };
                assert!(told.iter().any(holds), "nobody told of {day}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn settled_years_are_accepted_and_go_on_from_one_another(life in life()) {
        follows(life);
    }
}

/// A placement of one day ends in one year and the next on the first day of the following year: the return that was sent
/// cut the period at the first, so the next one does too.
#[test]
fn a_placement_that_ends_in_a_later_year_does_not_move_where_a_period_was_cut() {
    follows(Life {
        born: date(2010, 1, 1),
        episodes: vec![(0, 287), (0, 1), (0, 228), (0, 0)],
        open: true,
        periods: vec![(0, None, Kind::Missing)],
    });
}

#[test]
fn the_validator_accepts_what_is_settled() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let mut runner = TestRunner::deterministic();
    let lives: Vec<_> = (0..500).map(|_| life().new_tree(&mut runner).unwrap().current()).collect();
    let years = years(&known(&lives));
    let files = |at: usize| {
        let (year, tables) = &years[at];
        write(tables, *year).into_iter().map(|(name, bytes)| (name.to_owned(), bytes)).collect()
    };
    let case = |at: usize| Case {
        year: years[at].0,
        files: files(at),
        last: if at == 0 { Vec::new() } else { files(at - 1) },
    };
    let rows: usize = years.iter().map(|(_, tables)| tables.missing.as_ref().unwrap().rows.len()).sum();
    assert!(rows > 500, "{rows} rows are too few to tell");
    assert!(agree("settled", &[case(0), case(1), case(2)]).iter().all(BTreeSet::is_empty));
}

/// Kind, start, end.
type Row = (String, String, Option<String>);

fn one(periods: &[(Date, Option<Date>, Kind)], episodes: &[(Date, Option<Date>)]) -> (Vec<Row>, Vec<String>) {
    let child = || "C1".to_owned();
    let header = Header { child: child(), dob: Cell::Known(date(2010, 5, 5)), ..Header::default() };
    let episode = |(start, end): &(Date, Option<Date>)| Episode {
        child: child(),
        decom: Cell::Known(*start),
        dec: (*end).into(),
        ..Episode::default()
    };
    let period = |(start, end, kind): &(Date, Option<Date>, Kind)| Missing {
        child: child(),
        kind: Cell::Known(*kind),
        start: Cell::Known(*start),
        end: (*end).into(),
        ..Missing::default()
    };
    let known = Return {
        header: Some(vec![header].into()),
        episodes: Some(episodes.iter().map(episode).collect::<Vec<_>>().into()),
        missing: Some(periods.iter().map(period).collect::<Vec<_>>().into()),
        unread: Vec::new(),
    };
    let settled = settle(&known, CollectionYear::ending(2023).unwrap());
    let row = |row: &Missing| {
        let day = |cell: &Cell<Date>| cell.known().map(|day| day.strftime("%-d %b").to_string());
        (row.kind.known().unwrap().code().to_owned(), day(&row.start).unwrap(), day(&row.end))
    };
    let rows = settled.tables.missing.unwrap().rows.iter().map(row).collect();
    (rows, settled.adjustments.iter().map(ToString::to_string).collect())
}

fn rows(rows: &[(&str, &str, &str)]) -> Vec<Row> {
    let end = |end: &str| (!end.is_empty()).then(|| end.to_owned());
    rows.iter().map(|(kind, start, last)| ((*kind).to_owned(), (*start).to_owned(), end(last))).collect()
}

#[test]
fn one_absence_told_twice_becomes_one_and_touching_ones_stay_apart() {
    let june = |day| date(2022, 6, day);
    let care = [(date(2021, 1, 1), None)];
    let (found, done) = one(
        &[
            (june(1), Some(june(3)), Kind::Missing),
            (june(2), Some(june(5)), Kind::Missing),
            (june(5), Some(june(5)), Kind::Missing),
            (june(5), Some(june(5)), Kind::Missing),
        ],
        &care,
    );
    assert_eq!(found, rows(&[("M", "1 Jun", "5 Jun"), ("M", "5 Jun", "5 Jun"), ("M", "5 Jun", "5 Jun")]));
    assert_eq!(
        done,
        ["child C1, missing period from 2022-06-02: joined to the period of the same kind that it overlaps (rule 574)"]
    );
}

#[test]
fn each_day_belongs_to_the_period_of_another_kind_that_began_last() {
    let june = |day| date(2022, 6, day);
    let care = [(date(2021, 1, 1), None)];
    let (found, _) = one(&[(june(1), Some(june(10)), Kind::Missing), (june(3), Some(june(5)), Kind::Away)], &care);
    assert_eq!(found, rows(&[("M", "1 Jun", "3 Jun"), ("A", "3 Jun", "5 Jun"), ("M", "5 Jun", "10 Jun")]));
}

#[test]
fn a_period_that_outlasts_care_or_its_placement_is_closed() {
    let care = [(date(2021, 1, 1), Some(date(2022, 9, 1))), (date(2022, 9, 1), Some(date(2023, 6, 1)))];
    let open = |start| [(start, None, Kind::Missing)];
    let (found, done) = one(&open(date(2022, 8, 20)), &care);
    assert_eq!(found, rows(&[("M", "20 Aug", "1 Sep"), ("M", "2 Sep", "")]));
    assert_eq!(
        done,
        [
            "child C1, missing period from 2022-08-20: cut in two where the placement ended and the period went on past 31 March (rule 575)"
        ]
    );
    let (found, done) = one(&open(date(2022, 8, 20)), &care[..1]);
    assert_eq!(found, rows(&[("M", "20 Aug", "1 Sep")]));
    assert_eq!(
        done,
        ["child C1, missing period from 2022-08-20: closed on the day the child ceased to be looked after (rule 577)"]
    );
    let (found, done) = one(&open(date(2020, 8, 20)), &care);
    assert_eq!(found, rows(&[]));
    assert_eq!(
        done,
        [
            "child C1, missing period from 2020-08-20: left out: the child was not looked after when it started (rules 578 and 581)"
        ]
    );
}

#[test]
fn what_settling_cannot_mend_is_told_with_its_line_and_rule() {
    let born = date(2004, 9, 1);
    let child = || "C1".to_owned();
    let header = Header { child: child(), dob: Cell::Known(born), ..Header::default() };
    let episode = Episode {
        child: child(),
        decom: Cell::Known(date(2021, 1, 1)),
        dec: Cell::Known(born + 18.years()),
        rec: "E4A".into(),
        ..Episode::default()
    };
    let missing = Missing {
        child: child(),
        kind: Cell::Known(Kind::Missing),
        start: Cell::Known(date(2022, 8, 30)),
        end: Cell::Known(date(2022, 9, 4)),
        ..Missing::default()
    };
    let known = Return {
        header: Some(vec![header].into()),
        episodes: Some(vec![episode].into()),
        missing: Some(vec![missing].into()),
        unread: Vec::new(),
    };
    assert_eq!(
        settle(&known, CollectionYear::ending(2023).unwrap()).told(),
        [
            "child C1, missing period from 2022-08-30: closed on the 18th birthday (Children Act 1989, sections 22 and 105)",
            "child C1, episodes.csv line 2, REC “E4A”: left as it is, and the validator flags it: the child was missing to \
             the end of care at 18, so the reason must be E8 (rule 580)",
        ]
    );
}
