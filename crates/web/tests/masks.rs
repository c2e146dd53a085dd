//! A word in every free field of every kind of record, named for its part: no page and no API answer holds one whose part
//! the reader may not read, and the grab pack's stand only where it is opened.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use std::collections::BTreeSet;

use axum::body::Body;
use axum::http::{Method, Request, header};
use casework::actor::Role;
use casework::entry::Origin;
use casework::form::{self, Field, Shape};
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::record::{ChainKind, Descriptor, Part, Scope, descriptors};
use casework::records::Kind;
use operations::{Opened, Opens, Write, access};
use serde_json::{Value, json};
use testkit::{Browser, TestApp};
use web::route::{Route, Shows};

/// The word of a part.
fn word(part: Part) -> String {
    format!("zqx{}zqx", part.name().replace('_', ""))
}

/// The example of a kind with its part's word in every field that takes any text.
fn marked(kind: &Descriptor) -> Value {
    let mut record = kind.sample.clone();
    let form = form::of(kind.kind).expect("every kind has a form");
    for field in form.fields.iter().filter(|field| !field.hidden) {
        let word = word(field.part.unwrap_or(kind.part));
        if let (Some(value), Some(fields)) = (text(field, &word), record.as_object_mut()) {
            fields.insert(field.name.clone(), value);
        }
    }
    record
}

fn text(field: &Field, word: &str) -> Option<Value> {
    match &field.shape {
        Shape::Text | Shape::LongText if field.name != "duty" && field.name != "event" => Some(json!(word)),
        Shape::Answer(known) if matches!(**known, Shape::Text | Shape::LongText) => Some(json!({ "known": word })),
        Shape::List(item) => match &**item {
            Shape::Text => Some(json!([word])),
            Shape::Group(fields) if fields.iter().all(|field| matches!(field.shape, Shape::Text)) => {
                let group = fields.iter().map(|field| (field.name.clone(), json!(word)));
                Some(json!([group.collect::<serde_json::Map<_, _>>()]))
            }
            _ => None,
        },
        _ => None,
    }
}

struct Night {
    app: TestApp,
    child: ChildId,
    episode: EpisodeId,
    written: Vec<(Kind, EntryId)>,
}

impl Night {
    /// A missing child with every kind of record that stands by itself, each corrected or taken back by its writer's
    /// organisation where that is possible.
    fn new() -> Self {
        let app = TestApp::new();
        let (child, episode) = app.missing_child();
        let mut night = Self { app, child, episode, written: Vec::new() };
        let apart = [Kind::EpisodeClosed, Kind::ChildRestricted, Kind::AddressRestricted, Kind::SameChildAs];
        let own = |kind: &&Descriptor| kind.chain == ChainKind::Child && !apart.contains(&kind.kind);
        for kind in descriptors().iter().filter(own) {
            let Some(role) = kind.writers.iter().copied().find(|role| Role::STAFF.contains(role)) else { continue };
            let role = TestApp::writer_of(kind).unwrap_or(role);
            if let Some(entry) = night.write(role, kind, marked(kind)) {
                night.written.push((kind.kind, entry));
                night.change(role, kind, entry);
            }
        }
        night.attach();
        night
    }

    /// A file that few may see, with the word of what few read in it and in what is written about it.
    fn attach(&mut self) {
        let word = word(Part::Disclosure);
        let content = self.app.lantern.accept(word.as_bytes()).expect("a text is taken");
        let (child, kind) = (self.child, Kind::AttachmentAdded);
        let record =
            json!({ "file": content.digest, "title": word, "what": "document", "seen_by": "few", "words": word });
        let write =
            Write { child, episode: None, kind, occurred: None, record, revises: None, origin: Origin::Written };
        let written = self.app.lantern.attach(&self.app.actor(Role::SocialWorker), write, content, None);
        self.written.push((kind, written.expect("a file is taken").entry));
    }

    fn write(&self, role: Role, kind: &Descriptor, record: Value) -> Option<EntryId> {
        let episode = Some(self.episode).filter(|_| kind.scope != Scope::Child || kind.kind == Kind::ReportReceived);
        let write = Write {
            child: self.child,
            episode,
            kind: kind.kind,
            occurred: None,
            record,
            revises: None,
            origin: Origin::Written,
        };
        // What points at an entry of this case has none to point at in its example, and is not about words.
        self.app.lantern.write(&self.app.actor(role), write, None).ok().map(|written| written.entry)
    }

    /// A second entry like the first is corrected and then taken back, in words of the same part.
    fn change(&self, role: Role, kind: &Descriptor, entry: EntryId) {
        let (corrected, withdrawn) = (Kind::Corrected.descriptor(), Kind::Withdrawn.descriptor());
        let correction = json!({ "entry": entry, "reason": "wrong_time", "record": marked(kind) });
        corrected.and_then(|corrected| self.write(role, corrected, correction));
        if let Some(second) = self.write(role, kind, marked(kind)) {
            let words = word(form_part(kind));
            let back = json!({ "entry": second, "reason": "duplicate", "words": words });
            withdrawn.and_then(|withdrawn| self.write(role, withdrawn, back));
        }
    }

    fn addresses(&self, route: &Route, search: &str) -> Vec<String> {
        // One entry of each part says as much as all.
        let mut parts = BTreeSet::new();
        let kept = |kind: &Kind| {
            *kind == Kind::AttachmentAdded || kind.descriptor().is_some_and(|kind| form_part(kind) != Part::Ordinary)
        };
        let entries = self.written.iter().filter(|(kind, _)| kept(kind));
        let entries: Vec<EntryId> = entries
            .filter(|(kind, _)| parts.insert(kind.descriptor().map(|kind| (kind.part, form_part(kind)))))
            .map(|(_, entry)| *entry)
            .collect();
        let kinds = descriptors().iter().map(|kind| kind.kind.name());
        let (child, episode) = (self.child.to_string(), self.episode.to_string());
        let filled = |kind: &str, entry: &str| {
            let parts = [
                ("{child}", child.as_str()),
                ("{episode}", &episode),
                ("{search}", search),
                ("{kind}", kind),
                ("{entry}", entry),
                ("{written}", entry),
            ];
            self.app.fill(route.path, &parts)
        };
        match route.path {
            path if path.contains("{kind}") => kinds.map(|kind| filled(kind, "")).collect(),
            path if path.contains("{entry}") => entries.iter().map(|entry| filled("", &entry.to_string())).collect(),
            "/episodes/{episode}" => {
                let tabs = ["", "risk", "enquiries", "meetings", "people", "plans", "return", "looks"];
                let base = filled("", "");
                tabs.iter().map(|tab| if tab.is_empty() { base.clone() } else { format!("{base}?tab={tab}") }).collect()
            }
            _ => vec![filled("", "")],
        }
    }

    /// A search of somebody's that finds the child, without a word of hers in it; nobody's where they may not look.
    fn search(browser: &Browser<'_>) -> String {
        let kept = browser.post("/find", &[("q", "14 May 2010")]);
        kept.location().strip_prefix("/find/").unwrap_or("1").to_owned()
    }

    /// What an address answers somebody.
    fn answer(&self, (browser, token): (&Browser<'_>, &str), address: &str) -> String {
        if address.starts_with("/api/") {
            let request = Request::get(address).header(header::AUTHORIZATION, format!("Bearer {token}"));
            return self.app.ask(request.body(Body::empty()).expect("a request")).body;
        }
        browser.get(address).body
    }

    /// Everything a role is shown holds only what it reads.
    fn walk(&self) -> usize {
        let shown = |route: &Route| route.method == Method::GET && route.shows != Shows::Nothing;
        let (mut held, mut searched) = (0, false);
        for role in Role::STAFF.iter().copied() {
            let actor = self.app.actor(role);
            let token = self.app.lantern.issue_token(TestApp::person(role), Opens::Api, None).expect("a token");
            let browser = self.app.sign_in(role);
            let search = Self::search(&browser);
            let seen = self.app.lantern.see(&actor, Opened::Child(self.child), "test", None);
            let reads = seen.map_or_else(|_| BTreeSet::new(), |seen| access::parts(role, &seen.relations));
            for route in web::routes::routes().iter().filter(|route| shown(route)) {
                for address in self.addresses(route, &search) {
                    let body = self.answer((&browser, &token), &address);
                    let opens = ["grab-pack", "grab_pack_recorded", "/checks"].iter().any(|own| address.contains(own));
                    for part in Part::ALL {
                        let may = reads.contains(&part) && (part != Part::GrabPack || opens);
                        // Who decides what a copy gives reads what their own organisation wrote, while somebody asks.
                        let may = may || (role == Role::InformationGovernance && address.ends_with("/subject-access"));
                        let holds = body.contains(&word(part));
                        assert!(!holds || may, "{role:?} {address} holds {part:?}");
                        held += usize::from(holds);
                        searched |= holds && route.path == "/find/{search}";
                    }
                }
            }
        }
        assert!(searched, "somebody finds the child");
        held
    }
}

/// The part a kind's closest field is in.
fn form_part(kind: &Descriptor) -> Part {
    let fields = form::of(kind.kind).map_or(&[][..], |form| &form.fields);
    fields.iter().find_map(|field| field.part).unwrap_or(kind.part)
}

#[test]
fn no_answer_holds_a_word_of_a_part_the_reader_may_not_read() {
    let night = Night::new();
    let kinds: BTreeSet<Part> = night.written.iter().filter_map(|(kind, _)| Some(kind.descriptor()?.part)).collect();
    for part in [
        Part::Ordinary,
        Part::Identity,
        Part::Disclosure,
        Part::OffenceNotes,
        Part::Intelligence,
        Part::GrabPack,
        Part::SubjectAccess,
    ] {
        assert!(kinds.contains(&part), "no kind of {part:?} was written: {:?}", night.written);
    }
    assert!(night.walk() > 500, "the words are there to be found");

    let restricted = Kind::AddressRestricted.descriptor().expect("a kind");
    night.write(Role::SocialWorker, restricted, marked(restricted)).expect("the address is restricted");
    let closed = Kind::EpisodeClosed.descriptor().expect("a kind");
    night.write(Role::MissingPersonOfficer, closed, marked(closed)).expect("the episode is closed");
    night.walk();
}

#[test]
fn a_record_stands_without_any_field_that_is_in_a_part_of_its_own() {
    for kind in descriptors() {
        let form = form::of(kind.kind).expect("every kind has a form");
        for field in form.fields.iter().filter(|field| field.part.is_some()) {
            let empty = matches!(field.shape, Shape::Text | Shape::LongText | Shape::Reference(_) | Shape::List(_));
            let can = !field.required || empty;
            assert!(can, "{}: {} could not be taken out", kind.kind.name(), field.name);
        }
    }
}
