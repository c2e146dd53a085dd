//! Every kind of record from its own form: it opens, it takes what it was sent or says why not, whoever may not is refused,
//! and nothing a browser can send is answered with a fault of ours.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::form;
use testkit::{Browser, Page, TestApp};
use web::look::form::posted;
use web::pages::form::fill;

use super::{Boxes, boxes, kinds, place, with_hidden};

#[test]
fn every_kind_has_a_form_that_opens_and_takes_what_it_was_sent_or_says_why_not() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    for kind in kinds() {
        let (browser, path) = place(&app, kind, &child.to_string(), &episode.to_string());
        let page = browser.get(&path);
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        assert!(!page.token().is_empty(), "{path} has a token");
        let form = form::of(kind.kind).expect("a form");
        let sent = posted(fill("", &form.fields, &kind.sample));
        let answer = browser.post(&path, &with_hidden(&page, sent));
        let fine = matches!(answer.status, StatusCode::SEE_OTHER | StatusCode::OK | StatusCode::UNPROCESSABLE_ENTITY);
        assert!(fine, "{path}: {} {}", answer.status, answer.body);
    }
}

/// What nobody would type.
fn bad() -> Vec<String> {
    let short = ["", "\u{0}", "\u{202e}desrever", "31", "-1", "99999999999999999999", "null", "{\"known\":1}"];
    short.map(str::to_owned).into_iter().chain(["x".repeat(25_000)]).collect()
}

/// The names of a page's own boxes, but for the form's.
fn boxes_of(page: &Page) -> Vec<String> {
    let main = page.body.split("<main").nth(1).unwrap_or_default();
    let names = main.split(" name=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut names: Vec<String> = names.filter(|name| !name.starts_with('_')).map(str::to_owned).collect();
    names.dedup();
    names
}

fn takes_or_refuses(browser: &Browser<'_>, path: &str, page: &Page, names: &[String], value: &str) {
    let fields: Boxes = names.iter().map(|name| (name.clone(), value.to_owned())).collect();
    let answer = browser.post(path, &with_hidden(page, fields));
    let fine = matches!(answer.status, StatusCode::SEE_OTHER | StatusCode::OK | StatusCode::UNPROCESSABLE_ENTITY);
    assert!(fine, "{path} {value:.10}: {} {:.3000}", answer.status, answer.body);
}

#[test]
fn nothing_a_browser_can_send_is_answered_with_a_fault_of_ours() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    for kind in kinds() {
        let (browser, path) = place(&app, kind, &child.to_string(), &episode.to_string());
        let page = browser.get(&path);
        let form = form::of(kind.kind).expect("a form");
        let names: Vec<String> =
            posted(fill("", &form.fields, &kind.sample)).into_iter().map(|(name, _)| name).collect();
        for value in bad() {
            takes_or_refuses(&browser, &path, &page, &names, &value);
        }
    }
}

#[test]
fn nothing_sent_as_a_correction_a_withdrawal_or_a_report_is_answered_with_a_fault_of_ours() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/enquiry_recorded/new");
    let sent = boxes(&[("kind", "sighting"), ("outcome", "A girl in green")]);
    let saved = officer.post(&path, &with_hidden(&officer.get(&path), sent));
    let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next()).expect("an entry");
    let own =
        ["correct", "withdraw", "another-child"].map(|form| format!("/episodes/{episode}/entries/{entry}/{form}"));
    for path in own.iter().map(String::as_str).chain(["/report/new", "/find", "/emergency-access"]) {
        for value in bad() {
            let page = officer.get(path);
            takes_or_refuses(&officer, path, &page, &boxes_of(&page), &value);
        }
    }
}

#[test]
fn nothing_a_family_can_send_is_answered_with_a_fault_of_ours() {
    let app = TestApp::new();
    for value in bad() {
        let visitor = app.visitor();
        for step in
            ["account", "you", "child", "home", "ward", "seen", "danger", "looks", "reach", "where", "more", "check"]
        {
            let path = format!("/report/{step}");
            let page = visitor.get(&path);
            assert_eq!(page.status, StatusCode::OK, "{path} {value:.10}: {}", page.body);
            takes_or_refuses(&visitor, &path, &page, &boxes_of(&page), &value);
            let known: Vec<String> = boxes_of(&page).iter().map(|name| format!("{name}.known")).collect();
            if step != "check" {
                takes_or_refuses(&visitor, &path, &page, &known, &value);
            }
        }
    }
}

#[test]
fn nobody_gets_further_than_their_role_and_their_part_in_the_care() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    for kind in kinds() {
        let (_, path) = place(&app, kind, &child.to_string(), &episode.to_string());
        for method in ["get", "post"] {
            let ask = |browser: Browser<'_>| {
                if method == "get" { browser.get(&path) } else { browser.post(&path, &[("words", "x")]) }
            };
            let visitor = ask(app.visitor());
            assert_eq!((visitor.status, visitor.location()), (StatusCode::SEE_OTHER, "/sign-in"), "{path}");
            assert_eq!(ask(app.stranger()).status, StatusCode::NOT_FOUND, "{path}");
            let barred =
                [Role::HomeManager, Role::SocialWorker, Role::ReturnConversationWorker, Role::ExploitationCoordinator];
            for role in barred.into_iter().filter(|role| !kind.writers.contains(role)) {
                assert_eq!(ask(app.sign_in(role)).status, StatusCode::FORBIDDEN, "{path} {role:?}");
            }
        }
    }
    let nobody = app.sign_in(Role::MissingPersonOfficer);
    for path in ["/episodes/none/contact_made/new", "/episodes/none/entries/none", "/children/none/contact_made/new"] {
        assert_eq!(nobody.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(nobody.get(&format!("/episodes/{episode}/no_such_kind/new")).status, StatusCode::NOT_FOUND);
}
