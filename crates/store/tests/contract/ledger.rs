//! The ledger, held against whoever can write to the database: each of some ten thousand tamperings with a log of ten
//! thousand rows is found, and nearly all are named by their row.
#![expect(clippy::indexing_slicing, clippy::panic, reason = "a test: what is not there fails it")]

use std::collections::{BTreeMap, BTreeSet};

use casework::chain::{Digest, Head};
use casework::ids::{ChildId, EntryId};
use ledger::{Checkpoint, Consistency, Frontier, Refused, Signer, consistency, judge, leaf};
use rusqlite::Connection;
use rusqlite::types::Value;
use store::{Expected, Fault, Look, Store, StoreError};
use testkit::{Chances, Database, look};

use crate::{child, entry};

const CHAINS: u32 = 100;
const ON_EACH: u128 = 10;
const UNGUARDED: &str = "DROP TRIGGER access_log_is_only_blanked; DROP TRIGGER access_log_is_not_deleted;
    DROP TRIGGER ledger_entry_is_not_rewritten; DROP TRIGGER ledger_entry_is_not_deleted;
    DROP TRIGGER journal_is_not_rewritten; DROP TRIGGER journal_is_not_deleted";

/// A log of so many looks among the entries of some chains, in many transactions.
fn filled(store: &Store, looks: u32, chains: u32, on_each: u128) {
    for chain in 0..chains {
        let some = looks / chains;
        let looks: Vec<_> = (chain * some..(chain + 1) * some).map(look).collect();
        let chain = u128::from(chain);
        let written = store.write::<_, _, StoreError>(move |transaction| {
            let mut head: Head = transaction.lock(&child(chain))?;
            for number in 0..on_each {
                let entry = entry(&child(chain), &head, chain * 1_000 + number);
                head = entry.head();
                transaction.append(&[entry])?;
            }
            transaction.log_looks(&looks)
        });
        written.unwrap();
    }
}

/// A number as SQLite takes it.
fn place(row: u64) -> i64 {
    i64::try_from(row).unwrap()
}

/// What is wrong, by the rows it names and in words.
fn found(store: &Store, expected: &[Expected]) -> (BTreeSet<u64>, Vec<String>) {
    let (mut rows, mut words) = (BTreeSet::new(), Vec::new());
    let report = |fault: &Fault| {
        words.push(fault.to_string());
        rows.extend(match fault {
            Fault::Missing(row) | Fault::Unreadable(row) | Fault::Look(row) | Fault::Blank(row) => Some(*row),
            Fault::Entry { number, .. } => Some(*number),
            _ => None,
        });
    };
    store.verify_ledger(expected, report).unwrap();
    (rows, words)
}

fn tree(leaves: &[Digest]) -> Frontier {
    let mut tree = Frontier::default();
    for leaf in leaves {
        tree.push(*leaf);
    }
    tree
}

fn expected(name: &str, leaves: &[Digest]) -> Expected {
    Expected { name: name.into(), size: leaves.len() as u64, root: tree(leaves).root() }
}

/// Whoever has the database's file, and every right to it.
struct Tamperer {
    connection: Connection,
    chance: Chances,
}

impl Tamperer {
    fn at(database: &Database) -> Self {
        let connection = Connection::open(database.url().strip_prefix("sqlite:").unwrap()).unwrap();
        connection.execute_batch(UNGUARDED).unwrap();
        for table in ["access_log", "ledger_entry", "ledger"] {
            connection.execute_batch(&format!("CREATE TABLE true_{table} AS SELECT * FROM {table}")).unwrap();
        }
        Self { connection, chance: Chances::seeded(2) }
    }

    fn undo(&self) {
        for table in ["access_log", "ledger_entry", "ledger"] {
            let undo = format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM true_{table}");
            self.connection.execute_batch(&format!("BEGIN; {undo}; COMMIT")).unwrap();
        }
    }

    fn drawn(&self, below: usize) -> usize {
        usize::try_from(u64::from_be_bytes(self.chance.bytes()) % below as u64).unwrap()
    }

    fn execute(&self, sql: &str) -> usize {
        self.connection.execute(sql, ()).unwrap()
    }

    /// Flips one bit of one column; nothing is done when another row has that number already.
    fn flip(&self, table: &str, column: &str, row: u64) -> bool {
        let select = format!("SELECT {column} FROM {table} WHERE number = ?1");
        let value: Value = self.connection.query_row(&select, [place(row)], |row| row.get(0)).unwrap();
        let flipped = match value {
            Value::Null => Value::Text("x".into()),
            Value::Integer(number) => Value::Integer(number ^ (1 << self.drawn(40))),
            Value::Text(text) if text.is_empty() => Value::Text("x".into()),
            Value::Text(text) => {
                let mut bytes = text.into_bytes();
                let place = self.drawn(bytes.len());
                bytes[place] ^= 1 << self.drawn(6);
                Value::Text(String::from_utf8(bytes).unwrap())
            }
            Value::Blob(mut bytes) => {
                let place = self.drawn(bytes.len());
                bytes[place] ^= 1 << self.drawn(8);
                Value::Blob(bytes)
            }
            Value::Real(_) => panic!("no column of ours"),
        };
        let update = format!("UPDATE OR IGNORE {table} SET {column} = ?1 WHERE number = ?2");
        self.connection.execute(&update, (flipped, place(row))).unwrap() == 1
    }

    /// Tampers with one row in one of the ways there are; false when it could not.
    fn spoil(&self, row: u64, is_look: bool, way: usize) -> bool {
        const COLUMNS: [&str; 15] = [
            "number",
            "salt",
            "digest",
            "at",
            "request",
            "person",
            "role",
            "unit",
            "child",
            "episode",
            "what",
            "kind",
            "purpose",
            "duty",
            "recipient",
        ];
        let ways = if is_look { COLUMNS.len() + 4 } else { 4 };
        match (is_look, way % ways) {
            (true, at) if at < COLUMNS.len() => self.flip("access_log", COLUMNS[at], row),
            (true, 15) => self.execute(&format!("DELETE FROM access_log WHERE number = {row}")) == 1,
            (true, 16) => {
                self.execute(&format!("UPDATE access_log SET at = at - 86400000000 WHERE number = {row}")) == 1
            }
            (true, 17) => self.execute(&format!("UPDATE access_log SET number = NULL WHERE number = {row}")) == 1,
            (true, _) => {
                let blank = "salt = NULL, person = NULL, role = NULL, unit = NULL, child = NULL, episode = NULL, what = '', \
                             kind = 'erasure', purpose = '', duty = NULL, recipient = NULL";
                self.execute(&format!("UPDATE access_log SET {blank} WHERE number = {row}")) == 1
            }
            (false, 0) => self.flip("ledger_entry", "hash", row),
            (false, 1) => self.flip("ledger_entry", "number", row),
            (false, 2) => self.flip("ledger_entry", "entry", row),
            (false, _) => self.execute(&format!("DELETE FROM ledger_entry WHERE number = {row}")) == 1,
        }
    }

    /// Swaps two rows.
    fn swap(&self, one: u64, other: u64) {
        for (from, to) in [(one, 0), (other, one), (0, other)] {
            assert_eq!(self.execute(&format!("UPDATE access_log SET number = {to} WHERE number = {from}")), 1);
        }
    }

    /// Makes the end of the ledger what these leaves come to.
    fn end(&self, leaves: &[Digest]) {
        let tree = tree(leaves);
        let update = "UPDATE ledger SET size = ?1, peaks = ?2";
        self.connection.execute(update, (i64::try_from(tree.size()).unwrap(), tree.peaks())).unwrap();
    }

    fn is_look(&self, row: u64) -> bool {
        let count = "SELECT COUNT(*) FROM access_log WHERE number = ?1";
        self.connection.query_row(count, [place(row)], |row| row.get::<_, i64>(0)).unwrap() == 1
    }
}

#[test]
fn ten_thousand_tamperings_with_a_log_of_ten_thousand_rows_are_each_found() {
    const AT_ONCE: usize = 500;
    let database = Database::on_sqlite();
    let store = database.open();
    filled(&store, 9_000, CHAINS, ON_EACH);
    let whole = store.verify_ledger(&[], |fault| panic!("{fault}")).unwrap();
    assert_eq!((whole.leaves.len(), whole.faults, whole.blanked), (10_001, 0, 0));
    let tamperer = Tamperer::at(&database);
    let mut tried = 0;
    for round in 0..20 {
        let mut rows = BTreeSet::new();
        tamperer.connection.execute_batch("BEGIN").unwrap();
        for row in (1..=10_000).skip(round).step_by(20) {
            if tamperer.spoil(row, tamperer.is_look(row), round + usize::try_from(row).unwrap() / 20) {
                rows.insert(row);
            }
        }
        tamperer.connection.execute_batch("COMMIT").unwrap();
        let (named, words) = found(&store, &[]);
        let unnamed: Vec<_> = rows.difference(&named).collect();
        // Rows that were blanked by one request are named by the first.
        assert!(unnamed.is_empty(), "round {round}: {unnamed:?} of {words:?}");
        assert!(rows.len() > AT_ONCE * 9 / 10, "{}", rows.len());
        tried += rows.len();
        tamperer.undo();
    }
    for _ in 0..20 {
        let (one, other) = (1 + tamperer.drawn(5_000) as u64, 5_001 + tamperer.drawn(5_000) as u64);
        if tamperer.is_look(one) && tamperer.is_look(other) {
            tamperer.swap(one, other);
            assert!(found(&store, &[]).0.is_superset(&BTreeSet::from([one, other])));
            tamperer.undo();
            tried += 1;
        }
    }
    assert!(tried >= 9_500, "{tried}");
    assert_eq!(found(&store, &[]), Default::default());
}

#[test]
fn a_log_cut_off_or_rewritten_by_who_holds_its_key_too_is_found_by_a_checkpoint_elsewhere_and_refused_by_a_witness() {
    let database = Database::on_sqlite();
    let store = database.open();
    filled(&store, 950, 10, 5);
    let leaves = store.verify_ledger(&[], |fault| panic!("{fault}")).unwrap().leaves;
    let (key, tamperer) = (Signer::new("lantern/test", &[7; 32]).unwrap(), Tamperer::at(&database));
    let checkpoint = |leaves: &[Digest]| Checkpoint {
        origin: key.name().into(),
        size: leaves.len() as u64,
        root: tree(leaves).root(),
    };
    let offer = |from: usize, leaves: &[Digest]| Consistency {
        old: from as u64,
        path: consistency(leaves, from).unwrap_or_default(),
        note: key.sign(&checkpoint(leaves).to_string()),
    };
    for seen in [500, 777, 1_001] {
        let kept = [expected("a checkpoint kept elsewhere", &leaves[..seen])];
        let witnessed = checkpoint(&leaves[..seen]);
        assert_eq!(found(&store, &kept).1, Vec::<String>::new());
        assert_eq!(judge(Some(&witnessed), &checkpoint(&leaves), Some(&offer(seen, &leaves))), Ok(()));

        let short = &leaves[..seen - 100];
        for table in ["access_log", "ledger_entry"] {
            tamperer.execute(&format!("DELETE FROM {table} WHERE number >= {}", short.len()));
        }
        tamperer.end(short);
        let words = found(&store, &kept).1.join("\n");
        assert!(words.contains("a checkpoint kept elsewhere signs"), "{words}");
        let refused = judge(Some(&witnessed), &checkpoint(short), None);
        assert!(matches!(refused, Err(Refused::Rollback { .. })), "{refused:?}");
        tamperer.undo();

        let row = (seen as u64 / 2..10_000).find(|row| tamperer.is_look(*row)).unwrap();
        let forged = digest_of_a_forged_row(&tamperer, row);
        let mut other = leaves.clone();
        other[usize::try_from(row).unwrap()] = leaf::look(&forged);
        tamperer.end(&other);
        assert_eq!(found(&store, &[]).1, Vec::<String>::new(), "it all adds up, for whoever knows no checkpoint");
        let (_, words) = found(&store, &kept);
        assert!(words[0].ends_with("is not what a checkpoint kept elsewhere signs"), "{words:?}");
        let refused = judge(Some(&witnessed), &checkpoint(&other), Some(&offer(seen, &other)));
        let expected = if seen == leaves.len() {
            Refused::Fork { size: seen as u64 }
        } else {
            Refused::NotAnExtension { seen: seen as u64 }
        };
        assert_eq!(refused, Err(expected));
        tamperer.undo();
    }
}

/// Says that somebody else looked, and makes the row agree with itself.
fn digest_of_a_forged_row(tamperer: &Tamperer, row: u64) -> Digest {
    tamperer.execute(&format!("UPDATE access_log SET person = 'somebody else' WHERE number = {row}"));
    let columns = "salt, at, request, person, role, unit, child, episode, what, kind, purpose, duty, recipient";
    let select = format!("SELECT {columns} FROM access_log WHERE number = {row}");
    let digest = tamperer.connection.query_row(&select, (), |read| {
        let texts: Vec<Option<String>> = (2..13).map(|at| read.get(at)).collect::<Result<_, _>>()?;
        let texts: Vec<Option<&str>> = texts.iter().map(Option::as_deref).collect();
        Ok(leaf::digest(&read.get(0)?, row, read.get(1)?, &texts))
    });
    let digest = digest.unwrap();
    let update = "UPDATE access_log SET digest = ?1 WHERE number = ?2";
    tamperer.connection.execute(update, (digest.0.as_slice(), place(row))).unwrap();
    digest
}

#[test]
fn a_broken_entry_of_the_journal_is_named_by_its_chain_and_by_the_ledger() {
    Database::each(|database| {
        let store = database.open();
        filled(&store, 0, 2, 3);
        let guards = if database.is_postgres() {
            "ALTER TABLE journal DISABLE TRIGGER ALL"
        } else {
            "DROP TRIGGER journal_is_not_rewritten; DROP TRIGGER journal_is_not_deleted"
        };
        database.tamper(guards).unwrap();
        let entry = EntryId::numbered(1_001);
        database.tamper(&format!("DELETE FROM journal WHERE id = '{entry}'")).unwrap();
        let (rows, words) = found(&store, &[]);
        assert_eq!(rows, BTreeSet::from([5]), "{words:?}");
        assert!(words.contains(&"the journal holds 5 entries, and the ledger knows of 6".to_owned()), "{words:?}");
    });
}

#[test]
fn numbers_have_no_gaps_however_many_write_at_once_and_failed_writes_take_none() {
    Database::each(|database| {
        let store = database.open();
        let looks: Vec<_> = (0..160).map(look).collect();
        std::thread::scope(|scope| {
            for some in looks.chunks(20) {
                let store = &store;
                scope.spawn(move || {
                    for one in some {
                        let (one, other) = (one.clone(), one.clone());
                        store.read_audited::<_, _, StoreError>(move |_| Ok(((), vec![one.clone()]))).unwrap();
                        let failed = store.write::<_, (), _>(move |transaction| {
                            transaction.log_looks(std::slice::from_ref(&other))?;
                            Err(StoreError::Closed)
                        });
                        assert_eq!(failed, Err(StoreError::Closed));
                    }
                });
            }
        });
        let covered = store.verify_ledger(&[], |fault| panic!("{fault}")).unwrap();
        assert_eq!(covered.leaves.len(), 161);
    });
}

#[test]
fn looks_are_blanked_lawfully_and_nothing_is_left_to_guess() {
    Database::each(|database| {
        let store = database.open();
        filled(&store, 300, 3, 1);
        let before = store.verify_ledger(&[], |fault| panic!("{fault}")).unwrap();
        let kept = [expected("a checkpoint from before", &before.leaves)];
        let erasure = Look { child: None, person: None, ..look(999) };
        let blanked = store.write::<_, _, StoreError>(move |transaction| {
            transaction.blank_looks(ChildId::numbered(5), erasure.clone())
        });
        let covered = store.verify_ledger(&kept, |fault| panic!("{fault}")).unwrap();
        assert_eq!((Ok(covered.blanked), covered.leaves.len()), (blanked, before.leaves.len() + 1));
        let left = store.read::<_, _, StoreError>(|transaction| transaction.looks_at(ChildId::numbered(5), None, 9));
        assert_eq!(left, Ok(vec![]));
        let one_more = "UPDATE access_log SET salt = NULL, person = NULL, role = NULL, unit = NULL, child = NULL, \
            episode = NULL, what = '', kind = 'erasure', purpose = '', duty = NULL, recipient = NULL WHERE number = 150";
        database.tamper(one_more).unwrap();
        assert_eq!(found(&store, &kept).0, BTreeSet::from([150]));
        let rewrite = "UPDATE access_log SET purpose = 'none' WHERE number = 151";
        assert!(database.tamper(rewrite).unwrap_err().contains("append only"));
    });
}

#[test]
fn what_an_administrator_changes_on_either_database_is_named() {
    Database::each(|database| {
        let store = database.open();
        filled(&store, 200, 2, 5);
        let guards = if database.is_postgres() {
            "ALTER TABLE access_log DISABLE TRIGGER ALL; ALTER TABLE ledger_entry DISABLE TRIGGER ALL"
        } else {
            UNGUARDED
        };
        database.tamper(guards).unwrap();
        let mut rows = BTreeMap::new();
        for row in 10..90_u64 {
            let change = [
                "UPDATE access_log SET at = at - 1",
                "UPDATE access_log SET purpose = purpose || ' '",
                "UPDATE access_log SET person = NULL",
                "UPDATE access_log SET number = number + 1000",
                "DELETE FROM access_log",
            ];
            let sql = format!("{} WHERE number = {row}", change[usize::try_from(row).unwrap() % change.len()]);
            database.tamper(&sql).unwrap();
            rows.insert(row, sql);
        }
        let (named, _) = found(&store, &[]);
        rows.retain(|row, _| !named.contains(row));
        assert!(rows.is_empty(), "{rows:?}");
    });
}
