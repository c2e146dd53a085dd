//! What a professional is told once a report or an absence is taken: the reference, who was told, what happens next.

use casework::actor::Role;
use casework::ids::{EntryId, Reference};
use casework::records::Kind;

use crate::ask::{Answer, Ask};
use crate::look::pages::ReportTaken;
use crate::look::parts::Link;
use crate::pages::layout;
use crate::pages::record::{owed, told};
use crate::problem::Problem;

const DANGER: &str = "Ring 999 now, if you have not, and give them the reference. The report is with the police unit.";
const BACK: &str = "If the child comes back or is heard from, record it, or ring with the reference.";
const WORSE: &str = "If nobody knows any more where the child is, or anybody fears for them, press “Report missing now” on the \
                     case. Nothing has to be typed again.";

pub(super) fn taken(ask: &Ask) -> Result<Answer, Problem> {
    let entry: EntryId = ask.part("entry")?;
    let outcome = ask.lantern.outcome(&ask.who()?.actor, entry)?;
    let episode = outcome.episode.filter(|_| outcome.kind == Kind::ReportReceived).ok_or(Problem::NotFound)?;
    // An absence opens no decision.
    let absence = outcome.owed.iter().any(|duty| duty.form == Kind::AbsenceReviewed.name());
    let (title, heading) = if absence {
        ("Absence recorded", "The absence is recorded")
    } else {
        ("Report recorded", "The report is recorded")
    };
    let danger = (ask.query.get("said") == "danger").then(|| DANGER.to_owned());
    let worse = absence.then(|| WORSE.to_owned());
    let next = danger.into_iter().chain(owed(ask, &outcome.owed)).chain(worse).chain([BACK.to_owned()]);
    Answer::page(&ReportTaken {
        layout: layout(ask, title),
        heading: heading.to_owned(),
        reference: Reference::of(episode).to_string(),
        told: told(ask, &outcome.told),
        next: next.collect(),
        case: if ask.who()?.actor.role == Role::PartnerLead {
            Link::new("Your notices", "/notices")
        } else {
            Link::new("Open the case", format!("/episodes/{episode}"))
        },
    })
}
