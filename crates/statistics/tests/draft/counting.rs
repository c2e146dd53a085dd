//! What counts, as what, and where: one small story a rule.

use crate::support::{Story, at, cells, column, counted, registration, report, scheme};
use casework::answer::Answer;
use casework::case::Decision;
use casework::code::Code;
use casework::records::child_registered::Sex;
use jiff::civil::date;
use proves::proves;
use statistics::{Breakdown, Measure, Refused, tally};

fn total(stories: &[Story], measure: Measure) -> u64 {
    counted(&scheme(), stories).total().get(measure)
}

fn rows(stories: &[Story], breakdown: Breakdown, measure: Measure) -> Vec<(String, u64)> {
    column(&counted(&scheme(), stories), breakdown, measure)
}

fn one(label: &str) -> Vec<(String, u64)> {
    vec![(label.to_owned(), 1)]
}

#[test]
fn an_ordinary_incident_is_in_one_row_of_every_table() {
    let scheme = scheme();
    let tally = counted(&scheme, &[Story::ordinary(1)]);
    for measure in [Measure::Incidents, Measure::Children] {
        assert_eq!(column(&tally, Breakdown::Borough, measure), one("Tower Hamlets"));
        assert_eq!(column(&tally, Breakdown::AgeBand, measure), one("15"));
        assert_eq!(column(&tally, Breakdown::AgeGroup, measure), one("15 to 17"));
        assert_eq!(column(&tally, Breakdown::Age, measure), one("15"));
        assert_eq!(column(&tally, Breakdown::Sex, measure), one("Girls"));
        assert_eq!(column(&tally, Breakdown::Ethnicity, measure), one("White"));
    }
    assert_eq!(cells(&tally).len(), 12);
}

#[test]
fn the_year_is_londons_to_the_microsecond() {
    for (since, counts) in [
        ("2022-03-31T22:59:59.999999Z", 0),
        ("2022-03-31T23:00:00Z", 1),
        ("2023-03-31T22:59:59.999999Z", 1),
        ("2023-03-31T23:00:00Z", 0),
    ] {
        let mut story = Story::of(1);
        story.registered("2022-01-01T00:00:00Z", |_| {});
        story.missing(since, "e09000030");
        assert_eq!(total(&[story], Measure::Incidents), counts, "{since}");
    }
}

#[test]
fn an_episode_belongs_to_the_year_it_started_in_not_to_the_year_it_was_reported_in() {
    let mut story = Story::of(1);
    story.registered("2022-01-01T00:00:00Z", |_| {});
    story.missing("2022-03-31T22:50:00Z", "e09000030");
    assert_eq!(total(&[story], Measure::Incidents), 0);
}

#[test]
fn each_episode_is_in_one_of_four_columns() {
    let mut story = Story::of(1);
    story.registered("2022-04-01T12:00:00Z", |_| {});
    story.missing("2022-05-01T12:00:00Z", "e09000030");
    let refused = story.reported("2022-05-02T12:00:00Z", "e09000030", |_| {});
    story.decided(refused, Decision::NotOpened);
    story.reported("2022-05-03T12:00:00Z", "e09000030", |_| {});
    let council = story.reported("2022-05-04T12:00:00Z", "e09000030", |report| report.to_police = false);
    story.decided(council, Decision::Opened);
    let scheme = scheme();
    let total = counted(&scheme, &[story]).total();
    let [incidents, children, not_opened, awaiting, without, absences, lowest] =
        Measure::ALL.map(|measure| total.get(measure));
    assert_eq!([incidents, children, not_opened, awaiting, without, absences, lowest], [1, 1, 1, 1, 1, 0, 0]);
}

#[test]
fn what_police_opened_stays_an_incident_and_what_they_open_in_the_end_becomes_one() {
    let mut story = Story::ordinary(1);
    let first = story.missing("2022-06-01T12:00:00Z", "e09000030");
    story.decided(first, Decision::NotOpened);
    let second = story.reported("2022-07-01T12:00:00Z", "e09000030", |_| {});
    story.decided(second, Decision::NotOpened);
    story.decided(second, Decision::Opened);
    assert_eq!(total(&[story.clone()], Measure::Incidents), 3);
    assert_eq!(total(&[story], Measure::NotOpened), 0);
}

#[test]
fn a_decision_withdrawn_as_never_made_no_longer_counts() {
    let mut story = Story::of(1);
    let report = story.reported("2022-06-01T12:00:00Z", "e09000030", |_| {});
    let decision = story.decided(report, Decision::Opened);
    story.withdrawn("2022-06-02T12:00:00Z", decision);
    assert_eq!(total(&[story.clone()], Measure::Incidents), 0);
    assert_eq!(total(&[story], Measure::AwaitingDecision), 1);
}

#[test]
fn an_absence_is_counted_beside_whoever_took_it_up() {
    let mut story = Story::ordinary(1);
    let known = story.reported("2022-06-01T12:00:00Z", "e09000030", |report| {
        report.whereabouts_known = Answer::Known(true);
        report.to_police = false;
    });
    story.decided(known, Decision::Opened);
    let total_of = |measure| total(&[story.clone()], measure);
    assert_eq!(total_of(Measure::Absences), 1);
    assert_eq!(total_of(Measure::WithoutPolice), 1);
    assert_eq!(total_of(Measure::Incidents), 1);
}

#[test]
fn an_adult_by_an_estimated_date_of_birth_is_counted_as_a_child_of_no_known_age() {
    proves!("LBTH-2-a");
    for (estimated, incidents, left_out) in [(Answer::Known(false), 0, 1), (Answer::Known(true), 1, 0)] {
        let mut story = Story::of(1);
        story.registered("2022-04-10T19:00:00Z", |child| {
            (child.born, child.born_estimated) = (Answer::Known(date(2001, 1, 1)), estimated);
        });
        story.missing("2022-04-10T18:00:00Z", "e09000030");
        let scheme = scheme();
        let tally = counted(&scheme, &[story]);
        assert_eq!((tally.total().get(Measure::Incidents), tally.adults()), (incidents, left_out), "{estimated:?}");
    }
}

#[test]
fn eighteen_on_the_day_is_not_a_child_and_the_day_before_is() {
    for (born, incidents, left_out) in [(date(2004, 4, 11), 1, 0), (date(2004, 4, 10), 0, 1), (date(1604, 4, 10), 0, 1)]
    {
        let mut story = Story::of(1);
        story.registered("2022-04-10T19:00:00Z", |child| child.born = Answer::Known(born));
        story.missing("2022-04-10T18:00:00Z", "e09000030");
        let scheme = scheme();
        let tally = counted(&scheme, &[story]);
        assert_eq!((tally.total().get(Measure::Incidents), tally.adults()), (incidents, left_out), "{born}");
    }
}

#[test]
fn a_birthday_is_kept_by_the_london_calendar() {
    // 23:30 UTC on 19 July is half past midnight on the birthday in London.
    let mut story = Story::of(1);
    story.registered("2022-07-19T23:40:00Z", |child| child.born = Answer::Known(date(2010, 7, 20)));
    story.missing("2022-07-19T23:30:00Z", "e09000030");
    assert_eq!(rows(&[story], Breakdown::AgeBand, Measure::Incidents), one("12 to 14"));
}

#[test]
fn a_child_of_unknown_or_impossible_age_is_counted_as_unknown() {
    for born in [Answer::NotKnown, Answer::Known(date(2022, 4, 11))] {
        let mut story = Story::of(1);
        story.registered("2022-04-10T19:00:00Z", |child| child.born = born);
        story.missing("2022-04-10T18:00:00Z", "e09000030");
        for breakdown in [Breakdown::Age, Breakdown::AgeBand, Breakdown::AgeGroup] {
            assert_eq!(rows(&[story.clone()], breakdown, Measure::Children), one("Unknown"));
        }
    }
}

#[test]
fn a_child_keeps_the_groups_of_the_first_incident_while_incidents_have_their_own() {
    proves!("LA-1-04");
    let mut story = Story::of(1);
    story.registered("2022-04-01T12:00:00Z", |child| {
        child.born = Answer::Known(date(2006, 6, 1));
        child.ethnicity = Answer::Known(Code::new("bcrb"));
        child.sex = Answer::NotKnown;
    });
    // Not opened, so it is not the first that counts, though it is the earliest.
    let refused = story.reported("2022-04-02T12:00:00Z", "e09000001", |_| {});
    story.decided(refused, Decision::NotOpened);
    story.missing("2022-05-31T12:00:00Z", "e09000012");
    story.registered("2022-06-10T12:00:00Z", |child| {
        child.born = Answer::Known(date(2006, 6, 1));
        child.ethnicity = Answer::Known(Code::new("mwbc"));
        child.transgender = Answer::Known(true);
    });
    story.missing("2022-06-11T12:00:00Z", "e09000030");
    let of = |breakdown, measure| rows(&[story.clone()], breakdown, measure);
    let two = |first: &str, second: &str| [one(first), one(second)].concat();
    assert_eq!(of(Breakdown::Borough, Measure::Children), one("Hackney"));
    assert_eq!(of(Breakdown::Borough, Measure::Incidents), two("Hackney", "Tower Hamlets"));
    assert_eq!(of(Breakdown::Borough, Measure::NotOpened), one("City of London"));
    assert_eq!(of(Breakdown::AgeBand, Measure::Children), one("15"));
    assert_eq!(of(Breakdown::AgeBand, Measure::Incidents), two("15", "16 to 17"));
    assert_eq!(of(Breakdown::Sex, Measure::Children), one("Not known"));
    assert_eq!(of(Breakdown::Sex, Measure::Incidents), two("Transgender children", "Not known"));
    let black = "Black / African / Caribbean / Black British";
    assert_eq!(of(Breakdown::Ethnicity, Measure::Children), one(black));
    assert_eq!(of(Breakdown::Ethnicity, Measure::Incidents), two("Mixed / Multiple ethnic groups", black));
}

#[test]
fn a_registration_counts_for_the_day_it_was_written_on_and_a_provisional_one_only_without_another() {
    let mut story = Story::of(1);
    story.missing("2022-05-01T12:00:00Z", "e09000030");
    story.registered("2022-05-01T13:00:00Z", |child| {
        child.provisional = true;
        child.ethnicity = Answer::Known(Code::new("arab"));
    });
    assert_eq!(rows(&[story.clone()], Breakdown::Ethnicity, Measure::Incidents), one("Other ethnic group"));
    story.registered("2022-05-03T13:00:00Z", |child| child.ethnicity = Answer::Declined);
    assert_eq!(rows(&[story.clone()], Breakdown::Ethnicity, Measure::Incidents), one("Unknown"));
    story.registered("2022-05-04T13:00:00Z", |_| {});
    assert_eq!(
        rows(&[story], Breakdown::Ethnicity, Measure::Incidents),
        one("Unknown"),
        "the first after, not the last"
    );
}

#[test]
fn every_code_for_not_knowing_is_unknown_and_so_is_a_code_nobody_has_heard_of() {
    for code in ["nobt", "refu", "not_stated", "unknown", "ic1"] {
        let mut story = Story::of(1);
        story.registered("2022-04-10T19:00:00Z", |child| child.ethnicity = Answer::Known(Code::new(code)));
        story.missing("2022-04-10T18:00:00Z", "e09000030");
        assert_eq!(rows(&[story], Breakdown::Ethnicity, Measure::Incidents), one("Unknown"), "{code}");
    }
}

#[test]
fn an_authority_outside_the_area_and_none_at_all_have_rows_of_their_own() {
    for (borough, label) in [("e10000016", "Outside London"), ("", "Unknown"), ("e09000033", "Westminster")] {
        let mut story = Story::of(1);
        story.registered("2022-04-10T19:00:00Z", |_| {});
        story.missing("2022-04-10T18:00:00Z", borough);
        assert_eq!(rows(&[story], Breakdown::Borough, Measure::Children), one(label));
    }
}

#[test]
fn joined_records_are_one_child_and_nobody_is_counted_twice() {
    let other = Story::ordinary(2);
    let joined = Story::ordinary(1).joined("2022-08-01T12:00:00Z", other.clone());
    let scheme = scheme();
    let mut tally = counted(&scheme, std::slice::from_ref(&joined));
    assert_eq!(tally.total().get(Measure::Children), 1);
    assert_eq!(tally.total().get(Measure::Incidents), 2);
    let before = cells(&tally);
    assert_eq!(tally.add(&joined.case()), Err(Refused::CountedTwice(other.child)));
    assert_eq!(tally.add(&other.case()), Err(Refused::CountedTwice(other.child)));
    assert_eq!(cells(&tally), before);
}

#[test]
fn tallies_of_different_years_or_of_the_same_person_are_not_added() {
    let scheme = scheme();
    let mut first = counted(&scheme, &[Story::ordinary(1)]);
    assert_eq!(first.merge(&tally("2023-24".parse().unwrap(), &scheme)), Err(Refused::Different));
    assert!(matches!(first.merge(&counted(&scheme, &[Story::ordinary(1)])), Err(Refused::CountedTwice(_))));
    first.merge(&counted(&scheme, &[Story::ordinary(2)])).unwrap();
    assert_eq!(first.total().get(Measure::Children), 2);
}

#[test]
fn a_correction_of_the_start_moves_the_episode_to_the_other_year_and_nothing_else() {
    let mut story = Story::ordinary(1);
    let late = story.missing("2022-12-01T12:00:00Z", "e09000012");
    let scheme = scheme();
    let before = cells(&counted(&scheme, &[story.clone()]));
    story.corrected("2023-01-01T12:00:00Z", late, &report(at("2021-12-01T12:00:00Z")));
    let after = cells(&counted(&scheme, &[story]));
    assert_eq!(after, cells(&counted(&scheme, &[Story::ordinary(1)])));
    assert_ne!(before, after);
    assert!(after.iter().all(|cell| cell.1 != "Hackney"));
}

#[test]
fn a_correction_of_sex_changes_the_table_of_sex_and_no_other() {
    let mut story = Story::of(1);
    let registered = story.registered("2022-04-10T19:00:00Z", |_| {});
    story.missing("2022-04-10T18:00:00Z", "e09000030");
    let scheme = scheme();
    let before = cells(&counted(&scheme, &[story.clone(), Story::ordinary(2)]));
    let mut right = registration();
    right.sex = Answer::Known(Sex::Male);
    story.corrected("2022-09-01T12:00:00Z", registered, &right);
    let after = cells(&counted(&scheme, &[story, Story::ordinary(2)]));
    let elsewhere = |cell: &&(Breakdown, String, Measure, u64)| cell.0 != Breakdown::Sex;
    assert!(before.iter().filter(elsewhere).eq(after.iter().filter(elsewhere)));
    let sex = |row: &str, measure| (Breakdown::Sex, row.to_owned(), measure, 1);
    let expected: Vec<_> = ["Girls", "Boys"]
        .into_iter()
        .flat_map(|row| [Measure::Incidents, Measure::Children].map(|m| sex(row, m)))
        .collect();
    assert_eq!(after.into_iter().filter(|cell| cell.0 == Breakdown::Sex).collect::<Vec<_>>(), expected);
}
