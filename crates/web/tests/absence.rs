//! The nights of a home in the whole site: an absence recorded, looked at again and reported with one press; the emergency
//! that goes to the police at once; the carers’ list; and what the home’s page and the board say of it.
#![expect(clippy::expect_used, clippy::panic, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::records::Kind;
use jiff::SignedDuration;
use operations::Write;
use proves::proves;
use testkit::{Browser, Page, TestApp};

fn send(browser: &Browser<'_>, path: &str, page: &Page, fields: &[(&str, &str)]) -> Page {
    let own = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let all: Vec<(String, String)> = page.hidden().into_iter().chain(own).collect();
    browser.post(path, &all)
}

/// A child of the home who is at home, as the form of an absence is opened for them.
fn open<'app>(app: &'app TestApp, child: &str) -> (Browser<'app>, Page) {
    let manager = app.sign_in(Role::HomeManager);
    let page = manager.get(&format!("/absence/new?child={child}"));
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    (manager, page)
}

fn child_at_home(app: &TestApp) -> String {
    let (child, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    for (kind, fields) in [
        ("child_returned", vec![("place", "The home")]),
        ("wellbeing_confirmed", vec![("who", "PC Tamsin Vale"), ("method", "seen_in_person")]),
        ("episode_closed", vec![("who", "PC Tamsin Vale"), ("method", "seen_in_person"), ("_confirmed", "yes")]),
    ] {
        let path = format!("/episodes/{episode}/{kind}/new");
        let form = officer.get(&path);
        let answer = send(&officer, &path, &form, &fields);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.body);
    }
    child.to_string()
}

#[test]
fn an_absence_lacks_nothing_before_it_is_recorded_and_shows_on_the_homes_page_until_one_press_reports_it() {
    proves!("ANNEX-R9-b", "JRA-intro-3", "JRA-exp-1", "LBTH-5-a");
    let app = TestApp::new();
    let child = child_at_home(&app);
    let (manager, page) = open(&app, &child);
    assert!(page.has("Ring 999 first") && page.has("Report missing now"));
    let refused = send(&manager, "/absence/new", &page, &[("about", &child), ("worries", "Late again")]);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("If nobody knows, press") && refused.has("Late again"), "{}", refused.body);
    let told = [
        ("about", child.as_str()),
        ("whereabouts", "Her aunt’s flat"),
        ("worries", "Late again"),
        ("review.how", "earlier"),
        ("review.time", "23:59"),
    ];
    let answer = send(&manager, "/absence/new", &page, &told);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let taken = manager.get(answer.location());
    assert!(taken.has("The absence is recorded") && taken.has("Look again at the absence"), "{}", taken.body);

    let home = manager.get(&format!("/homes/{}", app.home()));
    assert!(home.has("Away without permission since") && home.has("Report missing now"), "{}", home.body);
    let out = home.body.split("id=\"out\"").nth(1).expect("who is out");
    let action = out.split("action=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a button");
    assert!(action.ends_with("/report-now"), "{action}");
    let reported = manager.post(action, &[("_token", "t")]);
    assert_eq!(reported.status, StatusCode::SEE_OTHER, "{}", reported.body);
    assert!(manager.get(reported.location()).has("The report is recorded"));
    let again = manager.post(action, &[("_token", "t")]);
    assert!(again.location().starts_with("/episodes/"), "pressed twice, reported once");
    let home = manager.get(&format!("/homes/{}", app.home()));
    assert!(home.has("Missing since") && !home.has("Report missing now"), "{}", home.body);
    let board = app.sign_in(Role::MissingPersonOfficer).get("/board");
    assert!(board.has("The home last wrote"), "{}", board.body);
}

#[test]
fn danger_and_the_button_go_to_the_police_at_once_with_what_was_typed() {
    proves!("JRA-exp-5", "JRA-exp-1");
    let danger = [("immediate_danger", "known"), ("immediate_danger.known", "true")];
    for (fields, warned) in [(&danger[..], true), (&[("_action", "report")][..], false)] {
        let app = TestApp::new();
        let child = child_at_home(&app);
        let (manager, page) = open(&app, &child);
        let told = [("about", child.as_str()), ("worries", "She rang and cried")];
        let all: Vec<(&str, &str)> = told.iter().chain(fields).copied().collect();
        let answer = send(&manager, "/absence/new", &page, &all);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        let taken = manager.get(answer.location());
        assert!(taken.has("The report is recorded"), "{}", taken.body);
        assert_eq!(taken.has("Ring 999 now"), warned, "{}", taken.body);
        let board = app.sign_in(Role::MissingPersonOfficer).get("/board");
        assert!(board.has("/episodes/"), "police have it: {}", board.body);
    }
}

#[test]
fn the_carers_list_takes_several_checks_at_once_and_is_open_after_the_report_too() {
    proves!("JRA-jr-1", "JRA-jr-4", "JRA-prior-rec", "JRA-during-1", "JRA-prior-1");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let manager = app.sign_in(Role::HomeManager);
    let path = format!("/episodes/{episode}/checks");
    let page = manager.get(&path);
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(
        page.has("Not done") && page.has("Police custody") && page.has("Nothing on this list has to be done first")
    );
    let empty = send(&manager, &path, &page, &[]);
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    for outcome in ["No answer", "Rang again: no answer"] {
        let page = manager.get(&path);
        let checks = [("check.0", outcome), ("check.3", "Two hospitals, not there")];
        let fields = [checks[0], ("kind.0", "call_child"), checks[1], ("kind.3", "hospitals")];
        let answer = send(&manager, &path, &page, &fields);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        app.clock.advance(SignedDuration::from_mins(10));
    }
    let officer = app.sign_in(Role::MissingPersonOfficer).get(&path);
    assert!(officer.has("Rang again: no answer") && officer.has("No answer"), "police read it as entered");
}

#[test]
fn a_home_reports_online_as_agreed_and_any_other_way_is_taken_and_marked() {
    proves!("JRA-exp-4");
    let app = TestApp::new();
    let home = format!("/homes/{}", app.home());
    let manager = app.sign_in(Role::HomeManager);
    assert!(manager.get(&home).has("None in the last twelve months"));
    let online = child_at_home(&app);
    let page = manager.get(&format!("/report/new?child={online}"));
    assert!(page.has("Residential care worker") && page.has("Lantern"), "the form says who reports, and how");
    let told = [
        ("about", online.as_str()),
        ("circumstances", "Not in her room at ten"),
        ("relationship", "known"),
        ("relationship.known", "care_home_worker"),
        ("channel", "known"),
        ("channel.known", "lantern"),
    ];
    let taken = send(&manager, "/report/new", &page, &told);
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
    let rang = child_at_home(&app);
    let handler = app.sign_in(Role::CallHandler);
    let page = handler.get(&format!("/report/new?child={rang}"));
    let told = [
        ("about", rang.as_str()),
        ("circumstances", "Not in his room at ten"),
        ("relationship", "known"),
        ("relationship.known", "care_home_worker"),
        ("channel", "known"),
        ("channel.known", "telephone_101"),
    ];
    let taken = send(&handler, "/report/new", &page, &told);
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "a call is never refused: {}", taken.body);
    for reader in [&manager, &app.sign_in(Role::UnitSupervisor)] {
        let page = reader.get(&home);
        assert!(page.has("1 by “Lantern”, as agreed"), "{}", page.body);
        assert!(page.has("1 by “101 call”, not the way agreed: taken all the same"), "{}", page.body);
    }
}

fn write(app: &TestApp, (child, episode): (ChildId, Option<EpisodeId>), kind: Kind) -> EntryId {
    let record = kind.descriptor().expect("a kind").sample.clone();
    let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
    app.lantern.write(&app.actor(Role::SocialWorker), write, None).expect("a record is taken").entry
}

/// Of the lines for what is not on the list, which is for people who are not family.
const SOMEBODY_ELSE: usize = 1;

/// Sends the list as a browser does, with the boxes by which each line says what it is.
fn list(browser: &Browser<'_>, path: &str, page: &Page, fields: &[(&str, &str)]) -> Page {
    let named = named(page);
    let named = named.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let all: Vec<(&str, &str)> = named.chain(fields.iter().copied()).collect();
    send(browser, path, page, &all)
}

/// The boxes by which each line of the list says what it is.
fn named(page: &Page) -> Vec<(String, String)> {
    let inputs = page.body.split("<input type=\"hidden\" name=\"").skip(1);
    let named = inputs.filter_map(|input| {
        let (name, rest) = input.split_once("\" value=\"")?;
        Some((name.to_owned(), rest.split_once('"')?.0.to_owned()))
    });
    named.filter(|(name, _)| !name.starts_with('_')).collect()
}

/// Where on the list a line is, by what its hidden boxes say.
fn line(page: &Page, begins: &str, value: &str) -> String {
    let hidden = named(page);
    let found = hidden.iter().find(|(name, own)| name.starts_with(begins) && own == value);
    found.and_then(|(name, _)| name.rsplit('.').next()).unwrap_or_else(|| panic!("no line of {value}")).to_owned()
}

#[test]
fn every_relative_friend_place_and_hospital_is_a_line_with_its_time_and_what_came_of_it() {
    proves!("JRA-prior-2", "JRA-prior-3", "JRA-prior-4", "JRA-prior-6", "JRA-prior-7", "JRA-prior-8", "JRA-prior-9");
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    write(&app, (child, None), Kind::GrabPackRecorded);
    let manager = app.sign_in(Role::HomeManager);
    let path = format!("/episodes/{episode}/checks");
    let page = manager.get(&path);
    assert!(page.has("Asked family: Rosa Finch") && page.has("Hospitals: Wharfside Hospital"), "{}", page.body);
    assert!(page.has("020 7946 0105") && page.has("0600 1122 4471"), "whom to ring, and the card");
    let new = SOMEBODY_ELSE + line(&page, "typed.", "who").parse::<usize>().expect("a place");
    let said = [
        ("check", line(&page, "who.", "Rosa Finch"), "Has not heard from her"),
        ("check", line(&page, "place.", "Wharfside Hospital"), "Not there"),
        ("place", line(&page, "kind.", "search_home"), "All rooms and the shed"),
        ("who", line(&page, "kind.", "search_home"), "Night worker"),
        ("check", line(&page, "kind.", "search_home"), "Her coat is gone"),
        ("how", line(&page, "place.", "Skate park by the canal"), "Drove past twice"),
        ("check", line(&page, "place.", "Skate park by the canal"), "Nobody there"),
        ("who", line(&page, "kind.", "travel_card"), "Her social worker"),
        ("place", line(&page, "kind.", "travel_card"), "Mile End, 21:40"),
        ("check", line(&page, "kind.", "travel_card"), "Used once tonight"),
        ("who", line(&page, "kind.", "other_children_in_home"), "NW asked KL"),
        ("check", line(&page, "kind.", "other_children_in_home"), "She spoke of a party"),
        ("who", new.to_string(), "Kay Lowe"),
    ];
    let boxes: Vec<(String, &str)> =
        said.iter().map(|(name, place, value)| (format!("{name}.{place}"), *value)).collect();
    let typed = |more: &[(String, &'static str)]| -> Vec<(String, String)> {
        boxes.iter().chain(more).map(|(name, value)| (name.clone(), (*value).to_owned())).collect()
    };
    let post = |more: &[(String, &'static str)]| {
        let typed = typed(more);
        let typed: Vec<(&str, &str)> = typed.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        list(&manager, &path, &page, &typed)
    };
    let refused = post(&[(format!("check.{new}"), "")]);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("Write what came of it") && refused.has("Kay Lowe") && refused.has("Her coat is gone"));
    let taken = post(&[(format!("check.{new}"), "Does not answer")]);
    assert_eq!(taken.status, StatusCode::SEE_OTHER, "{}", taken.body);
    let police = app.sign_in(Role::MissingPersonOfficer).get(&path);
    for (_, _, value) in said {
        assert!(police.has(value), "{value}: {}", police.body);
    }
    assert!(police.has("Asked other people the child knows: Kay Lowe"), "a new name is a line from now on");
}

#[test]
fn the_councils_assessment_is_at_hand_on_the_list_or_its_absence_is() {
    proves!("JRA-prior-11");
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let manager = app.sign_in(Role::HomeManager);
    let path = format!("/episodes/{episode}/checks");
    assert!(manager.get(&path).has("Missing: children’s social care has recorded none"));
    let entry = write(&app, (child, Some(episode)), Kind::RiskAssessed);
    let page = manager.get(&path);
    let address = format!("/episodes/{episode}/entries/{entry}");
    assert!(page.has("Children’s social care wrote the latest") && page.has(&format!("href=\"{address}\"")));
    assert_eq!(manager.get(&address).status, StatusCode::OK, "and is read there");
    let read = format!("check.{}", line(&page, "kind.", "risk_assessment"));
    assert_eq!(list(&manager, &path, &page, &[(&read, "Read by me")]).status, StatusCode::SEE_OTHER);
    let page = manager.get(&path);
    assert!(page.has("Read by me") && page.has("wrote the latest"), "who read it, and when: {}", page.body);
}

#[test]
fn fresh_facts_are_the_units_to_read_at_once_and_the_carer_sees_who_was_told() {
    proves!("JRA-during-2", "JRA-during-3");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let manager = app.sign_in(Role::HomeManager);
    assert!(manager.get(&format!("/episodes/{episode}")).has("Tell the police something new"));
    let path = format!("/episodes/{episode}/fresh_facts_given/new");
    let page = manager.get(&path);
    assert!(page.has("ring 999 first") && page.has("When did you ring 999") && page.has("Incident number"));
    let typed = [
        ("words", "She rang from the station and cried"),
        ("rang_999.how", "earlier"),
        ("rang_999.time", "22:05"),
        ("incident", "CAD 4410"),
    ];
    let sent = send(&manager, &path, &page, &typed);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let receipt = manager.get(sent.location());
    let unit = app.lantern.directory().unit_name(&app.actor(Role::MissingPersonOfficer).unit).to_owned();
    assert!(receipt.has("Recorded: fresh facts for the police") && receipt.has(&unit), "{}", receipt.body);
    let officer = app.sign_in(Role::MissingPersonOfficer);
    assert!(officer.get("/").has("Read the fresh facts, and look at the grade again"));
    assert!(officer.get("/notices").has("Those who care for a missing child know something new"));
    let case = officer.get(&format!("/episodes/{episode}?tab=enquiries"));
    assert!(case.has("She rang from the station and cried") && case.has("CAD 4410"), "{}", case.body);
}

#[test]
fn what_the_council_tries_to_reach_the_child_is_the_polices_to_read() {
    proves!("LBTH-6-b");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let worker = app.sign_in(Role::SocialWorker);
    let path = format!("/episodes/{episode}/checks");
    for outcome in ["Rang, no answer", "Messaged: read, not answered"] {
        let page = worker.get(&path);
        let call = format!("check.{}", line(&page, "kind.", "call_child"));
        assert_eq!(list(&worker, &path, &page, &[(&call, outcome)]).status, StatusCode::SEE_OTHER);
    }
    let police = app.sign_in(Role::MissingPersonOfficer).get(&path);
    assert!(police.has("Rang, no answer") && police.has("Messaged: read, not answered"), "{}", police.body);
}

#[test]
fn the_exploitation_service_finds_the_homes_report_in_its_queue_with_how_many_nobody_has_read() {
    proves!("LBTH-11-h");
    let app = TestApp::new();
    app.missing_child();
    let service = app.sign_in(Role::ExploitationCoordinator);
    let queue = service.get("/notices");
    let before = unread(&queue);
    assert!(queue.has("A child is reported missing") && before.is_some(), "{}", queue.body);
    let fields: Vec<(String, String)> = ["_token", "child", "about", "event", "episode"]
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), queue.value(name)?)))
        .collect();
    assert_eq!(service.post("/notices/acknowledge", &fields).status, StatusCode::SEE_OTHER);
    assert!(unread(&service.get("/notices")) != before, "one fewer");
}

#[test]
fn what_comes_on_a_sunday_night_waits_in_the_list_of_the_day_office() {
    let app = TestApp::new();
    app.missing_child();
    let day = app.sign_in(Role::SocialWorker).get("/notices");
    assert!(day.has("A child is reported missing") && day.has("Your office is shut. It waits until"), "{}", day.body);
    let night = app.sign_in(Role::EmergencyDutyTeam).get("/notices");
    assert!(night.has("A child is reported missing") && !night.has("Your office is shut"), "{}", night.body);
}

/// How many notices the menu says that nobody has read.
fn unread(page: &Page) -> Option<&str> {
    let entry = page.body.split("href=\"/notices\"").nth(1)?.split("</a>").next()?;
    let count = entry.split("lantern-count\">").nth(1)?;
    count.split('<').next().map(str::trim)
}

#[test]
fn a_manager_who_signs_in_sees_first_who_of_her_home_is_out() {
    let app = TestApp::new();
    let person = TestApp::person(Role::HomeManager).to_string();
    let visitor = app.visitor();
    let page = visitor.post("/sign-in", &[("person", person.as_str()), ("then", "")]);
    assert_eq!(page.location(), format!("/homes/{}", app.home()));
    assert!(visitor.get(page.location()).has("The home tonight"));
}
