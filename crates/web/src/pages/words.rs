//! Times, dates and roles in the words of staff pages: a 24-hour clock, London time, and the words it was told in. It reads
//! no clock: now is given.

use casework::case::Rung;
use casework::entry::Entry;
use casework::time::{Instant, Moment, When};
use jiff::civil::Date;

/// `Sat 1 Mar`, with the year when it is not this one.
pub fn day(date: Date, now: Instant) -> String {
    let format = if date.year() == now.london_date().year() { "%a %-d %b" } else { "%a %-d %b %Y" };
    date.strftime(format).to_string()
}

/// `22:15`.
pub fn clock(at: Instant) -> String {
    at.in_london().strftime("%H:%M").to_string()
}

/// `Sat 1 Mar 22:15`, with the year when it is not this one.
pub fn at(instant: Instant, now: Instant) -> String {
    format!("{} {}", day(instant.london_date(), now), clock(instant))
}

/// A reading: `Sat 1 Mar 22:15`, `some time on Sat 1 Mar`, `between … and …`. Empty when nobody knows.
pub fn when(when: When, now: Instant) -> String {
    match when {
        When::At(instant) => at(instant, now),
        When::Day(date) => format!("some time on {}", day(date, now)),
        When::Between(from, to) if from.london_date() == to.london_date() => {
            format!("{}, between {} and {}", day(from.london_date(), now), clock(from), clock(to))
        }
        When::Between(from, to) => format!("between {} and {}", at(from, now), at(to, now)),
        When::Unknown => String::new(),
    }
}

/// A moment as told: its reading, then the words. `Time not known` when there is neither.
pub fn moment(moment: &Moment, now: Instant) -> String {
    let read = when(moment.when, now);
    match (read.is_empty(), &moment.words) {
        (true, None) => "Time not known".to_owned(),
        (true, Some(words)) => format!("Time not known: “{words}”"),
        (false, None) => read,
        (false, Some(words)) => format!("{read}, “{words}”"),
    }
}

/// When an entry happened, for a line of a list; when nobody said, when it was recorded.
pub fn of_entry(entry: &Entry, now: Instant) -> String {
    let read = when(entry.occurred.when, now);
    if read.is_empty() { format!("recorded {}", at(entry.recorded, now)) } else { read }
}

/// A rung of being found.
pub fn rung(rung: Rung) -> &'static str {
    match rung {
        Rung::NotFound => "Not found",
        Rung::ContactMade => "Contact made",
        Rung::LocationClaimed => "Location claimed",
        Rung::LocationVerified => "Location verified",
        Rung::WellbeingConfirmed => "Wellbeing confirmed",
        Rung::Closed => "Closed",
    }
}

/// The words with a capital at the front.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
}

/// The words with a small letter at the front, unless they begin with an abbreviation.
pub fn small(words: &str) -> String {
    let mut letters = words.chars();
    match (letters.next(), letters.as_str()) {
        (Some(first), rest) if !rest.starts_with(char::is_uppercase) => first.to_lowercase().collect::<String>() + rest,
        _ => words.to_owned(),
    }
}
