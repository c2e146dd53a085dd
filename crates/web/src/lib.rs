//! The pages and the API that people and systems meet: requests become operations, answers become HTML or JSON.
//! It decides nothing about a case and never reaches the store itself.

pub mod api;
pub mod ask;
pub mod events;
pub mod look;
pub mod pages;
pub mod problem;
pub mod route;
pub mod routes;
pub mod server;
