//! Who looked: what the information-governance lead is shown of one child, and everybody of themselves.

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use casework::actor::Role;
use casework::entry::Origin;
use casework::records::Kind;
use operations::{Opens, Write};
use serde_json::json;
use testkit::TestApp;

#[test]
fn the_governance_lead_sees_who_looked_when_at_what_and_why_and_their_own_look_too() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    assert_eq!(officer.get(&format!("/episodes/{episode}?tab=risk")).status, StatusCode::OK);
    assert_eq!(app.sign_in(Role::SocialWorker).get(&format!("/episodes/{episode}")).status, StatusCode::OK);
    let lead = app.sign_in(Role::InformationGovernance);
    let address = format!("/children/{child}/access");
    assert!(lead.get(&format!("/children/{child}")).has(&address));
    let page = lead.get(&address);
    assert_eq!(page.status, StatusCode::OK);
    for words in [
        "Test missing-person unit officer",
        "Case, risk",
        "Their unit or force owns an episode",
        "Owed then: ",
        "Test information-governance lead",
    ] {
        assert!(page.has(words), "{words}: {}", page.body);
    }
    assert!(!page.has("Amara"), "the page needs no name");
    assert!(lead.get(&address).has("Access page"), "looking at who looked is a look");
    assert_eq!(officer.get(&address).status, StatusCode::FORBIDDEN);
}

#[test]
fn everybody_reads_what_they_looked_at_themselves_and_no_more_page_by_page() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let (officer, supervisor) = (app.sign_in(Role::MissingPersonOfficer), app.sign_in(Role::UnitSupervisor));
    supervisor.get(&format!("/children/{child}"));
    for _ in 0..60 {
        officer.get(&format!("/episodes/{episode}"));
        app.clock.advance(jiff::SignedDuration::from_secs(1));
    }
    let page = officer.get("/activity");
    assert!(page.has("/episodes/") && !page.has("Child page"), "{}", page.body);
    let older = page.body.split("href=\"/activity?before=").nth(1).and_then(|rest| rest.split('"').next());
    let older = officer.get(&format!("/activity?before={}", older.expect("there are older looks")));
    let rows = |page: &testkit::Page| page.body.matches("<tr role=\"row\">").count() - 1;
    assert_eq!((rows(&page), rows(&older)), (50, 10));
    assert_eq!(officer.get("/activity?before=nonsense").status, StatusCode::OK);
    assert!(supervisor.get("/activity").has("Child page"));
}

#[test]
fn what_was_recorded_changed_read_and_joined_is_one_list_in_the_order_of_the_ledger() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let (other, _) = app.missing_child();
    let write = |role: Role, kind: Kind, record: serde_json::Value| {
        let episode = (kind != Kind::SameChildAs).then_some(episode);
        let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
        app.clock.advance(jiff::SignedDuration::from_secs(1));
        app.lantern.write(&app.actor(role), write, None).expect("a record is taken").entry
    };
    let enquiry = Kind::EnquiryRecorded.descriptor().expect("a kind").sample.clone();
    let wrong = write(Role::MissingPersonOfficer, Kind::EnquiryRecorded, enquiry);
    write(Role::MissingPersonOfficer, Kind::Withdrawn, json!({ "entry": wrong, "reason": "duplicate" }));
    write(Role::SocialWorker, Kind::SameChildAs, json!({ "other": other, "because": "One child, two names" }));
    app.clock.advance(jiff::SignedDuration::from_secs(1));
    assert_eq!(app.sign_in(Role::SocialWorker).get(&format!("/children/{child}")).status, StatusCode::OK);
    let page = app.sign_in(Role::InformationGovernance).get(&format!("/children/{child}/access"));
    let kinds = page.body.split("data-label=\"What kind\">").skip(1).filter_map(|rest| rest.split('<').next());
    let kinds: Vec<&str> = kinds.map(str::trim).collect();
    let [read, joined] = ["Consultation", "Combination"];
    let [new, changed] = ["Collection", "Alteration"];
    assert_eq!(kinds, [read, joined, new, changed, new, new, new, new], "{}", page.body);
    assert!(page.has("Enquiry recorded") && page.has("They recorded it") && !page.has("Amara"), "{}", page.body);
    assert!(app.sign_in(Role::SocialWorker).get("/activity").has("Records joined"));
    let own = app.sign_in(Role::MissingPersonOfficer).get("/activity");
    assert!(own.has("Withdrawn") && own.has("Alteration") && !own.has("Combination"), "{}", own.body);
}

#[test]
fn the_api_gives_the_same_list_with_numbers_that_go_down_page_by_page() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    for _ in 0..60 {
        officer.get(&format!("/episodes/{episode}"));
        app.clock.advance(jiff::SignedDuration::from_secs(1));
    }
    let ask = |role: Role, address: &str| {
        let token = app.lantern.issue_token(TestApp::person(role), Opens::Api, None).expect("a token");
        let request = Request::get(address).header(header::AUTHORIZATION, format!("Bearer {token}"));
        let page = app.ask(request.body(Body::empty()).expect("a request"));
        (page.status, serde_json::from_str::<serde_json::Value>(&page.body).unwrap_or_default())
    };
    let address = format!("/api/v1/children/{child}/looks");
    let (status, first) = ask(Role::InformationGovernance, &address);
    assert_eq!(status, StatusCode::OK);
    let next = first["next"].as_str().expect("there is more");
    let (_, second) = ask(Role::InformationGovernance, &format!("{address}?before={next}"));
    let numbers: Vec<u64> = [&first, &second]
        .iter()
        .flat_map(|page| page["items"].as_array().expect("items"))
        .filter_map(|item| item["number"].as_u64())
        .collect();
    assert!(numbers.len() > 60 && numbers.is_sorted_by(|one, other| one > other), "{numbers:?}");
    let kinds: BTreeSet<&str> =
        second["items"].as_array().expect("items").iter().filter_map(|item| item["kind"].as_str()).collect();
    assert!(kinds.contains("collection") && kinds.contains("consultation"), "{kinds:?}");
    assert_eq!(ask(Role::MissingPersonOfficer, &address).0, StatusCode::FORBIDDEN);
    assert_eq!(ask(Role::InformationGovernance, &format!("{address}?before=x")).0, StatusCode::UNPROCESSABLE_ENTITY);
    let (status, own) = ask(Role::MissingPersonOfficer, "/api/v1/activity");
    assert_eq!((status, own["items"].as_array().map(Vec::len)), (StatusCode::OK, Some(50)));
}

#[test]
fn a_look_that_follows_what_is_owed_is_for_that_and_for_nothing_that_is_not() {
    let app = TestApp::new();
    let (child, _) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let page = officer.get("/");
    let links = page.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let followed = |link: &&str| link.starts_with("/episodes/") && link.contains("?duty=") && !link.contains("/new");
    let links: BTreeSet<&str> = links.filter(followed).collect();
    assert!(links.len() > 1, "more than one thing is owed: {links:?}");
    let last = || {
        let looks = app.lantern.store().read(move |transaction| transaction.looks_at(child, None, 1));
        looks.expect("the log is read").remove(0).duty
    };
    for link in links {
        app.clock.advance(jiff::SignedDuration::from_secs(1));
        assert_eq!(officer.get(link).status, StatusCode::OK, "{link}");
        let duty = link.split("?duty=").nth(1).map(str::to_owned);
        assert_eq!(last(), duty);
        app.clock.advance(jiff::SignedDuration::from_secs(1));
        let address = link.split('?').next().expect("an address");
        assert_eq!(officer.get(&format!("{address}?duty=close_case_of_another")).status, StatusCode::OK);
        assert!(last().is_some_and(|duty| duty != "close_case_of_another"));
    }
}

#[test]
fn the_home_sees_whether_police_can_open_its_grab_pack_and_who_did() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let write = |role: Role, kind: Kind, episode| {
        let record = kind.descriptor().expect("a kind").sample.clone();
        let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
        app.lantern.write(&app.actor(role), write, None).expect("a record is taken");
    };
    write(Role::SocialWorker, Kind::GrabPackRecorded, None);
    let (home, officer) = (app.sign_in(Role::HomeManager), app.sign_in(Role::MissingPersonOfficer));
    let address = format!("/children/{child}");
    let page = home.get(&address);
    assert!(page.has("Open to the units that answer the report") && page.has("Nobody"), "{}", page.body);
    assert_eq!(officer.get(&format!("{address}/grab-pack")).status, StatusCode::OK);
    assert!(home.get(&address).has("Test missing-person unit officer"));
    write(Role::MissingPersonOfficer, Kind::WellbeingConfirmed, Some(episode));
    write(Role::MissingPersonOfficer, Kind::EpisodeClosed, Some(episode));
    assert!(home.get(&address).has("Sealed until a report is made"));
    let sealed = officer.get(&address);
    assert!(!sealed.has("Opened lately by"), "whom it is sealed from is not told who opened it");
}
