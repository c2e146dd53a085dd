//! What stands beside the grade for whoever chooses it: what was reported, how the child was missing before, what
//! the child said afterwards, what each agency says, what nobody knows, and how each grades the risk. It says nothing that the case page does not.

use casework::case::Episode;
use casework::form;
use casework::records::{Kind, ReportReceived};

use super::agencies::{said, unknown};
use super::before::before;
use crate::ask::Ask;
use crate::look::parts::{Link, Section, SectionBody, SummaryList, SummaryRow};
use crate::pages::about::Teller;
use crate::pages::case::grades::grades;
use crate::pages::case::{asked, contexts};
use crate::pages::record::afterwards::evidence;
use crate::pages::record::place::Place;

const REPORTED: [&str; 9] = [
    "circumstances",
    "worries",
    "whereabouts_known",
    "immediate_danger",
    "medical",
    "clinical_risk",
    "out_of_character",
    "missing_from",
    "ward_contact",
];

const NOT_ASKED: &str = "Not asked yet";

pub(in crate::pages::record) fn beside(ask: &Ask, place: &Place, teller: &Teller<'_>) -> Vec<Section> {
    let (case, now) = (&place.seen.case, ask.lantern.now());
    let Some(episode) = place.seen.episode.and_then(|id| case.episode(id)) else { return Vec::new() };
    let graded = Section {
        empty: "No agency has graded the risk yet.".to_owned(),
        action: Some(Link::new("Every assessment", format!("{}?tab=risk", place.base))),
        ..Section::new("graded", "Graded so far", SectionBody::Grades(grades(ask, case, episode, teller, now)))
    };
    let practice = vec![Link::new("Judging risk well", "/policy/practice")];
    let mut sections = vec![
        reported(place, episode, teller),
        asked::section(ask, &place.seen, episode, &place.base),
        before(ask, place, episode, now),
        evidence(place, teller, now),
        said(ask, place, episode, teller, now),
        unknown(ask, place, episode, teller, now),
    ];
    sections.extend(contexts::beside(ask, &place.seen, &place.base));
    sections.push(graded);
    sections.push(Section::new("practice", "Good practice", SectionBody::Links(practice)));
    sections
}

fn reported(place: &Place, episode: &Episode, teller: &Teller<'_>) -> Section {
    let labels = form::of(Kind::ReportReceived).map_or(&[][..], |form| &form.fields);
    let wanted = |key: &str| labels.iter().any(|field| field.label == key && REPORTED.contains(&field.name.as_str()));
    let reports = place.seen.case.in_episode::<ReportReceived>(episode.id);
    let asked = |row: &SummaryRow| row.values.iter().any(|value| value != NOT_ASKED);
    let rows = reports.flat_map(|(entry, _)| teller.rows(entry)).filter(|row| wanted(&row.key) && asked(row)).collect();
    Section {
        empty: "The report says no more than that the child is missing.".to_owned(),
        ..Section::new("reported", "What was reported", SectionBody::Summary(SummaryList { rows }))
    }
}
