//! The morning briefing of police and the Exploitation Service, fit to print: who is missing, who was located since the last one,
//! who has no allocated worker, and who was told. And by the month, what did not reach the service.

use casework::actor::Role;
use casework::case::Rung;
use casework::projection::EpisodeRow;
use casework::records::Kind;
use casework::time::Instant;
use jiff::ToSpan as _;
use jiff::civil::Date;
use operations::read::{BriefingLine, BriefingRow, ToldRow, home_only};

use super::board::elapsed;
use super::case::names;
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::pages::Document;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::pages::about::badge;
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

const TITLE: &str = "Morning briefing";
const PATH: &str = "/briefing";
/// They go missing far likelier, soon and again (LA-2-08).
const FLAGGED: &str = "Of them, unaccompanied or trafficked";
const MONTH: &str = "What did not reach the service";
const MONTH_PATH: &str = "/briefing/month";

/// Those who talk over the children of their unit or council.
pub const BRIEFED: Users = Users::Roles(&[
    Role::MissingPersonOfficer,
    Role::UnitSupervisor,
    Role::SocialWorker,
    Role::EmergencyDutyTeam,
    Role::ExploitationCoordinator,
]);

/// Those who answer for what reaches the service.
const SERVICE: Users = Users::Roles(&[Role::ExploitationCoordinator]);

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get(PATH, BRIEFED, Shows::Children, briefing), get(MONTH_PATH, SERVICE, Shows::Children, month)]
}

fn briefing(ask: &Ask) -> Result<Answer, Problem> {
    let actor = &ask.who()?.actor;
    let seen = ask.lantern.briefing(actor)?;
    let since = words::at(seen.since, seen.now);
    let missing = seen.missing.iter().map(|line| row(ask, line, (seen.since, seen.now), missing_for));
    let flagged = seen.missing.iter().filter(|line| line.row.episode.flagged);
    let flagged = flagged.map(|line| row(ask, line, (seen.since, seen.now), missing_for));
    let located = seen.located.iter().map(|line| row(ask, line, (seen.since, seen.now), found));
    let sections = vec![
        section("missing", "Missing now", "Missing for", "No child is missing.", missing.collect()),
        section("flagged", FLAGGED, "Missing for", "No such child is missing.", flagged.collect()),
        section("located", &format!("Located since {since}"), "Located", "No child was located.", located.collect()),
    ];
    let of_month = SERVICE.admits(Some(actor.role)).then(|| Link::new(MONTH, MONTH_PATH));
    Answer::page(&Document {
        layout: layout(ask, TITLE),
        heading: TITLE.to_owned(),
        paragraphs: vec![format!("As recorded by {}. What is new is since {since}.", words::at(seen.now, seen.now))],
        sections,
        actions: of_month.into_iter().collect(),
    })
}

fn section(id: &str, heading: &str, third: &str, empty: &str, rows: Vec<Row>) -> Section {
    let columns = ["Child", "Risk", third, "Police unit", "What is new", "Told"].map(Column::words).into();
    let table = Table { caption: heading.to_owned(), columns, rows, empty: empty.to_owned(), ..Table::default() };
    Section::new(id, heading, SectionBody::Table(table))
}

fn row(
    ask: &Ask,
    line: &BriefingLine,
    (since, now): (Instant, Instant),
    stands: fn(&EpisodeRow, Instant) -> Cell,
) -> Row {
    let episode = &line.row.episode;
    let directory = ask.lantern.directory();
    let unit = episode.owner.as_ref().map_or("Nobody yet", |unit| directory.unit_name(unit));
    let new = if episode.last_at < since { "Nothing" } else { Kind::named(&episode.last_kind).map_or("", Kind::title) };
    let new = Cell::text(new).with_note(words::at(episode.last_at, now));
    let told = told(ask, &line.told, now);
    let cells = vec![child(ask, line, now), risk(ask, episode), stands(episode, now), Cell::text(unit), new, told];
    Row { new: !line.row.worker, cells }
}

/// Whom nobody has been given the care of stands out, with how far the council knows the child.
fn child(ask: &Ask, line: &BriefingLine, now: Instant) -> Cell {
    let BriefingRow { name, born, episode, worker, .. } = &line.row;
    let cell = if line.restricted {
        Cell::link(format!("Restricted record, case {}", episode.reference), "/emergency-access")
    } else {
        Cell::link(names::with_age(name, *born, now), format!("/episodes/{}", episode.episode))
    };
    let level = match &episode.threshold {
        Some(level) => words::small(ask.lantern.policy().codes.label("threshold_level", level)),
        None => "the council has not decided".to_owned(),
    };
    if *worker { cell } else { cell.with_note(format!("No allocated worker: {level}")) }
}

fn risk(ask: &Ask, episode: &EpisodeRow) -> Cell {
    let badge = episode.grade.as_deref().zip(episode.band).map(|grade| badge(ask, Some(grade)));
    let words = match (&badge, episode.decision.as_str()) {
        (_, "not_opened") => "Not opened by police",
        (None, _) => "Not graded",
        (Some(_), _) => "",
    };
    Cell { text: words.to_owned(), badge, ..Cell::default() }
}

fn missing_for(episode: &EpisodeRow, now: Instant) -> Cell {
    let rung: Rung = serde_json::from_value(episode.rung.clone().into()).unwrap_or(Rung::NotFound);
    let since = format!("since {}", words::at(episode.missing_since, now));
    let note = if rung == Rung::NotFound { since } else { format!("{since}. {}", words::rung(rung)) };
    Cell::text(elapsed(episode.missing_since, now).text).with_note(note)
}

fn found(episode: &EpisodeRow, now: Instant) -> Cell {
    let back = episode.back.or(episode.located).map_or_else(String::new, |at| words::at(at, now));
    Cell::text(back).with_note(format!("missing since {}", words::at(episode.missing_since, now)))
}

/// Who has not read it first, then who has and when: `Not read: Exploitation Service (told 22:10)`, and under it `Read: children’s social care 22:15`.
fn told(ask: &Ask, told: &[ToldRow], now: Instant) -> Cell {
    let directory = ask.lantern.directory();
    let name = |told: &ToldRow| directory.unit_name(&told.unit).to_owned();
    let unread = told.iter().filter(|told| told.acknowledged.is_none());
    let unread =
        unread.map(|told| format!("{} (told {})", name(told), words::at(told.raised, now))).collect::<Vec<_>>();
    let read = told.iter().filter_map(|told| Some(format!("{} {}", name(told), words::at(told.acknowledged?, now))));
    let read = read.collect::<Vec<_>>();
    let listed = |head: &str, units: &[String]| {
        if units.is_empty() { String::new() } else { format!("{head}: {}", units.join(", ")) }
    };
    match (unread.as_slice(), read.as_slice()) {
        ([], []) => Cell::text("Nobody"),
        ([], read) => Cell::text(listed("Read", read)),
        (unread, read) => Cell::text(listed("Not read", unread)).with_note(listed("Read", read)),
    }
}

fn month(ask: &Ask) -> Result<Answer, Problem> {
    let now = ask.lantern.now();
    let month = asked(ask)?.unwrap_or(now.london_date().first_of_month());
    let seen = ask.lantern.not_told(&ask.who()?.actor, month)?;
    let not_alerted = seen.not_alerted.iter().map(|line| {
        let note = words::at(line.row.episode.reported, seen.now);
        Row { cells: vec![child(ask, line, seen.now), Cell::text(note)], new: false }
    });
    let apart = seen.apart.iter().map(|line| {
        let gap = if home_only(&line.row.episode) {
            "The home wrote of it, and police have no report"
        } else {
            "Police have a report, and the home wrote nothing"
        };
        let reported = Cell::text(words::at(line.row.episode.reported, seen.now));
        Row { cells: vec![child(ask, line, seen.now), reported, Cell::text(gap)], new: false }
    });
    let table = |caption: &str, columns: &[&str], empty: &str, rows: Vec<Row>| {
        let columns = columns.iter().map(|label| Column::words(*label)).collect();
        let table = Table { caption: caption.to_owned(), columns, rows, empty: empty.to_owned(), ..Table::default() };
        SectionBody::Table(table)
    };
    let alerts = table("Not told by the worker", &["Child", "Reported"], "None.", not_alerted.collect());
    let apart = table("Not in both records", &["Child", "Reported", "What differs"], "None.", apart.collect());
    let named = month.strftime("%B %Y");
    Answer::page(&Document {
        layout: layout(ask, MONTH),
        heading: format!("{MONTH}, {named}"),
        paragraphs: vec!["Of the children who were reported missing in the month.".to_owned()],
        sections: vec![
            Section {
                lede:
                    "Police have a report, the child has an allocated worker, and the worker did not tell the service."
                        .to_owned(),
                ..Section::new("alerts", "Not told by the worker", alerts)
            },
            Section {
                lede: "What homes wrote, beside what police hold.".to_owned(),
                ..Section::new("apart", "Not in both records", apart)
            },
        ],
        actions: around(month, now),
    })
}

/// `2026-11`; nothing when none is asked for.
fn asked(ask: &Ask) -> Result<Option<Date>, Problem> {
    match ask.query.get("month") {
        "" => Ok(None),
        month => format!("{month}-01").parse().map(Some).map_err(|_| Problem::NotFound),
    }
}

/// The months before and after, as far as they have begun.
fn around(month: Date, now: Instant) -> Vec<Link> {
    let of = |month: Date| {
        Link::new(month.strftime("%B %Y").to_string(), format!("{MONTH_PATH}?month={}", month.strftime("%Y-%m")))
    };
    let before = month.saturating_sub(1.month());
    let after = Some(month.saturating_add(1.month())).filter(|after| *after <= now.london_date());
    std::iter::once(before).chain(after).map(of).collect()
}
