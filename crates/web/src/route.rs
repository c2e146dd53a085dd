//! The one table of routes: each says who may use it and whether it shows a child. Tests walk it, so a route without a
//! refusal or without an access-log row cannot be added unnoticed.

use axum::http::Method;
use casework::actor::Role;

use crate::ask::{Answer, Ask};
use crate::problem::Problem;

/// A handler: parse, call one operation, render or redirect.
pub type Handler = fn(&Ask) -> Result<Answer, Problem>;

/// Who may use a route.
#[derive(Debug, Clone, Copy)]
pub enum Users {
    /// Anybody, signed in or not.
    Everyone,
    /// Whoever has signed in.
    Staff,
    /// Whoever has signed in with one of these roles.
    Roles(&'static [Role]),
}

impl Users {
    /// Whether somebody of this role, or nobody, may use it.
    pub fn admits(self, role: Option<Role>) -> bool {
        match (self, role) {
            (Users::Everyone, _) | (Users::Staff, Some(_)) => true,
            (_, None) => false,
            (Users::Roles(roles), Some(role)) => roles.contains(&role),
        }
    }
}

/// What of a child an answer shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// Nothing of any child.
    Nothing,
    /// One child, named by the path.
    Child,
    /// Several children, those the reader has a relationship to.
    Children,
}

/// One route.
pub struct Route {
    /// Method.
    pub method: Method,
    /// Path, with `{names}`.
    pub path: &'static str,
    /// Who may use it.
    pub users: Users,
    /// What it shows.
    pub shows: Shows,
    /// What answers.
    pub handler: Handler,
    /// It takes files beside what is typed.
    pub files: bool,
}

/// A route that is read.
pub const fn get(path: &'static str, users: Users, shows: Shows, handler: Handler) -> Route {
    Route { method: Method::GET, path, users, shows, handler, files: false }
}

/// A route that is posted to.
pub const fn post(path: &'static str, users: Users, shows: Shows, handler: Handler) -> Route {
    Route { method: Method::POST, path, users, shows, handler, files: false }
}

/// A route that a file may be posted to, beside what is typed.
pub const fn upload(path: &'static str, users: Users, shows: Shows, handler: Handler) -> Route {
    Route { method: Method::POST, path, users, shows, handler, files: true }
}
