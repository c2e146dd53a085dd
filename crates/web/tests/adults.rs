//! Whoever was eighteen or over when they went missing: redirected from the desk, here until it is logged who took it, and not offered
//! for anybody who may be a child. And the groups that every case page and the API tell of.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, EpisodeId};
use casework::records::Kind;
use operations::{About, Report, Write};
use proves::proves;
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp};

fn reported(app: &TestApp, child: Value, record: &Value) -> (ChildId, EpisodeId) {
    let report = Report { about: About::New(child), occurred: None, record: record.clone(), origin: Origin::Written };
    let written = app.lantern.report(&app.actor(Role::CallHandler), report, None).expect("a report is taken");
    (written.child, written.episode.expect("it has an episode"))
}

fn registered(app: &TestApp, child: ChildId, record: Value) {
    let (kind, occurred, origin) = (Kind::ChildRegistered, None, Origin::Written);
    let write = Write { child, episode: None, kind, occurred, record, revises: None, origin };
    app.lantern.write(&app.actor(Role::SocialWorker), write, None).expect("a record is taken");
}

fn send(browser: &Browser<'_>, path: &str, typed: &[(&str, &str)]) -> Page {
    let form = browser.get(path);
    assert_eq!(form.status, StatusCode::OK, "{path}");
    let mut boxes = form.hidden();
    boxes.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    browser.post(path, &boxes)
}

const REDIRECT: &str = "Redirect to the adult process";
const TYPED: [(&str, &str); 6] = [
    ("passed_to", "Missing persons team for adults, Sergeant Holm"),
    ("evidence", "His passport, seen by PC Vale"),
    ("review.how", "earlier"),
    ("review.date", "2026-03-02"),
    ("review.time", "06:00"),
    ("advice", "s1_tell_us"),
];

#[test]
fn a_desk_officer_redirects_an_adult_and_it_stays_until_it_is_logged_who_took_it() {
    proves!("LBTH-2-a");
    let app = TestApp::new();
    let about =
        json!({ "name": "Idris Fenn", "born": { "known": "2005-05-14" }, "responsible": { "known": "e09000030" } });
    let (child, episode) = reported(&app, about, &json!({ "circumstances": "Gone since noon" }));
    let (case, officer) = (format!("/episodes/{episode}"), app.sign_in(Role::MissingPersonOfficer));
    let form = format!("{case}/redirected_as_adult/new");

    let page = officer.get(&case);
    assert!(!page.has(REDIRECT) && page.has("Not redirected to the adult process"), "nobody checked: {}", page.body);
    let refused = send(&officer, &form, &TYPED);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("nobody has checked it: they are treated as a child"), "{}", refused.body);

    registered(
        &app,
        child,
        json!({ "name": "Idris Fenn", "born": { "known": "2005-05-14" }, "responsible": { "known": "e09000030" }, "in_care": { "known": false } }),
    );
    assert!(officer.get(&case).has(&form), "now it is offered");
    let sent = send(&officer, &form, &TYPED);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let page = officer.get(&case);
    assert!(page.has("It stays here until it is logged who took it"), "{}", page.body);
    assert!(officer.get("/desk").has("Idris F."), "it is still on the desk");
    let worker = app.sign_in(Role::SocialWorker);
    assert!(worker.get("/notices").has("A report was not opened"), "the council is told");
    assert!(worker.get(&case).has("/challenge_raised/new"), "and may challenge it");

    let owed = officer.get(&case);
    let outcome = format!("{case}/taken_as_adult/new");
    assert!(owed.has("Log who in the adult process took it") && owed.has(&outcome), "{}", owed.body);
    let taken =
        [("who", "Sergeant Holm, missing persons team for adults"), ("reference", "26MIS012345"), ("when.how", "now")];
    let sent = send(&officer, &outcome, &taken);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let page = officer.get(&case);
    for told in ["Taken over by the adult process", "26MIS012345", "Closed"] {
        assert!(page.has(told), "{told}: {}", page.body);
    }
    assert!(
        !officer.get("/desk").has("Idris F.") && !officer.get("/board").has("Idris F."),
        "it is none of theirs now"
    );
    assert!(
        worker.get("/notices").has("Those who look for missing adults took a report"),
        "the council is told who has it"
    );

    registered(
        &app,
        child,
        json!({ "name": "Idris Fenn", "born": { "known": "2009-05-14" }, "responsible": { "known": "e09000030" }, "in_care": { "known": false } }),
    );
    assert!(officer.get("/desk").has("Idris F."), "a child after all, and open here again");
}

#[test]
fn every_case_page_and_the_api_say_which_groups_a_child_is_in_and_what_is_not_known() {
    proves!("LBTH-2-a");
    let app = TestApp::new();
    let about =
        json!({ "name": "Amara Kuti", "born": { "known": "2011-05-02" }, "responsible": { "known": "e09000030" } });
    let (child, episode) = reported(
        &app,
        about,
        &json!({ "circumstances": "Walked off the ward", "missing_from": { "known": "hospital" } }),
    );
    let (case, officer) = (format!("/episodes/{episode}"), app.sign_in(Role::MissingPersonOfficer));
    let panel = || {
        let body = officer.get(&case).body;
        let panel = body.split("Group and legal status").nth(1).expect("the panel is there").to_owned();
        panel.split("</section>").next().unwrap_or_default().to_owned()
    };
    let told = panel();
    for words in ["Admitted to a hospital or a mental health unit", "whether the child is looked after", "Under 18"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert!(officer.get(&case).has("Ask the ward what treatment is missed"), "and what is owed follows");
    registered(
        &app,
        child,
        json!({ "name": "Amara Kuti", "born": { "known": "2011-05-02" }, "responsible": { "known": "e09000030" }, "in_care": { "known": true } }),
    );
    let told = panel();
    assert!(told.contains("in whose area the placement is") && told.contains("the legal status"), "{told}");
}
