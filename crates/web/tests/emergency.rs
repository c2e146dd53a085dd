//! Emergency access from the page: the reference somebody read out, the reason, an hour's reading, and the ruling.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::ids::Reference;
use jiff::SignedDuration;
use proves::proves;
use testkit::TestApp;

#[test]
fn a_stranger_opens_a_record_for_an_hour_with_a_reason_and_the_lead_rules_on_it() {
    proves!("JRA-grab-1");
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let (stranger, case) = (app.stranger(), format!("/episodes/{episode}"));
    assert_eq!(stranger.get(&case).status, StatusCode::NOT_FOUND);

    let page = stranger.get("/emergency-access");
    let (token, reference) = (page.token(), Reference::of(episode).to_string());
    let send = |reference: &str, because: &str| {
        let boxes = [("_token", token.as_str()), ("reference", reference), ("because", because)];
        stranger.post("/emergency-access", &boxes)
    };
    let refused = send("Amara", "She is on the line");
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.has("eight letters and digits") && refused.has("She is on the line"), "{}", refused.body);
    assert_eq!(send(&reference, "").status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(stranger.get(&case).status, StatusCode::NOT_FOUND, "no reason, no access");

    assert_eq!(send(&reference, "She is on the line, hurt").location(), case);
    let opened = stranger.get(&case);
    assert!(opened.status == StatusCode::OK && opened.has("Emergency access."), "{}", opened.body);
    assert!(!app.sign_in(Role::MissingPersonOfficer).get(&case).has("Emergency access."));

    let lead = app.sign_in(Role::InformationGovernance);
    assert!(lead.get("/notices").has("Somebody took emergency access"));
    assert!(lead.get("/").has("Rule on the emergency access"));
    let form = lead.get(&format!("/children/{child}/emergency_access_reviewed/new"));
    assert_eq!(form.status, StatusCode::OK, "{}", form.body);
    assert!(form.has("Emergency access, ") || form.has("Emergency access <"), "it offers the access to rule on");

    app.clock.advance(SignedDuration::from_mins(61));
    assert_eq!(app.stranger().get(&case).status, StatusCode::NOT_FOUND, "the hour is over");
}

#[test]
fn the_lead_has_no_part_in_finding_children_and_an_analyst_none_in_emergencies() {
    let app = TestApp::new();
    assert_eq!(app.sign_in(Role::InformationGovernance).get("/find").status, StatusCode::FORBIDDEN);
    assert_eq!(app.sign_in(Role::Analyst).get("/emergency-access").status, StatusCode::FORBIDDEN);
    assert_eq!(app.visitor().get("/emergency-access").location(), "/sign-in");
}
