//! The records that are to be looked at again, with the forms by which somebody decides about each. When one is due is
//! policy's; what a decision does is its own record's.

use casework::ids::ChildId;
use casework::policy::retention::Rule;
use casework::records::Kind;
use operations::read::{RecordToReview, ReviewsSeen};

use super::activity::GOVERNANCE;
use super::case::names;
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, get};

/// So many on a page.
const AT_ONCE: u32 = 50;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/retention", GOVERNANCE, Shows::Children, reviews)]
}

fn reviews(ask: &Ask) -> Result<Answer, Problem> {
    let after = ask.query.get("after").parse().ok();
    let seen = ask.lantern.reviews(&ask.who()?.actor, after, AT_ONCE)?;
    let mut sections = vec![Section {
        empty: "No record is due for review.".to_owned(),
        ..Section::new("due", "Due for review", SectionBody::Table(due(ask, &seen)))
    }];
    if after.is_none() {
        sections.push(Section {
            lede: "Nothing of these is disposed of, whatever its time, until the hold ends.".to_owned(),
            empty: "No record is under a legal hold.".to_owned(),
            ..Section::new("held", "Under a legal hold", SectionBody::Table(held(ask, &seen)))
        });
    }
    let paragraphs = [
        "The time of a record is up when the longest of the rules of everybody who wrote in it has run out. Nothing is erased \
         by that: look at the record, then keep it longer, place a legal hold, or propose to dispose of it. Somebody else \
         approves a disposal.",
    ];
    Answer::page(&Document {
        layout: layout(ask, "Records to review"),
        heading: "Records to review".to_owned(),
        paragraphs: paragraphs.map(str::to_owned).into(),
        sections,
        actions: seen
            .next
            .map(|next| Link::new("More records", format!("/retention?after={next}")))
            .into_iter()
            .collect(),
    })
}

fn form(child: ChildId, kind: Kind, label: &str) -> Cell {
    Cell::link(label, format!("/children/{child}/{}/new", kind.name()))
}

fn child(record: &RecordToReview) -> Cell {
    Cell::link(names::short(&record.name), format!("/children/{}", record.child))
}

/// The rule that keeps a record longest, in its own words.
fn rule(ask: &Ask, record: &RecordToReview) -> Cell {
    let Some(id) = &record.review.rule else { return Cell::text("Somebody kept it until then") };
    let rule = ask.lantern.policy().retention.iter().find(|rule| *rule.id == **id);
    rule.map_or_else(|| Cell::text(id.clone()), |rule| Cell::text(rule.title.clone()).with_note(sources(rule)))
}

/// Where a rule comes from, and that nobody gives its number.
pub fn sources(rule: &Rule) -> String {
    let assumed = if rule.assumed { ", assumed" } else { "" };
    format!("{}{assumed}", rule.cites.join(", "))
}

fn due(ask: &Ask, seen: &ReviewsSeen) -> Table {
    let row = |record: &RecordToReview| {
        let since = Cell::text(words::day(record.review.due.london_date(), seen.now));
        let dispose = if record.review.proposed {
            form(record.child, Kind::DisposalApproved, "Approve the disposal").with_note("Proposed; not by whoever did")
        } else {
            form(record.child, Kind::DisposalProposed, "Propose to dispose of it")
        };
        let keep = form(record.child, Kind::RecordKeptLonger, "Keep it longer");
        let hold = form(record.child, Kind::LegalHoldPlaced, "Place a legal hold");
        Row { cells: vec![child(record), since, rule(ask, record), keep, hold, dispose], new: false }
    };
    Table {
        caption: "Records that are due for review, the longest due first".to_owned(),
        columns: ["Child", "Due since", "Kept longest by", "Keep", "Hold", "Dispose"].map(Column::words).into(),
        rows: seen.due.iter().map(row).collect(),
        ..Table::default()
    }
}

fn held(ask: &Ask, seen: &ReviewsSeen) -> Table {
    let row = |record: &RecordToReview| {
        let due = Cell::text(words::day(record.review.due.london_date(), seen.now));
        let lift = form(record.child, Kind::LegalHoldLifted, "End the legal hold");
        Row { cells: vec![child(record), due, rule(ask, record), lift], new: false }
    };
    Table {
        caption: "Records under a legal hold".to_owned(),
        columns: ["Child", "Due", "Kept longest by", "Hold"].map(Column::words).into(),
        rows: seen.held.iter().map(row).collect(),
        ..Table::default()
    }
}
