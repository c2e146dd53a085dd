//! Transactions: what is acknowledged is kept, what fails leaves nothing and spoils nobody else's write.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};

use casework::entry::Subject;
use store::{MigrationFault, Settings, Store, StoreError};
use testkit::{Database, both};

use crate::{append, child, entry};

#[test]
fn every_write_that_64_writers_hear_of_is_kept() {
    both(|store| {
        std::thread::scope(|scope| {
            for writer in 0..64u128 {
                let store = &store;
                // Eight writers to a chain: they contend for its lock as well as for the commit.
                scope.spawn(move || {
                    (0..10).for_each(|n| drop(append(store, &child(writer % 8), writer * 100 + n).unwrap()));
                });
            }
        });
        let verified = store.verify_all(|broken| panic!("{broken}")).unwrap();
        assert_eq!((verified.chains, verified.entries), (8, 640));
    });
}

#[test]
fn a_closure_that_fails_rolls_back_only_itself() {
    both(|store| {
        std::thread::scope(|scope| {
            for writer in 0..32u128 {
                let store = &store;
                scope.spawn(move || {
                    let subject = child(writer);
                    let outcome = store.write(move |transaction| {
                        let head = transaction.lock(&subject)?;
                        transaction.append(&[entry(&subject, &head, writer)])?;
                        if writer % 2 == 0 { Ok(()) } else { Err(StoreError::Closed) }
                    });
                    assert_eq!(outcome.is_ok(), writer % 2 == 0);
                });
            }
        });
        assert_eq!(store.verify_all(|broken| panic!("{broken}")).unwrap().entries, 16);
    });
}

#[test]
fn a_panic_in_a_closure_is_caught_and_leaves_nothing() {
    both(|store| {
        let panicking = store.write::<_, (), StoreError>(|transaction| {
            transaction.lock(&child(1))?;
            panic!("on purpose, to see it caught")
        });
        assert_eq!(panicking, Err(StoreError::Panicked));
        assert_eq!(
            store.read::<_, (), StoreError>(|_| panic!("on purpose, to see it caught")),
            Err(StoreError::Panicked)
        );
        append(&store, &child(2), 1).unwrap();
        let kept = store.read::<_, _, StoreError>(|transaction| transaction.subjects(None, 9)).unwrap();
        assert_eq!(kept, [child(2)]);
    });
}

#[test]
fn a_failed_statement_fails_the_write_even_if_the_closure_ignores_it() {
    both(|store| {
        append(&store, &child(1), 1).unwrap();
        let ignored = store.write::<_, _, StoreError>(|transaction| {
            transaction.lock(&child(2))?;
            let _ = transaction.append(&[entry(&child(2), &casework::chain::Head::default(), 1)]);
            Ok(())
        });
        assert!(matches!(ignored, Err(StoreError::Conflict(_))), "{ignored:?}");
        assert_eq!(store.verify_all(|_| ()).unwrap().chains, 1);
    });
}

#[test]
fn a_read_sees_one_snapshot_and_keeps_nothing_it_writes() {
    both(|store| {
        append(&store, &child(1), 1).unwrap();
        let writer = store.clone();
        let seen = store.read::<_, _, StoreError>(move |transaction| {
            let before = transaction.subjects(None, 9)?;
            std::thread::scope(|scope| scope.spawn(|| append(&writer, &child(2), 2)).join()).unwrap()?;
            Ok((before, transaction.subjects(None, 9)?))
        });
        // The write may be run again with another outcome if the closure is, but it is one snapshot each time.
        let (before, after) = seen.unwrap();
        assert_eq!(before, after);
        assert!(store.read::<_, _, StoreError>(|transaction| transaction.lock(&child(3))).is_err());
    });
}

#[test]
fn a_transaction_inside_another_is_refused_instead_of_waiting_for_itself() {
    both(|store| {
        let inner = store.clone();
        let nested = store.write::<_, (), _>(move |_| inner.write(|_| Ok(())));
        assert_eq!(nested, Err(StoreError::Nested));
    });
}

#[test]
fn text_with_a_nul_is_refused_by_name() {
    both(|store| {
        let refused = store.write(|transaction| {
            let mut wrong = entry(&child(1), &transaction.lock(&child(1))?, 1);
            wrong.kind = "half\0line".into();
            transaction.append(&[wrong])
        });
        assert!(matches!(refused, Err(StoreError::Nul(_))), "{refused:?}");
        assert!(!refused.unwrap_err().to_string().contains("half"));
    });
}

#[test]
fn a_full_disk_tells_the_writer_and_loses_nothing_acknowledged() {
    let database = Database::on_sqlite();
    drop(database.open());
    let store = database.open_with(&Settings { most_pages: Some(200), ..Settings::default() });
    let (kept, full) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let huge = |store: &Store, subject: &Subject, id: u128| {
        let subject = subject.clone();
        store.write(move |transaction| {
            let head = transaction.lock(&subject)?;
            let mut entry = entry(&subject, &head, id);
            entry.envelope = "x".repeat(20_000);
            transaction.append(&[entry])
        })
    };
    std::thread::scope(|scope| {
        for writer in 0..16u128 {
            let (store, kept, full) = (&store, &kept, &full);
            scope.spawn(move || {
                for n in 0..10 {
                    match huge(store, &child(writer), writer * 100 + n) {
                        Ok(()) => kept.fetch_add(1, Ordering::SeqCst),
                        Err(StoreError::Full(_)) => full.fetch_add(1, Ordering::SeqCst),
                        Err(other) => panic!("{other}"),
                    };
                }
            });
        }
    });
    assert!(full.load(Ordering::SeqCst) > 0);
    assert_eq!(store.verify_all(|_| ()).unwrap().entries, kept.load(Ordering::SeqCst) as u64);

    drop(store);
    let store = database.open();
    append(&store, &child(99), 9999).unwrap();
    assert_eq!(store.verify_all(|_| ()).unwrap().entries, 1 + kept.load(Ordering::SeqCst) as u64);
}

#[test]
fn when_sqlite_ends_the_transaction_everyone_in_the_batch_hears_and_nobody_commits_alone() {
    let database = Database::on_sqlite();
    let store = database.open();
    let trigger = "CREATE TRIGGER poison BEFORE INSERT ON journal WHEN NEW.kind = 'poison' \
        BEGIN SELECT RAISE(ROLLBACK, 'on purpose'); END";
    database.tamper(trigger).unwrap();
    let kept = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        for writer in 0..32u128 {
            let (store, kept) = (&store, &kept);
            scope.spawn(move || {
                for n in 0..10 {
                    let subject = child(writer);
                    let written = store.write::<_, _, StoreError>(move |transaction| {
                        let head = transaction.lock(&subject)?;
                        let mut entry = entry(&subject, &head, writer * 100 + n);
                        if writer == 0 {
                            entry.kind = "poison".into();
                        }
                        transaction.append(&[entry])
                    });
                    assert!(writer > 0 || written.is_err());
                    kept.fetch_add(usize::from(written.is_ok()), Ordering::SeqCst);
                }
            });
        }
    });
    let verified = store.verify_all(|broken| panic!("{broken}")).unwrap();
    assert_eq!(verified.entries, kept.load(Ordering::SeqCst) as u64);
    append(&store, &child(99), 9_999).unwrap();
}

#[test]
fn two_writes_that_wait_for_each_other_on_postgresql_are_both_done_in_the_end() {
    Database::each(|database| {
        if !database.is_postgres() {
            return;
        }
        let store = database.open();
        let met = &Arc::new(Barrier::new(2));
        std::thread::scope(|scope| {
            for (first, second) in [(1, 2), (2, 1)] {
                let (store, runs) = (&store, Arc::new(AtomicUsize::new(0)));
                let met: Arc<Barrier> = Arc::clone(met);
                scope.spawn(move || {
                    let written = store.write::<_, _, StoreError>(move |transaction| {
                        transaction.lock(&child(first))?;
                        if runs.fetch_add(1, Ordering::SeqCst) == 0 {
                            met.wait();
                        }
                        let head = transaction.lock(&child(second))?;
                        transaction.append(&[entry(&child(second), &head, second)])
                    });
                    written.unwrap();
                });
            }
        });
        assert_eq!(store.verify_all(|broken| panic!("{broken}")).unwrap().entries, 2);
    });
}

#[test]
fn a_connection_that_was_lost_is_replaced() {
    Database::each(|database| {
        if !database.is_postgres() {
            return;
        }
        let store = database.open();
        append(&store, &child(1), 1).unwrap();
        let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
            WHERE datname = current_database() AND pid <> pg_backend_pid()";
        database.tamper(cut).unwrap();
        (2..20).for_each(|id| drop(append(&store, &child(1), id).unwrap()));
        assert_eq!(store.verify_all(|broken| panic!("{broken}")).unwrap().entries, 19);
    });
}

#[test]
fn migrating_again_changes_nothing_and_an_altered_or_newer_database_is_refused() {
    Database::each(|database| {
        append(&database.open(), &child(1), 1).unwrap();
        let as_is = Settings { migrate: false, ..Settings::default() };
        assert_eq!(database.open_with(&as_is).verify_all(|_| ()).unwrap().entries, 1);

        database.tamper("INSERT INTO migration (number, digest) VALUES (1000, 'x')").unwrap();
        let newer = Store::open(database.url(), &as_is).err().unwrap();
        assert_eq!(newer, StoreError::Migration { number: 1000, fault: MigrationFault::Newer });

        database.tamper("DELETE FROM migration WHERE number = 1000; UPDATE migration SET digest = 'x'").unwrap();
        let altered = Store::open(database.url(), &as_is).err().unwrap();
        assert!(
            matches!(altered, StoreError::Migration { number: 1, fault: MigrationFault::Altered { .. } }),
            "{altered}"
        );
    });
    let empty = Store::open(Database::on_sqlite().url(), &Settings { migrate: false, ..Settings::default() });
    assert_eq!(empty.err(), Some(StoreError::Migration { number: 1, fault: MigrationFault::Behind }));
}

#[test]
fn an_address_that_cannot_be_used_is_refused_without_repeating_it() {
    for url in ["", "sqlite:", "sqlite::memory:", "mysql://secret@host/db", "/some/path", "postgres://h/d?secret=1"] {
        let refused = Store::open(url, &Settings::default()).err().unwrap();
        assert!(matches!(refused, StoreError::Address(_)), "{url}: {refused}");
        assert!(!refused.to_string().contains("secret"), "{refused}");
    }
    let missing = Store::open("sqlite:/nowhere/at/all/lantern.db", &Settings::default()).err().unwrap();
    assert!(matches!(missing, StoreError::Unreachable(_)), "{missing}");
}
