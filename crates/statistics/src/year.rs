//! The financial year the tables are about: 1 April to 31 March, London time. Other returns name it by the year in
//! which it ends; here it is always written `2022-23`.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use casework::time::Instant;
use jiff::civil::Date;

/// A financial year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year {
    first: i16,
}

/// The text is not a financial year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a year. Write it as 2022-23: 1 April 2022 to 31 March 2023")]
pub struct NotAYear(pub String);

impl Year {
    /// The year an instant lies in, by the London calendar.
    pub fn containing(at: Instant) -> Self {
        let day = at.london_date();
        Self { first: if day.month() < 4 { day.year().saturating_sub(1) } else { day.year() } }
    }

    /// From 1 April, midnight in London, until the next one.
    pub fn instants(self) -> Range<Instant> {
        let end = self.last_day().tomorrow().map_or(Instant::MAX, Instant::start_of);
        Instant::start_of(self.first_day())..end
    }

    /// 1 April.
    pub fn first_day(self) -> Date {
        Date::new(self.first, 4, 1).unwrap_or(Date::MIN)
    }

    /// 31 March.
    pub fn last_day(self) -> Date {
        Date::new(self.first.saturating_add(1), 3, 31).unwrap_or(Date::MAX)
    }

    /// As data files write it: `202223`.
    pub fn time_period(self) -> String {
        self.to_string().replace('-', "")
    }
}

impl fmt::Display for Year {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.first, self.first.saturating_add(1).rem_euclid(100))
    }
}

impl FromStr for Year {
    type Err = NotAYear;
    fn from_str(text: &str) -> Result<Self, NotAYear> {
        let first = text.split_once('-').and_then(|(first, _)| first.parse().ok());
        let year = first.filter(|first| (1900..2200).contains(first)).map(|first| Self { first });
        year.filter(|year| year.to_string() == text).ok_or_else(|| NotAYear(text.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_read_as_it_is_written() {
        for text in ["2022-23", "1999-00", "2025-26"] {
            assert_eq!(text.parse::<Year>().unwrap().to_string(), text);
        }
        assert_eq!("2022-23".parse::<Year>().unwrap().time_period(), "202223");
        for text in
            ["", "2022", "2022-24", "2022-2023", "22-23", "+2022-23", "2022–23", "2022-23 ", "9999-00", "٢٠٢٢-23"]
        {
            assert_eq!(text.parse::<Year>(), Err(NotAYear(text.into())), "{text}");
        }
    }

    #[test]
    fn the_year_ends_at_midnight_in_london_whatever_the_clocks_do() {
        // The clocks went forward on 27 March 2022 and 26 March 2023, so midnight on 1 April is 23:00 UTC both times.
        let year: Year = "2022-23".parse().unwrap();
        for (instant, inside) in [
            ("2022-03-31T22:59:59.999999Z", false),
            ("2022-03-31T23:00:00Z", true),
            ("2022-10-30T00:30:00Z", true),
            ("2022-10-30T01:30:00Z", true),
            ("2023-03-31T22:59:59.999999Z", true),
            ("2023-03-31T23:00:00Z", false),
        ] {
            let instant: Instant = instant.parse().unwrap();
            assert_eq!(year.instants().contains(&instant), inside, "{instant}");
            assert_eq!(Year::containing(instant) == year, inside, "{instant}");
        }
        // In 2024 the change fell on 31 March itself: that day is 23 hours long and still ends at midnight.
        let year: Year = "2023-24".parse().unwrap();
        assert_eq!(year.instants().end, "2024-03-31T23:00:00Z".parse().unwrap());
    }

    #[test]
    fn an_absurd_instant_still_has_a_year() {
        for at in [Instant::MIN, Instant::MAX] {
            let year = Year::containing(at);
            assert!(year.first_day() < year.last_day(), "{year}");
        }
    }
}
