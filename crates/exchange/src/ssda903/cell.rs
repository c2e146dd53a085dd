//! One cell of a table: blank, unreadable or known. It owns how a date is read; what a bad cell means is for the rules.

use jiff::civil::Date;

/// What a cell holds. An unreadable cell keeps the text as typed, in capitals: the rules tell it from a blank one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell<T> {
    /// Nothing was typed.
    #[default]
    Blank,
    /// Something was typed that is not a `T`.
    Unreadable(String),
    /// A value.
    Known(T),
}

impl<T: Copy> Cell<T> {
    /// The value, if there is one; a blank and an unreadable cell have none.
    pub fn known(&self) -> Option<T> {
        match self {
            Self::Known(value) => Some(*value),
            Self::Blank | Self::Unreadable(_) => None,
        }
    }

    /// Was nothing typed?
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }

    pub(super) fn read(text: String, value: impl FnOnce(&str) -> Option<T>) -> Self {
        if text.is_empty() { Self::Blank } else { value(&text).map_or(Self::Unreadable(text), Self::Known) }
    }
}

impl<T> From<Option<T>> for Cell<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Blank, Self::Known)
    }
}

/// Reads `dd/mm/yyyy`, days and months with or without a leading nought. A day written with a space for the nought is
/// read too, and days outside 22 September 1677 to 11 April 2262 are not, because the boroughs' validator does the same.
pub fn read_date(text: &str) -> Option<Date> {
    let (day, month, year) = parts(text)?;
    let date = Date::new(year, month, day).ok()?;
    (jiff::civil::date(1677, 9, 22)..=jiff::civil::date(2262, 4, 11)).contains(&date).then_some(date)
}

/// Why [`read_date`] could not read a date, in words for the person who typed it.
pub(super) fn why_not_a_date(text: &str) -> String {
    let iso = || text.get(..10).is_some_and(|start| start.parse::<Date>().is_ok());
    match parts(text) {
        Some((day, month, year)) if (1..=12).contains(&month) && (1678..=2261).contains(&year) => {
            format!("there is no day {day} in month {month} of {year}")
        }
        Some((_, _, year)) if !(1678..=2261).contains(&year) => format!("the year {year} cannot be right"),
        _ if iso() => "the year comes first here; write the day first, as in 31/03/2023, without a time".to_owned(),
        _ => "write the day, the month and the year in four figures, as in 31/03/2023".to_owned(),
    }
}

fn parts(text: &str) -> Option<(i8, i8, i16)> {
    let mut parts = text.split('/');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let day = day.strip_prefix(' ').filter(|rest| rest.len() == 1).unwrap_or(day);
    Some((figures(day, 2)?, figures(month, 2)?, figures(year, 4)?))
}

fn figures<N: std::str::FromStr>(text: &str, most: usize) -> Option<N> {
    let plain = !text.is_empty() && text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_the_validator_reads_them() {
        for (text, day) in [
            ("01/02/2022", "2022-02-01"),
            ("1/2/2022", "2022-02-01"),
            (" 1/2/2022", "2022-02-01"),
            ("29/02/2024", "2024-02-29"),
            ("22/09/1677", "1677-09-22"),
            ("11/04/2262", "2262-04-11"),
        ] {
            assert_eq!(read_date(text).map(|date| date.to_string()).as_deref(), Some(day), "{text}");
        }
        for text in [
            "",
            "/",
            "//",
            "  1/2/2022",
            "01/02/2022 ",
            "1/ 2/2022",
            "01/02/22",
            "31/02/2022",
            "29/02/2021",
            "٠١/٠٢/٢٠٢٢",
            "21/09/1677",
            "12/04/2262",
            "01/02/0000",
            "2022-02-01",
            "01/02/2022 10:00",
            "00/02/2022",
            "32/01/2022",
            "001/02/2022",
            "01-02-2022",
            "+1/02/2022",
            "\u{200f}01/02/2022",
            "01/13/2022",
            "01/02/2022/",
        ] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }

    #[test]
    fn a_bad_date_says_what_is_wrong_with_it() {
        for (text, words) in [
            ("31/02/2023", "no day 31 in month 2 of 2023"),
            ("2023-03-31", "the year comes first"),
            ("2023-03-31T10:00", "the year comes first"),
            ("01/02/0023", "the year 23 cannot be right"),
            ("01/02/23", "four figures"),
            ("31/13/2023", "as in 31/03/2023"),
        ] {
            let why = why_not_a_date(text);
            assert!(why.contains(words), "{text}: {why}");
        }
    }
}
