//! Backups: one snapshot while others write, all of it or nothing, into either database from either.

use std::collections::BTreeSet;
use std::io::{BufReader, Error, Write};

use casework::chain::Digest;
use casework::ids::PersonId;
use casework::time::Instant;
use store::{Draft, Fate, Look, Processing, RestoreError, Settings, Store, StoreError, Token, fate};
use testkit::Database;

use crate::{append, child};

fn at(microseconds: i64) -> Instant {
    Instant::from_microseconds(microseconds)
}

/// Text that each format has to carry as it is.
const AWKWARD: &str = "a tab\tand\r\na line, \\N, \\x00, “quotes”, null, 👧🏽";

fn draft(owner: &str) -> Draft {
    Draft {
        owner: owner.into(),
        kind: "enquiry".into(),
        subject: String::new(),
        fields: AWKWARD.into(),
        form_token: "token".into(),
        updated: at(5),
    }
}

/// A few rows of everything that is kept, and of what is not.
fn filled(database: &Database) -> Store {
    let store = database.open();
    for number in 1..=3 {
        append(&store, &child(number), number * 10).unwrap();
        append(&store, &child(number), number * 10 + 1).unwrap();
    }
    let looked = |what: &str| Look {
        at: at(6),
        request: "request".into(),
        person: None,
        role: None,
        unit: None,
        child: None,
        episode: None,
        what: what.into(),
        kind: Processing::Consultation,
        purpose: "duty".into(),
        duty: None,
        recipient: None,
        salt: [1; 16],
        number: None,
    };
    let looks = [looked("board"), looked("board"), looked("case_page")];
    store
        .write::<_, _, StoreError>(move |transaction| {
            transaction.log_looks(&looks)?;
            transaction.save_draft(&draft("somebody"))?;
            transaction.set_setting("policy", "")?;
            transaction.post("one", "mail", AWKWARD, at(7))?;
            transaction.bury_message("one", AWKWARD)?;
            transaction.take_snapshot(at(8))?;
            let secret = Digest::of(b"secret");
            let person = PersonId::numbered(1);
            transaction.start_session(&crate::session_of(secret, person, at(1), at(10)))?;
            let token = Token { person, purpose: "api".into(), created: at(1), expires: None };
            transaction.issue_token(&secret, &token)?;
            transaction.claim_key("somebody", "answered", &secret, at(2))?;
            transaction.keep_answer("somebody", "answered", "{}")?;
            transaction.claim_key("somebody", "in flight", &secret, at(2)).map(drop)
        })
        .unwrap();
    store
}

fn copied(store: &Store) -> Vec<u8> {
    store.backup(at(9), Vec::new()).unwrap().1
}

fn restored(database: &Database, backup: &[u8]) -> Result<store::Restored, RestoreError> {
    store::restore(database.url(), &Settings::default(), BufReader::new(backup))
}

/// Both ways between the two databases, and each onto itself.
fn pairs(test: impl Fn(&Database, &Database)) {
    Database::each(|kind| {
        Database::each(|to| {
            let from = if kind.is_postgres() { Database::on_postgres().unwrap() } else { Database::on_sqlite() };
            test(&from, to);
        });
    });
}

fn lines(backup: &[u8]) -> BTreeSet<String> {
    String::from_utf8(backup.to_vec()).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn either_database_restores_what_the_other_backed_up() {
    pairs(|from, to| {
        let store = filled(from);
        let backup = copied(&store);
        let restored = restored(to, &backup).unwrap();
        assert_eq!(restored.manifest.ending, restored.here);
        let here = to.open();
        assert_eq!(lines(&backup), lines(&copied(&here)));
        let verified = here.verify_all(|broken| panic!("{broken}")).unwrap();
        assert_eq!((verified.chains, verified.entries), (3, 6));
        assert_eq!(here.read(|transaction| transaction.draft("somebody", "enquiry", "")), Ok(Some(draft("somebody"))));
        append(&here, &child(1), 99).unwrap();
    });
}

#[test]
fn sessions_tokens_and_keys_in_flight_do_not_come_back() {
    pairs(|from, to| {
        let backup = copied(&filled(from));
        assert!(!lines(&backup).iter().any(|line| line.contains("in flight") || line.contains(r#""table":"token""#)));
        restored(to, &backup).unwrap();
        let secret = Digest::of(b"secret");
        let found = to.open().write::<_, _, StoreError>(move |transaction| {
            Ok((
                transaction.session(&secret, at(2))?,
                transaction.token(&secret, at(2))?,
                transaction.claim_key("somebody", "answered", &secret, at(3))?,
                transaction.claim_key("somebody", "in flight", &secret, at(3))?,
            ))
        });
        assert_eq!(found, Ok((None, None, store::Claim::Answered("{}".into()), store::Claim::New)));
    });
}

#[test]
fn messages_that_waited_are_held_back_for_a_person() {
    pairs(|from, to| {
        let store = filled(from);
        store.write::<_, _, StoreError>(|transaction| transaction.post("two", "mail", "{}", at(7))).unwrap();
        restored(to, &copied(&store)).unwrap();
        let (due, held) = to
            .open()
            .write::<_, _, StoreError>(|transaction| {
                Ok((transaction.take_messages(at(1_000_000), at(2_000_000), 10)?, transaction.dead_letters(10)?))
            })
            .unwrap();
        assert_eq!(due, []);
        let held: Vec<_> = held.iter().map(|message| (message.id.as_str(), message.error.as_deref())).collect();
        assert_eq!(held[0], ("one", Some(AWKWARD)), "what had been given up keeps its reason");
        assert!(
            held[1].0 == "two" && held[1].1.is_some_and(|error| error.contains("may have been sent since")),
            "{held:?}"
        );
    });
}

#[test]
fn what_an_older_lantern_kept_and_no_table_holds_any_more_is_left_behind() {
    let backup = String::from_utf8(copied(&filled(&Database::on_sqlite()))).unwrap();
    let (opening, rest) = backup.split_once('\n').unwrap();
    let mut opening: serde_json::Value = serde_json::from_str(opening).unwrap();
    let migrations = opening["migrations"].as_array_mut().unwrap();
    migrations.retain(|migration| migration[0].as_i64().unwrap() < 12);
    let told = r#"{"table":"telling","columns":["child","event","about","role","unit","times","last"]}
["c","e","a","r","u",1,2]"#;
    let older = format!("{opening}\n{told}\n{rest}").replace(r#""rows":{"#, r#""rows":{"telling":1,"#);
    restored(&Database::on_sqlite(), older.as_bytes()).unwrap();
}

/// Takes a backup, and has somebody write once it has begun.
struct Meanwhile {
    store: Store,
    taken: Vec<u8>,
}

impl Write for Meanwhile {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let number = 1_000_000 + self.taken.len() as u128;
        // On a thread of its own, as somebody else: a transaction inside another is refused.
        std::thread::scope(|scope| {
            scope.spawn(|| {
                append(&self.store, &child(1), number).unwrap();
                append(&self.store, &child(number), number + 1).unwrap();
                self.store.write(|transaction| transaction.save_draft(&draft("meanwhile"))).unwrap();
            });
        });
        // Few bytes at a time, so that this happens many times before the end.
        let (some, _) = bytes.split_at(bytes.len().min(4096));
        self.taken.extend_from_slice(some);
        Ok(some.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn what_is_written_while_a_backup_is_taken_is_not_half_in_it() {
    pairs(|from, to| {
        let store = filled(from);
        // More than one buffer, so that the copy is still being read when others write.
        for number in 100..160 {
            append(&store, &child(number), number * 10).unwrap();
        }
        let (before, after) = (copied(&store), Meanwhile { store: store.clone(), taken: Vec::new() });
        let (manifest, after) = store.backup(at(9), after).unwrap();
        assert_eq!(lines(&before), lines(&after.taken));
        assert!(store.verify_all(|broken| panic!("{broken}")).unwrap().chains > 70, "somebody wrote many times");
        let restored = restored(to, &after.taken).unwrap();
        assert_eq!(restored.manifest, manifest);
        assert_eq!(to.open().verify_all(|broken| panic!("{broken}")).unwrap().chains, 63);
    });
}

/// Takes so much and no more.
struct Full(usize);

impl Write for Full {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or_else(|| Error::other("no room"))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_taker_that_gives_up_ends_the_backup_and_not_the_store() {
    Database::each(|database| {
        let store = filled(database);
        let error = store.backup(at(9), Full(100)).map(drop).unwrap_err();
        assert_eq!(error.to_string(), "it could not be written: no room");
        assert!(!copied(&store).is_empty());
    });
}

/// A backup with one thing done to it.
fn with(backup: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = String::from_utf8(backup.to_vec()).unwrap();
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1).into_bytes()
}

#[test]
fn what_is_no_whole_backup_is_refused_and_leaves_the_database_empty() {
    pairs(|from, to| {
        let backup = copied(&filled(from));
        let ending = backup.iter().rposition(|byte| *byte == b'{').unwrap();
        let last = backup[..backup.len() - 1].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
        let middle = backup.len() / 2;
        let mut twice = backup.clone();
        twice.extend_from_slice(b"[]\n");
        let unread = |bytes: &[u8], told: &str| {
            let error = restored(to, bytes).unwrap_err().to_string();
            assert!(error.contains(told), "{told}: {error}");
        };
        unread(b"", "it is empty");
        unread(b"\n", "not a backup");
        unread(b"hello", "not a backup");
        unread(b"SQLite format 3\0\n", "not a backup");
        unread(&backup[..middle], "cut off at line");
        unread(&backup[..last], "cut off at line");
        unread(&backup[..ending], "cut off at line");
        unread(&twice, "something follows the last line");
        unread(&with(&backup, r#""lantern_backup":1"#, r#""lantern_backup":2"#), "newer Lantern");
        unread(&with(&backup, r#""table":"draft""#, r#""table":"token""#), "no backup of ours holds");
        unread(&with(&backup, r#""columns":["owner""#, r#""columns":["owner) --""#), "columns that no table of ours");
        unread(&with(&backup, r#""columns":["owner""#, r#""columns":["nobody""#), "could not restore (draft)");
        unread(&with(&backup, "[\"somebody\"", "[\"somebody\",1"), "not a row of its table");
        unread(&with(&backup, "[\"somebody\"", "[1.5"), "not a row of its table");
        unread(&with(&backup, "[\"somebody\"", "[\"some\\u0000body\""), "not a row of its table");
        unread(&with(&backup, "[\"somebody\"", "[{\"hex\":\"abc\"}"), "not a row of its table");
        unread(&with(&backup, r#""draft":1"#, r#""draft":2"#), "rows of draft: the backup says 2 and holds 1");
        unread(&with(&backup, r#""chains":3"#, r#""chains":4"#), "chains and their heads: the backup says 4");
        restored(to, &backup).unwrap();
    });
}

#[test]
fn a_database_with_something_in_it_is_named_and_left_alone() {
    pairs(|from, to| {
        let backup = copied(&filled(from));
        let there = to.open();
        append(&there, &child(7), 7).unwrap();
        let before = copied(&there);
        let error = restored(to, &backup).unwrap_err().to_string();
        assert_eq!(
            error,
            "the database is not empty: it holds 1 row of journal, 1 row of journal_head, 1 row of ledger, 1 row of ledger_entry"
        );
        assert_eq!(lines(&before), lines(&copied(&there)));
    });
}

#[test]
fn a_file_that_was_not_there_is_not_there_after_a_failure() {
    let database = Database::on_sqlite();
    let path = std::path::Path::new(database.url().strip_prefix("sqlite:").unwrap());
    assert!(restored(&database, b"").is_err());
    assert_eq!(std::fs::read_dir(path.parent().unwrap()).unwrap().count(), 0);
}

/// The same backup as the third migration's Lantern would have written it: without the ledger.
fn of_schema_3(backup: &[u8]) -> Vec<u8> {
    const SINCE: [&str; 7] = ["role", "kind", "duty", "recipient", "number", "salt", "digest"];
    let backup = of_schema(backup, |migrations| migrations.truncate(3));
    let (mut out, mut columns, mut left_out) = (String::new(), Vec::new(), false);
    for line in String::from_utf8(backup).unwrap().lines() {
        let mut value: serde_json::Value = serde_json::from_str(line).unwrap();
        let table = value.get("table").and_then(serde_json::Value::as_str).map(str::to_owned);
        if let Some(table) = table {
            left_out = ["ledger", "ledger_entry", "checkpoint"].contains(&table.as_str());
            let names = value.get_mut("columns").and_then(serde_json::Value::as_array_mut).unwrap();
            columns =
                names.iter().map(|name| table != "access_log" || !SINCE.contains(&name.as_str().unwrap())).collect();
            names.retain(kept(&columns));
        } else if let Some(row) = value.as_array_mut().filter(|_| !left_out) {
            row.retain(kept(&columns));
        } else if let Some(rows) = value.get_mut("rows").and_then(serde_json::Value::as_object_mut) {
            left_out = false;
            rows.retain(|table, _| !table.starts_with("ledger"));
        }
        if !left_out {
            out.extend([value.to_string().as_str(), "\n"]);
        }
    }
    out.into_bytes()
}

fn kept(columns: &[bool]) -> impl FnMut(&serde_json::Value) -> bool {
    let mut columns = columns.iter();
    move |_| *columns.next().unwrap()
}

/// The same backup with other migrations in its first line.
fn of_schema(backup: &[u8], change: impl Fn(&mut Vec<serde_json::Value>)) -> Vec<u8> {
    let text = String::from_utf8(backup.to_vec()).unwrap();
    let (first, rest) = text.split_once('\n').unwrap();
    let mut opening: serde_json::Value = serde_json::from_str(first).unwrap();
    change(opening.pointer_mut("/migrations").unwrap().as_array_mut().unwrap());
    format!("{opening}\n{rest}").into_bytes()
}

/// Takes from a database what its migrations made.
fn unmade(database: &Database) {
    if database.is_postgres() {
        database.tamper("DROP SCHEMA public CASCADE; CREATE SCHEMA public").unwrap();
    }
}

#[test]
fn an_older_backup_is_migrated_and_a_newer_one_refused() {
    pairs(|from, to| {
        let backup = copied(&filled(from));
        unmade(to);
        let newer = of_schema(&backup, |migrations| migrations.push(serde_json::json!([9999, ""])));
        let error = restored(to, &newer).unwrap_err().to_string();
        assert!(error.starts_with("it was written by a newer Lantern (") && error.contains("schema 9999"), "{error}");
        let other = of_schema(&backup, |migrations| migrations[1][1] = "other".into());
        let error = restored(to, &other).unwrap_err().to_string();
        assert!(error.starts_with("migration 2: what was applied (other)"), "{error}");
        restored(to, &of_schema_3(&backup)).unwrap();
        let settings = Settings { migrate: false, ..Settings::default() };
        let verified = to.open_with(&settings).verify_all(|broken| panic!("{broken}")).unwrap();
        assert_eq!(verified.entries, 6);
        append(&to.open(), &child(1), 99).unwrap();
        let covered = to.open().verify_ledger(&[], |fault| panic!("{fault}")).unwrap();
        assert_eq!(covered.leaves.len(), 2, "what is older is counted, and what is new is a leaf");
    });
}

#[test]
fn an_older_backup_does_not_go_into_a_newer_database() {
    pairs(|from, to| {
        let backup = of_schema(&copied(&filled(from)), |migrations| migrations.truncate(3));
        drop(to.open());
        let error = restored(to, &backup).unwrap_err().to_string();
        assert!(error.starts_with("the database was made by a newer Lantern (schema "), "{error}");
    });
}

#[test]
fn every_table_is_kept_derived_or_left_out_for_a_reason() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
    let mut tables = BTreeSet::from(["migration".to_owned()]);
    for file in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let made = text.lines().filter_map(|line| line.strip_prefix("CREATE TABLE "));
        tables.extend(made.map(|line| line.split_whitespace().next().unwrap().to_owned()));
    }
    assert!(tables.len() > 20, "{tables:?}");
    let unsaid: Vec<_> = tables.iter().filter(|table| fate(table).is_none()).collect();
    assert!(unsaid.is_empty(), "say in backup.rs what a backup does with {unsaid:?}");

    let page = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/how-to/back-up.md");
    let page = std::fs::read_to_string(page).unwrap();
    for table in tables {
        if let Some(Fate::LeftOut(_)) = fate(&table) {
            assert!(
                page.contains(&format!("`{table}`")),
                "docs/how-to/back-up.md does not say that {table} is left out"
            );
        }
    }
}
