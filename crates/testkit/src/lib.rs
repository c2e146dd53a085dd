//! What tests of several crates share: a database of their own on either system, a clock they move and chance from a seed.
//! It is linked by tests only, and holds no fixtures of the law: those are `casework`'s samples.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test: what fails to start fails the test"
)]

#[cfg(feature = "app")]
mod app;
mod clock;
mod database;
mod look;

#[cfg(feature = "app")]
pub use app::{Browser, Page, TestApp, multipart};
pub use clock::{Chances, Clock};
pub use database::{Database, both, sqlite};
pub use look::look;
