//! The copy of a record that somebody asked for, made by the program itself.

use std::path::Path;
use std::process::Command;

use casework::actor::Role;
use casework::entry::Origin;
use casework::records::Kind;
use operations::Write;
use serde_json::{Value, json};
use testkit::TestApp;

#[test]
fn a_copy_is_refused_while_anything_waits_and_then_holds_no_word_that_was_taken_out() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let write = |role: Role, kind: Kind, record: Value| {
        let episode = Some(episode).filter(|_| kind.descriptor().unwrap().scope.takes_episode());
        let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
        app.lantern.write(&app.actor(role), write, None).unwrap().entry
    };
    let lead = Role::InformationGovernance;
    let words = "Dean from number 9\nwaits for her. Dean has a car";
    let concern = write(Role::SocialWorker, Kind::ConcernRaised, json!({ "kind": "exploitation", "words": words }));
    let asked =
        write(lead, Kind::SubjectAccessRequested, Kind::SubjectAccessRequested.descriptor().unwrap().sample.clone());

    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("copies");
    drop(std::fs::remove_dir_all(&folder));
    let made = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_lantern"));
        command.args([
            "subject-access",
            "--child",
            &child.to_string(),
            "--operator",
            "sam",
            "--recipient",
            "Her mother",
        ]);
        let output = command.arg("--out").arg(&folder).env("DATABASE_URL", app.url()).output().unwrap();
        (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
    };
    let (done, said) = made();
    assert!(!done && said.contains("decide about 2 of its entries first") && !folder.exists(), "{said}");

    let waiting = app.lantern.subject_access(&app.actor(lead), child).unwrap().remove(0);
    for copied in waiting.entries.iter().filter(|copied| copied.waits()) {
        let id = copied.entry.id;
        let part =
            json!({ "request": asked, "entry": id, "ruling": "in_part", "reason": "about_another", "words": ["Dean"] });
        let out = json!({ "request": asked, "entry": id, "ruling": "take_out", "reason": "would_harm" });
        write(lead, Kind::SubjectAccessDecided, if id == concern { part } else { out });
    }
    let (done, said) = made();
    assert!(done, "{said}");
    let page = std::fs::read_to_string(folder.join("copy.html")).unwrap();
    assert!(page.contains("[taken out] from number 9") && page.contains("[taken out] has a car"), "{page}");
    assert!(page.contains("Amara Kestrel") && page.contains("Tower Hamlets"), "{page}");
    let json: Value = serde_json::from_str(&std::fs::read_to_string(folder.join("copy.json")).unwrap()).unwrap();
    assert_eq!(json["left_out"], 2);
    for text in [page, json.to_string()] {
        assert!(!text.contains("Dean") && !text.contains("Larkfield House"), "{text}");
    }
}
