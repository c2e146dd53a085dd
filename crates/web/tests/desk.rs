//! The triage desk over HTTP: every report of the force in one queue, what it needs before it leaves, what nobody has opened
//! first, and the same desk for one unit where the force has no hub.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::{Actor, Role};
use casework::directory::shipped;
use casework::entry::{Origin, Subject};
use casework::ids::EpisodeId;
use casework::records::{Kind, OrganisationRegistered};
use casework::time::Moment;
use casework::triage::Minimum;
use jiff::SignedDuration;
use operations::read::DeskOf;
use operations::{About, Opened, Registration, Report};
use proves::proves;
use serde_json::json;
use testkit::{Browser, Page, TestApp};

fn reported(app: &TestApp, name: &str, council: &str) -> EpisodeId {
    let record = Kind::ReportReceived.descriptor().expect("a kind").sample.clone();
    let about = About::New(json!({ "name": name, "responsible": { "known": council } }));
    let report = Report { about, occurred: None, record, origin: Origin::Written };
    let written = app.lantern.report(&app.actor(Role::CallHandler), report, None).expect("a report is taken");
    written.episode.expect("a report has an episode")
}

/// Sends a form as it was opened, with some of its boxes filled in.
fn send(browser: &Browser<'_>, path: &str, typed: &[(&str, &str)]) -> Page {
    let form = browser.get(path);
    assert_eq!(form.status, StatusCode::OK, "{path}");
    let mut boxes = form.hidden();
    boxes.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    browser.post(path, &boxes)
}

/// Where a name first stands on a page.
fn place(page: &Page, name: &str) -> usize {
    page.body.find(name).expect("it is there")
}

fn row<'a>(page: &'a Page, name: &str) -> &'a str {
    page.body.split("<tr ").find(|row| row.contains(name)).expect("a row of the table")
}

/// What the list says of how far each report is, is what the record says.
fn is_as_recorded(app: &TestApp) {
    let hub = app.actor(Role::CallHandler);
    let lines = app.lantern.triage_desk(&hub, DeskOf::All).expect("a desk").lines;
    assert!(!lines.is_empty());
    for line in lines {
        let episode = line.row.episode.episode;
        let case = app.lantern.see(&hub, Opened::Episode(episode), "test", None).expect("a case").case;
        let recorded = Minimum::of(&case, case.episode(episode).expect("its episode"), app.lantern.policy());
        assert_eq!(line.minimum(), recorded, "{}", line.row.name);
    }
}

#[test]
fn one_queue_for_all_units_says_what_is_missing_and_a_report_leaves_it_by_being_handed_on() {
    proves!("ANNEX-R8-a", "ANNEX-R8-b");
    let app = TestApp::new();
    let (bow, camden) = (reported(&app, "Zahra Oak", "e09000030"), reported(&app, "Kofi Elm", "e09000007"));
    app.clock.advance(SignedDuration::from_mins(27));
    let hub = app.sign_in(Role::CallHandler);
    let desk = hub.get("/desk");
    for name in ["Zahra O.", "Kofi E."] {
        let row = row(&desk, name);
        for missing in ["Recorded", "Not assessed", "No first step", "No time to look again", "TextSafe: not decided"] {
            assert!(row.contains(missing), "{name}, {missing}: {row}");
        }
        assert!(row.contains("Nobody has opened it") && row.contains("27 min"), "{row}");
    }
    let officer = app.sign_in(Role::MissingPersonOfficer);
    assert!(officer.get("/take-over").has("Zahra O") && officer.get("/hand-over").has("Zahra O"), "two lists of cases");
    let listed = hub.get("/desk");
    assert!(row(&listed, "Zahra O.").contains("Nobody has opened it"), "a list opens nothing: {}", listed.body);
    hub.get(&format!("/episodes/{bow}"));
    let desk = hub.get("/desk");
    assert!(!row(&desk, "Zahra O.").contains("Nobody has opened it"), "somebody looked: {}", desk.body);
    assert!(place(&desk, "Kofi E.") < place(&desk, "Zahra O."), "what nobody has opened comes first");
    is_as_recorded(&app);
    let form = format!("/episodes/{bow}/report_handed_on/new");
    let refused = send(&hub, &form, &[("unit", "met-ce-mpu"), ("steps", "Response looks at the station")]);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("the risk is not assessed, no time to look again is set"), "{}", refused.body);
    send(&hub, &format!("/episodes/{bow}/report_decided/new"), &[("decision", "opened")]);
    let graded = [("grade", "high"), ("rationale", "An older man waits for her"), ("_confirmed", "yes")];
    send(&hub, &format!("/episodes/{bow}/risk_assessed/new"), &graded);
    is_as_recorded(&app);
    send(&hub, &format!("/episodes/{bow}/textsafe_request/new"), &[("stands", "requested")]);
    send(
        &hub,
        &format!("/episodes/{camden}/charity_referral/new"),
        &[("service", "family_support"), ("stands", "declined")],
    );
    is_as_recorded(&app);
    let desk = hub.get("/desk");
    let told = row(&desk, "Zahra O.");
    for there in ["Assessed", "First step", "Looked at again", "TextSafe: asked for", "High"] {
        assert!(told.contains(there), "{there}: {told}");
    }
    assert!(row(&desk, "Kofi E.").contains("Charity: offered and declined"), "a decision is recorded too");
    let words =
        [("unit", "met-ce-mpu"), ("steps", "Response looks at the station"), ("reporter", "We ring her at eleven")];
    let left = send(&hub, &form, &words);
    assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.body);
    let desk = hub.get("/desk");
    assert!(!desk.has("Zahra O.") && desk.has("Kofi E."), "it has left: {}", desk.body);
    let case = app.sign_in(Role::MissingPersonOfficer).get(&format!("/episodes/{bow}"));
    assert!(case.has("Report handed on") && case.has("We ring her at eleven"), "and the case says so: {}", case.body);
}

#[test]
fn a_unit_sees_its_own_and_what_shouts_anywhere() {
    let app = TestApp::new();
    let (bow, camden) = (reported(&app, "Zahra Oak", "e09000030"), reported(&app, "Kofi Elm", "e09000007"));
    let officer = app.sign_in(Role::UnitSupervisor);
    let desk = officer.get("/desk");
    assert!(desk.has("Zahra O.") && desk.has("Kofi E."), "nobody has opened either: {}", desk.body);
    let hub = app.sign_in(Role::CallHandler);
    hub.get(&format!("/episodes/{camden}"));
    hub.get(&format!("/episodes/{bow}"));
    let desk = officer.get("/desk");
    assert!(desk.has("Zahra O.") && !desk.has("Kofi E."), "each unit its own: {}", desk.body);
    assert!(desk.has("All units, 2"), "and the way to all of them");
    assert!(officer.get("/desk?unit=all").has("Kofi E."));
    assert!(!officer.get("/desk?unit=met-cn-mpu").has("Zahra O."));
    assert_eq!(officer.get("/desk?unit=Nonsense%20").status, StatusCode::NOT_FOUND);
    assert!(officer.get("/desk/rows?unit=all").has("Kofi E."), "the rows alone, for the refresh");
}

#[test]
fn a_call_about_what_has_left_is_on_the_desk_again() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let hub = app.sign_in(Role::CallHandler);
    let form = format!("/episodes/{episode}/report_handed_on/new");
    let left = send(&hub, &form, &[("unit", "met-ce-mpu"), ("without", "Agreed with the unit on the telephone")]);
    assert_eq!(left.status, StatusCode::SEE_OTHER, "{}", left.body);
    assert!(hub.get("/desk").has("No report waits"));
    app.clock.advance(SignedDuration::from_mins(5));
    let record = Kind::ReportReceived.descriptor().expect("a kind").sample.clone();
    let report = Report { about: About::Known(child), occurred: None, record, origin: Origin::Written };
    app.lantern.report(&app.actor(Role::HomeManager), report, None).expect("a report is taken");
    assert!(hub.get("/desk").has("Amara K."));
}

#[test]
fn with_the_hub_off_each_unit_has_its_own_desk_and_the_same_clock() {
    let app = TestApp::new();
    let met = shipped().expect("they are read").into_iter().find(|body| body.id.as_str() == "met").expect("the force");
    let off = OrganisationRegistered { triage_unit: None, ..met.organisation };
    let registration = Registration {
        subject: Subject::Organisation(met.id),
        recorded: app.lantern.now(),
        since: Moment::at(app.lantern.now()),
        actor: Actor::system(),
        origin: Origin::Written,
        body: off.into(),
    };
    app.lantern.register(&[registration]).expect("the hub is off");
    reported(&app, "Zahra Oak", "e09000030");
    reported(&app, "Kofi Elm", "e09000007");
    let unit = app.sign_in(Role::UnitSupervisor);
    let desk = unit.get("/desk?unit=all");
    assert!(desk.has("Zahra O.") && !desk.has("Kofi E.") && !desk.has("All units"), "{}", desk.body);
    assert!(row(&desk, "Zahra O.").contains("02:15"), "four hours, as with a hub: {}", desk.body);
    assert!(unit.get("/").has("Hand the report on"), "the unit owes it");
}

#[test]
fn the_report_comes_first_and_one_box_takes_the_reasons_under_the_headings_of_the_decision_model() {
    proves!("LBTH-6-h");
    let app = TestApp::new();
    let episode = reported(&app, "Zahra Oak", "e09000030");
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let form = officer.get(&format!("/episodes/{episode}/risk_assessed/new"));
    let headings = "Information, risk, powers, options, action and review.";
    assert_eq!(form.body.matches(headings).count(), 1, "the headings are one prompt: {}", form.body);
    let graded = [("grade", "medium"), ("rationale", "Out at night, nobody knows where"), ("_confirmed", "yes")];
    let sent = send(&officer, &format!("/episodes/{episode}/risk_assessed/new"), &graded);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "and none of them is asked for by itself: {}", sent.body);
    let nowhere = "/episodes/00000000-0000-4000-8000-000000000000/risk_assessed/new";
    assert_eq!(officer.get(nowhere).status, StatusCode::NOT_FOUND, "nothing is assessed that nobody reported");
}
