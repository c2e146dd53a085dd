//! The places, groups of friends and online spaces a child is linked to, wherever the risk is read, with the way to everybody
//! else there and to link another.

use casework::code::Code;
use casework::entry::Entry;
use casework::exploitation::Standing;
use casework::records::{ContextLinked, Kind};
use operations::Seen;

use super::earlier;
use super::owing::may_write;
use crate::ask::Ask;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, SummaryList, SummaryRow, Table};
use crate::pages::about::entry_href;
use crate::pages::contexts::{self, harms};
use crate::pages::words;

const NONE: &str = "None is linked yet. Think of home, school, friends, places and what is online.";

/// The section of the page at `base`; none for who looks at one child at a time.
pub fn section(ask: &Ask, seen: &Seen, base: &str) -> Option<Section> {
    let now = ask.lantern.now();
    let row = |(entry, link): (&Entry, &ContextLinked)| {
        let name = Cell::link(&link.name, contexts::href(link.of_entry(entry)));
        let when = Cell::link(words::of_entry(entry, now), earlier::here(ask, &entry_href(seen, entry)));
        let harm = Cell::text(harm(ask, link)).with_note(standing(link));
        Row { cells: vec![name.with_note(kind(link)), harm, when], new: false }
    };
    let table = Table {
        caption: contexts::TITLE.to_owned(),
        columns: ["Where, or with whom", "Harm", "When"].map(Column::words).into(),
        rows: links(seen).map(row).collect(),
        ..Table::default()
    };
    headed(ask, base, SectionBody::Table(table))
}

/// The same in a narrow column, beside what somebody writes of the risk.
pub fn beside(ask: &Ask, seen: &Seen, base: &str) -> Option<Section> {
    let now = ask.lantern.now();
    let row = |(entry, link): (&Entry, &ContextLinked)| SummaryRow {
        key: link.name.clone(),
        values: vec![
            format!("{}, {}", kind(link), words::of_entry(entry, now)),
            format!("{}: {}", standing(link), words::small(&harm(ask, link))),
        ],
        action: Some(Link::new("Who else is there", contexts::href(link.of_entry(entry)))),
        ..SummaryRow::default()
    };
    headed(ask, base, SectionBody::Summary(SummaryList { rows: links(seen).map(row).collect() }))
}

fn headed(ask: &Ask, base: &str, body: SectionBody) -> Option<Section> {
    let role = ask.who.as_ref().map(|who| who.actor.role);
    let (kind, now) = (Kind::ContextLinked, earlier::as_of(ask).is_none());
    let may = now && role.is_some_and(|role| may_write(kind, role));
    let action = may.then(|| Link::new(kind.verb(), format!("{base}/{}/new", kind.name())));
    let section = Section { action, empty: NONE.to_owned(), ..Section::new("contexts", contexts::TITLE, body) };
    contexts::READERS.admits(role).then_some(section)
}

/// What the reader may read of them, the latest first.
fn links(seen: &Seen) -> impl Iterator<Item = (&Entry, &ContextLinked)> {
    seen.case.of::<ContextLinked>().rev().filter(|(entry, _)| seen.may_read(entry))
}

fn kind(link: &ContextLinked) -> &'static str {
    link.kind.map_or("Not said", |kind| kind.words())
}

fn standing(link: &ContextLinked) -> &'static str {
    if link.standing == Standing::Known { "Known" } else { "Suspected" }
}

fn harm(ask: &Ask, link: &ContextLinked) -> String {
    harms(ask, &codes(&link.harms), &codes(&link.exploitation))
}

fn codes<List>(codes: &[Code<List>]) -> String {
    codes.iter().map(Code::as_str).collect::<Vec<_>>().join(" ")
}
