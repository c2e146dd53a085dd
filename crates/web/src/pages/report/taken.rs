//! What a professional is told once a report is taken: the reference, who was told, what happens next.

use casework::ids::{EntryId, Reference};
use casework::records::Kind;

use crate::ask::{Answer, Ask};
use crate::look::pages::ReportTaken;
use crate::look::parts::Link;
use crate::pages::layout;
use crate::pages::record::{owed, told};
use crate::problem::Problem;

pub(super) fn taken(ask: &Ask) -> Result<Answer, Problem> {
    let entry: EntryId = ask.part("entry")?;
    let outcome = ask.lantern.outcome(&ask.who()?.actor, entry)?;
    let episode = outcome.episode.filter(|_| outcome.kind == Kind::ReportReceived).ok_or(Problem::NotFound)?;
    let mut next = owed(ask, &outcome.owed);
    next.push("If the child comes back or is heard from, record it, or ring with the reference.".to_owned());
    Answer::page(&ReportTaken {
        layout: layout(ask, "Report recorded"),
        heading: "The report is recorded".to_owned(),
        reference: Reference::of(episode).to_string(),
        told: told(ask, &outcome.told),
        next,
        case: Link::new("Open the case", format!("/episodes/{episode}")),
    })
}
