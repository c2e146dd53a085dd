//! What a child is found by besides a name: telephone numbers and places. Only what whoever may see the child may read is
//! gathered; what a child disclosed is not.

use std::collections::BTreeSet;

use crate::alike::plain;
use crate::case::Case;
use crate::entry::Entry;
use crate::record::Part;
use crate::records::Body;

/// Fewer digits than this are no telephone number.
const FEWEST_DIGITS: usize = 6;

/// Words that stand in any place.
const NO_PLACE: [&str; 24] = [
    "and", "around", "behind", "but", "for", "from", "has", "her", "his", "into", "near", "not", "off", "opposite",
    "out", "she", "that", "the", "their", "they", "this", "was", "who", "with",
];

/// Whose numbers lead to the child: the child’s own, and whoever reported them missing.
pub(super) fn phones(case: &Case) -> Vec<String> {
    gathered(case, phone_keys, |body| match body {
        Body::ChildRegistered(record) => record.phone.known().map(String::as_str).into_iter().collect(),
        Body::ReportReceived(record) => {
            let own = record.child_phone.known().map(String::as_str);
            own.into_iter().chain([record.reporter_phone.as_str()]).collect()
        }
        _ => Vec::new(),
    })
}

/// Where the child was last seen, said to be, looked for, found.
pub(super) fn places(case: &Case) -> Vec<String> {
    let kept_close = case.address_restriction().is_some();
    gathered(case, place_keys, |body| match body {
        Body::ReportReceived(record) => vec![record.last_seen_where.as_str(), record.whereabouts.as_str()],
        Body::EnquiryRecorded(record) => vec![record.place.as_str()],
        Body::LocationClaimed(record) => vec![record.place.as_str()],
        Body::FamilySaidBack(record) => vec![record.place.as_str()],
        Body::LocationVerified(record) => vec![record.place.as_str()],
        Body::ChildReturned(record) if !kept_close => vec![record.place.as_str()],
        _ => Vec::new(),
    })
}

fn gathered(case: &Case, keys: fn(&str) -> Vec<String>, said: impl Fn(&Body) -> Vec<&str>) -> Vec<String> {
    let ordinary = |entry: &&Entry| matches!(case.part(entry), Part::Ordinary | Part::Identity);
    let ordinary = case.entries.iter().filter(ordinary);
    let keys = ordinary.flat_map(|entry| said(&entry.body)).filter(|text| !text.is_empty()).flat_map(keys);
    keys.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The telephone numbers in a text, each as its digits backwards: however the beginning is written, `020`, `+44 20` or not
/// at all, the same number has the same beginning here.
pub fn phone_keys(text: &str) -> Vec<String> {
    let part_of_number = |letter: char| letter.is_ascii_digit() || " +()-.\u{a0}".contains(letter);
    let number = |text: &str| {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let abroad = digits.trim_start_matches("00");
        let country = abroad.strip_prefix("44").filter(|rest| rest.len() >= 9);
        let own = country.unwrap_or(&digits).trim_start_matches('0');
        (own.len() >= FEWEST_DIGITS).then(|| own.chars().rev().collect::<String>())
    };
    text.split(|letter| !part_of_number(letter)).filter_map(number).collect()
}

/// The words of a place as people search for them.
pub fn place_keys(text: &str) -> Vec<String> {
    let mut words = plain(text);
    let says = |word: &str| word.chars().count() > 2 || word.contains(|letter: char| letter.is_ascii_digit());
    words.retain(|word| says(word) && !NO_PLACE.contains(&word.as_str()));
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_one_key_however_it_is_written() {
        for text in ["020 7946 0123", "(020) 7946-0123", "+44 20 7946 0123", "0044 (0)20 7946 0123", "ring 02079460123"]
        {
            assert_eq!(phone_keys(text), ["3210649702"], "{text}");
        }
        assert!("3210649702".starts_with(&phone_keys("7946 0123")[0]));
        assert_eq!(phone_keys("07700 900123, or her mother 020 7946 0123").len(), 2);
        assert_eq!(phone_keys("born 14/5/2010, flat 12"), Vec::<String>::new());
    }

    #[test]
    fn a_place_is_its_words_without_those_of_any_place() {
        assert_eq!(place_keys("The bus station, near Bow Road E3"), ["bus", "station", "bow", "road", "e3"]);
    }
}
