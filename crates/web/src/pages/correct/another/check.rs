//! What will be taken out where, what written where, and what follows, before it is done.

use casework::duty::Duty;
use casework::entry::Entry;
use casework::ids::EpisodeId;
use casework::records::Kind;
use operations::AnotherChild;

use super::read::{Chosen, NEW, OWN};
use super::section;
use crate::ask::Ask;
use crate::look::pages::RewriteCheck;
use crate::look::parts::{Link, PostButton, Section, SectionBody, SummaryRow};
use crate::pages::about::{self, Teller};
use crate::pages::drafts::boxes;
use crate::pages::record::Place;
use crate::pages::{layout, words};
use crate::problem::Problem;

pub(super) fn page(ask: &Ask, place: &Place, chosen: &Chosen, asked: &AnotherChild) -> Result<RewriteCheck, Problem> {
    let mut fields = boxes(&chosen.typed);
    fields.retain(|(name, _)| name != "episode");
    let episode = asked.episode.map_or(OWN.to_owned(), |episode| episode.to_string());
    fields.extend([("episode".to_owned(), episode), ("_confirmed".to_owned(), "yes".to_owned())]);
    Ok(RewriteCheck {
        layout: layout(ask, &about::title(&place.seen, "Before you go on")),
        identity: Some(about::identity(ask, &place.seen)),
        heading: "Write this on the other child’s record?".to_owned(),
        sections: vec![
            section("out", "Taken out here", out(ask, place)?),
            section("in", "Written there", there(ask, place, chosen)),
            Section::new("then", "What follows", SectionBody::Words(follows(ask, place, asked))),
        ],
        confirm: PostButton {
            label: "Take it out and write it there".to_owned(),
            about: String::new(),
            action: format!("/children/{}/entries/{}/another-child", asked.child, asked.entry),
            token: chosen.typed.get("_token").to_owned(),
            fields,
            primary: true,
        },
        back: Link::new("Go back and change it", &ask.path),
    })
}

fn out(ask: &Ask, place: &Place) -> Result<Vec<SummaryRow>, Problem> {
    let target = place.target.as_ref().ok_or(Problem::NotFound)?;
    let when = words::capital(&words::moment(&target.occurred, ask.lantern.now()));
    let mut rows = vec![
        SummaryRow::new("Child", about::name_and_age(ask, &place.seen)),
        SummaryRow::new("Entry", target.kind().map_or("Entry", Kind::title)),
        SummaryRow::new("When it happened", when),
    ];
    rows.extend(Teller::new(ask, &place.seen)?.rows(target));
    Ok(rows)
}

fn there(ask: &Ask, place: &Place, chosen: &Chosen) -> Vec<SummaryRow> {
    let child = match (&chosen.child, chosen.typed.get("about")) {
        (Some(child), _) => about::name_and_age(ask, child),
        (None, NEW) => match chosen.typed.get("new.name").trim() {
            "" => "A child who is not on record yet; name not known".to_owned(),
            name => format!("{name}, who is not on record yet"),
        },
        (None, _) => "The child you chose, whose record you have no part in".to_owned(),
    };
    let mut rows = vec![SummaryRow::new("Child", child)];
    let report = place.target.as_ref().and_then(Entry::kind) == Some(Kind::ReportReceived);
    let belongs = chosen.episode().map(|choice| match choice.hint.as_str() {
        "" => choice.label.clone(),
        hint => format!("{}, {hint}", choice.label),
    });
    let own = || report.then(|| "The absence that is open, or one of its own".to_owned());
    rows.extend(belongs.or_else(own).map(|belongs| SummaryRow::new("Where", belongs)));
    let (now, who) = (ask.lantern.now(), ask.who.as_ref().map_or("", |who| who.name.as_str()));
    rows.push(SummaryRow::new("Recorded", format!("{}, by {who}", words::at(now, now))));
    rows.push(SummaryRow::new("As told", "What it says and when it happened stay as they are"));
    rows
}

/// What is owed because of the entry, and what stands on it and stays behind.
fn follows(ask: &Ask, place: &Place, asked: &AnotherChild) -> Vec<String> {
    let case = &place.seen.case;
    let opened = |duty: &Duty| duty.key.opening == asked.entry && duty.outcome.is_none() && !duty.history;
    let owed = casework::duty::duties(case, ask.lantern.policy()).into_iter().filter(opened);
    let mut lines: Vec<String> = owed.map(|duty| format!("No longer owed for this child: {}.", duty.title)).collect();
    lines.push("What is owed because of it is owed for the other child, counted from when it happened.".to_owned());
    lines.push("This record keeps that an entry was taken back, by whom, when and why; not what it said.".to_owned());
    let episode = case.episode(EpisodeId::of_report(asked.entry)).filter(|episode| episode.reports.len() == 1);
    let stands_on_it = |entry: &&Entry| entry.id != asked.entry && entry.episode == episode.map(|episode| episode.id);
    let left = if episode.is_some() { case.entries.iter().filter(stands_on_it).count() } else { 0 };
    if left > 0 {
        let many = if left == 1 { "1 other entry was".to_owned() } else { format!("Each of {left} other entries was") };
        lines.push(format!(
            "{many} written in the episode this report opened. It stays here, outside any episode, until its writer moves \
             it too: “This is about another child” is on each entry."
        ));
    }
    lines
}
