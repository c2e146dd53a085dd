//! Who did what with a child's record, what the reader did themselves, and looks that are unusual, with the ruling on them.

use axum::http::{StatusCode, header};
use casework::ids::{ChildId, PersonId};
use casework::record::Refusal;
use casework::time::Instant;
use jiff::civil::Date;
use operations::read::{LookCursor, Ruling};
use serde_json::json;

use super::body::{Fields, query, refused};
use super::operation::{OWING, Operation, Parameter, Shape, Takes, shape};
use super::view::{Looks, UnusualDay, UnusualLooks};
use crate::ask::{Answer, Ask};
use crate::pages::activity;
use crate::pages::unusual::OVERSEERS;
use crate::problem::Problem;
use crate::route::{Handler, Route, Shows, Users, get, post};

const BEFORE: Parameter = Parameter {
    name: "before",
    words: "Go on before this line: `next` of the page before.",
    schema: || json!({ "type": "string" }),
};
const DAY: Parameter = Parameter {
    name: "day",
    words: "The day, in London; today unless it is said.",
    schema: || json!({ "type": "string", "format": "date" }),
};
const FROM: Parameter = Parameter {
    name: "from",
    words: "Go on from this instant of the day: `next` of the page before.",
    schema: || json!({ "type": "string", "format": "date-time" }),
};
const ONE: &str = "/api/v1/unusual-looks/{person}/{day}";

pub(super) fn operations() -> Vec<Operation> {
    let read = |id, summary, route: Route, query, gives: Shape| Operation {
        id,
        summary,
        route,
        query,
        takes: Takes::Nothing,
        status: 200,
        gives,
    };
    let shown = |path, users, handler: Handler| get(path, users, Shows::Nothing, handler);
    let at_child = get("/api/v1/children/{child}/looks", OWING, Shows::Child, of_child);
    let day = shown("/api/v1/unusual-looks", OVERSEERS, of_day);
    vec![
        read("looks", "Who read and changed a child’s record", at_child, &[BEFORE], shape::<Looks>),
        read(
            "activity",
            "What you read and recorded yourself",
            shown("/api/v1/activity", Users::Staff, own),
            &[BEFORE],
            shape::<Looks>,
        ),
        read("unusual_looks", "Looks of a day that are unusual", day, &[DAY, FROM], shape::<UnusualLooks>),
        read(
            "unusual_looks_of",
            "One person’s unusual looks of a day",
            shown(ONE, OVERSEERS, of_person),
            &[],
            shape::<UnusualDay>,
        ),
        Operation {
            takes: Takes::Ruling,
            status: 201,
            ..read(
                "rule_on_looks",
                "Rule on one person’s unusual looks of a day",
                post(ONE, OVERSEERS, Shows::Nothing, rule),
                &[],
                shape::<UnusualDay>,
            )
        },
    ]
}

fn of_child(ask: &Ask) -> Result<Answer, Problem> {
    let (child, before): (ChildId, _) = (ask.part("child")?, before(ask)?);
    Answer::json(StatusCode::OK, &Looks::from(ask.lantern.looked_at(&ask.who()?.actor, child, before)?))
}

fn own(ask: &Ask) -> Result<Answer, Problem> {
    let before = before(ask)?;
    let person = ask.who()?.actor.person.ok_or(Problem::NotFound)?;
    Answer::json(StatusCode::OK, &Looks::from(ask.lantern.own_looks(person, before)?))
}

fn before(ask: &Ask) -> Result<Option<LookCursor>, Problem> {
    query(ask, &["before"])?;
    let Some(text) = ask.query.all("before").first() else { return Ok(None) };
    let fault = || refused(vec![Refusal::new("?before", "not_readable", "Use `next` of the page before, as it was")]);
    activity::before(text).map(Some).ok_or_else(fault)
}

fn of_day(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &["day", "from"])?;
    let fault = |field, message: &str| refused(vec![Refusal::new(field, "not_a_time", message)]);
    let given = |name: &str| ask.query.all(name).first().map(|text| (*text).clone());
    let day = given("day").map_or_else(|| Ok(ask.lantern.now().london_date()), |day| day.parse());
    let day: Date = day.map_err(|_| fault("?day", "Write a date like 2026-03-01"))?;
    let from: Option<Instant> = given("from")
        .map(|from| from.parse())
        .transpose()
        .map_err(|_| fault("?from", "Write an RFC 3339 instant, with `+` as `%2B`"))?;
    Answer::json(StatusCode::OK, &UnusualLooks::from(ask.lantern.unusual(&ask.who()?.actor, day, from)?))
}

fn of_person(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    let (person, day): (PersonId, Date) = (ask.part("person")?, ask.part("day")?);
    Answer::json(StatusCode::OK, &UnusualDay::of(ask.lantern.unusual_of(&ask.who()?.actor, person, day)?))
}

fn rule(ask: &Ask) -> Result<Answer, Problem> {
    query(ask, &[])?;
    let (actor, person, day): (_, PersonId, Date) = (&ask.who()?.actor, ask.part("person")?, ask.part("day")?);
    // Whoever does not answer for these looks learns nothing of what is wrong with what they sent.
    ask.lantern.unusual_of(actor, person, day)?;
    let mut fields = Fields::of(ask, &["ruling", "reason"])?;
    let known = Ruling::ALL.map(|ruling| format!("`{}`", ruling.name())).join(", ");
    let ruling = fields.needed("ruling", &format!("Say what you make of it: {known}"));
    let named = ruling.as_str().and_then(Ruling::named);
    if named.is_none() && !ruling.is_null() {
        fields.refuse(Refusal::new("/ruling", "unknown_code", format!("Write one of {known}")));
    }
    let reason: Option<String> = fields.read("reason", "not_readable", "Write a sentence");
    if reason.is_none() {
        fields.refuse(Refusal::new("/reason", "missing", "Say why: what you asked, and what you were told"));
    }
    fields.check()?;
    ask.lantern.rule_on_looks(actor, (person, day), named, &reason.unwrap_or_default())?;
    let place = format!("/api/v1/unusual-looks/{person}/{day}");
    let seen = UnusualDay::of(ask.lantern.unusual_of(actor, person, day)?);
    Ok(Answer::json(StatusCode::CREATED, &seen)?.with(header::LOCATION, &place))
}
