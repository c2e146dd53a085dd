//! The API over the whole site in the process: what it promises in its document, what it refuses and how it says so.
#![expect(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test: what is missing fails it")]

mod another_child;
mod bad_input;
mod call_backs;
mod caller;
mod corrections;
mod document;
mod edges;
mod promised;
mod reads;
mod refusals;
mod register;
mod writes;
