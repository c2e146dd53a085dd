//! What can go wrong with a request, and how it is told: a page for people, problem+json with a stable code for systems.

use axum::http::{Method, StatusCode, header};
use casework::record::Refusal;
use casework::time::Instant;
use operations::{Failure, Unsaved, Versions};
use serde_json::json;

use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::pages::sign_in::COOKIE;
use crate::pages::{drafts, public, sign_in, unsaved};

/// Why a request was not answered with what it asked for.
#[derive(Debug, Clone)]
pub enum Problem {
    /// Nobody is signed in.
    SignInFirst,
    /// Whoever is signed in has to prove again that it is them.
    ProveAgain,
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
    /// The address is read or written in another way.
    MethodNotAllowed,
    /// More was sent than is read at once.
    TooLarge(String),
    /// It was done too often, and may be done again from this instant.
    TooOften(Instant),
    /// The database cannot take it now, and nothing was kept.
    Unavailable(String),
    /// The disk is full, and nothing was kept.
    Full,
    /// It may have been kept.
    Uncertain,
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
            Failure::TooOften(again) => Problem::TooOften(again),
            Failure::Store(error) => match Unsaved::of(&error) {
                Unsaved::NoRoom => Problem::Full,
                Unsaved::Perhaps => Problem::Uncertain,
                Unsaved::Nothing => Problem::Unavailable(error.to_string()),
            },
        }
    }
}

impl Problem {
    /// Its status.
    pub fn status(&self) -> StatusCode {
        match self {
            Problem::SignInFirst | Problem::ProveAgain => StatusCode::UNAUTHORIZED,
            Problem::Forbidden => StatusCode::FORBIDDEN,
            Problem::NotFound => StatusCode::NOT_FOUND,
            Problem::Unreadable(_) => StatusCode::BAD_REQUEST,
            Problem::Refused(_) | Problem::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Problem::Stale(_) => StatusCode::CONFLICT,
            Problem::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Problem::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Problem::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Problem::Unavailable(_) | Problem::Full | Problem::Uncertain => StatusCode::SERVICE_UNAVAILABLE,
            Problem::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Its stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::SignInFirst => "sign_in_first",
            Problem::ProveAgain => "prove_again",
            Problem::Forbidden => "forbidden",
            Problem::NotFound => "not_found",
            Problem::Unreadable(_) => "unreadable",
            Problem::Refused(_) => "refused",
            Problem::Stale(_) => "stale",
            Problem::KeyReused => "key_reused",
            Problem::MethodNotAllowed => "method_not_allowed",
            Problem::TooLarge(_) => "too_large",
            Problem::TooOften(_) => "too_often",
            Problem::Unavailable(_) => "unavailable",
            Problem::Full => "disk_full",
            Problem::Uncertain => "uncertain",
            Problem::Broken => "broken",
        }
    }

    pub(crate) fn words(&self) -> (&'static str, String) {
        match self {
            Problem::SignInFirst => ("Sign in first", "You are not signed in, or your session has ended.".into()),
            Problem::ProveAgain => ("Show that it is still you", "Sign in once more to do this.".into()),
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
            Problem::MethodNotAllowed => {
                ("This address is not used in that way", "Look at the ways that are named as allowed.".into())
            }
            Problem::TooLarge(why) => ("That is too much at once", why.clone()),
            Problem::TooOften(again) => (
                "That is too often in so short a time",
                format!(
                    "You can do it again from {}. If a child is in danger now, ring 999.",
                    again.in_london().strftime("%H:%M:%S on %-d %B")
                ),
            ),
            Problem::Unavailable(_) => (
                "Lantern cannot do this just now",
                "Nothing was saved, and nothing saved before is lost. Try again in a minute; if a child is in danger, \
                 ring 999."
                    .into(),
            ),
            Problem::Full => (
                "Lantern’s disk is full",
                "Nothing can be saved until there is room, and nothing saved before is lost. No child’s record can be \
                 shown either, because each look has to be written down. Tell whoever looks after Lantern; if a child is \
                 in danger, ring 999."
                    .into(),
            ),
            Problem::Uncertain => (
                "This may have been saved",
                "Lantern lost its answer. Look at the record before you send it again; if a child is in danger, ring 999."
                    .into(),
            ),
            Problem::Broken => ("Something went wrong on our side", "Nothing was saved. Try again in a minute.".into()),
        }
    }

    /// The answer: JSON below `/api`, a page elsewhere, and a family's in its own language.
    pub fn answer(&self, ask: &Ask) -> Answer {
        let answer = if ask.is_api() { self.as_json() } else { self.as_page(ask) };
        match self {
            Problem::TooOften(again) => {
                let wait = (*again - ask.lantern.now()).as_secs().max(0) + 1;
                answer.with(header::RETRY_AFTER, &wait.to_string())
            }
            _ => answer,
        }
    }

    fn as_page(&self, ask: &Ask) -> Answer {
        if matches!(self, Problem::SignInFirst) {
            // Who comes with a session that has ended is told that nothing is lost.
            let ended = ask.cookie(COOKIE).is_some();
            return Answer::see_other(if ended { "/sign-in?again=yes" } else { "/sign-in" });
        }
        if matches!(self, Problem::ProveAgain) {
            return match drafts::keep_posted(ask) {
                Ok(()) => Answer::see_other(&sign_in::and_then_back(ask)),
                Err(problem) => problem.as_page(ask),
            };
        }
        if public::owns(&ask.path)
            && let Ok(page) = public::told_of(ask, self)
        {
            return page;
        }
        if ask.method == Method::POST
            && let Some(page) = unsaved::page(ask, self)
        {
            return page;
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
        let answer = Answer::new(self.status(), "application/problem+json", body.to_string());
        let answer = answer.with(header::CACHE_CONTROL, "no-store");
        if matches!(self, Problem::SignInFirst) { answer.with(header::WWW_AUTHENTICATE, "Bearer") } else { answer }
    }
}
