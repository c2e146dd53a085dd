//! What people can do, held on both databases from report to release: each test has a database of its own.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test: what fails, fails the test")]

mod access;
mod closing;
mod crowd;
mod disk;
mod importing;
mod joining;
mod keys;
mod releasing;
mod reports;
mod revising;
mod world;
