//! Reading when offices answer: one file sets the usual hours and the bank holidays, any file those of one body.

use std::collections::BTreeSet;

use jiff::civil::{Date, Time, Weekday};

use super::Read;
use super::reader::Reader;
use super::text::{HoursText, OfficeText, Word};
use crate::policy::Fault;
use crate::policy::duties::{Hours, Offices, OwingRole};

const DAYS: &[(&str, Weekday)] = &[
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

/// The hours that the files set.
pub(super) fn offices(
    files: &[Read<'_>],
    roles: &std::collections::BTreeMap<String, OwingRole>,
    bodies: &BTreeSet<String>,
    faults: &mut Vec<Fault>,
) -> Offices {
    let mut found: Option<Offices> = None;
    for (path, text, file) in files {
        let Some(hours) = &file.hours else { continue };
        let mut reader = Reader { path, text, roles, bodies, faults };
        if found.is_some() {
            reader.fault(hours, "There are [hours] already. An [[office]] says those of one body".into());
        } else {
            found = reader.usual(hours.get_ref());
        }
    }
    let Some(mut offices) = found else {
        if !faults.iter().any(|fault| fault.path.starts_with("duties/")) {
            let message = "No file of this folder has [hours]: when offices answer, and the bank holidays".into();
            faults.push(Fault { path: "duties".into(), line: None, message });
        }
        return Offices::default();
    };
    for (path, text, file) in files {
        let mut reader = Reader { path, text, roles, bodies, faults };
        for office in &file.office {
            let party = reader.party(&office.party);
            if let Some(hours) = reader.office(office, &offices.usual) {
                offices.own.insert(party, hours);
            }
        }
    }
    offices
}

impl Reader<'_> {
    fn usual(&mut self, text: &HoursText) -> Option<Offices> {
        let (opens, shuts) = (self.time(&text.opens), self.time(&text.shuts));
        let days = self.weekdays(&text.days);
        let closed = self.dates(&text.closed);
        let known_until = self.day(&text.known_until)?;
        let usual = Hours { opens: opens?, shuts: shuts?, days, closed: BTreeSet::new() };
        Some(Offices { usual, closed, known_until, cites: text.cites.clone(), ..Offices::default() })
    }

    /// What a body does not say is as usual.
    fn office(&mut self, text: &OfficeText, usual: &Hours) -> Option<Hours> {
        let mut time = |word: &Option<Word>, usual| word.as_ref().map_or(Some(usual), |word| self.time(word));
        let (opens, shuts) = (time(&text.opens, usual.opens), time(&text.shuts, usual.shuts));
        let days = text.days.as_ref().map_or_else(|| usual.days.clone(), |days| self.weekdays(days));
        Some(Hours { opens: opens?, shuts: shuts?, days, closed: self.dates(&text.closed) })
    }

    fn weekdays(&mut self, words: &[Word]) -> Vec<Weekday> {
        words.iter().filter_map(|word| self.known("The day", word, DAYS)).collect()
    }

    fn dates(&mut self, words: &[Word]) -> BTreeSet<Date> {
        words.iter().filter_map(|word| self.day(word)).collect()
    }

    fn day(&mut self, word: &Word) -> Option<Date> {
        let date = word.get_ref().parse().ok();
        if date.is_none() {
            self.fault(word, format!("“{}” is not a date. Write it like 2014-01-01", word.get_ref()));
        }
        date
    }

    fn time(&mut self, word: &Word) -> Option<Time> {
        let time = word.get_ref().parse().ok();
        if time.is_none() {
            self.fault(word, format!("“{}” is not a time. Write it like 09:00", word.get_ref()));
        }
        time
    }
}
