//! The collection year: 1 April to 31 March, both ends in. It does not know which years have a published ruleset.

use std::{fmt, str::FromStr};

use jiff::civil::Date;

/// A collection year. Lantern writes it `2022-23`; the return calls the same year 2023, after the March it ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CollectionYear {
    start: Date,
    end: Date,
}

/// The text or number given is not a collection year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAYear(String);

impl fmt::Display for NotAYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "‘{}’ is not a collection year; write it as 2022-23", self.0)
    }
}

impl std::error::Error for NotAYear {}

impl CollectionYear {
    /// The year that ends on 31 March of `ending`: 2023 is 2022-23. Refuses anything outside 1900 to 2200.
    pub fn ending(ending: i16) -> Result<Self, NotAYear> {
        let not = |_| NotAYear(ending.to_string());
        if !(1900..=2200).contains(&ending) {
            return Err(NotAYear(ending.to_string()));
        }
        let start = Date::new(ending - 1, 4, 1).map_err(not)?;
        let end = Date::new(ending, 3, 31).map_err(not)?;
        Ok(Self { start, end })
    }

    /// The collection year a day falls in.
    pub fn containing(day: Date) -> Result<Self, NotAYear> {
        Self::ending(if day.month() < 4 { day.year() } else { day.year().saturating_add(1) })
    }

    /// 1 April.
    pub fn start(self) -> Date {
        self.start
    }

    /// 31 March.
    pub fn end(self) -> Date {
        self.end
    }

    /// The year as the return counts it, 2023 for 2022-23.
    pub fn number(self) -> i16 {
        self.end.year()
    }

    /// From 2024-25 SEX is M, F or U; before, 1 or 2.
    pub(super) fn writes_sex_as_letters(self) -> bool {
        self.number() >= 2025
    }
}

impl fmt::Display for CollectionYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.start.year(), self.end.year().rem_euclid(100))
    }
}

impl FromStr for CollectionYear {
    type Err = NotAYear;

    fn from_str(text: &str) -> Result<Self, NotAYear> {
        let not = || NotAYear(text.chars().take(20).collect());
        let (from, to) = text.split_once('-').ok_or_else(not)?;
        if from.len() != 4 || to.len() != 2 || !from.bytes().chain(to.bytes()).all(|b| b.is_ascii_digit()) {
            return Err(not());
        }
        let year = Self::ending(from.parse::<i16>().map_err(|_| not())?.saturating_add(1)).map_err(|_| not())?;
        if year.to_string() == text { Ok(year) } else { Err(not()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_written_as_lantern_writes_it_and_counted_as_the_return_counts_it() {
        let year: CollectionYear = "2022-23".parse().unwrap();
        assert_eq!(year.number(), 2023);
        assert_eq!(year.start().to_string(), "2022-04-01");
        assert_eq!(year.end().to_string(), "2023-03-31");
        assert_eq!(year.to_string(), "2022-23");
        assert_eq!("1999-00".parse::<CollectionYear>().unwrap().number(), 2000);
        assert_eq!(CollectionYear::containing(year.start()), Ok(year));
        assert_eq!(CollectionYear::containing(year.end()), Ok(year));
    }

    #[test]
    fn anything_else_is_refused_with_an_example() {
        for text in ["", "2023", "2022-24", "2022/23", "22-23", "2022-23 ", "２０２２-23", "9999-00", "-1-00"] {
            let error = text.parse::<CollectionYear>().unwrap_err();
            assert!(error.to_string().contains("2022-23"), "{text}: {error}");
        }
    }
}
