//! Who lets whom make a passkey, and that an authenticator's answer which does not hold opens nothing. Passkeys that hold are
//! made and used in a real browser (`browser/journeys-passkeys.mjs`).
#![expect(clippy::expect_used, clippy::panic, reason = "a test: what is missing fails it")]

use std::sync::Arc;

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Subject;
use casework::ids::PersonId;
use casework::records::Kind;
use identity::Identity;
use jiff::SignedDuration;
use operations::{Keeping, Made};
use serde_json::{Value, json};
use testkit::TestApp;
use web::site::Site;

fn app() -> TestApp {
    let identity = Some(Arc::new(Identity::new("http://localhost", Vec::new())));
    TestApp::new().served_as(Site { demo: true, identity, ..Site::default() })
}

/// One more supervisor of the unit.
fn colleague(app: &TestApp) -> PersonId {
    let record = json!({
        "name": "Second supervisor", "organisation": "met", "unit": "met-ce-mpu", "role": "unit_supervisor",
    });
    let keeping = Keeping { subject: None, kind: Kind::PersonRegistered, occurred: None, record, revises: None };
    let kept = app.lantern.keep(&app.actor(Role::UnitSupervisor), keeping, None).expect("the register takes it");
    let Subject::Person(person) = kept.subject else { panic!("a person") };
    person
}

fn passkey(app: &TestApp, person: PersonId) {
    let made = Made { credential: vec![7], kept: "{}".to_owned(), name: "Firefox on Windows".to_owned() };
    app.lantern.keep_passkey(person, made).expect("it is kept");
}

#[test]
fn nobody_lets_themselves_in_and_lost_passkeys_need_two() {
    let app = app();
    let [officer, first] = [Role::MissingPersonOfficer, Role::UnitSupervisor].map(TestApp::person);
    let page_of = |person: PersonId| format!("/people/{person}/sign-in");
    let (of_officer, none) = (page_of(officer), [("invitation", "")]);
    let supervisor = app.sign_in(Role::UnitSupervisor);
    assert_eq!(app.sign_in(Role::HomeManager).get(&of_officer).status, StatusCode::NOT_FOUND, "another organisation’s");
    assert_eq!(app.sign_in(Role::SocialWorker).get(&of_officer).status, StatusCode::FORBIDDEN);
    let own = supervisor.post(&page_of(first), &none);
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(own.has("nobody lets themselves in"), "{}", own.body);

    let invited = supervisor.post(&of_officer, &none);
    let link = invited.body.split("http://localhost").nth(1).and_then(|rest| rest.split('"').next());
    let link = link.expect("a link").to_owned();
    assert!(app.visitor().get(&link).has("Make a passkey, Test missing-person unit officer"));
    assert!(!supervisor.get(&of_officer).has(&link), "it is shown once");
    app.clock.advance(SignedDuration::from_hours(24));
    assert_eq!(app.visitor().get(&link).status, StatusCode::NOT_FOUND, "a day is over");

    passkey(&app, officer);
    let (supervisor, open) = (app.sign_in(Role::UnitSupervisor), app.sign_in(Role::MissingPersonOfficer));
    assert_eq!(supervisor.post(&of_officer, &none).location(), of_officer, "nothing is handed over yet");
    let waiting = supervisor.get(&of_officer);
    assert!(waiting.has("A second person has to agree"), "{}", waiting.body);
    let invitation = waiting.value("invitation").expect("what waits");
    let agree = [("invitation", invitation.as_str())];
    assert!(supervisor.post(&of_officer, &agree).has("A second person of your organisation"));
    assert_eq!(open.get("/sessions").status, StatusCode::OK);

    let second = app.browser_of(colleague(&app));
    let agreed = second.post(&of_officer, &agree);
    assert!(agreed.has("/invitations/"), "{}", agreed.body);
    assert_eq!(open.get("/sessions").location(), "/sign-in?again=yes", "every session has ended");
    assert!(app.lantern.passkeys(officer).expect("a read").is_empty(), "the lost ones open nothing");
    assert_eq!(second.post(&of_officer, &agree).status, StatusCode::NOT_FOUND, "agreed once");
    let told = app.sign_in(Role::MissingPersonOfficer).get("/sessions");
    assert!(told.has("Second supervisor agreed") && told.has("let a passkey be made in your name"), "{}", told.body);
}

#[test]
fn whoever_keeps_the_register_signs_another_out_everywhere() {
    let app = app();
    let [officer, first] = [Role::MissingPersonOfficer, Role::UnitSupervisor].map(TestApp::person);
    let page_of = |person: PersonId| format!("/people/{person}/sign-in");
    let (there, here) = (app.sign_in(Role::MissingPersonOfficer), app.sign_in(Role::MissingPersonOfficer));
    let end = [("sessions", "end")];
    assert_eq!(app.sign_in(Role::HomeManager).post(&page_of(officer), &end).status, StatusCode::NOT_FOUND);
    assert_eq!(here.get("/sessions").status, StatusCode::OK);

    let supervisor = app.sign_in(Role::UnitSupervisor);
    let page = supervisor.get(&page_of(officer));
    assert!(page.has("Signed in now") && page.has("Sign them out everywhere"), "{}", page.body);
    assert_eq!(supervisor.post(&page_of(officer), &end).location(), page_of(officer));
    for browser in [&there, &here] {
        assert_eq!(browser.get("/sessions").location(), "/sign-in?again=yes");
    }
    assert!(supervisor.get(&page_of(officer)).has("Nowhere."));
    let own = supervisor.post(&page_of(first), &end);
    assert_eq!((own.status, supervisor.get("/sessions").status), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::OK));

    app.clock.advance(SignedDuration::from_mins(50));
    assert_ne!(supervisor.post(&page_of(officer), &end).location(), page_of(officer), "with a new proof only");
}

#[test]
fn an_answer_that_does_not_hold_signs_nobody_in_and_is_counted() {
    let app = app();
    let browser = app.visitor();
    for _ in 0..5 {
        let asked = browser.post("/sign-in/passkey", &[("", "")]);
        let question: Value = serde_json::from_str(&asked.body).expect("a question");
        assert_eq!(question["publicKey"]["userVerification"], "required");
        let refused = browser.post("/sign-in/passkey/answer", &[("not", "an answer")]);
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
        assert!(browser.cookie("lantern").is_empty());
    }
    assert_eq!(browser.post("/sign-in/passkey", &[("", "")]).status, StatusCode::TOO_MANY_REQUESTS);
    app.clock.advance(SignedDuration::from_mins(16));
    for _ in 0..5 {
        assert_eq!(app.visitor().get("/invitations/guessed").status, StatusCode::NOT_FOUND);
    }
    assert_eq!(app.visitor().get("/invitations/guessed").status, StatusCode::TOO_MANY_REQUESTS);
}

#[test]
fn somebody_makes_one_more_only_with_a_new_proof_and_keeps_the_only_way_in() {
    let app = app();
    let officer = TestApp::person(Role::MissingPersonOfficer);
    let browser = app.sign_in(Role::MissingPersonOfficer);
    let asked = browser.post("/passkeys", &[("", "")]);
    let question: Value = serde_json::from_str(&asked.body).expect("a question");
    assert_eq!(question["publicKey"]["authenticatorSelection"]["residentKey"], "required");
    assert_eq!(question["publicKey"]["user"]["name"], "Test missing-person unit officer");
    assert_eq!(browser.post("/passkeys/answer", &[("not", "an answer")]).status, StatusCode::BAD_REQUEST);
    passkey(&app, officer);
    let page = browser.get("/sessions");
    assert!(page.has("Firefox on Windows"), "{}", page.body);
    let kept = browser.post("/passkeys/remove", &[("passkey", "07")]);
    assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY, "it is the only way in");
    assert_eq!(browser.post("/passkeys/remove", &[("passkey", "08")]).status, StatusCode::NOT_FOUND);
    app.clock.advance(SignedDuration::from_mins(50));
    for path in ["/passkeys", "/passkeys/answer", "/passkeys/remove"] {
        assert_eq!(browser.post(path, &[("passkey", "07")]).location(), "/sign-in?then=%2Fsessions", "{path}");
    }
}
