//! The yearly tables: how a draft is built, what a draft means, and how it counts. The tables themselves are files.

use operations::read::statistics::{RULES, Rule};

use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/statistics", Users::Staff, Shows::Nothing, statistics)]
}

fn statistics(ask: &Ask) -> Result<Answer, Problem> {
    let paragraphs = [
        "Tables of a year are built as a draft, from a numbered snapshot of every record. They are files, not pages.",
        "DRAFT means not protected: small numbers are not suppressed, and a child might be recognised. A draft is not for \
         publication and not to be passed on.",
    ];
    let build = [
        "Whoever runs Lantern builds a draft on the server: lantern release build --draft --year 2022-23",
        "It writes one readable file a table, one tidy file for all of them, and a manifest that names the snapshot, its \
         digest and every counting rule. The same snapshot always gives the same files.",
    ];
    let build = SectionBody::Words(build.map(str::to_owned).into());
    Answer::page(&Document {
        layout: layout(ask, "Statistics"),
        heading: "Statistics".to_owned(),
        paragraphs: paragraphs.map(str::to_owned).into(),
        sections: vec![
            Section::new("build", "Build a draft", build),
            Section::new("rules", "How it counts", SectionBody::Table(rules())),
        ],
        actions: vec![Link::new("The rules in force", "/policy")],
    })
}

fn rules() -> Table {
    let row = |rule: &Rule| Row {
        cells: vec![Cell::text(words::capital(rule.about)), Cell::text(rule.words), Cell::text(rule.cites.join(", "))],
        new: false,
    };
    Table {
        caption: "Counting rules".to_owned(),
        columns: ["About", "Rule", "Source"].map(Column::words).into(),
        rows: RULES.iter().map(row).collect(),
        ..Table::default()
    }
}
