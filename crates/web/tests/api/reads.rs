//! Reading through the API: one child now and earlier, what is owed page by page, the board, notices and searches, each
//! with its row in the access log.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::records::Kind;
use proves::proves;
use serde_json::{Value, json};
use testkit::TestApp;

use crate::caller::{Caller, body, looks, to_episode};

fn items(value: &Value) -> &[Value] {
    value["items"].as_array().expect("items")
}

#[test]
fn a_child_is_shown_with_identity_placement_and_episodes() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let seen = Caller::of(&app, Role::SocialWorker).get(&format!("/api/v1/children/{child}")).body;
    assert_eq!(seen["identity"]["name"], "Amara Kestrel");
    assert_eq!(seen["placements"][0]["home"], json!(app.home()));
    assert_eq!(seen["episodes"][0]["episode"], json!(episode));
    assert_eq!(seen["episodes"][0]["open"], true);
}

#[test]
fn an_episode_says_which_groups_its_child_is_in_and_what_is_not_known() {
    proves!("LBTH-2-a");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let told =
        || Caller::of(&app, Role::SocialWorker).get(&format!("/api/v1/episodes/{episode}")).body["grouped"].clone();
    let group = json!([{ "group": "in_care_in_area", "of": "e09000030" }]);
    let given = json!({ "groups": group, "legal_status": null, "not_known": ["legal_status"], "age": "child" });
    assert_eq!(told(), given);
    let mut details = body(Kind::DetailsAdded);
    details["record"]["missing_from"] = json!({ "known": "hospital" });
    let written = Caller::of(&app, Role::SocialWorker).post(&to_episode(episode, Kind::DetailsAdded), &details);
    assert_eq!(written.status, StatusCode::CREATED);
    assert_eq!(told()["groups"], json!([group[0], { "group": "hospital", "of": null }]));
    assert_eq!(told()["not_known"], json!(["legal_status"]));
}

#[test]
fn an_earlier_moment_shows_what_was_recorded_by_then() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let then = app.clock.now();
    app.clock.advance(jiff::SignedDuration::from_hours(3));
    let graded = officer.post(&to_episode(episode, Kind::RiskAssessed), &body(Kind::RiskAssessed));
    assert_eq!(graded.status, StatusCode::CREATED);
    let given = |query: &str| {
        officer.get(&format!("/api/v1/episodes/{episode}{query}")).body["grades"].as_array().map(Vec::len)
    };
    assert_eq!((given(""), given(&format!("?as_of={then}"))), (Some(1), Some(0)));
    let duties = |query: &str| officer.get(&format!("/api/v1/episodes/{episode}/duties{query}")).body;
    let late = |duties: &Value| items(duties).iter().filter(|duty| duty["standing"] == "late").count();
    assert!(late(&duties("")) > 0, "three hours later something is late");
    assert_eq!(late(&duties(&format!("?as_of={then}"))), 0, "nothing was late at once");
    let before = "2026-03-01T00:00:00Z";
    for path in [format!("children/{child}"), format!("episodes/{episode}"), format!("episodes/{episode}/timeline")] {
        let seen = officer.get(&format!("/api/v1/{path}?as_of={before}"));
        let nothing = seen.status == StatusCode::NOT_FOUND || seen.body["episodes"] == json!([]);
        assert!(nothing, "{path}: {}", seen.body);
    }
}

#[test]
fn what_is_owed_comes_page_by_page_and_nothing_twice() {
    let app = TestApp::new();
    for _ in 0..4 {
        app.missing_child();
    }
    app.clock.advance(jiff::SignedDuration::from_hours(2));
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let whole = officer.get("/api/v1/duties?limit=200").body;
    assert!(items(&whole).len() > 5, "{whole}");
    assert_eq!(whole["next"], Value::Null);
    let (mut pages, mut next) = (Vec::new(), String::new());
    loop {
        let page = officer.get(&format!("/api/v1/duties?limit=2{next}")).body;
        assert!(items(&page).len() <= 2);
        pages.extend(items(&page).to_vec());
        match page["next"].as_str() {
            Some(after) => next = format!("&after={after}"),
            None => break,
        }
    }
    assert_eq!(pages, items(&whole));
}

#[test]
fn the_board_notices_and_searches_show_the_child_to_whoever_stands_to_them() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let board = officer.get("/api/v1/board").body;
    assert!(items(&board).iter().any(|item| item["episode"] == json!(episode)), "{board}");
    let desk = officer.get("/api/v1/desk").body;
    let waits = items(&desk).iter().find(|item| item["episode"] == json!(episode)).expect("the report waits");
    assert_eq!(waits["lacks"], json!(["assessment", "first_steps", "review"]), "{waits}");
    let all = officer.get("/api/v1/desk?unit=all").body;
    assert!(items(&all).len() >= items(&desk).len(), "{all}");
    let worker = Caller::of(&app, Role::SocialWorker);
    let notices = worker.get("/api/v1/notices").body;
    assert!(items(&notices).iter().any(|notice| notice["child"] == json!(child)), "{notices}");

    let found = |caller: &Caller<'_>| {
        let kept = caller.post("/api/v1/searches", &json!({ "query": "Amara Kestrel" }));
        assert_eq!(kept.status, StatusCode::CREATED);
        assert!(!kept.location.contains("Amara"));
        (caller.get(&kept.location).body, kept.location)
    };
    let (seen, address) = found(&worker);
    assert_eq!(seen["items"][0]["child"], json!(child));
    assert_eq!(found(&Caller::stranger(&app)).0["items"], json!([]));
    assert_eq!(
        Caller::of(&app, Role::HomeManager).get(&address).status,
        StatusCode::NOT_FOUND,
        "a search is its owner’s"
    );
}

#[test]
fn a_notice_is_acknowledged_with_what_the_list_gives() {
    let app = TestApp::new();
    app.missing_child();
    let worker = Caller::of(&app, Role::SocialWorker);
    let waiting = |caller: &Caller<'_>| {
        let notices = caller.get("/api/v1/notices").body;
        items(&notices).iter().find(|notice| notice["acknowledged"].is_null()).cloned()
    };
    let notice = waiting(&worker).expect("a notice waits");
    let record = json!({ "about": notice["about"], "event": notice["event"] });
    let path =
        format!("/api/v1/episodes/{}/records/notice_acknowledged", notice["episode"].as_str().expect("an episode"));
    assert_eq!(worker.post(&path, &json!({ "record": record })).status, StatusCode::CREATED);
    assert_ne!(waiting(&worker).map(|notice| notice["about"].clone()), Some(notice["about"].clone()));
}

#[test]
fn every_answer_that_shows_a_child_is_in_the_access_log() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let kept = officer.post("/api/v1/searches", &json!({ "query": "Amara Kestrel" })).location;
    let entry = officer.get(&format!("/api/v1/episodes/{episode}")).body["reports"][0].clone();
    for path in [
        format!("/api/v1/children/{child}"),
        format!("/api/v1/children/{child}/entries/{}", entry.as_str().expect("an entry")),
        format!("/api/v1/episodes/{episode}"),
        format!("/api/v1/episodes/{episode}/timeline"),
        format!("/api/v1/episodes/{episode}/duties"),
        "/api/v1/duties".into(),
        "/api/v1/board".into(),
        "/api/v1/desk".into(),
        kept,
    ] {
        let before = looks(&app, child);
        let reply = officer.get(&path);
        assert_eq!(reply.status, StatusCode::OK, "{path}: {}", reply.body);
        assert!(reply.body.to_string().contains(&child.to_string()), "{path} shows the child");
        assert_eq!(looks(&app, child), before + 1, "{path} leaves one row");
    }
}

#[test]
fn a_place_is_found_page_by_page_and_shows_the_children_the_caller_may_see() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    for name in ["Arcade", "Bus garage", "Canal steps"] {
        let record = json!({ "kind": "location", "name": name, "harms": ["peer_harm"] });
        let linked = officer.post(&to_episode(episode, Kind::ContextLinked), &json!({ "record": record }));
        assert_eq!(linked.status, StatusCode::CREATED, "{}", linked.body);
    }
    let names = |page: &Value| items(page).iter().map(|item| item["name"].clone()).collect::<Vec<_>>();
    let stranger = Caller::stranger(&app);
    let first = stranger.get("/api/v1/contexts?limit=2").body;
    let after = first["next"].as_str().expect("more");
    let last = stranger.get(&format!("/api/v1/contexts?limit=2&after={after}")).body;
    assert_eq!((names(&first), names(&last)), (vec![json!("Arcade"), json!("Bus garage")], vec![json!("Canal steps")]));
    assert_eq!(last["next"], Value::Null);

    let address = format!("/api/v1/contexts/{after}");
    let before = looks(&app, child);
    assert_eq!(stranger.get(&address).body["links"], json!([]));
    assert_eq!(looks(&app, child), before);
    let seen = officer.get(&address).body;
    assert_eq!((&seen["links"][0]["child"], &seen["links"][0]["harms"]), (&json!(child), &json!(["peer_harm"])));
    assert_eq!(looks(&app, child), before + 1);
    let again = json!({ "record": { "context": after, "standing": "known" } });
    assert_eq!(officer.post(&to_episode(episode, Kind::ContextLinked), &again).status, StatusCode::CREATED);
    assert_eq!(officer.get(&address).body["links"].as_array().map(Vec::len), Some(2));
}
