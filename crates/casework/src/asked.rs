//! What the script asks of an episode and what was said: answered, not known, or not asked yet. A gap is shown and asked again; it
//! keeps nothing from being done.

use serde_json::Value;

use crate::case::Class;
use crate::case::{Case, Episode};
use crate::entry::{Band, Entry};
use crate::policy::definition::{Definition, Need};
use crate::policy::script::{Edition, Of, Question};
use crate::records::{DetailsAdded, ReportReceived};

/// What was said to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// Nobody has asked.
    NotAsked,
    /// Somebody was asked, and does not know.
    NotKnown,
    /// Somebody said, or the question does not arise.
    Answered,
}

/// What was said in one record, as JSON.
pub fn said(record: &Value, field: &str) -> Said {
    let unknown = record.get("not_known").and_then(Value::as_array);
    let unknown = unknown.is_some_and(|names| names.iter().any(|name| name == field));
    match record.get(field) {
        Some(Value::String(text)) if text == "not_known" => Said::NotKnown,
        Some(Value::String(text)) if text == "not_asked" || text.trim().is_empty() => open(unknown),
        Some(Value::Array(list)) if list.is_empty() => open(unknown),
        Some(value) if is_blank_moment(value) => open(unknown),
        Some(Value::Null) | None => open(unknown),
        Some(_) => Said::Answered,
    }
}

fn open(unknown: bool) -> Said {
    if unknown { Said::NotKnown } else { Said::NotAsked }
}

/// A time of which nothing was said.
fn is_blank_moment(value: &Value) -> bool {
    value.get("when").is_some_and(|when| when == "unknown") && value.get("words").is_none_or(Value::is_null)
}

/// The questions of the script that concern an episode and have no answer yet, in order, with what was said.
pub fn gaps<'a>(case: &Case, episode: &Episode, edition: &'a Edition) -> Vec<(&'a Question, Said)> {
    let told = Told::of(case, episode);
    let concerned = edition.pages.iter().filter(|page| {
        page.only.as_ref().is_none_or(|only| told.code(&only.question).is_some_and(|code| only.is.contains(&code)))
    });
    let asked = concerned.flat_map(|page| &page.asks).map(|question| (question, told.said(question)));
    asked.filter(|(_, said)| *said != Said::Answered).collect()
}

/// How many of the questions that every report asks were answered in it, and how many there are. That nobody knows is an answer.
pub fn answered(report: &Value, child: &Value, edition: &Edition) -> (usize, usize) {
    let told = Told { reports: vec![report.clone()], child: child.clone() };
    let concerned = edition.pages.iter().filter(|page| page.only.is_none());
    let all: Vec<Said> = concerned.flat_map(|page| &page.asks).map(|question| told.said(question)).collect();
    (all.iter().filter(|said| **said != Said::NotAsked).count(), all.len())
}

/// Everything that was told of an episode, the latest last.
struct Told {
    reports: Vec<Value>,
    child: Value,
}

impl Told {
    fn of(case: &Case, episode: &Episode) -> Self {
        let json = |entry: &Entry| entry.body.to_json().unwrap_or_default();
        let reports = case.in_episode::<ReportReceived>(episode.id).map(|(entry, _)| json(entry));
        let later = case.in_episode::<DetailsAdded>(episode.id).map(|(entry, _)| json(entry));
        let child = case.identity.entry.and_then(|entry| case.entry(entry)).map(json);
        Self { reports: reports.chain(later).collect(), child: child.unwrap_or_default() }
    }

    fn said(&self, question: &Question) -> Said {
        match question.of {
            Of::Child => said(&self.child, &question.field),
            Of::Report => self.reports.iter().map(|told| said(told, &question.field)).max().unwrap_or(Said::NotAsked),
        }
    }

    /// The code somebody gave last.
    fn code(&self, question: &Question) -> Option<String> {
        let known = |told: &Value| Some(told.get(&question.field)?.get("known")?.as_str()?.to_owned());
        match question.of {
            Of::Child => known(&self.child),
            Of::Report => self.reports.iter().rev().find_map(known),
        }
    }

    fn known(&self, field: &str) -> Option<&Value> {
        self.reports.iter().rev().find_map(|told| told.get(field)?.get("known"))
    }
}

/// Whether an episode has what a definition asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Has {
    /// It has.
    Yes,
    /// Somebody answered that it has not.
    No,
    /// Nobody has answered yet.
    NotKnown,
}

/// Each thing a definition asks for, held against the record. It is told beside the case and changes nothing about it.
pub fn holds(case: &Case, episode: &Episode, definition: &Definition) -> Vec<(Need, Has)> {
    let told = Told::of(case, episode);
    let yes = |field: &str| told.known(field).and_then(Value::as_bool);
    let has = |need: &Need| match need {
        Need::WhereaboutsUnknown if episode.class == Class::Missing => Has::Yes,
        Need::WhereaboutsUnknown => Has::No,
        Need::ReportedToPolice => {
            let mut reports = case.in_episode::<ReportReceived>(episode.id);
            if reports.any(|(_, report)| report.to_police) { Has::Yes } else { Has::No }
        }
        Need::OutOfCharacterOrRisk => {
            let risk = episode.highest_band().map(|band| band > Band::Lowest);
            let all = [yes("out_of_character"), yes("immediate_danger"), risk];
            if all.contains(&Some(true)) {
                Has::Yes
            } else if all.contains(&None) {
                Has::NotKnown
            } else {
                Has::No
            }
        }
    };
    definition.needs.iter().map(|need| (*need, has(need))).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn not_known_is_an_answer_and_a_blank_is_none() {
        let report = json!({
            "clothing": "not_known", "other": "not_asked", "medical": { "known": "Asthma" }, "circumstances": "  ",
            "last_seen": { "when": "unknown" }, "worries": "", "not_known": ["worries", "last_seen"], "advice": [],
        });
        let all = ["clothing", "other", "medical", "circumstances", "last_seen", "worries", "advice", "nothing"];
        let (known, open, answered) = (Said::NotKnown, Said::NotAsked, Said::Answered);
        assert_eq!(all.map(|field| said(&report, field)), [known, open, answered, open, known, known, open, open]);
    }
}
