//! From sockets to handlers: reads a bounded body, finds out who asks, runs the handler on a blocking thread, and puts the
//! same headers on every answer. The only asynchronous part of Lantern.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::rejection::RawPathParamsRejection;
use axum::extract::{ConnectInfo, RawPathParams, Request};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use axum::routing::{MethodFilter, on};
use casework::form::Typed;
use futures_util::StreamExt as _;
use operations::Lantern;

use crate::ask::{Answer, Ask, read_pairs};
use crate::caller::{self, Peer};
use crate::events::{EVENTS, Watcher};
use crate::headers;
use crate::listener::Door;
use crate::pages::drafts;
use crate::problem::Problem;
use crate::route::{Handler, Route, Users};
use crate::security;
use crate::site::Site;
use crate::upload::{self, Upload};

/// How long requests under way may take once the process is told to stop.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(5);

/// More than any form or record, and little enough to read from anybody.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// The same where a file comes too: a little more than the largest that is taken.
const MOST_WITH_FILES: usize = operations::MOST_BYTES + MOST_BYTES;

/// What is beyond that is read and thrown away up to here: a browser that is cut off while it sends shows no answer.
const MOST_THROWN: usize = 16 * MOST_BYTES;

/// The values of a path's `{names}`, unless they are no text: an address that cannot be read leads nowhere.
type Parts = Result<RawPathParams, RawPathParamsRejection>;

/// Serves until the process is asked to stop, and lets requests under way finish.
///
/// # Errors
/// When the listener cannot be used.
pub fn serve_until_stopped(
    door: Door,
    lantern: &Lantern,
    site: &Arc<Site>,
    routes: Vec<Route>,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let app = router(lantern, site, routes).into_make_service_with_connect_info::<Peer>();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async move {
        let listener = door.open()?;
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
        let how = How { path: route.path, users: route.users, handler: route.handler, files: route.files };
        let serve = move |parts: Parts, request: Request| {
            let (lantern, site, watcher) = (lantern.clone(), Arc::clone(&site), watcher.clone());
            async move {
                let response = serve(lantern, site, parts, request, how).await;
                if is_stream(&response) { response.map(|_| watcher.body()) } else { response }
            }
        };
        app = app.route(route.path, on(method, serve));
    }
    let (lantern, site) = (lantern.clone(), Arc::clone(site));
    let refuse = move |handler: Handler| {
        let (lantern, site) = (lantern.clone(), Arc::clone(&site));
        let how = How { path: "none", users: Users::Everyone, handler, files: false };
        move |parts: Parts, request: Request| serve(lantern.clone(), Arc::clone(&site), parts, request, how)
    };
    app.method_not_allowed_fallback(refuse(|_| Err(Problem::MethodNotAllowed)))
        .fallback(refuse(|_| Err(Problem::NotFound)))
}

/// The body; when it is too long, its beginning.
async fn read(body: Body, most: usize) -> Result<Bytes, Bytes> {
    let (mut frames, mut read, mut thrown) = (body.into_data_stream(), Vec::new(), 0);
    while let Some(frame) = frames.next().await {
        let Ok(frame) = frame else { return Err(read.into()) };
        let room = frame.len().min(most - read.len());
        read.extend_from_slice(frame.get(..room).unwrap_or_default());
        thrown += frame.len() - room;
        if thrown > MOST_THROWN {
            break;
        }
    }
    if thrown == 0 { Ok(read.into()) } else { Err(read.into()) }
}

/// What of a route its requests need.
#[derive(Clone, Copy)]
struct How {
    path: &'static str,
    users: Users,
    handler: Handler,
    files: bool,
}

/// A body with what came beside it; when it is too long, its beginning.
async fn taken(headers: &HeaderMap, body: Body, files: bool) -> Result<(Bytes, Vec<Upload>), Bytes> {
    let read = read(body, if files { MOST_WITH_FILES } else { MOST_BYTES }).await;
    let (bytes, whole) = match &read {
        Ok(bytes) => (bytes, true),
        Err(beginning) => (beginning, false),
    };
    let came = if files { upload::read(headers, bytes, whole).await } else { None };
    match came {
        Some(came) if came.complete => Ok((came.typed, came.files)),
        Some(came) => Err(came.typed),
        None => read.map(|body| (body, Vec::new())),
    }
}

async fn serve(lantern: Lantern, site: Arc<Site>, parts: Parts, request: Request, how: How) -> Response {
    let (head, body) = request.into_parts();
    let peer = head.extensions.get::<ConnectInfo<Peer>>().map(|ConnectInfo(Peer(peer))| *peer);
    let owned = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    let parts: BTreeMap<String, String> = parts.map(|parts| parts.iter().map(owned).collect()).unwrap_or_default();
    let body = taken(&head.headers, body, how.files).await;
    let secure = site.secure;
    let query: Typed = read_pairs(head.uri.query().unwrap_or_default().as_bytes()).into_iter().collect();
    let mut ask = Ask {
        from: caller::address(peer, &head.headers, &site.proxies),
        site,
        lantern: lantern.following(query.get("duty")),
        who: None,
        method: head.method,
        path: head.uri.path().to_owned(),
        parts,
        query,
        headers: head.headers,
        body: Bytes::new(),
        files: Vec::new(),
    };
    let answered = tokio::task::spawn_blocking(move || {
        let answer = match body {
            Ok((body, files)) => {
                (ask.body, ask.files) = (body, files);
                answer(&mut ask, how.users, how.handler)
            }
            Err(beginning) => {
                ask.body = beginning;
                ask.who = caller::who(&ask).unwrap_or_default();
                Err(Problem::TooLarge(format!("Send {} MB or less at once.", MOST_BYTES / 1024 / 1024)))
            }
        };
        answer.unwrap_or_else(|problem| {
            security::refused(&ask, how.path, &problem);
            problem.answer(&ask)
        })
    });
    let broken = |_| {
        let words = "Something went wrong on our side";
        Answer::new(StatusCode::INTERNAL_SERVER_ERROR, "text/plain; charset=utf-8", words)
    };
    respond(answered.await.unwrap_or_else(broken), secure)
}

fn respond(answer: Answer, secure: bool) -> Response {
    let mut response = Response::new(Body::from(answer.body));
    *response.status_mut() = answer.status;
    *response.headers_mut() = answer.headers;
    headers::put(response.headers_mut(), secure);
    response
}

/// Whether a handler has allowed a stream, which is then kept open for it.
fn is_stream(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == EVENTS)
}

fn answer(ask: &mut Ask, users: Users, handler: Handler) -> Result<Answer, Problem> {
    ask.who = caller::who(ask)?;
    caller::same_site(ask)?;
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
