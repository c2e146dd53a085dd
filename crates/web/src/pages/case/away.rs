//! Every time a child was away: episodes, and between them absences that were logged without a report, however short, each with
//! how long it lasted and how long until the next. It grades and counts nothing but how many there are.

use casework::case::{Case, Episode};
use casework::chronology::{Stretch, What, stretches};
use casework::ids::Reference;
use casework::records::AbsenceLogged;
use casework::time::Instant;
use operations::read::CaseSeen;

use super::earlier;
use crate::ask::Ask;
use crate::look::clock;
use crate::look::parts::{Cell, Column, Row, Section, SectionBody, Table};
use crate::pages::about::{badge, entry_href};
use crate::pages::words;

/// The section of the child’s own page.
pub fn section(ask: &Ask, seen: &CaseSeen) -> Section {
    let case = &seen.seen.case;
    Section {
        lede: counted(case, case.episodes.len()),
        ..Section::new("episodes", "Episodes and absences", SectionBody::Table(table(ask, seen)))
    }
}

/// How many there are: whoever counts episodes is told of the absences too.
pub fn counted(case: &Case, episodes: usize) -> String {
    let logged = case.of::<AbsenceLogged>().count();
    let of = |count: usize, one: &str, more: &str| match count {
        1 => format!("1 {one}"),
        count => format!("{count} {more}"),
    };
    match (episodes, logged) {
        (0, 0) => String::new(),
        (episodes, 0) => of(episodes, "episode", "episodes"),
        (episodes, logged) => {
            let logged = of(logged, "absence logged without a report", "absences logged without a report");
            format!("{}, {logged}", of(episodes, "episode", "episodes"))
        }
    }
}

fn table(ask: &Ask, seen: &CaseSeen) -> Table {
    let all = stretches(&seen.seen.case);
    let nexts = all.iter().skip(1).map(Some).chain([None]);
    let mut rows: Vec<Row> = all.iter().zip(nexts).map(|(stretch, next)| row(ask, seen, stretch, next)).collect();
    rows.reverse();
    let columns = ["Case", "Away from", "Lasted", "Until the next", "Highest grade", "Found"];
    Table {
        caption: "Episodes and absences, newest first".to_owned(),
        columns: columns.map(Column::words).into(),
        rows,
        empty: "No episode or absence is recorded.".to_owned(),
        ..Table::default()
    }
}

fn row(ask: &Ask, seen: &CaseSeen, stretch: &Stretch<'_>, next: Option<&Stretch<'_>>) -> Row {
    let gap = next.map_or(String::new(), |next| gap(stretch, next.from));
    let from = Cell::text(words::at(stretch.from, seen.now));
    let cells = match stretch.what {
        What::Episode(episode) => {
            let href = earlier::here(ask, &format!("/episodes/{}", episode.id));
            let first = Cell::link(Reference::of(episode.id).to_string(), href);
            let rung = Cell::text(words::rung(episode.rung()));
            vec![
                first,
                from,
                Cell::text(episode_lasted(stretch, episode, seen.now)),
                Cell::text(gap),
                grade(ask, episode),
                rung,
            ]
        }
        What::Logged(entry, absence) => {
            let first = Cell::link(absence.from.words(), earlier::here(ask, &entry_href(&seen.seen, entry)));
            let place = absence.place.known().map_or("Where is not known", String::as_str);
            vec![
                first,
                from,
                Cell::text(logged_lasted(stretch)),
                Cell::text(gap),
                Cell::text("Logged, not reported"),
                Cell::text(place),
            ]
        }
    };
    Row { cells, new: false }
}

fn episode_lasted(stretch: &Stretch<'_>, episode: &Episode, now: Instant) -> String {
    match stretch.minutes() {
        Some(minutes) => clock::span(minutes),
        None if episode.closed.is_some() => "Closed".to_owned(),
        None => {
            let minutes = u64::try_from((now - stretch.from).as_mins()).unwrap_or_default();
            format!("Still missing, {}", clock::span(minutes))
        }
    }
}

/// How long a logged absence lasted.
pub fn logged_lasted(stretch: &Stretch<'_>) -> String {
    stretch.minutes().map_or("How long is not known".to_owned(), clock::span)
}

/// How long the child was there before the next.
pub fn gap(stretch: &Stretch<'_>, next: Instant) -> String {
    match stretch.until {
        Some(_) => stretch.gap(next).map_or("The next had begun".to_owned(), clock::span),
        None => String::new(),
    }
}

fn grade(ask: &Ask, episode: &Episode) -> Cell {
    let highest = episode.grades.iter().filter(|grade| grade.accountable).max_by_key(|grade| (grade.band, grade.at));
    Cell {
        badge: highest.map(|grade| badge(ask, Some((&grade.grade, grade.band)))),
        ..Cell::text(if highest.is_none() { "Not graded" } else { "" })
    }
}
