//! Places, groups of friends and online spaces over HTTP: named once, linked to children of two boroughs, and each reader sees the
//! children they work with and nobody else.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, EpisodeId};
use casework::records::Kind;
use jiff::SignedDuration;
use operations::{About, AnotherChild, Report, Write};
use proves::proves;
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp};

const STAIRWELL: &str = "Stairwell of Cobalt House, Poplar";

fn reported(app: &TestApp, name: &str, council: &str) -> (ChildId, EpisodeId) {
    let about = About::New(json!({ "name": name, "responsible": { "known": council } }));
    let record = Kind::ReportReceived.descriptor().expect("a kind").sample.clone();
    let report = Report { about, occurred: None, record, origin: Origin::Written };
    let written = app.lantern.report(&app.actor(Role::CallHandler), report, None).expect("a report is taken");
    (written.child, written.episode.expect("a report has an episode"))
}

/// Sends a form as it was opened, with some of its boxes filled in.
fn send(browser: &Browser<'_>, path: &str, typed: &[(&str, &str)]) -> Page {
    let form = browser.get(path);
    assert_eq!(form.status, StatusCode::OK, "{path}: {}", form.body);
    let mut boxes = form.hidden();
    boxes.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    browser.post(path, &boxes)
}

fn link(browser: &Browser<'_>, episode: EpisodeId, typed: &[(&str, &str)]) {
    let sent = send(browser, &format!("/episodes/{episode}/context_linked/new"), typed);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
}

/// Finds the one context there is by words of its name, as a reader would.
fn found(browser: &Browser<'_>, words: &str) -> Option<String> {
    let sent = send(browser, "/contexts", &[("name", words), ("kind", "")]);
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    let address = sent.body.split('"').find(|part| part.starts_with("/contexts/"));
    address.map(str::to_owned)
}

/// How often somebody was shown a child as one of a context.
fn looks(app: &TestApp, child: ChildId) -> usize {
    let looks = app.lantern.store().read(move |transaction| transaction.looks_at(child, None, 100));
    looks.expect("the log is read").iter().filter(|look| look.what == "context").count()
}

fn write(app: &TestApp, role: Role, child: ChildId, kind: Kind, record: Value) {
    let write = Write { child, episode: None, kind, occurred: None, record, revises: None, origin: Origin::Written };
    app.lantern.write(&app.actor(role), write, None).expect("a record is taken");
}

#[test]
fn a_place_is_named_once_and_each_reader_sees_there_the_children_they_work_with() {
    proves!("LA-2-02");
    let app = TestApp::new();
    let (ours, first) = reported(&app, "Amara Kestrel", "e09000030");
    let (theirs, second) = reported(&app, "Bodhi Larch", "e09000007");
    let new = [
        ("kind", "location"),
        ("name", STAIRWELL),
        ("words", "Older boys wait there"),
        ("harms", "peer_harm"),
        ("exploitation", "county_lines"),
        ("standing", "suspected"),
        ("source", "Her form tutor"),
    ];
    link(&app.sign_in(Role::SocialWorker), first, &new);
    let stranger = app.stranger();
    assert_eq!(found(&stranger, "garden"), None);
    let place = found(&stranger, "cobalt stair").expect("who may not see the first child finds the place");
    let empty = stranger.get(&place);
    assert!(empty.has(STAIRWELL) && empty.has("No child whom you may see") && empty.has("There may be others"));
    assert!(!empty.has("Amara") && !empty.has("Older boys"), "{}", empty.body);

    app.clock.advance(SignedDuration::from_hours(1));
    let stranger = app.stranger();
    let form = stranger.get(&format!("/episodes/{second}/context_linked/new"));
    let id = place.rsplit('/').next().expect("an id");
    assert!(form.has(id) && form.has(STAIRWELL), "the form offers what is named: {}", form.body);
    let known = [("context", id), ("harms", "physical_injury"), ("standing", "known"), ("source", "CCTV")];
    link(&stranger, second, &known);

    let own = stranger.get(&place);
    assert!(own.has("Bodhi L.") && own.has("Physical injury") && own.has("Known"), "{}", own.body);
    assert!(!own.has("Amara") && !own.has("Older boys") && !own.has(&ours.to_string()), "{}", own.body);
    assert_eq!((looks(&app, ours), looks(&app, theirs)), (0, 1));

    let both = app.sign_in(Role::MissingPersonOfficer).get(&place);
    let at = |text: &str| both.body.find(text).expect("both children are shown to police who look for both");
    assert!(at("Bodhi L.") < at("Amara K."), "the latest first: {}", both.body);
    assert!(both.has("Older boys wait there") && both.has("Harmed by other children") && both.has("Suspected"));
    assert_eq!((looks(&app, ours), looks(&app, theirs)), (1, 2));
}

#[test]
fn whoever_looks_after_one_child_is_not_shown_what_children_share() {
    proves!("LA-2-02");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let typed = [("kind", "online_space"), ("name", "A game server of Poplar"), ("standing", "suspected")];
    link(&app.sign_in(Role::SocialWorker), episode, &typed);
    let place = found(&app.sign_in(Role::SocialWorker), "server").expect("it is found");
    let others = [
        Role::HomeManager,
        Role::PartnerLead,
        Role::ReturnConversationWorker,
        Role::EmergencyDutyTeam,
        Role::CallHandler,
        Role::Analyst,
    ];
    for role in others {
        let browser = app.sign_in(role);
        for path in ["/contexts", place.as_str()] {
            assert_eq!(browser.get(path).status, StatusCode::FORBIDDEN, "{role:?}: {path}");
        }
    }
    let home = app.sign_in(Role::HomeManager);
    let risk = home.get(&format!("/episodes/{episode}?tab=risk"));
    assert!(risk.status == StatusCode::OK && !risk.has("A game server"), "{}", risk.body);
    let form = home.get(&format!("/episodes/{episode}/context_linked/new"));
    assert_eq!(form.status, StatusCode::FORBIDDEN);
}

#[test]
fn a_link_stands_with_the_risk_is_offered_where_it_is_assessed_and_is_gone_when_it_is_taken_back() {
    proves!("LA-2-02");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let form = format!("/episodes/{episode}/context_linked/new");
    for offers in ["?tab=risk", "/risk_assessed/new"] {
        assert!(officer.get(&format!("/episodes/{episode}{offers}")).has(&form), "{offers}");
    }
    assert!(!officer.get(&form).has("Named before"), "there is none to choose yet");
    let named = [("kind", "peer_group"), ("name", "Friends of Amara Kestrel"), ("standing", "suspected")];
    let refused = send(&officer, &form, &named);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a context is no person");
    assert!(refused.has("Name no child here"), "{}", refused.body);

    link(&officer, episode, &[("kind", "peer_group"), ("name", "Skate park friends"), ("standing", "known")]);
    let risk = officer.get(&format!("/episodes/{episode}?tab=risk"));
    let place = found(&officer, "skate").expect("it is found");
    assert!(risk.has(&place) && risk.has("Group of friends"), "{}", risk.body);
    assert!(officer.get(&format!("/episodes/{episode}/risk_assessed/new")).has("Skate park friends"));
    assert!(officer.get(&place).has("Amara K."));

    let entry = risk.body.split('"').find(|part| part.contains("/entries/")).expect("the entry").to_owned();
    let entry = entry.replace("&#38;", "&");
    let withdrawn = send(&officer, &format!("{entry}/withdraw"), &[("reason", "duplicate"), ("_confirmed", "yes")]);
    assert_eq!(withdrawn.status, StatusCode::SEE_OTHER, "{}", withdrawn.body);
    assert_eq!(officer.get(&place).status, StatusCode::NOT_FOUND);
    assert_eq!(found(&officer, "skate"), None);
}

#[test]
fn what_only_restricted_records_link_is_named_to_nobody_else() {
    proves!("LA-2-02");
    let app = TestApp::new();
    let (child, episode) = reported(&app, "Amara Kestrel", "e09000030");
    link(
        &app.sign_in(Role::SocialWorker),
        episode,
        &[("kind", "location"), ("name", STAIRWELL), ("standing", "known")],
    );
    let place = found(&app.stranger(), "cobalt").expect("it is found");
    let restricted = Kind::ChildRestricted.descriptor().expect("a kind").sample.clone();
    write(&app, Role::SocialWorker, child, Kind::ChildRestricted, restricted);
    assert_eq!(found(&app.stranger(), "cobalt"), None);
    assert_eq!(app.stranger().get(&place).status, StatusCode::NOT_FOUND);
    let officer = app.sign_in(Role::MissingPersonOfficer).get(&place);
    assert!(!officer.has("Amara"), "who is not named in the restriction is not shown the child: {}", officer.body);
}

#[test]
fn a_link_that_was_on_the_wrong_child_goes_on_naming_the_same_place() {
    let app = TestApp::new();
    let (wrong, first) = reported(&app, "Amara Kestrel", "e09000030");
    let (right, second) = reported(&app, "Bodhi Larch", "e09000030");
    let (_, third) = reported(&app, "Cleo Rowan", "e09000030");
    let officer = app.sign_in(Role::MissingPersonOfficer);
    link(&officer, first, &[("kind", "location"), ("name", STAIRWELL), ("standing", "known")]);
    let place = found(&officer, "cobalt").expect("it is found");
    let id = place.rsplit('/').next().expect("an id");
    link(&officer, third, &[("context", id), ("standing", "suspected")]);
    let risk = officer.get(&format!("/episodes/{first}?tab=risk"));
    let entry = risk.body.split('"').find_map(|part| part.split("/entries/").nth(1)).expect("the entry");
    let asked = AnotherChild {
        child: wrong,
        entry: entry.parse().expect("an id"),
        about: About::Known(right),
        episode: Some(second),
        words: "Two children of one home".to_owned(),
        revises: None,
    };
    app.lantern.rewrite_on(&app.actor(Role::MissingPersonOfficer), asked, None).expect("both halves are taken");
    let seen = officer.get(&place);
    assert!(seen.has("Bodhi L.") && seen.has("Cleo R.") && !seen.has("Amara"), "{}", seen.body);
}
