//! Between the boxes of a form of the register and its record: what it starts with, and what was typed into it.

use casework::entry::Entry;
use casework::form::{self, Reader, Typed};
use casework::record::Refusal;
use casework::records::OfKind as _;
use casework::records::UnitRegistered;
use casework::time::Moment;
use serde_json::{Value, json};

use super::Noun;
use super::place::{Doing, Place};
use crate::ask::Ask;
use crate::pages::form::{fill, fill_moment, settle_now};
use crate::pages::record::{occurred, shown};
use crate::problem::Problem;

/// Where a corrected record's own boxes are.
pub(super) const RECORD: &str = "record";

/// What was typed, as a record.
pub(super) struct Read {
    pub record: Value,
    pub occurred: Option<Moment>,
    pub refusals: Vec<Refusal>,
}

/// What a form starts with: what is so, from now; of a correction, what the entry says.
pub(super) fn start(ask: &Ask, place: &Place) -> Result<Typed, Problem> {
    let now = ("occurred.how".to_owned(), "now".to_owned());
    let said = |entry: &Entry| entry.body.to_json().unwrap_or_default();
    let mut boxes = match (place.doing, &place.target, &place.seen) {
        (Doing::Correct, Some(target), _) => {
            let form = target.kind().and_then(form::of);
            let mut boxes = fill(RECORD, form.map_or(&[][..], |form| &form.fields), &said(target));
            boxes.extend(fill_moment("occurred", &target.occurred));
            boxes
        }
        (Doing::Withdraw, Some(target), _) => vec![("entry".to_owned(), target.id.to_string())],
        (Doing::Change, _, Some(seen)) => {
            let mut boxes = seen.now().map(|entry| fill("", &place.form.fields, &said(entry))).unwrap_or_default();
            boxes.push(now);
            boxes
        }
        _ => vec![now],
    };
    if place.doing == Doing::Add && place.noun == Noun::Person {
        boxes.push(("organisation".to_owned(), ask.who()?.actor.organisation.to_string()));
    }
    Ok(boxes.into_iter().collect())
}

/// What was typed. What a field says is checked by the operation; what cannot be read is refused here.
pub(super) fn read(ask: &Ask, place: &Place, typed: &Typed) -> Read {
    let now = ask.lantern.now();
    match place.doing {
        Doing::Add | Doing::Change => {
            let (when, refusals) = occurred(typed, place.descriptor.times, now);
            let own = settle_now(typed, shown(typed, now));
            let (mut record, unread) = Reader::new(&own, now, place.form.times).record(place.form);
            name_unit(ask, place, &mut record);
            checked(ask, place, record, when, refusals.into_iter().chain(unread).collect())
        }
        Doing::End => {
            let (when, refusals) = occurred(typed, place.descriptor.times, now);
            let said = place.seen.as_ref().and_then(|seen| seen.now()).and_then(|entry| entry.body.to_json().ok());
            let mut record = said.unwrap_or_default();
            if let Some(fields) = record.as_object_mut() {
                fields.insert("active".to_owned(), json!(!place.active()));
            }
            Read { record, occurred: when, refusals }
        }
        Doing::Correct => correction(ask, place, typed),
        Doing::Withdraw => {
            let (record, unread) = Reader::new(typed, now, place.form.times).record(place.form);
            checked(ask, place, record, None, unread)
        }
    }
}

/// The whole of what is wrong with the fields, so that nothing is left for a second try.
fn checked(ask: &Ask, place: &Place, record: Value, occurred: Option<Moment>, mut refusals: Vec<Refusal>) -> Read {
    if !refusals.is_empty() {
        refusals.extend(form::validate(place.form, &record, ask.lantern.policy(), ask.lantern.now()));
    }
    Read { record, occurred, refusals }
}

/// A unit's id is made, not typed: people know a unit by its name.
fn name_unit(ask: &Ask, place: &Place, record: &mut Value) {
    let Some(fields) = record.as_object_mut().filter(|_| place.noun == Noun::Unit) else { return };
    let known = place.seen.as_ref().and_then(|seen| seen.now()).and_then(|entry| UnitRegistered::of(&entry.body));
    let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let kind = fields.get("kind").and_then(|kind| serde_json::from_value(kind.clone()).ok());
    let fresh = place.organisation.as_ref().and_then(|of| ask.lantern.unit_id(of, kind, &text("name")));
    if let Some(id) = known.map(|record| record.unit.clone()).or(fresh) {
        fields.insert("unit".to_owned(), json!(id));
    }
}

fn correction(ask: &Ask, place: &Place, typed: &Typed) -> Read {
    let now = ask.lantern.now();
    let Some((target, form)) =
        place.target.as_ref().and_then(|target| Some((target, target.kind().and_then(form::of)?)))
    else {
        return Read { record: Value::Null, occurred: None, refusals: Vec::new() };
    };
    let own: Typed =
        typed.pairs().filter_map(|(name, value)| below(name).map(|name| (name, value.to_owned()))).collect();
    let (mut record, mut refusals) = Reader::new(&own, now, form.times).record(form);
    if let (Some(fields), Some(unit)) = (record.as_object_mut(), UnitRegistered::of(&target.body)) {
        fields.insert("unit".to_owned(), json!(unit.unit));
    }
    refusals.extend(form::validate(form, &record, ask.lantern.policy(), now));
    for refusal in &mut refusals {
        refusal.field.insert_str(0, "/record");
    }
    let mut correction = json!({ "entry": target.id, "reason": typed.get("reason"), RECORD: record });
    // A time nobody changed is the one that stands, to the second.
    let standing: Typed = fill_moment("occurred", &target.occurred).into_iter().collect();
    if !when(typed).is_empty() && when(typed) != when(&standing) {
        let times = place.descriptor.times;
        let (moment, wrong) = occurred(typed, times, now);
        refusals.extend(wrong);
        let moment = moment.unwrap_or_else(|| Moment::at(shown(typed, now)));
        if let Some(fields) = correction.as_object_mut() {
            fields.insert("occurred".to_owned(), json!(moment));
        }
    }
    let faults = form::validate(place.form, &correction, ask.lantern.policy(), now);
    refusals.extend(faults.into_iter().filter(|refusal| !refusal.field.starts_with("/occurred")));
    Read { record: correction, occurred: None, refusals }
}

fn below(name: &str) -> Option<String> {
    Some(name.strip_prefix(RECORD)?.strip_prefix('.')?.to_owned())
}

fn when(typed: &Typed) -> Vec<(&str, &str)> {
    typed.pairs().filter(|(name, value)| name.starts_with("occurred.") && !value.trim().is_empty()).collect()
}
