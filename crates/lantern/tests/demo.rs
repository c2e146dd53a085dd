//! The demonstration begun, broken off, begun anew, and started a second time: run as people run it.
#![expect(clippy::unwrap_used, reason = "a test stops where it fails")]

mod cli;

use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};

use cli::{Site, root};
use store::StoreError;

const LOAD: [&str; 3] = ["load", "--scale", "1/100"];
const FRESH: [&str; 4] = ["load", "--scale", "1/100", "--fresh"];

fn set(site: &Site, name: &'static str, value: &'static str) {
    site.database.open().write::<_, _, StoreError>(move |transaction| transaction.set_setting(name, value)).unwrap();
}

fn setting(site: &Site, name: &'static str) -> Option<String> {
    site.database.open().read::<_, _, StoreError>(move |transaction| transaction.setting(name)).unwrap()
}

/// A server that stops with its test.
struct Running {
    process: Child,
    said: Vec<String>,
    address: String,
}

impl Running {
    fn start(site: &Site) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_lantern"))
            .args(["serve", "--clock", "--links", "--address", "127.0.0.1:0", "--database", site.database.url()])
            .env_remove("LANTERN_POLICY")
            .current_dir(root())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = Vec::new();
        let mut address = String::new();
        for line in BufReader::new(process.stdout.take().unwrap()).lines().map(Result::unwrap) {
            if let Some(listens) = line.strip_prefix("Lantern listens on http://") {
                listens.clone_into(&mut address);
                break;
            }
            said.push(line);
        }
        let running = Self { process, said, address };
        assert!(!running.address.is_empty(), "the server did not start: {:?}", running.said);
        running
    }

    fn says(&self, words: &str) -> bool {
        self.said.iter().any(|line| line.contains(words))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

#[test]
fn a_loading_that_was_broken_off_begins_anew_and_nothing_is_served_until_it_is_whole() {
    let site = Site::new("demo-broken-off");
    site.run(&["import", "ssda903", "samples/ssda903"]);
    set(&site, "demo", "loading");
    for command in [&["links"][..], &["serve", "--address", "127.0.0.1:0"]] {
        let said = site.said(command);
        assert!(
            !said.fine && said.err.contains("was not loaded to its end; `lantern load` begins it anew"),
            "{said:?}"
        );
    }
    let out = site.run(&LOAD);
    assert!(out.contains("was broken off; it begins anew\n") && out.contains(", all invented"), "{out}");
    let whole = Site::new("demo-whole");
    whole.run(&LOAD);
    assert_eq!(site.run(&["verify"]), whole.run(&["verify"]), "nothing of the half is left");
    assert!(site.run(&LOAD).contains("has an invented London already"));
}

#[test]
fn only_a_demonstration_that_nobody_serves_is_drawn_anew() {
    let other = Site::new("demo-others");
    other.run(&["import", "ssda903", "samples/ssda903"]);
    let chains = other.run(&["verify"]);
    let said = other.said(&FRESH);
    assert!(!said.fine && said.err.contains("holds other records"), "{said:?}");
    assert_eq!(other.run(&["verify"]), chains);

    let site = Site::new("demo-fresh");
    site.run(&LOAD);
    set(&site, "demo_clock", "60000000");
    let drawn = setting(&site, "demo_drawn").unwrap();
    let server = Running::start(&site);
    let said = site.said(&FRESH);
    assert!(!said.fine && said.err.contains("`lantern serve` has held this database since"), "{said:?}");
    assert_eq!(setting(&site, "demo_drawn").as_ref(), Some(&drawn));
    drop(server);
    site.run(&FRESH);
    assert!(setting(&site, "demo_drawn").unwrap() > drawn, "tonight is another");
    assert_eq!(setting(&site, "demo_clock"), None, "and its clock is right");
}

#[test]
fn the_clock_stands_where_it_was_moved_to_when_the_demonstration_is_started_again() {
    let site = Site::new("demo-clock");
    site.run(&LOAD);
    let server = Running::start(&site);
    assert!(server.says("Tonight was drawn on ") && server.says("`script/demo --fresh` draws it anew"));
    assert!(!server.says("The clock was moved on"));
    for minutes in ["150", "1440"] {
        let form = [("by", minutes)];
        ureq::post(format!("http://{}/demo/clock", server.address)).send_form(form).unwrap();
    }
    drop(server);
    assert_eq!(setting(&site, "demo_clock"), Some(((150 + 1440) * 60_000_000_u64).to_string()));
    let again = Running::start(&site);
    assert!(again.says("The clock was moved on, and says "), "{:?}", again.said);
}

#[test]
fn an_address_that_is_taken_is_named_with_who_seems_to_have_it_and_how_to_choose_another() {
    let site = Site::new("demo-taken");
    site.run(&LOAD);
    let other = format!("sqlite:{}", site.path("other.db").display());
    let serve = |address: &str| site.said(&["serve", "--database", &other, "--address", address]);
    let how = "To choose another port: LANTERN_ADDRESS=127.0.0.1:8081, or --address";

    let server = Running::start(&site);
    let said = serve(&server.address);
    let there = format!(
        "{0} is taken: a demonstration of Lantern listens there already: open http://{0}/sign-in",
        server.address
    );
    assert!(!said.fine && said.err.contains(&there) && said.err.contains(how), "{said:?}");
    drop(server);

    let strange = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = strange.local_addr().unwrap().to_string();
    // It hangs up on whoever comes, until the test is over.
    std::thread::spawn(move || strange.incoming().for_each(drop));
    let said = serve(&address);
    assert!(!said.fine && said.err.contains("another program listens there") && said.err.contains(how), "{said:?}");
}
