//! What child protection enquiries ask of each team, over HTTP: what is open, how soon somebody went to see the child, and which
//! visits police and the council made together.

use axum::http::StatusCode;
use casework::actor::Role;
use jiff::SignedDuration;
use proves::proves;
use testkit::TestApp;

/// Sends a form as it was opened, with some of its boxes filled in.
fn send(app: &TestApp, role: Role, path: &str, typed: &[(&str, &str)]) {
    let browser = app.sign_in(role);
    let form = browser.get(path);
    assert_eq!(form.status, StatusCode::OK, "{path}: {}", form.body);
    let mut boxes = form.hidden();
    boxes.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let sent = browser.post(path, &boxes);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}: {}", sent.body);
}

/// What the page says to a role of each team it names, a cell a part.
fn teams(app: &TestApp, role: Role) -> Vec<Vec<String>> {
    let page = app.sign_in(role).get("/enquiries");
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let body = page.body.split("<tbody").nth(1).and_then(|body| body.split("</tbody>").next()).unwrap_or_default();
    let text = |cell: &str| {
        let parts = cell.split('<').filter_map(|part| part.split_once('>')).map(|(_, text)| text.trim());
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let cells = |row: &str| {
        let cells = row.split(['\u{0}']).collect::<String>();
        let cells = cells.replace("<th", "\u{0}<th").replace("<td", "\u{0}<td");
        cells.split('\u{0}').skip(1).map(text).collect()
    };
    body.split("<tr").skip(1).map(cells).collect()
}

#[test]
fn whoever_answers_for_a_team_sees_what_is_open_how_soon_it_visits_and_what_was_joint() {
    proves!("TCS-7.2");
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    assert_eq!(teams(&app, Role::UnitSupervisor), [[""; 0]; 0]);
    let enquiry = format!("/episodes/{episode}/section47_enquiry/new");
    send(
        &app,
        Role::SocialWorker,
        &enquiry,
        &[("stage", "begun"), ("team", "met-ce-mpu"), ("words", "Harm by an adult")],
    );
    app.clock.advance(SignedDuration::from_hours(3));
    let begun = teams(&app, Role::UnitSupervisor);
    let told = |at: &[Vec<String>]| at.first().expect("a team").get(1..).expect("its figures").join(" | ");
    assert_eq!(told(&begun), "1 | 3 h 0 min, longest 3 h 0 min | 1 | No visit yet | 0 | 0 of 0");

    let visit = format!("/episodes/{episode}/visit_made/new");
    let went = [("place", "12 Larkfield Row"), ("who", "PC Vale"), ("seen_alone", "not_applicable")];
    send(&app, Role::MissingPersonOfficer, &visit, &[went.as_slice(), &[("along", "council")]].concat());
    app.clock.advance(SignedDuration::from_hours(1));
    send(&app, Role::MissingPersonOfficer, &visit, &[went.as_slice(), &[("along", "health")]].concat());
    let visited = "1 | 4 h 0 min, longest 4 h 0 min | 0 | 3 h 0 min, longest 3 h 0 min | 2 | 1 of 2";
    for (role, team) in [(Role::UnitSupervisor, "Central East"), (Role::ExploitationCoordinator, "social care")] {
        let seen = teams(&app, role);
        assert_eq!((seen.len(), told(&seen).as_str()), (1, visited), "{role:?}: of their own organisation alone");
        assert!(seen.first().and_then(|row| row.first()).is_some_and(|name| name.contains(team)), "{seen:?}");
    }

    app.clock.advance(SignedDuration::from_hours(1));
    send(&app, Role::SocialWorker, &enquiry, &[("stage", "not_borne_out")]);
    app.clock.advance(SignedDuration::from_hours(1));
    send(&app, Role::SocialWorker, &visit, &[went.as_slice(), &[("along", "police")]].concat());
    let ended = told(&teams(&app, Role::UnitSupervisor));
    assert_eq!(
        ended, "0 | None is open | 0 | 3 h 0 min, longest 3 h 0 min | 2 | 1 of 2",
        "what came after is not of it"
    );
    app.clock.advance(SignedDuration::from_hours(91 * 24));
    assert_eq!(teams(&app, Role::UnitSupervisor), [[""; 0]; 0], "and not for ever");
}
