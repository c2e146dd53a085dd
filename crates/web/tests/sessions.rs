//! How a session begins, is seen, is ended and runs out, and what it takes to do what a session left open must not.

use axum::http::StatusCode;
use casework::actor::Role;
use jiff::SignedDuration;
use testkit::{Browser, TestApp};

fn signed_in(app: &TestApp, role: Role) -> Browser<'_> {
    let (browser, person) = (app.visitor(), TestApp::person(role).to_string());
    let page = browser.post("/sign-in", &[("person", person.as_str())]);
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
    browser
}

#[test]
fn signing_in_again_changes_the_secret_and_ends_the_old_session() {
    let app = TestApp::new();
    let browser = signed_in(&app, Role::SocialWorker);
    let old = browser.cookie("lantern");
    let person = TestApp::person(Role::SocialWorker).to_string();
    browser.post("/sign-in", &[("person", person.as_str())]);
    assert_ne!(browser.cookie("lantern"), old);
    let thief = app.visitor();
    thief.keep("lantern", &old);
    assert_eq!(thief.get("/report/new").location(), "/sign-in?again=yes");
    assert_eq!(browser.get("/report/new").status, StatusCode::OK);
}

#[test]
fn everybody_sees_where_they_are_signed_in_and_ends_it_there() {
    let app = TestApp::new();
    let [here, there, third] = [(); 3].map(|()| signed_in(&app, Role::SocialWorker));
    let stranger = signed_in(&app, Role::UnitSupervisor);
    let page = here.get("/sessions");
    assert_eq!(page.body.matches("Signed in ").count(), 3, "{}", page.body);
    assert_eq!(page.body.matches("This is where you are now").count(), 1);
    assert!(page.has("from 127.0.0.1") && page.has("A device that does not say what it is"));
    assert!(!page.has(&here.cookie("lantern")), "no secret is on the page");
    assert!(page.has(">Where you are signed in</a>"), "every page leads here");

    let session = page.value("session").expect("a session that can be ended");
    assert_eq!(stranger.post("/sessions/end", &[("session", session.as_str())]).status, StatusCode::NOT_FOUND);
    assert_eq!(here.post("/sessions/end", &[("session", session.as_str())]).location(), "/sessions");
    let left = [&there, &third].iter().filter(|browser| browser.get("/sessions").status == StatusCode::OK).count();
    assert_eq!(left, 1, "one of the two others was ended");
    here.post("/sessions/end", &[("session", "others")]);
    assert!([&there, &third].iter().all(|browser| browser.get("/sessions").location() == "/sign-in?again=yes"));
    assert_eq!(here.get("/sessions").body.matches("Signed in ").count(), 1);
    assert_eq!(stranger.get("/sessions").status, StatusCode::OK);
}

#[test]
fn the_end_of_a_session_is_told_and_put_off_without_leaving_the_page() {
    let app = TestApp::new();
    let worker = app.sign_in(Role::SocialWorker);
    let page = worker.get("/sessions");
    assert!(page.has("You will be signed out") && page.has(">Stay signed in</button>"));
    app.clock.advance(SignedDuration::from_mins(40));
    let extended = worker.post("/session/extend", &[("_token", "x")]);
    assert_eq!(extended.status, StatusCode::NO_CONTENT, "an answer without a page leaves what is typed as it is");
    assert_eq!(extended.header("session-seconds"), Some("3600"));
    for _ in 0..14 {
        app.clock.advance(SignedDuration::from_mins(48));
        worker.post("/session/extend", &[("_token", "x")]);
    }
    let last = worker.get("/sessions");
    assert!(last.has("have to sign in again then") && !last.has(">Stay signed in</button>"), "{}", last.body);
    assert_eq!(worker.post("/session/extend", &[("_token", "x")]).header("session-seconds"), Some("480"));
}

#[test]
fn a_session_left_open_opens_no_record_in_an_emergency_and_changes_nobodys_rights() {
    let app = TestApp::new();
    let (child, _) = app.missing_child();
    let rights = format!("/children/{child}/child_restricted/new");
    let person = format!("/people/{}/person_registered/new", TestApp::person(Role::HomeManager));
    let forms = [
        (Role::MissingPersonOfficer, "/emergency-access"),
        (Role::UnitSupervisor, "/people/new"),
        (Role::HomeManager, person.as_str()),
        (Role::SocialWorker, rights.as_str()),
    ];
    for (role, form) in forms {
        let browser = signed_in(&app, role);
        assert_eq!(browser.get(form).status, StatusCode::OK, "{form}");
        app.clock.advance(SignedDuration::from_mins(16));
        let to = browser.get(form);
        assert_eq!(to.status, StatusCode::SEE_OTHER, "{form}");
        assert!(to.location().starts_with("/sign-in?then=%2F"), "{}", to.location());
        let again = browser.get(to.location());
        assert_eq!(again.body.matches("name=\"person\"").count(), 1, "only oneself: {}", again.body);
        let (person, then) = (again.value("person"), again.value("then").expect("where to go on"));
        let person = person.unwrap_or_else(|| TestApp::person(role).to_string());
        let back = browser.post("/sign-in", &[("person", person.as_str()), ("then", then.as_str())]);
        assert_eq!((back.location(), browser.get(form).status), (form, StatusCode::OK));
    }
}

#[test]
fn what_was_typed_is_there_again_once_somebody_has_shown_that_it_is_still_them() {
    let app = TestApp::new();
    let officer = signed_in(&app, Role::MissingPersonOfficer);
    let token = officer.get("/emergency-access").token();
    app.clock.advance(SignedDuration::from_mins(44));
    let typed = [("_token", token.as_str()), ("reference", "K7QM-3XWD"), ("because", "She is on the line, hurt")];
    let page = officer.post("/emergency-access", &typed);
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "a form opened in time is taken: {}", page.body);
    app.clock.advance(SignedDuration::from_mins(2));
    let page = officer.post("/emergency-access", &typed);
    assert!(page.location().starts_with("/sign-in?then="), "{}", page.location());
    let person = TestApp::person(Role::MissingPersonOfficer).to_string();
    officer.post("/sign-in", &[("person", person.as_str()), ("then", "/emergency-access")]);
    let again = officer.get("/emergency-access");
    assert!(again.has("K7QM-3XWD") && again.has("She is on the line, hurt"), "{}", again.body);
}

#[test]
fn signing_in_leads_on_to_no_other_site() {
    let app = TestApp::new();
    let person = TestApp::person(Role::SocialWorker).to_string();
    for then in
        ["//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "/\t/elsewhere.example", ""]
    {
        let page = app.visitor().post("/sign-in", &[("person", person.as_str()), ("then", then)]);
        assert_eq!(page.location(), "/", "{then:?}");
    }
}
