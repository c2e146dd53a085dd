//! What the invented handlers of a demonstration answered to the practice calls, so that somebody who tries it sees how far they
//! agree. Whoever signs in has not answered yet.

use anyhow::Result;
use casework::actor::Actor;
use casework::form::Shape;
use casework::policy::practice_case::{PracticeCase, Told};
use casework::practised::{Asked, questions};
use london::Post;
use london::boroughs::BOROUGHS;
use operations::Lantern;
use serde_json::{Map, Value, json};

/// What a question is given that the caller leaves to whoever listens, of ten handlers.
const DIVIDED: [(&str, [&str; 10]); 6] = [
    ("immediate_danger", ["yes", "yes", "yes", "not_known", "not_known", "not_known", "not_known", "no", "no", ""]),
    ("out_of_character", ["yes", "yes", "yes", "yes", "no", "no", "no", "not_known", "not_known", ""]),
    ("interpreter", ["not_applicable", "not_applicable", "not_applicable", "not_applicable", "", "", "", "", "", ""]),
    (
        "decided.decision",
        ["opened", "opened", "opened", "opened", "opened", "opened", "opened", "opened", "not_opened", ""],
    ),
    (
        "advice",
        ["s1_reachable", "s1_reachable", "s1_reachable", "s1_tell_us", "s1_tell_us", "s1_look_at_home", "", "", "", ""],
    ),
    ("decided.reason", ["", "", "", "", "", "", "", "", "no_apparent_risk", ""]),
];

/// Keeps what everybody answered to each call.
pub fn load(lantern: &Lantern) -> Result<()> {
    let asked = questions(lantern.policy().script.at(lantern.now()));
    for case in lantern.policy().practice_cases.at(lantern.now()) {
        for (number, actor) in handlers().into_iter().enumerate() {
            lantern.practise(&actor, case, &answers(&asked, case, number))?;
        }
    }
    Ok(())
}

/// Ten who take reports, without the two whom the demonstration shows.
fn handlers() -> Vec<Actor> {
    let handlers = (1..6).map(Post::CallHandler);
    handlers.chain(BOROUGHS.iter().take(5).map(|borough| Post::Officer(borough, 1))).map(Post::actor).collect()
}

fn answers(asked: &[Asked], case: &PracticeCase, number: usize) -> Value {
    let mut parts: Map<String, Value> = Map::new();
    let mut unknown: Vec<&str> = Vec::new();
    for (place, asked) in asked.iter().enumerate() {
        let given = given(asked, case, number, place);
        let name = asked.field.name.as_str();
        let value = match given.as_deref() {
            None => continue,
            Some("not_known") if !matches!(asked.field.shape, Shape::Answer(_)) => {
                unknown.extend((asked.part == "report").then_some(name));
                continue;
            }
            Some(given) => value(&asked.field.shape, given),
        };
        let part = parts.entry(asked.part).or_insert_with(|| json!({}));
        part.as_object_mut().map(|part| part.insert(name.to_owned(), value));
    }
    let report = parts.entry("report").or_insert_with(|| json!({}));
    report.as_object_mut().map(|report| report.insert("not_known".to_owned(), json!(unknown)));
    Value::Object(parts)
}

/// What a handler gives to a question; nothing where they leave it open.
fn given(asked: &Asked, case: &PracticeCase, number: usize, place: usize) -> Option<String> {
    let draw = (number + place) % 10;
    if let Some((_, divided)) = DIVIDED.iter().find(|(name, _)| *name == asked.name) {
        // What is decided, and why, by one handler.
        let draw = if asked.name.starts_with("decided.") { number % 10 } else { draw };
        return divided.get(draw).map(|given| (*given).to_owned()).filter(|given| !given.is_empty());
    }
    // About most questions they agree.
    match (case.tells(&asked.name), if place.is_multiple_of(3) { draw } else { 0 }) {
        (_, 9) => None,
        _ if asked.name == "circumstances" => Some(case.says.iter().take(2).cloned().collect::<Vec<_>>().join(" ")),
        (Some(Told { is, words, .. }), 0..=7) => Some(if is.is_empty() { words.clone() } else { is.clone() }),
        (Some(_), _) | (None, 7..) if asked.only.is_none() => Some("not_known".to_owned()),
        _ => None,
    }
}

fn value(shape: &Shape, given: &str) -> Value {
    match shape {
        Shape::Answer(_) if ["not_known", "not_applicable"].contains(&given) => json!(given),
        Shape::Answer(known) => json!({ "known": value(known, given) }),
        Shape::YesNo => json!(given == "yes"),
        Shape::Moment => json!({ "when": "unknown", "words": given }),
        Shape::List(_) => json!([given]),
        _ => json!(given),
    }
}
