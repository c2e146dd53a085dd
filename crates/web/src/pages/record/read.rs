//! What was typed, as a record: every error at once, those of the fields and those of the case.

use casework::form::{self, Reader, Typed};
use casework::record::{Context, Refusal};
use casework::records::{Body, Kind};
use casework::time::{Instant, Moment};
use jiff::SignedDuration;
use serde_json::Value;

use super::place::Place;
use super::{correction, risk};
use crate::ask::Ask;
use crate::pages::form::{compact, settle_now};

/// A page left open longer than this no longer says what *now* is.
const SHOWN_FOR: SignedDuration = SignedDuration::from_hours(12);

/// A record as it was typed.
pub(super) struct Read {
    pub record: Value,
    /// When it happened; none where it happens by being written, or now.
    pub occurred: Option<Moment>,
    pub refusals: Vec<Refusal>,
}

/// Boxes the page fills in itself, which do not make an item one that somebody filled in.
fn given(kind: Kind) -> &'static [&'static str] {
    if risk::asks(kind) { &["factor"] } else { &[] }
}

/// What was typed without the items nobody filled in, as it is read and shown again.
pub(super) fn as_read(place: &Place, typed: &Typed) -> Typed {
    match correction::target_form(place) {
        Some(form) => compact(typed, correction::RECORD, &form.fields, given(form.kind)),
        None => compact(typed, "", &place.form.fields, given(place.kind)),
    }
}

/// The instant the page showed as *now*.
pub(in crate::pages) fn shown(typed: &Typed, now: Instant) -> Instant {
    let shown = typed.get("_now").parse().unwrap_or(now);
    if shown > now || now - shown > SHOWN_FOR { now } else { shown }
}

/// When it happened. *Now* and saying nothing both mean: by being written.
pub(in crate::pages) fn occurred(
    typed: &Typed,
    times: casework::record::Times,
    now: Instant,
) -> (Option<Moment>, Vec<Refusal>) {
    let said = typed.pairs().any(|(name, value)| name.starts_with("occurred.") && !value.trim().is_empty());
    if !said || typed.get("occurred.how") == "now" {
        return (None, Vec::new());
    }
    let (moment, mut refusals) = Reader::new(typed, now, times).occurred("occurred");
    refusals.extend(form::occurred(&moment, times, now));
    (Some(moment), refusals)
}

pub(super) fn read(ask: &Ask, place: &Place, typed: &Typed) -> Read {
    let now = ask.lantern.now();
    if place.kind == Kind::Corrected {
        return correction::read(ask, place, &as_read(place, typed));
    }
    let (occurred, mut refusals) = match place.descriptor.when {
        Some(_) => occurred(typed, place.descriptor.times, now),
        None => (None, Vec::new()),
    };
    let typed = as_read(place, typed);
    let typed = if place.kind == Kind::RiskAssessed { risk::unsaid(place, &typed) } else { typed };
    let settled = settle_now(&typed, shown(&typed, now));
    let (record, unread) = Reader::new(&settled, now, place.form.times).record(place.form);
    refusals.extend(unread);
    refusals.extend(form::validate(place.form, &record, ask.lantern.policy(), now));
    if refusals.is_empty() {
        refusals.extend(checked(ask, place, &record, occurred.as_ref()));
    }
    Read { record, occurred, refusals }
}

/// What the case has against it.
pub(super) fn checked(ask: &Ask, place: &Place, record: &Value, occurred: Option<&Moment>) -> Vec<Refusal> {
    let (Some(who), now) = (&ask.who, ask.lantern.now()) else { return Vec::new() };
    let occurred = occurred.cloned().unwrap_or_else(|| Moment::at(now));
    let policy = ask.lantern.policy();
    let context = Context { now, actor: &who.actor, occurred: &occurred, episode: place.episode(), policy };
    match Body::read(place.kind, record.clone()) {
        Ok(body) => place.seen.check(&body, &context),
        Err(error) => vec![Refusal::new("", "unreadable", format!("The record cannot be read: {error}"))],
    }
}
