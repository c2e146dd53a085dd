//! Who gets how far on the pages: every page route with nobody, with each role it does not admit, and with somebody who has
//! no part in the child's care; and what the access log keeps of it. A route without an address here fails the walk.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::{Method, StatusCode};
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::{ChildId, ContextId, EntryId, EpisodeId};
use casework::records::Kind;
use casework::time::Moment;
use operations::{About, AnotherChild, Rewritten, Write};
use testkit::{Browser, Page, TestApp};
use web::route::{Route, Shows, Users};

/// A child who is missing, an enquiry made for her, a document of hers, and one that was another child's and is now on that child's record.
struct Night {
    app: TestApp,
    child: ChildId,
    episode: EpisodeId,
    enquiry: EntryId,
    document: EntryId,
    rewritten: Rewritten,
    context: ContextId,
}

impl Night {
    fn new() -> Self {
        let app = TestApp::new();
        let (child, episode) = app.missing_child();
        let (other, of_other) = app.missing_child();
        let officer = app.actor(Role::MissingPersonOfficer);
        let sample = |kind: Kind| Write {
            child,
            episode: Some(episode),
            kind,
            occurred: Some(Moment::at(app.lantern.now())),
            record: kind.descriptor().expect("a kind").sample.clone(),
            revises: None,
            origin: Origin::Written,
        };
        let enquiry = || {
            let written = app.lantern.write(&officer, sample(Kind::EnquiryRecorded), None);
            written.expect("a record is taken").entry
        };
        let content = app.lantern.accept(b"She told her aunt").expect("a text is taken");
        let mut document = sample(Kind::AttachmentAdded);
        let fields = document.record.as_object_mut().expect("an object");
        fields.insert("file".into(), content.digest.clone().into());
        let document = app.lantern.attach(&officer, document, content, None).expect("a document is taken").entry;
        let (enquiry, wrong) = (enquiry(), enquiry());
        let pack = Write { episode: None, occurred: None, ..sample(Kind::GrabPackRecorded) };
        app.lantern.write(&app.actor(Role::SocialWorker), pack, None).expect("a pack is taken");
        let asked = Write {
            child,
            episode: None,
            kind: Kind::SubjectAccessRequested,
            occurred: None,
            record: Kind::SubjectAccessRequested.descriptor().expect("a kind").sample.clone(),
            revises: None,
            origin: Origin::Written,
        };
        app.lantern.write(&app.actor(Role::InformationGovernance), asked, None).expect("a request is taken");
        let words = "Two girls of one home".to_owned();
        let (about, episode_of) = (About::Known(other), Some(of_other));
        let asked = AnotherChild { child, entry: wrong, about, episode: episode_of, words, revises: None };
        let rewritten = app.lantern.rewrite_on(&officer, asked, None).expect("both halves are taken");
        let linked = app.lantern.write(&officer, sample(Kind::ContextLinked), None).expect("a link is taken").entry;
        Self { app, child, episode, enquiry, document, rewritten, context: ContextId::of_link(linked) }
    }

    /// Where a route leads tonight, for somebody who may look for a child or for nobody.
    fn address(&self, path: &str, browser: &Browser<'_>) -> String {
        let kind = match path.split('/').nth(1) {
            Some("children") => Kind::PlacementPlanned,
            Some("homes") => Kind::HomeRegistered,
            Some("organisations") => Kind::OrganisationRegistered,
            Some("units") => Kind::UnitRegistered,
            Some("people") => Kind::PersonRegistered,
            _ => Kind::EnquiryRecorded,
        };
        let (withdrawn, written) = (self.rewritten.withdrawn.entry, self.rewritten.written.entry);
        let entry = match path {
            "/files/{entry}" => self.document,
            path if path.contains("{written}") => withdrawn,
            _ => self.enquiry,
        };
        let kept = match path {
            "/find/{search}" => Some(browser.post("/find", &[("q", "amara")])),
            "/check/{check}" => Some(browser.post("/check", &[("name", "Zacharias Quill")])),
            _ => None,
        };
        // Whoever may not look is led elsewhere.
        let led = kept.as_ref().map_or("", |kept| kept.location());
        let kept = ["/find/", "/check/"].iter().find_map(|base| led.strip_prefix(base)).unwrap_or("1");
        let (child, episode, entry) = (self.child.to_string(), self.episode.to_string(), entry.to_string());
        let parts = [
            ("{child}", child.as_str()),
            ("{episode}", &episode),
            ("{entry}", &entry),
            ("{written}", &written.to_string()),
            ("{kind}", kind.name()),
            ("{search}", kept),
            ("{check}", kept),
            ("{context}", &self.context.to_string()),
        ];
        let address = self.app.fill(path, &parts);
        if ["/report/new", "/absence/new"].contains(&address.as_str()) {
            format!("{address}?child={}", self.child)
        } else {
            address
        }
    }

    /// Asks as a form with nothing in it would. One that takes a report with nothing in it is asked to look for the child.
    fn send(&self, browser: &Browser<'_>, route: &Route, address: &str) -> Page {
        let child = self.child.to_string();
        let look = [("_action", "look"), ("about", child.as_str())];
        match (&route.method, route.path) {
            (&Method::POST, "/report/new" | "/absence/new") => browser.post(address, &look),
            (&Method::POST, _) => browser.post(address, &look[..0]),
            _ => browser.get(address),
        }
    }

    /// How many looks at the child are logged.
    fn looks(&self) -> usize {
        let child = self.child;
        let looks = self.app.lantern.store().read(move |transaction| transaction.looks_at(child, None, 1000));
        looks.expect("the log is read").len()
    }
}

/// Every page that is not everybody's.
fn routes() -> impl Iterator<Item = Route> {
    let closed = |route: &Route| !route.path.starts_with("/api/") && !matches!(route.users, Users::Everyone);
    web::routes::routes().into_iter().filter(closed)
}

/// A person who may use a route that shows children; for the lists one each, so that every list is new to them.
fn reader(route: &Route) -> Role {
    match route.path {
        "/homes/{home}" => Role::HomeManager,
        "/children/{child}/access" | "/children/{child}/subject-access" => Role::InformationGovernance,
        "/board/rows" | "/desk/rows" => Role::UnitSupervisor,
        "/notices"
        | "/"
        | "/children/{child}/{kind}/new"
        | "/episodes/{episode}/guest_invited/new"
        | "/absence/new" => Role::SocialWorker,
        _ => Role::MissingPersonOfficer,
    }
}

#[test]
fn nobody_who_has_not_signed_in_gets_further_than_signing_in() {
    let night = Night::new();
    let (before, visitor) = (night.looks(), night.app.visitor());
    let ended = night.app.sign_in(Role::MissingPersonOfficer);
    night.app.clock.advance(jiff::SignedDuration::from_mins(61));
    for route in routes() {
        let address = night.address(route.path, &visitor);
        for (browser, to) in [(&visitor, "/sign-in"), (&ended, "/sign-in?again=yes")] {
            let page = night.send(browser, &route, &address);
            assert_eq!((page.status, page.location()), (StatusCode::SEE_OTHER, to), "{} {address}", route.method);
        }
    }
    assert_eq!(night.looks(), before);
}

#[test]
fn a_role_the_table_does_not_admit_is_told_so_whatever_its_part_in_the_care() {
    let night = Night::new();
    let before = night.looks();
    for role in Role::STAFF.iter().copied() {
        let browser = night.app.sign_in(role);
        for route in routes().filter(|route| !route.users.admits(Some(role))) {
            let address = night.address(route.path, &browser);
            let page = night.send(&browser, &route, &address);
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{role:?}: {} {address}", route.method);
            assert!(!page.has("Amara"), "{role:?}: {address}");
        }
    }
    assert_eq!(night.looks(), before);
}

#[test]
fn a_stranger_learns_nothing_of_a_child_not_even_that_there_is_one() {
    let night = Night::new();
    let (before, stranger) = (night.looks(), night.app.stranger());
    // A stream that is open says only that something changed, and does not end.
    let read = |route: &Route| route.users.admits(Some(Role::SocialWorker)) && route.path != "/board/events";
    for route in routes().filter(read) {
        let address = night.address(route.path, &stranger);
        let page = night.send(&stranger, &route, &address);
        if route.shows == Shows::Child || route.path == "/homes/{home}" {
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{} {address}", route.method);
        }
        let main = page.body.split("<main").nth(1).unwrap_or_default();
        let told = main.contains("Amara") || main.contains(&night.child.to_string());
        assert!(!told && !page.status.is_server_error(), "{} {address}: {}", route.method, page.body);
    }
    assert_eq!(night.looks(), before);
}

#[test]
fn every_answer_that_shows_a_child_leaves_one_row() {
    let night = Night::new();
    // Nobody looks over the record of a child who is missing, and nothing is wrong with what was told of her: those lists have tests
    // of their own.
    let others = ["/retention", "/briefing/month"];
    let shown = |route: &Route| route.shows != Shows::Nothing && !others.contains(&route.path);
    for route in routes().filter(shown) {
        let browser = night.app.sign_in(reader(&route));
        let address = night.address(route.path, &browser);
        let before = night.looks();
        let page = night.send(&browser, &route, &address);
        let shown = matches!(page.status, StatusCode::OK | StatusCode::UNPROCESSABLE_ENTITY);
        assert!(shown, "{} {address}: {} {}", route.method, page.status, page.body);
        assert_eq!(night.looks(), before + 1, "{} {address}", route.method);
    }
}

#[test]
fn an_address_with_characters_that_no_id_has_leads_nowhere() {
    let night = Night::new();
    let officer = night.app.sign_in(Role::MissingPersonOfficer);
    for route in web::routes::routes().into_iter().filter(|route| !route.path.starts_with("/api/")) {
        // Secrets that open nothing are counted by the hour.
        night.app.clock.advance(jiff::SignedDuration::from_mins(if route.path.contains("{secret}") { 10 } else { 0 }));
        let admitted = route.users.admits(Some(Role::MissingPersonOfficer));
        let parts: Vec<&str> = route.path.split('/').filter(|part| part.starts_with('{')).collect();
        for (part, bad) in
            parts.iter().flat_map(|part| ["%00", "x%00", "x%0A", "%FF", "-1", "%E2%80%AEx"].map(|bad| (part, bad)))
        {
            let pattern = route.path.replace(*part, bad);
            let page = night.send(&officer, &route, &night.address(&pattern, &officer));
            let expected = if admitted { StatusCode::NOT_FOUND } else { StatusCode::FORBIDDEN };
            assert_eq!(page.status, expected, "{} {pattern}", route.method);
        }
    }
}

#[test]
fn nothing_in_any_box_of_any_form_is_answered_with_a_fault_of_ours() {
    let night = Night::new();
    let huge = "x".repeat(25_000);
    let bad = ["", "\u{0}", "\u{202e}desrever", huge.as_str(), "31", "-1", "99999999999999999999", "null", "//x\r\n"];
    let names = [
        "q",
        "person",
        "by",
        "child",
        "episode",
        "opening",
        "duty",
        "about",
        "event",
        "back",
        "came",
        "again",
        "words",
        "reference",
        "because",
        "reason",
        "entry",
        "_step",
        "_change",
        "_seen",
        "_now",
        "_revises",
        "_confirmed",
        "_action",
        "_call_back",
        "report.circumstances.known",
    ];
    for route in web::routes::routes().into_iter().filter(|route| route.method == Method::POST) {
        let role = Role::STAFF.iter().copied().find(|role| route.users.admits(Some(*role))).expect("a role may");
        for value in bad.iter().filter(|_| !route.path.starts_with("/api/")) {
            let browser = night.app.sign_in(if route.shows == Shows::Nothing { role } else { reader(&route) });
            let address = night.address(route.path, &browser);
            // Each alone too, where the others being wrong would be found first.
            let alone = names.into_iter().filter(|_| *value == "\u{0}");
            for name in alone.map(Some).chain([None]) {
                let all = names.iter().filter(|own| name.is_none_or(|name| name == **own));
                let boxes: Vec<(&str, &str)> = all.map(|own| (*own, *value)).chain([("_token", *value)]).collect();
                let page = browser.post(&address, &boxes);
                assert!(!page.status.is_server_error(), "{address} {name:?} {value:.10}: {}", page.body);
            }
        }
    }
}
