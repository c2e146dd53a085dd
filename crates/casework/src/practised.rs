//! What handlers gave to an invented call, question by question, and how far they agree. It judges no handler: which of two answers
//! is right, it does not say.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::asked::{Said, said};
use crate::form::{self, Field, Shape};
use crate::policy::script::{Edition, Of, Only, Question};
use crate::records::Kind;

/// What whoever takes a report writes down beside the script.
const TAKEN: [&str; 6] = ["interpreted", "channel", "child.in_care", "missing_since", "whereabouts_known", "advice"];
/// What they decide first.
const DECIDED: [&str; 2] = ["decision", "reason"];

/// The part of the answers that holds what was decided.
pub const DECISION: &str = "decided";

/// One question of the screen.
#[derive(Debug, Clone)]
pub struct Asked {
    /// As the script writes it, and `decided.decision`.
    pub name: String,
    /// The part of the answers it is in, which is a record's.
    pub part: &'static str,
    /// The field of that record.
    pub field: &'static Field,
    /// Whom it concerns, where that is not everybody.
    pub only: Option<Only>,
}

/// What somebody gave to a question.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gave {
    /// One or several of a list: `yes`, a code.
    Listed(Vec<String>),
    /// Something in their own words.
    Words,
    /// That it was asked, and the caller does not know.
    NotKnown,
    /// Nothing.
    Open,
}

/// What everybody gave to one question.
#[derive(Debug, Clone)]
pub struct Given {
    /// The question.
    pub asked: Asked,
    /// How many gave what, what most gave first.
    pub gave: Vec<(Gave, usize)>,
}

/// Every question of the screen, in the order of the script, then what the handler notes and decides.
pub fn questions(script: &Edition) -> Vec<Asked> {
    let of = |question: &Question, only: Option<&Only>| {
        let part = if question.of == Of::Child { "child" } else { "report" };
        Some(Asked { name: question.name(), part, field: question.field()?, only: only.cloned() })
    };
    let of_script =
        script.pages.iter().flat_map(|page| page.asks.iter().map(|question| (question, page.only.as_ref())));
    let taken = TAKEN.map(|name| Question::from(name.to_owned()));
    let taken = taken.iter().filter_map(|question| of(question, None)).collect::<Vec<_>>();
    let decided = form::of(Kind::ReportDecided).map_or(&[][..], |form| &form.fields);
    let decided = decided.iter().filter(|field| DECIDED.contains(&field.name.as_str()));
    let decided =
        decided.map(|field| Asked { name: format!("{DECISION}.{}", field.name), part: DECISION, field, only: None });
    of_script.filter_map(|(question, only)| of(question, only)).chain(taken).chain(decided).collect()
}

/// What the answers give to a question.
pub fn gave(answers: &Value, asked: &Asked) -> Gave {
    let Some(record) = answers.get(asked.part) else { return Gave::Open };
    match said(record, &asked.field.name) {
        Said::NotAsked => Gave::Open,
        Said::NotKnown => Gave::NotKnown,
        Said::Answered => match record.get(&asked.field.name).map(|value| listed(&asked.field.shape, value)) {
            Some(Some(values)) if values == ["not_known"] => Gave::NotKnown,
            Some(Some(values)) => Gave::Listed(values),
            _ => Gave::Words,
        },
    }
}

/// The values of an answer that is of a list; none where it is in words.
fn listed(shape: &Shape, value: &Value) -> Option<Vec<String>> {
    match (shape, value) {
        (Shape::Answer(_), Value::String(state)) => Some(vec![state.clone()]),
        (Shape::Answer(known), answer) => listed(known, answer.get("known")?),
        (Shape::YesNo, Value::Bool(yes)) => Some(vec![if *yes { "yes" } else { "no" }.to_owned()]),
        (Shape::Choice(_) | Shape::Code(_), Value::String(code)) => Some(vec![code.clone()]),
        (Shape::List(item), Value::Array(items)) => {
            let mut values: Vec<String> =
                items.iter().map(|value| listed(item, value)).collect::<Option<Vec<_>>>()?.concat();
            values.sort();
            Some(values)
        }
        _ => None,
    }
}

/// What everybody gave, question by question. A question that concerns few is left out where nobody answered it.
pub fn given(script: &Edition, all: &[Value]) -> Vec<Given> {
    let of = |asked: Asked| {
        let mut counts: BTreeMap<Gave, usize> = BTreeMap::new();
        for answers in all {
            *counts.entry(gave(answers, &asked)).or_default() += 1;
        }
        let mut gave: Vec<(Gave, usize)> = counts.into_iter().collect();
        gave.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Given { asked, gave }
    };
    let arises = |given: &Given| given.asked.only.is_none() || given.gave.iter().any(|(gave, _)| *gave != Gave::Open);
    questions(script).into_iter().map(of).filter(arises).collect()
}

impl Given {
    /// How many gave an answer, found that the caller does not know, and left it open.
    pub fn counts(&self) -> [usize; 3] {
        let of = |wanted: fn(&Gave) -> bool| -> usize {
            self.gave.iter().filter(|(gave, _)| wanted(gave)).map(|(_, count)| count).sum()
        };
        [
            of(|gave| matches!(gave, Gave::Listed(_) | Gave::Words)),
            of(|gave| *gave == Gave::NotKnown),
            of(|gave| *gave == Gave::Open),
        ]
    }

    /// How many did what most did, and of how many.
    pub fn agree(&self) -> (usize, usize) {
        (self.gave.first().map_or(0, |(_, count)| *count), self.gave.iter().map(|(_, count)| count).sum())
    }

    /// Whether not everybody did the same.
    pub fn differ(&self) -> bool {
        self.gave.len() > 1
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::policy::{Policy, shipped};
    use crate::time::Instant;

    #[test]
    fn an_open_question_is_told_from_one_that_the_caller_could_not_answer_and_the_commonest_is_what_others_agree_with()
    {
        let policy = Policy::read(&shipped()).unwrap();
        let script = policy.script.at("2026-03-01T12:00:00Z".parse::<Instant>().unwrap());
        let danger = |said: Value| json!({ "report": { "immediate_danger": said, "not_known": ["worries"] } });
        let all = [
            danger(json!({ "known": true })),
            danger(json!("not_known")),
            danger(json!("not_known")),
            danger(json!("not_asked")),
            json!({ "decided": { "decision": "opened" }, "report": { "circumstances": "Gone", "advice": ["b", "a"] } }),
        ];
        let given = given(script, &all);
        let of = |name: &str| given.iter().find(|given| given.asked.name == name).unwrap();
        let danger = of("immediate_danger");
        assert_eq!((danger.counts(), danger.agree(), danger.differ()), ([1, 2, 2], (2, 5), true));
        assert_eq!((of("worries").counts(), of("worries").agree()), ([0, 4, 1], (4, 5)));
        assert_eq!((of("clothing").counts(), of("clothing").differ()), ([0, 0, 5], false));
        assert_eq!(of("advice").gave[1].0, Gave::Listed(vec!["a".into(), "b".into()]));
        assert_eq!(of("circumstances").gave[1].0, Gave::Words);
        assert_eq!(of("decided.decision").gave[1], (Gave::Listed(vec!["opened".into()]), 1));
        assert!(given.iter().all(|given| given.asked.name != "ward_contact"), "nobody rang from a ward");
    }
}
