//! The grab pack's own page, and that there is one on the pages of the case and the child. Whether it is sealed is access
//! policy's to say; opening it is logged where it is read.

use std::collections::BTreeSet;

use casework::ids::{ChildId, EntryId, PersonId};
use casework::records::{GrabPackRecorded, Kind};
use casework::time::Instant;
use operations::Seen;
use operations::access::Relation;
use operations::read::{CaseSeen, Look};

use super::about::{self, Teller};
use super::case::WITH_CHILDREN;
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::SubjectPage;
use crate::look::parts::{Link, Section, SectionBody, SummaryList, SummaryRow};
use crate::problem::Problem;
use crate::route::{Route, Shows, get};

const COVER: &str = "Confidential. It is here to find this child, and for nothing else: do not discuss it with anybody who does \
                     not need it for that, and do not leave a print lying about. Each opening is logged.";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/children/{child}/grab-pack", WITH_CHILDREN, Shows::Child, open)]
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    let child: ChildId = ask.part("child")?;
    let seen = ask.lantern.grab_pack(&ask.who()?.actor, child)?;
    let teller = Teller::new(ask, &seen.seen)?;
    let (entry, _) = seen.seen.case.grab_pack().ok_or(Problem::NotFound)?;
    let base = format!("/children/{child}");
    let write = seen.seen.may_write(Kind::GrabPackRecorded);
    let write =
        write.then(|| Link::new("Write a new version", format!("{base}/{}/new", Kind::GrabPackRecorded.name())));
    let pack = Section {
        lede: COVER.to_owned(),
        ..Section::new(
            "pack",
            "What helps to find the child",
            SectionBody::Summary(SummaryList { rows: teller.rows(entry) }),
        )
    };
    Answer::page(&SubjectPage {
        identity: about::identity(ask, &seen.seen),
        layout: Layout { back: Some(Link::new("Back to the child", base)), ..layout(ask, "Grab pack") },
        tabs: Vec::new(),
        heading: "Grab pack".to_owned(),
        actions: write.into_iter().collect(),
        sections: vec![pack, versions(ask, &seen, &teller, entry.id)],
    })
}

/// Who wrote it and when, and the versions before.
fn versions(ask: &Ask, seen: &CaseSeen, teller: &Teller<'_>, last: EntryId) -> Section {
    let now = ask.lantern.now();
    let all = seen.seen.case.of::<GrabPackRecorded>().rev();
    let row = |(entry, _): (&casework::entry::Entry, _)| {
        let key = if entry.id == last { "This version" } else { "Before" };
        SummaryRow::new(key, format!("{}, {}", words::at(entry.recorded, now), teller.by(entry)))
    };
    Section::new("versions", "Versions", SectionBody::Summary(SummaryList { rows: all.map(row).collect() }))
}

/// That there is a grab pack, whose it is and whether the reader can open it.
pub fn section(ask: &Ask, case: &CaseSeen, teller: &Teller<'_>) -> Section {
    let seen = &case.seen;
    let section = |body| Section {
        empty: "Nobody has written a grab pack.".to_owned(),
        ..Section::new("grab-pack", "Grab pack", body)
    };
    let entry = seen.pack.as_ref().and_then(|pack| Some((pack, seen.case.entry(pack.entry)?)));
    let Some((pack, entry)) = entry else { return section(SectionBody::Words(Vec::new())) };
    let now = ask.lantern.now();
    let review = match pack.review {
        Some(at) if at <= now => format!("Overdue since {}", words::at(at, now)),
        Some(at) => words::at(at, now),
        None => "No time was set".to_owned(),
    };
    let state = if pack.opens {
        "You can open it; each opening is logged"
    } else {
        "Sealed to you. A report opens it for the units that answer"
    };
    let police = if seen.relations.contains(&Relation::Open) {
        "Open to the units that answer the report"
    } else {
        "Sealed until a report is made"
    };
    let opened = case.openings.as_ref().map(|looks| SummaryRow {
        key: "Opened lately by".to_owned(),
        values: openings(ask, looks, now),
        ..SummaryRow::default()
    });
    let mut rows = vec![
        SummaryRow::new("Kept by", teller.by(entry)),
        SummaryRow::new("Written", words::at(entry.recorded, now)),
        SummaryRow::new("To be looked at again", review),
        SummaryRow { action: link(seen), ..SummaryRow::new("State", state) },
    ];
    rows.extend(pack.opens.then(|| SummaryRow::new("For police", police)));
    rows.extend(opened);
    section(SectionBody::Summary(SummaryList { rows }))
}

/// Who opened it and when, the latest first.
fn openings(ask: &Ask, looks: &[Look], now: Instant) -> Vec<String> {
    let people: BTreeSet<PersonId> = looks.iter().filter_map(|look| look.person).collect();
    // Without the register's names the units still say who.
    let (names, directory) = (ask.lantern.names(people).unwrap_or_default(), ask.lantern.directory());
    let line = |look: &Look| {
        let name = look.person.and_then(|person| names.get(&person).cloned());
        let unit = look.unit.as_ref().map(|unit| directory.unit_name(unit).to_owned());
        let who: Vec<String> = name.into_iter().chain(unit).collect();
        format!("{}: {}", words::at(look.at, now), who.join(", "))
    };
    let lines: Vec<String> = looks.iter().map(line).collect();
    if lines.is_empty() { vec!["Nobody".to_owned()] } else { lines }
}

/// The way to it, for whoever may open it.
pub fn link(seen: &Seen) -> Option<Link> {
    let opens = seen.pack.as_ref().is_some_and(|pack| pack.opens);
    opens.then(|| Link::new("Open the grab pack", format!("/children/{}/grab-pack", seen.child)))
}
