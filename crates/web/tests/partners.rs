//! Partners who only know half of it: they are told that there is an update, say that they have read it, what they know and that
//! the child was heard from, in one form each, and read no more than before.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::{Actor, Role};
use casework::entry::{Origin, Subject};
use casework::ids::{ChildId, EpisodeId, OrganisationId, PersonId, UnitId};
use casework::record::Scope;
use casework::records::{Kind, PersonRegistered};
use casework::time::Moment;
use operations::{About, Opened, Registration, Report, Write};
use proves::proves;
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp};

const SCHOOL: &str = "canal-road-school-leads";
const NAME: &str = "Quillonia Marrowby";

fn write(app: &TestApp, role: Role, (child, episode): (ChildId, EpisodeId), kind: Kind, record: Value) {
    let episode = kind.descriptor().filter(|kind| kind.scope != Scope::Child).map(|_| episode);
    let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
    app.lantern.write(&app.actor(role), write, None).expect("a record is taken");
}

/// The safeguarding lead of a school.
fn lead(app: &TestApp) -> Browser<'_> {
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

/// A child for whom the unit of the lead is asked in, and who is then reported again.
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
    let asked = json!({ "unit": SCHOOL, "asked_for": asked_for, "because": "They know the child" });
    write(app, Role::SocialWorker, case, Kind::PartnerInvited, asked);
    report(About::Known(first.child));
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
    let lead = lead(&app);
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
    let seen = app.lantern.see(&Actor::system(), Opened::Episode(episode), "test", None).expect("the case is there");
    let read = seen.case.entries.iter().filter(|entry| entry.kind() == Some(Kind::NoticeAcknowledged));
    assert_eq!(
        read.map(|entry| entry.actor.unit.as_str()).collect::<Vec<_>>(),
        [SCHOOL],
        "that it was read is on record"
    );
}

#[test]
fn a_partner_tells_what_is_known_from_the_notice_and_opens_nothing() {
    let app = TestApp::new();
    let (child, episode) = missing(&app, "youth_justice");
    let lead = lead(&app);
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

#[test]
fn a_school_that_hears_from_the_child_says_so_in_one_form_and_police_and_council_read_it_at_once() {
    proves!("LBTH-6-k");
    let app = TestApp::new();
    let (_, episode) = missing(&app, "school");
    let lead = lead(&app);
    let path = format!("/episodes/{episode}/contact_made/new");
    assert!(lead.get("/notices").has(&path));
    let form = lead.get(&path);
    let said = [
        ("method", "known"),
        ("method.known", "telephone"),
        ("who", "Her form tutor"),
        ("place", "A bus stop in Leyton"),
        ("state", "Out of breath"),
        ("occurred.how", "now"),
    ];
    let sent = send(&lead, &path, &form, &said);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    for role in [Role::MissingPersonOfficer, Role::EmergencyDutyTeam] {
        let page = app.sign_in(role).get("/notices");
        assert!(page.has("Somebody has heard from a missing child"), "{role:?}: {}", page.body);
    }
    let case = app.sign_in(Role::MissingPersonOfficer).get(&format!("/episodes/{episode}"));
    assert!(case.has("A bus stop in Leyton") && case.has("Out of breath"), "{}", case.body);
    assert!(case.has("Read and acknowledge"), "it is owed at once: {}", case.body);
    assert!(case.has("location_claimed/new"), "the child is missing still");
}

#[test]
fn each_agency_that_was_asked_stands_on_the_assessment_with_what_it_knows_or_that_it_said_nothing_yet() {
    proves!("TCS-10.1", "TCS-2.7");
    let app = TestApp::new();
    let case @ (_, episode) = missing(&app, "charity");
    let asked = json!({ "unit": "wharfside-hospitals-wharfside", "asked_for": "health", "because": "Her nurse" });
    write(&app, Role::SocialWorker, case, Kind::PartnerInvited, asked);
    let assess = format!("/episodes/{episode}/risk_assessed/new");
    let supervisor = app.sign_in(Role::UnitSupervisor);
    let low = json!({ "grade": "medium", "rationale": "What is known so far, and what is feared" });
    write(&app, Role::MissingPersonOfficer, case, Kind::RiskAssessed, low);
    let section = |page: &Page| {
        let section = page.body.split("What each agency says").nth(1).and_then(|rest| rest.split("</section").next());
        section.unwrap_or_default().to_owned()
    };
    let before = section(&supervisor.get(&assess));
    assert!(before.contains("Wharfside Hospitals") && before.contains("Nothing yet. Asked"), "{before}");
    let charity = lead(&app);
    assert!(charity.get("/notices").has("The risk of a missing child is graded; say what you know"));
    let path = format!("/episodes/{episode}/risk_contributed/new");
    let form = charity.get(&path);
    send(&charity, &path, &form, &[("words", "He rang our helpline on Friday")]);
    let level = json!({ "level": "child_protection", "reason": "Gifts nobody can explain" });
    write(&app, Role::SocialWorker, case, Kind::ThresholdDecided, level);
    let after = section(&supervisor.get(&assess));
    assert!(after.contains("He rang our helpline on Friday"), "{after}");
    assert!(after.contains("Level 4: a child at risk of significant harm"), "{after}");
    let review = supervisor.get(&format!("/episodes/{episode}"));
    assert!(review.has("Review the grade"), "which waits for nobody: {}", review.body);
}

#[test]
fn what_the_home_saw_when_the_child_came_back_stands_beside_the_prevention_interview() {
    proves!("JRA-ret-info");
    let app = TestApp::new();
    let case @ (_, episode) = app.missing_child();
    write(&app, Role::HomeManager, case, Kind::ChildReturned, json!({ "place": "The home" }));
    let manager = app.sign_in(Role::HomeManager);
    let path = format!("/episodes/{episode}/return_assessed/new");
    assert!(manager.get(&format!("/episodes/{episode}")).has(&path));
    let form = manager.get(&path);
    let said = [
        ("safe", "known"),
        ("safe.known", "true"),
        ("mood", "Quiet, and would not look up"),
        ("new_things", "known"),
        ("new_things.known", "A telephone she did not have"),
        ("occurred.how", "now"),
    ];
    let sent = send(&manager, &path, &form, &said);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let officer = app.sign_in(Role::MissingPersonOfficer);
    assert!(officer.get("/notices").has("Those who care for a child who is back say how the child is"));
    let interview = officer.get(&format!("/episodes/{episode}/prevention_interview/new"));
    assert!(
        interview.has("The return assessment") && interview.has("A telephone she did not have"),
        "{}",
        interview.body
    );
}

#[test]
fn a_professional_who_was_told_says_so_in_a_short_form_that_is_a_report_like_any_other() {
    let app = TestApp::new();
    let nurse = lead(&app);
    let form = nurse.get("/report/new");
    assert!(form.has("What were you told, by whom and when?") && !form.has("name=\"advice\""), "{}", form.body);
    assert!(!form.has("Look for this child"), "who may not look for children is not asked to");
    let told = [
        ("circumstances", "A pupil says she has not been home since Friday"),
        ("child.name", "Quillonia M"),
        ("child.responsible", "known"),
        ("child.responsible.known", "e09000030"),
    ];
    let sent = send(&nurse, "/report/new", &form, &told);
    let taken = nurse.get(sent.location());
    assert!(taken.has("The report is recorded") && taken.has("exploitation service"), "{}", taken.body);
    assert!(taken.has("Decide the report") && !taken.has("Open the case"), "{}", taken.body);
}
