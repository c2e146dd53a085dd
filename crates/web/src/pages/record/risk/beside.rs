//! What stands beside the grade for whoever chooses it: what was reported, how the child was missing before, and how each
//! agency grades the risk. It says nothing that the case page does not.

use casework::case::Episode;
use casework::form;
use casework::ids::Reference;
use casework::records::{Kind, LocationVerified, ReportReceived, RiskAssessed};
use casework::time::Instant;

use crate::ask::Ask;
use crate::look::clock;
use crate::look::parts::{Link, Section, SectionBody, SummaryList, SummaryRow};
use crate::pages::about::Teller;
use crate::pages::case::grades::grades;
use crate::pages::record::place::Place;
use crate::pages::words;

const REPORTED: [&str; 5] = ["circumstances", "worries", "whereabouts_known", "immediate_danger", "medical"];

const NOT_ASKED: &str = "Not asked yet";

/// As many earlier episodes as help; the child's page has all.
const EARLIER: usize = 4;

pub(in crate::pages::record) fn beside(ask: &Ask, place: &Place, teller: &Teller<'_>) -> Vec<Section> {
    let (case, now) = (&place.seen.case, ask.lantern.now());
    let Some(episode) = place.seen.episode.and_then(|id| case.episode(id)) else { return Vec::new() };
    let graded = Section {
        empty: "No agency has graded the risk yet.".to_owned(),
        action: Some(Link::new("Every assessment", format!("{}?tab=risk", place.base))),
        ..Section::new("graded", "Graded so far", SectionBody::Grades(grades(ask, case, episode, teller, now)))
    };
    vec![reported(place, episode, teller), before(ask, place, episode, now), graded]
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

/// Earlier episodes, the latest first: how long, how long before the next, how graded, where found, and what was a worry.
fn before(ask: &Ask, place: &Place, episode: &Episode, now: Instant) -> Section {
    let case = &place.seen.case;
    let mut all: Vec<&Episode> =
        case.episodes.iter().filter(|other| other.missing_since() <= episode.missing_since()).collect();
    all.sort_by_key(|other| std::cmp::Reverse(other.missing_since()));
    let row = |pair: &[&Episode]| match pair {
        [next, earlier] => Some(SummaryRow {
            key: words::at(earlier.missing_since(), now),
            values: told(ask, place, earlier, next),
            action: Some(Link::new(Reference::of(earlier.id).to_string(), format!("/episodes/{}", earlier.id))),
            ..SummaryRow::default()
        }),
        _ => None,
    };
    let rows: Vec<SummaryRow> = all.windows(2).filter_map(row).take(EARLIER).collect();
    let count = all.len().saturating_sub(1);
    let times = if count == 1 { "Once before".to_owned() } else { format!("{count} times before") };
    Section {
        lede: if count == 0 { String::new() } else { times },
        empty: "No earlier episode is on record. A first one can be the first sign of exploitation.".to_owned(),
        action: Some(Link::new("The whole chronology", format!("/children/{}#chronology", place.seen.child))),
        ..Section::new("before", "Missing before", SectionBody::Summary(SummaryList { rows }))
    }
}

fn told(ask: &Ask, place: &Place, earlier: &Episode, next: &Episode) -> Vec<String> {
    let span = |from: Instant, to: Instant| clock::span(u64::try_from((to - from).as_mins()).unwrap_or_default());
    let until = earlier.back().map(|back| back.at);
    let mut values = vec![until.map_or("Never recorded as back".to_owned(), |until| {
        let gap = span(until, next.missing_since());
        format!("{}; {gap} until the next", span(earlier.missing_since(), until))
    })];
    let highest = earlier.grades.iter().max_by_key(|grade| (grade.band, grade.at));
    values.extend(highest.map(|grade| {
        let label = ask.lantern.policy().risk.grade(&grade.grade).map_or(grade.grade.as_str(), |known| &known.label);
        format!("Graded {}", label.to_lowercase())
    }));
    let seen = place.seen.case.in_episode::<LocationVerified>(earlier.id).next_back();
    let seen = seen.filter(|(entry, _)| place.seen.may_read(entry));
    values.extend(seen.map(|(_, found)| format!("Found: {}, by {}", found.place, found.who)));
    let codes = &ask.lantern.policy().codes;
    let assessed = place.seen.case.in_episode::<RiskAssessed>(earlier.id).next_back();
    let assessed = assessed.filter(|(entry, _)| place.seen.may_read(entry));
    let worries = assessed.into_iter().flat_map(|(_, record)| &record.factors).filter(|factor| factor.answer.is_yes());
    let worries: Vec<&str> = worries.map(|factor| codes.label("risk_factor", factor.factor.as_str())).collect();
    if !worries.is_empty() {
        values.push(format!("Yes to “{}”", worries.join("” “")));
    }
    values
}
