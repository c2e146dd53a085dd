//! Commands that write, while another process has the store: run as people run them.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

mod cli;

use casework::time::Instant;
use cli::{Said, Site};
use store::{Holder, StoreError};
use testkit::Database;

/// Every command that writes, in its simplest form.
const WRITING: [&[&str]; 7] = [
    &["load", "--scale", "1/100"],
    &["import", "ssda903", "samples/ssda903"],
    &["release", "build", "--year", "2022-23", "--draft", "--out", "/nowhere/release"],
    &["rebuild"],
    &["links"],
    &["checkpoint"],
    &["serve", "--address", "127.0.0.1:0"],
];

fn hold(site: &Site, host: &str, process: u32, heartbeat: Instant) {
    let by = Holder { holder: "serve".into(), host: host.into(), process, heartbeat };
    let store = site.database.open();
    store.write::<_, _, StoreError>(move |transaction| transaction.take_lease("writer", &by, Instant::MAX)).unwrap();
}

fn holder(site: &Site) -> Option<u32> {
    let found = site.database.open().read::<_, _, StoreError>(|transaction| transaction.lease("writer")).unwrap();
    found.map(|lease| lease.by.process)
}

fn refused(said: &Said) -> bool {
    let told = ["`lantern serve` has held this database since ", "process 7 on ward-7", "Stop it first"];
    !said.fine && told.iter().all(|word| said.err.contains(word))
}

#[test]
fn on_sqlite_a_command_that_writes_names_the_process_that_holds_the_store_and_writes_nothing() {
    let site = Site::new("leases-held");
    hold(&site, "ward-7", 7, Instant::MAX);
    for command in WRITING {
        let said = site.said(command);
        assert!(refused(&said), "{command:?}: {said:?}");
    }
    for reading in [&["verify"][..], &["rebuild", "--check"]] {
        site.run(reading);
    }
    let chains = site.run(&["verify"]);
    assert!(chains.contains("0 chains"), "{chains}");
    assert_eq!(holder(&site), Some(7));
    assert!(site.path("").read_dir().unwrap().next().is_none(), "nothing is written beside it either");
}

#[test]
fn a_lease_that_lapsed_or_whose_process_is_no_more_is_taken_over_and_given_back() {
    let site = Site::new("leases-lapsed");
    let import = ["import", "ssda903", "samples/ssda903"];
    hold(&site, "ward-7", 7, Instant::from_microseconds(0));
    site.run(&import);
    assert_eq!(holder(&site), None);
    if let Ok(here) = std::fs::read_to_string("/proc/sys/kernel/hostname") {
        hold(&site, here.trim(), u32::MAX, Instant::MAX);
        site.run(&import);
        assert_eq!(holder(&site), None);
    }
}

#[test]
fn on_postgresql_only_what_would_undo_anothers_work_is_exclusive() {
    let Some(database) = Database::on_postgres() else {
        eprintln!("not run on PostgreSQL: LANTERN_TEST_POSTGRES is not set (script/postgres run … sets it)");
        return;
    };
    let site = Site::over("leases-shared", database);
    hold(&site, "ward-7", 7, Instant::MAX);
    for alone in [&["rebuild"][..], &["load", "--scale", "1/100"]] {
        let said = site.said(alone);
        assert!(refused(&said), "{alone:?}: {said:?}");
    }
    site.run(&["import", "ssda903", "samples/ssda903"]);
    assert_eq!(holder(&site), Some(7));
}
