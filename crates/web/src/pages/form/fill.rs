//! A record's JSON as if it had been typed: what is known is filled in, and a correction begins with what stands.

use casework::form::{Field, Shape};
use casework::time::{Instant, Moment, When};
use jiff::civil::Date;
use serde_json::Value;

use super::{below, is_ticked};

type Pairs = Vec<(String, String)>;

/// Every box of a form, as the record would have it.
pub fn fill(prefix: &str, fields: &[Field], record: &Value) -> Pairs {
    let each = |field: &Field| {
        let value = record.get(&field.name)?;
        Some(shape(&below(prefix, &field.name), &field.shape, value))
    };
    fields.iter().filter_map(each).flatten().collect()
}

fn shape(path: &str, expected: &Shape, value: &Value) -> Pairs {
    let one = |text: String| vec![(path.to_owned(), text)];
    match (expected, value) {
        (_, Value::Null) => Vec::new(),
        (Shape::Moment, value) => {
            serde_json::from_value(value.clone()).map(|moment| fill_moment(path, &moment)).unwrap_or_default()
        }
        (Shape::Date, Value::String(text)) => text.parse().map(|date| fill_date(path, date)).unwrap_or_default(),
        (Shape::Answer(known), Value::Object(answer)) => {
            let mut pairs = one("known".to_owned());
            let known = answer.get("known").map(|value| shape(&below(path, "known"), known, value));
            pairs.extend(known.into_iter().flatten());
            pairs
        }
        (Shape::Group(fields), value) => fill(path, fields, value),
        (Shape::List(item), Value::Array(values)) if is_ticked(item) => {
            values.iter().filter_map(Value::as_str).map(|value| (path.to_owned(), value.to_owned())).collect()
        }
        (Shape::List(item), Value::Array(values)) => values
            .iter()
            .enumerate()
            .flat_map(|(place, value)| shape(&format!("{path}.{place}"), item, value))
            .collect(),
        (_, Value::String(text)) => one(text.clone()),
        (_, Value::Bool(_) | Value::Number(_)) => one(value.to_string()),
        (Shape::Any, value) => one(value.to_string()),
        _ => Vec::new(),
    }
}

fn fill_date(path: &str, date: Date) -> Pairs {
    let part = |name: &str, value: String| (below(path, name), value);
    vec![
        part("day", date.day().to_string()),
        part("month", date.month().to_string()),
        part("year", date.year().to_string()),
    ]
}

/// The boxes of one moment.
pub fn fill_moment(path: &str, moment: &Moment) -> Pairs {
    let mut pairs = Vec::new();
    let mut put = |name: &str, value: String| pairs.push((below(path, name), value));
    match moment.when {
        When::At(at) => {
            put("how", "earlier".to_owned());
            put("date", typed_date(at.london_date()));
            put("time", typed_time(at));
            if let Some(second) = which_of_two(at) {
                put("second", second.to_owned());
            }
        }
        When::Day(date) => {
            put("how", "earlier".to_owned());
            put("date", typed_date(date));
        }
        When::Between(from, to) => {
            put("how", "between".to_owned());
            put("from_date", typed_date(from.london_date()));
            put("from_time", typed_time(from));
            put("to_date", typed_date(to.london_date()));
            put("to_time", typed_time(to));
            if let Some(second) = which_of_two(from).or_else(|| which_of_two(to)) {
                put("second", second.to_owned());
            }
        }
        When::Unknown => {}
    }
    if let Some(words) = &moment.words {
        put("words", words.clone());
    }
    pairs
}

fn typed_date(date: Date) -> String {
    date.strftime("%-d/%-m/%Y").to_string()
}

fn typed_time(at: Instant) -> String {
    at.in_london().strftime("%H:%M").to_string()
}

/// Which of the two it is, for a time over which the clocks went back.
fn which_of_two(at: Instant) -> Option<&'static str> {
    let (first, last) = Instant::from_london(at.in_london().datetime())?;
    (first != last).then_some(if at == last { "yes" } else { "no" })
}
