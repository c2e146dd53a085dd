//! Times the fold and the duties of a case of 300 entries, as asked: `cargo run --release -p casework --example fold300`.
#![expect(clippy::unwrap_used, reason = "a measurement says what failed by failing")]

use std::time::Instant as Clock;

use casework::actor::Actor;
use casework::case::fold;
use casework::directory::{Directory, shipped as organisations};
use casework::duty::{duties, notices};
use casework::entry::{Entry, Origin, Subject};
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::policy::{Policy, shipped};
use casework::records::{Body, Kind};
use casework::time::{Instant, Moment};
use serde_json::{Value, json};

const TURN: [&str; 15] = [
    "report_received",
    "report_decided",
    "risk_assessed",
    "enquiry_recorded",
    "enquiry_recorded",
    "contact_made",
    "risk_assessed",
    "enquiry_recorded",
    "child_returned",
    "wellbeing_confirmed",
    "prevention_interview",
    "return_conversation_offered",
    "return_conversation_held",
    "return_conversation_written_up",
    "episode_closed",
];

fn body(kind: Kind, child: &str) -> Body {
    let sample = match kind {
        Kind::ChildRegistered => {
            json!({ "name": child, "responsible": { "known": "e09000030" }, "in_care": { "known": true } })
        }
        Kind::RiskAssessed => json!({ "grade": "medium", "rationale": "Seen with friends" }),
        Kind::EpisodeClosed => json!({ "who": "PC Tamsin Vale", "method": "seen_by_police" }),
        _ => kind.descriptor().map_or(Value::Null, |descriptor| descriptor.sample.clone()),
    };
    Body::read(kind, sample).unwrap()
}

/// Twenty episodes of fifteen entries each, after the registration.
fn entries(policy: &Policy) -> Vec<Entry> {
    let directory = Directory::of_shipped(&organisations().unwrap());
    let child = ChildId::numbered(1);
    let start = Instant::start_of(jiff::civil::date(2024, 1, 1));
    let kinds = std::iter::once("child_registered").chain(TURN.into_iter().cycle());
    let mut entries: Vec<Entry> = Vec::new();
    let mut episode = None;
    for (place, name) in (0u32..300).zip(kinds) {
        let kind = Kind::named(name).unwrap();
        let id = EntryId::numbered(u128::from(place) + 1);
        if kind == Kind::ReportReceived {
            episode = Some(EpisodeId::of_report(id));
        }
        let body = body(kind, "Amara");
        let recorded = start + jiff::SignedDuration::from_hours(i64::from(place) * 5);
        let case = fold(child, entries.clone());
        let actor = Actor::system();
        let resolved = directory.resolve(&case, episode, &actor, &body, policy, recorded);
        entries.push(Entry {
            id,
            subject: Subject::Child(child),
            position: place + 1,
            episode: episode.filter(|_| kind != Kind::ChildRegistered),
            actor,
            origin: Origin::Written,
            former: None,
            resolved,
            occurred: Moment::at(recorded),
            recorded,
            body,
            earlier: Vec::new(),
            corrected: None,
        });
    }
    entries
}

fn main() {
    let policy = Policy::read(&shipped()).unwrap();
    let entries = entries(&policy);
    let rounds = 500u32;
    let copies: Vec<Vec<Entry>> = (0..rounds).map(|_| entries.clone()).collect();
    let clock = Clock::now();
    let mut cases = Vec::new();
    for copy in copies {
        cases.push(fold(ChildId::numbered(1), copy));
    }
    let folded = clock.elapsed() / rounds;
    let clock = Clock::now();
    let mut found = 0;
    for case in &cases {
        found = duties(case, &policy).len();
    }
    let owed = clock.elapsed() / rounds;
    let clock = Clock::now();
    let mut told = 0;
    for case in &cases {
        told = notices(case, &policy, &duties(case, &policy)).len();
    }
    let both = clock.elapsed() / rounds;
    println!(
        "300 entries: fold {folded:?}, {found} duties {owed:?}, together {:?}; with {told} notices {:?}",
        folded + owed,
        folded + both
    );
}
