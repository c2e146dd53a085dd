//! A page of words and sections that is about no one child: policy, statistics, errors.

use askama::Template;

use super::sample;
use crate::look::layout::Layout;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};

/// A heading, paragraphs, sections, and where to go.
#[derive(Debug, Clone, Template)]
#[template(path = "pages/document.html")]
pub struct Document {
    /// The frame.
    pub layout: Layout,
    /// The heading.
    pub heading: String,
    /// Under it.
    pub paragraphs: Vec<String>,
    /// In order.
    pub sections: Vec<Section>,
    /// Where to go from here.
    pub actions: Vec<Link>,
}

impl Document {
    /// An error: what happened, what to do, and where to go.
    pub fn error(layout: Layout, heading: &str, paragraphs: &[&str], actions: Vec<Link>) -> Self {
        let paragraphs = paragraphs.iter().map(|&paragraph| paragraph.to_owned()).collect();
        Self { layout, heading: heading.to_owned(), paragraphs, sections: Vec::new(), actions }
    }

    /// An example: a page that is not there, or not for the reader.
    pub fn sample_error() -> Self {
        let paragraphs = [
            "There is nothing at this address, or it is not yours to see. We do not say which.",
            "If you came from a link in Lantern, tell your administrator this reference: 7QX2-19F.",
        ];
        let actions = vec![Link::new("What I owe", "/"), Link::new("Find", "/find")];
        Self::error(sample::layout("Not found"), "This page is not here", &paragraphs, actions)
    }

    /// An example: the draft table of a year.
    pub fn sample_statistics() -> Self {
        let row = |name: &str, incidents: &str, children: &str| Row {
            cells: vec![Cell::text(name), Cell::text(incidents), Cell::text(children)],
            new: false,
        };
        let table = Table {
            caption: "Incidents and distinct children by borough, 2022-23".to_owned(),
            caption_shown: true,
            columns: vec![Column::words("Borough"), Column::figures("Incidents"), Column::figures("Children")],
            rows: vec![
                row("Camden", "412", "163"),
                row("Tower Hamlets", "538", "204"),
                row("Not known", "21", "19"),
                row("Total", "971", "386"),
            ],
            ..Table::default()
        };
        Self {
            layout: sample::layout("Statistics"),
            heading: "Statistics".to_owned(),
            paragraphs: vec!["Draft. Nothing here is published, and small numbers are not yet protected.".to_owned()],
            sections: vec![Section::new("boroughs", "By borough", SectionBody::Table(table))],
            actions: Vec::new(),
        }
    }
}
