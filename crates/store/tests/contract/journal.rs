//! Chains: what is appended comes back byte for byte, nothing is rewritten, and tampering is found.

use casework::chain::{Fault, Head};
use store::StoreError;
use testkit::{Database, both};

use crate::{append, child, entry};

#[test]
fn what_is_appended_comes_back_byte_for_byte() {
    both(|store| {
        let appended: Vec<_> = (1..=3).map(|id| append(&store, &child(1), id).unwrap()).collect();
        let other = append(&store, &child(2), 4).unwrap();
        store
            .read::<_, _, StoreError>(move |transaction| {
                assert_eq!(transaction.entries(&child(1))?, appended);
                assert_eq!(transaction.entries_of(&[child(2), child(1)])?.len(), 4);
                assert_eq!(transaction.entries(&child(3))?, []);
                assert_eq!(transaction.head(&child(1))?, Some(appended[2].head()));
                assert_eq!(transaction.entry(other.id)?, Some(other.clone()));
                assert_eq!(transaction.chain_of_entry(other.id)?, Some(child(2)));
                assert_eq!(transaction.subjects(None, 10)?, [child(1), child(2)]);
                assert_eq!(transaction.subjects(Some(&child(1)), 10)?, [child(2)]);
                Ok(())
            })
            .unwrap();
    });
}

#[test]
fn an_entry_that_does_not_follow_the_end_is_stale_and_leaves_nothing() {
    both(|store| {
        append(&store, &child(1), 1).unwrap();
        let late = store.write(|transaction| {
            transaction.lock(&child(1))?;
            transaction.append(&[entry(&child(1), &Head::default(), 2)])
        });
        assert!(matches!(late, Err(StoreError::Stale(_))), "{late:?}");
        assert_eq!(store.verify_all(|_| ()).unwrap().entries, 1);
    });
}

#[test]
fn an_entry_id_is_kept_once() {
    both(|store| {
        append(&store, &child(1), 1).unwrap();
        let again = append(&store, &child(2), 1);
        assert!(matches!(again, Err(StoreError::Conflict(_))), "{again:?}");
    });
}

#[test]
fn several_chains_are_locked_in_one_order_and_answered_in_the_order_asked() {
    both(|store| {
        let first = append(&store, &child(1), 1).unwrap();
        let heads =
            store.write::<_, _, StoreError>(|transaction| transaction.lock_all(&[child(2), child(1), child(2)]));
        assert_eq!(heads.unwrap(), [Head::default(), first.head(), Head::default()]);
    });
}

#[test]
fn watchers_see_that_the_journal_has_grown_and_nothing_else() {
    both(|store| {
        let changes = || store.read::<_, _, StoreError>(|transaction| transaction.changes()).unwrap();
        let before = changes();
        store.write::<_, _, StoreError>(|transaction| transaction.lock(&child(1))).unwrap();
        assert_eq!(changes(), before);
        append(&store, &child(1), 1).unwrap();
        assert_ne!(changes(), before);
    });
}

#[test]
fn the_database_refuses_to_rewrite_or_delete_an_entry() {
    Database::each(|database| {
        let store = database.open();
        append(&store, &child(1), 1).unwrap();
        for sql in
            ["UPDATE journal SET kind = 'other'", "DELETE FROM journal", "UPDATE journal SET body = NULL, salt = NULL"]
        {
            let refused = database.tamper(sql).unwrap_err();
            assert!(refused.contains("append only"), "{sql}: {refused}");
        }
        assert_eq!(store.verify_all(|_| ()).unwrap().broken, 0);
    });
}

#[test]
fn tampering_is_found_and_the_first_broken_entry_of_each_chain_is_named() {
    Database::each(|database| {
        let store = database.open();
        for id in 1..=4 {
            append(&store, &child(1), id).unwrap();
            append(&store, &child(2), 10 + id).unwrap();
            append(&store, &child(3), 20 + id).unwrap();
        }
        let drop = if database.is_postgres() {
            "DROP TRIGGER journal_is_not_rewritten ON journal"
        } else {
            "DROP TRIGGER journal_is_not_rewritten; DROP TRIGGER journal_is_not_deleted"
        };
        database.tamper(drop).unwrap();
        let (one, two) = (child(1), child(2));
        let tamper = |sql: String| database.tamper(&sql).unwrap();
        tamper(format!("UPDATE journal SET body = '{{}}' WHERE subject = '{one}' AND position = 3"));
        tamper(format!("DELETE FROM journal WHERE subject = '{two}' AND position = 4"));
        tamper("INSERT INTO journal SELECT 'child/lost', position, 'x' || id, kind, envelope, body, salt, digest, recorded, \
            previous, hash FROM journal WHERE position = 1 AND id LIKE '%1'".replace("child/lost", &child(9).to_string()));

        let mut broken = Vec::new();
        let verified = store.verify_all(|found| broken.push((found.subject.clone(), found.position, found.fault)));
        assert_eq!(broken, [(child(9), 0, Fault::Head), (child(1), 3, Fault::Body), (child(2), 3, Fault::Head)]);
        assert_eq!((verified.unwrap().chains, broken.len()), (3, 3));
    });
}
