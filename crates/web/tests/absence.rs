//! The nights of a home in the whole site: an absence recorded, looked at again and reported with one press; the emergency
//! that goes to the police at once; the carers’ list; and what the home’s page and the board say of it.

use axum::http::StatusCode;
use casework::actor::Role;
use jiff::SignedDuration;
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
