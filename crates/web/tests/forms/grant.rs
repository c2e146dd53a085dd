//! Naming who may open a restricted record: one person, found in their unit by name, without scripts.

use axum::http::StatusCode;
use casework::actor::Role;
use testkit::TestApp;

use super::{boxes, with_hidden};

#[test]
fn a_restricted_record_is_opened_to_one_person_of_a_unit_by_name() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let worker = app.sign_in(Role::SocialWorker);
    let page = worker.get(&format!("/children/{child}"));
    let restrict = format!("/children/{child}/child_restricted/new");
    assert!(page.has(&restrict) && !page.has("access_granted/new"));
    let sent = worker.post(&restrict, &with_hidden(&worker.get(&restrict), boxes(&[("reason", "trafficked")])));
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let case = format!("/episodes/{episode}");
    let officer = app.sign_in(Role::MissingPersonOfficer);
    assert_eq!(officer.get(&case).status, StatusCode::NOT_FOUND);

    assert!(worker.get(&format!("/children/{child}")).has("Name who may open it"));
    let path = format!("/children/{child}/access_granted/new");
    let form = worker.get(&path);
    let look = |name: &str| {
        let asked =
            boxes(&[("_action", "look"), ("_unit", "met-ce-mpu"), ("_who", name), ("because", "They look for her")]);
        worker.post(&path, &with_hidden(&form, asked))
    };
    let nobody = look("Zebedee");
    assert!(nobody.has("Nobody of that name works there") && nobody.has("They look for her"), "{}", nobody.body);
    let found = look("OFFICER");
    let person = TestApp::person(Role::MissingPersonOfficer).to_string();
    let supervisor = TestApp::person(Role::UnitSupervisor).to_string();
    assert!(found.has(&person) && !found.has(&supervisor), "{}", found.body);
    let both = boxes(&[("person", &person), ("unit", "met-ce-mpu"), ("because", "They look for her")]);
    let both = worker.post(&path, &with_hidden(&form, both));
    assert!(both.status == StatusCode::UNPROCESSABLE_ENTITY && both.has("Name one person or one unit"));
    assert!(both.has(&person), "whoever was chosen stays chosen");

    let named = boxes(&[("_unit", "met-ce-mpu"), ("person", &person), ("because", "They look for her")]);
    let granted = worker.post(&path, &with_hidden(&found, named));
    assert_eq!(granted.status, StatusCode::SEE_OTHER, "{}", granted.body);
    assert_eq!(officer.get(&case).status, StatusCode::OK);
    assert_eq!(app.sign_in(Role::UnitSupervisor).get(&case).status, StatusCode::NOT_FOUND);
}
