//! What came of earlier episodes, for whoever writes next: what the child said and what was reviewed stands beside an assessment of the
//! risk, what a review changed in the plan beside a placement and what a home keeps. It leaves out what the reader may not read.

use casework::entry::Entry;
use casework::form;
use casework::records::Kind;
use casework::time::Instant;

use super::place::Place;
use crate::look::parts::{Section, SectionBody, SummaryList, SummaryRow};
use crate::pages::about::Teller;
use crate::pages::words;

/// What says more of the risk than the search did.
const EVIDENCE: [Kind; 2] = [Kind::ReturnConversationWrittenUp, Kind::EpisodeReviewed];

/// So many are shown; the others are in the chronology.
const MOST: usize = 6;

const NOT_SAID: [&str; 2] = ["Not asked yet", "Not recorded"];

/// What the child said, and what reviews made of it.
pub(super) fn evidence(place: &Place, teller: &Teller<'_>, now: Instant) -> Section {
    let rows = latest(place, &EVIDENCE).map(|(kind, entry)| row(teller, kind, entry, now, |_| true)).collect();
    Section {
        empty: "No conversation after a return is written up, and no episode reviewed.".to_owned(),
        ..Section::new("afterwards", "What the child said afterwards", SectionBody::Summary(SummaryList { rows }))
    }
}

/// What reviews changed in the plan that keeps the child safe; nothing where none did.
pub(super) fn plans(place: &Place, teller: &Teller<'_>, now: Instant) -> Option<Section> {
    let fields = form::of(Kind::EpisodeReviewed).map_or(&[][..], |form| &form.fields);
    let label = fields.iter().find(|field| field.name == "plan").map(|field| field.label.as_str());
    let plan = |key: &str| Some(key) == label;
    let rows: Vec<SummaryRow> =
        latest(place, &[Kind::EpisodeReviewed]).map(|(kind, entry)| row(teller, kind, entry, now, plan)).collect();
    let section = Section::new("plans", "What earlier episodes taught", SectionBody::Summary(SummaryList { rows }));
    latest(place, &[Kind::EpisodeReviewed]).next().map(|_| section)
}

fn latest<'a>(place: &'a Place, kinds: &'a [Kind]) -> impl Iterator<Item = (Kind, &'a Entry)> {
    let seen = &place.seen;
    let kind = |entry: &Entry| seen.veils.get(&entry.id).map(|veil| veil.kind).or_else(|| entry.kind());
    let all = seen.case.entries.iter().rev().filter(|entry| !seen.case.is_anothers(entry));
    all.filter_map(move |entry| Some((kind(entry).filter(|kind| kinds.contains(kind))?, entry))).take(MOST)
}

fn row(teller: &Teller<'_>, kind: Kind, entry: &Entry, now: Instant, wanted: impl Fn(&str) -> bool) -> SummaryRow {
    let said = teller.rows(entry).into_iter().filter(|row| wanted(&row.key));
    let said = said.filter(|row| row.values.iter().any(|value| !NOT_SAID.contains(&value.as_str())));
    SummaryRow {
        key: format!("{}, {}", kind.title(), words::of_entry(entry, now)),
        values: said.map(|row| format!("{}: {}", row.key, row.values.join("; "))).collect(),
        ..SummaryRow::default()
    }
}
