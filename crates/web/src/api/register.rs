//! The register of homes, organisations, units and people, for systems of those who keep it: lists, one with its history,
//! and writing to it. A unit is written to its organisation.

use axum::http::{StatusCode, header};
use casework::entry::Subject;
use casework::form;
use casework::ids::{HomeId, OrganisationId, PersonId, UnitId};
use casework::records::Kind;
use operations::{Failure, Keeping};

use super::body::{Fields, key, query, refused};
use super::operation::{Operation, Shape, Takes, shape};
use super::records::in_record;
use super::view::{Register, RegisterLine, RegisterWritten, Registered};
use crate::ask::{Answer, Ask};
use crate::pages::reference::KEEPERS;
use crate::problem::Problem;
use crate::route::{Handler, Route, Shows, get, post};

const OF_HOME: &[Kind] = &[Kind::HomeRegistered, Kind::Corrected, Kind::Withdrawn];
const OF_ORGANISATION: &[Kind] =
    &[Kind::OrganisationRegistered, Kind::UnitRegistered, Kind::Corrected, Kind::Withdrawn];
const OF_PERSON: &[Kind] = &[Kind::PersonRegistered, Kind::Corrected, Kind::Withdrawn];

fn reads(id: &'static str, summary: &'static str, path: &'static str, handler: Handler, gives: Shape) -> Operation {
    let route = get(path, KEEPERS, Shows::Nothing, handler);
    Operation { id, summary, route, query: &[], takes: Takes::Nothing, status: 200, gives }
}

fn writes(id: &'static str, summary: &'static str, kinds: &'static [Kind], route: Route) -> Operation {
    let takes = Takes::Kept(kinds);
    Operation { id, summary, route, query: &[], takes, status: 201, gives: shape::<RegisterWritten> }
}

pub(super) fn operations() -> Vec<Operation> {
    let posted = |path, handler: Handler| post(path, KEEPERS, Shows::Nothing, handler);
    vec![
        reads("homes", "The homes you keep", "/api/v1/homes", homes, shape::<Register>),
        reads("home", "A home, with what was so when", "/api/v1/homes/{home}", home, shape::<Registered>),
        writes("new_home", "Add a home", &[Kind::HomeRegistered], posted("/api/v1/homes", add_home)),
        writes("to_home", "Write about a home", OF_HOME, posted("/api/v1/homes/{home}/records/{kind}", to_home)),
        reads("organisations", "The organisations you keep", "/api/v1/organisations", organisations, shape::<Register>),
        reads(
            "organisation",
            "An organisation, with what was so when",
            "/api/v1/organisations/{organisation}",
            organisation,
            shape::<Registered>,
        ),
        writes(
            "new_organisation",
            "Add an organisation",
            &[Kind::OrganisationRegistered],
            posted("/api/v1/organisations", add_organisation),
        ),
        writes(
            "to_organisation",
            "Write about an organisation or a unit of it",
            OF_ORGANISATION,
            posted("/api/v1/organisations/{organisation}/records/{kind}", to_organisation),
        ),
        reads("units", "The units you keep", "/api/v1/units", units, shape::<Register>),
        reads("unit", "A unit, with what was so when", "/api/v1/units/{unit}", unit, shape::<Registered>),
        reads("people", "The people you keep", "/api/v1/people", people, shape::<Register>),
        reads(
            "person",
            "A member of staff, with what was so when",
            "/api/v1/people/{person}",
            person,
            shape::<Registered>,
        ),
        writes("new_person", "Add a member of staff", &[Kind::PersonRegistered], posted("/api/v1/people", add_person)),
        writes(
            "to_person",
            "Write about a member of staff",
            OF_PERSON,
            posted("/api/v1/people/{person}/records/{kind}", to_person),
        ),
    ]
}

fn list(ask: &Ask, items: Vec<RegisterLine>) -> Result<Answer, Problem> {
    query(ask, &[])?;
    Answer::json(StatusCode::OK, &Register { items })
}

fn homes(ask: &Ask) -> Result<Answer, Problem> {
    let homes = ask.lantern.kept_homes(&ask.who()?.actor)?.into_iter();
    list(ask, homes.map(|(id, home)| line(&id, home.name, home.active)).collect())
}

fn organisations(ask: &Ask) -> Result<Answer, Problem> {
    let all = ask.lantern.kept_organisations(&ask.who()?.actor)?.into_iter();
    list(ask, all.map(|(id, record)| line(&id, record.name, record.active)).collect())
}

fn units(ask: &Ask) -> Result<Answer, Problem> {
    let units = ask.lantern.kept_units(&ask.who()?.actor)?.into_iter();
    list(ask, units.map(|(_, unit)| line(&unit.unit, unit.name, unit.active)).collect())
}

fn people(ask: &Ask) -> Result<Answer, Problem> {
    let people = ask.lantern.kept_people(&ask.who()?.actor)?.into_iter();
    list(ask, people.map(|person| line(&person.person, person.name, person.active)).collect())
}

fn line(id: &dyn std::fmt::Display, name: String, active: bool) -> RegisterLine {
    RegisterLine { id: id.to_string(), name, active }
}

fn one(ask: &Ask, subject: Subject, unit: Option<UnitId>) -> Result<Answer, Problem> {
    query(ask, &[])?;
    let seen = ask.lantern.kept(&ask.who()?.actor, subject, unit)?;
    Answer::json(StatusCode::OK, &Registered::of(&seen))
}

fn home(ask: &Ask) -> Result<Answer, Problem> {
    one(ask, Subject::Home(ask.part::<HomeId>("home")?), None)
}

fn organisation(ask: &Ask) -> Result<Answer, Problem> {
    one(ask, Subject::Organisation(ask.part::<OrganisationId>("organisation")?), None)
}

fn unit(ask: &Ask) -> Result<Answer, Problem> {
    let id: UnitId = ask.part("unit")?;
    let directory = ask.lantern.directory();
    let (of, _) = directory.units.get(&id).ok_or(Problem::NotFound)?;
    one(ask, Subject::Organisation(of.clone()), Some(id))
}

fn person(ask: &Ask) -> Result<Answer, Problem> {
    one(ask, Subject::Person(ask.part::<PersonId>("person")?), None)
}

fn add_home(ask: &Ask) -> Result<Answer, Problem> {
    written(ask, None, Kind::HomeRegistered, "homes")
}

fn add_organisation(ask: &Ask) -> Result<Answer, Problem> {
    written(ask, None, Kind::OrganisationRegistered, "organisations")
}

fn add_person(ask: &Ask) -> Result<Answer, Problem> {
    written(ask, None, Kind::PersonRegistered, "people")
}

fn to_home(ask: &Ask) -> Result<Answer, Problem> {
    let subject = Subject::Home(ask.part::<HomeId>("home")?);
    written(ask, Some(subject), kind(ask, OF_HOME)?, "homes")
}

fn to_organisation(ask: &Ask) -> Result<Answer, Problem> {
    let subject = Subject::Organisation(ask.part::<OrganisationId>("organisation")?);
    written(ask, Some(subject), kind(ask, OF_ORGANISATION)?, "organisations")
}

fn to_person(ask: &Ask) -> Result<Answer, Problem> {
    let subject = Subject::Person(ask.part::<PersonId>("person")?);
    written(ask, Some(subject), kind(ask, OF_PERSON)?, "people")
}

fn kind(ask: &Ask, kinds: &[Kind]) -> Result<Kind, Problem> {
    let named = ask.parts.get("kind").and_then(|name| Kind::named(name));
    named.filter(|kind| kinds.contains(kind)).ok_or(Problem::NotFound)
}

fn written(ask: &Ask, subject: Option<Subject>, kind: Kind, list: &str) -> Result<Answer, Problem> {
    let who = ask.who()?;
    if let Some(subject) = &subject {
        // Whoever does not keep it learns nothing of what is wrong with what they sent.
        ask.lantern.kept(&who.actor, subject.clone(), None)?;
    }
    let key = key(&ask.headers, who)?;
    let keeping = read(ask, subject, kind)?;
    let kept = ask.lantern.keep(&who.actor, keeping, key).map_err(placed)?;
    let written = RegisterWritten::from(&kept);
    let place = format!("/api/v1/{list}/{}", written.id);
    Ok(Answer::json(StatusCode::CREATED, &written)?.with(header::LOCATION, &place))
}

fn read(ask: &Ask, subject: Option<Subject>, kind: Kind) -> Result<Keeping, Problem> {
    // Of what is new there is nothing to have seen.
    let known: &[&str] = if subject.is_some() { &["record", "occurred", "revises"] } else { &["record", "occurred"] };
    let mut fields = Fields::of(ask, known)?;
    let record = fields.needed("record", "Send the record");
    let occurred = fields.occurred();
    let message = "Give the id of the entry that was the last about it when you looked, or null when there was none";
    let revises = subject.is_some().then(|| fields.revises(message));
    if let (false, Some(form)) = (record.is_null(), form::of(kind)) {
        let faults = form::validate(form, &record, ask.lantern.policy(), ask.lantern.now());
        fields.refuse_all(faults.into_iter().map(|fault| in_record(fault, true)));
    }
    fields.check()?;
    Ok(Keeping { subject, kind, occurred, record, revises })
}

fn placed(failure: Failure) -> Problem {
    match failure {
        Failure::Refused(refusals) => refused(refusals.into_iter().map(|refusal| in_record(refusal, false)).collect()),
        other => other.into(),
    }
}
