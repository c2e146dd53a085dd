//! Reports that were begun and not sent, rung about by a system of whoever answers the telephone.

use axum::http::StatusCode;
use casework::actor::Role;
use jiff::SignedDuration;
use serde_json::{Value, json};
use testkit::TestApp;

use crate::caller::Caller;

/// Somebody in Tower Hamlets leaves a number and does not go on; ten minutes pass.
fn begun(app: &TestApp) {
    let visitor = app.visitor();
    visitor.get("/report/account");
    let answers = [
        ("you", vec![("report.reporter_phone.known", "07700 900123")]),
        ("child", vec![("child.name.known", "Amara Kestrel")]),
        ("home", vec![("child.responsible", "known"), ("child.responsible.known", "e09000030")]),
    ];
    for (step, answers) in answers {
        let path = format!("/report/{step}");
        let page = visitor.get(&path);
        let answers = answers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
        visitor.post(&path, &page.hidden().into_iter().chain(answers).collect::<Vec<_>>());
    }
    app.clock.advance(SignedDuration::from_mins(11));
}

#[test]
fn what_came_of_a_call_is_recorded_and_read_again() {
    let app = TestApp::new();
    begun(&app);
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let waiting = |caller: &Caller<'_>| caller.get("/api/v1/call-backs").body["items"].clone();
    let found = waiting(&officer)[0].clone();
    assert_eq!((&found["phone"], &found["name"]), (&json!("07700 900123"), &json!("Amara Kestrel")), "{found}");
    assert_eq!(waiting(&Caller::of(&app, Role::CallHandler))[0], found, "the force’s call handlers ring too");

    let path = format!("/api/v1/call-backs/{}/calls", found["call_back"].as_str().expect("an id"));
    for (sent, refused) in [
        (json!({}), ("/came", "missing")),
        (json!({ "came": "soon" }), ("/came", "unknown_code")),
        (json!({ "came": "no_answer" }), ("/again", "missing")),
        (json!({ "came": "no_answer", "again": "0005" }), ("/again", "not_a_time")),
        (json!({ "came": "no_answer", "again": "2026-02-28T00:00:00Z" }), ("/again", "not_a_time_to_ring")),
        (json!({ "came": "reported" }), ("/reference", "missing")),
        (json!({ "came": "reported", "reference": "no" }), ("/reference", "not_a_reference")),
        (json!({ "came": "not_about_a_child", "words": " " }), ("/words", "missing")),
        (json!({ "came": "not_about_a_child", "words": 7 }), ("/words", "not_readable")),
    ] {
        let reply = officer.post(&path, &sent);
        assert!(reply.errors().contains(&refused), "{sent}: {}", reply.body);
    }
    let again = officer.post(&path, &json!({ "came": "no_answer", "again": "2026-03-01T23:00:00Z" }));
    assert_eq!(again.status, StatusCode::CREATED, "{}", again.body);
    assert_eq!((&again.body["calls"][0]["came"], &again.body["settled"]), (&json!("no_answer"), &json!(false)));
    let settled = officer.post(&path, &json!({ "came": "not_about_a_child", "words": "A lost dog" }));
    assert_eq!(settled.body["settled"], json!(true), "{}", settled.body);
    assert_eq!(
        officer.post(&path, &json!({ "came": "not_about_a_child", "words": "A dog" })).errors(),
        [("", "settled")]
    );
    assert_eq!(waiting(&officer), Value::Array(Vec::new()));
    assert_eq!(Caller::of(&app, Role::SocialWorker).get("/api/v1/call-backs").status, StatusCode::FORBIDDEN);
}

#[test]
fn the_board_counts_what_is_to_be_rung_about_for_those_who_ring() {
    let app = TestApp::new();
    let board = |role| app.sign_in(role).get("/board").body;
    assert!(!board(Role::MissingPersonOfficer).contains("ring back"));
    begun(&app);
    begun(&app);
    for role in [Role::MissingPersonOfficer, Role::CallHandler] {
        assert!(board(role).contains("2 reports were begun and not sent: ring back"), "{role:?}");
    }
    assert!(!board(Role::SocialWorker).contains("ring back"));
}
