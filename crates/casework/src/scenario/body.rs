//! From a scenario's words to a record's JSON: London times become instants and names become ids.

use serde_json::{Map, Value};

use crate::time::{Instant, Moment};

/// A London time as `2025-03-01 22:10`, with an offset where the clock showed it twice; or any RFC 3339 instant.
pub(super) fn time(text: &str) -> Result<Instant, String> {
    if let Ok(instant) = text.parse() {
        return Ok(instant);
    }
    let civil = text.parse().map_err(|_| format!("“{text}” is not a time. Write it like 2025-03-01 22:10"))?;
    match Instant::from_london(civil) {
        Some((first, second)) if first == second => Ok(first),
        Some(_) => Err(format!("“{text}” happened twice. Add +01:00 for the first or +00:00 for the second")),
        None => Err(format!("“{text}” never happened: the clocks went forward over it")),
    }
}

/// What a name stands for, as `{ entry = "the claim" }`.
pub(super) trait Names {
    /// The id of something named, by what it is: `entry`, `home` or `child`.
    fn id(&self, what: &str, name: &str) -> Result<String, String>;
}

/// A body's JSON.
pub(super) fn record(body: &toml::Table, names: &dyn Names) -> Result<Value, String> {
    let fields = body.iter().map(|(field, value)| Ok((field.clone(), json(value, names)?)));
    fields.collect::<Result<Map<_, _>, String>>().map(Value::Object)
}

fn json(value: &toml::Value, names: &dyn Names) -> Result<Value, String> {
    match value {
        toml::Value::String(text) => moment(text),
        toml::Value::Array(items) => items.iter().map(|item| json(item, names)).collect(),
        toml::Value::Table(table) => match named(table) {
            Some((what, name)) => names.id(what, name).map(Value::String),
            None => record(table, names),
        },
        other => serde_json::to_value(other).map_err(|error| error.to_string()),
    }
}

fn named(table: &toml::Table) -> Option<(&str, &str)> {
    let (what, name) = table.iter().next().filter(|_| table.len() == 1)?;
    ["entry", "home", "child"].contains(&what.as_str()).then_some((what.as_str(), name.as_str()?))
}

/// Text that reads as a time with a clock, or two with ` / ` between, is one; every other text is itself.
fn moment(text: &str) -> Result<Value, String> {
    let looks = |text: &str| text.get(..17).is_some_and(looks_like_time) || text.len() == 16 && looks_like_time(text);
    if let Some((from, to)) = text.split_once(" / ").filter(|(from, to)| looks(from) && looks(to)) {
        return Ok(Value::String(format!("{}/{}", time(from)?, time(to)?)));
    }
    if looks(text) { Ok(Value::String(time(text)?.to_string())) } else { Ok(Value::String(text.into())) }
}

fn looks_like_time(text: &str) -> bool {
    let pattern = "dddd-dd-dd dd:dd";
    text.bytes()
        .zip(pattern.bytes())
        .all(|(byte, want)| if want == b'd' { byte.is_ascii_digit() } else { byte == want })
}

/// When something happened, as told.
pub(super) fn occurred(value: &toml::Value, names: &dyn Names) -> Result<Moment, String> {
    serde_json::from_value(json(value, names)?).map_err(|error| format!("occurred: {error}"))
}
