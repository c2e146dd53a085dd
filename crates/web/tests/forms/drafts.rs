//! What was typed and not sent: it outlives the session and the server, for fourteen days.

use axum::http::StatusCode;
use casework::actor::Role;
use testkit::TestApp;

use super::{boxes, with_hidden};

#[test]
fn a_draft_outlives_the_session_and_the_server() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let path = format!("/episodes/{episode}/enquiry_recorded/new");
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let page = officer.get(&path);
    officer.forget("lantern");
    let typed = boxes(&[("outcome", "The driver saw a girl in gr"), ("place", "Roman Road")]);
    assert_eq!(officer.post("/drafts", &with_hidden(&page, typed)).status, StatusCode::NO_CONTENT);
    assert_eq!(
        officer.post("/drafts", &boxes(&[("_token", "guessed"), ("outcome", "x")])).status,
        StatusCode::NOT_FOUND
    );
    drop(officer);

    let app = app.restarted();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let restored = officer.get(&path);
    assert!(
        restored.has("The driver saw a girl in gr")
            && restored.has("This is your draft") | restored.has("this is your draft")
    );
    assert_eq!(restored.token(), page.token(), "the token stays, so that sending twice still writes once");
    assert!(!app.sign_in(Role::UnitSupervisor).get(&path).has("The driver saw"), "a draft is its writer’s own");
    let sent =
        officer.post(&path, &with_hidden(&restored, boxes(&[("kind", "sighting"), ("outcome", "A girl in green")])));
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    assert!(!officer.get(&path).has("this is your draft"), "what was sent is no draft");
}

#[test]
fn a_form_sent_after_the_session_ended_is_there_with_everything_typed_once_signed_in_again() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let enquiry = [
        ("kind", "sighting"),
        ("outcome", "A girl in green & “grey”"),
        ("place", "Roman Road"),
        ("occurred.how", "earlier"),
        ("occurred.date", "1/3/26"),
        ("occurred.time", "half nine"),
    ];
    let report =
        [("child.name", "Zofia Invented"), ("circumstances", "Gone\nsince tea"), ("missing_since.time", "9ish")];
    let forms = [
        (format!("/episodes/{episode}/enquiry_recorded/new"), enquiry.as_slice()),
        ("/report/new".to_owned(), report.as_slice()),
    ];
    for (path, typed) in forms {
        let officer = app.sign_in(Role::MissingPersonOfficer);
        let page = officer.get(&path);
        app.clock.advance(jiff::SignedDuration::from_mins(61));
        let sent = with_hidden(&page, boxes(typed));
        let answer = officer.post(&path, &sent);
        assert_eq!((answer.status, answer.location()), (StatusCode::SEE_OTHER, "/sign-in?again=yes"), "{path}");

        let officer = app.sign_in(Role::MissingPersonOfficer);
        let restored = officer.get(&path);
        assert_eq!(restored.token(), page.token(), "{path}");
        for (name, value) in typed {
            let escaped = value.replace('&', "&#38;");
            assert!(restored.has(&escaped), "{path} {name}: {}", restored.body);
        }
        assert!(!app.sign_in(Role::UnitSupervisor).get(&path).has("this is your draft"), "{path}: its writer’s own");
    }
    let guessed = boxes(&[("_token", "guessed\u{0}"), ("outcome", "x")]);
    assert_eq!(
        app.visitor().post(&format!("/episodes/{episode}/enquiry_recorded/new"), &guessed).location(),
        "/sign-in"
    );
    assert_eq!(app.visitor().post("/drafts", &guessed).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_draft_is_forgotten_after_fourteen_days() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let path = format!("/episodes/{episode}/contact_made/new");
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let page = officer.get(&path);
    officer.post("/drafts", &with_hidden(&page, boxes(&[("words", "half a sentence")])));
    app.clock.advance(jiff::SignedDuration::from_hours(14 * 24));
    assert!(!app.sign_in(Role::MissingPersonOfficer).get(&path).has("half a sentence"));
}
