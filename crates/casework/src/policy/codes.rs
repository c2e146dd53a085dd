//! Lists of codes: labels, dates in force and the codes other bodies use for the same thing.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Deserialize;

use super::{Fault, parse};

/// Every list.
#[derive(Debug, Clone, Default)]
pub struct Codes {
    lists: BTreeMap<String, CodeList>,
}

/// One list.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeList {
    /// What it is a list of.
    pub title: String,
    /// Where it comes from.
    #[serde(default)]
    pub source: String,
    /// Licence of the source.
    #[serde(default)]
    pub licence: String,
    /// The codes, in the order in which they are shown.
    #[serde(default, rename = "code")]
    pub codes: Vec<Item>,
}

/// One code.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The code.
    pub code: String,
    /// What people see.
    pub label: String,
    /// A hint below the label.
    #[serde(default)]
    pub hint: String,
    /// First day in force.
    #[serde(default)]
    pub from: Option<String>,
    /// Last day in force.
    #[serde(default)]
    pub to: Option<String>,
    /// Why it is not offered, while its source says too little of it; empty for every other.
    #[serde(default)]
    pub withheld: String,
    /// The codes of other bodies, by their name.
    #[serde(default)]
    pub outside: BTreeMap<String, String>,
}

impl Item {
    fn in_force(&self, day: Date) -> bool {
        let bound = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<Date>().ok());
        let dated = bound(&self.from).is_none_or(|from| from <= day) && bound(&self.to).is_none_or(|to| day <= to);
        dated && self.withheld.is_empty()
    }
}

impl Codes {
    pub(super) fn read<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>, faults: &mut Vec<Fault>) -> Self {
        let mut lists = BTreeMap::new();
        for (path, text) in texts {
            let name = path.trim_start_matches("codes/").trim_end_matches(".toml").to_owned();
            if let Some(list) = parse::<CodeList>(path, text, faults) {
                lists.insert(name, list);
            }
        }
        Self { lists }
    }

    /// Adds a list that another part of policy holds.
    pub(super) fn add(&mut self, name: &str, list: CodeList) {
        self.lists.insert(name.into(), list);
    }

    /// A list by its name.
    pub fn list(&self, name: &str) -> Option<&CodeList> {
        self.lists.get(name)
    }

    /// The codes of a list that are in force on a day.
    pub fn in_force(&self, name: &str, day: Date) -> impl Iterator<Item = &Item> {
        self.list(name).map_or(&[][..], |list| &list.codes).iter().filter(move |item| item.in_force(day))
    }

    /// Why a code of a list is not offered, if it is not.
    pub fn withheld(&self, name: &str, code: &str) -> Option<&str> {
        let found = self.list(name)?.codes.iter().find(|item| item.code == code)?;
        Some(found.withheld.as_str()).filter(|why| !why.is_empty())
    }

    /// What people see for a code; the code itself when the list does not have it.
    pub fn label<'a>(&'a self, name: &str, code: &'a str) -> &'a str {
        let found = self.list(name).and_then(|list| list.codes.iter().find(|item| item.code == code));
        found.map_or(code, |item| item.label.as_str())
    }

    /// The code of an outside code set, as `ssda903`.
    pub fn outside(&self, name: &str, code: &str, set: &str) -> Option<&str> {
        let item = self.list(name)?.codes.iter().find(|item| item.code == code)?;
        item.outside.get(set).map(String::as_str)
    }

    /// An ethnic group as broadly as national statistics tell it; empty for one that nobody knows.
    pub fn broad_ethnicity(&self, code: &str) -> &str {
        self.outside("ethnicity", code, "ees_major").filter(|broad| *broad != "Unknown").unwrap_or_default()
    }

    /// Our code for a code of an outside code set.
    pub fn from_outside(&self, name: &str, set: &str, code: &str) -> Option<&str> {
        let items = &self.list(name)?.codes;
        items
            .iter()
            .find(|item| item.outside.get(set).is_some_and(|outside| outside == code))
            .map(|item| item.code.as_str())
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use crate::policy::{Policy, Text, shipped};

    #[test]
    fn a_power_without_a_text_is_not_offered_until_a_text_is_approved() {
        proves::proves!("LBTH-AppB-8");
        let offered = |texts: &[Text]| {
            let policy = Policy::read(texts).unwrap();
            let list = policy.codes.in_force("legal_power", date(2026, 3, 1)).map(|item| item.code.clone());
            (
                list.filter(|code| code == "pace_17_1_b").count(),
                policy.codes.withheld("legal_power", "pace_17_1_b").is_some(),
            )
        };
        let mut texts = shipped();
        assert_eq!(offered(&texts), (0, true));
        let list = texts.iter_mut().find(|text| text.path == "codes/legal_power.toml").unwrap();
        let (before, after) = list.text.split_once("withheld = ").unwrap();
        list.text = format!("{before}hint = {after}");
        assert_eq!(offered(&texts), (1, false), "a line of policy, and nothing else");
    }
}
