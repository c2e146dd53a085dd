//! Who looked: what the information-governance lead is shown of one child, and everybody of themselves.

use axum::http::StatusCode;
use casework::actor::Role;
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
