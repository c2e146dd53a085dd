//! Answers on their way: kept page by page, read as the two records a report makes, and shown once more before sending.

use casework::entry::Origin;
use casework::form::{self, Field, Form, Reader, Shape, Typed};
use casework::policy::script::{Of, Page, Question};
use casework::record::{Refusal, Times};
use casework::time::{Instant, Moment, When};
use operations::{About, Boxes, Report};
use serde_json::{Map, Value, json};

use super::language::{Tongue, own_name};
use super::questions::{concerns, field, is_words, path, prefix, script};
use crate::ask::Ask;
use crate::look::parts::{Link, SummaryList, SummaryRow};

fn is_of(name: &str, question: &Question) -> bool {
    name.strip_prefix(path(question).as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// What was answered before, with this page's answers in place of its earlier ones. Only boxes of a question are kept.
pub(super) fn merged(before: Boxes, typed: Boxes, page: &Page) -> Boxes {
    let here = |name: &str| page.asks.iter().any(|question| is_of(name, question));
    let before = before.into_iter().filter(|(name, _)| !here(name));
    before.chain(typed.into_iter().filter(|(name, value)| here(name) && !value.is_empty())).collect()
}

/// The JSON of one answer, and what is wrong with it.
fn read(ask: &Ask, question: &Question, typed: &Typed) -> (Option<Value>, Vec<Refusal>) {
    let (tongue, now) = (Tongue::of(ask), ask.lantern.now());
    let Some(field) = field(question, tongue) else { return (None, Vec::new()) };
    let part = prefix(question.of);
    let prefix = format!("{part}.");
    let own = typed.pairs().filter(|(name, _)| is_of(name, question));
    let own =
        own.filter_map(|(name, value)| Some((name.strip_prefix(&prefix)?.to_owned(), value.to_owned()))).collect();
    let form =
        Form { kind: question.of.kind(), times: Times::AsTold, fields: vec![Field { required: false, ..field }] };
    let (record, mut refusals) = Reader::new(&own, now, Times::AsTold).record(&form);
    refusals.extend(form::validate(&form, &record, ask.lantern.policy(), now));
    for refusal in &mut refusals {
        refusal.field = format!("/{part}{}", refusal.field);
    }
    (record.get(&question.field).cloned(), refusals)
}

/// What is wrong with the answers of one page.
pub(super) fn wrong(ask: &Ask, page: &Page, typed: &Typed) -> Vec<Refusal> {
    page.asks.iter().flat_map(|question| read(ask, question, typed).1).collect()
}

/// The same answers as the staff's form of a report has them, where words are never an answer that may be not known.
pub(in crate::pages) fn as_staff_type(ask: &Ask, boxes: &Boxes) -> Boxes {
    let place = |question: &Question, name: &str, value: &str| {
        let rest = name.strip_prefix(path(question).as_str())?;
        if is_words(question) && rest.is_empty() && value == "not_known" {
            return (question.of == Of::Report).then(|| ("not_known".to_owned(), question.field.clone()));
        }
        let words = is_words(question);
        let rest = if words { rest.strip_prefix(".known").filter(|rest| rest.is_empty())? } else { rest };
        Some((format!("{}{rest}", question.name()), value.to_owned()))
    };
    let typed = |(name, value): &(String, String)| {
        let question = script(ask).questions().find(|question| is_of(name, question))?;
        place(question, name, value)
    };
    boxes.iter().filter_map(typed).collect()
}

/// The report as answered. Since when the child is missing is taken to be since they were last seen.
pub(super) fn report(ask: &Ask, typed: &Typed) -> Report {
    let mut not_known: Vec<String> = Vec::new();
    let mut part = |of: Of| {
        let mut record = Map::new();
        for question in script(ask).questions().filter(|question| question.of == of) {
            let (value, refusals) = read(ask, question, typed);
            let Some(value) = value.filter(|_| refusals.is_empty()) else { continue };
            if typed.get(&format!("{}.how", path(question))) == "not_known" {
                not_known.push(question.field.clone());
            }
            if !is_words(question) {
                record.insert(question.field.clone(), value);
            } else if let Some(words) = value.get("known") {
                record.insert(question.field.clone(), words.clone());
            } else if of == Of::Report && value == "not_known" {
                not_known.push(question.field.clone());
            }
        }
        record
    };
    let (mut record, child) = (part(Of::Report), part(Of::Child));
    record.insert("not_known".to_owned(), json!(not_known));
    if let Some(seen) = record.get("last_seen").cloned() {
        record.insert("missing_since".to_owned(), seen);
    }
    // Nobody waits to be answered by a page: it begins with the first answer.
    if let Ok(begun) = typed.get(super::BEGUN).parse::<Instant>() {
        record.insert("rang".to_owned(), json!(Moment::at(begun)));
        record.insert("answered".to_owned(), json!(Moment::at(begun)));
    }
    record.insert("channel".to_owned(), json!({ "known": "online" }));
    if record.get("interpreter").is_some_and(|asked| *asked == json!({ "known": "en" })) {
        record.insert("interpreter".to_owned(), json!("not_applicable"));
    }
    Report {
        about: About::New(Value::Object(child)),
        occurred: None,
        record: Value::Object(record),
        origin: Origin::Written,
    }
}

/// Every answer, with a way to change it; of what can be asked later, what is answered.
pub(super) fn rows(ask: &Ask, tongue: &Tongue, typed: &Typed) -> SummaryList {
    let row = |page: &Page, question: &Question| {
        let field = field(question, tongue)?;
        let value = read(ask, question, typed).0;
        let told = value.and_then(|value| tell(ask, tongue, &field, &field.shape, &value));
        let told = if page.later { told? } else { told.unwrap_or_else(|| tongue.say("answer-none")) };
        let values = told.lines().map(str::to_owned).collect();
        let action = Some(Link::new(tongue.say("check-change"), format!("/report/{}?change=yes", page.name)));
        Some(SummaryRow { key: field.label, values, action, changed: false })
    };
    let concerned = script(ask).pages.iter().filter(|page| concerns(page, typed));
    SummaryList {
        rows: concerned.flat_map(|page| page.asks.iter().filter_map(move |question| row(page, question))).collect(),
    }
}

fn tell(ask: &Ask, tongue: &Tongue, field: &Field, shape: &Shape, value: &Value) -> Option<String> {
    match (shape, value) {
        (Shape::Answer(_), Value::String(_)) => Some(tongue.say("answer-not-known")),
        (Shape::Answer(known), value) => tell(ask, tongue, field, known, value.get("known")?),
        (Shape::YesNo, Value::Bool(true)) => Some(tongue.say("answer-yes")),
        (Shape::YesNo, Value::Bool(false)) => Some(tongue.say("answer-no")),
        (Shape::Moment, value) => Some(moment(tongue, &serde_json::from_value(value.clone()).ok()?)),
        (Shape::Date, Value::String(text)) => Some(date(text.parse().ok()?)),
        (Shape::Code(list), Value::String(code)) => {
            let own = tongue.find(&format!("{}-{code}", field.name), &[]);
            let own = if list == "language" { own_name(code) } else { own };
            Some(own.unwrap_or_else(|| ask.lantern.policy().codes.label(list, code).to_owned()))
        }
        (Shape::Reference(_), Value::String(id)) => {
            let directory = ask.lantern.directory();
            Some(id.parse().map_or_else(|_| id.clone(), |id| directory.organisation_name(&id).to_owned()))
        }
        (_, Value::String(text)) => Some(text.clone()),
        _ => None,
    }
}

/// A time as a family reads it: figures, and a 12-hour clock.
pub(super) fn moment(tongue: &Tongue, moment: &Moment) -> String {
    let at = |at: Instant| {
        let clock = at.in_london().strftime("%-I:%M%P").to_string();
        tongue.say_with("time-at", &[("date", &date(at.london_date())), ("time", &clock)])
    };
    let read = match moment.when {
        When::At(instant) => at(instant),
        When::Day(day) => tongue.say_with("time-day", &[("date", &date(day))]),
        When::Between(from, to) => tongue.say_with("time-between", &[("from", &at(from)), ("to", &at(to))]),
        When::Unknown => String::new(),
    };
    match (&moment.words, read.is_empty()) {
        (Some(words), true) => tongue.say_with("time-words", &[("words", words)]),
        (Some(words), false) => tongue.say_with("time-both", &[("time", &read), ("words", words)]),
        (None, true) => tongue.say("answer-not-known"),
        (None, false) => read,
    }
}

fn date(date: jiff::civil::Date) -> String {
    date.strftime("%-d/%-m/%Y").to_string()
}
