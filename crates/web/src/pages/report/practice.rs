//! Invented calls, answered on the screen of a real report. Nothing that is typed here looks for a child or becomes a record.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::form::{Form, Reader, Typed};
use casework::policy::practice_case::PracticeCase;
use casework::practised::{DECISION, Gave, gave, questions};
use casework::record::{Refusal, Times};
use casework::records::Kind;
use operations::practice::{HANDLERS, READERS};
use operations::read::few::FEWEST;
use serde_json::{Value, json};

use super::practised::{agreement, own};
use super::{read, screen};
use crate::ask::{Answer, Ask};
use crate::look::form::{FieldView, FormView, WidgetView};
use crate::look::layout::Layout;
use crate::look::pages::{Document, PracticeCall};
use crate::look::parts::{Cell, Column, Link, Row, Section, SectionBody, Table};
use crate::pages::form::{changed, settle_now};
use crate::pages::record::{shown, with_errors};
use crate::pages::{drafts, layout, words};
use crate::problem::Problem;
use crate::route::{Route, Shows, Users, get, post};

/// What the menu calls it.
pub const TITLE: &str = "Practice calls";
/// Where they are.
pub const PATH: &str = "/practice";
/// They, and those who answer for how reports are taken.
pub const ANYBODY: Users =
    Users::Roles(&[Role::CallHandler, Role::MissingPersonOfficer, Role::UnitSupervisor, Role::Analyst]);
/// Those who answer them.
pub const ANSWER: Users = Users::Roles(HANDLERS);
const READ: Users = Users::Roles(READERS);

/// The box that says which call was open, in which edition and by which script.
const OF: &str = "_of";
/// Where a real report is taken.
const REPORT: &str = "/report/new";
/// What is pressed when it was a real call after all.
const REAL: &str = "real";
const BANNER: &str = "Practice. The call is invented: nothing is recorded of a child, nobody is told and nobody is looked for. When a \
                      real call comes in, what you typed here is kept.";

/// The routes.
pub(super) fn routes() -> Vec<Route> {
    vec![
        get(PATH, ANYBODY, Shows::Nothing, list),
        get("/practice/{practice}", ANSWER, Shows::Nothing, open),
        post("/practice/{practice}", ANSWER, Shows::Nothing, submit),
        get("/practice/{practice}/agreement", READ, Shows::Nothing, agreement),
    ]
}

/// The call of the address.
pub(super) fn case(ask: &Ask) -> Result<PracticeCase, Problem> {
    let name: String = ask.part("practice")?;
    ask.lantern.policy().practice_cases.named(&name, ask.lantern.now()).cloned().ok_or(Problem::NotFound)
}

fn list(ask: &Ask) -> Result<Answer, Problem> {
    let reads = READ.admits(Some(ask.who()?.actor.role));
    let cases = ask.lantern.policy().practice_cases.at(ask.lantern.now());
    let rows = cases.into_iter().map(|case| line(ask, case, reads)).collect::<Result<Vec<_>, _>>()?;
    let last = if reads { "Counted" } else { "You" };
    let table = Table {
        caption: TITLE.to_owned(),
        columns: ["Call", "Who rings", last].map(Column::words).into(),
        rows,
        empty: "There is no call to practise on now.".to_owned(),
        ..Table::default()
    };
    let told = if reads {
        format!(
            "Those who take reports answer these calls in a quiet hour, on the screen of a real report. Here is how far they agree, \
             question by question, and where the service depends on who answers. Nobody is named or ranked; they are counted in \
             steps of {FEWEST}."
        )
    } else {
        "Answer one in a quiet hour, on the screen of a real report. It is no test: nobody sees what you answered but you. Those who \
         answer for how reports are taken see where handlers differ, and how many, once enough have answered."
            .to_owned()
    };
    Answer::page(&Document {
        layout: layout(ask, TITLE),
        heading: TITLE.to_owned(),
        paragraphs: vec!["Invented calls, the same for everybody. Nobody in them is anybody.".to_owned(), told],
        sections: vec![Section::new("calls", "The calls", SectionBody::Table(table))],
        actions: vec![Link::new("What is asked in a report", "/policy/script")],
    })
}

fn line(ask: &Ask, case: &PracticeCase, reads: bool) -> Result<Row, Problem> {
    let (actor, now) = (&ask.who()?.actor, ask.lantern.now());
    let (href, last) = if reads {
        let counted = ask.lantern.agreement(actor, case)?.map(|agreement| format!("{} answers", agreement.of));
        (format!("{PATH}/{}/agreement", case.name), counted.unwrap_or_else(|| format!("Fewer than {FEWEST} answers")))
    } else {
        let answered = ask.lantern.practised(actor, case)?;
        let answered = answered.map(|answered| format!("Answered, {}", words::at(answered.at, now)));
        (format!("{PATH}/{}", case.name), answered.unwrap_or_else(|| "Not answered yet".to_owned()))
    };
    let cells = vec![Cell::link(&*case.title, href), Cell::text(&*case.caller), Cell::text(last)];
    Ok(Row { cells, new: false })
}

/// What is compared with what, as the form says it.
fn of(ask: &Ask, case: &PracticeCase) -> String {
    let of = ask.lantern.practice_of(case);
    format!("{}/{}/{}", of.practice, of.edition, of.script)
}

fn open(ask: &Ask) -> Result<Answer, Problem> {
    let case = case(ask)?;
    if let Some(answered) = ask.lantern.practised(&ask.who()?.actor, &case)? {
        return own(ask, &case, &answered);
    }
    let opened = drafts::open(ask, "practice", &of(ask, &case))?;
    if let Some((boxes, at)) = opened.kept {
        let at = words::at(at, ask.lantern.now());
        let note = format!("What you typed is kept: this is your draft of {at}.");
        Answer::page(&page(ask, &case, &boxes.into_iter().collect(), &opened.token, &note)?)
    } else {
        // They are answered when this page is opened, as on the screen of a real report.
        let start: Typed = [("answered.how".to_owned(), "now".to_owned())].into_iter().collect();
        Answer::page(&page(ask, &case, &start, &opened.token, "")?)
    }
}

fn page(ask: &Ask, case: &PracticeCase, typed: &Typed, token: &str, draft_note: &str) -> Result<PracticeCall, Problem> {
    let mut fields = screen::practice(ask, typed)?;
    let label = "It is a real call: take it as a report".to_owned();
    fields.push(FieldView::new(REAL, "", WidgetView::Press { label, action: REAL.to_owned() }));
    let form = FormView {
        token: token.to_owned(),
        draft_url: "/drafts".to_owned(),
        draft_note: draft_note.to_owned(),
        hidden: vec![("_now".to_owned(), ask.lantern.now().to_string()), (OF.to_owned(), of(ask, case))],
        submit: "Finish the practice".to_owned(),
        cancel: Some(Link::new("Leave it and keep the draft", PATH)),
        ..FormView::new(&ask.path, format!("Practice: {}", words::small(&case.title)), fields)
    };
    Ok(PracticeCall {
        layout: Layout { back: Some(Link::new(TITLE, PATH)), ..layout(ask, "Practice call") },
        banner: BANNER.to_owned(),
        real: Link::new("Take a real report", REPORT),
        caller: case.caller.clone(),
        says: case.says.clone(),
        form,
    })
}

fn submit(ask: &Ask) -> Result<Answer, Problem> {
    let (case, typed) = (case(ask)?, ask.form());
    let token = typed.get("_token").to_owned();
    if typed.get("_action") == REAL {
        return real(ask, &case, &typed, &token);
    }
    if !typed.get("_action").is_empty() {
        let typed = changed(&typed).unwrap_or(typed);
        drafts::keep_typed(ask, &token, &typed);
        return Answer::page(&page(ask, &case, &typed, &token, "")?);
    }
    let read = read::read(ask, &typed);
    let answers = json!({ "child": read.identity, "report": read.report.record, DECISION: decided(ask, &typed) });
    let mut refusals = read.refusals;
    if typed.get(OF) != of(ask, &case) {
        let message = "The call or the questions have changed since you opened this. Read the call again, then finish";
        refusals.push(Refusal::new("", "changed", message));
    }
    let asked = questions(ask.lantern.policy().script.at(ask.lantern.now()));
    if asked.iter().all(|asked| gave(&answers, asked) == Gave::Open) {
        refusals.push(Refusal::new("", "empty", "Answer at least one question. What you give first is what counts"));
    }
    if !refusals.is_empty() {
        return refused(ask, &case, &typed, &token, &refusals);
    }
    let kept = ask.lantern.practise(&ask.who()?.actor, &case, &answers)?;
    _ = ask.lantern.forget_form(&token);
    Ok(Answer::see_other(&format!("{PATH}/{}{}", case.name, if kept { "" } else { "?again=yes" })))
}

fn refused(
    ask: &Ask,
    case: &PracticeCase,
    typed: &Typed,
    token: &str,
    refusals: &[Refusal],
) -> Result<Answer, Problem> {
    drafts::keep_typed(ask, token, typed);
    let page = page(ask, case, typed, token, "")?;
    let layout = Layout { errors: true, ..page.layout };
    let page = PracticeCall { form: with_errors(page.form, refusals), layout, ..page };
    Answer::page_with(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

/// A real call was typed in here: it goes on as the draft of a report, and nothing has to be typed again.
fn real(ask: &Ask, case: &PracticeCase, typed: &Typed, token: &str) -> Result<Answer, Problem> {
    let opened = drafts::open(ask, "report", REPORT)?;
    if opened.kept.is_some() {
        let message = "There is a draft of another report. Send or empty that one first: what you typed here is kept";
        return refused(ask, case, typed, token, &[Refusal::new("", "draft", message)]);
    }
    let own = |name: &str| name == OF || name.starts_with(DECISION);
    let told = typed.pairs().filter(|(name, _)| !own(name));
    drafts::keep_typed(ask, &opened.token, &told.map(|(name, value)| (name.to_owned(), value.to_owned())).collect());
    _ = ask.lantern.forget_form(token);
    Ok(Answer::see_other(REPORT))
}

/// What they would decide first, as far as it can be read: in practice nothing has to be decided.
fn decided(ask: &Ask, typed: &Typed) -> Value {
    let now = ask.lantern.now();
    let form = Form { kind: Kind::ReportDecided, times: Times::AsTold, fields: screen::decided() };
    let own = |(name, value): (&str, &str)| {
        Some((name.strip_prefix(DECISION)?.strip_prefix('.')?.to_owned(), value.to_owned()))
    };
    let typed: Typed = settle_now(typed, shown(typed, now)).pairs().filter_map(own).collect();
    let (mut record, mut refusals) = Reader::new(&typed, now, Times::AsTold).record(&form);
    refusals.extend(casework::form::validate(&form, &record, ask.lantern.policy(), now));
    for refusal in refusals {
        let name = refusal.field.trim_start_matches('/').split('/').next().unwrap_or_default();
        if let Some(fields) = record.as_object_mut() {
            fields.remove(name);
        }
    }
    record
}
