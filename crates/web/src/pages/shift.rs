//! The change of shift: what whoever goes off leaves, a line or two a case, and the page from which whoever comes on takes over.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::case::Episode;
use casework::entry::Origin;
use casework::form::Typed;
use casework::ids::{ChildId, EntryId, EpisodeId};
use casework::record::Refusal;
use casework::records::Kind;
use casework::time::Instant;
use jiff::SignedDuration;
use operations::read::{CaseSeen, ShiftSeen};
use operations::{Failure, Key, Write};
use serde_json::json;

use super::about::{self, Teller};
use super::board::elapsed;
use super::case::owing::Owing;
use super::case::timeline::Telling;
use super::record::{key, with_errors};
use super::{drafts, layout, words};
use crate::ask::{Answer, Ask};
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::pages::{HandOver, ShiftCase, TakeOver};
use crate::look::parts::{DutyLine, Link, PostButton};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

/// Those who hand cases from shift to shift.
pub const SHIFTS: Users = Users::Roles(&[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor]);

/// The ways to the change of shift, for whoever changes.
pub fn links(role: Role) -> Vec<Link> {
    let links = [Link::new("Take over", "/take-over"), Link::new("Hand over", "/hand-over")];
    links.into_iter().filter(|_| SHIFTS.admits(Some(role))).collect()
}

/// How far back what changed is told, in hours; the first unless another is asked for.
const SPANS: [i64; 3] = [12, 8, 24];

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/hand-over", SHIFTS, Shows::Children, open),
        post("/hand-over", SHIFTS, Shows::Children, submit),
        get("/take-over", SHIFTS, Shows::Children, take_over),
        post("/take-over", SHIFTS, Shows::Nothing, taken),
    ]
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    let seen = ask.lantern.shift(&ask.who()?.actor, "hand_over")?;
    let opened = drafts::open(ask, "hand_over", &ask.path)?;
    let typed: Typed = opened.kept.map(|(boxes, _)| boxes).unwrap_or_default().into_iter().collect();
    Answer::page(&hand_over(ask, &seen, &typed, &opened.token, &[])?)
}

fn submit(ask: &Ask) -> Result<Answer, Problem> {
    let actor = &ask.who()?.actor;
    let seen = ask.lantern.shift(actor, "hand_over")?;
    let typed = ask.form();
    let token = typed.get("_token").to_owned();
    drafts::keep_typed(ask, &token, &typed);
    let writes: Vec<Write> = seen.cases.iter().filter_map(|case| left(case, &typed)).collect();
    let mut refusals = Vec::new();
    if writes.is_empty() {
        refusals.push(Refusal::new("", "nothing_said", "Write what is open or what is next in at least one case"));
    }
    let key = key(ask, &token)?;
    for write in writes {
        // One token serves every case of the page.
        let own = write.episode.map_or_else(String::new, |episode| episode.to_string());
        let key = Key { scope: key.scope.clone(), key: format!("{token}/{own}") };
        match ask.lantern.write(actor, write, Some(key)) {
            Ok(_) => {}
            Err(Failure::Refused(wrong)) => {
                refusals.extend(
                    wrong.into_iter().map(|refusal| Refusal { field: format!("{}.{own}", refusal.field), ..refusal }),
                );
            }
            Err(Failure::KeyReused) => {
                let message = "This was sent already, and is recorded. Open the page again to add more";
                refusals.push(Refusal::new(&format!("/open.{own}"), "sent_before", message));
            }
            Err(failure) => return Err(failure.into()),
        }
    }
    if refusals.is_empty() {
        _ = ask.lantern.forget_form(&token);
        return Ok(Answer::see_other("/take-over"));
    }
    Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &hand_over(ask, &seen, &typed, &token, &refusals)?)
}

/// What is left of one case; none where nothing was written.
fn left(case: &CaseSeen, typed: &Typed) -> Option<Write> {
    let episode = case.seen.episode?;
    let own = |name: &str| typed.get(&format!("{name}.{episode}")).trim().to_owned();
    let (open, next) = (own("open"), own("next"));
    let said = !open.is_empty() || !next.is_empty();
    said.then(|| write(case.seen.child, episode, Kind::ShiftHandedOver, json!({ "open": open, "next": next })))
}

fn write(child: ChildId, episode: EpisodeId, kind: Kind, record: serde_json::Value) -> Write {
    Write { child, episode: Some(episode), kind, occurred: None, record, revises: None, origin: Origin::Written }
}

fn hand_over(
    ask: &Ask,
    seen: &ShiftSeen,
    typed: &Typed,
    token: &str,
    refusals: &[Refusal],
) -> Result<HandOver, Problem> {
    let boxes = seen.cases.iter().flat_map(|case| {
        let (child, episode) = (about::name_and_age(ask, &case.seen), case.seen.episode);
        let name = |of: &str| episode.map_or_else(|| of.to_owned(), |episode| format!("{of}.{episode}"));
        let field = |of: &str, label: &str| {
            let name = name(of);
            let widget = WidgetView::text_area(typed.get(&name).to_owned());
            FieldView::new(name, format!("{child}: {label}"), widget).optional()
        };
        [field("open", "what is open").with_hint(owed_words(case)), field("next", "what is next")]
    });
    let form = FormView {
        token: token.to_owned(),
        draft_url: "/drafts".to_owned(),
        submit: "Hand over".to_owned(),
        cancel: Some(Link::new("Leave it and keep the draft", back(ask)?.href)),
        ..FormView::new("/hand-over", "Hand over", boxes.collect())
    };
    Ok(HandOver {
        layout: Layout { back: Some(back(ask)?), errors: !refusals.is_empty(), ..layout(ask, "Hand over") },
        unit: unit(ask)?,
        form: with_errors(form, refusals),
    })
}

/// Where the cases of whoever works here are listed.
fn back(ask: &Ask) -> Result<Link, Problem> {
    Ok(match ask.who()?.actor.role {
        Role::CallHandler => Link::new("Triage desk", "/desk"),
        _ => Link::new("Live board", "/board"),
    })
}

fn unit(ask: &Ask) -> Result<String, Problem> {
    Ok(ask.lantern.directory().unit_name(&ask.who()?.actor.unit).to_owned())
}

/// What whoever comes on will find owed, so that nobody writes it down again.
fn owed_words(case: &CaseSeen) -> String {
    let owed = case.owed_soon();
    let told = owed
        .iter()
        .take(3)
        .map(|duty| format!("{} by {}", words::small(&duty.title), words::at(duty.due_at, case.now)));
    let told: Vec<String> = told.collect();
    if told.is_empty() {
        "Nothing is owed in the next eight hours.".to_owned()
    } else {
        format!("Owed: {}.", told.join("; "))
    }
}

fn take_over(ask: &Ask) -> Result<Answer, Problem> {
    let seen = ask.lantern.shift(&ask.who()?.actor, "take_over")?;
    let asked = ask.query.get("hours").parse().ok().filter(|hours| SPANS.contains(hours));
    let hours = asked.unwrap_or(SPANS[0]);
    let since = seen.now - SignedDuration::from_hours(hours);
    let frame = layout(ask, "Take over");
    let cases = seen.cases.iter().map(|case| one(ask, case, since, &frame.token)).collect::<Result<Vec<_>, _>>()?;
    let span = |own: i64| (Link::new(format!("{own} hours"), format!("/take-over?hours={own}")), own == hours);
    Answer::page(&TakeOver {
        unit: unit(ask)?,
        standing: standing(&seen, &cases),
        spans: [8, 12, 24].map(span).into(),
        take: take(ask, &seen, &frame.token)?,
        cases,
        layout: Layout { back: Some(back(ask)?), ..frame },
    })
}

fn one(ask: &Ask, case: &CaseSeen, since: Instant, token: &str) -> Result<ShiftCase, Problem> {
    let teller = Teller::new(ask, &case.seen)?;
    let telling = Telling::new(ask, case, &teller);
    let Some(episode) = case.seen.episode.and_then(|id| case.seen.case.episode(id)) else {
        return Err(Problem::NotFound);
    };
    let handovers = case.handovers();
    let left = handovers.iter().filter_map(|handover| case.line_of(handover.left.id));
    let mut lines = telling.lines(left);
    for (line, handover) in lines.iter_mut().zip(&handovers) {
        let by_whom = handover.taken.map(|entry| format!("Taken over by {}.", teller.by(entry)));
        line.details.push(by_whom.unwrap_or_else(|| "Nobody has taken it over.".to_owned()));
    }
    let grade = episode.grade();
    let actor = &ask.who()?.actor;
    let unread = case.unread(actor);
    Ok(ShiftCase {
        id: episode.id.to_string(),
        href: format!("/episodes/{}", episode.id),
        child: about::name_and_age(ask, &case.seen),
        badge: grade.map(|grade| about::badge(ask, Some((grade.grade.as_str(), grade.band)))),
        missing: about::still_missing(episode).then(|| elapsed(episode.missing_since(), case.now)),
        stands: stands(episode, case.now),
        left: lines,
        waits: handovers.iter().any(|handover| handover.taken.is_none()),
        news: telling.lines(case.changed_since(since).into_iter().filter(super::case::tabs::is_news)),
        owed: owed(ask, case, token),
        unread: unread
            .iter()
            .map(|notice| {
                let title = notice.title.trim_end_matches(": see the record");
                format!("{title}, told {}", words::at(notice.raised, case.now))
            })
            .collect(),
    })
}

fn stands(episode: &Episode, now: Instant) -> String {
    let back = episode.back().map(|back| format!("{} {}", words::rung(back.rung), words::at(back.at, now)));
    back.unwrap_or_else(|| words::rung(episode.rung()).to_owned())
}

fn owed(ask: &Ask, case: &CaseSeen, token: &str) -> Vec<DutyLine> {
    let directory = ask.lantern.directory();
    let owed = case.owed_soon().into_iter().map(|duty| {
        let holder = case.seen.case.taken.get(&duty.key);
        let owing = Owing::folded(case.seen.child, duty, holder.and_then(|holder| holder.person));
        let unit = duty.unit.as_ref().map_or("Nobody", |unit| directory.unit_name(unit));
        let line = owing.line(ask, case.now);
        let take = owing.take(ask, token, &duty.title);
        DutyLine { id: format!("{}-{}", case.seen.child, line.id), owed_by: unit.to_owned(), take, ..line }
    });
    owed.collect()
}

fn standing(seen: &ShiftSeen, cases: &[ShiftCase]) -> String {
    let waits = cases.iter().filter(|case| case.waits).count();
    let changed = cases.iter().filter(|case| !case.news.is_empty()).count();
    let late = seen.cases.iter().flat_map(CaseSeen::owed_soon).filter(|duty| duty.late_at < seen.now).count();
    let others = match seen.others {
        0 => String::new(),
        others => format!(" {others} more are on the live board or the desk only."),
    };
    format!("{} open. {changed} changed. {late} things are late. {waits} wait to be taken over.{others}", cases.len())
}

/// One press for everything that the reader did not leave themselves.
fn take(ask: &Ask, seen: &ShiftSeen, token: &str) -> Result<Option<PostButton>, Problem> {
    let own = ask.who()?.actor.person;
    let mut fields = Vec::new();
    for case in &seen.cases {
        for handover in case.handovers().iter().filter(|handover| handover.taken.is_none()) {
            let others = handover.left.actor.person.is_none() || handover.left.actor.person != own;
            if let Some(episode) = case.seen.episode.filter(|_| others) {
                let place = format!("take.{}", fields.len());
                fields.push((place, format!("{} {episode} {}", case.seen.child, handover.left.id)));
            }
        }
    }
    let label = match fields.len() {
        0 => return Ok(None),
        1 => "I have taken over this case".to_owned(),
        several => format!("I have taken over these {several} cases"),
    };
    Ok(Some(PostButton {
        label,
        action: "/take-over".to_owned(),
        token: token.to_owned(),
        fields,
        primary: true,
        ..PostButton::default()
    }))
}

fn taken(ask: &Ask) -> Result<Answer, Problem> {
    let actor = &ask.who()?.actor;
    let typed = ask.form();
    let key = key(ask, typed.get("_token"))?;
    for place in 0..typed.items("take") {
        let (child, episode, handover) = named(typed.get(&format!("take.{place}")))?;
        let write = write(child, episode, Kind::HandoverTaken, json!({ "handover": handover }));
        let own = Key { scope: key.scope.clone(), key: format!("{}/{handover}", key.key) };
        match ask.lantern.write(actor, write, Some(own)) {
            // Somebody else pressed first, or it was taken back: the page says how it stands.
            Ok(_) | Err(Failure::Refused(_)) => {}
            Err(failure) => return Err(failure.into()),
        }
    }
    Ok(Answer::see_other("/take-over"))
}

fn named(text: &str) -> Result<(ChildId, EpisodeId, EntryId), Problem> {
    let unclear = || Problem::Unreadable("The button did not say what it is for.".to_owned());
    let mut parts = text.split(' ');
    let mut part = || parts.next().unwrap_or_default();
    let (child, episode, handover) = (part().parse(), part().parse(), part().parse());
    match (child, episode, handover) {
        (Ok(child), Ok(episode), Ok(handover)) => Ok((child, episode, handover)),
        _ => Err(unclear()),
    }
}
