//! The ledger as two agencies use it: one keeps the log and signs it, the other countersigns what extends what it saw. Run as
//! they run it.
#![expect(clippy::unwrap_used, reason = "a test: what fails, fails the test")]

mod cli;

use std::os::unix::fs::PermissionsExt as _;

use cli::Site;
use store::StoreError;

/// Logs so many looks.
fn logged(site: &Site, many: u32) {
    let looks: Vec<_> = (0..many).map(testkit::look).collect();
    let store = site.database.open();
    store.write::<_, _, StoreError>(move |transaction| transaction.log_looks(&looks)).unwrap();
}

#[test]
fn a_witness_countersigns_what_extends_what_it_saw_and_refuses_a_rollback_and_a_fork() {
    let (site, other) = (Site::new("witness"), Site::new("witness-fork"));
    let here = |name: &str| site.path(name).display().to_string();
    let key = site.run(&["log-key"]).trim().to_owned();
    let key_file = site.database.url().replace("sqlite:", "") + ".log-key";
    assert_eq!(std::fs::metadata(&key_file).unwrap().permissions().mode() & 0o777, 0o600);
    let (seen, own) = (here("seen"), here("witness.key"));
    let witness = |file: &str| site.said(&["witness", file, "--log", &key, "--key", &own, "--seen", &seen]);
    let proved = |at: &Site, since: &str, name: &str| {
        std::fs::write(here(name), at.run(&["--log-key", &key_file, "prove", "since", since])).unwrap();
        here(name)
    };

    logged(&site, 5);
    std::fs::write(here("first"), site.run(&["checkpoint"])).unwrap();
    let first = witness(&here("first"));
    assert!(first.fine && first.out.matches("\n— ").count() == 2, "{}{}", first.out, first.err);

    logged(&site, 9);
    std::fs::write(here("second"), site.run(&["checkpoint"])).unwrap();
    let unproved = witness(&here("second"));
    assert!(!unproved.fine && unproved.err.contains("ask for a proof since 6"), "{}", unproved.err);
    let second = witness(&proved(&site, "6", "proof"));
    assert!(second.fine, "{}", second.err);
    let rollback = witness(&here("first"));
    assert!(!rollback.fine && rollback.err.contains("ROLLBACK"), "{}", rollback.err);

    // The same key over another history.
    logged(&other, 30);
    other.run(&["--log-key", &key_file, "checkpoint"]);
    let fork = witness(&proved(&other, "15", "fork"));
    assert!(!fork.fine && fork.err.contains("FORK"), "{}", fork.err);

    std::fs::write(here("countersigned"), &second.out).unwrap();
    let said = site.run(&["verify", "--checkpoint", &here("countersigned")]);
    assert!(said.contains("15 rows of the ledger, against 3 checkpoints signed by lantern/"), "{said}");
    let said = other.said(&["--log-key", &key_file, "verify", "--checkpoint", &here("countersigned")]);
    assert!(!said.fine && said.out.contains("a row from 0 to 14 is not what"), "{}", said.out);
}

#[test]
fn a_look_is_proved_to_whoever_has_the_public_key_and_a_changed_proof_is_not() {
    let site = Site::new("prove");
    logged(&site, 20);
    assert!(site.said(&["prove", "row", "7"]).err.contains("no checkpoint covers row 7 yet"));
    let key = site.run(&["log-key"]).trim().to_owned();
    site.run(&["checkpoint"]);
    let proof = site.run(&["prove", "row", "7"]);
    let check = |text: &str| {
        let file = site.path("proof").display().to_string();
        std::fs::write(&file, text).unwrap();
        site.said(&["prove", "check", &file, "--log", &key])
    };
    assert!(check(&proof).out.starts_with("Row 7 is one of the 21 that lantern/"));
    assert!(check(&proof.replace("row 7", "row 8")).err.contains("row 8 is not under the checkpoint"));
    assert!(check(&proof.replace("\n21\n", "\n22\n")).err.contains("not signed by"));
    site.database.tamper("DROP TRIGGER access_log_is_not_deleted; DELETE FROM access_log WHERE number = 3").unwrap();
    assert!(site.said(&["prove", "row", "7"]).err.contains("lantern verify"));
    let said = site.said(&["verify"]);
    assert!(!said.fine && said.out.contains("row 3 of the ledger is missing"), "{}", said.out);
}
