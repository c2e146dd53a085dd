//! What is on the wrong child, sent on to the right one: both halves in one answer, every refusal at its place.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::ids::ChildId;
use casework::records::Kind;
use serde_json::json;
use testkit::TestApp;

use crate::caller::{Caller, body, looks, to_episode};

#[test]
fn an_entry_is_written_again_on_the_child_it_is_about() {
    let app = TestApp::new();
    let ((wrong, episode), (right, other)) = (app.missing_child(), app.missing_child());
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let sighting = officer.post(&to_episode(episode, Kind::EnquiryRecorded), &body(Kind::EnquiryRecorded));
    let path =
        format!("/api/v1/children/{wrong}/entries/{}/another-child", sighting.body["entry"].as_str().expect("an id"));
    let sent =
        json!({ "child": { "known": right }, "episode": other, "words": "Two girls of one home", "revises": null });
    let before = (looks(&app, wrong), looks(&app, right));

    let refused = |sent: serde_json::Value| {
        let reply = officer.post(&path, &sent);
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{sent}: {}", reply.body);
        reply.errors().iter().map(|(field, code)| format!("{field} {code}")).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(refused(json!({})), "/child missing, /revises missing");
    assert_eq!(
        refused(json!({ "child": { "known": "x" }, "episode": 3, "revises": null })),
        "/child/known not_readable, /episode not_readable"
    );
    assert_eq!(refused(json!({ "child": { "known": right }, "revises": null })), "/episode episode_missing");
    assert_eq!(
        refused(json!({ "child": { "known": wrong }, "episode": episode, "revises": null })),
        "/child same_child"
    );
    assert_eq!(
        refused(json!({ "child": { "known": ChildId::numbered(404) }, "revises": null })),
        "/child no_such_child"
    );
    assert_eq!(
        refused(json!({ "child": { "new": { "name": 3 } }, "revises": null, "more": 1 })),
        "/more unknown_field, /child/new/name not_readable"
    );

    let reply = officer.post_with_key(&path, "k-1", &sent);
    assert_eq!(reply.status, StatusCode::CREATED, "{}", reply.body);
    assert!(looks(&app, wrong) > before.0 && looks(&app, right) > before.1);
    assert_eq!(officer.post_with_key(&path, "k-1", &sent), reply, "sending twice writes once");
    let there = officer.get(&reply.location).body;
    assert_eq!((&there["child"], &there["episode"]), (&json!(right), &json!(other)));
    assert_eq!(there["former"]["entry"], sighting.body["entry"]);
    assert_eq!(there["record"], body(Kind::EnquiryRecorded)["record"]);
    let here = officer.get(path.trim_end_matches("/another-child")).body;
    assert_eq!((&here["hidden"], &here["record"]), (&json!(true), &json!(null)), "{here}");
    assert_eq!(here["changes"][0]["reason"], "wrong_child");
    assert_eq!(officer.post(&path, &sent).status, StatusCode::CONFLICT, "it has been taken back since it was read");
    let blind = json!({ "child": sent["child"], "episode": other });
    assert_eq!(refused(blind), "/revises missing");
}
