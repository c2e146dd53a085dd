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
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::pages::about::entry_href;
use crate::pages::contexts::{self, harms};
use crate::pages::words;

/// The section, on the page at `base`; none for who looks at one child at a time.
pub fn section(ask: &Ask, seen: &Seen, base: &str) -> Option<Section> {
    let role = ask.who.as_ref().map(|who| who.actor.role);
    let now = ask.lantern.now();
    let case = &seen.case;
    let links = case.of::<ContextLinked>().rev().filter(|(entry, _)| seen.may_read(entry));
    let row = |(entry, link): (&Entry, &ContextLinked)| {
        let standing = if link.standing == Standing::Known { "Known" } else { "Suspected" };
        let when = Cell::link(words::of_entry(entry, now), earlier::here(ask, &entry_href(seen, entry)));
        Row {
            cells: vec![
                Cell::link(&link.name, contexts::href(link.of_entry(entry)))
                    .with_note(link.kind.map_or("", |kind| kind.words())),
                Cell::text(harms(ask, &codes(&link.harms), &codes(&link.exploitation))).with_note(standing),
                when,
            ],
            new: false,
        }
    };
    let table = Table {
        caption: contexts::TITLE.to_owned(),
        columns: ["Where, or with whom", "Harm", "When"].map(Column::words).into(),
        rows: links.map(row).collect(),
        empty: "None is linked yet. Think of home, school, friends, places and what is online.".to_owned(),
        ..Table::default()
    };
    let may = role.is_some_and(|role| may_write(Kind::ContextLinked, role)) && earlier::as_of(ask).is_none();
    let action =
        may.then(|| Link::new(Kind::ContextLinked.verb(), format!("{base}/{}/new", Kind::ContextLinked.name())));
    let section = Section { action, ..Section::new("contexts", contexts::TITLE, SectionBody::Table(table)) };
    contexts::READERS.admits(role).then_some(section)
}

fn codes<List>(codes: &[Code<List>]) -> String {
    codes.iter().map(Code::as_str).collect::<Vec<_>>().join(" ")
}
