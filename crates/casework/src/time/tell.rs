//! Reading dates and clock times the way people type them at night: `2215`, `22.15`, `10:15pm`, `1 3 2025`.
//! A reading is one London civil time or a specific reason why not; it is never a guess.

use jiff::civil::{Date, DateTime, Time};

use super::{Instant, When};

/// Why a time could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadTime {
    /// The text is not a time in any form we know.
    #[error("“{0}” is not a time we can read. Write it like 22:15, 2215 or 10:15pm")]
    Clock(String),
    /// The text is not a date.
    #[error("“{0}” is not a date we can read. Write it like 27 3 2025")]
    Date(String),
    /// There is no such day, as 31 February.
    #[error("There is no {day} {month} {year}")]
    NoSuchDay {
        /// Day as typed.
        day: i64,
        /// Month as typed.
        month: i64,
        /// Year as typed.
        year: i64,
    },
    /// The clocks went forward over it.
    #[error("{0} did not happen: the clocks went forward over it. Choose a time before or after")]
    Skipped(String),
    /// The clocks went back, so it happened twice.
    #[error("{0} happened twice that night, because the clocks went back. Say which one")]
    Twice(String),
    /// The later bound is before the earlier one.
    #[error("The later time is before the earlier one")]
    Backwards,
    /// Not in the machine form.
    #[error("“{0}” is not a time. Use RFC 3339 with an offset, a date, or two instants with / between")]
    Machine(String),
}

impl BadTime {
    pub(super) fn unreadable(text: &str) -> Self {
        Self::Machine(text.chars().take(60).collect())
    }
}

fn numbers(text: &str) -> Option<Vec<i64>> {
    text.split(|character: char| !character.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect()
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A date whose month is a word as the same in figures: `14 May 2010`, `14th of Sept 2010`, `May 14, 2010`.
fn in_figures(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let words = lower.split([' ', ',', '.', '/', '-']).filter(|word| !word.is_empty() && *word != "of");
    let words: Vec<&str> = words.collect();
    let letters = |word: &str| word.chars().all(|letter| letter.is_ascii_alphabetic());
    let (named, figures): (Vec<&str>, Vec<&str>) = words.into_iter().partition(|word| letters(word));
    let [name] = <[&str; 1]>::try_from(named).ok().filter(|[name]| name.len() > 2)?;
    let [first, second] = <[&str; 2]>::try_from(figures).ok()?;
    let month = MONTHS.iter().position(|month| month.starts_with(name))? + 1;
    let bare =
        |day: &str| ["st", "nd", "rd", "th"].iter().find_map(|end| day.strip_suffix(end)).unwrap_or(day).to_owned();
    let (day, year) =
        if first.parse().is_ok_and(|number: u32| number >= 1000) { (second, first) } else { (first, second) };
    Some(format!("{} {month} {year}", bare(day)))
}

/// A date as typed in one box: day, month and year, or year-month-day, the month in figures or in words.
pub fn read_date(text: &str) -> Result<Date, BadTime> {
    let bad = || BadTime::Date(text.chars().take(40).collect());
    let figures = in_figures(text);
    let trimmed = figures.as_deref().unwrap_or(text).trim();
    if trimmed.is_empty() || trimmed.chars().any(|c| !c.is_ascii_digit() && !matches!(c, ' ' | '/' | '-' | '.')) {
        return Err(bad());
    }
    let (day, month, year) = match numbers(trimmed).ok_or_else(bad)?.as_slice() {
        [year, month, day] if *year >= 1000 => (*day, *month, *year),
        [day, month, year] if *year >= 1000 => (*day, *month, *year),
        [day, month, year @ 0..=99] => (*day, *month, 2000 + *year),
        _ => return Err(bad()),
    };
    let missing = || BadTime::NoSuchDay { day, month, year };
    Date::new(
        year.try_into().map_err(|_| missing())?,
        month.try_into().map_err(|_| missing())?,
        day.try_into().map_err(|_| missing())?,
    )
    .map_err(|_| missing())
}

/// A clock time as typed: `22:15`, `2215`, `22.15`, `10:15pm`, `9am`.
pub fn read_time(text: &str) -> Result<Time, BadTime> {
    let bad = || BadTime::Clock(text.chars().take(40).collect());
    let lower = text.trim().to_ascii_lowercase().replace("a.m.", "am").replace("p.m.", "pm");
    let (digits, half) = match (lower.strip_suffix("am"), lower.strip_suffix("pm")) {
        (Some(rest), _) => (rest, Some(0)),
        (_, Some(rest)) => (rest, Some(12)),
        _ => (lower.as_str(), None),
    };
    let digits = digits.trim();
    if digits.chars().any(|c| !c.is_ascii_digit() && !matches!(c, ':' | '.' | ' ')) {
        return Err(bad());
    }
    let (hour, minute) = match numbers(digits).ok_or_else(bad)?.as_slice() {
        [hour] if digits.len() <= 2 && half.is_some() => (*hour, 0),
        [together] if digits.len() == 3 || digits.len() == 4 => (together / 100, together % 100),
        [hour, minute] => (*hour, *minute),
        _ => return Err(bad()),
    };
    let hour = match half {
        Some(after) if (1..=12).contains(&hour) => hour % 12 + after,
        Some(_) => return Err(bad()),
        None => hour,
    };
    Time::new(hour.try_into().map_err(|_| bad())?, minute.try_into().map_err(|_| bad())?, 0, 0).map_err(|_| bad())
}

/// A London date and clock time as one reading. `second` chooses the later of two when the clocks went back.
///
/// # Errors
/// A time that was skipped, or that happened twice when `second` is not said.
pub fn read_clock(date: Date, time: &str, second: Option<bool>) -> Result<When, BadTime> {
    let civil: DateTime = date.to_datetime(read_time(time)?);
    let told = || civil.strftime("%H:%M on %-d %B %Y").to_string();
    match (Instant::from_london(civil), second) {
        (None, _) => Err(BadTime::Skipped(told())),
        (Some((first, last)), None) if first != last => Err(BadTime::Twice(told())),
        (Some((_, last)), Some(true)) => Ok(When::At(last)),
        (Some((first, _)), _) => Ok(When::At(first)),
    }
}
