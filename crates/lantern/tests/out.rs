//! Files that commands write for others, on a disk that is full: run as people run them.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

mod cli;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use cli::Site;

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let all = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    all.map(|path| (path.file_name().unwrap().to_string_lossy().into_owned(), fs::read(&path).unwrap())).collect()
}

#[test]
fn a_disk_that_is_full_changes_no_file_and_the_message_names_the_one_that_did_not_fit() {
    let site = Site::new("out-full");
    site.run(&["import", "ssda903", "samples/ssda903"]);
    for (name, command) in [
        ("release", ["release", "build", "--year", "2022-23", "--draft"].as_slice()),
        ("export", &["export", "ssda903", "--year", "2022-23", "--authority", "E09000030"]),
    ] {
        let folder = site.path(name);
        let command = [command, &["--out", folder.to_str().unwrap()]].concat();
        site.run(&command);
        let before = files(&folder);
        let last = before.keys().next_back().unwrap();
        assert!(before.len() > 1 && !before.keys().any(|name| name.contains(".part")), "{:?}", before.keys());

        // What is written there meets the machine's own "no space left".
        symlink("/dev/full", folder.join(format!("{last}.part"))).unwrap();
        let said = site.said(&command);
        assert!(!said.fine && said.err.contains(last) && said.err.contains("no file was changed"), "{said:?}");
        assert!(said.err.contains("No space left on device"), "{said:?}");
        assert_eq!(files(&folder), before, "{name}");

        site.run(&command);
        assert!(files(&folder).keys().eq(before.keys()), "{name}: whole again once there is room");
    }
}

#[test]
fn what_a_run_that_was_killed_left_behind_is_written_over() {
    let site = Site::new("out-left");
    site.run(&["import", "ssda903", "samples/ssda903"]);
    let folder = site.path("export");
    let command =
        ["export", "ssda903", "--year", "2022-23", "--authority", "E09000030", "--out", folder.to_str().unwrap()];
    site.run(&command);
    let whole = files(&folder);
    for name in whole.keys() {
        fs::write(folder.join(format!("{name}.part")), "half").unwrap();
    }
    site.run(&command);
    assert_eq!(files(&folder), whole);
}
