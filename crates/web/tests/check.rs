//! The check whether a child is missing, as a constable meets it: one form, an answer that says what to do, and not a word more.

#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::{Actor, Role};
use casework::entry::{Origin, Subject};
use casework::ids::{OrganisationId, PersonId, UnitId};
use casework::records::PersonRegistered;
use casework::time::Moment;
use operations::Registration;
use testkit::TestApp;

/// A constable at a railway station, whose force has nothing to do with the child.
fn constable(app: &TestApp) -> PersonId {
    let (id, recorded) = (PersonId::numbered(98), app.lantern.now());
    let person = PersonRegistered {
        name: "Test constable".into(),
        organisation: OrganisationId::literal("btp"),
        unit: UnitId::literal("btp-control"),
        role: Role::CallHandler,
        home: None,
        account: None,
        active: true,
    };
    let registration = Registration {
        subject: Subject::Person(id),
        recorded,
        since: Moment::at(recorded),
        actor: Actor::system(),
        origin: Origin::Invented,
        body: person.into(),
    };
    app.lantern.register(&[registration]).expect("a registration is taken");
    id
}

#[test]
fn a_hit_says_act_now_and_whom_to_ring_and_holds_nothing_else_of_the_child() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let browser = app.browser_of(constable(&app));
    let sent = browser.post("/check", &[("name", "kestril amarra"), ("born", ""), ("looks", "")]);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let address = sent.location().to_owned();
    assert!(!address.to_lowercase().contains("kestril"), "{address}");
    let page = browser.get(&address);
    for said in ["Missing: act now", "Amara K.", "Keep the child safe", "Ring ", "tel:"] {
        assert!(page.has(said), "{said}: {}", page.body);
    }
    for kept in ["Amara Kestrel", "Larkfield", &child.to_string(), &episode.to_string(), "High", "May 2010"] {
        assert!(!page.body.contains(kept), "{kept}");
    }
}

#[test]
fn no_hit_says_what_was_asked_and_how_to_report_and_what_cannot_be_read_is_said_beside_its_box() {
    let app = TestApp::new();
    let browser = app.sign_in(Role::CallHandler);
    let sent = browser.post("/check", &[("name", "Tom Ashby"), ("born", ""), ("looks", "red hat")]);
    let page = browser.get(sent.location());
    for said in ["No missing child found", "name “Tom Ashby”", "looks “red hat”", "/report/new"] {
        assert!(page.has(said), "{said}: {}", page.body);
    }
    let wrong = browser.post("/check", &[("name", "Tom Ashby"), ("born", "soon"), ("looks", "")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("Tom Ashby") && wrong.has("soon"), "what was typed stays");
    assert_eq!(browser.post("/check", &[("name", "")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(app.sign_in(Role::EmergencyDutyTeam).get("/check").status, StatusCode::OK);
    for role in [Role::Analyst, Role::SocialWorker, Role::HomeManager] {
        assert_eq!(app.sign_in(role).get("/check").status, StatusCode::FORBIDDEN, "{role:?}");
    }
    assert!(browser.get("/").has("Is this child missing?"), "it is in the menu of the police");
}
