use jiff::civil::date;

use super::tell::read_time;
use super::*;

#[test]
fn times_are_read_the_way_people_type_them_at_night() {
    for text in ["22:15", "2215", "22.15", "10:15pm", "10.15 PM", " 22:15 ", "10:15p.m."] {
        assert_eq!(read_time(text), Ok(jiff::civil::time(22, 15, 0, 0)), "{text}");
    }
    assert_eq!(read_time("12am"), Ok(jiff::civil::time(0, 0, 0, 0)));
    for text in ["", "25:00", "22", "7", "half ten", "22:75", "13pm", "0pm", "\u{202e}2215", "99999999999999999999"] {
        assert!(read_time(text).is_err(), "{text}");
    }
}

#[test]
fn dates_that_do_not_exist_are_named() {
    assert_eq!(read_date("27 3 2025"), Ok(date(2025, 3, 27)));
    assert_eq!(read_date("2025-03-27"), Ok(date(2025, 3, 27)));
    assert_eq!(read_date("27/3/25"), Ok(date(2025, 3, 27)));
    assert_eq!(read_date("31 2 2025"), Err(BadTime::NoSuchDay { day: 31, month: 2, year: 2025 }));
    for text in ["27 March 2025", "27th of mar 2025", "March 27, 2025", "2025 march 27", "27-Mar-25"] {
        assert_eq!(read_date(text), Ok(date(2025, 3, 27)), "{text}");
    }
    assert_eq!(read_date("31 Feb 2025"), Err(BadTime::NoSuchDay { day: 31, month: 2, year: 2025 }));
    let unreadable = ["may", "May 2010", "27 Ma 2025", "27 March May 2025", "27x March 2025y", "\u{202e}27 March 2025"];
    for text in unreadable.into_iter().chain(["", "yesterday", "1 2", "1 2 3 4", "1\u{0}2 2025"]) {
        assert!(read_date(text).is_err(), "{text}");
    }
}

#[test]
fn the_night_the_clocks_change_is_asked_about_and_not_guessed() {
    let spring = date(2025, 3, 30);
    assert!(matches!(read_clock(spring, "01:30", None), Err(BadTime::Skipped(_))));
    let autumn = date(2025, 10, 26);
    assert!(matches!(read_clock(autumn, "01:30", None), Err(BadTime::Twice(_))));
    let first = read_clock(autumn, "01:30", Some(false)).unwrap().earliest().unwrap();
    let second = read_clock(autumn, "01:30", Some(true)).unwrap().earliest().unwrap();
    assert_eq!(second - first, SignedDuration::from_hours(1));
}

#[test]
fn a_day_has_its_own_length_and_calendar_days_keep_the_clock() {
    let short = Instant::end_of(date(2025, 3, 30)) - Instant::start_of(date(2025, 3, 30));
    assert_eq!(short + SignedDuration::from_micros(1), SignedDuration::from_hours(23));
    let evening: Instant = "2025-10-25T20:00:00Z".parse().unwrap();
    assert_eq!(evening.plus_london_days(1), "2025-10-26T21:00:00Z".parse().unwrap());
}

#[test]
fn a_moment_keeps_its_words_and_its_bounds_through_the_wire() {
    for text in [
        r#""2025-03-01T19:50:00Z""#,
        r#""2025-03-01""#,
        r#""2025-03-01T19:00:00Z/2025-03-01T20:00:00Z""#,
        r#""unknown""#,
        r#"{"when":"unknown","words":"after the match"}"#,
    ] {
        let moment: Moment = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&moment).unwrap(), text);
    }
    for bad in [r#""2025-03-01T20:00:00Z/2025-03-01T19:00:00Z""#, r#""2025-02-30""#, r#""soon""#, "3", "null"] {
        assert!(serde_json::from_str::<Moment>(bad).is_err(), "{bad}");
    }
}
