//! The register over the API: what pages do, the same refusals beside their fields, and answers as the document has them.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::records::Kind;
use serde_json::{Value, json};
use testkit::TestApp;

use crate::caller::{Caller, revising, sample};

/// Every address at which something new is put on the register, with a body it takes.
fn writings(app: &TestApp) -> Vec<(String, Value)> {
    let mut person = sample(Kind::PersonRegistered);
    for (name, value) in [("organisation", "e09000030"), ("unit", "e09000030-csc"), ("role", "social_worker")] {
        person[name] = value.into();
    }
    let mut body = sample(Kind::OrganisationRegistered);
    body["kind"] = "charity".into();
    let mut home = sample(Kind::HomeRegistered);
    home["provider"] = "larkfield-care".into();
    let mut unit = sample(Kind::UnitRegistered);
    unit["unit"] = "e09000030-night".into();
    let of_home = format!("/api/v1/homes/{}/records/home_registered", app.home());
    [
        ("/api/v1/homes".to_owned(), json!({ "record": home })),
        ("/api/v1/organisations".to_owned(), json!({ "record": body })),
        ("/api/v1/people".to_owned(), json!({ "record": person })),
        (
            "/api/v1/organisations/e09000030/records/unit_registered".to_owned(),
            json!({ "record": unit, "revises": null }),
        ),
        (of_home, json!({ "record": home, "revises": last(app) })),
    ]
    .into()
}

/// The last entry about the home, which a change of it revises.
fn last(app: &TestApp) -> Value {
    let keeper = Caller::of(app, Role::ExploitationCoordinator);
    keeper.get(&format!("/api/v1/homes/{}", app.home())).body["last"].clone()
}

#[test]
fn what_is_put_on_the_register_is_read_back_changed_corrected_and_taken_back() {
    let app = TestApp::new();
    let keeper = Caller::of(&app, Role::ExploitationCoordinator);
    for (path, sent) in writings(&app) {
        let reply = keeper.post(&path, &sent);
        assert_eq!(reply.status, StatusCode::CREATED, "{path}: {}", reply.body);
    }
    for list in ["homes", "organisations", "units", "people"] {
        let items = keeper.get(&format!("/api/v1/{list}")).body["items"].clone();
        let items = items.as_array().expect("a list");
        assert!(!items.is_empty(), "{list}");
        let first = items[0]["id"].as_str().expect("an id");
        assert_eq!(keeper.get(&format!("/api/v1/{list}/{first}")).status, StatusCode::OK, "{list} {first}");
    }
    let home = format!("/api/v1/homes/{}", app.home());
    let seen = keeper.get(&home).body;
    let last = seen["history"].as_array().and_then(|history| history.last()).expect("an entry").clone();
    let stale = json!({ "record": last["record"], "revises": seen["history"][0]["entry"] });
    assert_eq!(keeper.post(&format!("{home}/records/home_registered"), &stale).status, StatusCode::CONFLICT);
    let mut record = last["record"].clone();
    record["name"] = "Larkfield Hall".into();
    let correction = json!({ "entry": last["entry"], "reason": "typing", "record": record });
    let correction = revising(Kind::Corrected, &correction, &Value::Null);
    let corrected = keeper.post(&format!("{home}/records/corrected"), &correction);
    assert_eq!(corrected.status, StatusCode::CREATED);
    let withdrawal = json!({ "record": { "entry": last["entry"], "reason": "duplicate" } });
    let unseen = keeper.post(&format!("{home}/records/withdrawn"), &withdrawal);
    assert_eq!(unseen.errors(), [("/revises", "missing")]);
    let withdrawal = revising(Kind::Withdrawn, &withdrawal["record"], &corrected.body["entry"]);
    assert_eq!(keeper.post(&format!("{home}/records/withdrawn"), &withdrawal).status, StatusCode::CREATED);
    let after = keeper.get(&home).body;
    assert_eq!(after["history"].as_array().map(Vec::len), seen["history"].as_array().map(Vec::len));
    assert!(after["history"].as_array().expect("a list").iter().any(|entry| entry["withdrawn"] == true));
}

#[test]
fn what_cannot_be_kept_is_said_beside_its_field() {
    let app = TestApp::new();
    let keeper = Caller::of(&app, Role::ExploitationCoordinator);
    let bad = [
        json!([]),
        json!({}),
        json!(-1),
        json!("\u{0}"),
        json!("\u{202e}desrever"),
        json!("2025-02-30"),
        json!("x".repeat(25_000)),
        json!({ "known": null }),
    ];
    let mut refused = 0;
    for (path, good) in writings(&app) {
        for bytes in [b"".as_slice(), b"{", b"\xff", b"{}{}"] {
            assert_eq!(keeper.post_bytes(&path, bytes.to_vec()).status, StatusCode::BAD_REQUEST, "{path}");
        }
        let unknown = keeper.post(&path, &json!({ "recrod": {} }));
        assert!(unknown.errors().contains(&("/recrod", "unknown_field")), "{path}: {}", unknown.body);
        for name in good["record"].as_object().expect("a record").keys() {
            for value in &bad {
                let mut sent = good.clone();
                sent["record"][name] = value.clone();
                let reply = keeper.post(&path, &sent);
                let told = reply.errors().iter().any(|(field, _)| field.starts_with(&format!("/record/{name}")));
                let other = reply.code() == "stale" || (reply.code() == "refused" && !reply.errors().is_empty());
                assert!(
                    told || other || reply.status == StatusCode::CREATED,
                    "{path} {name} {value:.60}: {}",
                    reply.body
                );
                refused += usize::from(told);
            }
        }
        let mut ahead = good.clone();
        ahead["occurred"] = "2026-04-01".into();
        assert_eq!(keeper.post(&path, &ahead).errors(), [("/occurred", "in_the_future")], "{path}");
    }
    assert!(refused > 100, "{refused} were refused beside their field");
}

#[test]
fn somebody_elses_is_not_there_and_a_kind_of_another_chain_leads_nowhere() {
    let app = TestApp::new();
    let supervisor = Caller::of(&app, Role::UnitSupervisor);
    for path in [format!("/api/v1/homes/{}", app.home()), "/api/v1/units/e09000030-csc".to_owned()] {
        assert_eq!(supervisor.get(&path).status, StatusCode::NOT_FOUND, "{path}");
    }
    for kind in ["corrected", "person_registered", "enquiry_recorded", "nothing"] {
        let path = format!("/api/v1/homes/{}/records/{kind}", app.home());
        assert_eq!(supervisor.post(&path, &json!({ "record": {} })).status, StatusCode::NOT_FOUND, "{kind}");
    }
}
