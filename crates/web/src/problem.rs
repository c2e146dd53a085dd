//! What can go wrong with a request, and how it is told: a page for people, problem+json with a stable code for systems.

use axum::http::{StatusCode, header};
use casework::record::Refusal;
use operations::{Failure, Versions};
use serde_json::json;

use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::pages::sign_in::COOKIE;
use crate::server::cookie;

/// Why a request was not answered with what it asked for.
#[derive(Debug, Clone)]
pub enum Problem {
    /// Nobody is signed in.
    SignInFirst,
    /// The role may not.
    Forbidden,
    /// There is nothing there that this person may see.
    NotFound,
    /// The body or query cannot be read.
    Unreadable(String),
    /// The record was not taken, field by field.
    Refused(Vec<Refusal>),
    /// Somebody else decided meanwhile.
    Stale(Box<Versions>),
    /// The idempotency key was used for another body.
    KeyReused,
    /// The database cannot take it now.
    Unavailable(String),
    /// A fault of ours.
    Broken,
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(refusals) => Problem::Refused(refusals),
            Failure::Stale(versions) => Problem::Stale(versions),
            Failure::NotFound => Problem::NotFound,
            Failure::Forbidden => Problem::Forbidden,
            Failure::KeyReused => Problem::KeyReused,
            Failure::Store(error) => Problem::Unavailable(error.to_string()),
        }
    }
}

impl Problem {
    /// Its status.
    pub fn status(&self) -> StatusCode {
        match self {
            Problem::SignInFirst => StatusCode::UNAUTHORIZED,
            Problem::Forbidden => StatusCode::FORBIDDEN,
            Problem::NotFound => StatusCode::NOT_FOUND,
            Problem::Unreadable(_) => StatusCode::BAD_REQUEST,
            Problem::Refused(_) | Problem::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Problem::Stale(_) => StatusCode::CONFLICT,
            Problem::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Problem::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Its stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::SignInFirst => "sign_in_first",
            Problem::Forbidden => "forbidden",
            Problem::NotFound => "not_found",
            Problem::Unreadable(_) => "unreadable",
            Problem::Refused(_) => "refused",
            Problem::Stale(_) => "stale",
            Problem::KeyReused => "key_reused",
            Problem::Unavailable(_) => "unavailable",
            Problem::Broken => "broken",
        }
    }

    pub(crate) fn words(&self) -> (&'static str, String) {
        match self {
            Problem::SignInFirst => ("Sign in first", "You are not signed in, or your session has ended.".into()),
            Problem::Forbidden => {
                ("Your role may not do this", "Ask a colleague whose role may, or your supervisor.".into())
            }
            Problem::NotFound => (
                "There is nothing here that you may see",
                "The address may be wrong, or you may have no part in this child’s care. If you think you should have, \
                 ask the unit that owns the case."
                    .into(),
            ),
            Problem::Unreadable(why) => ("That could not be read", why.clone()),
            Problem::Refused(_) => ("The record was not taken", "Look at each field named.".into()),
            Problem::Stale(_) => {
                ("Somebody else has decided meanwhile", "Read what they wrote, then write yours again.".into())
            }
            Problem::KeyReused => ("This was sent before", "The same key came with something else.".into()),
            Problem::Unavailable(_) => (
                "Lantern cannot save this just now",
                "Nothing was saved, and nothing saved before is lost. Try again in a minute; if a child is in danger, \
                 ring 999."
                    .into(),
            ),
            Problem::Broken => ("Something went wrong on our side", "Nothing was saved. Try again in a minute.".into()),
        }
    }

    /// The answer: JSON below `/api`, a page elsewhere.
    pub fn answer(&self, ask: &Ask) -> Answer {
        if ask.path.starts_with("/api/") {
            return self.as_json();
        }
        if matches!(self, Problem::SignInFirst) {
            // Who comes with a session that has ended is told that nothing is lost.
            let ended = cookie(&ask.headers, COOKIE).is_some();
            return Answer::see_other(if ended { "/sign-in?again=yes" } else { "/sign-in" });
        }
        let (title, words) = self.words();
        let page = Document::error(crate::pages::layout(ask, title), title, &[&words], Vec::new());
        Answer::page_with(self.status(), &page)
            .unwrap_or_else(|_| Answer::new(StatusCode::INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", title))
    }

    fn as_json(&self) -> Answer {
        let (title, detail) = self.words();
        let mut body = json!({
            "type": format!("/api/docs#{}", self.code()),
            "code": self.code(),
            "title": title,
            "detail": detail,
            "status": self.status().as_u16(),
        });
        let extra = match self {
            Problem::Refused(refusals) => Some(("errors", json!(refusals))),
            Problem::Stale(versions) => Some((
                "versions",
                json!({
                    "seen": versions.seen, "now": versions.now, "theirs": versions.theirs, "mine": versions.mine
                }),
            )),
            _ => None,
        };
        if let (Some(fields), Some((name, value))) = (body.as_object_mut(), extra) {
            fields.insert(name.into(), value);
        }
        Answer::new(self.status(), "application/problem+json", body.to_string()).with(header::CACHE_CONTROL, "no-store")
    }
}
