//! The pages and the API that people and systems meet: requests become operations, answers become HTML or JSON.
//! It decides nothing about a case and never reaches the store itself.

pub mod api;
pub mod ask;
pub mod caller;
pub mod events;
mod headers;
pub mod listener;
pub mod look;
pub mod pages;
pub mod problem;
pub mod route;
pub mod routes;
mod security;
pub mod server;
pub mod site;
pub mod upload;
