//! What was typed and is not yet taken: refused beside its field, asked about, and sent twice.

use axum::http::StatusCode;
use casework::actor::Role;
use testkit::TestApp;

use super::{boxes, with_hidden};

#[test]
fn what_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/enquiry_recorded/new");
    let page = officer.get(&path);
    let fields = boxes(&[
        ("kind", "zzz"),
        ("outcome", "Nobody at the <b>bus stop</b>"),
        ("place", "Roman\u{0}Road"),
        ("occurred.how", "earlier"),
        ("occurred.date", "31/2/2026"),
        ("occurred.time", "25:99"),
    ]);
    let answer = officer.post(&path, &with_hidden(&page, fields));
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.has("<title>Error: "));
    for error in ["href=\"#f-kind\"", "href=\"#f-place\"", "href=\"#f-occurred-date\"", "There is no 31 2 2026"] {
        assert!(answer.has(error), "{error}: {}", answer.body);
    }
    for typed in ["value=\"zzz\"", "Nobody at the &#60;b&#62;bus stop", "value=\"31/2/2026\"", "value=\"25:99\""] {
        assert!(answer.has(typed), "{typed}: {}", answer.body);
    }
}

#[test]
fn a_time_to_come_and_a_time_that_came_twice_are_asked_about() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/contact_made/new");
    let send = |date: &str, time: &str| {
        let page = officer.get(&path);
        let when = boxes(&[("occurred.how", "earlier"), ("occurred.date", date), ("occurred.time", time)]);
        officer.post(&path, &with_hidden(&page, when))
    };
    let ahead = send("2/3/2026", "0900");
    assert_eq!(ahead.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(ahead.has("still to come"));
    let twice = send("26/10/2025", "0130");
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(twice.has("name=\"occurred.second\""), "{}", twice.body);
}

#[test]
fn sending_twice_writes_once_and_sending_something_else_says_so() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/contact_made/new");
    let page = officer.get(&path);
    let fields = |words: &str| with_hidden(&page, boxes(&[("words", words), ("occurred.how", "now")]));
    let first = officer.post(&path, &fields("“im ok”"));
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.body);
    app.clock.advance(jiff::SignedDuration::from_secs(95));
    assert_eq!(officer.post(&path, &fields("“im ok”")).location(), first.location());
    let other = officer.post(&path, &fields("“dont look”"));
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(other.has("sent already") && other.has("“dont look”"));
    assert_ne!(other.token(), page.token());
    let seen = officer.get(&path);
    assert_eq!(seen.body.matches("“im ok”").count(), 1, "one entry stands in the history");
}
