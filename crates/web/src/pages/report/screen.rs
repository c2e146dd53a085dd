//! The report's one screen: parts in the order of the call, the child chosen from possible matches, what is known filled in.

use casework::actor::Role;
use casework::form::{self, Field, Reader, Shape, Typed};
use casework::ids::ChildId;
use casework::policy::script::{Edition, Of, Page, Question};
use casework::practised::DECISION;
use casework::record::Times;
use casework::records::Kind;
use operations::{Boxes, Match, Opened};

use super::read::CHILD;
use crate::ask::Ask;
use crate::look::form::{Choice, FieldView, FormView, WidgetView};
use crate::look::pages::{NewReport, SoFar};
use crate::look::parts::Link;
use crate::pages::form::{Asking, Offers};
use crate::pages::{call_backs, layout};
use crate::problem::Problem;

/// What whoever takes the report writes down themselves, by the page it belongs to.
const TAKEN: [(&str, &str); 5] = [
    ("you", "interpreted"),
    ("you", "channel"),
    ("home", "child.in_care"),
    ("seen", "missing_since"),
    ("where", "whereabouts_known"),
];
/// How long they waited, and what they were told.
const CALL: [&str; 3] = ["rang", "answered", "advice"];
/// What a partner who was told is asked: the rest is asked by whoever looks for the child.
const TOLD: [&str; 8] = [
    "circumstances",
    "reporter_phone",
    "reporter_name",
    "relationship",
    "child.name",
    "child.born",
    "child.responsible",
    "immediate_danger",
];
/// Asked once there is time: folded, so that a call comes to *last seen* soon.
const PARTICULARS: [&str; 4] = ["also_known_as", "sex", "language", "phone"];

/// More choices than these make the screen long: they are a list to choose from.
const ONE_BY_ONE: usize = 6;

/// The box of questions that were asked and that nobody could answer.
pub(super) const NOT_KNOWN: &str = "not_known";

const EMERGENCY: &str =
    "Is anybody in danger now? Send somebody first, or ring 999. This form keeps what you have typed.";

/// What the screen is filled in for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Screen {
    /// A report that is taken.
    Report,
    /// What a partner was told, who is asked less.
    Told,
    /// An invented call: nobody is looked for.
    Practice,
}

/// What is known before a word is typed: who reports, and for whom.
pub(super) fn start(ask: &Ask, of_call: Option<Boxes>) -> Result<Typed, Problem> {
    if let Some(told) = of_call {
        return Ok(told.into_iter().collect());
    }
    let who = ask.who()?;
    let mut boxes: Vec<(&str, String)> = Vec::new();
    let child = ask.query.get("child");
    if !child.is_empty() {
        boxes.push(("about", child.to_owned()));
    }
    match who.actor.role {
        // They are answered when this page is opened.
        Role::CallHandler => boxes.push(("answered.how", "now".to_owned())),
        role => {
            let phone = ask.lantern.directory().units.get(&who.actor.unit).map(|(_, unit)| unit.phone.clone());
            boxes.push(("reporter_name", who.name.clone()));
            boxes.push(("reporter_phone", phone.unwrap_or_default()));
            boxes.push(("channel", "known".to_owned()));
            boxes.push(("channel.known", "lantern".to_owned()));
            if role == Role::HomeManager {
                boxes.push(("relationship", "known".to_owned()));
                boxes.push(("relationship.known", "care_home_worker".to_owned()));
            }
        }
    }
    Ok(boxes.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The screen with what was typed so far.
pub(super) fn page(ask: &Ask, typed: &Typed, token: &str, draft_note: &str) -> Result<NewReport, Problem> {
    let offers = Offers::of(&ask.lantern.directory());
    let asking =
        Asking { policy: ask.lantern.policy(), offers: &offers, typed, now: ask.lantern.now(), times: Times::AsTold };
    let screen = if ask.who()?.actor.role == Role::PartnerLead { Screen::Told } else { Screen::Report };
    let form = FormView {
        token: token.to_owned(),
        draft_url: "/drafts".to_owned(),
        draft_note: draft_note.to_owned(),
        hidden: [("_now".to_owned(), ask.lantern.now().to_string())]
            .into_iter()
            .chain(call_backs::hidden(typed))
            .collect(),
        submit: "Record the report".to_owned(),
        cancel: Some(Link::new("Leave it and keep the draft", "/")),
        ..FormView::new(&ask.path, "New report", parts(ask, &asking, screen)?)
    };
    let so_far = |label: &str, field: &str| SoFar {
        label: label.to_owned(),
        field: field.to_owned(),
        value: typed.get(field).to_owned(),
    };
    Ok(NewReport {
        layout: layout(ask, "New report"),
        emergency: EMERGENCY.to_owned(),
        form,
        so_far: vec![
            so_far("Child", "child.name"),
            so_far("Last seen", "last_seen.time"),
            so_far("Where", "last_seen_where"),
            so_far("Caller", "reporter_name"),
            so_far("Ring back on", "reporter_phone"),
        ],
    })
}

/// The same parts for an invented call, and what whoever takes it would decide first.
pub(super) fn practice(ask: &Ask, typed: &Typed) -> Result<Vec<FieldView>, Problem> {
    let offers = Offers::of(&ask.lantern.directory());
    let asking =
        Asking { policy: ask.lantern.policy(), offers: &offers, typed, now: ask.lantern.now(), times: Times::AsTold };
    let mut parts = parts(ask, &asking, Screen::Practice)?;
    let decided = decided().into_iter().map(|field| asking.field(&format!("{DECISION}.{}", field.name), &field));
    parts.push(part(DECISION, "What you decide first", decided.collect()));
    Ok(parts)
}

/// What is decided first about a report. In practice it may be left open.
pub(super) fn decided() -> Vec<Field> {
    let form = form::of(Kind::ReportDecided).map_or(&[][..], |form| &form.fields);
    let first = form.iter().filter(|field| ["decision", "reason"].contains(&field.name.as_str()));
    first.map(|field| Field { required: false, ..field.clone() }).collect()
}

/// The script in its order, with what whoever takes the report writes down; a partner is asked less of it.
fn parts(ask: &Ask, asking: &Asking<'_>, screen: Screen) -> Result<Vec<FieldView>, Problem> {
    let script = ask.lantern.policy().script.at(ask.lantern.now());
    let partner = screen == Screen::Told;
    let mut parts: Vec<FieldView> = Vec::new();
    for page in &script.pages {
        let asks = |question: &&Question| !partner || TOLD.contains(&question.name().as_str());
        let taken = TAKEN.iter().filter(|(of, _)| *of == page.name && !partner);
        let taken = taken.map(|(_, name)| Question::from((*name).to_owned()));
        let questions: Vec<Question> = page.asks.iter().filter(asks).cloned().chain(taken).collect();
        let mut fields: Vec<FieldView> = questions.iter().filter_map(|question| asked(asking, question)).collect();
        if page.name == CHILD {
            fields = match screen {
                Screen::Report => child(ask, asking, fields)?,
                Screen::Told => which(asking, fields),
                Screen::Practice => fields.into_iter().chain([particulars(asking)]).collect(),
            };
        }
        match (page.only.is_some(), parts.last_mut().map(|part| &mut part.widget)) {
            _ if fields.is_empty() => {}
            // On one screen a page that concerns few is folded below the question it hangs on.
            (true, Some(WidgetView::Part { fields: before })) => before.push(folded(asking, page, fields)),
            _ => parts.push(part(&page.name, title(page, partner), fields)),
        }
    }
    if !partner {
        let call = CALL.iter().filter_map(|name| asked(asking, &Question::from((*name).to_owned())));
        let fields = std::iter::once(unknown(asking, script)).chain(call).collect();
        parts.push(part("call", "The call, and what you advised", fields));
    }
    Ok(parts)
}

fn part(name: &str, label: &str, fields: Vec<FieldView>) -> FieldView {
    FieldView::new(name, label, WidgetView::Part { fields })
}

fn title(page: &Page, partner: bool) -> &str {
    match page.name.as_str() {
        "account" if partner => "What were you told, by whom and when?",
        "you" if partner => "Who are you?",
        _ => &page.title,
    }
}

fn asked(asking: &Asking<'_>, question: &Question) -> Option<FieldView> {
    let mut field = asking.field(&question.name(), question.field()?);
    if let WidgetView::Answer(answer) = &mut field.widget
        && let WidgetView::Radios { options } = &mut answer.known.widget
        && options.len() > ONE_BY_ONE
    {
        answer.known.widget = WidgetView::Select { options: std::mem::take(options) };
    }
    Some(field)
}

fn folded(asking: &Asking<'_>, page: &Page, fields: Vec<FieldView>) -> FieldView {
    let said = |question: &Question| {
        let name = question.name();
        let mut boxes = asking.typed.pairs().filter(|(_, value)| !value.trim().is_empty());
        boxes.any(|(path, _)| path.strip_prefix(&name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')))
    };
    let open = page.asks.iter().any(said);
    FieldView::new(&page.name, "", WidgetView::Folded { summary: page.title.clone(), open, fields })
}

/// The questions that are answered in words, to tick where the caller could not.
fn unknown(asking: &Asking<'_>, script: &Edition) -> FieldView {
    let ticked = asking.typed.all(NOT_KNOWN);
    let words = script.questions().filter(|question| question.of == Of::Report).filter_map(Question::field);
    let words = words.filter(|field| matches!(field.shape, Shape::Text | Shape::LongText));
    let choice =
        |field: &Field| Choice { checked: ticked.contains(&field.name), ..Choice::new(&field.name, &field.label) };
    let options = WidgetView::Checkboxes { options: words.map(choice).collect() };
    let field = FieldView::new(NOT_KNOWN, "What did you ask that the caller does not know?", options);
    field.with_hint("It is asked again later, of somebody who may know.").optional()
}

/// Who it is, as somebody says who may not look for children: whoever takes the report finds out whether the child is known.
fn which(asking: &Asking<'_>, mut asked: Vec<FieldView>) -> Vec<FieldView> {
    let about = WidgetView::Hidden { value: asking.typed.get("about").to_owned() };
    asked.push(FieldView::new("about", "", about));
    asked
}

/// Name and date of birth, a look for the child, whom it may be, and what else is known.
fn child(ask: &Ask, asking: &Asking<'_>, asked: Vec<FieldView>) -> Result<Vec<FieldView>, Problem> {
    let matches = matches(ask, asking)?;
    let about = about(asking, &matches);
    let look = WidgetView::Press { label: "Look for this child".to_owned(), action: "look".to_owned() };
    let look = std::iter::once(FieldView::new("look", "", look));
    let of_home = ask.who()?.actor.role == Role::HomeManager;
    let mut fields: Vec<FieldView> = if of_home {
        about.into_iter().chain(asked).chain(look).collect()
    } else {
        asked.into_iter().chain(look).chain(about).collect()
    };
    fields.push(particulars(asking));
    Ok(fields)
}

/// What else is known of who the child is.
fn particulars(asking: &Asking<'_>) -> FieldView {
    let identity = form::of(Kind::ChildRegistered).map_or(&[][..], |form| &form.fields);
    let named = |name: &str| identity.iter().find(|field| field.name == name);
    let field = |field: &Field| asking.field(&format!("{CHILD}.{}", field.name), field);
    let said = |name: &str| PARTICULARS.iter().any(|own| name.starts_with(&format!("{CHILD}.{own}")));
    let folded = WidgetView::Folded {
        summary: "Other names, sex, language and telephone".to_owned(),
        open: asking.typed.pairs().any(|(name, value)| said(name) && !value.trim().is_empty()),
        fields: PARTICULARS.into_iter().filter_map(named).map(field).collect(),
    };
    FieldView::new("particulars", "", folded)
}

pub(super) fn about(asking: &Asking<'_>, matches: &[Match]) -> Option<FieldView> {
    let typed = asking.typed.get("about");
    let choice = |found: &Match| {
        let born = found
            .born
            .map_or("date of birth not known".to_owned(), |born| format!("born {}", born.strftime("%-d %B %Y")));
        let missing = found.missing.as_ref().map(|reference| format!("already reported missing, {reference}"));
        Choice {
            hint: missing.unwrap_or_default(),
            ..Choice::new(found.child.to_string(), format!("{}, {born}", found.name)).chosen_if(typed)
        }
    };
    let mut options: Vec<Choice> = matches.iter().map(choice).collect();
    if options.is_empty() {
        return None;
    }
    options.push(Choice::new("new", "None of these").set_apart().chosen_if(typed));
    let field = FieldView::new("about", "Which child is it?", WidgetView::Radios { options });
    Some(field.with_hint("What you choose here is the child the report is about.").optional())
}

/// Whom it may be: the child the page was opened for, those of the reporter's home, those of that name or birth.
pub(super) fn matches(ask: &Ask, asking: &Asking<'_>) -> Result<Vec<Match>, Problem> {
    let actor = &ask.who()?.actor;
    let mut all: Vec<Match> = Vec::new();
    if actor.role == Role::HomeManager && actor.home.is_some() {
        all.extend(ask.lantern.children_of_own_home(actor)?);
    }
    let (name, born) = sought(asking);
    if !name.trim().is_empty() || born.is_some() {
        all.extend(ask.lantern.possible_matches(actor, &name, born)?);
    }
    let chosen: Option<ChildId> = asking.typed.get("about").parse().ok();
    let elsewhere = chosen.filter(|child| !all.iter().any(|found| found.child == *child));
    let seen = elsewhere.and_then(|child| ask.lantern.see(actor, Opened::Child(child), "report_form", None).ok());
    all.extend(seen.map(|seen| {
        let identity = seen.case.identity;
        let responsible = identity.responsible.map(|authority| authority.to_string());
        Match { child: seen.child, name: identity.name, born: identity.born, responsible, missing: None }
    }));
    let mut known = std::collections::BTreeSet::new();
    all.retain(|found| known.insert(found.child));
    Ok(all)
}

/// The name and the date of birth as typed, as far as they can be read.
fn sought(asking: &Asking<'_>) -> (String, Option<jiff::civil::Date>) {
    let born = form::of(Kind::ChildRegistered).and_then(|form| form.fields.iter().find(|field| field.name == "born"));
    let only = born.map(|field| form::Form {
        kind: Kind::ChildRegistered,
        times: Times::AsTold,
        fields: vec![Field { name: format!("{CHILD}.born"), ..field.clone() }],
    });
    let read = only.map(|form| Reader::new(asking.typed, asking.now, Times::AsTold).record(&form).0);
    let date = read
        .and_then(|read| read.get(format!("{CHILD}.born"))?.get("known")?.as_str().and_then(|text| text.parse().ok()));
    (asking.typed.get("child.name").to_owned(), date)
}
