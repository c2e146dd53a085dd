//! The morning briefing and what did not reach the Exploitation Service, over HTTP: who is on which list, who was told of it, and
//! that each child a list names is logged.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, EpisodeId};
use casework::records::Kind;
use jiff::SignedDuration;
use operations::{About, Report, Write};
use proves::proves;
use serde_json::{Value, json};
use testkit::{Page, TestApp};

/// Sends a form as it was opened, with some of its boxes filled in.
fn send(app: &TestApp, role: Role, episode: EpisodeId, kind: &str, typed: &[(&str, &str)]) {
    let (browser, path) = (app.sign_in(role), format!("/episodes/{episode}/{kind}/new"));
    let form = browser.get(&path);
    assert_eq!(form.status, StatusCode::OK, "{path}");
    let mut boxes = form.hidden();
    boxes.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let sent = browser.post(&path, &boxes);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}: {}", sent.body);
}

/// Somebody reports a child, with some of the sample's fields otherwise.
fn reported(app: &TestApp, role: Role, about: About, otherwise: &[(&str, Value)]) -> (ChildId, EpisodeId) {
    let mut record = Kind::ReportReceived.descriptor().expect("a kind").sample.clone();
    let fields = record.as_object_mut().expect("a record is a set of fields");
    fields.extend(otherwise.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    let report = Report { about, occurred: None, record, origin: Origin::Written };
    let written = app.lantern.report(&app.actor(role), report, None).expect("a report is taken");
    (written.child, written.episode.expect("a report has an episode"))
}

fn new(name: &str) -> About {
    About::New(json!({ "name": name, "responsible": { "known": "e09000030" } }))
}

fn allocated(app: &TestApp, child: ChildId) {
    let write = Write {
        child,
        episode: None,
        kind: Kind::WorkerAllocated,
        occurred: None,
        record: json!({ "worker": TestApp::person(Role::SocialWorker) }),
        revises: None,
        origin: Origin::Written,
    };
    app.lantern.write(&app.actor(Role::SocialWorker), write, None).expect("a worker is allocated");
}

/// What a page says between two headings.
fn part<'a>(page: &'a Page, id: &str) -> &'a str {
    let from = page.body.split(&format!("aria-labelledby=\"{id}\"")).nth(1).expect("a section");
    from.split("</section>").next().expect("its end")
}

#[test]
fn whoever_is_located_is_told_of_at_once_and_stands_on_the_next_briefing_with_who_has_read_it() {
    proves!("LBTH-7.2-a");
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    allocated(&app, child);
    let service = app.sign_in(Role::ExploitationCoordinator);
    let before = service.get("/briefing");
    assert!(part(&before, "missing").contains("Amara K.") && !part(&before, "located").contains("Amara K."));
    send(&app, Role::MissingPersonOfficer, episode, "child_returned", &[("place", "Her aunt’s")]);
    for role in [Role::ExploitationCoordinator, Role::SocialWorker, Role::HomeManager] {
        let told = app.sign_in(role).get("/notices");
        assert!(told.has("A child is said to be back"), "{role:?}: {}", told.body);
    }
    app.clock.advance(SignedDuration::from_hours(10));
    let service = app.sign_in(Role::ExploitationCoordinator);
    let form = service.get("/notices");
    assert!(form.has("I have read it"), "{}", form.body);
    let read = [("child", child.to_string()), ("episode", episode.to_string())];
    let about = form.body.split("value=\"child_back\"").next().expect("the notice");
    let about = about.rsplit("name=\"about\" value=\"").next().and_then(|rest| rest.split('"').next());
    let mut boxes: Vec<(String, String)> = read.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    boxes.extend([
        ("about".to_owned(), about.expect("what it is about").to_owned()),
        ("event".to_owned(), "child_back".to_owned()),
        ("_token".to_owned(), form.token()),
    ]);
    assert_eq!(service.post("/notices/acknowledge", &boxes).status, StatusCode::SEE_OTHER);
    let morning = service.get("/briefing");
    let located = part(&morning, "located");
    assert!(!part(&morning, "missing").contains("Amara K.") && located.contains("Amara K."), "{}", morning.body);
    assert!(located.contains("Located since Fri 27 Feb 09:00"), "the last working morning: {located}");
    assert!(located.contains("exploitation service Mon 2 Mar 08:15"), "{located}");
    assert!(located.contains("children&#39;s social care (told Sun 1 Mar 22:15)"), "the worker: {located}");
    assert!(located.contains("Larkfield") && located.contains("Child is back"), "the home, and what is new: {located}");
    app.clock.advance(SignedDuration::from_hours(24));
    let tuesday = app.sign_in(Role::ExploitationCoordinator).get("/briefing");
    assert!(!tuesday.has("Amara K."), "and not for ever: {}", tuesday.body);
}

#[test]
fn a_child_without_an_allocated_worker_is_flagged_on_the_briefing_whoever_reads_it() {
    proves!("LBTH-8-b");
    let app = TestApp::new();
    let (known, _) = reported(&app, Role::CallHandler, new("Zahra Oak"), &[]);
    allocated(&app, known);
    let (_, helped) = reported(&app, Role::CallHandler, new("Kofi Elm"), &[]);
    reported(&app, Role::CallHandler, new("Lena Ash"), &[]);
    let level = [("level", "early_help"), ("reason", "The school asked for help in May")];
    send(&app, Role::SocialWorker, helped, "threshold_decided", &level);
    for role in [Role::ExploitationCoordinator, Role::MissingPersonOfficer, Role::EmergencyDutyTeam] {
        let page = app.sign_in(role).get("/briefing");
        let row = |name: &str| page.body.split("<tr ").find(|row| row.contains(name)).expect("a row").to_owned();
        assert!(!row("Zahra O.").contains("No allocated worker"), "{role:?}: {}", page.body);
        assert!(row("Kofi E.").contains("No allocated worker: level 2: early help"), "{}", page.body);
        assert!(row("Lena A.").contains("No allocated worker: the council has not decided"), "{}", page.body);
    }
    assert!(!app.stranger().get("/briefing").has("Zahra O."), "and no other council's");
}

#[test]
fn one_press_tells_the_service_and_what_was_not_told_or_is_in_one_record_only_is_listed_by_the_month() {
    proves!("LBTH-8.2-b", "LBTH-OA1-c");
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let (silent, _) = reported(&app, Role::CallHandler, new("Zahra Oak"), &[]);
    reported(&app, Role::CallHandler, new("Nobody’s Elm"), &[]);
    let (placed, first) = app.missing_child();
    for child in [child, silent, placed] {
        allocated(&app, child);
    }
    let case = app.sign_in(Role::SocialWorker).get(&format!("/episodes/{episode}"));
    assert!(case.has("Tell the Exploitation Service"), "on the worker's screen: {}", case.body);
    send(&app, Role::SocialWorker, episode, "exploitation_service_told", &[]);
    let service = app.sign_in(Role::ExploitationCoordinator);
    assert!(service.get("/notices").has("A social worker says that a child is missing"));
    assert!(part(&service.get("/briefing"), "missing").contains("Amara K."));
    let list = service.get("/briefing/month");
    let alerts = part(&list, "alerts");
    assert!(alerts.contains("Zahra O.") && !alerts.contains("Nobody"), "on a caseload, and reported: {alerts}");
    assert_eq!(alerts.matches("Amara K.").count(), 1, "of the two only the one not told of: {alerts}");
    assert!(part(&list, "apart").contains("None."), "the home wrote, and police have it: {}", list.body);
    send(&app, Role::MissingPersonOfficer, first, "child_returned", &[]);
    send(
        &app,
        Role::MissingPersonOfficer,
        first,
        "wellbeing_confirmed",
        &[("who", "PC Vale"), ("method", "seen_in_person")],
    );
    let closed = [("who", "PC Vale"), ("method", "seen_in_person"), ("_confirmed", "yes")];
    send(&app, Role::MissingPersonOfficer, first, "episode_closed", &closed);
    app.clock.advance(SignedDuration::from_hours(1));
    reported(&app, Role::CallHandler, About::Known(placed), &[]);
    let unheard = json!({ "name": "Mina Fir", "responsible": { "known": "e09000030" } });
    reported(&app, Role::HomeManager, About::New(unheard), &[("to_police", json!(false))]);
    let service = app.sign_in(Role::ExploitationCoordinator);
    let list = service.get("/briefing/month?month=2026-03");
    let apart = part(&list, "apart");
    let row = |name: &str| apart.split("<tr ").find(|row| row.contains(name)).expect("a row").to_owned();
    assert!(row("Amara K.").contains("Police have a report, and the home wrote nothing"), "{apart}");
    assert!(row("Mina F.").contains("The home wrote of it, and police have no report"), "{apart}");
    let earlier = service.get("/briefing/month?month=2026-02");
    assert!(!earlier.has("Zahra O.") && earlier.has("March 2026"), "another month: {}", earlier.body);
    assert_eq!(service.get("/briefing/month?month=soon").status, StatusCode::NOT_FOUND);
}

#[test]
fn each_child_the_lists_name_is_logged() {
    let app = TestApp::new();
    let (child, _) = app.missing_child();
    allocated(&app, child);
    let looks = || {
        let looks = app.lantern.store().read(move |transaction| transaction.looks_at(child, None, 1000));
        looks.expect("the log is read").len()
    };
    let service = app.sign_in(Role::ExploitationCoordinator);
    for path in ["/briefing", "/briefing/month"] {
        let before = looks();
        assert!(service.get(path).has("Amara K."), "{path}");
        assert_eq!(looks(), before + 1, "{path}");
    }
}

#[test]
fn an_unaccompanied_child_has_no_lowest_grade_without_a_supervisor_and_stands_on_a_list_of_their_own() {
    proves!("LA-2-08");
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    reported(&app, Role::CallHandler, new("Zahra Oak"), &[]);
    let write = Write {
        child,
        episode: None,
        kind: Kind::VulnerabilityFlagged,
        occurred: None,
        record: json!({ "flag": "trafficked", "standing": "suspected", "source": "Her solicitor" }),
        revises: None,
        origin: Origin::Written,
    };
    app.lantern.write(&app.actor(Role::SocialWorker), write, None).expect("a flag is taken");
    let path = format!("/episodes/{episode}/risk_assessed/new");
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let mut boxes = officer.get(&path).hidden();
    let lowest = [("grade", "very_low"), ("rationale", "She rang her aunt"), ("_confirmed", "yes")];
    boxes.extend(lowest.map(|(name, value)| (name.to_owned(), value.to_owned())));
    let refused = officer.post(&path, &boxes);
    assert!(refused.has("the lowest grade needs a supervisor, a reason and a time"), "{}", refused.body);
    let signed =
        [("override_reason", "Seen by her solicitor today"), ("review.date", "2/3/2026"), ("review.time", "02:00")];
    send(&app, Role::UnitSupervisor, episode, "risk_assessed", &[&lowest[..], &signed[..]].concat());
    for role in [Role::ExploitationCoordinator, Role::UnitSupervisor] {
        let page = app.sign_in(role).get("/briefing");
        let own = part(&page, "flagged");
        assert!(own.contains("Amara K.") && !own.contains("Zahra O."), "{role:?}: {own}");
        assert!(part(&page, "missing").contains("Zahra O."), "{role:?}: {}", page.body);
    }
    send(&app, Role::MissingPersonOfficer, episode, "child_returned", &[]);
    let page = app.sign_in(Role::ExploitationCoordinator).get("/briefing");
    assert!(!part(&page, "flagged").contains("Amara K."), "still missing, and no longer: {}", page.body);
}
