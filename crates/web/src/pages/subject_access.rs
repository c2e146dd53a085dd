//! What is decided before anybody is given a copy: each entry with what it says, and the ways to give it, in part or not at
//! all. The copy itself is made on the command line, and only when nothing waits here.

use casework::entry::Entry;
use casework::form;
use casework::ids::ChildId;
use casework::records::Kind;
use casework::records::subject_access_decided::Disclose;
use casework::records::subject_access_requested::Whose;
use casework::subject_access::Doubt;
use operations::{CopyEntry, SubjectAccess};

use super::activity::GOVERNANCE;
use super::form::Telling;
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Link, PostButton, Row, Section, SectionBody, SummaryRow, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, get};

/// So many wait on a page; the next ones come when these are decided.
const AT_ONCE: usize = 25;
/// So many that are decided are listed, the latest first.
const DECIDED: usize = 200;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/children/{child}/subject-access", GOVERNANCE, Shows::Child, queue)]
}

fn queue(ask: &Ask) -> Result<Answer, Problem> {
    let child: ChildId = ask.part("child")?;
    let all = ask.lantern.subject_access(&ask.who()?.actor, child)?;
    let base = format!("/children/{child}");
    let frame = Layout { back: Some(Link::new("The child", &base)), ..layout(ask, "Requests for a copy") };
    let mut sections = Vec::new();
    for (place, asked) in all.iter().enumerate() {
        let waiting = waiting(ask, asked, &base, &frame.token);
        sections.push(Section {
            lede: lede(asked),
            empty: "Nothing waits for a decision.".to_owned(),
            action: Some(Link::new("Answer the request", form_of(&base, Kind::SubjectAccessAnswered, asked, None))),
            ..Section::new(format!("waits-{place}"), heading(ask, asked), SectionBody::Table(waiting))
        });
        let decided = SectionBody::Table(decided(ask, asked, &base));
        sections.push(Section {
            empty: "Nothing is decided yet.".to_owned(),
            ..Section::new(format!("decided-{place}"), "Decided", decided)
        });
    }
    Answer::page(&Document {
        layout: frame,
        heading: "Requests for a copy".to_owned(),
        paragraphs: PARAGRAPHS.map(str::to_owned).into(),
        sections,
        actions: Vec::new(),
    })
}

const PARAGRAPHS: [&str; 2] = [
    "A copy holds what your own organisation wrote. Whatever somebody said in their own words, names anybody, or is kept \
     closely stands here until you have decided about it. Entries that hold only codes, dates and who the child is are given.",
    "When nothing waits, whoever runs Lantern makes the copy with “lantern subject-access”. Read it before you hand it out.",
];

fn heading(ask: &Ask, asked: &SubjectAccess) -> String {
    let whose = match asked.asked.of {
        Whose::Child => "the child’s copy",
        Whose::Reporter => "the reporter’s copy",
    };
    format!("To be decided, {whose}, asked for {}", words::day(asked.request.recorded.london_date(), ask.lantern.now()))
}

fn lede(asked: &SubjectAccess) -> String {
    match (asked.waiting(), asked.entries.len()) {
        (0, all) => format!("Nothing waits. The copy has {all} entries."),
        (waiting, all) => format!("{waiting} of {all} entries wait for a decision."),
    }
}

fn form_of(base: &str, kind: Kind, asked: &SubjectAccess, entry: Option<&Entry>) -> String {
    let about = entry.map_or(String::new(), |entry| format!("&entry={}", entry.id));
    format!("{base}/{}/new?request={}{about}", kind.name(), asked.request.id)
}

fn waiting(ask: &Ask, asked: &SubjectAccess, base: &str, token: &str) -> Table {
    let row = |copied: &CopyEntry| {
        let entry = &copied.entry;
        let said: Vec<String> =
            rows(ask, entry).iter().map(|row| format!("{}: {}", row.key, row.values.join("; "))).collect();
        let give = PostButton {
            label: "Give it".to_owned(),
            about: called(ask, entry),
            action: format!("{base}/{}/new", Kind::SubjectAccessDecided.name()),
            token: format!("{token}-{}", entry.id),
            fields: [("request", asked.request.id), ("entry", entry.id)]
                .map(|(name, id)| (name.to_owned(), id.to_string()))
                .into_iter()
                .chain([("ruling".to_owned(), "give".to_owned())])
                .collect(),
            primary: false,
        };
        let decide = form_of(base, Kind::SubjectAccessDecided, asked, Some(entry));
        Row {
            cells: vec![
                Cell::text(called(ask, entry)).with_note(if copied.taken_back { "Taken back" } else { "" }),
                Cell::text(said.join(". ")),
                Cell::text(words::capital(&because(copied).join(", "))),
                Cell { button: Some(give), ..Cell::default() },
                Cell::link("Take out, or give in part", decide),
            ],
            new: false,
        }
    };
    Table {
        caption: "Entries that wait for a decision, the oldest first".to_owned(),
        columns: ["Entry", "What it says", "Why it is here", "Give", "Or"].map(Column::words).into(),
        rows: asked.entries.iter().filter(|copied| copied.waits()).take(AT_ONCE).map(row).collect(),
        ..Table::default()
    }
}

fn decided(ask: &Ask, asked: &SubjectAccess, base: &str) -> Table {
    let codes = &ask.lantern.policy().codes;
    let row = |copied: &CopyEntry| {
        let (by, ruling) = copied.ruling.as_ref()?;
        let what = match ruling.ruling {
            Disclose::Give => "Given",
            Disclose::InPart => "Given with words taken out",
            Disclose::TakeOut => "Taken out",
        };
        let reason = ruling.reason.as_ref().map(|code| codes.label("redaction_reason", code.as_str()).to_owned());
        let again = form_of(base, Kind::SubjectAccessDecided, asked, Some(&copied.entry));
        let cells = vec![
            Cell::text(called(ask, &copied.entry)),
            Cell::text(what).with_note(reason.unwrap_or_default()),
            Cell::text(ask.lantern.directory().unit_name(&by.unit)),
            Cell::link("Decide again", again),
        ];
        Some(Row { cells, new: false })
    };
    Table {
        caption: "Entries that are decided, the latest first".to_owned(),
        columns: ["Entry", "Decision", "By", "Change"].map(Column::words).into(),
        rows: asked.entries.iter().rev().filter_map(row).take(DECIDED).collect(),
        ..Table::default()
    }
}

/// What an entry is called, and when it was.
fn called(ask: &Ask, entry: &Entry) -> String {
    let title = entry.kind().map_or("Entry", Kind::title);
    format!("{title}, {}", words::of_entry(entry, ask.lantern.now()))
}

fn rows(ask: &Ask, entry: &Entry) -> Vec<SummaryRow> {
    let Some((form, record)) = entry.kind().and_then(form::of).zip(entry.body.to_json().ok()) else {
        return Vec::new();
    };
    let (policy, directory, now) = (ask.lantern.policy(), ask.lantern.directory(), ask.lantern.now());
    Telling { policy, directory: &directory, entry: &|_| None, now }.rows(&form.fields, &record)
}

fn because(copied: &CopyEntry) -> Vec<&'static str> {
    let word = |doubt: &Doubt| match doubt {
        Doubt::Words => "somebody’s own words",
        Doubt::Names => "names, places or numbers",
        Doubt::Harm => "kept closely",
        Doubt::Contributed => "said by the public",
        Doubt::Unreadable => "cannot be read here",
    };
    copied.doubts.iter().map(word).collect()
}
