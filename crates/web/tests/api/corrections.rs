//! A correction through the API keeps the rules of what it replaces, and whoever changes nothing they are about is not
//! stopped by them.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::ids::{ChildId, EpisodeId};
use casework::record::{Scope, descriptors};
use casework::records::Kind;
use serde_json::{Value, json};
use testkit::TestApp;

use crate::caller::{Caller, Reply, body_beside, revising, sample, to_child, to_episode};

fn correct(caller: &Caller<'_>, child: ChildId, entry: &Value, record: &Value) -> Reply {
    let path = format!("/api/v1/children/{child}/entries/{}", entry.as_str().expect("an entry"));
    let seen = caller.get(&path).body["changes"].as_array().and_then(|changes| changes.last().cloned());
    let seen = seen.map_or(Value::Null, |change| change["entry"].clone());
    let sent = json!({ "entry": entry, "reason": "typing", "record": record });
    let sent = revising(Kind::Corrected, &sent, &seen);
    caller.post(&to_child(child, Kind::Corrected), &sent)
}

fn write(caller: &Caller<'_>, (child, episode): (ChildId, EpisodeId), kind: Kind, record: &Value) -> Value {
    let seen = caller.in_force(kind, child, episode);
    let reply = caller.post(&to_episode(episode, kind), &revising(kind, record, &seen));
    assert_eq!(reply.status, StatusCode::CREATED, "{}", reply.body);
    reply.body["entry"].clone()
}

#[test]
fn a_correction_keeps_the_rules_of_what_it_replaces() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    for (kind, field, wrong, refused) in [
        (Kind::RiskAssessed, "grade", json!("very_low"), vec![("/record/record/grade", "lowest_grade_barred")]),
        (
            Kind::ReportDecided,
            "decision",
            json!("not_opened"),
            vec![
                ("/record/record/reason", "reason_missing"),
                ("/record/record/evidence", "evidence_missing"),
                ("/record/record/review", "review_missing"),
                ("/record/record/advice", "advice_missing"),
            ],
        ),
        (
            Kind::MissingStartCorrected,
            "missing_since",
            json!({ "when": "unknown", "words": "" }),
            vec![("/record/record/missing_since", "time_missing")],
        ),
    ] {
        let entry = write(&officer, (child, episode), kind, &sample(kind));
        let mut record = sample(kind);
        record[field] = wrong;
        let reply = correct(&officer, child, &entry, &record);
        assert_eq!(reply.errors(), refused, "{}: {}", kind.name(), reply.body);
    }
}

#[test]
fn a_grade_is_not_corrected_below_what_is_known_by_now_but_its_words_are() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let mut assessed = json!({ "grade": "very_low", "rationale": "At her aunt’s" });
    let entry = write(&officer, (child, episode), Kind::RiskAssessed, &assessed);
    assessed["grade"] = json!("high");
    let raised = write(&officer, (child, episode), Kind::RiskAssessed, &assessed);
    let worker = Caller::of(&app, Role::SocialWorker);
    write(&worker, (child, episode), Kind::RiskAssessed, &sample(Kind::RiskAssessed));

    assessed["grade"] = json!("very_low");
    let lowered = correct(&officer, child, &raised, &assessed);
    assert_eq!(lowered.errors(), [("/record/record/grade", "lowest_grade_barred")], "{}", lowered.body);
    assessed["rationale"] = json!("At her aunt’s in Bow");
    assert_eq!(correct(&officer, child, &entry, &assessed).status, StatusCode::CREATED, "nobody knew better then");
}

#[test]
fn what_a_supervisor_signed_is_not_unsigned_by_a_correction() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let (supervisor, officer) = (Caller::of(&app, Role::UnitSupervisor), Caller::of(&app, Role::MissingPersonOfficer));
    let mut signed = sample(Kind::RiskAssessed);
    signed["grade"] = json!("very_low");
    signed["override_reason"] = json!("Seen safe at her aunt’s");
    signed["review"] = json!("2026-03-03T08:00:00+00:00");
    let entry = write(&supervisor, (child, episode), Kind::RiskAssessed, &signed);
    signed["rationale"] = json!("At her aunt’s in Bow");
    let reply = correct(&officer, child, &entry, &signed);
    assert_eq!(reply.status, StatusCode::CREATED, "{}", reply.body);
    signed["override_reason"] = json!("");
    let reply = correct(&officer, child, &entry, &signed);
    assert_eq!(reply.errors(), [("/record/record/grade", "lowest_grade_barred")], "{}", reply.body);
}

#[test]
fn a_correction_that_changes_nothing_its_rules_are_about_is_taken_of_every_kind() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let (other, _) = app.missing_child();
    let supervisor = Caller::of(&app, Role::UnitSupervisor);
    let worker = Caller::of(&app, Role::SocialWorker);
    let conversation = Caller::of(&app, Role::ReturnConversationWorker);
    // Closing needs a confirmed wellbeing; once the record is restricted, only whoever restricted it writes in it.
    let last = [Kind::EpisodeClosed, Kind::ChildRestricted, Kind::AccessGranted, Kind::RestrictionLifted];
    let order = |kind: Kind| last.iter().position(|late| *late == kind).map_or(0, |place| place + 1);
    let mut kinds: Vec<_> = descriptors().iter().filter(|kind| kind.scope != Scope::Reference).collect();
    kinds.sort_by_key(|kind| order(kind.kind));
    let (secret, open): (Vec<_>, Vec<_>) = kinds.into_iter().partition(|kind| order(kind.kind) > 1);
    let mut corrected = 0;
    for round in [open, secret] {
        let mut taken = Vec::new();
        for kind in round {
            let episodes = if kind.scope == Scope::Child { None } else { Some(episode) };
            let path = episodes.map_or_else(|| to_child(child, kind.kind), |episode| to_episode(episode, kind.kind));
            let sent = body_beside(kind.kind, other);
            let seen = worker.in_force(kind.kind, child, episode);
            let sent = revising(kind.kind, &sent["record"], &seen);
            let mut tried = [&worker, &supervisor, &conversation].into_iter().map(|by| (by, by.post(&path, &sent)));
            let written = tried.find(|(_, reply)| reply.status == StatusCode::CREATED);
            taken.extend(written.map(|(by, reply)| (kind.kind, by, reply.body["entry"].clone(), sent)));
        }
        for (kind, by, entry, sent) in taken {
            let reply = correct(by, child, &entry, &sent["record"]);
            if kind == Kind::SameChildAs {
                assert_eq!(reply.errors(), [("/record/entry", "withdraw_instead")]);
            } else {
                assert_eq!(reply.status, StatusCode::CREATED, "{}: {}", kind.name(), reply.body);
                corrected += 1;
            }
        }
    }
    assert!(corrected >= 24, "{corrected}");
}
