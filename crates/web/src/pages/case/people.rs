//! People and places of an episode: who is responsible and whom to ring, who reported, whom the child trusts,
//! where the child may be and has lived, and who was told. What the reader may not read is left out.

use casework::case::{Case, Episode};
use casework::entry::Entry;
use casework::records::{Body, Kind, OfKind as _, ReportReceived, TrustedProfessionalNamed};

use super::owing::may_write;
use super::tabs::Showing;
use super::{earlier, form, places};
use crate::ask::Ask;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, SummaryList, SummaryRow, Table};
use crate::pages::about::entry_href;
use crate::pages::words;

const NO_PLACE: &str =
    "No place is named yet. The report, what is learned and where the child is said to be name them.";

/// The tab's sections.
pub fn sections(showing: &Showing<'_>) -> Vec<Section> {
    let Showing { ask, seen, episode, .. } = *showing;
    let (case, directory) = (&seen.seen.case, ask.lantern.directory());
    let parties = places::parties(&episode.parties, &directory);
    let section = |id: &str, heading: &str, empty: &str, body| Section {
        empty: empty.to_owned(),
        ..Section::new(id, heading, body)
    };
    let reporters = SummaryList { rows: reporters(ask, case, episode) };
    vec![
        Section::new("parties", "Who is responsible", SectionBody::Summary(SummaryList { rows: parties })),
        section("reporters", "Who reported", "The report does not say who made it.", SectionBody::Summary(reporters)),
        trusted(showing),
        section("places", "Places named", NO_PLACE, SectionBody::Table(named(showing))),
        places::section(case, &directory, seen.now),
        section("told", "Who was told", "Nobody was told yet.", SectionBody::Table(told(showing))),
    ]
}

/// Whom the child trusts, and the way to ask them to reach the child.
fn trusted(showing: &Showing<'_>) -> Section {
    let (seen, role) = (&showing.seen.seen, showing.ask.who.as_ref().map(|who| who.actor.role));
    let may = |kind: Kind| role.is_some_and(|role| may_write(kind, role)) && earlier::as_of(showing.ask).is_none();
    let ask = may(Kind::TaskGiven).then(|| Link::new("Give a task", form(showing.episode.id, Kind::TaskGiven)));
    let row = |(_, one): (&Entry, &TrustedProfessionalNamed)| SummaryRow {
        action: ask.clone(),
        ..SummaryRow::new(
            one.called(),
            if one.reach.is_empty() { "How to reach them is not known" } else { &one.reach },
        )
    };
    let name = format!("/children/{}/{}/new", seen.child, Kind::TrustedProfessionalNamed.name());
    Section {
        empty: "Nobody is named yet.".to_owned(),
        action: may(Kind::TrustedProfessionalNamed).then(|| Link::new(Kind::TrustedProfessionalNamed.verb(), name)),
        ..Section::new(
            "trusted",
            "Professionals whom the child trusts",
            SectionBody::Summary(SummaryList { rows: seen.case.of::<TrustedProfessionalNamed>().map(row).collect() }),
        )
    }
}

/// Every place an entry of the episode names, the newest first.
fn named(showing: &Showing<'_>) -> Table {
    let (case, now) = (&showing.seen.seen.case, showing.seen.now);
    let of_episode = case.entries.iter().rev().filter(|entry| entry.episode == Some(showing.episode.id));
    let readable = of_episode.filter(|entry| showing.seen.seen.may_read(entry) && !case.is_anothers(entry));
    let row = |entry: &Entry| {
        let (what, place, who) = place(&entry.body)?;
        let who = if who.is_empty() { showing.teller.by(entry) } else { who.to_owned() };
        let href = earlier::here(showing.ask, &entry_href(&showing.seen.seen, entry));
        let when = words::of_entry(entry, now);
        let cells = vec![Cell::link(place, href), Cell::text(what), Cell::text(who), Cell::text(when)];
        (!place.is_empty()).then_some(Row { cells, new: false })
    };
    Table {
        caption: "Places named in this episode, the newest first".to_owned(),
        columns: ["Where", "What of it", "Who says so", "When"].map(Column::words).into(),
        rows: readable.filter_map(row).collect(),
        ..Table::default()
    }
}

fn place(body: &Body) -> Option<(&'static str, &str, &str)> {
    match body {
        Body::ReportReceived(report) => Some(("Last seen here", &report.last_seen_where, &report.reporter_name)),
        Body::EnquiryRecorded(enquiry) => Some(("Asked or looked here", &enquiry.place, "")),
        Body::LocationClaimed(claim) => Some(("Said to be here", &claim.place, &claim.who)),
        Body::FamilySaidBack(said) => Some(("Said to be here", &said.place, &said.who)),
        Body::LocationVerified(found) => Some(("Seen here", &found.place, &found.who)),
        Body::ChildReturned(back) => Some(("Came back here", &back.place, &back.who)),
        _ => None,
    }
}

fn told(showing: &Showing<'_>) -> Table {
    let (seen, now, directory) = (showing.seen, showing.seen.now, showing.ask.lantern.directory());
    let own = |notice: &&casework::duty::Notice| notice.episode == Some(showing.episode.id) && notice.raised <= now;
    let row = |notice: &casework::duty::Notice| {
        let read = notice.acknowledged.filter(|(_, at)| *at <= now);
        let read = read.map_or_else(|| "Not yet".to_owned(), |(_, at)| words::at(at, now));
        Row {
            cells: vec![
                Cell::text(directory.unit_name(&notice.unit)),
                Cell::text(notice.title.trim_end_matches(": see the record")),
                Cell::text(words::at(notice.raised, now)),
                Cell::text(read),
            ],
            new: false,
        }
    };
    Table {
        caption: "Notices of this episode".to_owned(),
        columns: ["Unit", "What it was told", "Told", "Read"].map(Column::words).into(),
        rows: seen.notices.iter().filter(own).map(row).collect(),
        ..Table::default()
    }
}

fn reporters(ask: &Ask, case: &Case, episode: &Episode) -> Vec<SummaryRow> {
    let codes = &ask.lantern.policy().codes;
    let reports = episode.reports.iter().filter_map(|id| case.entry(*id));
    let row = |report: &ReportReceived| {
        let relationship = report.relationship.known().map(|code| codes.label("relationship_to_child", code.as_str()));
        let values = [report.reporter_name.as_str(), relationship.unwrap_or_default(), report.reporter_phone.as_str()];
        let mut values: Vec<String> = values.into_iter().filter(|value| !value.is_empty()).map(str::to_owned).collect();
        values.dedup();
        SummaryRow { key: "Reported by".to_owned(), values, ..SummaryRow::default() }
    };
    reports.filter_map(|entry| ReportReceived::of(&entry.body)).map(row).collect()
}
