//! Writing through the API: every kind is taken, sending twice writes once, and nobody's decision is overwritten unseen.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::record::{Scope, descriptors};
use casework::records::Kind;
use serde_json::{Value, json};
use testkit::TestApp;

use crate::caller::{Caller, body, body_beside, document, looks, revising, sample, to_child, to_episode};

/// A program of somebody who may write a kind about the child.
fn writer(app: &TestApp, kind: Kind) -> Caller<'_> {
    Caller::of(app, TestApp::writer_of(kind.descriptor().expect("a kind")).expect("somebody writes it"))
}

#[test]
fn a_report_of_a_child_nobody_knows_yet_opens_an_episode() {
    let app = TestApp::new();
    let handler = Caller::of(&app, Role::CallHandler);
    let sent = json!({
        "child": { "new": { "name": "Amara Kestrel", "born": { "known": "2010-05-14" } } },
        "occurred": "2026-03-01T22:10:00+00:00",
        "record": { "circumstances": "Left after an argument", "missing_since": { "when": "unknown", "words": "teatime" } }
    });
    let reply = handler.post("/api/v1/reports", &sent);
    assert_eq!(reply.status, StatusCode::CREATED, "{}", reply.body);
    let episode = handler.get(&reply.location);
    assert_eq!(episode.status, StatusCode::OK);
    assert_eq!(episode.body["reference"], reply.body["reference"]);
    assert_eq!(episode.body["reported"], "2026-03-01T22:10:00Z");
    assert_eq!(episode.body["reports"], json!([reply.body["entry"]]));
}

#[test]
fn a_report_never_blocks() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    for sent in [
        json!({}),
        json!({ "child": { "new": {} } }),
        json!({ "record": {} }),
        json!({ "child": null, "record": null, "occurred": null }),
        json!({ "occurred": { "when": "unknown", "words": "some time after tea" } }),
        json!({ "occurred": "2026-03-02T22:15:20Z", "record": { "missing_since": "2026-04-01" } }),
    ] {
        let reply = Caller::of(&app, Role::HomeManager).post("/api/v1/reports", &sent);
        assert_eq!(reply.status, StatusCode::CREATED, "{sent}: {}", reply.body);
    }
    let known = json!({ "child": { "known": child } });
    let reply = Caller::stranger(&app).post("/api/v1/reports", &known);
    assert_eq!(reply.body["episode"], json!(episode), "a report of a missing child joins the open episode");
}

#[test]
fn every_kind_is_taken_or_says_why_not() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let (other, _) = app.missing_child();
    let mut taken = 0;
    // The two are joined on the way, and the row is about whichever id came first.
    let rows = || looks(&app, child) + looks(&app, other);
    let mut kinds: Vec<_> = descriptors().iter().filter(|kind| kind.kind != Kind::ReportReceived).collect();
    // Once the record is restricted, only whoever restricted it writes in it.
    kinds.sort_by_key(|kind| kind.kind == Kind::ChildRestricted);
    for kind in kinds {
        let paths = match kind.scope {
            Scope::Episode => vec![to_episode(episode, kind.kind)],
            Scope::Child => vec![to_child(child, kind.kind)],
            Scope::Either => vec![to_episode(episode, kind.kind), to_child(child, kind.kind)],
            Scope::Reference => continue,
        };
        for path in paths {
            let caller = writer(&app, kind.kind);
            let seen = caller.in_force(kind.kind, child, episode);
            let before = rows();
            let sent = revising(kind.kind, &body_beside(kind.kind, other)["record"], &seen);
            let reply = caller.post(&path, &sent);
            assert!(rows() > before, "{path} is in the access log");
            match reply.status {
                StatusCode::CREATED => {
                    taken += 1;
                    // The grab pack is read in one place, and nowhere else.
                    let sealed = kind.kind == Kind::GrabPackRecorded;
                    let place = if sealed { format!("/api/v1/children/{child}/grab-pack") } else { reply.location };
                    let entry = caller.get(&place);
                    assert_eq!(entry.status, StatusCode::OK, "{path}");
                    assert_eq!((&entry.body["kind"], &entry.body["hidden"]), (&json!(kind.kind.name()), &json!(false)));
                    assert_eq!(entry.body["record"], sent["record"], "{path}");
                }
                StatusCode::UNPROCESSABLE_ENTITY => assert!(!reply.errors().is_empty(), "{path}: {}", reply.body),
                other => panic!("{path}: {other} {}", reply.body),
            }
        }
    }
    assert!(taken >= 18, "{taken} kinds were taken as their examples have them");
}

#[test]
fn the_same_key_and_body_give_the_same_answer_and_write_once() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let path = to_episode(episode, Kind::EnquiryRecorded);
    let first = officer.post_with_key(&path, "k-1", &body(Kind::EnquiryRecorded));
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.body);
    app.clock.advance(jiff::SignedDuration::from_hours(1));
    assert_eq!(officer.post_with_key(&path, "k-1", &body(Kind::EnquiryRecorded)), first);
    let entries = officer.get(&format!("/api/v1/episodes/{episode}/timeline")).body;
    let enquiries =
        entries["items"].as_array().expect("items").iter().filter(|entry| entry["kind"] == "enquiry_recorded");
    assert_eq!(enquiries.count(), 1);

    let other = json!({ "record": { "kind": "sighting", "outcome": "Something else" } });
    let reused = officer.post_with_key(&path, "k-1", &other);
    assert_eq!((reused.status, reused.code()), (StatusCode::UNPROCESSABLE_ENTITY, "key_reused"));
    let colleague = Caller::of(&app, Role::UnitSupervisor).post_with_key(&path, "k-1", &other);
    assert_eq!(colleague.status, StatusCode::CREATED, "a key is its sender’s own");
}

#[test]
fn the_same_report_twice_is_one_child() {
    let app = TestApp::new();
    let handler = Caller::of(&app, Role::CallHandler);
    let sent = json!({ "child": { "new": { "name": "Amara Kestrel" } }, "record": { "circumstances": "Left" } });
    let first = handler.post_with_key("/api/v1/reports", "call-7", &sent);
    assert_eq!(first.status, StatusCode::CREATED);
    assert_eq!(handler.post_with_key("/api/v1/reports", "call-7", &sent), first);
    let other = handler.post_with_key("/api/v1/reports", "call-7", &json!({}));
    assert_eq!((other.status, other.code()), (StatusCode::UNPROCESSABLE_ENTITY, "key_reused"));
}

#[test]
fn a_decision_on_what_has_moved_is_refused_with_both_versions() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let path = to_episode(episode, Kind::RiskAssessed);
    let revising = |seen: &Value| revising(Kind::RiskAssessed, &sample(Kind::RiskAssessed), seen);
    let in_force = || officer.get(&format!("/api/v1/episodes/{episode}")).body["in_force"]["grade"].clone();
    assert_eq!(in_force(), Value::Null);
    let first = officer.post(&path, &revising(&Value::Null));
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.body);
    assert_eq!(in_force(), first.body["entry"]);

    let late = Caller::of(&app, Role::UnitSupervisor).post(&path, &revising(&Value::Null));
    assert_eq!((late.status, late.code()), (StatusCode::CONFLICT, "stale"));
    let versions = &late.body["versions"];
    assert_eq!((&versions["seen"], &versions["now"]), (&Value::Null, &first.body["entry"]));
    assert_eq!((&versions["theirs"], &versions["mine"]), (&sample(Kind::RiskAssessed), &sample(Kind::RiskAssessed)));

    let reread = officer.post(&path, &revising(&first.body["entry"]));
    assert_eq!(reread.status, StatusCode::CREATED);
}

#[test]
fn a_decision_says_what_its_writer_had_seen() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let path = to_episode(episode, Kind::RiskAssessed);
    let unseen = json!({ "record": sample(Kind::RiskAssessed) });
    for _ in 0..2 {
        let reply = officer.post(&path, &unseen);
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.body);
        assert_eq!(reply.errors(), [("/revises", "missing")]);
    }
    assert_eq!(officer.get(&format!("/api/v1/episodes/{episode}")).body["in_force"]["grade"], Value::Null);
    let described = document()["paths"].as_object().expect("paths").iter();
    let described = described.filter_map(|(path, methods)| {
        let body = &methods["post"]["requestBody"]["content"]["application/json"]["schema"];
        body["properties"].get("revises").map(|_| (path, body["required"].to_string()))
    });
    for (path, required) in described {
        assert!(required.contains("revises"), "{path}: {required}");
    }
}

#[test]
fn what_may_not_be_heard_is_not_told_with_a_conflict_either() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let concern = officer.post(&to_episode(episode, Kind::ConcernRaised), &body(Kind::ConcernRaised));
    let mut told = sample(Kind::ConcernRaised);
    told["words"] = json!("“He made me”");
    let correction = json!({ "entry": concern.body["entry"], "reason": "wrong_time", "record": told });
    let correction = revising(Kind::Corrected, &correction, &Value::Null);
    let corrected = officer.post(&to_child(child, Kind::Corrected), &correction);
    assert_eq!(corrected.status, StatusCode::CREATED, "{}", corrected.body);

    let mut prying = correction;
    prying["record"]["record"] = sample(Kind::ConcernRaised);
    let manager = Caller::of(&app, Role::HomeManager);
    let refused = manager.post(&to_child(child, Kind::Corrected), &prying);
    assert!(refused.status.is_client_error(), "{}", refused.body);
    assert!(!refused.body.to_string().contains("He made me"), "{}", refused.body);
    for path in [format!("/api/v1/episodes/{episode}/timeline"), corrected.location, concern.location] {
        let seen = manager.get(&path);
        assert_eq!(seen.status, StatusCode::OK, "{path}");
        assert!(!seen.body.to_string().contains("He made me"), "{path}: {}", seen.body);
    }
}

#[test]
fn a_record_is_joined_only_with_one_the_writer_may_open() {
    let app = TestApp::new();
    let (child, _) = app.missing_child();
    let reply =
        Caller::of(&app, Role::SocialWorker).post(&to_child(child, Kind::SameChildAs), &body(Kind::SameChildAs));
    assert_eq!(reply.errors(), [("/record/other", "no_such_child")]);
}

#[test]
fn a_correction_is_checked_like_the_record_it_replaces() {
    let app = TestApp::new();
    let (child, _) = app.missing_child();
    let manager = Caller::of(&app, Role::HomeManager);
    let identity = manager.get(&format!("/api/v1/children/{child}")).body["identity"]["entry"].clone();
    for (name, code) in [("\u{0}", "unusable_characters"), ("\u{202e}desrever", "hidden_characters")] {
        let mut record = sample(Kind::ChildRegistered);
        record["name"] = json!(name);
        let sent = json!({ "entry": identity, "reason": "wrong_time", "record": record });
        let sent = revising(Kind::Corrected, &sent, &Value::Null);
        let reply = manager.post(&to_child(child, Kind::Corrected), &sent);
        assert_eq!(reply.errors(), [("/record/record/name", code)], "{}", reply.body);
    }
}

#[test]
fn records_that_only_add_take_nothing_to_revise() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let mut sent = body(Kind::EnquiryRecorded);
    sent["revises"] = Value::Null;
    let reply = Caller::of(&app, Role::MissingPersonOfficer).post(&to_episode(episode, Kind::EnquiryRecorded), &sent);
    assert_eq!(reply.errors(), [("/revises", "unknown_field")]);
    let described = &document()["paths"]["/api/v1/episodes/{episode}/records/enquiry_recorded"]["post"]["requestBody"];
    assert!(!described.to_string().contains("revises"));
}
