//! Statements: every one is understood by both databases, and parameters go by number wherever they stand.

use casework::time::Instant;
use store::{Holder, StoreError};
use testkit::both;

#[test]
fn every_statement_is_understood_by_both_databases() {
    both(|store| {
        let declared: usize = sources(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src"))
            .iter()
            .map(|source| source.lines().skip_while(|line| *line != "statements! {"))
            .map(|lines| lines.take_while(|line| *line != "}").filter(|line| is_declaration(line)).count())
            .sum();
        assert!(declared > 100, "{declared}");
        assert_eq!(store.check_statements().unwrap(), declared);
    });
}

/// `    NAME: "table", "what" = …`
fn is_declaration(line: &str) -> bool {
    line.strip_prefix("    ")
        .and_then(|line| line.split_once(": \""))
        .is_some_and(|(name, _)| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_'))
}

fn sources(folder: &std::path::Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![std::fs::read_to_string(path).unwrap()] })
        .collect()
}

#[test]
fn parameters_go_by_number_where_the_second_stands_before_the_first() {
    both(|store| {
        // `UPDATE session SET last_seen = $2, expires = $3 WHERE digest = $1`
        let secret = casework::chain::Digest::of(b"secret");
        let at = Instant::from_microseconds;
        let session = store.write::<_, _, StoreError>(move |transaction| {
            transaction.start_session(&crate::session_of(
                secret,
                casework::ids::PersonId::numbered(1),
                at(1),
                at(10),
            ))?;
            transaction.touch_session(&secret, at(5), at(15))?;
            transaction.session(&secret, at(12))
        });
        let session = session.unwrap().unwrap();
        assert_eq!((session.created, session.last_seen, session.expires), (at(1), at(5), at(15)));
    });
}

#[test]
fn one_process_holds_a_lease_and_the_next_is_told_which() {
    both(|store| {
        let at = Instant::from_microseconds;
        let holder = |process, heartbeat| Holder {
            holder: "serve".into(),
            host: "one".into(),
            process,
            heartbeat: at(heartbeat),
        };
        let take = |process, now: i64| {
            let by = holder(process, now);
            store.write::<_, _, StoreError>(move |transaction| transaction.take_lease("writer", &by, at(now - 10)))
        };
        take(7, 100).unwrap();
        take(7, 105).unwrap();
        let held = StoreError::Held { holder: "serve".into(), host: "one".into(), process: 7, since: at(100) };
        assert_eq!(take(8, 110), Err(held));
        take(8, 200).unwrap();
        let lease = store.read::<_, _, StoreError>(|transaction| transaction.lease("writer")).unwrap().unwrap();
        assert_eq!((lease.by.process, lease.since), (8, at(200)), "taken over, and held since then");
        let by = holder(8, 0);
        store.write::<_, _, StoreError>(move |transaction| transaction.give_lease_back("writer", &by)).unwrap();
        take(9, 201).unwrap();
    });
}
