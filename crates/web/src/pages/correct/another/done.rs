//! What came of it on both records: what was recorded, who was told, what is owed now.

use casework::ids::{ChildId, EntryId};
use casework::projection::DutyRow;
use casework::records::Kind;
use operations::read::CaseSeen;
use operations::{Opened, Outcome};

use super::section;
use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::look::parts::{Link, SummaryRow};
use crate::pages::record::{owed, told};
use crate::pages::{about, layout, words};
use crate::problem::Problem;

pub(in crate::pages::correct) fn done(ask: &Ask) -> Result<Answer, Problem> {
    let (child, entry): (ChildId, EntryId) = (ask.part("child")?, ask.part("entry")?);
    let actor = &ask.who()?.actor;
    let (out, written) = (ask.lantern.outcome(actor, entry)?, ask.lantern.outcome(actor, ask.part("written")?)?);
    if (out.kind, out.child) != (Kind::Withdrawn, child) {
        return Err(Problem::NotFound);
    }
    // Whoever had a part in a child's care only because of what was written may have none in it now.
    let wrong = ask.lantern.child(actor, child, None).ok();
    let right = ask.lantern.see(actor, Opened::Child(written.child), super::KIND, None).ok();
    let name = right.as_ref().map_or("The other child".to_owned(), |right| about::name_and_age(ask, right));
    let left = wrong
        .as_ref()
        .map_or("The record it was taken out of".to_owned(), |wrong| about::name_and_age(ask, &wrong.seen));
    let place = written.episode.map(|episode| format!("/episodes/{episode}"));
    let place = place.unwrap_or_else(|| format!("/children/{}", written.child));
    let there_too = right.map(|_| Link::new("Open the right record", place));
    let back = wrong.as_ref();
    let back = back.map(|_| Link::new("Back to the record it was taken out of", format!("/children/{child}")));
    let actions = there_too.into_iter().chain(back).collect();
    let heading = "It is on the right child’s record";
    let sections = vec![section("in", &name, there(ask, &written)), section("out", &left, here(&out, wrong.as_ref()))];
    let layout = layout(ask, heading);
    Answer::page(&Document { layout, heading: heading.to_owned(), paragraphs: Vec::new(), sections, actions })
}

fn row(key: &str, mut values: Vec<String>, otherwise: &str) -> SummaryRow {
    if values.is_empty() {
        values.push(otherwise.to_owned());
    }
    SummaryRow { key: key.to_owned(), values, ..SummaryRow::default() }
}

fn there(ask: &Ask, written: &Outcome) -> Vec<SummaryRow> {
    vec![
        SummaryRow::new("Recorded", Kind::title(written.kind)),
        row("Told", told(ask, &written.told), "Nobody has to be"),
        row("Now owed because of it", owed(ask, &written.owed), "Nothing"),
    ]
}

fn here(out: &Outcome, seen: Option<&CaseSeen>) -> Vec<SummaryRow> {
    let void = |duty: &&DutyRow| duty.outcome.as_deref() == Some("void");
    let void = out.answered.iter().filter(void).map(|duty| duty.title.clone()).collect();
    let mut rows = vec![
        SummaryRow::new("Recorded", "The entry was taken back: it was written on the wrong child"),
        row("No longer owed", void, "Nothing was owed because of it"),
    ];
    rows.extend(seen.map(|seen| {
        let owed = seen.owed(None).into_iter();
        let owed = owed.map(|duty| format!("{}, due {}", duty.title, words::at(duty.due_at, seen.now)));
        row("Still owed", owed.collect(), "Nothing")
    }));
    rows
}
