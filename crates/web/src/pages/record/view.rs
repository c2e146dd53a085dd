//! A record as it was written, with what became of it since, and the ways to correct it or take it back.

use casework::case::Episode;
use casework::entry::Entry;
use casework::ids::EntryId;
use casework::records::{Corrected, Kind, Withdrawn};

use super::attachment;
use super::place::{changes_another, opened};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::RecordView;
use crate::look::parts::{Link, SummaryList, SummaryRow, TimelineLine};
use crate::pages::about::{self, Teller};
use crate::pages::case::earlier;
use crate::pages::{layout, words};
use crate::problem::Problem;

pub(super) fn view(ask: &Ask) -> Result<Answer, Problem> {
    let (opened, base) = opened(ask)?;
    let id: EntryId = ask.part("entry")?;
    let as_of = earlier::as_of(ask);
    let seen = ask.lantern.see(&ask.who()?.actor, opened, "record", as_of)?;
    let taken_back = seen.case.withdrawn.iter().find(|withdrawn| withdrawn.entry.id == id);
    let Some(entry) = taken_back.map(|withdrawn| &withdrawn.entry).or_else(|| seen.case.entry(id)) else {
        let nothing = "At that moment there was no such entry.";
        return if as_of.is_some() {
            Answer::page(&earlier::not_yet(ask, &ask.path, "Entry", nothing))
        } else {
            Err(Problem::NotFound)
        };
    };
    let teller = Teller::new(ask, &seen)?;
    let title = entry.kind().map_or("Entry", Kind::title);
    let withdrawal = taken_back.and_then(|withdrawn| seen.case.entry(withdrawn.by));
    let told = (!seen.case.is_anothers(entry)).then(|| SummaryRow::new("When it happened", when(entry, ask)));
    let mut fields: Vec<SummaryRow> = told.into_iter().collect();
    fields.extend(teller.rows(entry));
    let edition = entry.resolved.edition.as_ref().filter(|_| seen.reads_all(entry));
    fields.extend(edition.map(|edition| SummaryRow::new("Edition of the risk assessment", edition.clone())));
    let frame = Layout {
        back: Some(Link::new("Back to the case", earlier::kept(&base, as_of))),
        ..layout(ask, &about::title(&seen, title))
    };
    let since_when = seen.episode.and_then(|id| seen.case.episode(id)).map(Episode::missing_since);
    let page = RecordView {
        layout: earlier::frame(ask, &ask.path, frame),
        identity: Some(earlier::still(about::identity(ask, &seen), since_when, as_of)),
        heading: title.to_owned(),
        withdrawn: withdrawal.map_or(String::new(), |by| because(&teller, by)),
        fields: SummaryList { rows: fields },
        recorded: recorded(ask, entry, &teller),
        since: since(&seen, entry, &teller),
        actions: if as_of.is_some() { Vec::new() } else { actions(ask, &seen, entry, taken_back.is_some())? },
    };
    earlier::answer(ask, &page)
}

fn recorded(ask: &Ask, entry: &Entry, teller: &Teller<'_>) -> String {
    format!(
        "Recorded by {}, {}. Entry {} of this record. {}",
        teller.by(entry),
        words::at(entry.recorded, ask.lantern.now()),
        entry.position,
        teller.former(entry).unwrap_or_default()
    )
}

fn when(entry: &Entry, ask: &Ask) -> String {
    words::capital(&words::moment(&entry.occurred, ask.lantern.now()))
}

fn because(teller: &Teller<'_>, withdrawal: &Entry) -> String {
    let said = teller.rows(withdrawal).into_iter().skip(1).flat_map(|row| row.values);
    format!("Taken back by {}: {}", teller.by(withdrawal), said.collect::<Vec<_>>().join(". "))
}

/// Corrections, and the withdrawal, in the order in which they came.
fn since(seen: &operations::Seen, entry: &Entry, teller: &Teller<'_>) -> Vec<TimelineLine> {
    let corrections = seen.case.of::<Corrected>().filter(|(_, record)| record.entry == entry.id).map(|(by, _)| by);
    let withdrawals = seen.case.of::<Withdrawn>().filter(|(_, record)| record.entry == entry.id).map(|(by, _)| by);
    corrections.chain(withdrawals).map(|by| teller.line(by)).collect()
}

/// Only the organisation that wrote an entry changes it.
fn actions(ask: &Ask, seen: &operations::Seen, entry: &Entry, taken_back: bool) -> Result<Vec<Link>, Problem> {
    let own = entry.actor.organisation == ask.who()?.actor.organisation;
    let about_another = changes_another(entry);
    if taken_back || !seen.reads_all(entry) {
        return Ok(Vec::new());
    }
    let mut actions: Vec<Link> = attachment::link(entry).into_iter().collect();
    if entry.kind() == Some(Kind::FamilyLinkGiven) && seen.may_write(Kind::FamilyLinkChanged) {
        let change = entry.episode.map(|id| format!("/episodes/{id}/{}/new", Kind::FamilyLinkChanged.name()));
        actions.extend(change.map(|href| Link::new("Change what it shows", href)));
    }
    if !own || entry.kind().is_none() {
        return Ok(actions);
    }
    if entry.kind() == Some(Kind::GuestInvited) && seen.may_write(Kind::InvitationEnded) {
        let end = format!("/children/{}/{}/new", seen.child, Kind::InvitationEnded.name());
        actions.push(Link::new("End their part", end));
    }
    let here = about::entry_href(seen, entry);
    if seen.may_write(Kind::Corrected) && !about_another {
        actions.push(Link::new("Correct it", format!("{here}/correct")));
    }
    if seen.may_write(Kind::Withdrawn) {
        actions.push(Link::new("Take it back", format!("{here}/withdraw")));
        if !about_another {
            actions.push(Link::new("This is about another child", format!("{here}/another-child")));
        }
    }
    Ok(actions)
}
