//! Looks that are unusual, a day at a time, and what somebody makes of one person's day. What is unusual, and whose looks the
//! reader answers for, is decided elsewhere; no child is named.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::ids::PersonId;
use casework::time::Instant;
use jiff::civil::Date;
use operations::Failure;
use operations::access::watch::Sort;
use operations::read::{RuledSeen, Ruling, UnusualDay, UnusualHour, UnusualSeen};

use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::pages::{Document, UnusualDayPage};
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

/// Whoever answers for who looked: for a council's children, or for a unit of their own.
pub const OVERSEERS: Users = Users::Roles(&[Role::InformationGovernance, Role::PartnerLead]);

const WORDS: &str = "What is here is unusual, and most of what is unusual is right: ask before you rule. What is unusual is said in the \
                     rules in force. Nothing is counted up, and nobody is told but whoever rules.";
const NOT_TOLD: &str = "Not told, because the register does not hold it: where members of staff live, whom they are related to, and when \
                        each of them was on duty. Looks from the command line of the machine have no person here; they stand with \
                        each child.";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/unusual", OVERSEERS, Shows::Nothing, of_day),
        get("/unusual/{person}/{day}", OVERSEERS, Shows::Nothing, of_person),
        post("/unusual/{person}/{day}", OVERSEERS, Shows::Nothing, rule),
    ]
}

fn of_day(ask: &Ask) -> Result<Answer, Problem> {
    let today = ask.lantern.now().london_date();
    let read = |name: &str| Some(ask.query.get(name)).filter(|text| !text.is_empty());
    let day: Date = read("day").map_or(Ok(today), str::parse).map_err(|_| Problem::NotFound)?;
    let from: Option<Instant> = read("from").map(str::parse).transpose().map_err(|_| Problem::NotFound)?;
    let seen = ask.lantern.unusual(&ask.who()?.actor, day, from)?;
    let table = Table {
        caption: "People whose looks were unusual on this day".to_owned(),
        columns: ["Who", "What was unusual", "From and to", "Ruling"].map(Column::words).into(),
        rows: seen.people.iter().map(|person| line(ask, &seen, person)).collect(),
        ..Table::default()
    };
    let people = Section {
        empty: "Nothing was unusual on this day.".to_owned(),
        ..Section::new("people", "Whose looks", SectionBody::Table(table))
    };
    let heading = format!("Unusual looks, {}", words::day(day, seen.now));
    Answer::page(&Document {
        layout: layout(ask, "Unusual looks"),
        heading,
        paragraphs: vec![WORDS.to_owned(), NOT_TOLD.to_owned()],
        sections: vec![people],
        actions: ways_on(&seen, today),
    })
}

/// The rest of the day, the day before and the day after.
fn ways_on(seen: &UnusualSeen, today: Date) -> Vec<Link> {
    let to = |label: &str, day: Date| Link::new(label, format!("/unusual?day={day}"));
    let rest = seen.next.map(|from| {
        let label = format!("Go on from {}", words::clock(from));
        Link::new(label, format!("/unusual?day={}&from={from}", seen.day))
    });
    let before = seen.day.yesterday().ok().map(|day| to("The day before", day));
    let after = seen.day.tomorrow().ok().filter(|day| *day <= today).map(|day| to("The day after", day));
    [rest, before, after].into_iter().flatten().collect()
}

fn line(ask: &Ask, seen: &UnusualSeen, person: &UnusualDay) -> Row {
    let times = |time: fn(&UnusualHour) -> Instant| person.hours.iter().map(time);
    let (first, last) = (times(|hour| hour.first).min(), times(|hour| hour.last).max());
    let span = first
        .zip(last)
        .map_or_else(String::new, |(first, last)| format!("{} to {}", words::clock(first), words::clock(last)));
    Row {
        cells: vec![
            Cell::link(&*person.name, format!("/unusual/{}/{}", person.person, seen.day))
                .with_note(standing(ask, person)),
            Cell::text(words::capital(&sorts(person))),
            Cell::text(span),
            ruled(person.ruled.as_ref(), seen.now),
        ],
        new: false,
    }
}

fn standing(ask: &Ask, person: &UnusualDay) -> String {
    let unit = person.unit.as_ref().map(|unit| ask.lantern.directory().unit_name(unit).to_owned());
    person.role.map(|role| words::capital(role.words())).into_iter().chain(unit).collect::<Vec<_>>().join(", ")
}

fn sorts(person: &UnusualDay) -> String {
    let all = person.sorts();
    let said = all.iter().map(|(sort, hours)| match (sort, hours) {
        (Sort::Many, hours) => format!("{} ({hours})", sort.words()),
        (sort, 1) => sort.words().to_owned(),
        (sort, hours) => format!("{} ({hours} times)", sort.words()),
    });
    said.collect::<Vec<_>>().join("; ")
}

fn ruled(ruled: Option<&RuledSeen>, now: Instant) -> Cell {
    match ruled {
        None => Cell::text("Not ruled on"),
        Some(ruled) => {
            let more = if ruled.before_more { ". There were more looks after it" } else { "" };
            let note = format!("{}, {}: {}{more}", ruled.by, words::at(ruled.at, now), ruled.reason);
            Cell::text(ruled.ruling.words()).with_note(note)
        }
    }
}

fn of_person(ask: &Ask) -> Result<Answer, Problem> {
    let (person, day): (PersonId, Date) = (ask.part("person")?, ask.part("day")?);
    let seen = ask.lantern.unusual_of(&ask.who()?.actor, person, day)?;
    Answer::page(&page(ask, &seen, day, form(ask, "", "")))
}

fn rule(ask: &Ask) -> Result<Answer, Problem> {
    let (person, day): (PersonId, Date) = (ask.part("person")?, ask.part("day")?);
    let (typed, actor) = (ask.form(), &ask.who()?.actor);
    let (ruling, reason) = (typed.get("ruling"), typed.get("reason"));
    match ask.lantern.rule_on_looks(actor, (person, day), Ruling::named(ruling), reason) {
        Ok(()) => Ok(Answer::see_other(&format!("/unusual?day={day}"))),
        Err(Failure::Refused(refusals)) => {
            let seen = ask.lantern.unusual_of(actor, person, day)?;
            let form = super::record::with_errors(form(ask, ruling, reason), &refusals);
            let mut page = page(ask, &seen, day, form);
            page.layout.errors = true;
            Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(failure) => Err(failure.into()),
    }
}

fn form(ask: &Ask, ruling: &str, reason: &str) -> FormView {
    let choice = |one: Ruling| Choice::new(one.name(), one.words()).chosen_if(ruling);
    let options = Ruling::ALL.into_iter().map(choice).collect();
    let ruling = FieldView::new("ruling", "What do you make of it?", WidgetView::Radios { options });
    let reason = FieldView::new("reason", "Why", WidgetView::text_area(reason))
        .with_hint("What you asked, what you were told, and what follows. Name no child.");
    FormView { submit: "Rule on it".to_owned(), ..FormView::new(&ask.path, "Your ruling", vec![ruling, reason]) }
}

fn page(ask: &Ask, seen: &UnusualDay, day: Date, form: FormView) -> UnusualDayPage {
    let now = ask.lantern.now();
    let row = |hour: &UnusualHour| {
        let record = match hour.child {
            Some(child) => Cell::link("A child: who looked", format!("/children/{child}/access")),
            None => Cell::text("A child you have no part in"),
        };
        let said = hour.sorts.iter().map(|sort| sort.words()).collect::<Vec<_>>().join("; ");
        let times = format!("{} to {}", words::clock(hour.first), words::clock(hour.last));
        let cells =
            vec![Cell::text(times), record, Cell::text(hour.looks.to_string()), Cell::text(words::capital(&said))];
        Row { cells, new: false }
    };
    let table = Table {
        caption: "Unusual looks of the day, hour by hour".to_owned(),
        columns: ["When", "Record", "Looks", "What was unusual"].map(Column::words).into(),
        rows: seen.hours.iter().map(row).collect(),
        ..Table::default()
    };
    let back = Some(Link::new("The day", format!("/unusual?day={day}")));
    let layout = Layout { back, ..layout(ask, "Unusual looks") };
    let ruled = seen.ruled.as_ref().map(|ruled| {
        format!("Ruled by {} at {}: {}. {}", ruled.by, words::at(ruled.at, now), ruled.ruling.words(), ruled.reason)
    });
    let own = ask.who.as_ref().is_some_and(|who| who.actor.person == Some(seen.person));
    let nobody = own.then(|| "These are your own looks: somebody else rules on them.".to_owned());
    UnusualDayPage {
        heading: format!("{}, {}", seen.name, words::day(day, now)),
        paragraphs: [Some(standing(ask, seen)), ruled, nobody].into_iter().flatten().collect(),
        form: (!own).then(|| FormView { token: layout.token.clone(), ..form }),
        sections: vec![Section::new("looks", "What was unusual", SectionBody::Table(table))],
        layout,
    }
}
