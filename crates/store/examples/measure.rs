//! What the store costs: point reads, audited reads and durable writes from 1, 8 and 64 callers at once. It prints one
//! table for the database it is given, and leaves its rows there: give it a new one.
//!
//!     cargo run --release -p store --example measure -- sqlite:/tmp/new.db
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a program to measure with: what fails, ends it")]

use std::time::{Duration, Instant as Watch};

use casework::actor::Actor;
use casework::chain::{Draft, Envelope, Head, Sealed, seal};
use casework::entry::{Origin, Resolved, Subject};
use casework::ids::{ChildId, EntryId};
use casework::record::Record as _;
use casework::records::{Body, ChildRegistered};
use casework::time::{Instant, Moment};
use store::{Look, Processing, Settings, Store, StoreError};

const READS: u128 = 20_000;
const PAGES: usize = 2_000;
const CALLERS: [u128; 3] = [1, 8, 64];
const WRITES: u128 = 6_400;

fn main() {
    let url = std::env::args().nth(1).unwrap_or_else(|| "sqlite:measure.db".into());
    let store = Store::open(&url, &Settings::default()).unwrap();
    println!("{:<44} {:>10} {:>10} {:>10}", "", "per second", "median", "99 of 100");
    for callers in CALLERS {
        writes(&store, callers);
    }
    snapshots(&store);
    statements(&store);
    for callers in [1, 8] {
        pages(&store, callers);
    }
}

fn draft(subject: &Subject, id: EntryId) -> Draft {
    let actor = Actor::system();
    let envelope = Envelope {
        episode: None,
        actor,
        origin: Origin::Invented,
        former: None,
        resolved: Resolved::default(),
        policy: "none".into(),
    };
    let body = Body::ChildRegistered(Box::new(ChildRegistered::sample()));
    Draft { id, subject: subject.clone(), envelope, occurred: Moment::default(), body }
}

fn sealed(subject: &Subject, head: &Head, id: EntryId) -> Sealed {
    seal(&draft(subject, id), head, Instant::from_microseconds(1), [1; 16]).unwrap()
}

/// One entry on a chain of its own, as every first report is: lock, append, move the head, tell who watches, commit.
fn writes(store: &Store, callers: u128) {
    let each = WRITES / callers;
    let took = by(callers, |caller| {
        let first = callers * 1_000_000 + caller * each;
        let once = |number: u128| {
            let began = Watch::now();
            store
                .write::<_, _, StoreError>(move |transaction| {
                    let subject = Subject::Child(ChildId::numbered(number));
                    let head = transaction.lock(&subject)?;
                    transaction.append(&[sealed(&subject, &head, EntryId::numbered(number))])
                })
                .unwrap();
            began.elapsed()
        };
        (first..first + each).map(once).collect()
    });
    print(&format!("durable write of one entry, {callers} at once"), took);
}

/// A point read in a snapshot of its own.
fn snapshots(store: &Store) {
    let took = by(1, |_| {
        let once = |number: u128| {
            let began = Watch::now();
            let id = EntryId::numbered(1_000_000 + number % WRITES);
            store.read::<_, _, StoreError>(move |transaction| transaction.chain_of_entry(id)).unwrap().unwrap();
            began.elapsed()
        };
        (0..READS).map(once).collect()
    });
    print("point read in a snapshot of its own", took);
}

/// Point reads one after another in one snapshot.
fn statements(store: &Store) {
    let began = Watch::now();
    store
        .read::<_, _, StoreError>(|transaction| {
            (0..READS).try_for_each(|number| {
                transaction.chain_of_entry(EntryId::numbered(1_000_000 + number % WRITES)).map(drop)
            })
        })
        .unwrap();
    let each = began.elapsed() / u32::try_from(READS).unwrap();
    print("point read, one after another in a snapshot", (vec![each], began.elapsed(), READS));
}

/// What a page costs the store: twelve statements, and the look of it durable in the access log.
fn pages(store: &Store, callers: u128) {
    let took = by(callers, |caller| {
        let once = |page: usize| {
            let began = Watch::now();
            let request = format!("{caller}-{page}");
            store
                .read_audited::<_, _, StoreError>(move |transaction| {
                    for number in 0..12 {
                        transaction.entry(EntryId::numbered(1_000_000 + number))?;
                    }
                    let look = Look {
                        at: Instant::from_microseconds(1),
                        request: request.clone(),
                        person: None,
                        role: None,
                        unit: None,
                        child: Some(ChildId::numbered(1)),
                        episode: None,
                        what: "case_page".into(),
                        kind: Processing::Consultation,
                        purpose: "owner".into(),
                        duty: None,
                        recipient: None,
                        salt: [1; 16],
                        number: None,
                    };
                    Ok(((), vec![look]))
                })
                .unwrap();
            began.elapsed()
        };
        (0..PAGES).map(once).collect()
    });
    print(&format!("audited page of 12 statements, {callers} at once"), took);
}

type Took = (Vec<Duration>, Duration, u128);

fn by(callers: u128, work: impl Fn(u128) -> Vec<Duration> + Sync) -> Took {
    let began = Watch::now();
    let mut took: Vec<Duration> = std::thread::scope(|scope| {
        let work = &work;
        let threads: Vec<_> = (0..callers).map(|caller| scope.spawn(move || work(caller))).collect();
        threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    took.sort_unstable();
    let count = took.len() as u128;
    (took, began.elapsed(), count)
}

fn print(what: &str, (took, whole, count): Took) {
    let at = |hundredths: usize| took.get((took.len() - 1) * hundredths / 100).unwrap();
    let rate = count * 1_000_000_000 / whole.as_nanos().max(1);
    println!("{what:<44} {rate:>10} {:>10.1?} {:>10.1?}", at(50), at(99));
}
