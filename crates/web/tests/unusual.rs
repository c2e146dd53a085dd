//! Looks that are unusual: what the information-governance lead and a unit's own lead are shown of them, what is ruled, and
//! what of it is logged.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::ChildId;
use casework::records::Kind;
use jiff::SignedDuration;
use operations::{Opens, Write};
use serde_json::{Value, json};
use testkit::{Page, TestApp};

/// What the lead of a role says of one person's looks: the address, and a ruling with its reason.
fn rule(app: &TestApp, by: Role, of: Role, (ruling, reason): (&str, &str)) -> Page {
    let address = format!("/unusual/{}/2026-03-01", TestApp::person(of));
    app.sign_in(by).post(&address, &[("ruling", ruling), ("reason", reason)])
}

/// A social worker at a quarter past ten at night, which is late for one, with a record that is restricted.
fn late_look(app: &TestApp) -> ChildId {
    let (child, _) = app.missing_child();
    let record = Kind::ChildRestricted.descriptor().expect("a kind").sample.clone();
    let write = Write {
        child,
        episode: None,
        kind: Kind::ChildRestricted,
        occurred: None,
        record,
        revises: None,
        origin: Origin::Written,
    };
    app.lantern.write(&app.actor(Role::SocialWorker), write, None).expect("a record is taken");
    assert_eq!(app.sign_in(Role::SocialWorker).get(&format!("/children/{child}")).status, StatusCode::OK);
    child
}

#[test]
fn a_day_is_listed_person_by_person_and_a_person_rules_on_it_with_a_reason() {
    let app = TestApp::new();
    let child = late_look(&app);
    let lead = app.sign_in(Role::InformationGovernance);
    let page = lead.get("/unusual");
    for words in ["Test social worker", "A restricted record", "outside the hours of the role", "Not ruled on"] {
        assert!(page.has(words), "{words}: {}", page.body);
    }
    assert!(!page.has("Amara") && !page.has(&child.to_string()), "the list shows no child");
    let address = format!("/unusual/{}/2026-03-01", TestApp::person(Role::SocialWorker));
    assert!(page.has(&address));
    let day = lead.get(&address);
    assert!(day.has(&format!("/children/{child}/access")) && !day.has("Amara"), "{}", day.body);
    let logged = app.lantern.store().read(move |transaction| transaction.looks_at(child, None, 1));
    assert_eq!(logged.expect("the log is read").remove(0).what, "unusual_looks", "it names the child's record");

    let refused = rule(&app, Role::InformationGovernance, Role::SocialWorker, ("", ""));
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("Choose what you made of it") && refused.has("Say why"), "{}", refused.body);
    app.clock.advance(SignedDuration::from_mins(1));
    let asked = ("to_be_asked", "She was on no rota that night");
    let ruled = rule(&app, Role::InformationGovernance, Role::SocialWorker, asked);
    assert_eq!((ruled.status, ruled.location()), (StatusCode::SEE_OTHER, "/unusual?day=2026-03-01"));
    let page = lead.get("/unusual");
    assert!(page.has("To be asked about") && page.has("She was on no rota that night"), "{}", page.body);
    assert!(!page.has("There were more looks after it"));
    app.clock.advance(SignedDuration::from_mins(1));
    app.sign_in(Role::SocialWorker).get(&format!("/children/{child}"));
    assert!(lead.get("/unusual").has("There were more looks after it"));
    rule(&app, Role::InformationGovernance, Role::SocialWorker, ("ordinary", "The duty rota had her"));
    let page = lead.get("/unusual");
    assert!(page.has("Ordinary work") && !page.has("There were more looks after it"), "the last ruling holds");
    assert!(lead.get("/unusual?day=2026-02-28").has("Nothing was unusual on this day"));
    assert_eq!(lead.get("/unusual?day=soon").status, StatusCode::NOT_FOUND);
}

#[test]
fn nobody_rules_on_their_own_looks_or_on_those_they_do_not_answer_for() {
    let app = TestApp::new();
    let child = late_look(&app);
    let own = app.sign_in(Role::InformationGovernance);
    assert_eq!(own.get(&format!("/children/{child}")).status, StatusCode::OK);
    let day = own.get(&format!("/unusual/{}/2026-03-01", TestApp::person(Role::InformationGovernance)));
    assert!(day.has("somebody else rules on them") && !day.has("name=\"ruling\""), "{}", day.body);
    let refused = rule(&app, Role::InformationGovernance, Role::InformationGovernance, ("ordinary", "It was me"));
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(app.sign_in(Role::UnitSupervisor).get("/unusual").status, StatusCode::FORBIDDEN);
    // The lead's unit is the social worker's, and the officer's is not.
    assert_eq!(
        app.sign_in(Role::MissingPersonOfficer).get(&format!("/children/{child}")).status,
        StatusCode::NOT_FOUND
    );
    let lead = app.sign_in(Role::PartnerLead);
    let page = lead.get("/unusual");
    assert!(page.has("Test social worker") && !page.has("Test information-governance lead"), "{}", page.body);
    let day = lead.get(&format!("/unusual/{}/2026-03-01", TestApp::person(Role::SocialWorker)));
    assert!(day.has("A child you have no part in") && !day.has(&child.to_string()), "{}", day.body);
    assert_eq!(
        rule(&app, Role::PartnerLead, Role::InformationGovernance, ("ordinary", "x")).status,
        StatusCode::NOT_FOUND
    );
}

#[test]
fn the_api_lists_rules_and_says_what_is_wrong_beside_its_field() {
    let app = TestApp::new();
    late_look(&app);
    let ask = |role: Role, body: Option<&Value>, address: &str| {
        let token = app.lantern.issue_token(TestApp::person(role), Opens::Api, None).expect("a token");
        let request = Request::builder()
            .method(if body.is_some() { "POST" } else { "GET" })
            .uri(address)
            .header(header::AUTHORIZATION, format!("Bearer {token}"))
            .header(header::CONTENT_TYPE, "application/json");
        let page =
            app.ask(request.body(Body::from(body.map_or_else(String::new, Value::to_string))).expect("a request"));
        (page.status, serde_json::from_str::<Value>(&page.body).unwrap_or_default())
    };
    let lead = Role::InformationGovernance;
    let (status, list) = ask(lead, None, "/api/v1/unusual-looks?day=2026-03-01");
    assert_eq!((status, &list["next"]), (StatusCode::OK, &Value::Null));
    let line = &list["items"][0];
    assert_eq!((&line["name"], &line["hours"][0]["child"]), (&json!("Test social worker"), &Value::Null));
    assert_eq!(line["hours"][0]["unusual"], json!(["restricted", "off_shift"]));
    let address = format!("/api/v1/unusual-looks/{}/2026-03-01", TestApp::person(Role::SocialWorker));
    let (status, refused) = ask(lead, Some(&json!({ "ruling": "fine" })), &address);
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{refused}");
    assert!(refused.to_string().contains("/ruling") && refused.to_string().contains("/reason"), "{refused}");
    let (status, ruled) = ask(lead, Some(&json!({ "ruling": "misuse", "reason": "She knows the family" })), &address);
    assert_eq!((status, &ruled["ruled"]["ruling"]), (StatusCode::CREATED, &json!("misuse")));
    assert_eq!(ask(lead, None, "/api/v1/unusual-looks?day=x").0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(ask(Role::CallHandler, None, "/api/v1/unusual-looks").0, StatusCode::FORBIDDEN);
}
