//! The case bulletin: one page for officers to carry, printed or on a telephone. It says what helps to find this child and
//! meet them well, as far as its reader may know it.

use casework::actor::Role;
use casework::answer::Answer as Told;
use casework::case::Episode;
use casework::ids::{EpisodeId, Reference};
use casework::records::{OfKind as _, ReportReceived};
use operations::read::CaseSeen;

use super::grades::grades;
use super::legal;
use super::tabs::Showing;
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::SubjectPage;
use crate::look::parts::{Link, Section, SectionBody, SummaryList, SummaryRow};
use crate::pages::about::{self, Teller};
use crate::pages::{layout, words};
use crate::problem::Problem;
use crate::route::Users;

/// Police who look for the child.
pub const OFFICERS: Users = Users::Roles(&[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor]);

const COVER: &str =
    "Confidential, and true only at the time above. Do not leave a print lying about; each opening is logged.";
const MEET: [&str; 3] = [
    "Meet the child as somebody in danger first, whatever else is said of them.",
    "Speak to the child alone, away from any adult they are with, and check who the adult is.",
    "A person at the door who knows nothing is a result, and ends nothing.",
];

pub fn open(ask: &Ask) -> Result<Answer, Problem> {
    let id: EpisodeId = ask.part("episode")?;
    let seen = ask.lantern.case_page(&ask.who()?.actor, id, None, "case_bulletin")?;
    let episode = seen.seen.case.episode(id).ok_or(Problem::NotFound)?;
    let teller = Teller::new(ask, &seen.seen)?;
    let showing = Showing { ask, seen: &seen, episode, teller: &teller };
    let base = format!("/episodes/{id}");
    let mut sections = vec![child(&seen, episode), what_happened(&seen, episode)];
    sections.push(Section {
        empty: "Nobody has graded the risk yet.".to_owned(),
        ..Section::new("grades", "Risk", SectionBody::Grades(grades(ask, &seen.seen.case, episode, &teller, seen.now)))
    });
    sections.extend(legal::in_force(&showing));
    let meet = MEET.map(str::to_owned).to_vec();
    sections.push(Section::new("meet", "When you meet the child", SectionBody::Words(meet)));
    if let Some(first) = sections.first_mut() {
        first.lede = format!("As known {}. {COVER}", words::at(seen.now, seen.now));
    }
    Answer::page(&SubjectPage {
        identity: about::identity(ask, &seen.seen),
        layout: Layout {
            back: Some(Link::new("Back to the case", base)),
            ..layout(ask, &format!("Bulletin, case {}", Reference::of(id)))
        },
        tabs: Vec::new(),
        heading: "Case bulletin".to_owned(),
        actions: Vec::new(),
        sections,
    })
}

/// Reports of an episode, the latest first.
fn reports<'a>(seen: &'a CaseSeen, episode: &'a Episode) -> impl Iterator<Item = &'a ReportReceived> {
    let entries = episode.reports.iter().rev().filter_map(|report| seen.seen.case.entry(*report));
    entries.filter_map(|entry| ReportReceived::of(&entry.body))
}

fn summary(rows: Vec<(&str, String)>) -> SectionBody {
    let told = rows.into_iter().filter(|(_, value)| !value.trim().is_empty());
    SectionBody::Summary(SummaryList { rows: told.map(|(key, value)| SummaryRow::new(key, value)).collect() })
}

fn child(seen: &CaseSeen, episode: &Episode) -> Section {
    let identity = &seen.seen.case.identity;
    let described = reports(seen, episode).map(|report| report.description.clone()).find(|told| !told.is_empty());
    let medical = reports(seen, episode).find_map(|report| match &report.medical {
        Told::Known(medical) => Some(medical.clone()),
        _ => None,
    });
    let rows = vec![
        ("Name", identity.name.clone()),
        ("Also known as", identity.also_known_as.join(", ")),
        ("Born", identity.born.map_or(String::new(), |born| born.strftime("%-d %B %Y").to_string())),
        ("Looks and clothes", described.unwrap_or_default()),
        ("Telephone", identity.phone.clone().unwrap_or_default()),
        ("Health", medical.unwrap_or_default()),
    ];
    Section::new("child", "The child", summary(rows))
}

fn what_happened(seen: &CaseSeen, episode: &Episode) -> Section {
    let now = seen.now;
    let said = |field: fn(&ReportReceived) -> &String| {
        reports(seen, episode).map(field).find(|told| !told.is_empty()).cloned().unwrap_or_default()
    };
    let rows = vec![
        ("Missing since", words::at(episode.missing_since(), now)),
        ("Last seen", words::when(episode.last_seen.when, now)),
        ("Where", said(|report| &report.last_seen_where)),
        ("What happened", said(|report| &report.circumstances)),
        ("Why people are worried", said(|report| &report.worries)),
    ];
    Section::new("happened", "What happened", summary(rows))
}
