//! What saving did, shown once on the page it leads back to: what was recorded, who was told, what is now owed, and what
//! others added meanwhile.

use std::collections::BTreeSet;

use casework::entry::Entry;
use casework::ids::EntryId;
use casework::policy::wording::found;
use casework::projection::{DutyRow, NoticeRow};
use casework::records::Kind;
use operations::Seen;

use crate::ask::Ask;
use crate::look::layout::Saved;
use crate::look::parts::{Link, PostButton};
use crate::pages::about::Teller;
use crate::pages::words;
use crate::problem::Problem;

/// What the page that was just redirected to says first; nothing when nothing was saved.
///
/// # Errors
/// When what came of it cannot be read.
pub fn saved(ask: &Ask, seen: &Seen) -> Result<Option<Saved>, Problem> {
    let Some((entry, alone)) = alone(ask)? else { return Ok(None) };
    let teller = Teller::new(ask, seen)?;
    let since: Option<u32> = ask.query.get("since").parse().ok();
    let own = casework::entry::Subject::Child(seen.child);
    let meanwhile =
        seen.case.entries.iter().filter(|other| {
            other.id != entry && other.subject == own && since.is_some_and(|since| other.position > since)
        });
    let own_entry = seen.case.entry(entry);
    let wording = own_entry.map(|entry| wording(ask, entry)).unwrap_or_default();
    let correct = own_entry.filter(|_| !wording.is_empty()).map(|entry| correct(seen, entry));
    Ok(Some(Saved {
        wording,
        correct,
        meanwhile: meanwhile
            .map(|other| format!("{}, by {}", other.kind().map_or("Entry", Kind::title), teller.by(other)))
            .collect(),
        ..alone
    }))
}

/// The same, on a page that shows no record.
///
/// # Errors
/// When nobody is signed in.
pub fn saved_unread(ask: &Ask) -> Result<Option<Saved>, Problem> {
    Ok(alone(ask)?.map(|(_, saved)| saved))
}

fn alone(ask: &Ask) -> Result<Option<(EntryId, Saved)>, Problem> {
    let Ok(entry) = ask.query.get("saved").parse::<EntryId>() else { return Ok(None) };
    // An entry that is not the reader's own was saved by somebody else: then there is nothing to tell.
    let Ok(outcome) = ask.lantern.outcome(&ask.who()?.actor, entry) else { return Ok(None) };
    let answered: Vec<String> = outcome.answered.iter().map(|duty| format!("“{}”", duty.title)).collect();
    let title = words::small(outcome.kind.title());
    let what = if answered.is_empty() {
        format!("Recorded: {title}.")
    } else {
        format!("Recorded: {title}. It answers {}.", answered.join(" and "))
    };
    let (told, owed) = (told(ask, &outcome.told), owed(ask, &outcome.owed));
    let report = outcome.unreported.then(|| PostButton {
        label: "Report missing now".to_owned(),
        action: format!("/children/{}/report-now/{entry}", outcome.child),
        token: ask.lantern.new_secret(),
        primary: true,
        ..PostButton::default()
    });
    Ok(Some((entry, Saved { what, told, owed, report, ..Saved::default() })))
}

/// Words in it that put the blame on the child, each with what to write rather. It is kept as it was written.
fn wording(ask: &Ask, entry: &Entry) -> Vec<(String, String)> {
    let record = entry.body.to_json().unwrap_or_default();
    let found = found(&ask.lantern.policy().wording, &record);
    found.into_iter().map(|(said, term)| (said.to_owned(), term.rather.clone())).collect()
}

fn correct(seen: &Seen, entry: &Entry) -> Link {
    let base = match entry.episode {
        Some(episode) => format!("/episodes/{episode}"),
        None => format!("/children/{}", seen.child),
    };
    Link::new("correct the words", format!("{base}/entries/{}/correct", entry.id))
}

/// Who was told, each unit once.
pub(in crate::pages) fn told(ask: &Ask, notices: &[NoticeRow]) -> Vec<String> {
    let directory = ask.lantern.directory();
    let units: BTreeSet<&str> = notices.iter().map(|notice| directory.unit_name(&notice.unit)).collect();
    units.into_iter().map(str::to_owned).collect()
}

/// What is owed, by when and by whom.
pub(in crate::pages) fn owed(ask: &Ask, duties: &[DutyRow]) -> Vec<String> {
    let (directory, now) = (ask.lantern.directory(), ask.lantern.now());
    let line = |duty: &DutyRow| {
        let by = duty.unit.as_ref().map_or(String::new(), |unit| format!(", {}", directory.unit_name(unit)));
        format!("{}, due {}{by}", duty.title, words::at(duty.due_at, now))
    };
    duties.iter().map(line).collect()
}
