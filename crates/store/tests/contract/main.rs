//! What the store promises, held on both databases. Each test has a database of its own.
#![expect(clippy::unwrap_used, reason = "a test: what fails, fails the test")]
#![expect(
    clippy::redundant_closure_for_method_calls,
    reason = "a method is not general over the transaction's lifetime"
)]

mod backup;
mod durable;
mod journal;
mod ledger;
mod models;
mod operation;
mod statements;
mod tls;
mod transactions;

use casework::chain::{Draft, Envelope, Head, Sealed, seal};
use casework::entry::{Origin, Resolved, Subject};
use casework::ids::{ChildId, EntryId};
use casework::record::Record as _;
use casework::records::{Body, ChildRegistered};
use casework::time::{Instant, Moment};
use store::{Store, StoreError};

/// The chain of the child with this number.
fn child(number: u128) -> Subject {
    Subject::Child(ChildId::numbered(number))
}

/// The next entry of a chain, its id made of a number.
fn entry(subject: &Subject, head: &Head, id: u128) -> Sealed {
    let envelope = Envelope {
        episode: None,
        actor: casework::actor::Actor::system(),
        origin: Origin::Written,
        former: None,
        resolved: Resolved::default(),
        policy: "none".into(),
    };
    let body = Body::ChildRegistered(Box::new(ChildRegistered::sample()));
    let draft =
        Draft { id: EntryId::numbered(id), subject: subject.clone(), envelope, occurred: Moment::default(), body };
    seal(&draft, head, Instant::from_microseconds(1_000_000), [7; 16]).unwrap()
}

/// Appends one entry to a chain, as an operation does: lock, seal, append.
fn append(store: &Store, subject: &Subject, id: u128) -> Result<Sealed, StoreError> {
    let subject = subject.clone();
    store.write(move |transaction| {
        let head = transaction.lock(&subject)?;
        let entry = entry(&subject, &head, id);
        transaction.append(std::slice::from_ref(&entry))?;
        Ok(entry)
    })
}

/// A session that can be told from another by its secret alone.
fn session_of(
    digest: casework::chain::Digest,
    person: casework::ids::PersonId,
    from: casework::time::Instant,
    until: casework::time::Instant,
) -> store::Session {
    store::Session {
        digest,
        person,
        created: from,
        last_seen: from,
        expires: until,
        ends: until,
        idle: 5,
        way: "passkey".into(),
        address: "192.0.2.7".into(),
        device: "A browser".into(),
    }
}
