//! What may be done only so often, by a clock that stands: who is turned away and until when, and that no report is lost.

use axum::http::StatusCode;
use casework::actor::Role;
use jiff::SignedDuration;
use operations::Failure;
use operations::limit::EXPORT;
use testkit::TestApp;

#[test]
fn sixty_searches_a_minute_are_enough_and_the_next_one_is_told_when() {
    let app = TestApp::new();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    for _ in 0..60 {
        assert_eq!(officer.post("/find", &[("q", "amara")]).status, StatusCode::SEE_OTHER);
        app.clock.advance(SignedDuration::from_millis(500));
    }
    let page = officer.post("/find", &[("q", "amara")]);
    assert_eq!((page.status, page.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, Some("31")));
    assert!(page.has("You can do it again from 22:16:20 on 1 March"), "{}", page.body);
    assert_eq!(app.sign_in(Role::SocialWorker).post("/find", &[("q", "amara")]).status, StatusCode::SEE_OTHER);
    app.clock.advance(SignedDuration::from_secs(31));
    assert_eq!(officer.post("/find", &[("q", "amara")]).status, StatusCode::SEE_OTHER);
}

#[test]
fn who_guesses_links_is_stopped_after_five_and_a_right_one_works_again_later() {
    let app = TestApp::new();
    let link = app.lantern.issue_token(TestApp::person(Role::Analyst), operations::Opens::SignIn, None);
    let link = format!("/sign-in/{}", link.expect("a link"));
    for _ in 0..5 {
        assert_eq!(app.visitor().get("/sign-in/guessed").status, StatusCode::NOT_FOUND);
    }
    let stopped = app.visitor().get(&link);
    assert_eq!((stopped.status, stopped.header("retry-after")), (StatusCode::TOO_MANY_REQUESTS, Some("901")));
    app.clock.advance(SignedDuration::from_mins(15));
    assert_eq!(app.visitor().get(&link).location(), "/statistics");
}

#[test]
fn ten_exports_a_day_are_counted_by_person() {
    let app = TestApp::new();
    for _ in 0..10 {
        app.lantern.spend(&EXPORT, "person/1").expect("ten are allowed");
    }
    let again = app.clock.now() + SignedDuration::from_hours(24);
    assert_eq!(app.lantern.spend(&EXPORT, "person/1"), Err(Failure::TooOften(again)));
    app.lantern.spend(&EXPORT, "person/2").expect("somebody else is counted alone");
    app.clock.advance(SignedDuration::from_hours(24));
    app.lantern.spend(&EXPORT, "person/1").expect("a day later");
}
