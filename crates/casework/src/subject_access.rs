//! What a copy for a child, or for whoever reported one, is made of: the entries of one organisation, and those of them that
//! somebody has to decide about first. What is handed out, and to whom, people decide.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::actor::Role;
use crate::case::Case;
use crate::entry::Entry;
use crate::form::{self, Field, Shape};
use crate::ids::{EntryId, OrganisationId};
use crate::record::Part;
use crate::records::subject_access_requested::Whose;
use crate::records::{SubjectAccessAnswered, SubjectAccessDecided, SubjectAccessRequested};

/// What stands in the place of words that were taken out.
pub const TAKEN_OUT: &str = "[taken out]";

/// Why an entry has to be decided about before anybody is given it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// It is in somebody's own words.
    Words,
    /// It names people, places or numbers.
    Names,
    /// It is in a part that is kept closely.
    Harm,
    /// A member of the public said it.
    Contributed,
    /// It cannot be read here.
    Unreadable,
}

/// A request that nobody has answered.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Its entry.
    pub entry: &'a Entry,
    /// What it says.
    pub record: &'a SubjectAccessRequested,
}

/// The requests to an organisation that are not answered, in order.
pub fn open<'a>(case: &'a Case, to: &OrganisationId) -> impl Iterator<Item = Request<'a>> {
    let answered: BTreeSet<EntryId> = case.of::<SubjectAccessAnswered>().map(|(_, answer)| answer.request).collect();
    let requests = case.of::<SubjectAccessRequested>().map(|(entry, record)| Request { entry, record });
    requests.filter(move |request| request.entry.actor.organisation == *to && !answered.contains(&request.entry.id))
}

/// Whose contribution an entry is: what the public said is the police's who took it, else the responsible authority's.
pub fn controller(entry: &Entry) -> &OrganisationId {
    let taken_by = entry.resolved.owner_force.as_ref().or(entry.resolved.responsible.as_ref());
    taken_by.filter(|_| entry.actor.role == Role::Public).unwrap_or(&entry.actor.organisation)
}

impl Request<'_> {
    /// The entries the copy is made of, in order of recording: those of the organisation that was asked. What was about
    /// another child is not among them, nor is how requests were dealt with.
    pub fn contributions<'a>(&self, case: &'a Case) -> Vec<&'a Entry> {
        let withdrawn = case.withdrawn.iter().map(|gone| &gone.entry).filter(|entry| !case.is_anothers(entry));
        let own = |entry: &&Entry| {
            let about_a_copy = case.part(entry) == Part::SubjectAccess;
            controller(entry) == &self.entry.actor.organisation && !about_a_copy
        };
        let asked = |entry: &&Entry| self.record.of == Whose::Child || self.record.report == Some(entry.id);
        let mut entries: Vec<&Entry> = case.entries.iter().chain(withdrawn).filter(own).filter(asked).collect();
        entries.sort_by_key(|entry| (entry.recorded, entry.position));
        entries
    }

    /// What was last decided about an entry, if nothing of it was changed since.
    pub fn ruling<'a>(&self, case: &'a Case, entry: EntryId) -> Option<(&'a Entry, &'a SubjectAccessDecided)> {
        let about = |record: &SubjectAccessDecided| record.request == self.entry.id && record.entry == entry;
        let (decided, record) = case.of::<SubjectAccessDecided>().rfind(|(_, record)| about(record))?;
        let changed = case.targets.get(&entry).and_then(|change| case.place(*change));
        changed.is_none_or(|changed| case.place(decided.id) > Some(changed)).then_some((decided, record))
    }
}

/// Why somebody has to decide about an entry; nothing where it holds only codes, dates and who the child is.
pub fn doubts(entry: &Entry) -> BTreeSet<Doubt> {
    let mut found = BTreeSet::new();
    if entry.actor.role == Role::Public {
        found.insert(Doubt::Contributed);
    }
    found.extend(entry.occurred.words.as_ref().map(|_| Doubt::Words));
    let Some((kind, record)) = entry.kind().zip(entry.body.to_json().ok()) else {
        found.insert(Doubt::Unreadable);
        return found;
    };
    let of_kind = kind.descriptor().map_or(Part::Disclosure, |kind| kind.part);
    for field in form::of(kind).map_or(&[][..], |form| &form.fields) {
        let value = record.get(&field.name).unwrap_or(&Value::Null);
        let part = field.part.unwrap_or(of_kind);
        found.extend((closely_kept(part) && !silent(value)).then_some(Doubt::Harm));
        if part != Part::Identity {
            free(field, value, &mut found);
        }
    }
    found
}

fn closely_kept(part: Part) -> bool {
    !matches!(part, Part::Ordinary | Part::Identity | Part::SubjectAccess)
}

fn silent(value: &Value) -> bool {
    matches!(value, Value::Null | Value::Bool(false))
        || texts(value).iter().all(|text| text.is_empty() || *text == "not_asked")
}

/// What a field says in words of its own.
fn free(field: &Field, value: &Value, found: &mut BTreeSet<Doubt>) {
    let told_in_words = |value: &Value| value.get("words").is_some_and(Value::is_string);
    match &field.shape {
        Shape::Moment => found.extend(told_in_words(value).then_some(Doubt::Words)),
        // That something is not known is a word of ours.
        Shape::Answer(_) if value.is_string() => {}
        _ if texts(value).iter().all(|text| text.is_empty()) => {}
        Shape::LongText | Shape::Any => found.extend([Doubt::Words]),
        shape => found.extend(takes_text(shape).then_some(Doubt::Names)),
    }
}

fn takes_text(shape: &Shape) -> bool {
    match shape {
        Shape::Text | Shape::LongText | Shape::Any => true,
        Shape::Answer(known) => takes_text(known),
        Shape::List(item) => takes_text(item),
        Shape::Group(fields) => fields.iter().any(|field| takes_text(&field.shape)),
        _ => false,
    }
}

/// Every text in a record's JSON.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::String(text) => vec![text],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(fields) => fields.values().flat_map(texts).collect(),
        _ => Vec::new(),
    }
}

/// Whether an entry says these words.
pub fn says(entry: &Entry, words: &str) -> bool {
    let record = entry.body.to_json().unwrap_or_default();
    let told = texts(&record).into_iter().chain(entry.occurred.words.as_deref());
    !words.trim().is_empty() && told.into_iter().any(|text| text.contains(words))
}

/// A record's JSON without some words.
pub fn redacted(record: Value, words: &[String]) -> Value {
    match record {
        Value::String(text) => Value::String(without(&text, words)),
        Value::Array(items) => items.into_iter().map(|item| redacted(item, words)).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, redacted(value, words))).collect(),
        other => other,
    }
}

/// A text without some words; the longest go first, so that none is left because part of it went before.
pub fn without(text: &str, words: &[String]) -> String {
    let mut words: Vec<&str> = words.iter().map(String::as_str).filter(|words| !words.is_empty()).collect();
    words.sort_by_key(|words| std::cmp::Reverse(words.len()));
    words.into_iter().fold(text.to_owned(), |text, words| text.replace(words, TAKEN_OUT))
}
