//! Records that decide: both versions shown when another came first, and a pause before what is probably a mistake.

use axum::http::StatusCode;
use casework::actor::Role;
use testkit::TestApp;

use super::{Boxes, boxes, with_hidden};

#[test]
fn a_second_decision_meets_the_first_with_both_shown_and_nothing_lost() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let path = format!("/episodes/{episode}/risk_assessed/new");
    let (first, second) = (app.sign_in(Role::MissingPersonOfficer), app.sign_in(Role::UnitSupervisor));
    let (mine, theirs) = (second.get(&path), first.get(&path));
    let high = boxes(&[("grade", "high"), ("rationale", "Seen getting into a car")]);
    assert_eq!(first.post(&path, &with_hidden(&theirs, high)).status, StatusCode::SEE_OTHER);
    let medium = boxes(&[("grade", "high"), ("rationale", "In touch with her aunt")]);
    let answer = second.post(&path, &with_hidden(&mine, medium.clone()));
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.body);
    assert!(answer.has("Seen getting into a car") && answer.has("In touch with her aunt"));
    let again: Boxes = with_hidden(&answer, medium);
    assert_eq!(second.post(&path, &again).status, StatusCode::SEE_OTHER);
}

#[test]
fn what_was_answered_before_stands_folded_and_a_changed_answer_loses_its_source() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/risk_assessed/new");
    let assess = |answer: &str| {
        let page = officer.get(&path);
        let fields = [
            ("grade", "high"),
            ("rationale", "Because"),
            ("factors.0.factor", "exploitation"),
            ("factors.0.answer!", answer),
            ("factors.0.source", "Night worker"),
        ];
        let saved = officer.post(&path, &with_hidden(&page, boxes(&fields)));
        let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next()).expect("an entry");
        officer.get(&format!("/episodes/{episode}/entries/{entry}"))
    };
    assert!(officer.get(&path).has("From the record: yes to “Is the child looked after"));
    assert!(assess("known=true").has("Night worker"));
    let again = officer.get(&path);
    assert!(again.has("As at ") && again.has("value=\"Night worker\""));
    assert!(assess("known=true").has("Night worker"), "the same answer keeps who says so");
    assert!(!assess("known=false").has("Night worker"), "another answer was said by somebody else");
}

#[test]
fn lowering_a_grade_and_closing_are_asked_about_once_more() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/risk_assessed/new");
    let grade = |grade: &str, confirmed: &str| {
        let page = officer.get(&path);
        let said =
            [("grade", grade), ("lower_reason", "danger_past"), ("rationale", "Because"), ("_confirmed", confirmed)];
        officer.post(&path, &with_hidden(&page, boxes(&said)))
    };
    assert_eq!(grade("high", "").status, StatusCode::SEE_OTHER);
    let asked = grade("medium", "");
    assert_eq!(asked.status, StatusCode::OK);
    assert!(asked.has("Lower the grade from high to medium?") && asked.has("name=\"rationale\" value=\"Because\""));
    assert_eq!(grade("medium", "yes").status, StatusCode::SEE_OTHER);
}

#[test]
fn lowering_a_grade_by_correcting_it_asks_first_too() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/risk_assessed/new");
    let assess = |grade| {
        let page = officer.get(&path);
        let said = [("grade", grade), ("lower_reason", "danger_past"), ("rationale", "Because"), ("_confirmed", "yes")];
        let saved = officer.post(&path, &with_hidden(&page, boxes(&said)));
        let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next()).expect("an entry");
        format!("/episodes/{episode}/entries/{entry}/correct")
    };
    let (first, _) = (assess("high"), assess("low"));
    let correct = |grade: &str, confirmed: &str| {
        let fields = boxes(&[
            ("reason", "typing"),
            ("record.grade", grade),
            ("record.rationale", "Because"),
            ("_confirmed", confirmed),
        ]);
        officer.post(&first, &with_hidden(&officer.get(&first), fields))
    };
    let asked = correct("medium", "");
    assert_eq!(asked.status, StatusCode::OK, "it is compared with what it said, not with the grade in force");
    assert!(asked.has("Lower the grade from high to medium?"), "{}", asked.body);
    assert_eq!(correct("high", "").status, StatusCode::SEE_OTHER);
    assert_eq!(correct("medium", "yes").status, StatusCode::SEE_OTHER);
}
