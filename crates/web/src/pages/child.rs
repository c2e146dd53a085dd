//! A child across episodes: who they are, where they live, every episode, who is involved, and everything that is known.

use casework::answer::Answer as Told;
use casework::case::Case;
use casework::entry::Entry;
use casework::ids::ChildId;
use casework::record::Stage;
use casework::records::{ChildRegistered, Kind, VulnerabilityFlagged};
use casework::time::Instant;
use casework::vulnerability;
use operations::read::CaseSeen;

use super::about::{self, Teller};
use super::case::owing::{self, may_write};
use super::case::{WITH_CHILDREN, away, earlier, form, offered, places, timeline};
use super::{emergency, grab_pack, layout, record, words};
use crate::ask::{Answer, Ask};
use crate::look::layout::Layout;
use crate::look::pages::SubjectPage;
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, SummaryList, SummaryRow, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, get};

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/children/{child}", WITH_CHILDREN, Shows::Child, child)]
}

fn child(ask: &Ask) -> Result<Answer, Problem> {
    let id: ChildId = ask.part("child")?;
    let as_of = earlier::as_of(ask);
    let seen = ask.lantern.child(&ask.who()?.actor, id, as_of)?;
    let case = &seen.seen.case;
    let base = format!("/children/{id}");
    if case.entries.is_empty() {
        let nothing = "At that moment nothing was recorded about this child.";
        return Answer::page(&earlier::not_yet(ask, &base, "A child across episodes", nothing));
    }
    let teller = Teller::new(ask, &seen.seen)?;
    let frame = Layout {
        saved: record::saved(ask, &seen.seen)?,
        emergency: emergency::banner(&seen, ask.who()?.actor.person, ask.lantern.now()),
        ..layout(ask, "A child across episodes")
    };
    let frame = earlier::frame(ask, &base, frame);
    let lines = timeline::Telling::new(ask, &seen, &teller).lines(seen.lines(None));
    let owed = owing::lines(ask, &seen, &teller, None, &frame.token).into_iter().map(|(_, line)| line).collect();
    let directory = ask.lantern.directory();
    let sections = vec![
        Section::new(
            "about",
            "Who the child is",
            SectionBody::Summary(SummaryList { rows: who(ask, &seen, &teller, &base) }),
        ),
        Section {
            empty: "Nothing is owed now.".to_owned(),
            ..Section::new("owed", "What is owed", SectionBody::Duties(owed))
        },
        away::section(ask, &seen),
        grab_pack::section(ask, &seen, &teller),
        places::section(case, &directory, seen.now),
        Section::new("involved", "Who is involved", SectionBody::Table(involved(ask, case))),
        Section::new("chronology", "Chronology", SectionBody::Timeline(lines)),
    ];
    let page = SubjectPage {
        identity: about::identity(ask, &seen.seen),
        layout: frame,
        tabs: Vec::new(),
        heading: "Across episodes".to_owned(),
        actions: if as_of.is_some() { Vec::new() } else { actions(ask, &seen, &base) },
        sections,
    };
    earlier::answer(ask, &page)
}

fn actions(ask: &Ask, seen: &CaseSeen, base: &str) -> Vec<Link> {
    let open = seen.seen.case.open_episode();
    let child = seen.seen.child;
    let away = || may_write(Kind::AbsenceReviewed, seen.seen.role);
    let away = away().then(|| Link::new("Record an absence", format!("/absence/new?child={child}")));
    let first = match open {
        Some(episode) => vec![Link::new("Open the case", format!("/episodes/{}", episode.id))],
        None => {
            std::iter::once(Link::new("Report missing", format!("/report/new?child={child}"))).chain(away).collect()
        }
    };
    let restricted = seen.seen.case.restriction().map_or(Stage::Unrestricted, |_| Stage::Restricted);
    let address = seen.seen.case.address_restriction().map_or(Stage::AddressOpen, |_| Stage::AddressKept);
    let hold = if seen.seen.case.held() { Stage::Held } else { Stage::Unheld };
    let proposed = seen.seen.case.proposed().map(|_| Stage::Proposed);
    let stages = [Stage::Child, restricted, address].into_iter().chain(proposed).chain([hold]);
    let forms = stages.flat_map(|stage| offered(base, stage, seen.seen.role));
    let concern = open.filter(|_| may_write(Kind::ConcernRaised, seen.seen.role));
    let concern = concern.map(|episode| Link::new(Kind::ConcernRaised.verb(), form(episode.id, Kind::ConcernRaised)));
    let looked = seen.seen.may_audit().then(|| Link::new("Who looked", format!("{base}/access")));
    let own = ask.who.as_ref().map(|who| &who.actor.organisation);
    let asked = own.and_then(|own| casework::subject_access::open(&seen.seen.case, own).next());
    let asked = asked.map(|_| Link::new("Decide what a copy gives", format!("{base}/subject-access")));
    let mut actions: Vec<Link> = first.into_iter().chain(looked).chain(asked).chain(forms).chain(concern).collect();
    // Naming somebody is offered for a restricted record and for a need-to-know address, and the record may have both.
    let mut offered = std::collections::BTreeSet::new();
    actions.retain(|link| offered.insert(link.href.clone()));
    actions
}

/// Who the child is, with each flag that stands and the way to take it off.
fn who(ask: &Ask, seen: &CaseSeen, teller: &Teller<'_>, base: &str) -> Vec<SummaryRow> {
    let case = &seen.seen.case;
    let may = may_write(Kind::VulnerabilityFlagRemoved, seen.seen.role);
    let flag = |(entry, flag): (&Entry, &VulnerabilityFlagged)| {
        let by = if flag.source.is_empty() { teller.by(entry) } else { format!("says {}", flag.source) };
        let off = format!("{base}/vulnerability_flag_removed/new?opening={}", entry.id);
        SummaryRow {
            action: may.then(|| Link::new("Take it off", off)),
            ..SummaryRow::new(
                "Flagged",
                format!("{}, since {}, {by}", vulnerability::words(flag), words::of_entry(entry, seen.now)),
            )
        }
    };
    identity(ask, case).into_iter().chain(vulnerability::standing(case).map(flag)).collect()
}

fn identity(ask: &Ask, case: &Case) -> Vec<SummaryRow> {
    let (known, directory, codes) = (&case.identity, ask.lantern.directory(), &ask.lantern.policy().codes);
    let registered = case.of::<ChildRegistered>().next_back().map(|(_, record)| record);
    let mut rows = vec![SummaryRow::new("Name", known.name.clone())];
    let mut add = |key: &str, value: Option<String>| {
        let values = value.into_iter().filter(|value| !value.is_empty()).collect();
        rows.push(SummaryRow { key: key.to_owned(), values, ..SummaryRow::default() });
    };
    if !known.also_known_as.is_empty() {
        add("Also known as", Some(known.also_known_as.join(", ")));
    }
    add("Born", known.born.map(|born| born.strftime("%-d %B %Y").to_string()));
    let ethnicity = registered.and_then(|record| record.ethnicity.known());
    add("Ethnic group", ethnicity.map(|code| codes.label("ethnicity", code.as_str()).to_owned()));
    let language = registered.and_then(|record| record.language.known());
    add("Language", language.map(|code| codes.label("language", code.as_str()).to_owned()));
    add("Telephone", known.phone.clone());
    add("Responsible council", known.responsible.as_ref().map(|id| directory.organisation_name(id).to_owned()));
    let in_care = registered.map_or(Told::NotAsked, |record| record.in_care);
    add("Looked after", in_care.known().map(|yes| if *yes { "Yes" } else { "No" }.to_owned()));
    if known.provisional {
        add("Record", Some("Made by a report; not yet matched with what others know".to_owned()));
    }
    rows
}

/// Units that wrote in the record, and how often, the busiest first.
fn involved(ask: &Ask, case: &Case) -> Table {
    let directory = ask.lantern.directory();
    let mut units: Vec<(&casework::ids::UnitId, usize, Instant)> = Vec::new();
    for entry in &case.entries {
        match units.iter_mut().find(|(unit, ..)| **unit == entry.actor.unit) {
            Some((_, count, last)) => (*count, *last) = (*count + 1, entry.recorded),
            None => units.push((&entry.actor.unit, 1, entry.recorded)),
        }
    }
    units.sort_by_key(|(_, count, _)| std::cmp::Reverse(*count));
    let now = ask.lantern.now();
    let row = |(unit, count, last): &(&casework::ids::UnitId, usize, Instant)| {
        let of = directory.units.get(*unit).map(|(organisation, _)| organisation);
        let organisation = of.map_or("", |id| directory.organisation_name(id));
        Row {
            cells: vec![
                Cell::text(places::unit_words(unit, &directory)),
                Cell::text(organisation),
                Cell::text(count.to_string()),
                Cell::text(words::at(*last, now)),
            ],
            new: false,
        }
    };
    Table {
        caption: "Units that wrote in this record".to_owned(),
        columns: vec![Column::words("Unit"), Column::words("Of"), Column::figures("Entries"), Column::words("Last")],
        rows: units.iter().map(row).collect(),
        ..Table::default()
    }
}
