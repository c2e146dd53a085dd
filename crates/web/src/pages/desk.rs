//! The triage desk: every report that has not been handed on, with the four things it needs first. It refreshes itself by the
//! same rows, read through the same logged route.

use casework::actor::Role;
use casework::ids::UnitId;
use casework::records::Kind;
use casework::time::Instant;
use operations::read::{DeskLine, DeskOf, DeskRow, DeskSeen};

use super::board::elapsed;
use super::case::owing::{due, may_write};
use super::case::{form, names};
use super::{layout, words};
use crate::ask::{Answer, Ask};
use crate::look::pages::{Desk, DeskChoice, DeskItem, DeskRows, DeskStep};
use crate::look::parts::Link;
use crate::pages::about::badge;
use crate::pages::report::practice;
use crate::pages::shift;
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get};

/// Those who take reports, for police and for councils.
pub const DESK: Users = Users::Roles(&[
    Role::CallHandler,
    Role::MissingPersonOfficer,
    Role::UnitSupervisor,
    Role::SocialWorker,
    Role::EmergencyDutyTeam,
    Role::ExploitationCoordinator,
]);

const ORDER: &str = "First what nobody has opened, then high, not graded, medium and low, and the oldest first.";

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![get("/desk", DESK, Shows::Children, desk), get("/desk/rows", DESK, Shows::Children, rows)]
}

/// Whose reports are asked for.
pub fn of(ask: &Ask) -> Result<DeskOf, Problem> {
    match ask.query.get("unit") {
        "" => Ok(DeskOf::Own),
        "all" => Ok(DeskOf::All),
        unit => unit.parse().map(DeskOf::Unit).map_err(|_| Problem::NotFound),
    }
}

fn desk(ask: &Ask) -> Result<Answer, Problem> {
    let actor = &ask.who()?.actor;
    let seen = ask.lantern.triage_desk(actor, of(ask)?)?;
    let directory = ask.lantern.directory();
    let whose = match &seen.hub {
        hub if hub.is_some() || actor.role.is_of_a_council() => directory.organisation_name(&actor.organisation),
        _ => directory.unit_name(&actor.unit),
    };
    let heading = if actor.role.is_of_a_council() { "New reports" } else { "Triage desk" };
    let query = ask.query.get("unit");
    let query = if query.is_empty() { String::new() } else { format!("?unit={query}") };
    Answer::page(&Desk {
        layout: layout(ask, heading),
        heading: heading.to_owned(),
        whose: whose.to_owned(),
        lede: lede(&seen, actor.role),
        ways: ways(actor.role),
        units: units(ask, &seen),
        refreshed: words::clock(seen.now),
        here: format!("/desk{query}"),
        fragment_href: format!("/desk/rows{query}"),
        rows: items(ask, &seen)?,
    })
}

fn rows(ask: &Ask) -> Result<Answer, Problem> {
    let seen = ask.lantern.triage_desk(&ask.who()?.actor, of(ask)?)?;
    Answer::page(&items(ask, &seen)?)
}

/// To the change of shift, and to what is for a quiet hour of it.
fn ways(role: Role) -> Vec<Link> {
    let practice = practice::ANSWER.admits(Some(role)).then(|| Link::new(practice::TITLE, practice::PATH));
    shift::links(role).into_iter().chain(practice).collect()
}

fn lede(seen: &DeskSeen, role: Role) -> String {
    let leaves = if role.is_of_a_council() {
        "A report leaves when somebody decides what the council does."
    } else {
        "A report leaves when somebody hands it on."
    };
    let others = seen.lines.iter().any(|line| seen.unit.is_some() && line.row.unit != seen.unit);
    let others = if others { " What nobody has opened is here for every unit." } else { "" };
    format!("{ORDER} {leaves}{others}")
}

fn units(ask: &Ask, seen: &DeskSeen) -> Vec<DeskChoice> {
    if seen.hub.is_none() {
        return Vec::new();
    }
    let directory = ask.lantern.directory();
    let all = seen.units.iter().map(|(_, count)| count).sum::<usize>();
    let every =
        DeskChoice { link: Link::new(format!("All units, {all}"), "/desk?unit=all"), current: seen.unit.is_none() };
    let own = seen.unit.iter().filter(|unit| !seen.units.iter().any(|(known, _)| known == *unit)).map(|unit| (unit, 0));
    let choice = |(unit, count): (&UnitId, usize)| DeskChoice {
        link: Link::new(format!("{}, {count}", directory.unit_name(unit)), format!("/desk?unit={unit}")),
        current: seen.unit.as_ref() == Some(unit),
    };
    let known = seen.units.iter().map(|(unit, count)| (unit, *count));
    std::iter::once(every).chain(own.chain(known).map(choice)).collect()
}

fn items(ask: &Ask, seen: &DeskSeen) -> Result<DeskRows, Problem> {
    let role = ask.who()?.actor.role;
    let (needs, by) =
        if role.is_of_a_council() { ("To do", "Decide by") } else { ("Before it is handed on", "Hand on by") };
    Ok(DeskRows {
        needs: needs.to_owned(),
        by: by.to_owned(),
        items: seen.lines.iter().map(|line| item(ask, line, role, seen.now)).collect(),
    })
}

fn item(ask: &Ask, line: &DeskLine, role: Role, now: Instant) -> DeskItem {
    let (row, episode) = (&line.row, &line.row.episode);
    let directory = ask.lantern.directory();
    let restricted = || format!("Restricted record, case {}", episode.reference);
    let grade = episode.grade.as_deref().zip(episode.band);
    let opens = |kind: Kind| {
        if line.restricted || !may_write(kind, role) { String::new() } else { form(episode.episode, kind) }
    };
    let answer = if role.is_of_a_council() { Kind::ThresholdDecided } else { Kind::ReportHandedOn };
    let (hand_on, council) = (opens(answer), role.is_of_a_council());
    DeskItem {
        id: episode.episode.to_string(),
        href: if line.restricted { "/emergency-access".to_owned() } else { format!("/episodes/{}", episode.episode) },
        child: if line.restricted { restricted() } else { names::with_age(&row.name, row.born, now) },
        came: elapsed(row.came, now),
        more: if line.reports > 1 { format!("Reported {} times", line.reports) } else { String::new() },
        shouts: line.shouts,
        badge: grade.map(|grade| badge(ask, Some(grade))),
        minimum: if council { contact(row, &hand_on, now) } else { minimum(line, &opens, now) },
        offers: offers(line, &opens, council),
        unit: row.unit.as_ref().map_or("Nobody yet", |unit| directory.unit_name(unit)).to_owned(),
        due: due(row.due_at, row.late_at, now),
        hand_on: (!hand_on.is_empty()).then(|| Link::new(answer.verb(), hand_on)),
    }
}

/// What may be done for the child meanwhile, and for a report about a child who is looked for already.
fn offers(line: &DeskLine, opens: &impl Fn(Kind) -> String, council: bool) -> Vec<DeskStep> {
    let episode = &line.row.episode;
    let police = [
        ("TextSafe", episode.textsafe.as_deref(), Kind::TextsafeRequest),
        ("Charity", episode.charity.as_deref(), Kind::CharityReferral),
    ];
    let police = police.into_iter().filter(|_| !council).map(|(what, stands, kind)| offer(what, stands, opens(kind)));
    let (words, href) = ("Open already? Match it".to_owned(), opens(Kind::SameChildAs));
    let matched = Some(DeskStep { done: false, words, href }).filter(|step| !step.href.is_empty());
    police.chain(matched).collect()
}

/// The four things in one order, whoever the report is about.
fn minimum(line: &DeskLine, opens: &impl Fn(Kind) -> String, now: Instant) -> Vec<DeskStep> {
    let (row, episode, known) = (&line.row, &line.row.episode, line.minimum());
    let at = |at: Instant| if at.london_date() == now.london_date() { words::clock(at) } else { words::at(at, now) };
    let since = |what: &str, when: Option<Instant>| when.map_or(what.to_owned(), |when| format!("{what} {}", at(when)));
    let step = |done: bool, words: String, missing: &str, kind: Kind| DeskStep {
        done,
        href: if done { String::new() } else { opens(kind) },
        words: if done { words } else { missing.to_owned() },
    };
    let graded = if episode.graded.is_some() { "Assessed" } else { "Decided: not opened" };
    let first = if episode.decision == "awaited" { Kind::ReportDecided } else { Kind::RiskAssessed };
    vec![
        step(true, since("Recorded", Some(row.came)), "", first),
        step(known.assessed, since(graded, episode.graded), "Not assessed", first),
        step(known.steps, since("First step", episode.first_step), "No first step", Kind::TaskGiven),
        step(known.review, since("Looked at again", row.review), "No time to look again", first),
    ]
}

/// What a council does with a report that has come in.
fn contact(row: &DeskRow, decide: &str, now: Instant) -> Vec<DeskStep> {
    let received =
        DeskStep { done: true, words: format!("Received {}", words::at(row.came, now)), ..DeskStep::default() };
    let words = "Threshold not decided".to_owned();
    vec![received, DeskStep { done: false, words, href: decide.to_owned() }]
}

fn offer(what: &str, stands: Option<&str>, href: String) -> DeskStep {
    let words = match stands {
        None => "not decided",
        Some("requested") => "asked for",
        Some("sent") => "sent",
        Some("failed") => "could not be sent",
        Some("not_requested") => "not asked for",
        Some("given") => "given",
        Some("declined") => "offered and declined",
        Some(_) => "not offered",
    };
    let done = stands.is_some();
    DeskStep { done, words: format!("{what}: {words}"), href: if done { String::new() } else { href } }
}
