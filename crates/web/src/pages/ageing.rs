//! How long open cases have been open, for those who answer for a unit, now or as it was known earlier. It shows no child.

use casework::actor::Role;
use operations::read::Ageing;

use super::case::earlier;
use super::layout;
use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

const TITLE: &str = "How long cases are open";

/// The bands, by their own limits.
const BANDS: [&str; 4] = ["Up to 48 hours", "Over 48 hours to 7 days", "Over 7 days to 3 months", "Over 3 months"];

/// Those who answer for the cases of a unit.
pub const READERS: Users = Users::Roles(&[Role::UnitSupervisor]);

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/ageing", READERS, Shows::Nothing, ageing)]
}

fn ageing(ask: &Ask) -> Result<Answer, Problem> {
    let at = earlier::as_of(ask).unwrap_or_else(|| ask.lantern.now());
    let units = ask.lantern.ageing(&ask.who()?.actor, at)?;
    let directory = ask.lantern.directory();
    let row = |name: &str, cases: [usize; 4]| {
        let counts = cases.iter().chain([&cases.iter().sum::<usize>()]).map(ToString::to_string).collect::<Vec<_>>();
        Row { cells: std::iter::once(name.to_owned()).chain(counts).map(Cell::text).collect(), new: false }
    };
    let all = units.iter().fold([0; 4], |sum, unit| std::array::from_fn(|band| sum_of(&sum, unit, band)));
    let rows = units.iter().map(|unit| row(directory.unit_name(&unit.unit), unit.cases));
    let table = Table {
        caption: "Open cases by unit and by how long they have been open".to_owned(),
        columns: std::iter::once(Column::words("Unit"))
            .chain(BANDS.map(Column::figures))
            .chain([Column::figures("All")])
            .collect(),
        rows: rows.chain((!units.is_empty()).then(|| row("All units", all))).collect(),
        ..Table::default()
    };
    let section =
        Section { empty: "No case was open.".to_owned(), ..Section::new("open", "By unit", SectionBody::Table(table)) };
    let page = Document {
        layout: earlier::frame(ask, "/ageing", layout(ask, TITLE)),
        heading: TITLE.to_owned(),
        paragraphs: vec![
            "From when the decision to open a case was recorded. A case stays in the count until its closure is recorded, \
             so an earlier moment is counted as it was known then. Three months are months of the calendar."
                .to_owned(),
        ],
        sections: vec![section],
        actions: Vec::new(),
    };
    earlier::answer(ask, &page)
}

fn sum_of(sum: &[usize; 4], unit: &Ageing, band: usize) -> usize {
    [sum.get(band), unit.cases.get(band)].into_iter().flatten().sum()
}
