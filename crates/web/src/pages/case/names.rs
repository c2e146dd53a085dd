//! What a child is called in lists: a first name, an initial, an age; and a band as a badge. Pages about one child use the
//! whole name and the grade itself.

use casework::entry::Band;
use casework::time::Instant;
use jiff::civil::Date;

use crate::ask::Ask;
use crate::look::parts::Badge;
use crate::pages::about::badge;

/// `Amara K.`; a single name stays as it is, and nobody's is said plainly.
pub fn short(name: &str) -> String {
    let mut words = name.split_whitespace();
    let Some(first) = words.next() else { return "A child not named yet".to_owned() };
    match words.next_back().and_then(|last| last.chars().next()) {
        Some(initial) => format!("{first} {initial}."),
        None => first.to_owned(),
    }
}

/// `Amara K., 15`.
pub fn with_age(name: &str, born: Option<Date>, now: Instant) -> String {
    format!("{}, {}", short(name), age(born, now))
}

/// Completed years, or that nobody knows.
pub fn age(born: Option<Date>, now: Instant) -> String {
    let Some(born) = born else { return "age not known".to_owned() };
    let today = now.london_date();
    let years = i32::from(today.year()) - i32::from(born.year());
    let passed = (today.month(), today.day()) >= (born.month(), born.day());
    (years - i32::from(!passed)).max(0).to_string()
}

/// A band as a badge, where the grade itself is not at hand.
pub fn band_badge(ask: &Ask, band: Band) -> Badge {
    let words = match band {
        Band::Lowest => "Lowest",
        Band::Low => "Low",
        Band::Medium => "Medium",
        Band::High => "High",
    };
    badge(ask, Some((words, band)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_in_a_list_has_a_first_name_an_initial_and_an_age() {
        let now: Instant = "2025-03-01T12:00:00Z".parse().unwrap();
        let told = |name: &str, born: &str| with_age(name, born.parse().ok(), now);
        assert_eq!(told("Amara Jane Kuti", "2009-03-02"), "Amara K., 15");
        assert_eq!(told("Amara", "2009-03-01"), "Amara, 16");
        assert_eq!(told("", ""), "A child not named yet, age not known");
    }
}
