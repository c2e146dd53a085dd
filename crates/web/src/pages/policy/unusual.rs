//! What is unusual about a look, as the rules in force say it.

use casework::actor::Role;
use operations::access::watch::{Sort, Watch, watch};

use crate::look::parts::{Cell, Column, Row, Section, SectionBody, Table};
use crate::pages::words;

/// The section; empty while the rules cannot be read.
pub fn section() -> Section {
    let table = Table {
        caption: "What is unusual about a look".to_owned(),
        columns: ["What", "When", "Source"].map(Column::words).into(),
        rows: watch().map(rows).unwrap_or_default(),
        ..Table::default()
    };
    Section {
        lede: "Whoever answers for who looked is shown these looks and rules on them. Unusual is not wrong.".to_owned(),
        ..Section::new("unusual", "Looks that are unusual", SectionBody::Table(table))
    }
}

fn rows(watch: &Watch) -> Vec<Row> {
    let row = |sort: &Sort| {
        let cells = [words::capital(sort.words()), when(watch, *sort), watch.cites.join(", ")];
        Row { cells: cells.map(Cell::text).into(), new: false }
    };
    Sort::ALL.iter().map(row).collect()
}

fn when(watch: &Watch, sort: Sort) -> String {
    let of_roles = |said: &dyn Fn(Role) -> Option<String>| {
        let roles = Role::STAFF.iter().filter_map(|role| Some(format!("{}: {}", role.words(), said(*role)?)));
        words::capital(&roles.collect::<Vec<_>>().join("; "))
    };
    match sort {
        Sort::Surname => "The last words of both names are the same".to_owned(),
        Sort::Restricted => "The record is restricted now".to_owned(),
        Sort::Many => {
            let from = of_roles(&|role| watch.many(role).map(|many| many.to_string()));
            format!("So many records in an hour, or more. {from}")
        }
        Sort::OffShift => {
            let hours =
                |role| watch.shift.get(&role).map(|shift| format!("{:02}:00 to {:02}:00", shift.from, shift.to));
            format!("London time, outside these hours; other roles work round the clock. {}", of_roles(&hours))
        }
        Sort::Purposeless => "Neither they nor their unit owed anything about the child then".to_owned(),
    }
}
