//! Signing in to a demonstration, staying signed in and signing out.

use axum::http::StatusCode;
use casework::actor::Role;
use jiff::SignedDuration;
use operations::Opens;
use testkit::TestApp;

#[test]
fn the_ten_people_of_the_demonstration_are_listed_and_each_can_sign_in() {
    let app = TestApp::new();
    let visitor = app.visitor();
    let page = visitor.get("/sign-in");
    assert_eq!(page.body.matches("name=\"person\"").count(), 10, "{}", page.body);
    let person = TestApp::person(Role::SocialWorker).to_string();
    let signed = visitor.post("/sign-in", &[("person", person.as_str())]);
    let cookie = signed.header("set-cookie").expect("a cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && cookie.starts_with("lantern="));
    assert_eq!(visitor.get("/report/new").status, StatusCode::OK);
    assert_eq!(app.visitor().post("/sign-in", &[("person", "nobody")]).status, StatusCode::NOT_FOUND);
    visitor.post("/sign-out", &[("_token", "x")]);
    assert_eq!(visitor.get("/report/new").location(), "/sign-in");
}

#[test]
fn a_link_signs_in_and_any_other_secret_does_not() {
    let app = TestApp::new();
    let link = app.lantern.issue_token(TestApp::person(Role::Analyst), Opens::SignIn, None).expect("a link");
    let visitor = app.visitor();
    assert_eq!(visitor.get("/sign-in/guessed").status, StatusCode::NOT_FOUND);
    assert_eq!(visitor.get(&format!("/sign-in/{link}")).location(), "/statistics");
    assert_eq!(visitor.get("/report/new").status, StatusCode::FORBIDDEN, "an analyst reports nobody");
    let token = app.lantern.issue_token(TestApp::person(Role::Analyst), Opens::Api, None).expect("a token");
    assert_eq!(app.visitor().get(&format!("/sign-in/{token}")).status, StatusCode::NOT_FOUND);
    assert_eq!(app.lantern.of_token(&link).expect("a read"), None, "a link opens no API");
}

#[test]
fn a_session_ends_when_it_is_not_used_and_after_half_a_day_in_any_case() {
    let app = TestApp::new();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    for _ in 0..14 {
        app.clock.advance(SignedDuration::from_mins(50));
        assert_eq!(officer.post("/session/extend", &[("_token", "x")]).status, StatusCode::NO_CONTENT);
    }
    app.clock.advance(SignedDuration::from_mins(50));
    assert_eq!(
        officer.post("/session/extend", &[("_token", "x")]).location(),
        "/sign-in?again=yes",
        "twelve hours are over"
    );
    let idle = app.sign_in(Role::MissingPersonOfficer);
    app.clock.advance(SignedDuration::from_mins(61));
    assert_eq!(idle.get("/report/new").location(), "/sign-in?again=yes");
    assert!(app.visitor().get("/sign-in?again=yes").has("What you had typed was kept"));
}

#[test]
fn a_page_of_another_site_posts_nothing() {
    let app = TestApp::new();
    let request = axum::http::Request::post("/sign-out").header("sec-fetch-site", "cross-site");
    let answer = app.ask(request.body(axum::body::Body::empty()).expect("a request"));
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[test]
fn nobody_who_is_not_signed_in_gets_further_than_the_public_pages() {
    let app = TestApp::new();
    for route in web::routes::routes() {
        let path = route.path.split('/').map(|part| if part.starts_with('{') { "x" } else { part }).collect::<Vec<_>>();
        let request = axum::http::Request::builder().method(route.method.clone()).uri(path.join("/"));
        let answer = app.ask(request.body(axum::body::Body::empty()).expect("a request"));
        assert!(!answer.status.is_server_error(), "{}: {}", route.path, answer.status);
        if !route.users.admits(None) && !route.path.starts_with("/api/") {
            assert_eq!(answer.location(), "/sign-in", "{}", route.path);
        }
        for header in ["content-security-policy", "cache-control", "x-content-type-options"] {
            assert!(answer.header(header).is_some(), "{}: {header}", route.path);
        }
    }
}
