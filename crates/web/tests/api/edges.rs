//! Where the protocol ends and the operations begin: methods, sizes, who is asked for a token, and names given twice.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use casework::actor::Role;
use casework::entry::Subject;
use casework::records::Kind;
use serde_json::Value;
use testkit::{Page, TestApp};

use crate::caller::{Caller, body, to_episode};

fn problem(page: &Page) -> Value {
    assert_eq!(page.header("content-type"), Some("application/problem+json"), "{}", page.body);
    serde_json::from_str(&page.body).expect("a problem is JSON")
}

#[test]
fn a_method_an_address_does_not_have_is_answered_with_those_it_has() {
    let app = TestApp::new();
    let ask = |method: &str, path: &str| {
        app.ask(Request::builder().method(method).uri(path).body(Body::empty()).expect("a request"))
    };
    for (method, path, allowed) in [
        ("DELETE", "/api/v1/duties", "GET,HEAD"),
        ("GET", "/api/v1/searches", "POST"),
        ("PATCH", "/api/v1/reports", "POST"),
    ] {
        let page = ask(method, path);
        assert_eq!((page.status, page.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, Some(allowed)), "{path}");
        assert_eq!(problem(&page)["code"], "method_not_allowed");
        assert!(page.header("content-security-policy").is_some(), "{path}");
    }
    let page = ask("DELETE", "/find");
    assert_eq!((page.status, page.header("allow")), (StatusCode::METHOD_NOT_ALLOWED, Some("GET,HEAD,POST")));
    assert!(page.has("<h1") && page.has("not used in that way"));
}

#[test]
fn who_brings_no_token_is_told_which_kind_is_wanted() {
    let app = TestApp::new();
    let page = app.ask(Request::get("/api/v1/duties").body(Body::empty()).expect("a request"));
    assert_eq!((page.status, page.header("www-authenticate")), (StatusCode::UNAUTHORIZED, Some("Bearer")));
    assert_eq!(problem(&page)["code"], "sign_in_first");
}

#[test]
fn a_browser_s_session_opens_the_pages_and_never_the_api() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    assert_eq!(officer.get("/find").status, StatusCode::OK);
    for path in ["/api/v1/duties".to_owned(), format!("/api/v1/episodes/{episode}")] {
        assert_eq!(officer.get(&path).status, StatusCode::UNAUTHORIZED, "{path}");
    }
    let nothing: [(&str, &str); 0] = [];
    let written = officer.post(&to_episode(episode, Kind::EnquiryRecorded), &nothing);
    assert_eq!(written.status, StatusCode::UNAUTHORIZED, "another site's page could have the browser send this");
}

#[test]
fn a_name_given_twice_is_refused_wherever_it_stands() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let path = to_episode(episode, Kind::EnquiryRecorded);
    let record = body(Kind::EnquiryRecorded)["record"].to_string();
    let twice = [
        (format!("{{\"record\":{record},\"record\":{record}}}"), "/record"),
        (format!("{{\"record\":{}}}", record.replacen('{', "{\"outcome\":\"Nothing\",", 1)), "/record/outcome"),
        (format!("{{\"record\":{record},\"occurred\":{{\"a/b\":1,\"a/b\":2}}}}"), "/occurred/a~1b"),
    ];
    for (sent, field) in twice {
        let reply = officer.post_bytes(&path, sent);
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", reply.body);
        assert!(reply.errors().contains(&(field, "given_twice")), "{}", reply.body);
    }
    let search = officer.post_bytes("/api/v1/searches", r#"{"query":"Amara","query":"Kofi"}"#);
    assert_eq!(search.errors(), [("/query", "given_twice")]);
}

#[test]
fn an_answer_that_cannot_be_read_again_is_no_leave_to_write_twice() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let path = to_episode(episode, Kind::EnquiryRecorded);
    let first = officer.post_with_key(&path, "night-1", &body(Kind::EnquiryRecorded));
    assert_eq!(first.status, StatusCode::CREATED);
    let scope = format!("api/{}", TestApp::person(Role::MissingPersonOfficer));
    let spoilt = app.lantern.store().write(move |transaction| {
        transaction.keep_answer(&scope, "night-1", "{")?;
        Ok::<_, operations::Failure>(())
    });
    spoilt.expect("the answer is spoilt");
    let entries = || {
        let read = app.lantern.store().read(move |transaction| transaction.entries(&Subject::Child(child)));
        read.expect("the chain is read").len()
    };
    let before = entries();
    let again = officer.post_with_key(&path, "night-1", &body(Kind::EnquiryRecorded));
    assert_eq!((again.status, again.code()), (StatusCode::SERVICE_UNAVAILABLE, "uncertain"));
    assert_eq!(entries(), before);
    let fresh = officer.post_with_key(&path, "night-2", &body(Kind::EnquiryRecorded));
    assert_eq!(fresh.status, StatusCode::CREATED, "{}", fresh.body);
}
