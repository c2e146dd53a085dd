//! The case page's other tabs, as sections: risk, enquiries, meetings, people and places, return, and the reader's own
//! looks.

use casework::case::{Case, Episode};
use casework::records::{Body, Kind, OfKind as _, ReportReceived, RiskAssessed};
use operations::read::{CaseSeen, Line, Look};

use super::grades::grades;
use super::places;
use super::timeline::Telling;
use crate::ask::Ask;
use crate::look::parts::{Cell, Column, DutyLine, Row, Section, SectionBody, SummaryList, SummaryRow, Table};
use crate::pages::about::Teller;
use crate::pages::words;

/// A tab: its name in the address, its words, what the access log calls it.
pub struct Tab {
    /// `?tab=` this; empty for the overview.
    pub name: &'static str,
    /// Its words.
    pub label: &'static str,
    /// What the access log calls it.
    pub log: &'static str,
}

const fn tab(name: &'static str, label: &'static str, log: &'static str) -> Tab {
    Tab { name, label, log }
}

/// Every tab, the overview first.
pub const TABS: [Tab; 7] = [
    tab("", "Overview", "case_page"),
    tab("risk", "Risk", "case_risk"),
    tab("enquiries", "Enquiries", "case_enquiries"),
    tab("meetings", "Meetings", "case_meetings"),
    tab("people", "People and places", "case_people"),
    tab("return", "Return", "case_return"),
    tab("looks", "My own looks", "case_looks"),
];

const ENQUIRIES: &[Kind] = &[
    Kind::EnquiryRecorded,
    Kind::ContactMade,
    Kind::LocationClaimed,
    Kind::LocationVerified,
    Kind::LocationRefuted,
    Kind::MissingStartCorrected,
];
const RETURN: &[Kind] = &[
    Kind::ChildReturned,
    Kind::WellbeingConfirmed,
    Kind::PreventionInterview,
    Kind::ReturnConversationOffered,
    Kind::ReturnConversationHeld,
    Kind::ReturnConversationWrittenUp,
    Kind::ReturnConversationDeclined,
    Kind::EpisodeClosed,
];

/// What a tab needs.
pub struct Showing<'a> {
    /// The request.
    pub ask: &'a Ask,
    /// The case.
    pub seen: &'a CaseSeen,
    /// The episode.
    pub episode: &'a Episode,
    /// Names and words.
    pub teller: &'a Teller<'a>,
}

impl Showing<'_> {
    /// The sections of a tab, and the forms that add to it.
    pub fn sections(&self, tab: &str, owed: &[(String, DutyLine)]) -> Vec<Section> {
        let duties = |words: &[&str]| {
            let about = |duty: &String| words.iter().any(|word| duty.contains(word));
            let lines = owed.iter().filter(|(duty, _)| about(duty)).map(|(_, line)| line.clone()).collect();
            Section {
                empty: "Nothing is owed now.".to_owned(),
                ..Section::new("owed", "What is owed", SectionBody::Duties(lines))
            }
        };
        match tab {
            "risk" => {
                let mut sections = self.risk();
                sections
                    .push(self.timeline("history", "Every assessment", |line| line.kind == Some(Kind::RiskAssessed)));
                sections
            }
            "enquiries" => vec![self.timeline("enquiries", "Newest first", |line| of(line, ENQUIRIES))],
            "meetings" => vec![
                duties(&["meeting", "discussion", "briefing", "review"]),
                self.timeline("meetings", "Held, or not possible", |line| line.kind == Some(Kind::DutyAnswered)),
            ],
            "people" => self.people(),
            "return" => {
                vec![duties(&["return", "interview"]), self.timeline("return", "Newest first", |line| of(line, RETURN))]
            }
            _ => vec![self.looks()],
        }
    }

    fn timeline(&self, id: &str, heading: &str, own: impl Fn(&Line<'_>) -> bool) -> Section {
        let lines = self.seen.lines(Some(self.episode.id)).into_iter().filter(own);
        let lines = Telling::new(self.ask, self.seen, self.teller).lines(lines);
        Section::new(id, heading, SectionBody::Timeline(lines))
    }

    fn risk(&self) -> Vec<Section> {
        let case = &self.seen.seen.case;
        let both = grades(self.ask, case, self.episode, self.teller, self.seen.now);
        let grades = Section {
            empty: "No agency has graded the risk yet.".to_owned(),
            ..Section::new("grades", "How each agency grades the risk", SectionBody::Grades(both))
        };
        let latest = self.episode.grade().and_then(|grade| case.entry(grade.entry));
        let assessed = latest.and_then(|entry| RiskAssessed::of(&entry.body));
        let factors = assessed.map(|assessed| {
            Section::new("factors", "What the owner’s grade rests on", SectionBody::Table(self.factors(assessed)))
        });
        std::iter::once(grades).chain(factors).collect()
    }

    fn factors(&self, assessed: &RiskAssessed) -> Table {
        let codes = &self.ask.lantern.policy().codes;
        let answer = |known: &casework::answer::Answer<bool>| match known.known() {
            Some(true) => "Yes",
            Some(false) => "No",
            None => "Not known",
        };
        let row = |factor: &casework::records::risk_assessed::Factor| Row {
            cells: vec![
                Cell::text(codes.label("risk_factor", factor.factor.as_str())),
                Cell::text(answer(&factor.answer)),
                Cell::text(factor.source.clone()),
            ],
            new: false,
        };
        Table {
            caption: "Risk factors of the grade in force".to_owned(),
            columns: ["Question", "Answer", "How we know"].map(Column::words).into(),
            rows: assessed.factors.iter().map(row).collect(),
            empty: "No factor was answered.".to_owned(),
            ..Table::default()
        }
    }

    fn people(&self) -> Vec<Section> {
        let (case, directory) = (&self.seen.seen.case, self.ask.lantern.directory());
        let parties = places::parties(&self.episode.parties, &directory);
        let reporters = reporters(self.ask, case, self.episode);
        vec![
            Section::new("parties", "Who is responsible", SectionBody::Summary(SummaryList { rows: parties })),
            Section::new("reporters", "Who reported", SectionBody::Summary(SummaryList { rows: reporters })),
            places::section(case, &directory, self.seen.now),
            Section {
                empty: "Nobody was told yet.".to_owned(),
                ..Section::new("told", "Who was told", SectionBody::Table(self.told()))
            },
        ]
    }

    fn told(&self) -> Table {
        let (now, directory) = (self.seen.now, self.ask.lantern.directory());
        let own =
            self.seen.notices.iter().filter(|notice| notice.episode == Some(self.episode.id) && notice.raised <= now);
        let row = |notice: &casework::duty::Notice| {
            let read = notice.acknowledged.filter(|(_, at)| *at <= now);
            let read = read.map_or_else(|| "Not yet".to_owned(), |(_, at)| words::at(at, now));
            Row {
                cells: vec![
                    Cell::text(directory.unit_name(&notice.unit)),
                    Cell::text(notice.title.trim_end_matches(": see the record")),
                    Cell::text(words::at(notice.raised, now)),
                    Cell::text(read),
                ],
                new: false,
            }
        };
        Table {
            caption: "Notices of this episode".to_owned(),
            columns: ["Unit", "What it was told", "Told", "Read"].map(Column::words).into(),
            rows: own.map(row).collect(),
            empty: "Nobody was told yet.".to_owned(),
            ..Table::default()
        }
    }

    fn looks(&self) -> Section {
        let now = self.ask.lantern.now();
        let row = |look: &Look| Row {
            cells: vec![
                Cell::text(words::at(look.at, now)),
                Cell::text(shown(&look.what)),
                Cell::text(look.purpose.clone()),
            ],
            new: false,
        };
        let table = Table {
            caption: "When you looked at this child’s record".to_owned(),
            columns: ["When", "What was shown", "Why you may"].map(Column::words).into(),
            rows: self.seen.looks.iter().map(row).collect(),
            empty: "You have not looked at this record before.".to_owned(),
            ..Table::default()
        };
        let lede = "Every look at a child’s record is kept. These are yours.".to_owned();
        Section { lede, ..Section::new("looks", "My own looks", SectionBody::Table(table)) }
    }
}

fn of(line: &Line<'_>, kinds: &[Kind]) -> bool {
    line.kind.is_some_and(|kind| kinds.contains(&kind))
}

fn reporters(ask: &Ask, case: &Case, episode: &Episode) -> Vec<SummaryRow> {
    let codes = &ask.lantern.policy().codes;
    let reports = episode.reports.iter().filter_map(|id| case.entry(*id));
    let row = |report: &ReportReceived| {
        let relationship = report.relationship.known().map(|code| codes.label("relationship_to_child", code.as_str()));
        let values = [report.reporter_name.as_str(), relationship.unwrap_or_default(), report.reporter_phone.as_str()];
        let mut values: Vec<String> = values.into_iter().filter(|value| !value.is_empty()).map(str::to_owned).collect();
        values.dedup();
        SummaryRow { key: "Reported by".to_owned(), values, ..SummaryRow::default() }
    };
    reports.filter_map(|entry| ReportReceived::of(&entry.body)).map(row).collect()
}

/// What was shown, from the access log's word for it.
fn shown(what: &str) -> String {
    let word = if what.starts_with("board:") { "live board" } else { what };
    let tab = TABS.iter().find(|tab| tab.log == word).map(|tab| format!("case, {}", words::small(tab.label)));
    words::capital(&tab.unwrap_or_else(|| word.replace('_', " ")))
}

/// The kinds the overview leaves to other pages: reading a notice and taking a duty are no news of the child.
pub fn is_news(line: &Line<'_>) -> bool {
    !matches!(line.entry.body, Body::NoticeAcknowledged(_) | Body::DutyTaken(_))
}
