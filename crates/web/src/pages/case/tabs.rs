//! The case page's other tabs, as sections: risk, enquiries, meetings, people and places, return, and the reader's own
//! looks.

use casework::answer::Answer;
use casework::case::Episode;
use casework::entry::Entry;
use casework::record::Tab as Under;
use casework::records::Body;
use casework::records::risk_assessed::Factor;
use operations::read::{CaseSeen, Line, Look};

use super::grades::{answers, grades};
use super::people;
use super::timeline::Telling;
use super::{asked, contexts, legal, together};
use crate::ask::Ask;
use crate::look::parts::{Cell, Column, DutyLine, Row, Section, SectionBody, Table};
use crate::pages::about::Teller;
use crate::pages::grab_pack;
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
pub const TABS: [Tab; 10] = [
    tab("", "Overview", "case_page"),
    tab("risk", "Risk", "case_risk"),
    tab("enquiries", "Enquiries", "case_enquiries"),
    tab("meetings", "Meetings", "case_meetings"),
    tab("people", "People and places", "case_people"),
    tab("plans", "Plans", "case_plans"),
    tab("legal", "Legal", "case_legal"),
    tab("return", "Return", "case_return"),
    tab("together", "Who does what", "case_together"),
    tab("looks", "My own looks", "case_looks"),
];

/// Parts of the names of duties that a tab is about.
const MEETING_DUTIES: &[&str] = &["meeting", "discussion", "briefing", "weekly_review"];
const PLAN_DUTIES: &[&str] =
    &["trigger_plan", "placement", "records_ahead", "host_authority", "review_episode", "grab_pack"];
const RETURN_DUTIES: &[&str] = &["return", "interview"];
const LEGAL_DUTIES: &[&str] = &["police_protection", "follow_", "legal_action", "victim_first", "intervention"];

const NO_ENQUIRY: &str =
    "No enquiry, sighting or contact is recorded yet. “Add what we learned” on the overview adds one.";
const NO_MEETING: &str =
    "No meeting is recorded yet. What came of one is said where it is owed: held, or not possible and why.";
const NO_PLAN: &str = "No plan is recorded yet. A placement that is planned stands here, and so does what was decided about a \
                       trigger plan. The plan itself is kept by police, the looked-after child information form by the home.";
const NO_LEGAL: &str = "No order, notice or use of a power is recorded yet. The buttons at the top record one.";
const NO_RETURN: &str = "Nobody has recorded yet that the child is back. “Record the return” on the overview does; the \
                         conversations that follow stand here.";

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
        let duties = |parts: &[&str]| {
            let lines = owed.iter().filter(|(duty, _)| names(duty, parts)).map(|(_, line)| line.clone()).collect();
            Section {
                empty: "Nothing is owed now.".to_owned(),
                ..Section::new("owed", "What is owed", SectionBody::Duties(lines))
            }
        };
        match tab {
            "risk" => {
                let mut sections = self.risk();
                let base = format!("/episodes/{}", self.episode.id);
                sections.extend(contexts::section(self.ask, &self.seen.seen, &base));
                sections.push(asked::section(self.ask, &self.seen.seen, self.episode, &base));
                sections.push(asked::definitions(self.ask, &self.seen.seen, self.episode));
                let every = |line: &Line<'_>| under(line, Under::Risk);
                sections.push(self.timeline("history", "Every assessment", "Nobody has assessed the risk yet.", every));
                sections
            }
            "enquiries" => {
                vec![self.timeline("enquiries", "Newest first", NO_ENQUIRY, |line| under(line, Under::Enquiries))]
            }
            "meetings" => vec![
                duties(MEETING_DUTIES),
                legal::agenda(self),
                self.timeline("meetings", "Held, or not possible", NO_MEETING, |line| {
                    under(line, Under::Meetings) || answers_to(line, MEETING_DUTIES)
                }),
            ],
            "plans" => {
                let pack = grab_pack::section(self.ask, self.seen, self.teller);
                vec![duties(PLAN_DUTIES), pack, self.plans()]
            }
            "people" => people::sections(self),
            "legal" => {
                let mut sections = legal::in_force(self);
                sections.extend([duties(LEGAL_DUTIES), self.legal(), legal::powers(self)]);
                sections
            }
            "together" => together::sections(self),
            "return" => {
                let said = |line: &Line<'_>| under(line, Under::Return) || answers_to(line, RETURN_DUTIES);
                vec![duties(RETURN_DUTIES), self.timeline("return", "Newest first", NO_RETURN, said)]
            }
            _ => vec![self.looks()],
        }
    }

    fn timeline(&self, id: &str, heading: &str, empty: &str, own: impl Fn(&Line<'_>) -> bool) -> Section {
        let lines = self.seen.lines(Some(self.episode.id)).into_iter().filter(own);
        let lines = Telling::new(self.ask, self.seen, self.teller).lines(lines);
        Section { empty: empty.to_owned(), ..Section::new(id, heading, SectionBody::Timeline(lines)) }
    }

    /// Plans outlive episodes, so they are the child's.
    fn plans(&self) -> Section {
        let own = |line: &Line<'_>| under(line, Under::Plans) || answers_to(line, PLAN_DUTIES);
        let lines = self.seen.lines(None).into_iter().filter(own);
        let lines = Telling::new(self.ask, self.seen, self.teller).lines(lines);
        let empty = NO_PLAN.to_owned();
        Section { empty, ..Section::new("plans", "Planned and decided", SectionBody::Timeline(lines)) }
    }

    /// Orders outlive episodes, so they are the child's.
    fn legal(&self) -> Section {
        let own = |line: &Line<'_>| under(line, Under::Legal) || answers_to(line, LEGAL_DUTIES);
        let lines = self.seen.lines(None).into_iter().filter(own);
        let lines = Telling::new(self.ask, self.seen, self.teller).lines(lines);
        let empty = NO_LEGAL.to_owned();
        Section { empty, ..Section::new("legal", "Recorded, newest first", SectionBody::Timeline(lines)) }
    }

    fn risk(&self) -> Vec<Section> {
        let case = &self.seen.seen.case;
        let both = grades(self.ask, case, self.episode, self.teller, self.seen.now);
        let grades = Section {
            empty: "No agency has graded the risk yet.".to_owned(),
            ..Section::new("grades", "How each agency grades the risk", SectionBody::Grades(both))
        };
        let factors = Section {
            empty: "No question of the risk assessment is answered yet.".to_owned(),
            ..Section::new("factors", "What is known of the risk", SectionBody::Table(self.factors()))
        };
        vec![grades, factors]
    }

    fn factors(&self) -> Table {
        let (codes, now) = (&self.ask.lantern.policy().codes, self.seen.now);
        let answer = |known: &Answer<bool>| match known {
            Answer::Known(true) => "Yes",
            Answer::Known(false) => "No",
            Answer::NotApplicable => "Does not apply",
            _ => "Not known",
        };
        let mut known = answers(&self.seen.seen.case, self.episode);
        known.sort_by_key(|(_, factor)| !factor.answer.is_yes());
        let row = |(entry, factor): &(&Entry, &Factor)| Row {
            cells: vec![
                Cell::text(codes.label("risk_factor", factor.factor.as_str())),
                Cell::text(answer(&factor.answer)),
                Cell::text(factor.source.clone()),
                Cell::text(words::at(entry.recorded, now)),
            ],
            new: false,
        };
        Table {
            caption: "Answers to the questions of the risk assessment, every yes first".to_owned(),
            columns: ["Question", "Answer", "How we know", "As at"].map(Column::words).into(),
            rows: known.iter().map(row).collect(),
            empty: "No factor was answered.".to_owned(),
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

fn under(line: &Line<'_>, tab: Under) -> bool {
    line.kind.and_then(casework::records::Kind::descriptor).is_some_and(|kind| kind.tab == Some(tab))
}

/// Whether a duty is about something, by its name.
fn names(duty: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| duty.contains(part))
}

fn answers_to(line: &Line<'_>, parts: &[&str]) -> bool {
    matches!(&line.entry.body, Body::DutyAnswered(answer) if names(&answer.duty, parts))
}

/// What was shown, from the access log's word for it.
pub fn shown(what: &str) -> String {
    let word = if what.starts_with("board:") { "live board" } else { what };
    let tab = TABS.iter().find(|tab| tab.log == word).map(|tab| format!("case, {}", words::small(tab.label)));
    words::capital(&tab.unwrap_or_else(|| word.replace('_', " ")))
}

/// The kinds the overview leaves to other pages: reading a notice and taking a duty are no news of the child.
pub fn is_news(line: &Line<'_>) -> bool {
    !matches!(line.entry.body, Body::NoticeAcknowledged(_) | Body::DutyTaken(_))
}
