//! Absences that nobody can explain, logged without a report by a school, a home and others who work with the child: each stands
//! beside the episodes with how long it lasted and how long until the next, and asks police for nothing.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::{Actor, Role};
use casework::entry::{Origin, Subject};
use casework::ids::{ChildId, EpisodeId, OrganisationId, PersonId, UnitId};
use casework::records::{Kind, PersonRegistered};
use casework::time::Moment;
use operations::{About, Registration, Report, Write};
use proves::proves;
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp};

const SCHOOL: &str = "canal-road-school-leads";

fn write(app: &TestApp, role: Role, child: ChildId, kind: Kind, record: Value) {
    let write = Write { child, episode: None, kind, occurred: None, record, revises: None, origin: Origin::Written };
    app.lantern.write(&app.actor(role), write, None).expect("a record is taken");
}

/// The safeguarding lead of a school, whose unit is asked in for the child.
fn lead<'a>(app: &'a TestApp, child: ChildId, asked_for: &str) -> Browser<'a> {
    let asked = json!({ "unit": SCHOOL, "asked_for": asked_for, "because": "They know the child" });
    write(app, Role::SocialWorker, child, Kind::PartnerInvited, asked);
    let (id, now) = (PersonId::numbered(77), app.lantern.now());
    let person = PersonRegistered {
        name: "Ottilie Marsh".into(),
        organisation: OrganisationId::literal("canal-road-school"),
        unit: UnitId::literal(SCHOOL),
        role: Role::PartnerLead,
        home: None,
        account: None,
        active: true,
    };
    let registration = Registration {
        subject: Subject::Person(id),
        recorded: now,
        since: Moment::at(now),
        actor: Actor::system(),
        origin: Origin::Invented,
        body: person.into(),
    };
    app.lantern.register(&[registration]).expect("a registration is taken");
    app.lantern.show_people(&[id]).expect("the person is listed");
    app.browser_of(id)
}

fn reported_again(app: &TestApp, child: ChildId) {
    let record = json!({ "circumstances": "Left by the kitchen window" });
    let report = Report { about: About::Known(child), occurred: None, record, origin: Origin::Written };
    app.lantern.report(&app.actor(Role::MissingPersonOfficer), report, None).expect("a report is taken");
}

fn sent(browser: &Browser<'_>, path: &str, typed: &[(&str, &str)]) -> Page {
    let form = browser.get(path);
    assert_eq!(form.status, StatusCode::OK, "{path}: {}", form.body);
    let own = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    browser.post(path, &form.hidden().into_iter().chain(own).collect::<Vec<_>>())
}

/// From half past twelve for so many minutes, two days ago.
fn for_minutes(app: &TestApp, from: &'static str, minutes: i64) -> Vec<(&'static str, String)> {
    let day = app.lantern.now() - jiff::SignedDuration::from_hours(48);
    let date = day.in_london().strftime("%-d/%-m/%Y").to_string();
    let end = 12 * 60 + 30 + minutes;
    vec![
        ("from", from.to_owned()),
        ("occurred.how", "earlier".to_owned()),
        ("occurred.date", date.clone()),
        ("occurred.time", "12:30".to_owned()),
        ("until.how", "earlier".to_owned()),
        ("until.date", date),
        ("until.time", format!("{}:{:02}", end / 60, end % 60)),
        ("known_now!", "known=true".to_owned()),
    ]
}

fn log(app: &TestApp, browser: &Browser<'_>, path: &str, from: &'static str, minutes: i64) -> Page {
    let typed = for_minutes(app, from, minutes);
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let sent = sent(browser, path, &typed);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    browser.get(sent.location())
}

fn section(page: &Page) -> String {
    let section = page.body.split("id=\"episodes\"").nth(1).and_then(|rest| rest.split("</section").next());
    section.unwrap_or_default().to_owned()
}

fn path_of(child: ChildId) -> String {
    format!("/children/{child}/absence_logged/new")
}

#[test]
fn a_home_logs_forty_minutes_and_they_stand_beside_the_episodes_and_police_are_asked_for_nothing() {
    proves!("LA-1-22");
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let home = app.sign_in(Role::HomeManager);
    let page = home.get(&format!("/children/{child}"));
    assert!(page.has(&path_of(child)) && page.has("Log an unexplained absence"), "{}", page.body);
    let owed = app.sign_in(Role::MissingPersonOfficer).get("/notices").body.matches("<tr").count();
    let saved = log(&app, &home, &path_of(child), "placement", 40);
    assert!(saved.has("Recorded: unexplained absence."), "{}", saved.body);
    let told = section(&app.sign_in(Role::SocialWorker).get(&format!("/children/{child}")));
    assert!(told.contains("1 episode, 1 absence logged without a report"), "{told}");
    assert!(told.contains("Absence from placement") && told.contains("40 min"), "{told}");
    assert!(told.contains("Where is not known") && told.contains("Until the next"), "{told}");
    let rows: Vec<&str> = told.split("<tr").collect();
    let place = |what: &str| rows.iter().position(|row| row.contains(what));
    assert!(place(&format!("/episodes/{episode}\"")) < place("Absence from placement"), "the newest first: {told}");
    assert!(rows.iter().any(|row| row.contains("40 min") && row.contains("2 d 9 h")), "with the gap: {told}");
    let grade = app.sign_in(Role::MissingPersonOfficer).get(&format!("/episodes/{episode}/risk_assessed/new"));
    assert!(grade.has("Absence from placement, 40 min") && grade.has("until the next"), "{}", grade.body);
    assert!(grade.has("1 absence logged without a report"), "{}", grade.body);
    let worker = app.sign_in(Role::SocialWorker).get("/notices");
    assert!(worker.has("A child was away and nobody can explain it"), "{}", worker.body);
    let police = app.sign_in(Role::MissingPersonOfficer).get("/notices");
    assert!(!police.has("nobody can explain it") && police.body.matches("<tr").count() == owed, "{}", police.body);
}

#[test]
fn a_school_logs_an_absence_from_its_notices_and_reads_what_it_read_before() {
    proves!("LA-1-22");
    let app = TestApp::new();
    let (child, _) = app.missing_child();
    let lead = lead(&app, child, "school");
    reported_again(&app, child);
    assert!(lead.get("/notices").has(&path_of(child)), "{}", lead.get("/notices").body);
    log(&app, &lead, &path_of(child), "school", 50);
    let told = section(&app.sign_in(Role::SocialWorker).get(&format!("/children/{child}")));
    assert!(told.contains("Absence from school") && told.contains("50 min"), "{told}");
}

#[test]
fn who_reads_nothing_logs_an_absence_and_still_opens_nothing() {
    let app = TestApp::new();
    let (child, _) = app.missing_child();
    let charity = lead(&app, child, "charity");
    reported_again(&app, child);
    let form = charity.get(&path_of(child));
    assert!(form.status == StatusCode::OK && !form.has("kitchen window"), "{}", form.body);
    log(&app, &charity, &path_of(child), "other", 30);
    assert_eq!(charity.get(&format!("/children/{child}")).status, StatusCode::NOT_FOUND);
    assert!(section(&app.sign_in(Role::SocialWorker).get(&format!("/children/{child}"))).contains("30 min"));
}

/// A child whose only episode is closed.
fn back(app: &TestApp) -> (ChildId, EpisodeId) {
    let (child, episode) = app.missing_child();
    let write = |kind: Kind, record: Value| {
        let episode = Some(episode);
        let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
        app.lantern.write(&app.actor(Role::MissingPersonOfficer), write, None).expect("a record is taken");
    };
    write(Kind::ChildReturned, json!({ "place": "The home" }));
    write(Kind::WellbeingConfirmed, json!({ "who": "PC Vale", "method": "seen_by_police" }));
    write(Kind::EpisodeClosed, json!({ "who": "PC Vale", "method": "seen_by_police" }));
    (child, episode)
}

#[test]
fn where_nobody_knows_where_the_child_is_now_one_press_reports_the_child_missing_and_none_is_asked_for() {
    proves!("LA-1-22");
    let app = TestApp::new();
    let (child, first) = back(&app);
    let home = app.sign_in(Role::HomeManager);
    let form = home.get(&path_of(child));
    assert!(form.has("report the child missing") && form.has("Report missing now"), "{}", form.body);
    let typed = [("from", "placement"), ("known_now!", "known=false"), ("words", "Gone since tea")];
    let logged = sent(&home, &path_of(child), &typed);
    assert_eq!(logged.status, StatusCode::SEE_OTHER, "the log is taken without a report: {}", logged.body);
    let page = home.get(logged.location());
    assert!(page.has("Nobody knows where the child is now"), "{}", page.body);
    let action = page.body.split('"').find(|part| part.contains("/report-now/")).expect("a button").to_owned();
    let pressed = home.post(&action, &page.hidden());
    assert!(pressed.location().starts_with("/report/taken/"), "{}", pressed.body);
    assert!(
        !home.post(&action, &page.hidden()).location().starts_with("/report/taken/"),
        "pressed twice, reported once"
    );
    let child_page = home.get(&format!("/children/{child}"));
    assert!(section(&child_page).contains("2 episodes, 1 absence"), "{}", child_page.body);
    let found =
        child_page.body.split('"').find(|part| part.starts_with("/episodes/") && !part.contains(&first.to_string()));
    let case = app.sign_in(Role::MissingPersonOfficer).get(found.expect("another episode"));
    assert!(case.has("Gone since tea"), "{}", case.body);
}

#[test]
fn the_press_on_the_form_reports_with_what_was_typed_however_little_that_is() {
    let app = TestApp::new();
    let (child, _) = back(&app);
    let home = app.sign_in(Role::HomeManager);
    let pressed = sent(&home, &path_of(child), &[("_action", "report")]);
    assert!(pressed.location().starts_with("/report/taken/"), "{}", pressed.body);
    let child_page = home.get(&format!("/children/{child}"));
    assert!(section(&child_page).contains("2 episodes"), "{}", child_page.body);
}
