//! Correcting an entry, taking one back, and writing it again for the child it is about: the routes. How the forms of the
//! first two are made, read and refused is a record's.

mod another;

use casework::records::Kind;

use super::record::{Place, open_at, submit_at};
use crate::ask::{Answer, Ask};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/episodes/{episode}/entries/{entry}/correct", Users::Staff, Shows::Child, correct),
        post("/episodes/{episode}/entries/{entry}/correct", Users::Staff, Shows::Child, corrected),
        get("/children/{child}/entries/{entry}/correct", Users::Staff, Shows::Child, correct),
        post("/children/{child}/entries/{entry}/correct", Users::Staff, Shows::Child, corrected),
        get("/episodes/{episode}/entries/{entry}/withdraw", Users::Staff, Shows::Child, withdraw),
        post("/episodes/{episode}/entries/{entry}/withdraw", Users::Staff, Shows::Child, withdrawn),
        get("/children/{child}/entries/{entry}/withdraw", Users::Staff, Shows::Child, withdraw),
        post("/children/{child}/entries/{entry}/withdraw", Users::Staff, Shows::Child, withdrawn),
        get("/episodes/{episode}/entries/{entry}/another-child", Users::Staff, Shows::Child, another::open),
        post("/episodes/{episode}/entries/{entry}/another-child", Users::Staff, Shows::Child, another::submit),
        get("/children/{child}/entries/{entry}/another-child", Users::Staff, Shows::Child, another::open),
        post("/children/{child}/entries/{entry}/another-child", Users::Staff, Shows::Child, another::submit),
        get("/children/{child}/entries/{entry}/another-child/{written}", Users::Staff, Shows::Child, another::done),
    ]
}

fn correct(ask: &Ask) -> Result<Answer, Problem> {
    open_at(ask, &Place::of_entry(ask, Kind::Corrected)?)
}

fn corrected(ask: &Ask) -> Result<Answer, Problem> {
    submit_at(ask, &Place::of_entry(ask, Kind::Corrected)?)
}

fn withdraw(ask: &Ask) -> Result<Answer, Problem> {
    open_at(ask, &Place::of_entry(ask, Kind::Withdrawn)?)
}

fn withdrawn(ask: &Ask) -> Result<Answer, Problem> {
    submit_at(ask, &Place::of_entry(ask, Kind::Withdrawn)?)
}
