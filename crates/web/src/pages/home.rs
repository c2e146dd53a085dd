//! A home now: who is out, since when and what is next, who lives there, and the buttons that report one missing or record an
//! absence.

use casework::ids::HomeId;
use casework::projection::DutyRow;
use casework::records::Kind;
use casework::time::Instant;
use operations::read::{HomeSeen, Out, Resident};

use super::case::owing::{due, may_write};
use super::case::{WITH_CHILDREN, form as case_form, names};
use super::{carers_list, layout, words};
use crate::ask::{Answer, Ask};
use crate::look::clock;
use crate::look::pages::SubjectPage;
use crate::look::parts::{Cell, Column, IdentityBar, Link, Row, Section, SectionBody, SummaryList, SummaryRow, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, get};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/homes/{home}", WITH_CHILDREN, Shows::Children, home)]
}

fn home(ask: &Ask) -> Result<Answer, Problem> {
    let id: HomeId = ask.part("home")?;
    let seen = ask.lantern.home(&ask.who()?.actor, id)?;
    let directory = ask.lantern.directory();
    let mut facts: Vec<String> = vec![seen.home.address.clone()];
    if !seen.home.phone.is_empty() {
        facts.push(format!("Telephone {}", seen.home.phone));
    }
    facts.retain(|fact| !fact.is_empty());
    let mut about = vec![SummaryRow::new("Council of the place", directory.organisation_name(&seen.home.host))];
    if let Some(provider) = &seen.home.provider {
        about.push(SummaryRow::new("Run by", directory.organisation_name(provider)));
    }
    let agreed =
        if seen.home.agreement { "The home has agreed to the missing protocol" } else { "No agreement is recorded" };
    about.push(SummaryRow::new("Agreement", agreed));
    about.extend(
        seen.interventions.map(|counted| SummaryRow::new("Physical interventions", interventions(&seen, counted))),
    );
    about.extend(seen.channels.as_deref().map(|channels| reports(ask, channels)));
    let frame = layout(ask, "A home tonight");
    let records = ask.who.as_ref().is_some_and(|who| may_write(Kind::AbsenceReviewed, who.actor.role));
    let absence = records.then(|| Link::new("Record an absence", "/absence/new"));
    let out = Section {
        empty: "Nobody is out.".to_owned(),
        ..Section::new("out", "Out now", SectionBody::Table(out(ask, &seen, &frame.token)))
    };
    Answer::page(&SubjectPage {
        layout: frame,
        identity: IdentityBar { name: seen.home.name.clone(), facts, ..IdentityBar::default() },
        tabs: Vec::new(),
        heading: "The home tonight".to_owned(),
        actions: std::iter::once(Link::new("Report a child missing", "/report/new")).chain(absence).collect(),
        sections: vec![
            out,
            Section {
                lede: others(seen.others),
                empty: "Nobody whom you may see is at home here.".to_owned(),
                ..Section::new("children", "At home", SectionBody::Table(residents(&seen, records)))
            },
            Section::new("home", "About the home", SectionBody::Summary(SummaryList { rows: about })),
        ],
    })
}

/// How often children were held in twelve months, beside how many live there: the number means nothing alone.
fn interventions(seen: &HomeSeen, (all, open): (u32, u32)) -> String {
    let children = match seen.residents.len() + seen.others {
        1 => "one child lives here now".to_owned(),
        children => format!("{children} children live here now"),
    };
    format!("{all} in the last twelve months, {open} of them not reviewed yet; {children}")
}

/// How the home reports: online as agreed, by 999 where there was danger, or another way, which is taken as well and marked.
fn reports(ask: &Ask, channels: &[(String, u32)]) -> SummaryRow {
    let codes = &ask.lantern.policy().codes;
    let line = |(channel, count): &(String, u32)| {
        let meant = match channel.as_str() {
            "lantern" | "online" => "as agreed",
            "telephone_999" => "as for an emergency",
            _ => "not the way agreed: taken all the same",
        };
        format!("{count} by “{}”, {meant}", codes.label("report_channel", channel))
    };
    let mut values: Vec<String> = channels.iter().map(line).collect();
    if values.is_empty() {
        values.push("None in the last twelve months".to_owned());
    }
    SummaryRow { values, ..SummaryRow::new("How the home reported, in twelve months", "") }
}

fn others(others: usize) -> String {
    match others {
        0 => String::new(),
        1 => "One more child lives here whom you may not see.".to_owned(),
        others => format!("{others} more children live here whom you may not see."),
    }
}

/// Who is out: since when, what is recorded, what is to be done next, and by one press the report of an absence.
fn out(ask: &Ask, seen: &HomeSeen, token: &str) -> Table {
    let row = |(resident, out): (&Resident, &Out)| {
        let (child, episode) = (&resident.child.child.child, &out.episode);
        let away = episode.class != "missing";
        let name = format!("{}, {}", child.name, names::age(child.born, seen.now));
        let wrote = episode.carer_at.map(|at| format!("The home last wrote {} ago", ago(at, seen.now)));
        let state = if away { "Away without permission" } else { "Missing" };
        let state = match episode.back {
            Some(back) => format!("Said to be back, {}", words::at(back, seen.now)),
            None => format!(
                "{state} since {}, {}",
                words::at(episode.missing_since, seen.now),
                ago(episode.missing_since, seen.now)
            ),
        };
        let case = Cell {
            badge: episode.band.filter(|_| !away).map(|band| names::band_badge(ask, band)),
            ..Cell::link(state, format!("/episodes/{}", episode.episode)).with_note(wrote.unwrap_or_default())
        };
        let next =
            out.next.as_ref().map_or_else(|| Cell::text("Nothing is owed now"), |next| owed(ask, next, seen.now));
        let report = away.then(|| carers_list::report_now(episode.episode, token, &format!("for {}", child.name)));
        let list = Cell::link("Carers’ list", format!("/episodes/{}/checks", episode.episode));
        Row {
            cells: vec![
                Cell::link(name, format!("/children/{}", child.child)).with_note(stale(seen, resident)),
                case,
                next,
                Cell { button: report, ..list },
            ],
            new: false,
        }
    };
    let out = seen.residents.iter().filter_map(|resident| Some((resident, resident.out.as_ref()?)));
    Table {
        caption: "Children who are out".to_owned(),
        columns: ["Child", "What is recorded", "What is next", "Do now"].map(Column::words).into(),
        rows: out.map(row).collect(),
        ..Table::default()
    }
}

/// Whether nobody has looked at the child's risk profile in time; what is owed leads to its form.
fn stale(seen: &HomeSeen, resident: &Resident) -> &'static str {
    if seen.stale.contains(&resident.child.child.child.child) { "The risk profile is stale" } else { "" }
}

fn ago(at: Instant, now: Instant) -> String {
    clock::span(u64::try_from((now - at).as_mins()).unwrap_or_default())
}

/// What is next: the home’s own leads to its form, another’s says whose it is.
fn owed(ask: &Ask, next: &DutyRow, now: Instant) -> Cell {
    let (actor, directory) = (ask.who.as_ref().map(|who| &who.actor), ask.lantern.directory());
    let own = actor.is_some_and(|actor| next.unit.as_ref() == Some(&actor.unit));
    let form = Kind::named(&next.form).filter(|form| own && actor.is_some_and(|actor| may_write(*form, actor.role)));
    let title = next.title.trim_end_matches(": see the record");
    let cell = match form.zip(next.episode) {
        Some((form, episode)) if form != Kind::NoticeAcknowledged => Cell::link(title, case_form(episode, form)),
        _ => Cell::text(title),
    };
    let from = next.unit.as_ref().filter(|_| !own).map(|unit| format!("Owed by {}", directory.unit_name(unit)));
    Cell { due: Some(due(next.due_at, next.late_at, now)), ..cell.with_note(from.unwrap_or_default()) }
}

fn residents(seen: &HomeSeen, records: bool) -> Table {
    let row = |resident: &Resident| {
        let child = &resident.child.child.child;
        let age = names::age(child.born, seen.now);
        let away = Cell::link("Record an absence", format!("/absence/new?child={}", child.child));
        let cells = [
            Cell::link(format!("{}, {age}", child.name), format!("/children/{}", child.child))
                .with_note(stale(seen, resident)),
            Cell::text(words::day(resident.child.since.london_date(), seen.now)),
            Cell::link("Report missing", format!("/report/new?child={}", child.child)),
        ];
        Row { cells: cells.into_iter().chain(records.then_some(away)).collect(), new: false }
    };
    let columns = ["Child", "Since", "Not here, and nobody knows where"].into_iter();
    let columns = columns.chain(records.then_some("Not here, and somebody knows where"));
    Table {
        caption: "Children living here".to_owned(),
        columns: columns.map(Column::words).collect(),
        rows: seen.residents.iter().filter(|resident| resident.out.is_none()).map(row).collect(),
        ..Table::default()
    }
}
