//! Looking at a case as it was known earlier: reading the moment that was asked for, and marking the page. What was known
//! then is read elsewhere.

use askama::Template;
use axum::http::StatusCode;
use casework::time::{Instant, read_clock, read_date};

use crate::ask::{Answer, Ask};
use crate::look::layout::{AsOf, Layout};
use crate::look::pages::Document;
use crate::look::parts::{Earlier, IdentityBar, Link};
use crate::pages::layout;
use crate::problem::Problem;

const UNREADABLE: &str = "Write a date and a time, for example 1/3/2025 22:15. The page below is as it is now";
const STILL_TO_COME: &str = "That is still to come: write a time that has passed. The page below is as it is now";

/// The earlier moment the address asks for. A date alone is the end of that day, today's is now.
fn asked(ask: &Ask) -> Result<Option<Instant>, &'static str> {
    let (text, now) = (ask.query.get("as_of").trim(), ask.lantern.now());
    if text.is_empty() {
        return Ok(None);
    }
    let at = read(text, now).ok_or(UNREADABLE)?;
    if at > Instant::end_of(now.london_date()) || (at > now && read_date(text).is_err()) {
        return Err(STILL_TO_COME);
    }
    Ok(Some(at).filter(|at| *at < now))
}

/// The earlier moment to show; none where that is now, or where what was asked for cannot be read.
pub fn as_of(ask: &Ask) -> Option<Instant> {
    asked(ask).ok().flatten()
}

/// The frame of the page at `base`: marked when it shows an earlier moment, with the way to one, and with what is wrong
/// with the moment that was asked for.
pub fn frame(ask: &Ask, base: &str, layout: Layout) -> Layout {
    let way = way(ask, base);
    let now_href = at_tab(ask, base);
    Layout { as_of: mark(as_of(ask), &now_href), errors: !way.error.is_empty(), earlier: Some(way), ..layout }
}

/// The page; one that could not show the moment asked for says so with its status too.
///
/// # Errors
/// A page that does not render.
pub fn answer(ask: &Ask, page: &impl Template) -> Result<Answer, Problem> {
    let status = if asked(ask).is_err() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Answer::page_with(status, page)
}

/// Nothing was known at that moment of what the page at `base` is about.
pub fn not_yet(ask: &Ask, base: &str, title: &str, what: &str) -> Document {
    let frame = Layout { as_of: mark(as_of(ask), base), ..layout(ask, title) };
    Document::error(frame, "Nothing was known yet", &[what], vec![Link::new("As it is now", base)])
}

/// An instant, or a date and time as people write them in London: a date alone is the end of that day, a time alone the last
/// such time.
pub fn read(text: &str, now: Instant) -> Option<Instant> {
    if let Ok(instant) = text.parse::<Instant>() {
        return Some(instant);
    }
    if let Some((date, time)) = text.rsplit_once([' ', 'T'])
        && let Ok(date) = read_date(date)
    {
        return read_clock(date, time, None).ok()?.latest();
    }
    if let Ok(date) = read_date(text) {
        return Some(Instant::end_of(date));
    }
    let today = now.london_date();
    let days = [Some(today), today.yesterday().ok()].into_iter().flatten();
    days.filter_map(|day| read_clock(day, text, None).ok()?.latest()).find(|at| *at <= now)
}

fn at_tab(ask: &Ask, base: &str) -> String {
    let tab = ask.query.get("tab");
    if tab.is_empty() { base.to_owned() } else { format!("{base}?tab={tab}") }
}

/// The way to an earlier moment of the page at `base`, and of its tab.
fn way(ask: &Ask, base: &str) -> Earlier {
    let (tab, now, here) = (ask.query.get("tab"), ask.lantern.now(), at_tab(ask, base));
    let ago = |(hours, label): (i64, &str)| {
        let at = now - jiff::SignedDuration::from_hours(hours);
        Link::new(label, kept(&here, Some(at)))
    };
    let (value, error) = match asked(ask) {
        Ok(at) => (at.map_or(String::new(), |at| at.in_london().strftime("%-d/%-m/%Y %H:%M:%S").to_string()), ""),
        Err(error) => (ask.query.get("as_of").to_owned(), error),
    };
    Earlier {
        action: base.to_owned(),
        hidden: Some(("tab".to_owned(), tab.to_owned())).filter(|_| !tab.is_empty()).into_iter().collect(),
        value,
        error: error.to_owned(),
        often: [(1, "1 hour ago"), (8, "8 hours ago"), (24, "A day ago")].map(ago).into(),
    }
}

/// How the page is marked.
fn mark(as_of: Option<Instant>, now_href: &str) -> Option<AsOf> {
    as_of.map(|as_of| AsOf {
        when: as_of.in_london().strftime("%a %-d %b %Y %H:%M").to_string(),
        now_href: now_href.to_owned(),
    })
}

/// The bar of an earlier moment does not tick.
pub fn still(bar: IdentityBar, since: Option<Instant>, as_of: Option<Instant>) -> IdentityBar {
    let Some(as_of) = as_of else { return bar };
    let missing = bar.missing.map(|mut missing| {
        let minutes = since.and_then(|since| u64::try_from((as_of - since).as_mins()).ok()).unwrap_or_default();
        missing.since = String::new();
        missing.text = crate::look::clock::span(minutes);
        missing
    });
    IdentityBar { missing, ..bar }
}

/// An address with the earlier moment of the page that links to it.
pub fn here(ask: &Ask, href: &str) -> String {
    kept(href, as_of(ask))
}

/// An address with the earlier moment kept.
pub fn kept(href: &str, as_of: Option<Instant>) -> String {
    let Some(as_of) = as_of else { return href.to_owned() };
    let joint = if href.contains('?') { '&' } else { '?' };
    format!("{href}{joint}as_of={as_of}")
}
