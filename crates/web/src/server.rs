//! From sockets to handlers: reads a bounded body, finds out who asks, runs the handler on a blocking thread, and puts the
//! same headers on every answer. The only asynchronous part of Lantern.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{RawPathParams, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum::routing::{MethodFilter, on};
use futures_util::StreamExt as _;
use operations::Lantern;

use crate::ask::{Answer, Ask, Who, read_pairs};
use crate::events::{EVENTS, Watcher};
use crate::pages::drafts;
use crate::pages::sign_in::COOKIE;
use crate::problem::Problem;
use crate::route::{Handler, Route, Users};

/// How long requests under way may take once the process is told to stop.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);

/// More than any form or record, and little enough to read from anybody.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// What is beyond that is read and thrown away up to here: a browser that is cut off while it sends shows no answer.
const MOST_THROWN: usize = 16 * MOST_BYTES;

/// The values of a path's `{names}`, unless they are no text: an address that cannot be read leads nowhere.
type Parts = Result<RawPathParams, RawPathParamsRejection>;

/// The server's own settings.
#[derive(Clone)]
pub struct Site {
    /// A demonstration: everything is invented, and sign-in links exist.
    pub demo: bool,
    /// The demonstration's clock can be moved.
    pub movable_clock: bool,
    /// Cookies are sent over TLS only.
    pub secure: bool,
    /// Moves the demonstration's clock on by so many minutes.
    pub move_clock: Option<Arc<dyn Fn(i64) + Send + Sync>>,
}

/// Serves until the process is asked to stop, and lets requests under way finish.
///
/// # Errors
/// When the listener cannot be used.
pub fn serve_until_stopped(
    listener: std::net::TcpListener,
    lantern: &Lantern,
    site: &Arc<Site>,
    routes: Vec<Route>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    listener.set_nonblocking(true)?;
    let app = router(lantern, site, routes);
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async move {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let (stopping, stopped) = tokio::sync::oneshot::channel::<()>();
        let told = async move {
            stop.await;
            drop(stopping);
        };
        // An open board's stream never ends by itself; requests under way get this long.
        let patience = async move {
            _ = stopped.await;
            tokio::time::sleep(PATIENCE).await;
        };
        tokio::select! {
            served = axum::serve(listener, app).with_graceful_shutdown(told) => served,
            () = patience => Ok(()),
        }
    })
}

/// Ends when the process is told to: Ctrl-C, or what an init system sends.
pub async fn asked_to_stop() {
    let interrupted = async { tokio::signal::ctrl_c().await.unwrap_or_default() };
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => _ = signal.recv().await,
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}

/// The whole site.
pub fn router(lantern: &Lantern, site: &Arc<Site>, routes: Vec<Route>) -> Router {
    let mut app = Router::new();
    let watcher = Watcher::new(lantern);
    for route in routes {
        let (lantern, site, watcher) = (lantern.clone(), Arc::clone(site), watcher.clone());
        let Ok(method) = MethodFilter::try_from(route.method.clone()) else { continue };
        let (users, handler) = (route.users, route.handler);
        let serve = move |parts: Parts, request: Request| {
            let (lantern, site, watcher) = (lantern.clone(), Arc::clone(&site), watcher.clone());
            async move {
                let response = serve(lantern, site, parts, request, users, handler).await;
                if is_stream(&response) { response.map(|_| watcher.body()) } else { response }
            }
        };
        app = app.route(route.path, on(method, serve));
    }
    let (lantern, site) = (lantern.clone(), Arc::clone(site));
    let refuse = move |handler: Handler| {
        let (lantern, site) = (lantern.clone(), Arc::clone(&site));
        move |parts: Parts, request: Request| {
            serve(lantern.clone(), Arc::clone(&site), parts, request, Users::Everyone, handler)
        }
    };
    app.method_not_allowed_fallback(refuse(|_| Err(Problem::MethodNotAllowed)))
        .fallback(refuse(|_| Err(Problem::NotFound)))
}

/// The body; when it is too long, its beginning.
async fn read(body: Body) -> Result<Bytes, Bytes> {
    let (mut frames, mut read, mut thrown) = (body.into_data_stream(), Vec::new(), 0);
    while let Some(frame) = frames.next().await {
        let Ok(frame) = frame else { return Err(read.into()) };
        let room = frame.len().min(MOST_BYTES - read.len());
        read.extend_from_slice(frame.get(..room).unwrap_or_default());
        thrown += frame.len() - room;
        if thrown > MOST_THROWN {
            break;
        }
    }
    if thrown == 0 { Ok(read.into()) } else { Err(read.into()) }
}

async fn serve(
    lantern: Lantern,
    site: Arc<Site>,
    parts: Parts,
    request: Request,
    users: Users,
    handler: Handler,
) -> Response {
    let (head, body) = request.into_parts();
    let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    let parts: BTreeMap<String, String> = parts.map(|parts| parts.iter().map(owned).collect()).unwrap_or_default();
    let body = read(body).await;
    let mut ask = Ask {
        site,
        lantern,
        who: None,
        method: head.method,
        path: head.uri.path().to_owned(),
        parts,
        query: read_pairs(head.uri.query().unwrap_or_default().as_bytes()).into_iter().collect(),
        headers: head.headers,
        body: Bytes::new(),
    };
    let answered = tokio::task::spawn_blocking(move || {
        let answer = match body {
            Ok(body) => {
                ask.body = body;
                answer(&mut ask, users, handler)
            }
            Err(beginning) => {
                ask.body = beginning;
                ask.who = who(&ask).unwrap_or_default();
                Err(Problem::TooLarge(format!("Send {} MB or less at once.", MOST_BYTES / 1024 / 1024)))
            }
        };
        answer.unwrap_or_else(|problem| problem.answer(&ask))
    });
    match answered.await {
        Ok(answer) => respond(answer),
        Err(_) => respond(Answer::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "text/plain; charset=utf-8",
            "Something went wrong on our side",
        )),
    }
}

/// Whether a handler has allowed a stream, which is then kept open for it.
fn is_stream(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == EVENTS)
}

fn answer(ask: &mut Ask, users: Users, handler: Handler) -> Result<Answer, Problem> {
    ask.who = who(ask)?;
    same_site(ask)?;
    ask.countable()?;
    let role = ask.who.as_ref().map(|who| who.actor.role);
    match role {
        _ if users.admits(role) => handler(ask),
        Some(_) => Err(Problem::Forbidden),
        None => {
            drafts::keep_posted(ask)?;
            Err(Problem::SignInFirst)
        }
    }
}

/// A browser that posts from another site says so, and is turned away. Programs with a token send no such header.
fn same_site(ask: &Ask) -> Result<(), Problem> {
    let from = ask.headers.get("sec-fetch-site").and_then(|value| value.to_str().ok());
    let safe = ask.method.is_safe() || matches!(from, None | Some("same-origin" | "none"));
    if safe { Ok(()) } else { Err(Problem::Forbidden) }
}

/// Who asks: by bearer token below `/api`, where a cookie that a browser sends by itself proves nothing; by session cookie
/// elsewhere.
fn who(ask: &Ask) -> Result<Option<Who>, Problem> {
    let known = if ask.is_api() {
        bearer(&ask.headers).map_or(Ok(None), |token| ask.lantern.of_token(&token))?
    } else {
        cookie(&ask.headers, COOKIE).map_or(Ok(None), |session| ask.lantern.of_session(&session))?
    };
    Ok(known.map(|known| Who { actor: known.actor, name: known.name, session: known.session, until: known.until }))
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    value.strip_prefix("Bearer ").map(|token| token.trim().to_owned())
}

/// A cookie's value.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|value| value.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then(|| value.to_owned())
    })
}

const HEADERS: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'none'; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=()"),
    ("x-frame-options", "DENY"),
];

fn respond(answer: Answer) -> Response {
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = answer.status;
    *response.headers_mut() = answer.headers;
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response.headers_mut().entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}
