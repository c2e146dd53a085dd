//! Which of the protocol’s groups of children a child is in, the legal status, and whether they were a child when they went missing.
//! It is worked out from the record, and nothing is typed here.

use casework::adulthood::{Age, redirected};
use casework::case::Episode;
use casework::groups::{Group, Groups, In, Unknown};
use casework::records::Kind;
use operations::Seen;

use crate::ask::Ask;
use crate::look::parts::{Link, Section, SectionBody, SummaryList, SummaryRow};

const NOT_KNOWN: &str = "Not known yet";

/// The panel of the case; none for whoever may not know who the child is.
pub(super) fn panel(ask: &Ask, seen: &Seen, episode: &Episode, writes: bool) -> Option<Section> {
    let (told, age) = (seen.groups(episode.id)?, seen.age_at_start(episode.id)?);
    let mut rows = vec![
        SummaryRow { key: "Group".to_owned(), values: groups(ask, &told), ..SummaryRow::default() },
        SummaryRow::new("Legal status", legal_status(ask, &told)),
    ];
    if !told.unknown.is_empty() {
        let missing: Vec<&str> = told.unknown.iter().copied().map(unknown).collect();
        rows.push(SummaryRow::new(NOT_KNOWN, missing.join("; ")));
    }
    let redirected = redirected(&seen.case, episode).is_some();
    rows.push(SummaryRow {
        key: "Age at the start".to_owned(),
        values: aged(age, episode, redirected),
        ..SummaryRow::default()
    });
    let open = told.unknown.iter().any(|unknown| *unknown != Unknown::MissingFrom) || age != Age::Child;
    let may = writes && open && episode.closed.is_none() && seen.may_write(Kind::ChildRegistered);
    let form = || Link::new(Kind::ChildRegistered.verb(), format!("/children/{}/child_registered/new", seen.child));
    Some(Section {
        lede: "It follows from the record, and so does what is owed: nobody types it.".to_owned(),
        action: may.then(form),
        ..Section::new("groups", "Group and legal status", SectionBody::Summary(SummaryList { rows }))
    })
}

/// The groups in one line for the bar: as the reader’s own council has them, where it is one of them.
pub(in crate::pages) fn line(ask: &Ask, seen: &Seen, episode: &Episode) -> Option<String> {
    let told = seen.groups(episode.id)?;
    let reader = ask.who.as_ref().map(|who| &who.actor.organisation);
    let here = told.groups.iter().any(|one| one.group == Group::PlacedByAnother && one.of.as_ref() == reader);
    let other = if here { Group::InCarePlacedAway } else { Group::PlacedByAnother };
    let shown = told.groups.iter().filter(|one| one.group != other);
    let mut labels: Vec<String> = shown.map(|one| label(ask, one.group)).collect();
    labels.dedup();
    let legal = told.legal_status.as_ref().map(|_| legal_status(ask, &told));
    let first = if labels.is_empty() { "Group not known yet".to_owned() } else { labels.join("; ") };
    Some(legal.map_or(first.clone(), |legal| format!("{first}. {legal}")))
}

fn groups(ask: &Ask, told: &Groups) -> Vec<String> {
    if told.groups.is_empty() {
        return vec![NOT_KNOWN.to_owned()];
    }
    let directory = ask.lantern.directory();
    let words = |one: &In| match &one.of {
        Some(of) => format!("{}, for {}", label(ask, one.group), directory.organisation_name(of)),
        None => label(ask, one.group),
    };
    told.groups.iter().map(words).collect()
}

fn label(ask: &Ask, group: Group) -> String {
    ask.lantern.policy().codes.label("scope_group", group.code().as_str()).to_owned()
}

fn legal_status(ask: &Ask, told: &Groups) -> String {
    let at_home = told.groups.iter().any(|one| one.group == Group::FamilyHome);
    match &told.legal_status {
        Some(code) => ask.lantern.policy().codes.label("legal_status", code.as_str()).to_owned(),
        None if at_home => "Not looked after by a council".to_owned(),
        None => NOT_KNOWN.to_owned(),
    }
}

fn unknown(unknown: Unknown) -> &'static str {
    match unknown {
        Unknown::InCare => "whether the child is looked after",
        Unknown::Responsible => "which council is responsible",
        Unknown::Host => "in whose area the placement is",
        Unknown::MissingFrom => "where the child went missing from",
        Unknown::LegalStatus => "the legal status",
    }
}

/// The age in words; while the report is undecided also why nobody is redirected to the adult process.
fn aged(age: Age, episode: &Episode, redirected: bool) -> Vec<String> {
    let words = match age {
        Age::Child => "Under 18",
        Age::Adult => "18 or over",
        Age::NotKnown => "Not known: treated as a child",
        Age::Estimated => "Only estimated: treated as a child",
        Age::InDoubt => "In doubt: treated as a child",
        Age::Unchecked => "Not checked: treated as a child",
    };
    let why = age.keeps_here().filter(|_| episode.closed.is_none() && episode.decided().is_none());
    let why = why.map(|(_, why)| format!("Not redirected to the adult process. {why}."));
    let stays = redirected && episode.closed.is_none();
    let stays =
        stays.then(|| "Redirected to the adult process. It stays here until it is logged who took it.".to_owned());
    let taken = episode.taken_as_adult().map(|_| "Taken over by the adult process.".to_owned());
    [words.to_owned()].into_iter().chain(why).chain(stays).chain(taken).collect()
}
