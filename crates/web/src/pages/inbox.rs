//! What the reader's unit was told, and the button that says somebody has read it.

use std::collections::BTreeSet;

use casework::record::Scope;
use casework::records::Kind;
use operations::read::NoticeLine;

use super::case::{WITH_CHILDREN, names, next};
use super::record::saved_unread;
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::Notices;
use crate::look::parts::{Cell, Link, PostButton, Row};
use crate::problem::Problem;
use crate::route::{Route, Shows, get};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/notices", WITH_CHILDREN, Shows::Children, inbox)]
}

fn inbox(ask: &Ask) -> Result<Answer, Problem> {
    let seen = ask.lantern.inbox(&ask.who()?.actor)?;
    let layout = Layout { saved: saved_unread(ask)?, ..layout(ask, "Notices") };
    // What can be told of a child is offered once, with the newest notice of the child's.
    let mut offered = BTreeSet::new();
    let mut row = |line: &NoticeLine, last: Cell| {
        let first = offered.insert((line.shown.child, line.shown.notice.episode));
        let notice = &line.shown.notice;
        let title = notice.title.trim_end_matches(": see the record");
        let what = match notice.episode {
            _ if !line.reads => Cell::text(title),
            Some(episode) => Cell::link(title, format!("/episodes/{episode}")),
            None => Cell::link(title, format!("/children/{}", line.shown.child)),
        };
        let child = if line.opens { child(line) } else { Cell::text("A child whose record you may not open") };
        let told = Cell::text(words::at(notice.raised, seen.now));
        let own = ask.who().is_ok_and(|who| notice.person.is_some() && notice.person == who.actor.person);
        let own = own.then(|| "For you, as the child’s worker".to_owned());
        let again = match notice.told(seen.now) {
            _ if notice.acknowledged.is_none() && seen.now < notice.asks => {
                Some(format!("Your office is shut. It waits until {}", words::at(notice.asks, seen.now)))
            }
            (1, _) => None,
            (times, last) => Some(format!("Told {times} times, last {}", words::at(last, seen.now))),
        };
        let notes: Vec<String> = own.into_iter().chain(again).collect();
        let told = if notes.is_empty() { told } else { told.with_note(notes.join(". ")) };
        Row {
            cells: vec![what, child, told, Cell { links: if first { tells(line) } else { Vec::new() }, ..last }],
            new: false,
        }
    };
    let newest = seen.waiting.iter().rev();
    let mut waiting: Vec<Row> = newest.map(|line| row(line, acknowledge(line, &layout.token))).collect();
    waiting.reverse();
    let acknowledged = seen.acknowledged.iter().map(|line| {
        let at = line.shown.notice.acknowledged.map_or(String::new(), |at| words::at(at, seen.now));
        row(line, Cell::text(at))
    });
    let acknowledged = acknowledged.collect();
    Answer::page(&Notices {
        waiting: Notices::table("Waiting", "Nothing is waiting.", "Acknowledge", waiting),
        acknowledged: Notices::table("Acknowledged", "Nothing yet.", "Acknowledged", acknowledged),
        layout,
    })
}

fn child(line: &NoticeLine) -> Cell {
    let reference = line.shown.reference.as_ref().map_or(String::new(), |reference| format!("Case {reference}"));
    Cell::text(names::short(&line.shown.name)).with_note(reference)
}

/// What a partner tells from here, in one form each.
fn tells(line: &NoticeLine) -> Vec<Link> {
    let episode = line.shown.notice.episode;
    let of_child = |kind: &Kind| kind.descriptor().is_some_and(|kind| kind.scope == Scope::Child);
    let offer = |kind: &Kind| {
        let form = match episode.filter(|_| !of_child(kind)) {
            Some(episode) => next::form(episode, *kind),
            None => format!("/children/{}/{}/new", line.shown.child, kind.name()),
        };
        Link::new(kind.verb(), form)
    };
    line.tells.iter().map(offer).collect()
}

fn acknowledge(line: &NoticeLine, token: &str) -> Cell {
    let notice = &line.shown.notice;
    let mut fields = vec![
        ("child".to_owned(), line.shown.child.to_string()),
        ("about".to_owned(), notice.about.to_string()),
        ("event".to_owned(), notice.event.clone()),
    ];
    fields.extend(notice.episode.map(|episode| ("episode".to_owned(), episode.to_string())));
    let button = PostButton {
        label: "I have read it".to_owned(),
        about: format!("about {}", names::short(&line.shown.name)),
        action: "/notices/acknowledge".to_owned(),
        token: token.to_owned(),
        fields,
        primary: false,
    };
    if line.opens {
        Cell { button: Some(button), ..Cell::default() }
    } else {
        Cell::text("Only who looks after the child can")
    }
}
