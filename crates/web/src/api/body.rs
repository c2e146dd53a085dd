//! Reading what a system sent: text, then JSON, then each field by name, with every fault beside its field. What a record
//! may say is checked by its form.

use axum::http::HeaderMap;
use casework::ids::EntryId;
use casework::record::Refusal;
use casework::time::{Instant, Moment};
use operations::Key;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::strict;
use crate::ask::{Ask, Who};
use crate::problem::Problem;

/// Longer than any key a system makes.
const LONGEST_KEY: usize = 200;

/// A body's fields, with what was wrong with them.
pub struct Fields {
    fields: Map<String, Value>,
    refusals: Vec<Refusal>,
}

impl Fields {
    /// Reads a body that has these fields and no others.
    ///
    /// # Errors
    /// A body that is no text, no JSON, or no object.
    pub fn of(ask: &Ask, known: &[&str]) -> Result<Self, Problem> {
        let (Value::Object(fields), twice) = json(&ask.body)? else {
            return Err(refused(vec![Refusal::new("", "not_an_object", "Send a JSON object")]));
        };
        let unknown = |name: &&String| !known.contains(&name.as_str());
        let unknown = fields.keys().filter(unknown).map(|name| unknown_field(name, known));
        let twice = twice.iter().map(|field| Refusal::new(field, "given_twice", "Give it once"));
        let refusals = unknown.chain(twice).collect();
        Ok(Self { fields, refusals })
    }

    /// Takes a field that is there and not null.
    pub fn take(&mut self, name: &str) -> Option<Value> {
        self.fields.shift_remove(name).filter(|value| !value.is_null())
    }

    /// Takes a field that has to be there.
    pub fn needed(&mut self, name: &str, message: &str) -> Value {
        let found = self.take(name);
        if found.is_none() {
            self.refuse(Refusal::new(&format!("/{name}"), "missing", message));
        }
        found.unwrap_or_default()
    }

    /// Takes a field and reads it.
    pub fn read<T: DeserializeOwned>(&mut self, name: &str, code: &'static str, message: &str) -> Option<T> {
        let read = serde_json::from_value(self.take(name)?).ok();
        if read.is_none() {
            self.refuse(Refusal::new(&format!("/{name}"), code, message));
        }
        read
    }

    /// What was in force when the sender looked, for a record that decides: an entry, or null for none. It has to be
    /// there, for what is decided unseen would overwrite what a colleague decided meanwhile.
    pub fn revises(&mut self, message: &str) -> Option<EntryId> {
        if !self.fields.contains_key("revises") {
            self.refuse(Refusal::new("/revises", "missing", message));
        }
        self.read("revises", "not_readable", message)
    }

    /// When it happened.
    pub fn occurred(&mut self) -> Option<Moment> {
        let message = "Write an RFC 3339 instant, a date, two instants with a solidus between them, or `unknown`";
        self.read("occurred", "not_a_time", message)
    }

    /// Adds a refusal.
    pub fn refuse(&mut self, refusal: Refusal) {
        self.refusals.push(refusal);
    }

    /// Adds refusals.
    pub fn refuse_all(&mut self, refusals: impl IntoIterator<Item = Refusal>) {
        self.refusals.extend(refusals);
    }

    /// Everything that was wrong.
    ///
    /// # Errors
    /// All of it at once.
    pub fn check(self) -> Result<(), Problem> {
        if self.refusals.is_empty() { Ok(()) } else { Err(refused(self.refusals)) }
    }
}

/// Not taken, for these reasons.
pub fn refused(refusals: Vec<Refusal>) -> Problem {
    Problem::Refused(refusals)
}

fn json(body: &[u8]) -> Result<(Value, Vec<String>), Problem> {
    let text = std::str::from_utf8(body)
        .map_err(|error| Problem::Unreadable(format!("The body is not UTF-8 after byte {}.", error.valid_up_to())))?;
    if text.trim().is_empty() {
        return Err(Problem::Unreadable("The body is empty. Send a JSON object.".into()));
    }
    strict::read(text).map_err(|error| Problem::Unreadable(format!("The body is not JSON: {error}.")))
}

fn unknown_field(name: &str, known: &[&str]) -> Refusal {
    let message = casework::policy::unknown_word("The field", name, known.iter().copied());
    Refusal::new(&format!("/{}", strict::escaped(name)), "unknown_field", message)
}

/// The query holds these names and no others, each once.
///
/// # Errors
/// Every name that is not known or comes twice.
pub fn query(ask: &Ask, known: &[&str]) -> Result<(), Problem> {
    let mut seen = std::collections::BTreeSet::new();
    let faults = ask.query.pairs().filter_map(|(name, _)| {
        if !known.contains(&name) {
            let message = casework::policy::unknown_word("The query’s", name, known.iter().copied());
            return Some(Refusal::new(&format!("?{name}"), "unknown_field", message));
        }
        let again = || Refusal::new(&format!("?{name}"), "given_twice", "Give it once");
        (!seen.insert(name.to_owned())).then(again)
    });
    let faults: Vec<Refusal> = faults.collect();
    if faults.is_empty() { Ok(()) } else { Err(refused(faults)) }
}

/// The earlier moment that is asked for.
///
/// # Errors
/// Something that is no instant, or one still to come.
pub fn as_of(ask: &Ask) -> Result<Option<Instant>, Problem> {
    query(ask, &["as_of"])?;
    let fault = |code, message: &str| refused(vec![Refusal::new("?as_of", code, message)]);
    match ask.query.get("as_of") {
        "" if ask.query.all("as_of").is_empty() => Ok(None),
        text => {
            let at: Instant =
                text.parse().map_err(|_| fault("not_a_time", "Write an RFC 3339 instant, with `+` as `%2B`"))?;
            if at > ask.lantern.now() {
                return Err(fault("in_the_future", "That is still to come"));
            }
            Ok(Some(at))
        }
    }
}

/// The idempotency key that was sent, for this person.
///
/// # Errors
/// A key that is empty, too long or not made of visible ASCII characters.
pub fn key(headers: &HeaderMap, who: &Who) -> Result<Option<Key>, Problem> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    let key = value.to_str().unwrap_or_default();
    let fits = (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    if !fits {
        let message = format!("Use 1 to {LONGEST_KEY} visible ASCII characters without spaces");
        return Err(refused(vec![Refusal::new("Idempotency-Key", "key_unusable", message)]));
    }
    let whose = who.actor.person.map_or_else(|| who.actor.unit.to_string(), |person| person.to_string());
    Ok(Some(Key { scope: format!("api/{whose}"), key: key.to_owned() }))
}
