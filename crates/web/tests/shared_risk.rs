//! Shared risk over HTTP: a grade is challenged in one step and answered, and words that blame a child are answered with
//! plainer ones and block nothing.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::records::Kind;
use proves::proves;
use serde_json::json;
use testkit::{Page, TestApp};

/// Sends a form as it was opened, with some of its boxes filled in, and goes where it leads.
fn send(app: &TestApp, role: Role, path: &str, typed: &[(&str, &str)]) -> Page {
    let browser = app.sign_in(role);
    let form = browser.get(path);
    assert_eq!(form.status, StatusCode::OK, "{path}");
    let mut boxes = form.hidden();
    boxes.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let sent = browser.post(path.split('?').next().unwrap_or(path), &boxes);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}: {}", sent.body);
    browser.get(sent.location())
}

#[test]
fn a_grade_is_challenged_from_where_it_stands_and_answered_from_what_is_owed() {
    proves!("LA-3-24");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let case = format!("/episodes/{episode}");
    send(
        &app,
        Role::MissingPersonOfficer,
        &format!("{case}/risk_assessed/new"),
        &[("grade", "low"), ("rationale", "Often out late"), ("_confirmed", "yes")],
    );
    let risk = app.sign_in(Role::HomeManager).get(&format!("{case}?tab=risk"));
    let challenge = format!("{case}/challenge_raised/new");
    assert!(risk.has(&challenge), "the grade has the way to challenge it beside it");
    send(
        &app,
        Role::HomeManager,
        &challenge,
        &[("about", "grade"), ("reason", "exploitation_signs"), ("words", "A second phone")],
    );
    let owed = app.sign_in(Role::UnitSupervisor).get(&case);
    let link =
        owed.body.split('"').find(|part| part.contains("challenge_answered/new?")).expect("a link to the answer");
    let link = link.replace("&#38;", "&").replace("&amp;", "&");
    let form = app.sign_in(Role::UnitSupervisor).get(&link);
    assert!(form.has(" selected") || form.has(" checked"), "the challenge it answers is chosen: {}", form.body);
    let answered = [("decision", "changed"), ("reasons", "As the home says")];
    let chosen = link.split("opening=").nth(1).expect("an opening").to_owned();
    let all = [answered.as_slice(), &[("challenge", chosen.as_str())]].concat();
    let after = send(&app, Role::UnitSupervisor, &link, &all);
    assert!(after.has("It answers “Answer the challenge”"), "{}", after.body);
    let record = app.sign_in(Role::HomeManager).get(&format!("{case}?tab=risk"));
    assert!(record.has("A second phone") && record.has("As the home says"), "both stay: {}", record.body);
}

#[test]
fn words_that_blame_the_child_are_saved_and_answered_once_with_plainer_ones() {
    proves!("TCS-6.3");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let case = format!("/episodes/{episode}");
    let browser_path = format!("{case}/enquiry_recorded/new");
    let said = [("kind", "sighting"), ("outcome", "He is Streetwise, his aunt says; a lifestyle choice")];
    let saved = send(&app, Role::MissingPersonOfficer, &browser_path, &said);
    assert!(saved.has("Recorded:") && saved.has("“streetwise”") && saved.has("“lifestyle choice”"), "{}", saved.body);
    assert!(saved.has("/correct\""), "and the way to correct it: {}", saved.body);
    let again = app.sign_in(Role::MissingPersonOfficer).get(&case);
    assert!(!again.has("Say what the child can do to stay safe"), "once, when it is saved");
    let plain = [("kind", "sighting"), ("outcome", "Seen at the station")];
    assert!(!send(&app, Role::MissingPersonOfficer, &browser_path, &plain).has("blame on the child"));
    let sample = Kind::EnquiryRecorded.descriptor().expect("a kind").sample.clone();
    assert_eq!(casework::policy::wording::found(&app.lantern.policy().wording, &json!({ "record": sample })), []);
}
