//! What people can do, held on both databases from report to release: each test has a database of its own.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test: what fails, fails the test")]
#![expect(
    clippy::redundant_closure_for_method_calls,
    reason = "a method is not general over the transaction's lifetime"
)]

mod absence;
mod access;
mod another_child;
mod checking;
mod closing;
mod copying;
mod crowd;
mod disk;
mod disposing;
mod finding;
mod grab_pack;
mod importing;
mod joining;
mod keys;
mod leases;
mod parts;
mod register;
mod releasing;
mod reports;
mod restricted;
mod reviewing;
mod revising;
mod ringing;
mod telling;
mod watching;
mod world;
