//! The authorisation matrix: every route with every role, in every relation by which the role reaches a child and in none,
//! whatever state the record is in. What each answers is a table in `docs/access-matrix.md`; a cell that answers otherwise
//! fails, and so does a route that is not there. `LANTERN_WRITE=1` writes the table anew.
#![expect(clippy::expect_used, clippy::panic, reason = "a test: what is missing fails it")]

use std::collections::BTreeSet;
use std::fmt::Write as _;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use casework::actor::{Actor, Role};
use casework::entry::Origin;
use casework::ids::{ChildId, EntryId, EpisodeId, PersonId};
use casework::projection::{ANYBODY, RelationRow, project};
use casework::record::Scope;
use casework::records::Kind;
use operations::access::{Action, Relation, decide};
use operations::read::access_table;
use operations::{Opened, Opens, Write as Record};
use serde_json::{Value, json};
use testkit::{Browser, TestApp};
use web::route::{Route, Shows, Users};

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/access-matrix.md");

/// The states a record may be in, by the letter's place in a cell.
const STATES: [&str; 5] = ["no episode", "open", "closed", "restricted", "need-to-know address"];

/// A child whose record is in a state.
struct Subject {
    child: ChildId,
    episode: Option<EpisodeId>,
    entry: EntryId,
    withdrawn: EntryId,
    document: EntryId,
}

struct Matrix {
    app: TestApp,
    subjects: Vec<Subject>,
}

fn sample(kind: Kind) -> Value {
    kind.descriptor().expect("a kind").sample.clone()
}

impl Matrix {
    fn new() -> Self {
        let app = TestApp::new();
        let subjects = STATES.iter().map(|state| Self::subject(&app, state)).collect();
        Self { app, subjects }
    }

    fn write(
        app: &TestApp,
        role: Role,
        child: ChildId,
        episode: Option<EpisodeId>,
        (kind, record): (Kind, Value),
    ) -> EntryId {
        let takes = kind.descriptor().is_some_and(|kind| kind.scope != Scope::Child);
        let episode = episode.filter(|_| takes);
        let write = Record { child, episode, kind, occurred: None, record, revises: None, origin: Origin::Written };
        let written = app.lantern.write(&Self::writer(app, role), write, None);
        written.unwrap_or_else(|failure| panic!("{kind:?}: {failure:?}")).entry
    }

    /// Whoever wrote an entry is told what came of it, so nobody here did.
    fn writer(app: &TestApp, role: Role) -> Actor {
        Actor { person: Some(PersonId::numbered(5000)), ..app.actor(role) }
    }

    fn document(app: &TestApp, child: ChildId) -> EntryId {
        let content = app.lantern.accept(b"She told her aunt").expect("a text is taken");
        let (kind, mut record) = (Kind::AttachmentAdded, sample(Kind::AttachmentAdded));
        record.as_object_mut().expect("an object").insert("file".into(), json!(content.digest));
        let write =
            Record { child, episode: None, kind, occurred: None, record, revises: None, origin: Origin::Written };
        let written = app.lantern.attach(&Self::writer(app, Role::SocialWorker), write, content, None);
        written.expect("a document is taken").entry
    }

    /// A child of the home with a grab pack, a document, an entry to look at and one that was taken back.
    fn subject(app: &TestApp, state: &str) -> Subject {
        let (child, episode) = if state == "no episode" {
            let child = ChildId::numbered(77);
            Self::write(app, Role::SocialWorker, child, None, (Kind::ChildRegistered, sample(Kind::ChildRegistered)));
            (child, None)
        } else {
            let (child, episode) = app.missing_child();
            (child, Some(episode))
        };
        let write = |role: Role, kind: Kind, record: Value| Self::write(app, role, child, episode, (kind, record));
        write(Role::SocialWorker, Kind::GrabPackRecorded, sample(Kind::GrabPackRecorded));
        let entry = write(Role::SocialWorker, Kind::WorkerAllocated, json!({}));
        let wrong = write(Role::SocialWorker, Kind::WorkerAllocated, json!({}));
        let taken_back = json!({ "entry": wrong, "reason": "duplicate" });
        let withdrawn = write(Role::SocialWorker, Kind::Withdrawn, taken_back);
        let document = Self::document(app, child);
        match state {
            "closed" => {
                write(Role::MissingPersonOfficer, Kind::WellbeingConfirmed, sample(Kind::WellbeingConfirmed));
                write(Role::MissingPersonOfficer, Kind::EpisodeClosed, sample(Kind::EpisodeClosed));
            }
            "restricted" => _ = write(Role::SocialWorker, Kind::ChildRestricted, sample(Kind::ChildRestricted)),
            "need-to-know address" => {
                write(Role::SocialWorker, Kind::AddressRestricted, sample(Kind::AddressRestricted));
            }
            _ => {}
        }
        Subject { child, episode, entry, withdrawn, document }
    }

    /// Makes one relation of one person the only one anybody has to the children, beside what is so for everybody.
    fn stand(&self, person: &Actor, relation: Option<Relation>) {
        for subject in &self.subjects {
            let seen = self.app.lantern.see(&Actor::system(), Opened::Child(subject.child), "test", None);
            let mut rows = project(&seen.expect("Lantern sees every child").case, self.app.lantern.policy());
            rows.relations.retain(|row| row.party == ANYBODY);
            let party = format!("person/{}", person.person.expect("somebody"));
            let own = relation.map(|relation| RelationRow { party, relation: relation.name().into(), until: None });
            rows.relations.extend(own);
            let child = subject.child;
            let kept = self.app.lantern.store().write(move |transaction| transaction.project(child, &rows));
            kept.expect("the rows are kept");
        }
    }

    /// Where a route leads for a subject; none where it needs an episode and there is none.
    fn address(&self, path: &str, subject: &Subject) -> Option<String> {
        let kind = if path.starts_with("/children") || path.contains("/children/") {
            Kind::PlacementEnded
        } else {
            Kind::EnquiryRecorded
        };
        let episode = match subject.episode {
            None if path.contains("{episode}") => return None,
            episode => episode.map_or(String::new(), |episode| episode.to_string()),
        };
        let entry = match path {
            path if path.ends_with("/files/{entry}") => subject.document,
            path if path.contains("{written}") => subject.withdrawn,
            _ => subject.entry,
        };
        let [child, entry, written] = [subject.child.to_string(), entry.to_string(), subject.entry.to_string()];
        let parts = [
            ("{child}", child.as_str()),
            ("{episode}", &episode),
            ("{entry}", &entry),
            ("{written}", &written),
            ("{kind}", kind.name()),
        ];
        Some(self.app.fill(path, &parts))
    }

    fn ask(&self, route: &Route, address: &str, (browser, token): (&Browser<'_>, &str)) -> char {
        let status = if route.path.starts_with("/api/") {
            let request = Request::builder()
                .method(&route.method)
                .uri(address)
                .header(header::AUTHORIZATION, format!("Bearer {token}"))
                .header(header::CONTENT_TYPE, "application/json")
                .header("idempotency-key", "matrix-nothing-is-ever-written");
            self.app.ask(request.body(Body::from("{}")).expect("a request")).status
        } else if route.method == Method::POST {
            browser.post::<&str, &str>(address, &[]).status
        } else {
            browser.get(address).status
        };
        match status {
            StatusCode::NOT_FOUND => '.',
            StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => 'x',
            status if status.is_server_error() => panic!("{} {address}: {status}", route.method),
            _ => 'y',
        }
    }
}

/// Routes that are not everybody's. A stream does not end.
fn routes() -> Vec<Route> {
    let closed = |route: &Route| !matches!(route.users, Users::Everyone) && route.path != "/board/events";
    let mut routes: Vec<Route> = web::routes::routes().into_iter().filter(closed).collect();
    routes.sort_by_key(|route| (route.path, route.method.to_string()));
    routes
}

/// The relations by which a role reaches a child at all, and none.
fn standings(role: Role) -> Vec<Option<Relation>> {
    let reaches = access_table().into_iter().find(|standing| standing.role == role).map(|standing| standing.reaches);
    std::iter::once(None).chain(reaches.into_iter().flatten().map(Some)).collect()
}

fn stood_in(relation: Option<Relation>) -> &'static str {
    relation.map_or("none", Relation::name)
}

/// What every route answers somebody of a role, by relation; one line each.
fn of_role(matrix: &Matrix, role: Role, lines: &mut Vec<(usize, String)>) {
    let routes = routes();
    let person = matrix.app.actor(role);
    let browser = matrix.app.sign_in(role);
    let token = matrix.app.lantern.issue_token(TestApp::person(role), Opens::Api, None).expect("a token");
    let mut cells = vec![String::new(); routes.len()];
    for relation in standings(role) {
        matrix.stand(&person, relation);
        for (route, cell) in routes.iter().zip(&mut cells) {
            let of_child = route.shows == Shows::Child;
            if !of_child && relation.is_some() {
                continue;
            }
            let subjects = matrix.subjects.iter().take(if of_child { STATES.len() } else { 1 });
            let answers: String = subjects
                .map(|subject| match matrix.address(route.path, subject) {
                    Some(address) => matrix.ask(route, &address, (&browser, &token)),
                    None => '-',
                })
                .collect();
            let opens = relation.is_some() || !of_child;
            assert!(opens || !answers.contains('y'), "{role:?} {} {}: a stranger", route.method, route.path);
            assert!(
                route.users.admits(Some(role)) || !answers.contains('y'),
                "{role:?} {} {}",
                route.method,
                route.path
            );
            let name = if of_child { format!(" {}", stood_in(relation)) } else { String::new() };
            write!(cell, "{name} {answers}").expect("a string grows");
        }
    }
    lines.extend(cells.into_iter().enumerate().map(|(place, cell)| (place, format!("  {:<27}{cell}", role.name()))));
}

fn table() -> String {
    let matrix = Matrix::new();
    let mut lines = Vec::new();
    for role in Role::STAFF.iter().copied() {
        of_role(&matrix, role, &mut lines);
    }
    let mut table = String::new();
    for (place, route) in routes().iter().enumerate() {
        writeln!(table, "{} {}", route.method, route.path).expect("a string grows");
        for (_, line) in lines.iter().filter(|(own, _)| *own == place) {
            writeln!(table, "{line}").expect("a string grows");
        }
    }
    table
}

#[test]
fn every_route_answers_every_role_in_every_relation_as_the_table_says() {
    let document = std::fs::read_to_string(TABLE).unwrap_or_default();
    let table = table();
    if std::env::var_os("LANTERN_WRITE").is_some() {
        let head = document.split("```").next().unwrap_or_default();
        std::fs::write(TABLE, format!("{head}```text\n{table}```\n")).expect("the table is written");
        return;
    }
    let expected: BTreeSet<&str> = document.lines().collect();
    let mut route = "";
    for line in table.lines() {
        if !line.starts_with(' ') {
            route = line;
        }
        assert!(
            expected.contains(line),
            "{route}\n{line}\nis not in docs/access-matrix.md; if it should be: LANTERN_WRITE=1"
        );
    }
    let written = document.split("```text\n").nth(1).and_then(|rest| rest.split("```").next());
    assert_eq!(written, Some(table.as_str()), "the table has lines no route has");
}

#[test]
fn a_relation_that_policy_does_not_name_for_a_role_opens_nothing() {
    let matrix = Matrix::new();
    for role in Role::STAFF.iter().copied() {
        let (browser, person) = (matrix.app.sign_in(role), matrix.app.actor(role));
        for relation in Relation::ALL {
            matrix.stand(&person, Some(relation));
            for (subject, state) in matrix.subjects.iter().zip(STATES) {
                let address = format!("/children/{}", subject.child);
                let mut stands = BTreeSet::from([relation]);
                stands.extend((state == "restricted").then_some(Relation::Restricted));
                let may = decide(role, Action::OPEN, &stands);
                let opened = browser.get(&address).status == StatusCode::OK;
                assert_eq!(opened, may, "{role:?} as {relation:?}, {state}");
            }
        }
    }
}
