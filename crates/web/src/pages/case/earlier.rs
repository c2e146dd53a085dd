//! Looking at a case as it was known earlier: reading the moment that was asked for, and marking the page.

use casework::time::{Instant, read_clock, read_date};

use crate::ask::Ask;
use crate::look::layout::AsOf;
use crate::look::parts::IdentityBar;
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
    let asked = read(text).ok_or_else(|| {
        let words = "“See this case as it was known earlier” needs a date and a time, for example 1/3/2025 22:15.";
        Problem::Unreadable(words.to_owned())
    })?;
    Ok(Some(asked).filter(|asked| *asked < ask.lantern.now()))
}

fn read(text: &str) -> Option<Instant> {
    if let Ok(instant) = text.parse::<Instant>() {
        return Some(instant);
    }
    if let Some((date, time)) = text.rsplit_once([' ', 'T'])
        && let Ok(date) = read_date(date)
    {
        return read_clock(date, time, None).ok()?.latest();
    }
    read_date(text).ok().map(Instant::end_of)
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

/// An address with the earlier moment kept.
pub fn kept(href: &str, as_of: Option<Instant>) -> String {
    let Some(as_of) = as_of else { return href.to_owned() };
    let joint = if href.contains('?') { '&' } else { '?' };
    format!("{href}{joint}as_of={as_of}")
}
