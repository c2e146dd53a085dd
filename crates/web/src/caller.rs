//! Who asks, and from where: by a session's cookie or a bearer token, from an address that a trusted proxy may tell. What
//! they may do is not decided here.

use std::net::{IpAddr, SocketAddr};

use axum::http::{HeaderMap, header};
use ipnet::IpNet;

use crate::ask::{Ask, Who};
use crate::pages::sign_in::COOKIE;
use crate::problem::Problem;

/// Who is at the other end of a connection.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// The address a request comes from. Each proxy adds whom it heard from at the end, so it is the last that is none of ours;
/// what stands before it anybody can have written.
pub fn address(peer: Option<SocketAddr>, headers: &HeaderMap, proxies: &[IpNet]) -> Option<IpAddr> {
    let ours = |address: &IpAddr| proxies.iter().any(|proxy| proxy.contains(address));
    let mut from = peer?.ip().to_canonical();
    let told = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let told: Vec<&str> = told.flat_map(|value| value.split(',')).collect();
    for told in told.into_iter().rev() {
        let Some(before) = told.trim().parse::<IpAddr>().ok().filter(|_| ours(&from)) else { break };
        from = before.to_canonical();
    }
    Some(from)
}

/// Who asks: by bearer token below `/api`, where a cookie that a browser sends by itself proves nothing; by session cookie
/// elsewhere.
pub fn who(ask: &Ask) -> Result<Option<Who>, Problem> {
    let known = if ask.is_api() {
        bearer(&ask.headers).map_or(Ok(None), |token| ask.lantern.of_token(&token))?
    } else {
        ask.cookie(COOKIE).map_or(Ok(None), |session| ask.lantern.of_session(&session))?
    };
    Ok(known.map(|known| Who {
        actor: known.actor,
        name: known.name,
        session: known.session,
        until: known.until,
        proof: known.proof,
    }))
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    value.strip_prefix("Bearer ").map(|token| token.trim().to_owned())
}

/// Turns away what another site makes a browser post. What carries a session has to come from a page of ours, and the
/// browser has to say so; a family's old telephone, without one, need not.
pub fn same_site(ask: &Ask) -> Result<(), Problem> {
    let header = |name: &str| ask.headers.get(name).and_then(|value| value.to_str().ok());
    if ask.method.is_safe() {
        return Ok(());
    }
    let own = || {
        let origin = header("origin").and_then(|origin| origin.split_once("://"));
        origin.is_some_and(|(_, origin)| Some(origin) == header("host"))
    };
    let ours = match header("sec-fetch-site") {
        Some("same-origin" | "none") => true,
        Some(_) => false,
        None => own() || ask.is_api() || ask.who.is_none(),
    };
    if ours { Ok(()) } else { Err(Problem::Forbidden) }
}

/// A cookie's value.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|value| value.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then(|| value.to_owned())
    })
}
