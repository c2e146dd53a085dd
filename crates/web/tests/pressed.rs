//! Saving when it cannot be saved: a full disk under the writer, a form that is too long, a form of too many boxes. What was
//! typed stays with whoever typed it, and nothing that was acknowledged is lost.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Subject;
use casework::ids::ChildId;
use casework::records::Kind;
use testkit::{Page, TestApp};

type Boxes = Vec<(String, String)>;

const WORDS: &str = "Her aunt has not seen her since Friday.";

fn entries(app: &TestApp, child: ChildId) -> usize {
    let read = app.lantern.store().read(move |transaction| transaction.entries(&Subject::Child(child)));
    read.expect("the chain is read").len()
}

fn enquiry(page: &Page, outcome: &str) -> Boxes {
    let own = [("kind", "sighting"), ("outcome", outcome), ("occurred.how", "now")];
    page.hidden().into_iter().chain(own.map(|(name, value)| (name.to_owned(), value.to_owned()))).collect()
}

/// Every hidden box of a form, as a browser would send it again.
fn again(page: &Page) -> Boxes {
    let main = page.body.split("<main").nth(1).unwrap_or_default();
    let attribute = |tag: &str, name: &str| {
        tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
    };
    let hidden = main.split('<').filter(|tag| tag.starts_with("input type=\"hidden\""));
    hidden.map(|tag| (attribute(tag, "name"), attribute(tag, "value"))).collect()
}

#[test]
fn on_a_full_disk_a_record_is_not_saved_says_so_and_is_sent_again_when_there_is_room() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let path = format!("/episodes/{episode}/{}/new", Kind::EnquiryRecorded.name());
    let app = app.restarted_on_a_disk_of(Some(460));
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let form = officer.get(&path);
    assert_eq!(form.status, StatusCode::OK, "{path}");
    let mut acknowledged = entries(&app, child);
    let long = "Nothing learnt. ".repeat(1_000);
    let refused = loop {
        let opened = officer.get(&path);
        if opened.status != StatusCode::OK {
            break opened;
        }
        let sent = officer.post(&path, &enquiry(&opened, &long));
        if sent.status != StatusCode::SEE_OTHER {
            break sent;
        }
        acknowledged += 1;
        assert!(acknowledged < 1_000, "the disk never fills");
    };
    assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE, "{}", refused.body);
    assert!(refused.has("disk is full"), "{}", refused.body);

    // The session would be put off by now, which cannot be written either.
    app.clock.advance(jiff::SignedDuration::from_mins(20));
    let unsaved = officer.post(&path, &enquiry(&form, &format!("{WORDS} {long}")));
    assert_eq!(unsaved.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(unsaved.has("<h1") && unsaved.has("This was not saved") && unsaved.has("disk is full"), "{}", unsaved.body);
    assert!(unsaved.has(WORDS) && unsaved.has("Send it again"), "{}", unsaved.body);
    assert_eq!(entries(&app, child), acknowledged, "nothing acknowledged is lost, nothing else is kept");
    let boxes = again(&unsaved);
    drop(officer);

    let app = app.restarted_on_a_disk_of(None);
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let saved = officer.post(&path, &boxes);
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    assert!(officer.get(saved.location()).has("Recorded: "));
    assert_eq!(officer.post(&path, &boxes).status, StatusCode::SEE_OTHER, "sent twice");
    assert_eq!(entries(&app, child), acknowledged + 1, "recorded once");
}

#[test]
fn a_family_on_a_full_disk_is_told_in_its_words_and_sends_the_page_again() {
    let app = TestApp::new();
    let cookies = {
        let visitor = app.visitor();
        visitor.get("/report/account");
        visitor.cookie("lantern-report")
    };
    let app = app.restarted_on_a_disk_of(Some(1));
    let visitor = app.visitor();
    visitor.keep("lantern-report", &cookies);
    let page = visitor.get("/report/child");
    assert_eq!(page.status, StatusCode::OK);
    let named: Boxes = [("child.name", "known"), ("child.name.known", &"Amara ".repeat(3_000))]
        .map(|(name, value): (&str, &str)| (name.to_owned(), value.to_owned()))
        .into();
    let refused = visitor.post("/report/child", &[page.hidden(), named].concat());
    assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE, "{}", refused.body);
    assert!(refused.has("could not keep that") && refused.has("ring 999") && refused.has("Send this page again"));
    let boxes = again(&refused);
    drop(visitor);

    let app = app.restarted_on_a_disk_of(None);
    let visitor = app.visitor();
    visitor.keep("lantern-report", &cookies);
    assert_eq!(visitor.post("/report/child", &boxes).status, StatusCode::SEE_OTHER);
    assert!(visitor.get("/report/child").has("Amara Amara"));
}

#[test]
fn a_form_that_is_too_long_keeps_as_a_draft_what_is_not() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let before = entries(&app, child);
    let path = format!("/episodes/{episode}/enquiry_recorded/new");
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let form = officer.get(&path);
    let mut boxes = enquiry(&form, WORDS);
    boxes.push(("place".to_owned(), "x".repeat(5 * 1024 * 1024)));
    let refused = officer.post(&path, &boxes);
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(refused.has("4 MB") && refused.has(WORDS) && refused.has("kept as your draft"), "{:.3000}", refused.body);
    assert!(officer.get(&path).has(WORDS), "the draft has it");
    assert_eq!(entries(&app, child), before);
}

#[test]
fn a_form_of_too_many_boxes_is_refused_before_it_is_read() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let path = format!("/episodes/{episode}/enquiry_recorded/new");
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let mut boxes = enquiry(&officer.get(&path), WORDS);
    boxes.extend((0..5_000).map(|n| (format!("seen.{n}!"), "not_known".to_owned())));
    let refused = officer.post(&path, &boxes);
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(refused.has("boxes") && refused.has(WORDS), "{:.3000}", refused.body);
}
