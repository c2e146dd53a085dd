//! “This is about another child” in the whole site: found, chosen, checked and done from the entry on the case page, and
//! nobody gets further than their role and their part in both children's care allow.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::{Origin, Subject};
use casework::ids::{ChildId, EntryId, EpisodeId, Reference};
use casework::records::Kind;
use operations::{About, Report, Write};
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp};

const SAID: &str = "Seen at the bus stop with her aunt";

type Boxes = Vec<(String, String)>;

struct Night {
    app: TestApp,
    wrong: (ChildId, EpisodeId),
    right: (ChildId, EpisodeId),
    sighting: EntryId,
}

impl Night {
    fn new() -> Self {
        let app = TestApp::new();
        let wrong = app.missing_child();
        let known =
            json!({ "name": "Nia Robin", "born": { "known": "2012-02-03" }, "responsible": { "known": "e09000030" } });
        let (about, manager) = (About::New(known), app.actor(Role::HomeManager));
        let report = Report { about, occurred: None, record: json!({}), origin: Origin::Written };
        let written = app.lantern.report(&manager, report, None).expect("a report is taken");
        let right = (written.child, written.episode.expect("a report has an episode"));
        let sighting = write(&app, wrong, Kind::EnquiryRecorded, json!({ "kind": "sighting", "outcome": SAID }));
        app.clock.advance(jiff::SignedDuration::from_mins(10));
        Self { app, wrong, right, sighting }
    }

    fn entry(&self) -> String {
        format!("/episodes/{}/entries/{}", self.wrong.1, self.sighting)
    }

    fn path(&self) -> String {
        format!("{}/another-child", self.entry())
    }

    fn looks(&self, child: ChildId) -> usize {
        let looks = self.app.lantern.store().read(move |transaction| transaction.looks_at(child, None, 1000));
        looks.expect("the log is read").len()
    }

    fn chains(&self) -> (usize, usize) {
        let length = |child: ChildId| {
            let entries = self.app.lantern.store().read(move |transaction| transaction.entries(&Subject::Child(child)));
            entries.expect("the chain is read").len()
        };
        (length(self.wrong.0), length(self.right.0))
    }
}

fn write(app: &TestApp, (child, episode): (ChildId, EpisodeId), kind: Kind, record: Value) -> EntryId {
    let origin = Origin::Written;
    let write = Write { child, episode: Some(episode), kind, occurred: None, record, revises: None, origin };
    let actor = app.actor(Role::MissingPersonOfficer);
    app.lantern.write(&actor, write, None).expect("a record is taken").entry
}

/// Confirms what the check page shows.
fn confirm(browser: &Browser<'_>, (child, entry): (ChildId, EntryId), check: &Page, chosen: &[(&str, &str)]) -> Page {
    let episode = check.value("episode").expect("the check page says where it goes");
    let own = [("episode", episode.as_str()), ("_confirmed", "yes")];
    send(browser, &format!("/children/{child}/entries/{entry}/another-child"), check, &[chosen, &own].concat())
}

/// Sends a page's form with what somebody chose.
fn send(browser: &Browser<'_>, path: &str, page: &Page, chosen: &[(&str, &str)]) -> Page {
    let own = chosen.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let asked = page.value("_asked").map(|asked| ("_asked".to_owned(), asked));
    let fields: Boxes = page.hidden().into_iter().chain(asked).chain(own).collect();
    browser.post(path, &fields)
}

#[test]
fn an_entry_goes_from_the_case_page_to_the_right_childs_record() {
    let night = Night::new();
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    assert!(officer.get(&night.entry()).has(&format!("href=\"{}\"", night.path())));
    let page = officer.get(&night.path());
    assert!(page.status == StatusCode::OK && page.has(SAID) && !page.has("not on record yet"), "{}", page.body);

    let reference = Reference::of(night.right.1).to_string();
    let found = send(&officer, &night.path(), &page, &[("q", &reference), ("_action", "look")]);
    assert!(found.has("Nia Robin, born 3 February 2012"), "{}", found.body);
    let right = night.right.0.to_string();
    let chosen = [("q", reference.as_str()), ("about", right.as_str()), ("words", "Two girls of one home")];
    let looks = (night.looks(night.wrong.0), night.looks(night.right.0));
    let check = send(&officer, &night.path(), &found, &chosen);
    for words in ["Taken out here", "Written there", SAID, "Nia Robin, 14", &reference] {
        assert!(check.status == StatusCode::OK && check.has(words), "{words}: {}", check.body);
    }
    assert!(night.looks(night.wrong.0) > looks.0 && night.looks(night.right.0) > looks.1);
    assert_eq!(night.chains(), (4, 2), "nothing is done before it is confirmed");

    let confirm = || confirm(&officer, (night.wrong.0, night.sighting), &check, &chosen);
    let done = confirm();
    assert_eq!((done.status, night.chains()), (StatusCode::SEE_OTHER, (5, 3)), "{}", done.body);
    let again = confirm();
    assert_eq!((again.location(), night.chains()), (done.location(), (5, 3)), "{}", again.body);
    let told = officer.get(done.location());
    for words in ["Nia Robin, 14", "Enquiry or sighting", "Still owed", "taken back"] {
        assert!(told.has(words), "{words}: {}", told.body);
    }
    let there = officer.get(&format!("/episodes/{}", night.right.1));
    assert!(there.has(SAID) && there.has("First written on another child’s record") && !there.has("Amara"));
    for path in [format!("/episodes/{}", night.wrong.1), night.entry(), format!("/children/{}", night.wrong.0)] {
        let here = officer.get(&path);
        assert!(here.has("another child") && !here.has(SAID) && !here.has("Nia"), "{path}: {}", here.body);
    }
}

#[test]
fn a_report_goes_to_a_child_who_is_not_on_record_yet() {
    let night = Night::new();
    let manager = night.app.sign_in(Role::HomeManager);
    let report = night.app.lantern.child(&night.app.actor(Role::HomeManager), night.wrong.0, None).expect("the child");
    let report =
        report.seen.case.episodes.first().and_then(|episode| episode.reports.first().copied()).expect("a report");
    let path = format!("/episodes/{}/entries/{report}/another-child", night.wrong.1);
    let page = manager.get(&path);
    assert!(page.has("A child who is not on record yet") && page.has("name=\"new.name\""), "{}", page.body);
    let bad = [("about", "new"), ("new.name", "Pia\u{0}"), ("new.born", "known"), ("new.born.known.day", "41")];
    let refused = send(&manager, &path, &page, &bad);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
    let chosen = [("about", "new"), ("new.name", "Pia Wren")];
    let check = send(&manager, &path, &page, &chosen);
    assert!(check.has("Pia Wren, who is not on record yet") && check.has("1 other entry was"), "{}", check.body);
    let done = confirm(&manager, (night.wrong.0, report), &check, &chosen);
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    let told = manager.get(done.location());
    assert!(told.has("Pia Wren") && told.has("Decide the report") && told.has("Now owed"), "{}", told.body);
    let left = format!("/children/{}/entries/{}", night.wrong.0, night.sighting);
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    let page = officer.get(&format!("/children/{}", night.wrong.0));
    assert!(page.has(&format!("href=\"{left}\"")), "what was written in the episode is still reached: {}", page.body);
    assert!(officer.get(&left).has(&format!("{left}/another-child")));
}

#[test]
fn which_episode_is_asked_where_there_are_several_and_every_reason_stands_beside_its_field() {
    let night = Night::new();
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    let page = officer.get(&night.path());
    let nobody = send(&officer, &night.path(), &page, &[("about", ""), ("words", "Two girls")]);
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.has("href=\"#f-about\"") && nobody.has("Two girls"), "{}", nobody.body);
    let strange = ChildId::numbered(404).to_string();
    let confirmed = [("about", strange.as_str()), ("_confirmed", "yes"), ("words", "Two girls")];
    let path = format!("/children/{}/entries/{}/another-child", night.wrong.0, night.sighting);
    let strange = send(&officer, &path, &page, &confirmed);
    assert!(strange.status == StatusCode::UNPROCESSABLE_ENTITY && strange.has("There is no such child"));
    for bad in ["\u{0}", "\u{202e}desrever", "x", "-1"] {
        for name in ["q", "about", "episode", "words", "_asked", "_revises", "_token"] {
            let answer = send(&officer, &path, &page, &[(name, bad), ("_confirmed", "yes")]);
            assert!(answer.status.as_u16() < 500, "{name} {bad:?}: {}", answer.status);
        }
    }

    let closed = Kind::EpisodeClosed.descriptor().expect("a kind").sample.clone();
    let seen = Kind::WellbeingConfirmed.descriptor().expect("a kind").sample.clone();
    write(&night.app, night.right, Kind::WellbeingConfirmed, seen);
    write(&night.app, night.right, Kind::EpisodeClosed, closed);
    let about = About::Known(night.right.0);
    let report = Report { about, occurred: None, record: json!({}), origin: Origin::Written };
    let second = night.app.lantern.report(&night.app.actor(Role::HomeManager), report, None).expect("a report");
    let second = second.episode.expect("an episode").to_string();
    let right = night.right.0.to_string();
    let asked = send(&officer, &night.path(), &page, &[("about", &right)]);
    assert!(asked.status == StatusCode::OK && asked.has("name=\"episode\""), "{}", asked.body);
    let unanswered = send(&officer, &night.path(), &asked, &[("about", &right)]);
    assert!(unanswered.status == StatusCode::UNPROCESSABLE_ENTITY && unanswered.has("href=\"#f-episode\""));
    let check = send(&officer, &night.path(), &asked, &[("about", &right), ("episode", &second)]);
    assert!(check.status == StatusCode::OK && check.has("Taken out here"), "{}", check.body);
}

#[test]
fn nobody_moves_what_is_not_theirs_or_learns_of_a_child() {
    let night = Night::new();
    let (child, entry) = (night.wrong.0, night.sighting);
    let paths = [
        night.path(),
        format!("/children/{child}/entries/{entry}/another-child"),
        format!("/children/{child}/entries/{entry}/another-child/{entry}"),
    ];
    let before = night.looks(child);
    for (place, path) in paths.iter().enumerate() {
        let done = place == 2;
        let visitor = night.app.visitor().get(path);
        assert_eq!((visitor.status, visitor.location()), (StatusCode::SEE_OTHER, "/sign-in"), "{path}");
        for browser in [night.app.stranger(), night.app.sign_in(Role::Analyst)] {
            assert_eq!(browser.get(path).status, StatusCode::NOT_FOUND, "{path}");
            if !done {
                assert_eq!(browser.post(path, &[("words", "x")]).status, StatusCode::NOT_FOUND, "{path}");
            }
        }
    }
    assert_eq!(night.looks(child), before, "who is refused has seen nothing");
    let worker = night.app.sign_in(Role::SocialWorker);
    for path in &paths[..2] {
        assert_eq!(worker.get(path).status, StatusCode::FORBIDDEN, "{path}");
        assert_eq!(worker.post(path, &[("words", "x")]).status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(worker.get(&paths[2]).status, StatusCode::NOT_FOUND);
    assert_eq!(night.chains(), (4, 2));
}
