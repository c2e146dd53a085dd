//! The check whether a child is missing, as a constable meets it: one form, an answer that says what to do, and not a word more.

use axum::http::StatusCode;
use casework::actor::Role;
use testkit::TestApp;

#[test]
fn a_hit_says_act_now_and_whom_to_ring_and_holds_nothing_else_of_the_child() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let browser = app.stranger();
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
    assert_eq!(app.sign_in(Role::Analyst).get("/check").status, StatusCode::FORBIDDEN);
    assert!(browser.get("/").has("Is this child missing?"), "it is in the menu of the police");
}
