//! What was found out and what it changed, the notes of good practice, and the script of a report. They show policy, and nothing of any child.

use casework::form::Shape;
use casework::policy::findings::{Finding, FindingKind, Made};
use casework::policy::practice::Note;
use casework::policy::script::{Change, Edition, Only, Page, Question};
use jiff::civil::Date;

use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::pages::layout;
use crate::pages::report::practice;
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get("/policy/practice", Users::Staff, Shows::Nothing, practice),
        get("/policy/findings", Users::Staff, Shows::Nothing, findings),
        get("/policy/script", Users::Staff, Shows::Nothing, script),
    ]
}

/// Links to both.
pub(super) fn links() -> Vec<Link> {
    vec![
        Link::new("Judging risk well", "/policy/practice"),
        Link::new("What was found and changed", "/policy/findings"),
        Link::new("What is asked in a report", "/policy/script"),
    ]
}

/// What whoever reports is asked, in order, and why it is asked so.
fn script(ask: &Ask) -> Result<Answer, Problem> {
    let policy = ask.lantern.policy();
    let now = policy.script.at(ask.lantern.now());
    let title = "What is asked in a report";
    let others = policy.script.editions().rev().filter(|edition| edition.edition != now.edition);
    let other = |edition: &Edition| {
        let heading = format!("Edition {}, from {}", edition.edition, edition.from.strftime("%-d %B %Y"));
        [asked(ask, edition, &heading), changed(ask, edition, &format!("What edition {} changed", edition.edition))]
    };
    let practises = ask.who.as_ref().is_some_and(|who| practice::ANYBODY.admits(Some(who.actor.role)));
    let practice = practises.then(|| Link::new(practice::TITLE, practice::PATH));
    let shown = [asked(ask, now, "The questions, in order"), changed(ask, now, "What it changed, and why")];
    Answer::page(&Document {
        layout: layout(ask, title),
        heading: title.to_owned(),
        paragraphs: vec![
            "Whoever reports, however they reach us, is asked the same in the same order. “Not known” is an answer to each, and \
             no report waits for one."
                .to_owned(),
            format!("This is edition {}, in force from {}.", now.edition, now.from.strftime("%-d %B %Y")),
        ],
        sections: shown.into_iter().chain(others.flat_map(other)).collect(),
        actions: practice
            .into_iter()
            .chain([Link::new("What was found and changed", "/policy/findings"), Link::new("Rules in force", "/policy")])
            .collect(),
    })
}

/// Whom a page concerns, in the words of the lists.
fn only_where(ask: &Ask, only: &Only) -> String {
    let field = only.question.field();
    let label = field.map_or(only.question.field.as_str(), |field| field.label.as_str());
    let list = field.and_then(|field| match &field.shape {
        Shape::Code(list) => Some(list),
        Shape::Answer(known) => match &**known {
            Shape::Code(list) => Some(list),
            _ => None,
        },
        _ => None,
    });
    let word = |code: &String| {
        list.map_or_else(|| code.clone(), |list| ask.lantern.policy().codes.label(list, code).to_owned())
    };
    let is: Vec<String> = only.is.iter().map(word).collect();
    format!("only where “{label}” is answered with {}", is.join(" or "))
}

fn asked(ask: &Ask, edition: &Edition, heading: &str) -> Section {
    let row = |(page, question): (&Page, &Question)| {
        let label = question.field().map_or(question.field.as_str(), |field| field.label.as_str());
        let of = page.only.as_ref().map(|only| only_where(ask, only));
        let when = of.unwrap_or_else(|| if page.later { "once there is time" } else { "of everybody" }.to_owned());
        let cells = [&*page.title, label, &*question.name(), &*when].map(Cell::text);
        Row { cells: cells.into(), new: false }
    };
    let questions = edition.pages.iter().flat_map(|page| page.asks.iter().map(move |question| (page, question)));
    let table = Table {
        caption: heading.to_owned(),
        columns: ["Page", "Question", "Name", "Asked"].map(Column::words).into(),
        rows: questions.map(row).collect(),
        ..Table::default()
    };
    Section::new(format!("script-{}", edition.edition), heading, SectionBody::Table(table))
}

fn changed(ask: &Ask, edition: &Edition, heading: &str) -> Section {
    let findings = &ask.lantern.policy().findings;
    let row = |change: &Change| {
        let found = change.because.iter().filter_map(|id| findings.of(id));
        let found: Vec<String> = found.map(|finding| format!("{}. {}", finding.says, source(finding))).collect();
        Row { cells: vec![Cell::text(&*change.text), Cell::text(found.join(" "))], new: false }
    };
    let table = Table {
        caption: heading.to_owned(),
        columns: ["What changed", "What is behind it"].map(Column::words).into(),
        rows: edition.changes.iter().map(row).collect(),
        empty: "It changed nothing.".to_owned(),
        ..Table::default()
    };
    Section::new(format!("changes-{}", edition.edition), heading, SectionBody::Table(table))
}

fn practice(ask: &Ask) -> Result<Answer, Problem> {
    let practice = &ask.lantern.policy().practice;
    let now = practice.at("risk", ask.lantern.now());
    let title = now.map_or("Judging risk well", |note| note.title.as_str());
    let mut sections: Vec<Section> = now.into_iter().map(|note| edition(ask, note, "What helps".to_owned())).collect();
    let others = practice.of("risk").rev().filter(|note| now.is_none_or(|now| now.edition != note.edition));
    sections
        .extend(others.map(|note| edition(ask, note, format!("Edition {}, from {}", note.edition, day(&note.from)))));
    let since = now.map(|note| format!("This is edition {}, in force from {}.", note.edition, day(&note.from)));
    let paragraphs = std::iter::once("For whoever judges how great the danger is. It grades nobody.".to_owned());
    Answer::page(&Document {
        layout: layout(ask, title),
        heading: title.to_owned(),
        paragraphs: paragraphs.chain(since).collect(),
        sections,
        actions: vec![Link::new("What was found and changed", "/policy/findings")],
    })
}

fn edition(ask: &Ask, note: &Note, heading: String) -> Section {
    let findings = &ask.lantern.policy().findings;
    let rows = note.points.iter().map(|point| {
        let found = point.because.iter().filter_map(|id| findings.of(id));
        let behind =
            found.map(|finding| format!("{}. {}", finding.says, source(finding))).collect::<Vec<_>>().join(" ");
        Row { cells: vec![Cell::text(&*point.text), Cell::text(behind)], new: false }
    });
    let table = Table {
        caption: heading.clone(),
        columns: ["What helps", "What is behind it"].map(Column::words).into(),
        rows: rows.collect(),
        ..Table::default()
    };
    Section::new(format!("edition-{}", note.edition), heading, SectionBody::Table(table))
}

fn findings(ask: &Ask) -> Result<Answer, Problem> {
    let log = &ask.lantern.policy().findings;
    let row = |finding: &Finding| {
        let changed: Vec<String> = log.made_of(&finding.id).map(change).collect();
        let none = if changed.is_empty() { "Nothing yet".to_owned() } else { changed.join(" ") };
        let cells = vec![
            Cell::text(format!("{}.", finding.says)).with_note(&*finding.id),
            Cell::text(source(finding)),
            Cell::text(&*finding.owner),
            Cell::text(none),
        ];
        Row { cells, new: false }
    };
    let table = Table {
        caption: "Findings and changes".to_owned(),
        columns: ["What was found", "Where", "Who answers for it", "What it changed here"].map(Column::words).into(),
        rows: log.found.iter().map(row).collect(),
        empty: "Nothing is written down.".to_owned(),
        ..Table::default()
    };
    Answer::page(&Document {
        layout: layout(ask, "What was found and changed"),
        heading: "What was found and changed".to_owned(),
        paragraphs: vec![
            "What reports, those who reported, profiles and days together have found, who answers for it, and which rule, \
             script or note names it as its reason."
                .to_owned(),
        ],
        sections: vec![Section::new("findings", "Findings", SectionBody::Table(table))],
        actions: vec![Link::new("Judging risk well", "/policy/practice"), Link::new("Rules in force", "/policy")],
    })
}

fn change(made: &Made) -> String {
    format!("From {}: {} ({})", day(&made.from), made.what, made.path)
}

/// Where a finding comes from, with what its kind names.
fn source(finding: &Finding) -> String {
    let kind = match finding.kind {
        FindingKind::Report => "Report",
        FindingKind::Feedback => "What reporters and children say",
        FindingKind::Profile => "Data profile",
        FindingKind::PartnershipDay => "Partnership day",
    };
    let mut words = format!("{kind}, {}", day(&finding.on));
    let named = [finding.table.clone(), finding.boroughs.join(", "), finding.cites.join(", ")];
    for one in named.iter().filter(|one| !one.is_empty()) {
        words = format!("{words}: {one}");
    }
    match finding.agreed.as_slice() {
        [] => format!("{words}."),
        agreed => format!("{words}. Agreed: {}.", agreed.join("; ")),
    }
}

/// As exactly as it is written: `1 November 2026`, or `2023`.
fn day(text: &str) -> String {
    text.parse::<Date>().map_or_else(|_| text.to_owned(), |date| date.strftime("%-d %B %Y").to_string())
}
