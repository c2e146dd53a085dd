//! A report by a family or anybody else: one question a page, *I do not know* on each, a quick way out, every sentence
//! from the language files. Answers are kept under a random token until they are sent.

mod answers;
mod away;
mod family;
mod language;
pub mod letters;
mod questions;
mod survey;

use axum::http::{Method, StatusCode, header};
use casework::actor::{Actor, Role};
use casework::form::Typed;
use casework::ids::{EntryId, OrganisationId, PersonId, Reference, UnitId};
use casework::policy::script::Page;
use operations::limit::PUBLIC_REPORT;
use operations::{Begun, Boxes, Failure, Key, Left};

pub(super) use self::answers::as_staff_type;
use self::language::Tongue;
use self::questions::{first, heading_of, script};
use super::drafts::boxes;
use super::unsaved;
use crate::ask::{Answer, Ask};
use crate::look::form::FormView;
use crate::look::pages::{PublicCheck, PublicMessage, PublicReference, PublicStart, PublicSteps};
use crate::look::parts::{Link, SummaryList};
use crate::problem::Problem;
use crate::route::{Handler, Route, Shows, Users, get, post};

/// The cookie that holds the token of the answers.
pub const COOKIE: &str = "lantern-report";

/// The cookie that holds the secret of the link somebody gets with their report.
const LINK: &str = "lantern-link";

/// The kind under which unfinished reports are kept.
const KIND: &str = "public_report";

/// The box of the telephone number, which somebody rings when the report is not sent.
const PHONE: &str = "report.reporter_phone.known";

/// The box of the council the child is said to live in.
const COUNCIL: &str = "child.responsible.known";

/// The box of the child's name.
const NAME: &str = "child.name.known";

/// The box that says when the first answer came.
const BEGUN: &str = "_begun";

/// The box that, once the report is sent, names its entry; the answers are gone then.
const SENT: &str = "_sent";

/// The box that says that the report was sent when too many had been sent from its address.
const HELD: &str = "_held";

const KEPT_SECONDS: u32 = 14 * 24 * 60 * 60;

/// The routes.
pub fn routes() -> Vec<Route> {
    let route = |make: fn(&'static str, Users, Shows, Handler) -> Route, path, handler| {
        make(path, Users::Everyone, Shows::Nothing, handler)
    };
    let own = vec![
        route(get, "/report", start),
        route(get, "/report/steps", steps),
        route(get, "/report/check", check),
        route(post, "/report/check", send),
        route(get, "/report/done", done),
        route(post, "/report/draft", keep),
        route(get, "/report/{step}", question),
        route(post, "/report/{step}", answered),
    ];
    own.into_iter()
        .chain(family::routes())
        .chain(away::routes())
        .chain(survey::routes())
        .chain(letters::routes())
        .collect()
}

/// Whether an address is a family's: below it, whatever goes wrong is told in the reader's language.
pub fn owns(path: &str) -> bool {
    let staff = path == "/report/new" || path.starts_with("/report/taken/");
    !staff && (path == "/report" || path.starts_with("/report/") || path.starts_with("/family/"))
}

/// What went wrong, on a page with the way out.
///
/// # Errors
/// A template that does not render.
pub fn told_of(ask: &Ask, problem: &Problem) -> Result<Answer, Problem> {
    let tongue = Tongue::of(ask);
    let begun = || kept(ask).is_ok_and(|(_, boxes)| sent(&boxes).is_none());
    let (heading, words) = match problem {
        Problem::NotFound if !begun() && !ask.path.starts_with("/family/") => ("error-start-heading", "error-start"),
        Problem::NotFound | Problem::MethodNotAllowed => ("error-address-heading", "error-address"),
        Problem::Forbidden => ("error-elsewhere-heading", "error-elsewhere"),
        Problem::TooLarge(_) | Problem::Refused(_) => ("error-large-heading", "error-large"),
        _ => ("error-busy-heading", "error-busy"),
    };
    let again = (ask.method == Method::POST && problem.status().is_server_error())
        .then(|| unsaved::form(ask, &tongue.say(heading), &tongue.say("error-busy-again")));
    let typed = again.is_some().then(|| tongue.say("error-busy-typed"));
    let page = PublicMessage {
        layout: tongue.layout(ask, None),
        heading: tongue.say(heading),
        paragraphs: std::iter::once(tongue.say(words)).chain(typed).collect(),
        again,
        next: Some(Link::new(tongue.say("error-start-go"), "/report")),
    };
    Answer::page_with(problem.status(), &page)
}

/// Anybody: what they say is their own, and belongs to no unit until a unit reads it.
fn anybody() -> Actor {
    let (organisation, unit) = (OrganisationId::literal("public"), UnitId::literal("public"));
    Actor { person: None, role: Role::Public, organisation, unit, home: None }
}

/// The token and what was answered so far.
fn kept(ask: &Ask) -> Result<(String, Boxes), Problem> {
    let token = ask.cookie(COOKIE).ok_or(Problem::NotFound)?;
    let boxes = ask.lantern.public_form(KIND, &token)?.ok_or(Problem::NotFound)?;
    Ok((token, boxes))
}

fn said<'a>(boxes: &'a Boxes, name: &str) -> &'a str {
    boxes.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.trim())
}

/// That somebody can be rung, once there is a whole number.
fn left(boxes: &Boxes) -> Option<Left> {
    let rings = !casework::projection::phone_keys(said(boxes, PHONE)).is_empty();
    let held = held(boxes);
    (rings || held).then(|| Left { authority: said(boxes, COUNCIL).parse().ok(), held })
}

/// Whether it was sent when too many had been, and waits for somebody to read it.
pub(super) fn held(boxes: &Boxes) -> bool {
    !said(boxes, HELD).is_empty()
}

/// Whom to ring, as they wrote their number.
pub(crate) fn phone(boxes: &Boxes) -> &str {
    said(boxes, PHONE)
}

/// Whom it is about, as they wrote it.
pub(crate) fn name(boxes: &Boxes) -> &str {
    said(boxes, NAME)
}

/// What was answered, for the staff to read.
pub(super) fn told(ask: &Ask, boxes: &Boxes) -> SummaryList {
    let mut rows = answers::rows(ask, Tongue::of(ask), &boxes.iter().cloned().collect());
    rows.rows.iter_mut().for_each(|row| row.action = None);
    rows
}

fn sent(boxes: &Boxes) -> Option<EntryId> {
    boxes.iter().find(|(name, _)| name == SENT).and_then(|(_, entry)| entry.parse().ok())
}

fn start(ask: &Ask) -> Result<Answer, Problem> {
    let tongue = Tongue::of(ask);
    let carries_on = kept(ask).is_ok_and(|(_, boxes)| !boxes.is_empty() && sent(&boxes).is_none());
    let begin = tongue.say(if carries_on { "start-carry-on" } else { "start-begin" });
    let pages = first(ask, &Typed::default());
    let (count, first) = (pages.len().to_string(), pages.first().map_or("check", |page| page.name.as_str()));
    let page = PublicStart {
        layout: tongue.layout(ask, None),
        heading: tongue.say("start-heading"),
        emergency: tongue.say("start-emergency"),
        paragraphs: vec![
            tongue.say_with("start-wait", &[("count", &count)]),
            tongue.say("start-call-back"),
            tongue.say("start-kept"),
        ],
        start: Link::new(begin, format!("/report/{first}")),
        steps: Link::new(tongue.say("steps-heading"), "/report/steps"),
        exit_heading: tongue.say("start-exit-heading"),
        exit_paragraphs: ["start-exit-button", "start-exit-history", "start-exit-safe"]
            .map(|key| tongue.say(key))
            .into(),
    };
    Ok(tongue.remembered(ask, Answer::page(&page)?))
}

/// What a family can do themselves, before a report or beside it. It stands in nobody's way.
fn steps(ask: &Ask) -> Result<Answer, Problem> {
    let tongue = Tongue::of(ask);
    let lines = ["home", "call", "people", "accounts", "places", "hospitals", "custody"];
    let page = PublicSteps {
        layout: tongue.layout(ask, Some("/report")),
        heading: tongue.say("steps-heading"),
        emergency: tongue.say("start-emergency"),
        lede: tongue.say("steps-lede"),
        steps: lines.iter().map(|line| tongue.say(&format!("steps-{line}"))).collect(),
        next: Link::new(tongue.say("start-heading"), "/report"),
    };
    Ok(tongue.remembered(ask, Answer::page(&page)?))
}

/// A question. The first one begins: the answers get their token there.
fn question(ask: &Ask) -> Result<Answer, Problem> {
    let page = asked(ask)?;
    let begins = script(ask).pages.first().is_some_and(|first| first.name == page.name);
    match kept(ask) {
        Ok((token, boxes)) if sent(&boxes).is_none() => {
            Answer::page(&questions::page(ask, page, &boxes.into_iter().collect(), &token))
        }
        Ok(_) | Err(Problem::NotFound) if begins => {
            let token = ask.lantern.open_public_form(KIND)?.token;
            let page = questions::page(ask, page, &Typed::default(), &token);
            let set = ask.site.cookie(COOKIE, &token, Some(KEPT_SECONDS));
            // Only this browser ever has the secret; it is there before the report is, so that sending twice makes one link.
            let link = ask.site.cookie(LINK, &ask.lantern.new_secret(), Some(KEPT_SECONDS));
            Ok(Answer::page(&page)?.with(header::SET_COOKIE, &set).with(header::SET_COOKIE, &link))
        }
        Ok(_) => Err(Problem::NotFound),
        Err(problem) => Err(problem),
    }
}

fn asked(ask: &Ask) -> Result<&Page, Problem> {
    named(ask, ask.parts.get("step").ok_or(Problem::NotFound)?)
}

fn named<'a>(ask: &'a Ask, step: &str) -> Result<&'a Page, Problem> {
    script(ask).pages.iter().find(|page| page.name == step).ok_or(Problem::NotFound)
}

fn answered(ask: &Ask) -> Result<Answer, Problem> {
    let page = asked(ask)?;
    let (token, before) = kept(ask)?;
    if sent(&before).is_some() {
        return Ok(Answer::see_other("/report/done"));
    }
    let typed = ask.form();
    let mut all = answers::merged(before, boxes(&typed), page);
    if said(&all, BEGUN).is_empty() {
        all.push((BEGUN.to_owned(), ask.lantern.now().to_string()));
    }
    ask.lantern.keep_public_form(&token, &all, left(&all))?;
    let all: Typed = all.into_iter().collect();
    let refusals = answers::wrong(ask, page, &all);
    if !refusals.is_empty() {
        let page = questions::refused(ask, questions::page(ask, page, &all, &token), &refusals);
        return Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let mut after = first(ask, &all).into_iter().skip_while(|other| other.name != page.name).skip(1);
    let next = after.next().filter(|_| typed.get("_change").is_empty());
    Ok(Answer::see_other(&format!("/report/{}", next.map_or("check", |next| next.name.as_str()))))
}

/// What is typed on one page, kept as it is typed.
fn keep(ask: &Ask) -> Result<Answer, Problem> {
    let typed = ask.form();
    let token = typed.get("_token");
    let before = ask.lantern.public_form(KIND, token)?.ok_or(Problem::NotFound)?;
    let page = named(ask, typed.get("_step"))?;
    if sent(&before).is_none() {
        let all = answers::merged(before, boxes(&typed), page);
        ask.lantern.keep_public_form(token, &all, left(&all))?;
    }
    Ok(Answer::new(StatusCode::NO_CONTENT, "text/plain; charset=utf-8", ""))
}

fn check(ask: &Ask) -> Result<Answer, Problem> {
    let (token, all) = kept(ask)?;
    if sent(&all).is_some() {
        return Ok(Answer::see_other("/report/done"));
    }
    let tongue = Tongue::of(ask);
    let all: Typed = all.into_iter().collect();
    let last = first(ask, &all).last().map_or(String::new(), |page| format!("/report/{}", page.name));
    let later = script(ask).pages.iter().filter(|page| page.later && questions::concerns(page, &all));
    let later = later.map(|page| Link::new(heading_of(page, tongue), format!("/report/{}", page.name)));
    let form = FormView {
        lede: tongue.say("check-lede"),
        submit: tongue.say("check-send"),
        token,
        ..FormView::new("/report/check", tongue.say("check-heading"), Vec::new())
    };
    Answer::page(&PublicCheck {
        layout: tongue.layout(ask, Some(&last)),
        answers: answers::rows(ask, tongue, &all),
        later_heading: tongue.say("check-later-heading"),
        later_lede: tongue.say("check-later-lede"),
        later: later.collect(),
        form,
    })
}

/// The secret of the link this browser gets; it is one of ours.
fn link(ask: &Ask) -> Option<String> {
    ask.cookie(LINK).filter(|secret| secret.len() == 64 && secret.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn send(ask: &Ask) -> Result<Answer, Problem> {
    let (token, all) = kept(ask)?;
    if sent(&all).is_some() {
        return Ok(Answer::see_other("/report/done"));
    }
    let typed: Typed = all.into_iter().collect();
    for page in &script(ask).pages {
        let refusals = answers::wrong(ask, page, &typed);
        if !refusals.is_empty() {
            let page = questions::refused(ask, questions::page(ask, page, &typed, &token), &refusals);
            return Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page);
        }
    }
    match ask.lantern.spend(&PUBLIC_REPORT, &ask.address()) {
        Err(Failure::TooOften(_)) => return hold(ask, &token, &typed),
        spent => spent?,
    }
    let key = Key { scope: format!("form/{token}"), key: "send".to_owned() };
    let begun = Begun::Form { token, mark: SENT.to_owned() };
    let link = link(ask).map(|secret| PersonId::of_secret(&secret));
    let sent = ask.lantern.report_of(&anybody(), answers::report(ask, &typed), Some(key), Some(begun), link);
    sent.map_err(|failure| match failure {
        Failure::Refused(_) | Failure::KeyReused => Problem::Broken,
        other => other.into(),
    })?;
    Ok(Answer::see_other("/report/done"))
}

/// However many come from one address, none is dropped: a person reads the next ones before they become reports.
fn hold(ask: &Ask, token: &str, typed: &Typed) -> Result<Answer, Problem> {
    let mut all = boxes(typed);
    all.retain(|(name, _)| name != HELD);
    all.push((HELD.to_owned(), "yes".to_owned()));
    ask.lantern.keep_public_form(token, &all, left(&all))?;
    let tongue = Tongue::of(ask);
    let page = PublicMessage {
        layout: tongue.layout(ask, None),
        heading: tongue.say("held-heading"),
        paragraphs: ["held-danger", "held-read", "held-home"].map(|key| tongue.say(key)).into(),
        again: None,
        next: None,
    };
    Answer::page_with(StatusCode::ACCEPTED, &page)
}

fn done(ask: &Ask) -> Result<Answer, Problem> {
    let (_, all) = kept(ask)?;
    let entry = sent(&all).ok_or(Problem::NotFound)?;
    let outcome = ask.lantern.outcome(&anybody(), entry)?;
    let reference = Reference::of(outcome.episode.ok_or(Problem::NotFound)?);
    let tongue = Tongue::of(ask);
    // Whoever looks for the child has it, as the page of their own says too; else whoever was told first.
    let directory = ask.lantern.directory();
    let owner = outcome.owner.as_ref().map(|unit| directory.unit_name(unit).to_owned());
    let with = owner.or_else(|| super::record::told(ask, &outcome.told).into_iter().next());
    let told = with.map(|unit| tongue.say_with("done-told", &[("unit", &unit)]));
    let next = ["done-read", "done-home", "done-danger"].map(|key| tongue.say(key));
    let own = link(ask)
        .map(|secret| (Link::new(tongue.say("done-link"), format!("/family/{secret}")), tongue.say("family-yours")));
    Answer::page(&PublicReference {
        layout: tongue.layout(ask, None),
        own,
        heading: tongue.say("done-heading"),
        reference_label: tongue.say("done-reference"),
        reference: reference.to_string(),
        telephone: tongue.say("done-telephone"),
        next_heading: tongue.say("done-next-heading"),
        next: told.into_iter().chain(next).collect(),
    })
}
