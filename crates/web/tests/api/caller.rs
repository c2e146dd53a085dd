//! A program that calls the API with a token. Every answer it gets is held against the document.

use std::sync::OnceLock;

use axum::body::Body;
use axum::http::{Method, Request, StatusCode, header};
use casework::actor::Role;
use casework::ids::{ChildId, EpisodeId, PersonId};
use casework::records::Kind;
use operations::Opens;
use serde_json::{Value, json};
use testkit::TestApp;

use crate::promised;

/// The document, made once.
pub fn document() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(web::api::openapi)
}

/// A program with somebody's token, or with none.
pub struct Caller<'a> {
    app: &'a TestApp,
    token: Option<String>,
}

/// An answer.
#[derive(Debug, PartialEq)]
pub struct Reply {
    pub status: StatusCode,
    pub location: String,
    pub body: Value,
}

impl<'a> Caller<'a> {
    pub fn of(app: &'a TestApp, role: Role) -> Self {
        Self::with(app, TestApp::person(role))
    }

    /// A social worker of a borough that has nothing to do with the child.
    pub fn stranger(app: &'a TestApp) -> Self {
        Self::with(app, PersonId::numbered(99))
    }

    pub fn nobody(app: &'a TestApp) -> Self {
        Self { app, token: None }
    }

    pub fn with_token(app: &'a TestApp, token: &str) -> Self {
        Self { app, token: Some(token.to_owned()) }
    }

    fn with(app: &'a TestApp, person: PersonId) -> Self {
        let token = app.lantern.issue_token(person, Opens::Api, None).expect("a token is issued");
        Self { app, token: Some(token) }
    }

    pub fn get(&self, path: &str) -> Reply {
        self.send(&Method::GET, path, None, Body::empty())
    }

    pub fn post(&self, path: &str, body: &Value) -> Reply {
        self.post_bytes(path, body.to_string())
    }

    pub fn post_bytes(&self, path: &str, body: impl Into<Body>) -> Reply {
        self.send(&Method::POST, path, None, body.into())
    }

    pub fn post_with_key(&self, path: &str, key: &str, body: &Value) -> Reply {
        self.send(&Method::POST, path, Some(key), Body::from(body.to_string()))
    }

    /// The entry in force that a record of a kind would revise, as the API shows it.
    pub fn in_force(&self, kind: Kind, child: ChildId, episode: EpisodeId) -> Value {
        match kind {
            Kind::ChildRegistered => self.get(&format!("/api/v1/children/{child}")).body["identity"]["entry"].clone(),
            Kind::ReportDecided => self.in_episode(episode, "decision"),
            Kind::RiskAssessed => self.in_episode(episode, "grade"),
            Kind::MissingStartCorrected => self.in_episode(episode, "missing_start"),
            Kind::EpisodeClosed => self.in_episode(episode, "closure"),
            _ => Value::Null,
        }
    }

    fn in_episode(&self, episode: EpisodeId, strand: &str) -> Value {
        self.get(&format!("/api/v1/episodes/{episode}")).body["in_force"][strand].clone()
    }

    fn send(&self, method: &Method, path: &str, key: Option<&str>, body: Body) -> Reply {
        let mut request = Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, "application/json");
        if let Some(token) = &self.token {
            request = request.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let page = self.app.ask(request.body(body).expect("a request"));
        let reply = Reply {
            status: page.status,
            location: page.location().to_owned(),
            body: serde_json::from_str(&page.body).unwrap_or_else(|error| panic!("{path}: {error}: {}", page.body)),
        };
        promised::hold(document(), method, path, &page, &reply.body);
        reply
    }
}

impl Reply {
    /// Its problem's code; empty when it is none.
    pub fn code(&self) -> &str {
        self.body["code"].as_str().unwrap_or_default()
    }

    /// Field and code of every refusal.
    pub fn errors(&self) -> Vec<(&str, &str)> {
        let errors = self.body["errors"].as_array().map(Vec::as_slice).unwrap_or_default();
        errors
            .iter()
            .map(|error| (error["field"].as_str().unwrap_or(""), error["code"].as_str().unwrap_or("")))
            .collect()
    }
}

/// A kind's invented example.
pub fn sample(kind: Kind) -> Value {
    kind.descriptor().expect("a kind").sample.clone()
}

/// A body with a kind's example, about children who are there.
pub fn body_beside(kind: Kind, other: ChildId) -> Value {
    let mut sent = body(kind);
    if kind == Kind::SameChildAs {
        sent["record"]["other"] = json!(other);
    }
    sent
}

/// Where a kind is written to an episode.
pub fn to_episode(episode: EpisodeId, kind: Kind) -> String {
    format!("/api/v1/episodes/{episode}/records/{}", kind.name())
}

/// Where a kind is written to a child.
pub fn to_child(child: ChildId, kind: Kind) -> String {
    format!("/api/v1/children/{child}/records/{}", kind.name())
}

/// A body with a kind's example, by somebody who saw nothing in force.
pub fn body(kind: Kind) -> Value {
    revising(kind, &sample(kind), &Value::Null)
}

/// A body with a record, by somebody who saw this entry in force where the kind decides.
pub fn revising(kind: Kind, record: &Value, seen: &Value) -> Value {
    let mut body = json!({ "record": record });
    if kind.descriptor().is_some_and(|kind| kind.revises.is_some()) {
        body["revises"] = seen.clone();
    }
    body
}

/// How often a child has been looked at, as the access log has it.
pub fn looks(app: &TestApp, child: ChildId) -> usize {
    let looks = app
        .lantern
        .store()
        .read(move |transaction| Ok::<_, operations::Failure>(transaction.looks_at(child, None, 1000)?));
    looks.expect("the log is read").len()
}
