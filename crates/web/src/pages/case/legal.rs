//! The legal tab: what is in force, until when and what it gives; what is owed because of it; and the list of powers, for
//! reference. Lantern says what is recorded and advises nobody.

use casework::entry::Entry;
use casework::policy::codes::Item;
use casework::records::age_dispute::AgeStands;
use casework::records::legal_order_ended::ORDERS;
use casework::records::legal_powers_discussed::PowerDecision;
use casework::records::recovery_order::OrderStage;
use casework::records::{AgeDispute, Body, Kind, LegalOrderEnded, LegalPowersDiscussed};
use casework::time::Moment;

use super::owing::due;
use super::tabs::Showing;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::pages::about::entry_href;
use crate::pages::case::earlier;
use crate::pages::words;

const LEDE: &str =
    "What is recorded as in force now. Each power is used on its own grounds: read the order before you act.";
const LIST: &str = "For reference only. Lantern does not advise which power to use.";
const DISPUTED: &str = "The child’s age is in doubt. They are treated as a child while it lasts.";

/// Fields that say what an order gives, where and to whom.
const GIVES: [&str; 6] = ["powers", "premises", "authorised", "person", "place", "court"];

/// What stands first on the tab.
pub fn in_force(showing: &Showing<'_>) -> Vec<Section> {
    let table = Table {
        caption: "Orders, notices and powers in force".to_owned(),
        columns: ["What", "Since", "Until", "What it gives"].map(Column::words).into(),
        rows: protections(showing).into_iter().chain(orders(showing)).collect(),
        ..Table::default()
    };
    let force = Section {
        lede: LEDE.to_owned(),
        empty: "No order, notice or police protection is recorded as in force.".to_owned(),
        ..Section::new("in-force", "In force", SectionBody::Table(table))
    };
    let last = showing.seen.seen.case.of::<AgeDispute>().next_back();
    let disputed = last.filter(|(_, dispute)| dispute.stands == AgeStands::Disputed);
    let age = disputed.map(|_| Section::new("age", "Age", SectionBody::Words(vec![DISPUTED.to_owned()])));
    age.into_iter().chain([force]).collect()
}

/// Police protection, from its one clock.
fn protections(showing: &Showing<'_>) -> Vec<Row> {
    let (seen, now) = (showing.seen, showing.seen.now);
    let running = seen.duties.iter().filter(|duty| {
        let here = duty.episode == Some(showing.episode.id);
        here && &*duty.key.duty == "end_police_protection" && duty.outcome.is_none() && duty.opens_at <= now
    });
    let row = |duty: &casework::duty::Duty| {
        let taken = seen
            .seen
            .case
            .entries
            .iter()
            .rfind(|entry| entry.kind() == Some(Kind::PoliceProtectionTaken) && entry.episode == duty.episode);
        let entry = taken.or_else(|| seen.seen.case.entry(duty.key.opening));
        let until = Cell { due: Some(due(duty.due_at, duty.late_at, now)), ..Cell::default() };
        let gives = entry.map_or(String::new(), |entry| gives(showing, entry));
        let title = "Police protection";
        let name = entry.map_or(Cell::text(title), |entry| link(showing, entry, title));
        let since = Cell::text(words::at(duty.opens_at, now));
        Row { cells: vec![name, since, until, Cell::text(gives)], new: false }
    };
    running.map(row).collect()
}

/// Orders and notices that nobody has ended, the latest first.
fn orders(showing: &Showing<'_>) -> Vec<Row> {
    let case = &showing.seen.seen.case;
    let ended = |entry: &Entry| case.of::<LegalOrderEnded>().any(|(_, end)| end.order == entry.id);
    let orders = case.entries.iter().rev().filter(|entry| entry.kind().is_some_and(|kind| ORDERS.contains(&kind)));
    let standing = orders.filter(|entry| !ended(entry)).filter_map(|entry| Some((entry, expires(entry)?)));
    let now = showing.seen.now;
    let row = |(entry, expires): (&Entry, &Moment)| {
        let until = match expires.earliest() {
            Some(at) => Cell { due: Some(due(at, at, now)), ..Cell::default() },
            None => Cell::text("Not said"),
        };
        let name = link(showing, entry, entry.kind().map_or("", Kind::title));
        let (since, gives) = (Cell::text(words::of_entry(entry, now)), Cell::text(gives(showing, entry)));
        Row { cells: vec![name, since, until, gives], new: false }
    };
    standing.map(row).collect()
}

/// When something that is in force runs out; none where it is not, as a recovery order that was only applied for.
fn expires(entry: &Entry) -> Option<&Moment> {
    match &entry.body {
        Body::EmergencyProtectionOrder(order) => Some(&order.expires),
        Body::RecoveryOrder(order) => (order.stage == OrderStage::Made).then_some(&order.expires),
        Body::AbductionWarningNotice(notice) => Some(&notice.expires),
        Body::PremisesClosure(closure) => Some(&closure.expires),
        _ => None,
    }
}

fn link(showing: &Showing<'_>, entry: &Entry, title: &str) -> Cell {
    Cell::link(title, earlier::here(showing.ask, &entry_href(&showing.seen.seen, entry)))
}

fn gives(showing: &Showing<'_>, entry: &Entry) -> String {
    let fields = entry.kind().and_then(casework::form::of).map_or(&[][..], |form| &form.fields);
    let label = |name: &&str| fields.iter().find(|field| field.name == **name).map(|field| field.label.as_str());
    let wanted: Vec<&str> = GIVES.iter().filter_map(label).collect();
    let rows = showing.teller.rows(entry).into_iter().filter(|row| wanted.contains(&row.key.as_str()));
    rows.map(|row| format!("{}: {}", row.key, row.values.join("; "))).collect::<Vec<_>>().join(". ")
}

/// What a meeting has to go through, and where.
pub fn agenda(showing: &Showing<'_>) -> Section {
    let list = earlier::here(showing.ask, &format!("/episodes/{}?tab=legal", showing.episode.id));
    let links = vec![Link::new("Legal powers: chosen, considered or not relevant", list)];
    Section::new("agenda", "On the agenda", SectionBody::Links(links))
}

/// What the last meeting that spoke of a power made of it, and who owns it.
fn discussed(showing: &Showing<'_>, power: &str) -> Option<Cell> {
    let mut all = showing.seen.seen.case.in_episode::<LegalPowersDiscussed>(showing.episode.id);
    let names = |said: &LegalPowersDiscussed| said.powers.iter().any(|own| own.as_str() == power);
    let (entry, said) = all.rfind(|(_, said)| names(said))?;
    let decided = match said.decision {
        PowerDecision::Chosen => "Chosen",
        PowerDecision::Considered => "Considered",
        PowerDecision::NotRelevant => "Not relevant",
    };
    let owner = said.owner.as_ref().map(|unit| showing.ask.lantern.directory().unit_name(unit).to_owned());
    Some(link(showing, entry, decided).with_note(owner.unwrap_or_default()))
}

/// Every power of the list, with what was last said of it in the episode, or why it is not offered.
pub fn powers(showing: &Showing<'_>) -> Section {
    let row = |item: &Item| {
        let (stands, text) = if item.withheld.is_empty() {
            (discussed(showing, &item.code).unwrap_or_else(|| Cell::text("Not discussed")), &item.hint)
        } else {
            (Cell::text("Source incomplete: not offered"), &item.withheld)
        };
        Row { cells: vec![Cell::text(&item.label), stands, Cell::text(text)], new: false }
    };
    let list = showing.ask.lantern.policy().codes.list("legal_power");
    let table = Table {
        caption: "Legal powers".to_owned(),
        columns: ["Power", "In this episode", "What it rests on"].map(Column::words).into(),
        rows: list.into_iter().flat_map(|list| &list.codes).map(row).collect(),
        ..Table::default()
    };
    Section { lede: LIST.to_owned(), ..Section::new("powers", "List of powers", SectionBody::Table(table)) }
}
