//! Ringing whoever began a report and did not send it: the lines on what I owe, the page of one, and what came of it. The
//! report that comes of a call is written on the form of every other.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use casework::actor::Role;
use casework::form::Typed;
use casework::ids::{EntryId, PersonId};
use casework::record::Refusal;
use casework::time::{BadTime, Instant, When, read_clock};
use operations::{Begun, Boxes, CallBack, Came, Failure, Try};

use super::case::{names, owing};
use super::{layout, public, words};
use crate::ask::{Answer, Ask};
use crate::look::form::{Choice, FieldView, FormView, Purpose, WidgetView, Width};
use crate::look::pages::CallBackPage;
use crate::look::parts::{DutyLine, Link, SummaryList};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

/// Whoever answers the telephone, and the units reports go to.
pub const RINGERS: Users = Users::Roles(&[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor]);

/// The box of a report’s form that says which call it comes of.
const OF: &str = "_call_back";

/// Nobody answered: a usual time to try again.
const AGAIN: i64 = 30;

/// The routes.
pub fn routes() -> Vec<Route> {
    vec![
        get("/call-backs/{call_back}", RINGERS, Shows::Nothing, open),
        post("/call-backs/{call_back}", RINGERS, Shows::Nothing, record),
    ]
}

/// The lines on what I owe.
pub fn lines(ask: &Ask) -> Result<Vec<DutyLine>, Problem> {
    let now = ask.lantern.now();
    Ok(ask.lantern.call_backs(&ask.who()?.actor)?.iter().map(|waiting| line(ask, waiting, now)).collect())
}

fn line(ask: &Ask, waiting: &CallBack, now: Instant) -> DutyLine {
    let href = format!("/call-backs/{}", waiting.id);
    let tried = waiting.tries.iter().filter(|made| matches!(made.came, Came::NoAnswer { .. })).count();
    let tried = match tried {
        0 => String::new(),
        1 => ". No answer once".to_owned(),
        often => format!(". No answer {often} times"),
    };
    DutyLine {
        id: format!("call-back-{}", waiting.id),
        child: names::short(public::name(&waiting.typed)),
        child_href: href.clone(),
        what: if public::held(&waiting.typed) {
            format!("Read a report that was sent after many others from the same address{tried}")
        } else {
            format!("Ring {}: a report was begun and not sent{tried}", public::phone(&waiting.typed))
        },
        due: owing::due(waiting.ring_at, waiting.late_at, now),
        owed_by: ask.lantern.directory().unit_name(&waiting.unit).to_owned(),
        action: Some(Link::new("Ring back", href)),
        ..DutyLine::default()
    }
}

fn found(ask: &Ask) -> Result<CallBack, Problem> {
    Ok(ask.lantern.call_back(&ask.who()?.actor, ask.part("call_back")?)?)
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    let (found, again) = (found(ask)?, ask.lantern.now() + jiff::SignedDuration::from_mins(AGAIN));
    let typed: Typed = [("again".to_owned(), words::clock(again))].into_iter().collect();
    Answer::page(&page(ask, &found, &typed, &[])?)
}

fn record(ask: &Ask) -> Result<Answer, Problem> {
    let (typed, actor) = (ask.form(), &ask.who()?.actor);
    let id: EntryId = ask.part("call_back")?;
    let made = came(&typed, ask.lantern.now()).map_err(|refusal| Failure::Refused(vec![refusal]));
    match made.and_then(|made| ask.lantern.came_of_call(actor, id, made)) {
        Ok(()) => Ok(Answer::see_other("/")),
        Err(Failure::Refused(refusals)) => {
            let page = page(ask, &found(ask)?, &typed, &refusals)?;
            Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(failure) => Err(failure.into()),
    }
}

fn came(typed: &Typed, now: Instant) -> Result<Came, Refusal> {
    let words = typed.get("words").trim();
    match typed.get("came") {
        "no_answer" => Ok(Came::NoAnswer { again: next(typed.get("again"), now)? }),
        "reported" => Ok(Came::Reported { reference: typed.get("reference").trim().to_owned() }),
        "not_about_a_child" if words.is_empty() => {
            Err(Refusal::new("/words", "missing", "Say in a few words what it was about"))
        }
        "not_about_a_child" => Ok(Came::NotAboutAChild { words: words.chars().take(2_000).collect() }),
        _ => Err(Refusal::new("/came", "missing", "Choose what came of it")),
    }
}

/// The next time that a clock in London shows this.
fn next(text: &str, now: Instant) -> Result<Instant, Refusal> {
    let bad = |bad: BadTime| Refusal::new("/again", "not_a_time", bad.to_string());
    let today = now.london_date();
    let days = [Some(today), today.tomorrow().ok()].into_iter().flatten();
    // A time that comes twice in a night is meant as soon as it comes.
    let shown = days.flat_map(|day| [false, true].map(|second| read_clock(day, text, Some(second))));
    let shown = shown.map(|read| read.map(When::earliest)).collect::<Result<Vec<_>, _>>().map_err(bad)?;
    let next = shown.into_iter().flatten().find(|at| *at > now);
    next.ok_or_else(|| Refusal::new("/again", "not_a_time", "Write a time such as 22:15"))
}

fn page(ask: &Ask, found: &CallBack, typed: &Typed, refusals: &[Refusal]) -> Result<CallBackPage, Problem> {
    let (now, phone) = (ask.lantern.now(), public::phone(&found.typed));
    let mut layout = layout(ask, "Ring back");
    layout.back = Some(Link::new("Back to what I owe", "/"));
    layout.errors = !refusals.is_empty();
    let form = (!found.settled).then(|| super::record::with_errors(form(ask, typed, &layout.token), refusals));
    let open = !found.settled && !phone.is_empty();
    let dial: String = phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    let unit = ask.lantern.directory().unit_name(&found.unit).to_owned();
    let how = if public::held(&found.typed) {
        "Somebody sent this report after many others from the same address, so it waits here: report it if a child is missing."
    } else {
        "Somebody began a report and did not send it."
    };
    let wrote = format!("{how} They last wrote at {}. {unit} would have got it.", words::at(found.typed_at, now));
    let settled = found.settled.then(|| "It is settled: nobody needs to ring.".to_owned());
    let typed = if found.typed.is_empty() { SummaryList::default() } else { public::told(ask, &found.typed) };
    Ok(CallBackPage {
        heading: if phone.is_empty() { "A report that was not sent".to_owned() } else { format!("Ring {phone}") },
        paragraphs: [Some(wrote), settled].into_iter().flatten().collect(),
        telephone: open.then(|| Link::new(format!("Ring {phone}"), format!("tel:{dial}"))),
        start: open.then(|| Link::new("Write the report", format!("/report/new?call_back={}", found.id))),
        tried: tried(ask, &found.tries)?,
        form,
        typed,
        layout,
    })
}

fn form(ask: &Ask, typed: &Typed, token: &str) -> FormView {
    let box_of = |name: &str, label: &str, width, purpose| {
        FieldView::new(name, label, WidgetView::Text { value: typed.get(name).to_owned(), width, purpose })
    };
    let again =
        box_of("again", "Ring again at", Width::Short, Purpose::Code).with_hint("A time such as 22:15 or 2215.");
    let reference = box_of("reference", "Reference of the report", Width::Medium, Purpose::Code);
    let words = box_of("words", "What it was about", Width::Full, Purpose::Words);
    let choice = |value: &str, label: &str, reveals| Choice {
        reveals: vec![reveals],
        ..Choice::new(value, label).chosen_if(typed.get("came"))
    };
    let options = vec![
        choice("no_answer", "No answer, or no time to speak", again),
        choice("reported", "It is reported already", reference),
        choice("not_about_a_child", "It is not about a child who is missing", words),
    ];
    let came = FieldView::new("came", "What came of it?", WidgetView::Radios { options });
    FormView {
        token: token.to_owned(),
        submit: "Record what came of it".to_owned(),
        ..FormView::new(&ask.path, "What came of it?", vec![came])
    }
}

fn tried(ask: &Ask, tries: &[Try]) -> Result<Vec<String>, Problem> {
    let now = ask.lantern.now();
    let people: BTreeSet<PersonId> = tries.iter().filter_map(|made| made.person).collect();
    let names = ask.lantern.names(people)?;
    let line = |made: &Try| {
        let came = match &made.came {
            Came::NoAnswer { again } => format!("no answer, ring again at {}", words::at(*again, now)),
            Came::Reported { reference } => format!("reported, {reference}"),
            Came::NotAboutAChild { words } => format!("not about a child who is missing: {words}"),
            Came::Sent { .. } => "they sent it after all".to_owned(),
        };
        let by = made.person.and_then(|person| names.get(&person)).map_or(String::new(), |name| format!(" ({name})"));
        format!("{}: {came}{by}", words::at(made.at, now))
    };
    Ok(tries.iter().map(line).collect())
}

/// What a report’s form begins with, when it is opened from a call-back.
pub(super) fn started(ask: &Ask) -> Result<Option<Boxes>, Problem> {
    let id = ask.query.get("call_back");
    if id.is_empty() {
        return Ok(None);
    }
    let id: EntryId = id.parse().map_err(|_| Problem::NotFound)?;
    let found = ask.lantern.call_back(&ask.who()?.actor, id)?;
    let mut boxes = public::as_staff_type(ask, &found.typed);
    boxes.push((OF.to_owned(), id.to_string()));
    Ok(Some(boxes))
}

/// The box by which a report’s form remembers the call it comes of.
pub(super) fn hidden(typed: &Typed) -> Option<(String, String)> {
    let of = typed.get(OF);
    (!of.is_empty()).then(|| (OF.to_owned(), of.to_owned()))
}

/// The call a report’s form remembers that it comes of.
pub(super) fn begun(typed: &Typed) -> Option<Begun> {
    typed.get(OF).parse().ok().map(Begun::Call)
}
