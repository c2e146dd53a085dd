//! The joint decision on a contact: what each agency says of it, latest first, and what the council decided. It decides
//! nothing and asks nobody.

use casework::case::Episode;
use casework::entry::Entry;
use casework::records::{AgencyViewGiven, Kind, OfKind as _, ThresholdDecided};
use operations::Seen;

use super::next::form;
use super::owing::may_write;
use crate::ask::Ask;
use crate::look::parts::{Link, Section, SectionBody, SummaryList, SummaryRow};
use crate::pages::about::Teller;
use crate::pages::words;

const NOBODY: &str = "No agency has given its view yet, and nothing is decided.";

/// The panel: each unit's latest view, then the decision; none on a closed case in which nobody said anything. `writes` says
/// whether the page may offer to add to it.
pub fn panel(ask: &Ask, seen: &Seen, episode: &Episode, teller: &Teller<'_>, writes: bool) -> Option<Section> {
    let case = &seen.case;
    let mut views: Vec<&Entry> = Vec::new();
    for (entry, _) in case.in_episode::<AgencyViewGiven>(episode.id) {
        views.retain(|other| other.actor.unit != entry.actor.unit);
        views.push(entry);
    }
    let decided = case.in_episode::<ThresholdDecided>(episode.id).next_back().map(|(entry, _)| entry);
    let views = views.into_iter().rev().map(|entry| view(ask, entry, teller));
    let rows: Vec<SummaryRow> = views.chain(decided.map(|entry| decision(ask, entry, teller))).collect();
    let may = writes && may_write(Kind::AgencyViewGiven, seen.role);
    let shown = episode.closed.is_none() || !rows.is_empty();
    shown.then(|| Section {
        empty: NOBODY.to_owned(),
        action: may.then(|| Link::new(Kind::AgencyViewGiven.verb(), form(episode.id, Kind::AgencyViewGiven))),
        ..Section::new("joint", "Joint decision", SectionBody::Summary(SummaryList { rows }))
    })
}

fn view(ask: &Ask, entry: &Entry, teller: &Teller<'_>) -> SummaryRow {
    let view = AgencyViewGiven::of(&entry.body);
    let level = view.and_then(|view| view.level.as_ref()).map(|level| label(ask, level.as_str()));
    let says = view.map(|view| view.words.clone());
    let agency = ask.lantern.directory().organisation_name(&entry.actor.organisation).to_owned();
    SummaryRow { key: agency, values: told(ask, entry, teller, level, says), ..SummaryRow::default() }
}

fn decision(ask: &Ask, entry: &Entry, teller: &Teller<'_>) -> SummaryRow {
    let decided = ThresholdDecided::of(&entry.body);
    let level = decided.map(|decided| label(ask, decided.level.as_str()));
    let reason = decided.map(|decided| decided.reason.clone());
    SummaryRow { key: "Decided".to_owned(), values: told(ask, entry, teller, level, reason), ..SummaryRow::default() }
}

fn label(ask: &Ask, level: &str) -> String {
    ask.lantern.policy().codes.label("threshold_level", level).to_owned()
}

fn told(ask: &Ask, entry: &Entry, teller: &Teller<'_>, level: Option<String>, says: Option<String>) -> Vec<String> {
    let by = format!("{}, {}", teller.by(entry), words::at(entry.recorded, ask.lantern.now()));
    level.into_iter().chain(says).chain([by]).collect()
}
