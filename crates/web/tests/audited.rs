//! Zero unaudited: every page and every API operation, asked by every role, about children whose ids, references and names are
//! found again in whatever is answered. Each child an answer tells of has a row of that very request in the ledger.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Method, Request, header};
use casework::actor::Role;
use casework::entry::{Origin, Subject};
use casework::ids::{ChildId, ContextId, EntryId, EpisodeId, Reference};
use casework::record::Scope;
use casework::records::Kind;
use operations::{About, Failure, Opens, Report, Write};
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp};
use web::route::{Route, Shows};

/// What a correction and a withdrawal are asked for, what decides and what only adds.
const KINDS: [Kind; 8] = [
    Kind::EnquiryRecorded,
    Kind::PlacementPlanned,
    Kind::RiskAssessed,
    Kind::Corrected,
    Kind::Withdrawn,
    Kind::SameChildAs,
    Kind::GrabPackRecorded,
    Kind::NoticeAcknowledged,
];

/// How long an id is.
const ID: usize = 36;

/// A child, under every id it has, and the words by which an answer gives it away.
struct Known {
    ids: Vec<ChildId>,
    episode: EpisodeId,
    entry: EntryId,
    withdrawn: EntryId,
    document: EntryId,
    words: BTreeSet<String>,
}

/// One request: its address, what is sent, and what whoever asks has said before and may be told again.
struct Visit<'a> {
    route: &'a Route,
    address: String,
    body: Value,
    said: String,
}

struct Night {
    app: TestApp,
    children: Vec<Known>,
    context: ContextId,
}

fn sample(kind: Kind) -> Value {
    kind.descriptor().expect("a kind").sample.clone()
}

fn with(kind: Kind, fields: &[(&str, Value)]) -> Value {
    let mut record = sample(kind);
    let object = record.as_object_mut().expect("a record is a set of fields");
    object.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
    record
}

fn write(app: &TestApp, role: Role, (child, episode): (ChildId, EpisodeId), kind: Kind, record: Value) -> EntryId {
    let episode = kind.descriptor().filter(|kind| kind.scope != Scope::Child).map(|_| episode);
    let write = Write { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
    app.lantern.write(&app.actor(role), write, None).expect("a record is taken").entry
}

/// A document that says the child's name.
fn attach(app: &TestApp, (child, episode): (ChildId, EpisodeId), name: &str) -> EntryId {
    let content = app.lantern.accept(format!("{name} told her aunt").as_bytes()).expect("a text is taken");
    let write = Write {
        child,
        episode: Some(episode),
        kind: Kind::AttachmentAdded,
        occurred: None,
        record: with(Kind::AttachmentAdded, &[("file", json!(content.digest))]),
        revises: None,
        origin: Origin::Written,
    };
    app.lantern.attach(&app.actor(Role::MissingPersonOfficer), write, content, None).expect("a document is taken").entry
}

/// A child of that name who is reported by the home, with an entry and one that was taken back.
fn child(app: &TestApp, name: &str, phone: &str) -> Known {
    let known = with(
        Kind::ChildRegistered,
        &[("name", json!(name)), ("phone", json!({ "known": phone })), ("also_known_as", json!([]))],
    );
    let record = sample(Kind::ReportReceived);
    let report = Report { about: About::New(known), occurred: None, record, origin: Origin::Written };
    let written = app.lantern.report(&app.actor(Role::HomeManager), report, None).expect("a report is taken");
    let (child, episode) = (written.child, written.episode.expect("a report has an episode"));
    let by = |role, kind, record| write(app, role, (child, episode), kind, record);
    let home = ("home", json!(app.home()));
    by(Role::SocialWorker, Kind::PlacementStarted, with(Kind::PlacementStarted, &[home]));
    by(Role::SocialWorker, Kind::GrabPackRecorded, sample(Kind::GrabPackRecorded));
    let asked_in = [("unit", json!("e09000030-csc")), ("asked_for", json!("school"))];
    by(Role::SocialWorker, Kind::PartnerInvited, with(Kind::PartnerInvited, &asked_in));
    let entry = by(Role::MissingPersonOfficer, Kind::EnquiryRecorded, sample(Kind::EnquiryRecorded));
    let wrong = by(Role::MissingPersonOfficer, Kind::EnquiryRecorded, sample(Kind::EnquiryRecorded));
    let back = json!({ "entry": wrong, "reason": "duplicate" });
    let withdrawn = by(Role::MissingPersonOfficer, Kind::Withdrawn, back);
    by(Role::InformationGovernance, Kind::SubjectAccessRequested, sample(Kind::SubjectAccessRequested));
    let document = attach(app, (child, episode), name);
    let first = name.split(' ').next().unwrap_or_default().to_owned();
    let words = [first, child.to_string(), episode.to_string(), Reference::of(episode).to_string()];
    Known { ids: vec![child], episode, entry, withdrawn, document, words: words.into() }
}

/// Who looked at a child says nothing of the child, whom the address names. What is due for review after many years, and a
/// link that somebody was given, have tests of their own that count their rows: `retention.rs`, `guest.rs`,
/// `family.rs`.
const ELSEWHERE: [&str; 13] = [
    "/children/{child}/access",
    "/api/v1/children/{child}/looks",
    "/retention",
    "/api/v1/reviews",
    "/guest/{secret}",
    "/family/{secret}",
    "/family/{secret}/tell",
    "/family/{secret}/back",
    "/family/{secret}/feedback",
    "/family/{secret}/away",
    "/family/{secret}/missing",
    "/family/{secret}/letters",
    "/family/{secret}/survey",
];

impl Night {
    /// One child who is missing, one who is back, one whose record is restricted, and one with two records.
    fn new() -> Self {
        let app = TestApp::new();
        let names = ["Quillonia", "Isoldwyn", "Thaddeska", "Zephyrette", "Obediana"];
        let mut children: Vec<Known> = names
            .iter()
            .enumerate()
            .map(|(index, name)| child(&app, &format!("{name} Marrowby{index}"), &format!("07700 90010{index}")))
            .collect();
        let at = |index: usize| {
            let known: &Known = children.get(index).expect("a child");
            (*known.ids.first().expect("an id"), known.episode)
        };
        write(&app, Role::MissingPersonOfficer, at(1), Kind::WellbeingConfirmed, sample(Kind::WellbeingConfirmed));
        write(&app, Role::MissingPersonOfficer, at(1), Kind::EpisodeClosed, sample(Kind::EpisodeClosed));
        for index in [0, 2] {
            let allocated = json!({ "worker": TestApp::person(Role::SocialWorker) });
            write(&app, Role::SocialWorker, at(index), Kind::WorkerAllocated, allocated);
        }
        let linked = write(&app, Role::SocialWorker, at(0), Kind::ContextLinked, sample(Kind::ContextLinked));
        let context = ContextId::of_link(linked);
        for index in [1, 2, 3] {
            write(&app, Role::SocialWorker, at(index), Kind::ContextLinked, json!({ "context": context }));
        }
        write(&app, Role::SocialWorker, at(2), Kind::ChildRestricted, sample(Kind::ChildRestricted));
        let same = json!({ "other": at(4).0, "because": "The same fingerprints" });
        write(&app, Role::SocialWorker, at(3), Kind::SameChildAs, same);
        let other = children.pop().expect("a child");
        let first = children.last_mut().expect("a child");
        first.ids.extend(other.ids);
        first.words.extend(other.words);
        let mut night = Self { app, children, context };
        night.learn();
        night
    }

    /// Adds the id of every entry there is to the words of its child.
    fn learn(&mut self) {
        for known in &mut self.children {
            for id in known.ids.clone() {
                let store = self.app.lantern.store();
                let chain = store.read(move |transaction| transaction.entries(&Subject::Child(id)));
                known.words.extend(chain.expect("the chain is read").iter().map(|entry| entry.id.to_string()));
            }
        }
    }

    /// Every address of a route, each child's own.
    fn visits<'a>(&self, route: &'a Route, browser: &Browser<'_>) -> Vec<Visit<'a>> {
        let mut visits = Vec::new();
        for (index, known) in self.children.iter().enumerate() {
            let kinds = if route.path.contains("{kind}") && index == 0 { &KINDS[..] } else { &KINDS[..1] };
            visits.extend(kinds.iter().map(|kind| self.visit(route, known, *kind, browser)));
            let names_nobody = !["{child}", "{episode}", "{entry}"].iter().any(|part| route.path.contains(part));
            if names_nobody && route.method == Method::GET {
                break;
            }
        }
        if route.path == "/episodes/{episode}" {
            let tabs = ["risk", "enquiries", "meetings", "people", "plans", "return", "looks"];
            let on = |visit: &Visit<'a>, tab: &str| Visit {
                address: format!("{}?tab={tab}", visit.address),
                body: Value::Null,
                said: visit.said.clone(),
                ..*visit
            };
            let more: Vec<Visit<'a>> = visits.iter().flat_map(|visit| tabs.map(|tab| on(visit, tab))).collect();
            visits.extend(more);
        }
        visits
    }

    fn visit<'a>(&self, route: &'a Route, known: &Known, kind: Kind, browser: &Browser<'_>) -> Visit<'a> {
        let child = known.ids.first().expect("an id").to_string();
        let name = known.words.iter().next_back().cloned().unwrap_or_default();
        let kept = match route.path {
            "/find/{search}" | "/api/v1/searches/{search}" => {
                browser.post("/find", &[("q", "14 5 2010")]).location().to_owned()
            }
            "/check/{check}" => browser.post("/check", &[("name", name.as_str())]).location().to_owned(),
            _ => String::new(),
        };
        let kept = kept.rsplit('/').next().filter(|kept| !kept.is_empty()).unwrap_or("1").to_owned();
        let entry = if route.path.contains("{written}") { known.withdrawn } else { known.entry };
        // A report's entry and its episode have one id.
        let entry = match route.path {
            "/report/taken/{entry}" => known.episode.to_string(),
            "/files/{entry}" | "/api/v1/files/{entry}" => known.document.to_string(),
            _ => entry.to_string(),
        };
        let kind = if route.path.contains("/correct/") { Kind::EnquiryRecorded } else { kind };
        let address = self.app.fill(
            route.path,
            &[
                ("{child}", child.as_str()),
                ("{episode}", &known.episode.to_string()),
                ("{entry}", &entry),
                ("{written}", &known.entry.to_string()),
                ("{kind}", kind.name()),
                ("{search}", &kept),
                ("{check}", &kept),
                ("{file}", "nothing.css"),
                ("{context}", &self.context.to_string()),
            ],
        );
        let body = match route.path {
            "/api/v1/searches" => json!({ "query": "14 5 2010" }),
            "/api/v1/checks" => json!({ "name": name }),
            "/api/v1/reports" => json!({ "child": child, "record": sample(Kind::ReportReceived) }),
            "/report/new" => json!({ "_action": "look", "about": child }),
            "/emergency-access" => json!({ "reference": Reference::of(known.episode).to_string(), "because": "Hurt" }),
            _ if route.path.starts_with("/api/") => json!({ "record": sample(kind) }),
            _ => json!({}),
        };
        let address = match route.path {
            "/report/new" if route.method == Method::GET => format!("{address}?child={child}"),
            _ => address,
        };
        let said = format!("{address} {body} {}", if route.path.contains("{check}") { &name } else { "" });
        Visit { route, address, body, said }
    }

    fn ask(&self, visit: &Visit<'_>, (browser, token): (&Browser<'_>, &str), turn: usize) -> Page {
        let Visit { route, address, body, .. } = visit;
        if route.path.starts_with("/api/") {
            let request = Request::builder()
                .method(&route.method)
                .uri(address)
                .header(header::AUTHORIZATION, format!("Bearer {token}"))
                .header(header::CONTENT_TYPE, "application/json")
                .header("idempotency-key", format!("audited-{turn}"));
            let body = if route.method == Method::GET { String::new() } else { body.to_string() };
            return self.app.ask(request.body(Body::from(body)).expect("a request"));
        }
        if route.method == Method::GET {
            return browser.get(address);
        }
        let fields = body.as_object().into_iter().flatten();
        let fields: Vec<(&str, &str)> =
            fields.map(|(name, value)| (name.as_str(), value.as_str().unwrap_or_default())).collect();
        browser.post(address, &fields)
    }

    /// Where the ledger ends.
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "a method is not general over the transaction's lifetime"
    )]
    fn end(&self) -> u64 {
        let head = self.app.lantern.store().read(|transaction| transaction.ledger());
        head.expect("the ledger is read").map_or(0, |head| head.tree.size())
    }

    /// Whether the ledger has a row about a child from this number on: a look, or an entry.
    fn is_logged(&self, known: &Known, from: u64) -> bool {
        let ids = known.ids.clone();
        let logged = self.app.lantern.store().read(move |transaction| {
            let mut logged = false;
            for id in &ids {
                let looks = transaction.looks_at(*id, None, 100)?;
                let written = transaction.written_of_child(*id, None, 100)?;
                let mut numbers = looks.iter().map(|look| look.number).chain(written.iter().map(|entry| entry.number));
                logged |= numbers.any(|number| number.is_some_and(|number| u64::from(number) >= from));
            }
            Ok::<_, Failure>(logged)
        });
        logged.expect("the log is read")
    }
}

/// Everything an answer says: what it holds, and where it leads.
fn told(page: &Page) -> String {
    let headers = page.headers.iter().map(|(_, value)| value.as_str());
    std::iter::once(page.body.as_str()).chain(headers).collect::<Vec<_>>().join("\n")
}

#[test]
fn every_child_an_answer_tells_of_has_a_row_of_that_request() {
    let night = Night::new();
    let routes = web::routes::routes();
    // A stream says only that something changed, and does not end.
    let asked = || routes.iter().filter(|route| route.path != "/board/events");
    let (mut turn, mut telling, mut unaudited) = (0, BTreeSet::new(), Vec::new());
    for role in Role::STAFF.iter().copied() {
        // A board leaves a row for what its reader has not seen on it, and this reader has seen nothing yet.
        let evening = night.end();
        for route in asked().filter(|route| route.users.admits(Some(role))) {
            let browser = night.app.sign_in(role);
            let token = night.app.lantern.issue_token(TestApp::person(role), Opens::Api, None).expect("a token");
            for visit in night.visits(route, &browser) {
                // Searches are counted by the minute.
                night.app.clock.advance(jiff::SignedDuration::from_secs(1));
                turn += 1;
                let began = if ["/board", "/desk"].iter().any(|live| route.path.contains(live)) {
                    evening
                } else {
                    night.end()
                };
                let page = night.ask(&visit, (&browser, &token), turn);
                let told = told(&page);
                for known in &night.children {
                    // What somebody did is told by addresses they were at, and by no name or reference.
                    let own = route.path.ends_with("/activity");
                    let gives = |word: &&String| {
                        told.contains(*word) && !visit.said.contains(*word) && !(own && word.len() == ID)
                    };
                    let word = known.words.iter().find(gives);
                    let Some(word) = word else { continue };
                    telling.insert((route.path, route.method.to_string()));
                    if !night.is_logged(known, began) {
                        unaudited.push(format!("{role:?} {} {} tells {word}", route.method, visit.address));
                    }
                }
            }
        }
    }
    assert!(unaudited.is_empty(), "{} unaudited:\n{}", unaudited.len(), unaudited.join("\n"));
    let silent: Vec<_> = asked()
        .filter(|route| {
            route.method == Method::GET && route.shows != Shows::Nothing && !ELSEWHERE.contains(&route.path)
        })
        .filter(|route| !telling.contains(&(route.path, route.method.to_string())))
        .map(|route| route.path)
        .collect();
    assert!(silent.is_empty(), "nothing told of a child, so nothing was held to account: {silent:?}");
}
