//! One request as a handler sees it, and one answer. Handlers are plain functions on blocking threads: nothing of the
//! asynchronous world reaches them.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use casework::actor::Actor;
use casework::form::Typed;
use casework::time::Instant;
use jiff::SignedDuration;
use operations::{Lantern, Proof};

use crate::caller;
use crate::look::form::posted;
use crate::problem::Problem;
use crate::site::Site;
use crate::upload::Upload;

/// More boxes than any form has, a repeated part with all its items among them.
pub(crate) const MOST_BOXES: usize = 4_000;

/// What needs a proof of who asks needs one not older than this when its form is opened,
const PROVED_FOR: SignedDuration = SignedDuration::from_mins(15);
/// and than this when it is sent.
const PROVED_FOR_SENDING: SignedDuration = SignedDuration::from_mins(45);

/// Who asks, once they have signed in.
#[derive(Debug, Clone)]
pub struct Who {
    /// As the journal names them.
    pub actor: Actor,
    /// Their name.
    pub name: String,
    /// What identifies their session: drafts and form tokens are bound to it.
    pub session: String,
    /// When the session ends unless it is used.
    pub until: Option<Instant>,
    /// How they proved who they are; a token proves nobody.
    pub proof: Option<Proof>,
}

/// One request.
pub struct Ask {
    /// The server's own settings.
    pub site: Arc<Site>,
    /// What the server can do.
    pub lantern: Lantern,
    /// Who asks.
    pub who: Option<Who>,
    /// From which address, when it is known.
    pub from: Option<IpAddr>,
    /// How.
    pub method: Method,
    /// The path asked for, without the query.
    pub path: String,
    /// Values of the path's `{names}`.
    pub parts: BTreeMap<String, String>,
    /// The query.
    pub query: Typed,
    /// Headers.
    pub headers: HeaderMap,
    /// The body; of what came with files, what was typed, as a form without them sends it.
    pub body: Bytes,
    /// The files that came, where the route takes any.
    pub files: Vec<Upload>,
}

impl Ask {
    /// The file that came under this name.
    pub fn file(&self, name: &str) -> Option<&Upload> {
        self.files.iter().find(|file| file.name == name)
    }

    /// Who asks.
    ///
    /// # Errors
    /// When nobody is signed in, which the route table has ruled out already.
    pub fn who(&self) -> Result<&Who, Problem> {
        self.who.as_ref().ok_or(Problem::SignInFirst)
    }

    /// Whether whoever asks has proved who they are lately, for what is not done with a session somebody left open. A
    /// program's token was issued for what it does.
    ///
    /// # Errors
    /// They have to prove it again.
    pub fn proved_lately(&self) -> Result<(), Problem> {
        let lately = if self.method.is_safe() { PROVED_FOR } else { PROVED_FOR_SENDING };
        let now = self.lantern.now();
        let proved = self.who()?.proof.is_none_or(|proof| now - proof.at <= lately);
        if proved { Ok(()) } else { Err(Problem::ProveAgain) }
    }

    /// A cookie of ours.
    pub fn cookie(&self, name: &str) -> Option<String> {
        caller::cookie(&self.headers, &self.site.cookie_name(name))
    }

    /// What is counted or kept of where somebody comes from.
    pub fn address(&self) -> String {
        self.from.map_or_else(String::new, |from| from.to_string())
    }

    /// What the device says it is.
    pub fn device(&self) -> String {
        let told = self.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        told.unwrap_or_default().to_owned()
    }

    /// Whether nobody has to prove who they are: in a demonstration, at the machine it runs on.
    pub fn proves_nothing(&self) -> bool {
        let through_a_proxy = ["forwarded", "x-forwarded-for"].iter().any(|name| self.headers.contains_key(*name));
        let host = self.headers.get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let name = host.rsplit_once(':').map_or(host, |(name, port)| if port.ends_with(']') { host } else { name });
        let here = matches!(name, "localhost" | "127.0.0.1" | "[::1]");
        self.site.demo && here && !through_a_proxy && self.from.is_some_and(|from| from.is_loopback())
    }

    /// A part of the path, read as an id.
    ///
    /// # Errors
    /// Not found: an address with an id that is none leads nowhere.
    pub fn part<T: std::str::FromStr>(&self, name: &str) -> Result<T, Problem> {
        let part = self.parts.get(name).filter(|text| !text.contains(char::is_control));
        part.and_then(|text| text.parse().ok()).ok_or(Problem::NotFound)
    }

    /// Whether a program asks, not a browser.
    pub fn is_api(&self) -> bool {
        self.path.starts_with("/api/")
    }

    /// Whether what was posted to a page has no more boxes than a form has.
    ///
    /// # Errors
    /// Too many: reading a form takes longer than its boxes are many.
    pub fn countable(&self) -> Result<(), Problem> {
        let boxes = self.body.split(|byte| *byte == b'&').count();
        if self.is_api() || boxes <= MOST_BOXES {
            return Ok(());
        }
        Err(Problem::TooLarge(format!("This form came with {boxes} boxes, and {MOST_BOXES} are read at once.")))
    }

    /// The posted fields. A token that was never given out is none.
    pub fn form(&self) -> Typed {
        let given_out = |token: &str| token.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let fields = read_pairs(&self.body).into_iter().filter(|(name, value)| name != "_token" || given_out(value));
        posted(fields.collect()).into_iter().collect()
    }
}

/// Names and values of a query or of a posted form. Bytes that are no text become the replacement character.
pub(crate) fn read_pairs(bytes: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(bytes).map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
}

/// One answer.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Its status.
    pub status: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Bytes,
}

impl Answer {
    /// A body of a content type.
    pub fn new(status: StatusCode, content_type: &'static str, body: impl Into<Bytes>) -> Self {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        Self { status, headers, body: body.into() }
    }

    /// A page.
    ///
    /// # Errors
    /// A template that does not render.
    pub fn page(page: &impl askama::Template) -> Result<Self, Problem> {
        Self::page_with(StatusCode::OK, page)
    }

    /// A page with a status of its own.
    ///
    /// # Errors
    /// A template that does not render.
    pub fn page_with(status: StatusCode, page: &impl askama::Template) -> Result<Self, Problem> {
        let html = page.render().map_err(|_| Problem::Broken)?;
        Ok(Self::new(status, "text/html; charset=utf-8", html))
    }

    /// Go there instead, with GET.
    pub fn see_other(to: &str) -> Self {
        Self::new(StatusCode::SEE_OTHER, "text/plain; charset=utf-8", "").with(header::LOCATION, to)
    }

    /// JSON.
    ///
    /// # Errors
    /// A value that is not JSON, which ours all are.
    pub fn json(status: StatusCode, value: &impl serde::Serialize) -> Result<Self, Problem> {
        let body = serde_json::to_vec(value).map_err(|_| Problem::Broken)?;
        Ok(Self::new(status, "application/json", body))
    }

    /// The answer with a header; one that cannot be a header is left out.
    #[must_use]
    pub fn with(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.append(name, value);
        }
        self
    }
}
