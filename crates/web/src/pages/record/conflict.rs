//! Both versions, when somebody else has decided while this was being written. Nothing typed is lost.

use axum::http::StatusCode;
use casework::form::Typed;
use operations::Versions;

use super::place::Place;
use crate::ask::{Answer, Ask};
use crate::look::pages::Conflict;
use crate::look::parts::{IdentityBar, Link, PostButton, SummaryList, SummaryRow};
use crate::pages::about::{self, Teller};
use crate::pages::drafts::{self, boxes};
use crate::pages::{layout, words};
use crate::problem::Problem;

pub(super) fn answer(ask: &Ask, place: &Place, typed: &Typed, versions: &Versions) -> Result<Answer, Problem> {
    let seen = ask.lantern.see(&ask.who()?.actor, super::place::opened(ask)?.0, "conflict", None)?;
    let teller = Teller::new(ask, &seen)?;
    let theirs_by = seen.case.entry(versions.now).map_or(String::new(), |entry| {
        format!("{}, {}", teller.by(entry), words::at(entry.recorded, ask.lantern.now()))
    });
    let two = TwoVersions {
        title: about::title(&seen, "Two versions"),
        identity: Some(about::identity(ask, &seen)),
        heading: format!("Somebody else recorded this while you were writing: {}", words::small(place.kind.title())),
        theirs_by,
        theirs: rows(place, &teller, &versions.theirs),
        yours: rows(place, &teller, &versions.mine),
        base: &place.base,
    };
    two.answer(ask, typed, versions)
}

/// What a page of two versions says of them, about a child or about the register.
pub(in crate::pages) struct TwoVersions<'a> {
    pub title: String,
    pub identity: Option<IdentityBar>,
    pub heading: String,
    pub theirs_by: String,
    pub theirs: Vec<SummaryRow>,
    pub yours: Vec<SummaryRow>,
    /// Where leaving theirs leads.
    pub base: &'a str,
}

impl TwoVersions<'_> {
    /// Keeps what was typed, now written against the version that stands, and shows both.
    ///
    /// # Errors
    /// A page that does not render.
    pub fn answer(mut self, ask: &Ask, typed: &Typed, versions: &Versions) -> Result<Answer, Problem> {
        let now_seen = against(typed, versions);
        drafts::keep_typed(ask, typed.get("_token"), &now_seen);
        side_by_side(&mut self.theirs, &mut self.yours);
        let page = Conflict {
            layout: layout(ask, &self.title),
            identity: self.identity,
            heading: self.heading,
            paragraphs: vec!["Nothing you wrote is lost. Read both before you decide.".to_owned()],
            theirs_by: self.theirs_by,
            theirs: SummaryList { rows: self.theirs },
            yours: SummaryList { rows: self.yours },
            replace: replace(ask, &now_seen, typed),
            edit: Link::new("Change what I wrote", &ask.path),
            keep: Link::new("Leave theirs", self.base),
        };
        Answer::page_with(StatusCode::CONFLICT, &page)
    }
}

/// What a version says; of a correction, what the entry is to say.
fn rows(place: &Place, teller: &Teller<'_>, version: &serde_json::Value) -> Vec<SummaryRow> {
    let replaced = place.target.as_ref().and_then(casework::entry::Entry::kind).zip(version.get("record"));
    replaced.map_or_else(|| teller.record_rows(place.kind, version), |(kind, record)| teller.record_rows(kind, record))
}

/// What was typed, now written against the version that stands.
fn against(typed: &Typed, versions: &Versions) -> Typed {
    let mut all: Vec<_> = typed
        .pairs()
        .filter(|(name, _)| *name != "_revises")
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    all.push(("_revises".to_owned(), versions.now.to_string()));
    all.into_iter().collect()
}

fn replace(ask: &Ask, now_seen: &Typed, typed: &Typed) -> PostButton {
    let mut fields = boxes(now_seen);
    for own in ["_now", "_confirmed"] {
        fields.push((own.to_owned(), typed.get(own).to_owned()));
    }
    PostButton {
        label: "Record mine as well".to_owned(),
        about: String::new(),
        action: ask.path.clone(),
        token: typed.get("_token").to_owned(),
        fields,
        primary: true,
    }
}

/// The same keys in the same order on both sides; rows that differ are marked.
fn side_by_side(theirs: &mut Vec<SummaryRow>, yours: &mut Vec<SummaryRow>) {
    let mut keys: Vec<String> = theirs.iter().map(|row| row.key.clone()).collect();
    keys.extend(yours.iter().map(|row| row.key.clone()).filter(|key| !theirs.iter().any(|row| row.key == *key)));
    let found = |rows: &[SummaryRow], key: &str| rows.iter().find(|row| row.key == key).map(|row| row.values.clone());
    let (left, right) = (std::mem::take(theirs), std::mem::take(yours));
    for key in keys {
        let (mine, other) = (found(&right, &key).unwrap_or_default(), found(&left, &key).unwrap_or_default());
        let changed = mine != other;
        let row = |values| SummaryRow { key: key.clone(), values, action: None, changed };
        theirs.push(row(other));
        yours.push(row(mine));
    }
}
