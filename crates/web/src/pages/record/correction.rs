//! A correction: the entry's own form with what it says in it, why, and when it happened if that was wrong. And a
//! withdrawal, which is its own small form about the same entry.

use casework::entry::Entry;
use casework::form::{self, Field, Form, Reader, Typed};
use casework::record::Refusal;
use casework::records::Kind;
use casework::time::Moment;
use serde_json::{Value, json};

use super::place::Place;
use super::read::{Read, checked, shown};
use crate::ask::Ask;
use crate::look::form::{FieldView, WidgetView};
use crate::pages::form::{Asking, fill, fill_moment, settle_now};

/// Where the corrected record's own boxes are.
pub(super) const RECORD: &str = "record";

/// The form of the entry that is corrected.
pub(super) fn target_form(place: &Place) -> Option<&'static Form> {
    place.target.as_ref().filter(|_| place.kind == Kind::Corrected).and_then(Entry::kind).and_then(form::of)
}

/// What stands: the entry as it is.
pub(super) fn start(place: &Place, target: &Entry) -> Typed {
    let mut boxes = vec![("entry".to_owned(), target.id.to_string())];
    if let Some(form) = target_form(place) {
        let record = target.body.to_json().unwrap_or_default();
        boxes.extend(fill(RECORD, &form.fields, &record));
        boxes.extend(fill_moment("occurred", &target.occurred));
    }
    boxes.into_iter().collect()
}

/// Why, when, and the entry's own questions.
pub(super) fn fields(place: &Place, target: &Entry, asking: &Asking<'_>) -> Vec<FieldView> {
    let hidden = |name: &str| FieldView::new(name, "", WidgetView::Hidden { value: asking.typed.get(name).to_owned() });
    let own = |field: &Field| match field.name.as_str() {
        "entry" => Some(hidden("entry")),
        "record" | "occurred" => None,
        _ => Some(asking.field(&field.name, field)),
    };
    let mut fields: Vec<FieldView> = place.form.fields.iter().filter_map(own).collect();
    if let Some(form) = target_form(place) {
        let when = target.kind().and_then(Kind::descriptor).and_then(|kind| kind.when);
        fields.extend(when.map(|when| asking.moment("occurred", when, "Change it only if it was wrong.", false)));
        let asking = Asking { times: form.times, ..*asking };
        fields.extend(asking.fields(RECORD, &form.fields));
    }
    fields
}

/// The correction as typed. A box nobody changed says exactly what it said before, to the second.
pub(super) fn read(ask: &Ask, place: &Place, typed: &Typed) -> Read {
    let none = || Read { record: Value::Null, occurred: None, refusals: Vec::new() };
    let (Some(target), Some(form)) = (&place.target, target_form(place)) else { return none() };
    let now = ask.lantern.now();
    let standing = start(place, target);
    let own = settle_now(&below(typed), shown(typed, now));
    let (mut record, mut refusals) = Reader::new(&own, now, form.times).record(form);
    keep_unchanged(&mut record, form, target, (&own, &below(&standing)));
    refusals.extend(form::validate(form, &record, ask.lantern.policy(), now));
    let mut refusals: Vec<Refusal> = refusals
        .into_iter()
        .map(|refusal| Refusal { field: format!("/{RECORD}{}", refusal.field), ..refusal })
        .collect();
    let moved = (said(typed, "occurred") != said(&standing, "occurred")).then(|| occurred(typed, target, now));
    let mut correction = json!({ "entry": target.id, "reason": typed.get("reason"), RECORD: record });
    if let Some((moment, wrong)) = moved {
        refusals.extend(wrong);
        if let Some(fields) = correction.as_object_mut() {
            fields.insert("occurred".to_owned(), json!(moment));
        }
    }
    let own = form::validate(place.form, &correction, ask.lantern.policy(), now);
    refusals.extend(own.into_iter().filter(|refusal| !refusal.field.starts_with("/occurred")));
    if refusals.is_empty() {
        refusals.extend(checked(ask, place, &correction, None));
    }
    Read { record: correction, occurred: None, refusals }
}

fn occurred(typed: &Typed, target: &Entry, now: casework::time::Instant) -> (Moment, Vec<Refusal>) {
    let times = target.kind().and_then(Kind::descriptor).map_or(casework::record::Times::Past, |kind| kind.times);
    let (moment, mut refusals) = Reader::new(typed, now, times).occurred("occurred");
    refusals.extend(form::occurred(&moment, times, now));
    (moment, refusals)
}

/// What was typed below the record's path, as if it were the whole form.
fn below(typed: &Typed) -> Typed {
    let own = |(name, value): (&str, &str)| {
        Some((name.strip_prefix(RECORD)?.strip_prefix('.')?.to_owned(), value.to_owned()))
    };
    typed.pairs().filter_map(own).collect()
}

/// What was said at a path and below it, empty boxes left out.
fn said<'typed>(typed: &'typed Typed, path: &str) -> Vec<(&'typed str, &'typed str)> {
    let there = |name: &str| name.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    typed.pairs().filter(|(name, value)| there(name) && !value.trim().is_empty()).collect()
}

fn keep_unchanged(record: &mut Value, form: &Form, target: &Entry, (typed, standing): (&Typed, &Typed)) {
    let stood = target.body.to_json().unwrap_or_default();
    let Some(fields) = record.as_object_mut() else { return };
    for field in &form.fields {
        if said(typed, &field.name) == said(standing, &field.name) {
            match stood.get(&field.name) {
                Some(value) => fields.insert(field.name.clone(), value.clone()),
                None => fields.remove(&field.name),
            };
        }
    }
}
