//! The first draft of the yearly tables, from folded cases to files.
#![expect(clippy::unwrap_used, reason = "a test: what fails fails the test")]

mod counting;
mod files;
mod policy;
mod properties;
mod support;
