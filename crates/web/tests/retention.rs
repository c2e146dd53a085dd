//! The governance lead's two lists: records to look at again, and what is decided before a copy is given.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::{Request, StatusCode, header};
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, EpisodeId};
use casework::records::Kind;
use jiff::SignedDuration;
use operations::{Opens, Write};
use serde_json::{Value, json};
use testkit::TestApp;

fn write(app: &TestApp, role: Role, about: (ChildId, EpisodeId), kind: Kind, record: Value) -> casework::ids::EntryId {
    let (child, episode) = about;
    let takes = kind.descriptor().is_some_and(|kind| kind.scope.takes_episode());
    let episode = Some(episode).filter(|_| takes);
    let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
    app.lantern.write(&app.actor(role), write, None).expect("the record is taken").entry
}

fn sample(kind: Kind) -> Value {
    kind.descriptor().expect("a kind").sample.clone()
}

#[test]
fn a_record_whose_time_is_up_is_listed_with_its_rule_and_the_ways_to_decide_and_leaves_one_row() {
    let app = TestApp::new();
    let about = app.missing_child();
    for kind in [Kind::WellbeingConfirmed, Kind::EpisodeClosed] {
        write(&app, Role::MissingPersonOfficer, about, kind, sample(kind));
    }
    let early = app.sign_in(Role::InformationGovernance);
    assert!(early.get("/retention").has("No record is due for review"));
    app.clock.advance(SignedDuration::from_hours(80 * 366 * 24));
    let child = about.0;
    let looks = || app.lantern.store().read(move |transaction| transaction.looks_at(child, None, 99)).expect("the log");
    let before = looks().len();
    let lead = app.sign_in(Role::InformationGovernance);
    let page = lead.get("/retention");
    assert!(page.has("Amara K.") && page.has("The case record of a child who was looked after"), "{}", page.body);
    for kind in ["record_kept_longer", "legal_hold_placed", "disposal_proposed"] {
        assert!(page.has(&format!("/children/{child}/{kind}/new")), "{kind}");
        assert_eq!(lead.get(&format!("/children/{child}/{kind}/new")).status, StatusCode::OK, "{kind}");
    }
    assert_eq!(looks().iter().filter(|look| look.what == "retention").count(), 1);
    assert!(looks().len() > before);

    let person = TestApp::person(Role::InformationGovernance);
    let token = app.lantern.issue_token(person, Opens::Api, None).expect("a token");
    let request = Request::get("/api/v1/reviews").header(header::AUTHORIZATION, format!("Bearer {token}"));
    let answer = app.ask(request.body(axum::body::Body::empty()).expect("a request"));
    let body: Value = serde_json::from_str(&answer.body).expect("JSON");
    assert_eq!(body["items"][0]["child"], json!(child));
    assert_eq!((&body["items"][0]["rule"], &body["next"]), (&json!("council-looked-after"), &Value::Null));
    assert_eq!(looks().iter().filter(|look| look.what == "retention").count(), 2);

    write(&app, Role::InformationGovernance, about, Kind::LegalHoldPlaced, sample(Kind::LegalHoldPlaced));
    let held = lead.get("/retention");
    assert!(held.has("No record is due for review") && held.has("End the legal hold"), "{}", held.body);
}

#[test]
fn each_doubt_of_a_copy_is_given_by_one_button_or_taken_out_on_a_form() {
    let app = TestApp::new();
    let about = app.missing_child();
    let words = json!({ "kind": "exploitation", "words": "Dean waits for her" });
    let concern = write(&app, Role::SocialWorker, about, Kind::ConcernRaised, words);
    let lead = app.sign_in(Role::InformationGovernance);
    let path = format!("/children/{}/subject-access", about.0);
    assert_eq!(lead.get(&path).status, StatusCode::NOT_FOUND, "nobody asked");
    let request = write(
        &app,
        Role::InformationGovernance,
        about,
        Kind::SubjectAccessRequested,
        sample(Kind::SubjectAccessRequested),
    );
    assert!(lead.get(&format!("/children/{}", about.0)).has(&path), "the child’s page leads there");
    let page = lead.get(&path);
    assert!(page.has("Dean waits for her") && page.has("2 of 2 entries wait for a decision"), "{}", page.body);
    let form = format!("/children/{}/subject_access_decided/new", about.0);
    let opened = lead.get(&format!("{form}?request={request}&entry={concern}"));
    assert_eq!(opened.status, StatusCode::OK);
    assert!(!opened.has("Dean"), "the form itself shows nothing of it");
    let (request, entry) = (request.to_string(), concern.to_string());
    let unsaid = [("request", request.as_str()), ("entry", &entry), ("ruling", "take_out"), ("_token", "one")];
    let refused = lead.post(&form, &unsaid);
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.has("Say why something is taken out"));
    let given = [("request", request.as_str()), ("entry", &entry), ("ruling", "give"), ("_token", "two")];
    let done = lead.post(&form, &given);
    assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, path.as_str()), "{}", done.body);
    let page = lead.get(&path);
    let left = page.has("1 of 2 entries wait") && page.has("Given") && !page.has("Dean waits");
    assert!(left, "where she is placed is still to be decided: {}", page.body);
}
