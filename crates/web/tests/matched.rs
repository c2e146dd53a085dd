//! A professional says in a short form that a child is missing who is looked for already: a person on the desk matches the report
//! with the open episode, nothing of it is lost, whoever wrote it is told, and a wrong match is taken back.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::{Actor, Role};
use casework::entry::{Origin, Subject};
use casework::ids::{ChildId, EntryId, EpisodeId, OrganisationId, PersonId, Reference, UnitId};
use casework::records::{Kind, OfKind as _, PersonRegistered, SameChildAs};
use casework::time::Moment;
use operations::{Failure, Registration, Write};
use proves::proves;
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp};

const WORDS: &str = "A pupil says she has not been home since Friday";

fn nurse(app: &TestApp) -> Browser<'_> {
    let (id, now) = (PersonId::numbered(77), app.lantern.now());
    let person = PersonRegistered {
        name: "Ottilie Marsh".into(),
        organisation: OrganisationId::literal("canal-road-school"),
        unit: UnitId::literal("canal-road-school-leads"),
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

fn sent(browser: &Browser<'_>, path: &str, typed: &[(&str, &str)]) -> Page {
    let form = browser.get(path);
    assert_eq!(form.status, StatusCode::OK, "{path}: {}", form.body);
    let own = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    browser.post(path, &form.hidden().into_iter().chain(own).collect::<Vec<_>>())
}

/// The report of somebody who was told and does not know whom.
fn told(app: &TestApp, browser: &Browser<'_>) -> (ChildId, EpisodeId) {
    let typed = [
        ("circumstances", WORDS),
        ("child.name", "Amara Kestrel"),
        ("child.responsible", "known"),
        ("child.responsible.known", "e09000030"),
    ];
    let taken = sent(browser, "/report/new", &typed);
    let entry = taken.location().trim_start_matches("/report/taken/");
    let entry: EntryId = entry.parse().expect("an entry");
    let chain = app.lantern.store().read(move |transaction| transaction.chain_of_entry(entry)).expect("a read");
    let child = match chain {
        Some(Subject::Child(child)) => Some(child),
        _ => None,
    };
    (child.expect("it is about a child"), EpisodeId::of_report(entry))
}

fn matched(app: &TestApp, (report, other): (EpisodeId, ChildId), same: &str) -> Page {
    let path = format!("/episodes/{report}/same_child_as/new");
    let other = other.to_string();
    let typed = [("other", other.as_str()), ("because", "Her form tutor says so"), ("same_absence!", same)];
    sent(&app.sign_in(Role::MissingPersonOfficer), &path, &typed)
}

fn own_match(app: &TestApp, child: ChildId) -> EntryId {
    let chain = app.lantern.store().read(move |transaction| transaction.entries(&Subject::Child(child)));
    let mut chain = chain.expect("a read").into_iter().filter_map(|entry| entry.open());
    chain.find(|entry| SameChildAs::of(&entry.body).is_some()).expect("it was matched").id
}

#[test]
fn a_report_about_an_open_episode_is_matched_by_a_person_keeps_every_word_and_stands_again_when_it_was_wrong() {
    proves!("LBTH-8-d");
    let app = TestApp::new();
    let (child, open) = app.missing_child();
    let nurse = nurse(&app);
    let (other, report) = told(&app, &nurse);
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let desk = officer.get("/desk");
    assert!(desk.has("Open already? Match it"), "{}", desk.body);
    assert!(desk.has(&format!("/episodes/{report}/same_child_as/new")), "{}", desk.body);
    let form = officer.get(&format!("/episodes/{report}/same_child_as/new"));
    assert!(form.has(&child.to_string()) && form.has("open in the other record already"), "{}", form.body);
    let saved = matched(&app, (report, child), "known=true");
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);

    let sample = Kind::ReportReceived.descriptor().expect("a kind").sample.clone();
    let first = sample["circumstances"].as_str().expect("words");
    let first = first.split(['\'', '’', '&']).next().expect("words");
    for page in [format!("/episodes/{open}"), format!("/episodes/{report}")] {
        let case = officer.get(&page);
        assert!(case.has(WORDS) && case.has(first), "{page}: every word of both: {}", case.body);
        assert!(!case.has("Not opened"), "{page}");
    }
    for child in [child, other] {
        let page = app.sign_in(Role::SocialWorker).get(&format!("/children/{child}"));
        assert!(page.has("1 episode<") && page.has("Her form tutor says so"), "{}", page.body);
    }
    let notices = nurse.get("/notices");
    assert!(notices.has("belongs to an episode that was open already"), "{}", notices.body);

    let late = json!({ "decision": "opened" });
    let (kind, origin) = (Kind::ReportDecided, Origin::Written);
    let late =
        Write { child: other, episode: Some(report), kind, occurred: None, record: late, revises: Some(None), origin };
    let decided = Write { child, episode: Some(open), ..late.clone() };
    app.lantern.write(&app.actor(Role::MissingPersonOfficer), decided, None).expect("the one episode is decided once");
    let stale = app.lantern.write(&app.actor(Role::MissingPersonOfficer), late, None);
    assert!(matches!(stale, Err(Failure::Stale(_))), "a form that was opened before decides nothing: {stale:?}");

    let undo = json!({ "entry": own_match(&app, other), "reason": "wrong_child", "words": "They are sisters" });
    let (kind, origin) = (Kind::Withdrawn, Origin::Written);
    let undo = Write { child: other, episode: None, kind, occurred: None, record: undo, revises: None, origin };
    app.lantern.write(&app.actor(Role::MissingPersonOfficer), undo, None).expect("a match is taken back");
    let again = officer.get(&format!("/episodes/{report}"));
    assert!(again.has(WORDS) && !again.has(first) && again.has("Decide the report"), "{}", again.body);
    assert!(!officer.get(&format!("/episodes/{open}")).has(WORDS), "and it is gone where it was wrong");
    assert!(officer.get("/desk").has(&format!("/episodes/{report}/same_child_as/new")), "it is on the desk again");
}

#[test]
fn a_report_that_nobody_matches_is_a_report_like_any_other_and_one_is_matched_only_with_what_is_open() {
    proves!("LBTH-8-d");
    let app = TestApp::new();
    let (child, open) = app.missing_child();
    let nurse = nurse(&app);
    let (_, report) = told(&app, &nurse);
    let write = |role: Role, kind: Kind, record: Value| {
        let episode = Some(open);
        let origin = Origin::Written;
        let write = Write { child, episode, kind, occurred: None, record, revises: None, origin };
        app.lantern.write(&app.actor(role), write, None).expect("a record is taken");
    };
    for kind in [Kind::ChildReturned, Kind::WellbeingConfirmed, Kind::EpisodeClosed] {
        write(Role::MissingPersonOfficer, kind, kind.descriptor().expect("a kind").sample.clone());
    }
    let refused = matched(&app, (report, child), "known=true");
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("Both records need an episode that is open"), "{}", refused.body);
    let case = app.sign_in(Role::MissingPersonOfficer).get(&format!("/episodes/{report}"));
    assert!(case.has(WORDS) && case.has("Decide the report"), "{}", case.body);
    let path = format!("/episodes/{report}/same_child_as/new");
    let reference = Reference::of(open).to_string();
    let typed =
        [("other", reference.as_str()), ("because", "Her form tutor says so"), ("same_absence!", "known=false")];
    let joined = sent(&app.sign_in(Role::MissingPersonOfficer), &path, &typed);
    assert_eq!(joined.status, StatusCode::SEE_OTHER, "{}", joined.body);
    let page = app.sign_in(Role::SocialWorker).get(&format!("/children/{child}"));
    assert!(page.has("2 episodes<"), "the same child, and another absence: {}", page.body);
}

#[test]
fn a_report_that_somebody_decided_not_to_open_is_not_matched_over_the_open_episode() {
    let app = TestApp::new();
    let (child, _) = app.missing_child();
    let nurse = nurse(&app);
    let (other, report) = told(&app, &nurse);
    let review = (app.lantern.now() + jiff::SignedDuration::from_hours(2)).to_string();
    let record = json!({
        "decision": "not_opened", "reason": "seen_safe", "evidence": "Seen at the gate",
        "review": review, "advice": ["s1_tell_us"]
    });
    let (kind, origin) = (Kind::ReportDecided, Origin::Written);
    let write = Write { child: other, episode: Some(report), kind, occurred: None, record, revises: None, origin };
    app.lantern.write(&app.actor(Role::MissingPersonOfficer), write, None).expect("a decision is taken");
    let refused = matched(&app, (report, child), "known=true");
    assert!(refused.has("Somebody decided not to open this report"), "{}", refused.body);
}
