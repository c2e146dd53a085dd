//! Looking at a case as it was known earlier: reading the moment that was asked for, and marking the page.

use casework::time::{Instant, read_clock, read_date};

use crate::ask::Ask;
use crate::look::layout::AsOf;
use crate::look::parts::{Earlier, IdentityBar, Link};
use crate::problem::Problem;

/// The earlier moment the address asks for. A date alone is the end of that day; what is still to come is now.
///
/// # Errors
/// What cannot be read as a date and time.
pub fn as_of(ask: &Ask) -> Result<Option<Instant>, Problem> {
    let text = ask.query.get("as_of").trim();
    if text.is_empty() {
        return Ok(None);
    }
    let asked = read(text, ask.lantern.now()).ok_or_else(|| {
        let words = "“As it was known earlier” needs a date and a time, for example 1/3/2025 22:15.";
        Problem::Unreadable(words.to_owned())
    })?;
    Ok(Some(asked).filter(|asked| *asked < ask.lantern.now()))
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

/// The way to an earlier moment of the page at `base`, and of its tab.
pub fn way(ask: &Ask, base: &str, as_of: Option<Instant>) -> Earlier {
    let (tab, now) = (ask.query.get("tab"), ask.lantern.now());
    let here = if tab.is_empty() { base.to_owned() } else { format!("{base}?tab={tab}") };
    let ago = |(hours, label): (i64, &str)| {
        let at = now - jiff::SignedDuration::from_hours(hours);
        Link::new(label, kept(&here, Some(at)))
    };
    Earlier {
        action: base.to_owned(),
        hidden: Some(("tab".to_owned(), tab.to_owned())).filter(|_| !tab.is_empty()).into_iter().collect(),
        value: as_of.map_or(String::new(), |at| at.in_london().strftime("%-d/%-m/%Y %H:%M:%S").to_string()),
        often: [(1, "1 hour ago"), (8, "8 hours ago"), (24, "A day ago")].map(ago).into(),
    }
}

/// How the page is marked.
pub fn mark(as_of: Option<Instant>, now_href: &str) -> Option<AsOf> {
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
    kept(href, as_of(ask).ok().flatten())
}

/// An address with the earlier moment kept.
pub fn kept(href: &str, as_of: Option<Instant>) -> String {
    let Some(as_of) = as_of else { return href.to_owned() };
    let joint = if href.contains('?') { '&' } else { '?' };
    format!("{href}{joint}as_of={as_of}")
}
