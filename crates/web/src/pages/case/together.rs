//! Who does what: every duty of an episode as a row, with the agency that owes it as a column and how it stands there now.
//! What is owed, and how it stands, is worked out elsewhere.

use casework::duty::{Anchor, Duty, Standing};
use casework::records::Kind;
use casework::records::organisation_registered::OrganisationKind;

use super::owing::due;
use super::tabs::Showing;
use crate::look::parts::{Cell, Column, DueState, Row, Section, SectionBody, Table};
use crate::pages::about::still_missing;
use crate::pages::words;

const LEDE: &str = "What each agency owes for this child, and how it stands. A duty that came more than once stands as it \
                    was last.";

/// The four phases, in order, as people call them.
const PHASES: [(Phase, &str, &str); 4] = [
    (Phase::Prevent, "prevent", "Before: prevent"),
    (Phase::Locate, "locate", "During: find the child"),
    (Phase::Return, "return", "After: the return"),
    (Phase::Support, "support", "After: protect and support"),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Phase {
    Prevent,
    Locate,
    Return,
    Support,
}

/// The phase a duty belongs to, by what starts its clock: a record of its own is part of protecting the child.
fn phase(anchor: Anchor) -> Phase {
    match anchor {
        Anchor::Placement | Anchor::Pattern | Anchor::ThirdStart | Anchor::Written(Kind::EpisodeClosed) => {
            Phase::Prevent
        }
        Anchor::Set(Kind::TaskGiven | Kind::VisitMade) => Phase::Locate,
        Anchor::Back => Phase::Return,
        Anchor::Written(_)
        | Anchor::Set(_)
        | Anchor::HarmConcern
        | Anchor::ImmediateConcern
        | Anchor::CrimeDisclosed
        | Anchor::PoliceProtection
        | Anchor::OffenceOfTheTrafficked
        | Anchor::MeetingCalled
        | Anchor::MeetingHeld => Phase::Support,
        _ => Phase::Locate,
    }
}

/// Council, police, others, and whoever cares for the child, in the order of the columns.
const AGENCIES: [&str; 4] = ["Local authority", "Police", "Other agency", "Parent or carer"];

/// One table a phase.
pub fn sections(showing: &Showing<'_>) -> Vec<Section> {
    let now = vec![standing_of(showing).to_owned()];
    let now = Section { lede: LEDE.to_owned(), ..Section::new("now", "Now", SectionBody::Words(now)) };
    let phases = PHASES.into_iter().map(|(phase, id, heading)| Section {
        empty: "Nothing is owed or was owed in this phase.".to_owned(),
        ..Section::new(id, heading, SectionBody::Table(table(showing, phase, heading)))
    });
    std::iter::once(now).chain(phases).collect()
}

fn standing_of(showing: &Showing<'_>) -> &'static str {
    let episode = showing.episode;
    match () {
        () if episode.closed.is_some() => "The episode is closed: support goes on, and preventing the next.",
        () if still_missing(episode) => "The child is missing: everybody works to find them.",
        () => "The child was found: what follows the return is owed now.",
    }
}

fn table(showing: &Showing<'_>, of: Phase, caption: &str) -> Table {
    let rows = &showing.ask.lantern.policy().duties;
    let own = showing.seen.duties.iter().filter(|duty| {
        let here = duty.episode.is_none() || duty.episode == Some(showing.episode.id);
        let in_phase = rows.row(&duty.row).is_some_and(|row| phase(row.opens) == of);
        here && in_phase && duty.form != Kind::NoticeAcknowledged && duty.opens_at <= showing.seen.now
    });
    let mut last: Vec<&Duty> = Vec::new();
    for duty in own {
        match last.iter_mut().find(|one| one.key.duty == duty.key.duty && one.unit == duty.unit) {
            Some(one) => *one = duty,
            None => last.push(duty),
        }
    }
    Table {
        caption: caption.to_owned(),
        columns: std::iter::once("What").chain(AGENCIES).map(Column::words).collect(),
        rows: last.into_iter().map(|duty| row(showing, duty)).collect(),
        ..Table::default()
    }
}

fn row(showing: &Showing<'_>, duty: &Duty) -> Row {
    let directory = showing.ask.lantern.directory();
    let unit = duty.unit.as_ref();
    let organisation = unit.and_then(|unit| directory.units.get(unit)).map(|(organisation, _)| organisation);
    let kind = organisation.and_then(|organisation| directory.organisations.get(organisation)).map(|own| own.kind);
    let place = match kind {
        Some(OrganisationKind::LocalAuthority) => 0,
        Some(OrganisationKind::Force) => 1,
        Some(OrganisationKind::CareProvider) => 3,
        _ => 2,
    };
    let owner = unit.map_or("Nobody", |unit| directory.unit_name(unit)).to_owned();
    let live = stands(showing, duty).with_note(owner);
    let cells = (0..AGENCIES.len()).map(|column| if column == place { live.clone() } else { Cell::default() });
    Row { cells: std::iter::once(Cell::text(&*duty.title)).chain(cells).collect(), new: false }
}

/// How a duty stands, with its time while it is owed.
fn stands(showing: &Showing<'_>, duty: &Duty) -> Cell {
    let now = showing.seen.now;
    let at = duty.outcome.map_or(String::new(), |outcome| words::at(outcome.at, now));
    let word = match duty.standing(now) {
        Standing::Met => "Done",
        Standing::MetEnteredLate => "Done, entered late",
        Standing::MetLate => "Done late",
        Standing::EndedOtherwise => "Not possible or declined",
        Standing::Void => "Was never owed",
        Standing::Lapsed => "No longer needed",
        Standing::LapsedLate => "Not done in time",
        Standing::NotYet | Standing::Open | Standing::Late => {
            let due = due(duty.due_at, duty.late_at, now);
            let late = due.state == DueState::Late;
            let ticks = if showing.seen.as_of.is_some() { String::new() } else { due.instant.clone() };
            let text = if late { "Late" } else { "Open" };
            return Cell { due: Some(crate::look::parts::Due { instant: ticks, ..due }), ..Cell::text(text) };
        }
    };
    Cell::text(format!("{word}, {at}"))
}
