//! Looking back: what a case, a child and an entry say as they were known, what a page without a past says instead, and a
//! moment that cannot be read.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::{Method, StatusCode};
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::records::Kind;
use jiff::SignedDuration;
use operations::Write;
use serde_json::{Value, json};
use testkit::TestApp;
use web::route::Users;
use web::routes::routes;

fn write(app: &TestApp, (child, episode): (ChildId, EpisodeId), kind: Kind, record: Value) -> EntryId {
    let (occurred, origin) = (None, Origin::Written);
    let write = Write { child, episode: Some(episode), kind, occurred, record, revises: None, origin };
    app.lantern.write(&app.actor(Role::MissingPersonOfficer), write, None).expect("a record is taken").entry
}

fn sighting(outcome: &str) -> Value {
    json!({ "kind": "other", "outcome": outcome, "place": "" })
}

#[test]
fn an_entry_is_shown_as_it_was_known_without_what_was_corrected_later() {
    let app = TestApp::new();
    let case = app.missing_child();
    app.clock.advance(SignedDuration::from_mins(30));
    let entry = write(&app, case, Kind::EnquiryRecorded, sighting("Seen at Bow Road"));
    app.clock.advance(SignedDuration::from_mins(30));
    let correction = json!({ "entry": entry, "reason": "typing", "record": sighting("Seen at Bow Church") });
    write(&app, case, Kind::Corrected, correction);

    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{}/entries/{entry}", case.1);
    let now = officer.get(&path);
    assert!(now.has("Seen at Bow Church") && now.has("/correct") && now.has(" name=\"as_of\""));
    let then = officer.get(&format!("{path}?as_of=1/3/2026+22:50"));
    assert_eq!(then.status, StatusCode::OK);
    assert!(then.has("Seen at Bow Road") && !then.has("Bow Church"), "{}", then.body);
    assert!(then.has("As it was known on Sun 1 Mar 2026 22:50") && then.has("Nobody has corrected or disputed it"));
    assert!(!then.has(&format!("{path}/correct")), "nothing is written at an earlier moment");
    assert!(then.has(&format!("/episodes/{}?as_of=", case.1)), "the way back keeps the moment");
    for moment in ["1/3/2026+22:30", "28/2/2026"] {
        let before = officer.get(&format!("{path}?as_of={moment}"));
        assert!(before.has("Nothing was known yet") && before.has(&format!("href=\"{path}\"")), "{moment}");
    }
}

#[test]
fn a_moment_that_cannot_be_read_is_said_beside_its_box_and_the_page_stays() {
    let app = TestApp::new();
    let case = app.missing_child();
    let entry = write(&app, case, Kind::EnquiryRecorded, sighting("Seen at Bow Road"));
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let pages = [
        (format!("/episodes/{}", case.1), "Seen at Bow Road"),
        (format!("/episodes/{}?tab=enquiries", case.1), "Seen at Bow Road"),
        (format!("/children/{}", case.0), "Across episodes"),
        (format!("/episodes/{}/entries/{entry}", case.1), "Seen at Bow Road"),
    ];
    let bad = [
        ("whenever", "Write a date and a time"),
        ("30/2/2026+12:00", "Write a date and a time"),
        ("25:99", "Write a date and a time"),
        ("%00%E2%80%AE", "Write a date and a time"),
        ("2/3/2026+12:00", "That is still to come"),
        ("1/3/2126", "That is still to come"),
    ];
    for (path, shown) in &pages {
        for (moment, told) in bad {
            let joint = if path.contains('?') { '&' } else { '?' };
            let page = officer.get(&format!("{path}{joint}as_of={moment}"));
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {moment}");
            assert!(page.has("<title>Error: ") && page.has("id=\"as_of-error\"") && page.has(told), "{path} {moment}");
            assert!(page.has(shown) && !page.has("As it was known on"), "{path} {moment}");
        }
        let page = officer.get(&format!("{path}{}as_of=whenever", if path.contains('?') { '&' } else { '?' }));
        assert_eq!(page.value("as_of").as_deref(), Some("whenever"), "what was typed is kept");
        let today = officer.get(&format!("{path}{}as_of=1/3/2026", if path.contains('?') { '&' } else { '?' }));
        assert_eq!(today.status, StatusCode::OK, "today is no time to come");
    }
}

#[test]
fn a_page_without_a_past_says_that_it_shows_now() {
    let app = TestApp::new();
    app.missing_child();
    let mut told = 0;
    let pages = routes().into_iter().filter(|route| route.method == Method::GET && !route.path.ends_with("/events"));
    let pages = pages.filter(|route| !matches!(route.users, Users::Everyone));
    // How long cases are open is counted as it was known at any moment.
    for route in pages.filter(|route| !route.path.contains('{') && route.path != "/ageing") {
        let role = Role::ALL.iter().find(|role| route.users.admits(Some(**role)) && **role != Role::Analyst);
        let Some(role) = role.filter(|role| !matches!(role, Role::Public | Role::System)) else { continue };
        let page = app.sign_in(*role).get(&format!("{}?as_of=1/3/2026+20:00", route.path));
        if page.status == StatusCode::OK && page.has("lantern-staff") {
            assert!(page.has("This page shows what is so now."), "{}", route.path);
            told += 1;
        }
    }
    assert!(told >= 10, "{told}");
    let home = app.sign_in(Role::HomeManager).get(&format!("/homes/{}?as_of=1/3/2026+20:00", app.home()));
    assert!(home.has("This page shows what is so now."));
    assert!(!app.sign_in(Role::HomeManager).get("/").has("This page shows what is so now."));
}
