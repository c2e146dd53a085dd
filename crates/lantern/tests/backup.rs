//! The restore drill, as whoever looks after Lantern does it: sealed by a real `age`, on both databases, while somebody
//! writes; and every way in which a backup is none.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use testkit::Database;

/// What a command said, and whether it succeeded.
fn heard(output: Output) -> (bool, String) {
    let text = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8_lossy(&text).into_owned())
}

fn must(command: &mut Command) -> String {
    let (done, text) = heard(command.output().unwrap());
    assert!(done, "{command:?}: {text}");
    text
}

/// A folder with a key and the recipient it opens for.
struct Keys {
    folder: PathBuf,
    recipient: String,
}

impl Keys {
    fn new(name: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(&folder).unwrap();
        let recipient = Self::key(&folder.join("key"));
        Self::key(&folder.join("other-key"));
        Self { folder, recipient }
    }

    fn key(path: &Path) -> String {
        must(Command::new("age-keygen").arg("-o").arg(path));
        must(Command::new("age-keygen").arg("-y").arg(path)).trim().to_owned()
    }

    fn path(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    /// A program called `age` that does something else first.
    fn instead_of_age(&self, script: &str) -> String {
        let (folder, real) = (self.folder.join("bin"), must(Command::new("sh").args(["-c", "command -v age"])));
        fs::create_dir_all(&folder).unwrap();
        let program = folder.join("age");
        fs::write(&program, format!("#!/bin/sh\nset -e\nage={}\n{script}\n", real.trim())).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        format!("{}:{}", folder.display(), std::env::var("PATH").unwrap())
    }

    /// Seals some bytes as a backup is sealed.
    fn seal(&self, bytes: &[u8]) -> String {
        fs::write(self.folder.join("plain"), bytes).unwrap();
        must(Command::new("age").args(["-r", &self.recipient, "-o", &self.path("sealed"), &self.path("plain")]));
        self.path("sealed")
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.folder).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name.contains("lantern"))
            .collect()
    }
}

fn lantern(database: &Database, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lantern"));
    command.args(arguments).env("DATABASE_URL", database.url()).env_remove("LANTERN_POLICY");
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    command
}

fn backup(database: &Database, keys: &Keys) -> String {
    let to = keys.path("lantern.age");
    must(&mut lantern(database, &["backup", "--to", &to, "--recipient", &keys.recipient]));
    to
}

fn restore(database: &Database, keys: &Keys, file: &str) -> (bool, String) {
    let arguments = ["restore", file, "--identity", &keys.path("key")];
    heard(lantern(database, &arguments).output().unwrap())
}

fn exported(database: &Database, to: &Path) -> String {
    must(&mut lantern(
        database,
        &["export", "ssda903", "--authority", "E09000030", "--year", "2022-23", "--out", &to.display().to_string()],
    ));
    let mut files: Vec<_> = fs::read_dir(to).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

#[test]
fn the_drill() {
    let keys = Keys::new("backup-drill");
    // Somebody writes once the copy has begun, and before it is read any further.
    let path = keys.instead_of_age(
        "dd bs=1 count=1 of=\"$DRILL/first\" 2>/dev/null\n\
         \"$LANTERN\" release build --year 2022-23 --draft --out \"$DRILL/release\" >/dev/null </dev/null\n\
         { cat \"$DRILL/first\" -; } | $age \"$@\"",
    );
    Database::each(|from| {
        must(&mut lantern(from, &["import", "ssda903", "samples/ssda903"]));
        let to = keys.path(if from.is_postgres() { "postgres" } else { "sqlite" });
        fs::create_dir_all(&to).unwrap();
        let other = ["backup", "--to", &to, "--recipient", &keys.recipient];
        let mut command = lantern(from, &other);
        command.env("PATH", &path).env("DRILL", &keys.folder).env("LANTERN", env!("CARGO_BIN_EXE_lantern"));
        let told = must(&mut command);
        let file = fs::read_dir(&to).unwrap().next().unwrap().unwrap().path();
        assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        let heads = told.lines().find_map(|line| line.split_once("heads ")).unwrap().1;
        Database::each(|into| {
            let (done, text) = restore(into, &keys, &file.display().to_string());
            assert!(done, "{text}");
            assert_eq!(text.matches(heads).count(), 2, "in the backup and here: {text}");
            assert!(text.contains("; no chain is broken") && text.contains(" 0 rows of the lists differed"), "{text}");
            // The release that was built meanwhile took snapshot 1; here the number is free.
            let again = ["release", "build", "--year", "2022-23", "--draft", "--out", &keys.path("again")];
            let release = must(&mut lantern(into, &again));
            assert!(release.contains(" snapshot 1;"), "{release}");
            must(&mut lantern(into, &["rebuild", "--check"]));
            must(&mut lantern(into, &["verify"]));
            assert_eq!(exported(from, &keys.folder.join("one")), exported(into, &keys.folder.join("other")));
            let (done, text) = restore(into, &keys, &file.display().to_string());
            assert!(!done && text.contains("the database is not empty: it holds "), "{text}");
        });
    });
}

#[test]
fn every_list_is_as_it_was() {
    let (from, keys) = (Database::on_sqlite(), Keys::new("backup-lists"));
    must(&mut lantern(&from, &["load", "--scale", "1/100"]));
    let file = backup(&from, &keys);
    let into = Database::on_sqlite();
    let (done, text) = restore(&into, &keys, &file);
    assert!(done, "{text}");
    let path = |database: &Database| database.url().strip_prefix("sqlite:").unwrap().to_owned();
    let both = rusqlite::Connection::open(path(&into)).unwrap();
    both.execute("ATTACH $1 AS source", [path(&from)]).unwrap();
    let mut tables = both.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table'").unwrap();
    let tables: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let derived = tables.iter().filter(|table| store::fate(table) == Some(store::Fate::Derived));
    for table in derived.filter(|table| table.as_str() != "pulse") {
        let differing = |one, other| {
            let count =
                format!("SELECT COUNT(*) FROM (SELECT * FROM {one}.{table} EXCEPT SELECT * FROM {other}.{table})");
            both.query_row(&count, [], |row| row.get::<_, i64>(0)).unwrap()
        };
        assert_eq!((differing("main", "source"), differing("source", "main")), (0, 0), "{table}");
    }
    let tokens =
        |schema| both.query_row(&format!("SELECT COUNT(*) FROM {schema}.token"), [], |row| row.get::<_, i64>(0));
    must(&mut lantern(&from, &["links"]));
    assert!(tokens("source").unwrap() > 0);
    assert_eq!(tokens("main"), Ok(0));
}

#[test]
fn a_chain_that_was_broken_comes_back_and_is_named() {
    let (from, into, keys) = (Database::on_sqlite(), Database::on_sqlite(), Keys::new("backup-broken"));
    must(&mut lantern(&from, &["import", "ssda903", "samples/ssda903"]));
    let rewritten = "UPDATE journal SET body = replace(body, '2022', '2021') WHERE position = 3 AND subject = \
                     (SELECT MIN(subject) FROM journal WHERE position = 3 AND subject LIKE 'child/%')";
    from.tamper(&format!("DROP TRIGGER journal_is_not_rewritten; {rewritten}")).unwrap();
    let (done, text) = restore(&into, &keys, &backup(&from, &keys));
    assert!(
        !done && text.contains("the body is not what was sealed") && text.contains("; 1 chain is broken"),
        "{text}"
    );
    must(&mut lantern(&into, &["rebuild", "--check"]));
}

#[test]
fn what_is_no_backup_restores_nothing_and_says_why() {
    let keys = Keys::new("backup-bad");
    let from = Database::on_sqlite();
    must(&mut lantern(&from, &["import", "ssda903", "samples/ssda903"]));
    let whole = fs::read(backup(&from, &keys)).unwrap();
    let plain = must(Command::new("age").args(["-d", "-i", &keys.path("key"), &keys.path("lantern.age")]));
    let bad = |bytes: &[u8]| {
        fs::write(keys.folder.join("bad"), bytes).unwrap();
        keys.path("bad")
    };
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    let newer = plain.replacen("]]}", "],[9999,\"\"]]}", 1);
    let refused = |file: &str, told: &str| {
        let into = Database::on_sqlite();
        let (done, text) = restore(&into, &keys, file);
        assert!(!done && text.contains("nothing was restored from ") && text.contains(told), "{told}: {text}");
        let path = PathBuf::from(into.url().strip_prefix("sqlite:").unwrap());
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 0, "{told}");
    };
    refused(&bad(&whole[..whole.len() / 2]), "failed to decrypt and authenticate");
    refused(&bad(&whole[..whole.len() - 1]), "failed to decrypt and authenticate");
    refused(&bad(&flipped), "failed to decrypt and authenticate");
    refused(&bad(b""), "failed to read");
    refused(&bad(b"hello"), "failed to read");
    refused(&bad(plain.as_bytes()), "failed to read");
    refused(&keys.seal(b""), "it is empty");
    refused(&keys.seal(b"hello\n"), "it is not a backup of Lantern’s");
    refused(&keys.seal(&plain.as_bytes()[..plain.len() / 2]), "it is cut off at line ");
    refused(&keys.seal(newer.as_bytes()), "it was written by a newer Lantern");
    fs::rename(keys.folder.join("other-key"), keys.folder.join("key")).unwrap();
    refused(&bad(&whole), "no identity matched");
    fs::remove_file(keys.folder.join("key")).unwrap();
    refused(&bad(&whole), "no such file or directory");
}

#[test]
fn a_backup_that_cannot_be_whole_leaves_no_file() {
    let keys = Keys::new("backup-none");
    let from = Database::on_sqlite();
    must(&mut lantern(&from, &["import", "ssda903", "samples/ssda903"]));
    let to = keys.path("lantern.age");
    let wanted = ["backup", "--to", &to, "--recipient", &keys.recipient];
    let refused = |command: &mut Command, told: &str| {
        let (done, text) = heard(command.output().unwrap());
        assert!(!done && text.contains(told), "{told}: {text}");
        assert_eq!(keys.names(), Vec::<String>::new(), "{told}");
    };
    refused(&mut lantern(&from, &["backup", "--to", &to]), "--recipient");
    refused(&mut lantern(&from, &["backup", "--to", &to, "--recipient", "age1nobody"]), "malformed recipient");
    refused(&mut lantern(&from, &["backup", "--to", &to, "--recipients", "/nowhere"]), "/nowhere");
    refused(lantern(&from, &wanted).env("PATH", "/nowhere"), "apt install age");
    let failing = keys.instead_of_age("head -c 100000; echo 'age: error: out of luck' >&2; exit 1");
    refused(lantern(&from, &wanted).env("PATH", failing), "age could not seal it: out of luck");
    let full = keys.instead_of_age("ulimit -f 100; exec $age \"$@\"");
    refused(lantern(&from, &wanted).env("PATH", full), "age could not seal it");
    let nowhere = Database::on_sqlite();
    refused(&mut lantern(&nowhere, &wanted), "there is no database ");
    refused(
        &mut lantern(&from, &["backup", "--to", "/nowhere/lantern.age", "--recipient", &keys.recipient]),
        "/nowhere",
    );

    let taken = fs::read(backup(&from, &keys)).unwrap();
    let (done, text) = heard(lantern(&from, &wanted).output().unwrap());
    assert!(!done && text.contains("is there already"), "{text}");
    assert!(fs::read(&to).unwrap() == taken, "the earlier backup is as it was");
}
