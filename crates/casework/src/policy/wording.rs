//! Words about a child that put the blame on the child, with a plainer way to say it. They are found, never counted, and
//! block nothing; who is told of them is the page's.

use serde::Deserialize;
use serde_json::Value;

use super::{Fault, parse};

/// Ways of saying one thing, and what to write rather.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The words, in small letters.
    pub said: Vec<String>,
    /// What says it plainly.
    pub rather: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    source: String,
    licence: String,
    #[serde(default)]
    term: Vec<Term>,
}

pub(super) fn read<'a>(texts: impl Iterator<Item = (&'a str, &'a str)>, faults: &mut Vec<Fault>) -> Vec<Term> {
    let mut terms = Vec::new();
    for (path, text) in texts {
        let Some(file) = parse::<File>(path, text, faults) else { continue };
        let unsaid = file.source.trim().is_empty() || file.licence.trim().is_empty();
        if unsaid || file.term.iter().any(|term| term.said.is_empty() || term.rather.trim().is_empty()) {
            let message = "Name a source and a licence, and give every term words and what to write rather".to_owned();
            faults.push(Fault { path: path.into(), line: None, message });
        }
        terms.extend(file.term);
    }
    terms
}

/// The terms that a record uses, each with the words as they were found, once.
pub fn found<'a>(terms: &'a [Term], record: &Value) -> Vec<(&'a str, &'a Term)> {
    let mut texts = Vec::new();
    gather(record, &mut texts);
    let used = |term: &'a Term| {
        let said = term.said.iter().find(|said| texts.iter().any(|text| says(text, said)));
        said.map(|said| (said.as_str(), term))
    };
    terms.iter().filter_map(used).collect()
}

/// Every text of a record, in small letters.
fn gather(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text.to_lowercase()),
        Value::Array(values) => values.iter().for_each(|value| gather(value, texts)),
        Value::Object(fields) => fields.values().for_each(|value| gather(value, texts)),
        _ => {}
    }
}

/// Whether a text has the words as whole words.
fn says(text: &str, words: &str) -> bool {
    let letter = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
    text.match_indices(words).any(|(at, _)| {
        let (before, after) = (text.get(..at), text.get(at + words.len()..));
        !letter(before.and_then(|text| text.chars().next_back())) && !letter(after.and_then(|text| text.chars().next()))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::policy::{Policy, shipped};

    fn said(record: &Value) -> Vec<String> {
        let terms = Policy::read(&shipped()).unwrap().wording;
        found(&terms, record).into_iter().map(|(said, _)| said.to_owned()).collect()
    }

    #[test]
    fn whole_words_are_found_in_any_text_of_a_record_once_each() {
        let record = json!({
            "rationale": "Streetwise; STREETWISE again", "factors": [{ "source": "says it was consensual" }],
        });
        assert_eq!(said(&record), ["consensual", "streetwise"]);
        assert_eq!(said(&json!({ "words": "a nonconsensual streetwiseness, unabsconded" })), [""; 0]);
        assert_eq!(said(&json!({ "words": "She left; “absconded”, the call said" })), ["absconded"]);
    }
}
