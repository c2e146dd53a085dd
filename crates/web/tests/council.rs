//! A council's queue of reports: what comes in is a contact that waits, with its age, until somebody decides at which level
//! the child is helped and why.

use axum::http::StatusCode;
use casework::actor::Role;
use jiff::SignedDuration;
use proves::proves;
use testkit::TestApp;

#[test]
fn a_report_waits_in_the_councils_queue_with_its_age_until_the_threshold_is_decided() {
    proves!("LBTH-8-a", "LBTH-OA1-d");
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    app.clock.advance(SignedDuration::from_mins(95));
    let worker = app.sign_in(Role::SocialWorker);
    let queue = worker.get("/desk");
    for told in ["Amara K.", "1 h 35 min", "Threshold not decided", "Nobody has opened it"] {
        assert!(queue.has(told), "{told}: {}", queue.body);
    }
    assert!(app.sign_in(Role::EmergencyDutyTeam).get("/desk").has("Amara K."), "at night too");
    assert!(!app.stranger().get("/desk").has("Amara K."), "and no other council's");
    let form = worker.get(&format!("/episodes/{episode}/threshold_decided/new"));
    let mut boxes = form.hidden();
    boxes.push(("level".into(), "child_in_need".into()));
    let refused = worker.post(&format!("/episodes/{episode}/threshold_decided/new"), &boxes);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a reason is part of it");
    boxes.push(("reason".into(), "Gifts that nobody can explain".into()));
    let sent = worker.post(&format!("/episodes/{episode}/threshold_decided/new"), &boxes);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    assert!(worker.get("/desk").has("No report waits"));
    let file = worker.get(&format!("/children/{child}"));
    assert!(
        file.has("Threshold decision") && file.has("Test social worker"),
        "on the child's file, with who decided: {}",
        file.body
    );
}
