use serde_json::{Value, json};

use super::*;
use crate::policy::{Policy, shipped};
use crate::records::Body;
use crate::time::{Instant, Moment};

fn policy() -> Policy {
    Policy::read(&shipped()).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn now() -> Instant {
    "2026-03-01T22:30:00Z".parse().unwrap()
}

fn typed(pairs: &[(&str, &str)]) -> Typed {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn read(kind: Kind, pairs: &[(&str, &str)]) -> (Value, Vec<crate::record::Refusal>) {
    let form = of(kind).unwrap();
    let typed = typed(pairs);
    let (record, mut refusals) = Reader::new(&typed, now(), form.times).record(form);
    refusals.extend(validate(form, &record, &policy(), now()));
    (record, refusals)
}

#[test]
fn every_sample_passes_its_own_form_and_reads_back() {
    let policy = policy();
    for descriptor in descriptors() {
        let form = of(descriptor.kind).unwrap();
        let refusals = validate(form, &descriptor.sample, &policy, now());
        assert_eq!(refusals, vec![], "{}", descriptor.kind.name());
        let body = Body::read(descriptor.kind, descriptor.sample.clone()).unwrap();
        assert_eq!(body.to_json().unwrap(), descriptor.sample, "{}", descriptor.kind.name());
        assert!(!descriptor.title.is_empty());
        assert!(!form.fields.is_empty());
        assert!(form.fields.iter().all(|field| !matches!(field.shape, Shape::Any) || field.name == "record"));
    }
}

#[test]
fn a_report_with_nothing_but_words_is_taken() {
    let (record, refusals) = read(
        Kind::ReportReceived,
        &[("circumstances", "she has gone"), ("missing_since.how", "earlier"), ("missing_since.time", "half ten-ish")],
    );
    assert_eq!(refusals, vec![]);
    assert_eq!(record["missing_since"], json!({ "when": "unknown", "words": "half ten-ish" }));
    assert!(Body::read(Kind::ReportReceived, record).is_ok());
}

#[test]
fn every_error_is_found_at_once_and_stands_beside_its_field() {
    let (_, refusals) = read(
        Kind::ChildRegistered,
        &[
            ("name", "A\u{0}mara"),
            ("born.known.day", "31"),
            ("born.known.month", "2"),
            ("born.known.year", "2010"),
            ("ethnicity.known", "wbrit"),
            ("also_known_as.0", "\u{202e}sA"),
        ],
    );
    let found: Vec<_> = refusals.iter().map(|refusal| (refusal.field.as_str(), refusal.code)).collect();
    assert_eq!(
        found,
        [
            ("/born/known", "not_a_date"),
            ("/name", "unusable_characters"),
            ("/also_known_as/0", "hidden_characters"),
            ("/ethnicity/known", "unknown_code"),
        ]
    );
    assert!(refusals.iter().any(|refusal| refusal.message.contains("wbri")), "the nearest known code is named");
}

#[test]
fn marks_that_show_nothing_are_dropped_from_a_form_and_told_of_any_other_way_in() {
    let (record, refusals) = read(Kind::ChildRegistered, &[("name", "\u{200f}أمارا\u{200e} \u{61c}ك")]);
    assert_eq!((record["name"].as_str(), refusals), (Some("أمارا ك"), vec![]));
    for (name, code) in [
        ("A\u{200f}mara", "hidden_characters"),
        ("\u{feff}Amara", "hidden_characters"),
        ("Ren\u{fffd}", "unusable_characters"),
    ] {
        let form = of(Kind::ChildRegistered).unwrap();
        let refusals = validate(form, &json!({ "name": name }), &policy(), now());
        assert_eq!(refusals.iter().map(|refusal| refusal.code).collect::<Vec<_>>(), [code]);
    }
}

#[test]
fn a_year_typed_wrong_is_said_beside_the_time() {
    for (when, code) in [("0001-01-01T00:00:00Z", Some("too_long_ago")), ("1996-03-02T00:00:00Z", None)] {
        let refusals = occurred(&Moment::at(when.parse().unwrap()), Times::Past, now());
        assert_eq!(refusals.first().map(|refusal| refusal.code), code);
    }
}

#[test]
fn a_time_without_a_date_is_the_last_time_the_clock_showed_it() {
    let read = |time: &str| {
        let typed = typed(&[("occurred.how", "earlier"), ("occurred.time", time)]);
        Reader::new(&typed, now(), Times::Past).occurred("occurred").0.earliest().unwrap()
    };
    assert_eq!(read("2215"), "2026-03-01T22:15:00Z".parse().unwrap());
    assert_eq!(read("23:50"), "2026-02-28T23:50:00Z".parse().unwrap());
}

#[test]
fn a_time_without_a_date_that_lies_ahead_is_the_next_time_the_clock_shows_it() {
    let read = |time: &str| {
        let (record, _) = read(Kind::RiskAssessed, &[("review.how", "earlier"), ("review.time", time)]);
        let review: crate::time::Moment = serde_json::from_value(record["review"].clone()).unwrap();
        review.earliest()
    };
    assert_eq!(read("23:50"), "2026-03-01T23:50:00Z".parse().ok());
    assert_eq!(read("02:00"), "2026-03-02T02:00:00Z".parse().ok());
}

#[test]
fn a_time_still_to_come_is_refused_except_where_it_is_planned_or_reported() {
    let ahead = crate::time::Moment::at(now() + jiff::SignedDuration::from_hours(1));
    assert_eq!(occurred(&ahead, Times::Past, now()).len(), 1);
    assert_eq!(occurred(&ahead, Times::Planned, now()), vec![]);
    assert_eq!(occurred(&ahead, Times::AsTold, now()), vec![]);
}

#[test]
fn unknown_fields_are_named_with_the_nearest_known() {
    let form = of(Kind::ContactMade).unwrap();
    let refusals = validate(form, &json!({ "wordz": "x" }), &policy(), now());
    assert_eq!(refusals.len(), 1);
    assert!(refusals[0].message.contains("words"));
}

#[test]
fn lists_of_the_code_and_lists_of_policy_agree() {
    let policy = policy();
    for descriptor in descriptors() {
        check_enums(&of(descriptor.kind).unwrap().fields, &policy);
    }
    for list in crate::code::LISTS {
        assert!(policy.codes.list(list).is_some(), "policy/codes has no list “{list}”");
    }
}

fn check_enums(fields: &[Field], policy: &Policy) {
    for field in fields {
        match &field.shape {
            Shape::Choice(choices) => {
                let own: Vec<&str> = choices.iter().map(|choice| choice.value.as_str()).collect();
                for list in ["concern_kind", "interview_mode", "unit_kind", "organisation_kind"] {
                    let codes = policy.codes.list(list).unwrap();
                    let theirs: Vec<&str> = codes.codes.iter().map(|item| item.code.as_str()).collect();
                    let about_the_same = own.iter().filter(|value| theirs.contains(value)).count() * 2 > own.len();
                    assert!(!about_the_same || own == theirs, "{list}: the code has {own:?}, policy has {theirs:?}");
                }
            }
            Shape::Group(fields) => check_enums(fields, policy),
            _ => {}
        }
    }
}
