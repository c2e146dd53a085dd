//! What child protection enquiries ask of each team, for those who answer for its work. It shows no child.

use casework::actor::Role;
use jiff::SignedDuration;
use operations::read::Demand;

use super::layout;
use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

/// Where it is.
pub const PATH: &str = "/enquiries";
/// What it is called.
pub const TITLE: &str = "Child protection enquiries";

/// Those who answer for the work of teams: supervisors of police units, and the Exploitation Service for its council.
pub const READERS: Users = Users::Roles(&[Role::UnitSupervisor, Role::ExploitationCoordinator]);

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get(PATH, READERS, Shows::Nothing, enquiries)]
}

fn enquiries(ask: &Ask) -> Result<Answer, Problem> {
    let demand = ask.lantern.demand(&ask.who()?.actor)?;
    let table = Table {
        caption: "Enquiries under section 47, by team".to_owned(),
        columns: std::iter::once(Column::words("Team"))
            .chain(
                [
                    "Open",
                    "Open for: median",
                    "Open and not visited yet",
                    "To the first visit: median",
                    "Visits",
                    "Joint visits",
                ]
                .map(Column::figures),
            )
            .collect(),
        rows: demand.iter().map(|team| row(ask, team)).collect(),
        empty: "No enquiry is open, and none ended in the last 90 days.".to_owned(),
        ..Table::default()
    };
    Answer::page(&Document {
        layout: layout(ask, TITLE),
        heading: TITLE.to_owned(),
        paragraphs: vec![
            "Enquiries that are open, and those that ended in the last 90 days, of the teams of your organisation. An enquiry that police \
             and the council make together is the work of both teams."
                .to_owned(),
            "Of times the median, and under it the longest. Joint visits are those on which police and the council went together."
                .to_owned(),
        ],
        sections: vec![Section::new("teams", "By team", SectionBody::Table(table))],
        actions: Vec::new(),
    })
}

fn row(ask: &Ask, demand: &Demand) -> Row {
    let directory = ask.lantern.directory();
    let times = |times: Option<(SignedDuration, SignedDuration)>, none: &str| match times {
        Some((middle, longest)) => Cell::text(length(middle)).with_note(format!("longest {}", length(longest))),
        None => Cell::text(none),
    };
    let cells = vec![
        Cell::text(directory.unit_name(&demand.unit)),
        Cell::text(demand.open.to_string()),
        times(demand.age, "None is open"),
        Cell::text(demand.unvisited.to_string()),
        times(demand.visited, "No visit yet"),
        Cell::text(demand.visits.to_string()),
        Cell::text(format!("{} of {}", demand.joint, demand.visits)),
    ];
    Row { cells, new: false }
}

fn length(length: SignedDuration) -> String {
    let (days, hours, minutes) = (length.as_hours() / 24, length.as_hours() % 24, length.as_mins() % 60);
    match (days, hours) {
        (0, 0) => format!("{minutes} min"),
        (0, hours) => format!("{hours} h {minutes} min"),
        (1, hours) => format!("1 day {hours} h"),
        (days, hours) => format!("{days} days {hours} h"),
    }
}
