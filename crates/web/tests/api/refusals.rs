//! Who gets how far: each route without a token, with a role that may not, and with somebody who has no part in the
//! child's care. A route without an address here fails the walk.

use axum::http::{Method, StatusCode};
use casework::actor::Role;
use casework::records::Kind;
use serde_json::json;
use testkit::TestApp;
use web::route::{Route, Shows, Users};

use crate::caller::{Caller, Reply, body, looks};

struct Known {
    child: String,
    episode: String,
    entry: String,
    search: String,
}

fn known(app: &TestApp) -> Known {
    let (child, episode) = app.missing_child();
    let officer = Caller::of(app, Role::MissingPersonOfficer);
    let kept = officer.post("/api/v1/searches", &json!({ "query": "Amara Kestrel" })).body;
    Known {
        child: child.to_string(),
        episode: episode.to_string(),
        entry: episode.to_string(),
        search: kept["search"].as_str().expect("a search").to_owned(),
    }
}

/// A kind that is written at an address.
fn kind(path: &str) -> Kind {
    match path.split('/').nth(3) {
        Some("children") => Kind::PlacementPlanned,
        Some("homes") => Kind::HomeRegistered,
        Some("organisations") => Kind::OrganisationRegistered,
        Some("people") => Kind::PersonRegistered,
        _ => Kind::EnquiryRecorded,
    }
}

fn address(app: &TestApp, route: &Route, known: &Known) -> String {
    let parts = [
        ("{child}", known.child.as_str()),
        ("{episode}", &known.episode),
        ("{entry}", &known.entry),
        ("{search}", &known.search),
        ("{call_back}", &known.search),
        ("{kind}", kind(route.path).name()),
        ("{list}", "ethnicity"),
    ];
    app.fill(route.path, &parts)
}

fn call(caller: &Caller<'_>, route: &Route, address: &str) -> Reply {
    if route.method == Method::GET {
        return caller.get(address);
    }
    match route.path {
        "/api/v1/searches" => caller.post(address, &json!({ "query": "Amara" })),
        "/api/v1/reports" => caller.post(address, &json!({})),
        _ => caller.post(address, &body(kind(route.path))),
    }
}

fn routes() -> impl Iterator<Item = Route> {
    let closed = |route: &Route| route.path.starts_with("/api/v1/") && !matches!(route.users, Users::Everyone);
    web::routes::routes().into_iter().filter(closed)
}

#[test]
fn nobody_gets_in_without_a_token_that_is_one() {
    let app = TestApp::new();
    let known = known(&app);
    for route in routes() {
        let address = address(&app, &route, &known);
        for caller in [Caller::nobody(&app), Caller::with_token(&app, "no-such-token"), Caller::with_token(&app, "")] {
            let reply = call(&caller, &route, &address);
            assert_eq!((reply.status, reply.code()), (StatusCode::UNAUTHORIZED, "sign_in_first"), "{address}");
        }
    }
}

#[test]
fn a_role_that_may_not_is_told_so() {
    let app = TestApp::new();
    let known = known(&app);
    let analyst = Caller::of(&app, Role::Analyst);
    for route in routes().filter(|route| !route.users.admits(Some(Role::Analyst))) {
        let address = address(&app, &route, &known);
        let reply = call(&analyst, &route, &address);
        assert_eq!((reply.status, reply.code()), (StatusCode::FORBIDDEN, "forbidden"), "{address}");
    }
    let manager = Caller::of(&app, Role::HomeManager);
    let path = format!("/api/v1/episodes/{}/records/risk_assessed", known.episode);
    let reply = manager.post(&path, &body(Kind::RiskAssessed));
    assert_eq!((reply.status, reply.code()), (StatusCode::FORBIDDEN, "forbidden"), "a home grades nobody");
}

#[test]
fn a_stranger_learns_nothing_and_leaves_no_row() {
    let app = TestApp::new();
    let known = known(&app);
    let child = known.child.parse().expect("a child");
    let before = looks(&app, child);
    let stranger = Caller::stranger(&app);
    for route in routes() {
        let address = address(&app, &route, &known);
        let reply = call(&stranger, &route, &address);
        match route.shows {
            Shows::Child => assert_eq!((reply.status, reply.code()), (StatusCode::NOT_FOUND, "not_found"), "{address}"),
            _ => assert!(!reply.body.to_string().contains(&known.child), "{address}: {}", reply.body),
        }
    }
    assert_eq!(looks(&app, child), before);
}

#[test]
fn an_id_that_is_none_or_a_kind_that_is_not_written_there_leads_nowhere() {
    let app = TestApp::new();
    let known = known(&app);
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let nobody = "00000000-0000-4000-8000-000000000000";
    for path in ["children/x", "children/%00", "episodes/x/timeline", "searches/Amara", "searches/%00"] {
        assert_eq!(officer.get(&format!("/api/v1/{path}")).status, StatusCode::NOT_FOUND, "{path}");
    }
    for path in [format!("children/{nobody}"), format!("episodes/{nobody}/duties"), format!("searches/{nobody}")] {
        assert_eq!(officer.get(&format!("/api/v1/{path}")).status, StatusCode::NOT_FOUND, "{path}");
    }
    let entry = format!("/api/v1/children/{}/entries/{nobody}", known.child);
    assert_eq!(officer.get(&entry).status, StatusCode::NOT_FOUND);
    for kind in ["placement_planned", "home_registered", "report_received", "nothing", "%00"] {
        let path = format!("/api/v1/episodes/{}/records/{kind}", known.episode);
        assert_eq!(officer.post(&path, &json!({ "record": {} })).status, StatusCode::NOT_FOUND, "{kind}");
    }
}
