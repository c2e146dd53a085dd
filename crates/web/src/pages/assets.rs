//! The embedded stylesheet, scripts and drawing. They are named by their content, so a browser asks once.

use axum::http::{StatusCode, header};

use crate::ask::{Answer, Ask};
use crate::look::assets::{CACHE_CONTROL, find};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/assets/{file}", Users::Everyone, Shows::Nothing, asset)]
}

fn asset(ask: &Ask) -> Result<Answer, Problem> {
    let asset = ask.parts.get("file").and_then(|file| find(file)).ok_or(Problem::NotFound)?;
    let accepts = ask.headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    let answer = |bytes: &'static [u8]| Answer::new(StatusCode::OK, asset.content_type, bytes);
    let answer = match accepts {
        Some(accepts) if accepts.contains("gzip") => answer(asset.gzipped).with(header::CONTENT_ENCODING, "gzip"),
        _ => answer(asset.bytes),
    };
    Ok(answer.with(header::CACHE_CONTROL, CACHE_CONTROL).with(header::VARY, "accept-encoding"))
}
