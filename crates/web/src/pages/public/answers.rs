//! Answers on their way: kept page by page, read as the two records a report makes, and shown once more before sending.

use casework::entry::Origin;
use casework::form::{self, Form, Reader, Shape, Typed};
use casework::record::{Refusal, Times};
use casework::time::{Instant, Moment, When};
use operations::{About, Boxes, Report};
use serde_json::{Map, Value, json};

use super::language::{Tongue, own_name};
use super::questions::{Asked, Part, QUESTIONS, Question};
use crate::ask::Ask;
use crate::look::parts::{Link, SummaryList, SummaryRow};

fn is_of(name: &str, asked: &Asked) -> bool {
    name.strip_prefix(asked.path().as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// What was answered before, with this page's answers in place of its earlier ones. Only boxes of a question are kept.
pub(super) fn merged(before: Boxes, typed: Boxes, question: &Question) -> Boxes {
    let here = |name: &str| question.asks.iter().any(|asked| is_of(name, asked));
    let before = before.into_iter().filter(|(name, _)| !here(name));
    before.chain(typed.into_iter().filter(|(name, value)| here(name) && !value.is_empty())).collect()
}

/// The JSON of one answer, and what is wrong with it.
fn read(ask: &Ask, asked: &Asked, typed: &Typed) -> (Option<Value>, Vec<Refusal>) {
    let (tongue, now) = (Tongue::of(ask), ask.lantern.now());
    let Some(field) = asked.field(tongue) else { return (None, Vec::new()) };
    let prefix = format!("{}.", asked.part.name());
    let own = typed.pairs().filter(|(name, _)| is_of(name, asked));
    let own =
        own.filter_map(|(name, value)| Some((name.strip_prefix(&prefix)?.to_owned(), value.to_owned()))).collect();
    let form = Form {
        kind: asked.part.kind(),
        times: Times::AsTold,
        fields: vec![casework::form::Field { required: false, ..field }],
    };
    let (record, mut refusals) = Reader::new(&own, now, Times::AsTold).record(&form);
    refusals.extend(form::validate(&form, &record, ask.lantern.policy(), now));
    for refusal in &mut refusals {
        refusal.field = format!("/{}{}", asked.part.name(), refusal.field);
    }
    (record.get(asked.field).cloned(), refusals)
}

/// What is wrong with the answers of one page.
pub(super) fn wrong(ask: &Ask, question: &Question, typed: &Typed) -> Vec<Refusal> {
    question.asks.iter().flat_map(|asked| read(ask, asked, typed).1).collect()
}

/// The same answers as the staff's form of a report has them, where words are never an answer that may be not known.
pub(in crate::pages) fn as_staff_type(boxes: &Boxes) -> Boxes {
    let place = |asked: &Asked, name: &str| {
        let rest = name.strip_prefix(asked.path().as_str())?;
        let rest = if asked.words { rest.strip_prefix(".known").filter(|rest| rest.is_empty())? } else { rest };
        let part = if asked.part == Part::Child { "child." } else { "" };
        Some(format!("{part}{}{rest}", asked.field))
    };
    let asks = || QUESTIONS.iter().flat_map(|question| question.asks);
    let typed = |(name, value): &(String, String)| {
        let asked = asks().find(|asked| is_of(name, asked))?;
        Some((place(asked, name)?, value.clone()))
    };
    boxes.iter().filter_map(typed).collect()
}

/// The report as answered. Since when the child is missing is taken to be since they were last seen.
pub(super) fn report(ask: &Ask, typed: &Typed) -> Report {
    let part = |part: Part| {
        let asks = QUESTIONS.iter().flat_map(|question| question.asks).filter(|asked| asked.part == part);
        let value = |asked: &Asked| {
            let (value, refusals) = read(ask, asked, typed);
            let value = value.filter(|_| refusals.is_empty())?;
            let value = if asked.words { value.get("known").cloned()? } else { value };
            Some((asked.field.to_owned(), value))
        };
        asks.filter_map(value).collect::<Map<String, Value>>()
    };
    let mut record = part(Part::Report);
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
        about: About::New(Value::Object(part(Part::Child))),
        occurred: None,
        record: Value::Object(record),
        origin: Origin::Written,
    }
}

/// Every answer, with a way to change it.
pub(super) fn rows(ask: &Ask, tongue: &Tongue, typed: &Typed) -> SummaryList {
    let row = |step: &str, asked: &Asked| {
        let value = read(ask, asked, typed).0;
        let told = asked.field(tongue).zip(value).and_then(|(field, value)| tell(ask, tongue, &field.shape, &value));
        let told = told.unwrap_or_else(|| tongue.say("answer-none"));
        let values = told.lines().map(str::to_owned).collect();
        let action = Some(Link::new(tongue.say("check-change"), format!("/report/{step}?change=yes")));
        SummaryRow { key: tongue.say(asked.label), values, action, changed: false }
    };
    let concerned = QUESTIONS.iter().filter(|question| question.concerns(typed.pairs()));
    let rows = concerned.flat_map(|question| question.asks.iter().map(|asked| row(question.step, asked)));
    SummaryList { rows: rows.collect() }
}

fn tell(ask: &Ask, tongue: &Tongue, shape: &Shape, value: &Value) -> Option<String> {
    match (shape, value) {
        (Shape::Answer(_), Value::String(_)) => Some(tongue.say("answer-not-known")),
        (Shape::Answer(known), value) => tell(ask, tongue, known, value.get("known")?),
        (Shape::YesNo, Value::Bool(true)) => Some(tongue.say("answer-yes")),
        (Shape::YesNo, Value::Bool(false)) => Some(tongue.say("answer-no")),
        (Shape::Moment, value) => Some(moment(tongue, &serde_json::from_value(value.clone()).ok()?)),
        (Shape::Date, Value::String(text)) => Some(date(text.parse().ok()?)),
        (Shape::Code(list), Value::String(code)) => {
            let own = tongue.find(&format!("relationship-{code}"), &[]);
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
