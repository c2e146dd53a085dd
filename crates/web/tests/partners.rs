//! Partners who only know half of it: they are told that there is an update, say that they have read it, what they know and that
//! the child was heard from, in one form each, and read no more than before.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, EpisodeId};
use casework::record::Scope;
use casework::records::Kind;
use operations::{About, Report, Write};
use proves::proves;
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp};

const UNIT: &str = "e09000030-csc";
const NAME: &str = "Quillonia Marrowby";

fn write(app: &TestApp, role: Role, (child, episode): (ChildId, EpisodeId), kind: Kind, record: Value) {
    let episode = kind.descriptor().filter(|kind| kind.scope != Scope::Child).map(|_| episode);
    let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
    app.lantern.write(&app.actor(role), write, None).expect("a record is taken");
}

/// A child for whom the unit of the partner lead is asked in, and who is then reported again.
fn missing(app: &TestApp, asked_for: &str) -> (ChildId, EpisodeId) {
    let known = json!({
        "name": NAME, "born": { "known": "2010-05-14" }, "responsible": { "known": "e09000030" }, "in_care": { "known": true }
    });
    let report = |about| {
        let record = json!({ "circumstances": "Left by the kitchen window" });
        let report = Report { about, occurred: None, record, origin: Origin::Written };
        app.lantern.report(&app.actor(Role::MissingPersonOfficer), report, None).expect("a report is taken")
    };
    let first = report(About::New(known));
    let case = (first.child, first.episode.expect("an episode"));
    let asked = json!({ "unit": UNIT, "asked_for": asked_for, "because": "They know the child" });
    write(app, Role::SocialWorker, case, Kind::PartnerInvited, asked);
    report(About::Child(first.child));
    case
}

fn send(browser: &Browser<'_>, path: &str, page: &Page, fields: &[(&str, &str)]) -> Page {
    let own = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let all: Vec<(String, String)> = page.hidden().into_iter().chain(own).collect();
    browser.post(path, &all)
}

#[test]
fn a_school_is_told_that_there_is_an_update_says_that_it_has_read_it_and_reads_what_it_read_before() {
    proves!("LA-3-12");
    let app = TestApp::new();
    let (_, episode) = missing(&app, "school");
    let lead = app.sign_in(Role::PartnerLead);
    let page = lead.get("/notices");
    let told = page.body.split("<tr").find(|row| row.contains("There is an update about a child"));
    let told = told.expect("the school is told");
    assert!(!told.contains("missing") && !told.contains("window"), "the notice says no more: {told}");
    assert!(told.contains(&format!("/episodes/{episode}\"")) && told.contains("I have read it"), "{told}");
    let value = |name: &str| {
        let field = told.split(&format!("name=\"{name}\" value=\"")).nth(1).and_then(|rest| rest.split('"').next());
        (name.to_owned(), field.unwrap_or_default().to_owned())
    };
    let fields = ["_token", "child", "about", "event", "episode"].map(value);
    assert_eq!(lead.post("/notices/acknowledge", &fields).status, StatusCode::SEE_OTHER);
    let page = lead.get("/notices");
    assert!(page.has("Nothing is waiting."), "{}", page.body);
    let case = lead.get(&format!("/episodes/{episode}"));
    assert!(case.has(NAME) && !case.has("location_claimed/new"), "{}", case.body);
    let read = app.sign_in(Role::MissingPersonOfficer).get(&format!("/episodes/{episode}"));
    assert!(read.has("Notice acknowledged"), "{}", read.body);
}

#[test]
fn a_partner_tells_what_is_known_from_the_notice_and_opens_nothing() {
    let app = TestApp::new();
    let (child, episode) = missing(&app, "youth_justice");
    let lead = app.sign_in(Role::PartnerLead);
    let page = lead.get("/notices");
    let path = format!("/episodes/{episode}/risk_contributed/new");
    assert!(page.has(&path) && page.has(&format!("/episodes/{episode}/contact_made/new")), "{}", page.body);
    assert!(!page.has(&format!("/episodes/{episode}\"")), "there is nothing to open");
    for closed in [format!("/episodes/{episode}"), format!("/children/{child}")] {
        assert_eq!(lead.get(&closed).status, StatusCode::NOT_FOUND, "{closed}");
    }
    let form = lead.get(&path);
    assert!(form.has(NAME) && !form.has("window"), "{}", form.body);
    assert_eq!(send(&lead, &path, &form, &[("words", " ")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    let sent = send(&lead, &path, &form, &[("words", "He has a tag, and misses his curfew")]);
    assert!(sent.location().starts_with("/notices?saved="), "{}", sent.location());
    assert!(lead.get(sent.location()).has("Recorded: what we know of the risk."));
    let grade = app.sign_in(Role::UnitSupervisor).get(&format!("/episodes/{episode}/risk_assessed/new"));
    assert!(grade.has("He has a tag, and misses his curfew"), "{}", grade.body);
}
