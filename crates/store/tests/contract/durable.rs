//! What was answered is on the disk: a server that dies a moment later has it when it comes back.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use store::{Settings, Store};

use crate::{append, child};

/// A cluster of its own, which may die.
struct Server {
    process: Child,
    says: BufReader<ChildStdout>,
}

impl Server {
    fn start() -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../script/postgres");
        let mut process = Command::new(script).stdout(Stdio::piped()).spawn().unwrap();
        let says = BufReader::new(process.stdout.take().unwrap());
        Self { process, says }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.says.read_line(&mut line).unwrap();
        line.trim().to_owned()
    }

    fn signal(&self, name: &str) {
        let told = Command::new("kill").args([name, &self.process.id().to_string()]).status().unwrap();
        assert!(told.success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.signal("-TERM");
        self.process.wait().unwrap();
    }
}

#[test]
fn what_was_answered_outlives_the_server() {
    if std::env::var_os("LANTERN_TEST_POSTGRES").is_none() {
        eprintln!("not run: LANTERN_TEST_POSTGRES is not set (script/postgres run … sets it)");
        return;
    }
    let mut server = Server::start();
    let url = server.line().strip_prefix("DATABASE_URL=").unwrap().to_owned();
    Store::migrate(&url).unwrap();
    let store = Store::open(&url, &Settings::default()).unwrap();
    std::thread::scope(|scope| {
        for writer in 1..=8 {
            let store = &store;
            scope.spawn(move || (1..=4).for_each(|n| drop(append(store, &child(writer), writer * 100 + n).unwrap())));
        }
    });
    server.signal("-USR1");
    assert_eq!(server.line(), "started again");
    drop(store);
    let store = Store::open(&url, &Settings::default()).unwrap();
    assert_eq!(store.verify_all(|_| ()).unwrap().entries, 32);
}
