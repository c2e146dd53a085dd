//! Entries read, corrected and taken back by those who wrote them, and shown only to those who may hear them.

use axum::http::StatusCode;
use casework::actor::Role;
use testkit::{Page, TestApp};

use super::{boxes, with_hidden};

#[test]
fn a_correction_and_a_withdrawal_are_taken_back_on_the_page() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let sent = |path: &str, fields: &[(&str, &str)]| {
        let saved = officer.post(path, &with_hidden(&officer.get(path), boxes(fields)));
        let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next()).expect("an entry");
        format!("/episodes/{episode}/entries/{entry}")
    };
    let take_back = |read: &str| {
        sent(&format!("{read}/withdraw"), &[("reason", "duplicate"), ("words", "No"), ("_confirmed", "yes")])
    };
    let new = format!("/episodes/{episode}/enquiry_recorded/new");
    let read = sent(&new, &[("kind", "sighting"), ("outcome", "A girl in green")]);
    let blue = [("reason", "typing"), ("record.kind", "sighting"), ("record.outcome", "A girl in blue")];
    let correction = sent(&format!("{read}/correct"), &blue);
    let page = officer.get(&correction);
    assert!(page.has("/withdraw\"") && !page.has("/correct\"") && !page.has("/another-child\""), "{}", page.body);
    assert_eq!(officer.get(&format!("{correction}/correct")).status, StatusCode::FORBIDDEN);
    assert_eq!(officer.get(&format!("{correction}/another-child")).status, StatusCode::FORBIDDEN);
    take_back(&correction);
    assert!(officer.get(&read).has("A girl in green") && officer.get(&correction).has("Taken back by"));
    let withdrawal = take_back(&read);
    assert!(officer.get(&read).has("Taken back by") && officer.get(&withdrawal).has("/withdraw\""));
    take_back(&withdrawal);
    assert!(!officer.get(&read).has("Taken back by") && officer.get(&read).has("A girl in green"));
}

#[test]
fn an_entry_is_read_corrected_and_taken_back_by_those_who_wrote_it() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/enquiry_recorded/new");
    let page = officer.get(&path);
    let sent = boxes(&[("kind", "sighting"), ("outcome", "A girl in green"), ("place", "Mile End")]);
    let saved = officer.post(&path, &with_hidden(&page, sent));
    let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next()).expect("an entry");
    let read = format!("/episodes/{episode}/entries/{entry}");
    assert!(officer.get(&read).has("A girl in green") && officer.get(&read).has(&format!("{read}/correct")));
    let worker = app.sign_in(Role::SocialWorker);
    assert!(worker.get(&read).has("A girl in green") && !worker.get(&read).has("/correct"));
    assert_eq!(worker.get(&format!("{read}/correct")).status, StatusCode::FORBIDDEN);

    let form = officer.get(&format!("{read}/correct"));
    assert!(form.has("A girl in green") && form.has("name=\"record.place\""), "{}", form.body);
    let corrected = boxes(&[("reason", ""), ("record.kind", "sighting"), ("record.outcome", "A girl in blue")]);
    let answer = officer.post(&format!("{read}/correct"), &with_hidden(&form, corrected));
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "a correction says why");
    assert!(answer.has("A girl in blue"));
    let corrected =
        boxes(&[("reason", "learned_later"), ("record.kind", "sighting"), ("record.outcome", "A girl in blue")]);
    let answer = officer.post(&format!("{read}/correct"), &with_hidden(&form, corrected));
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert!(officer.get(&read).has("A girl in blue"));

    let form = officer.get(&format!("{read}/withdraw"));
    let back = |page: &Page, confirmed: &str| {
        let fields = boxes(&[("reason", "duplicate"), ("words", "Twice"), ("_confirmed", confirmed)]);
        officer.post(&format!("{read}/withdraw"), &with_hidden(page, fields))
    };
    assert!(back(&form, "").has("Take back “Enquiry or sighting”?"));
    let answer = back(&form, "yes");
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert!(officer.get(&read).has("Taken back by"));
}

#[test]
fn what_a_child_disclosed_is_not_shown_to_every_role() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let path = format!("/episodes/{episode}/concern_raised/new");
    let page = officer.get(&path);
    let sent = boxes(&[("kind", "significant_harm"), ("words", "“He said he would hurt my brother”")]);
    let saved = officer.post(&path, &with_hidden(&page, sent));
    let entry = saved.location().split("saved=").nth(1).and_then(|rest| rest.split('&').next()).expect("an entry");
    let read = format!("/episodes/{episode}/entries/{entry}");
    assert!(app.sign_in(Role::SocialWorker).get(&read).has("hurt my brother"));
    let home = app.sign_in(Role::HomeManager).get(&read);
    assert_eq!(home.status, StatusCode::OK);
    assert!(!home.has("hurt my brother") && home.has("Not shown to you"));
}
