//! The risk instrument, edition by edition: its grades with the least that is done at each, and its questions. Nobody's
//! answers are here.

use casework::policy::risk::{Edition, Factor, Grade};

use crate::ask::Ask;
use crate::look::parts::{Cell, Column, Row, Section, SectionBody, Table};
use crate::pages::case::names::band_badge;

const CHOSEN: &str = "A person chooses the grade. No answer has a weight and nothing is added up.";

/// The edition in force in full, then the grades of the earlier ones.
pub(super) fn sections(ask: &Ask) -> Vec<Section> {
    let risk = &ask.lantern.policy().risk;
    let Some(now) = risk.edition_at(ask.lantern.now()) else { return Vec::new() };
    let section = |id: String, edition: &Edition, heading: String| Section {
        lede: format!("{}. {CHOSEN}", edition.title),
        ..Section::new(id, heading.clone(), SectionBody::Table(grades(ask, edition, heading)))
    };
    let questions = "Questions of the risk assessment";
    let mut sections = vec![
        section("grades".to_owned(), now, format!("Risk grades, edition {}", now.edition)),
        Section::new("questions", questions, SectionBody::Table(factors(now, questions))),
    ];
    sections.extend(risk.editions().iter().rev().filter(|edition| edition.edition != now.edition).map(|edition| {
        let days = edition.to.as_ref().map_or_else(|| format!("from {}", edition.from), |to| format!("until {to}"));
        let heading = format!("Risk grades, edition {}, {days}", edition.edition);
        section(format!("grades-{}", edition.edition), edition, heading)
    }));
    sections
}

fn grades(ask: &Ask, edition: &Edition, caption: String) -> Table {
    let row = |grade: &Grade| Row {
        cells: vec![
            Cell { badge: Some(band_badge(ask, grade.band)), ..Cell::text(grade.label.clone()) },
            Cell::text(grade.definition.clone()),
            Cell::text(grade.least_response.clone()),
        ],
        new: false,
    };
    Table {
        caption,
        columns: ["Grade", "What it means", "The least that is done"].map(Column::words).into(),
        rows: edition.grades.iter().rev().map(row).collect(),
        ..Table::default()
    }
}

fn factors(edition: &Edition, caption: &str) -> Table {
    let row = |factor: &Factor| {
        let bars = if factor.vulnerability { "Bars the lowest grade" } else { "" };
        Row { cells: vec![Cell::text(&factor.question).with_note(&factor.help), Cell::text(bars)], new: false }
    };
    Table {
        caption: caption.to_owned(),
        columns: ["Question", "What a yes does"].map(Column::words).into(),
        rows: edition.factors.iter().map(row).collect(),
        ..Table::default()
    }
}
