//! What was typed into a report, as a report: what cannot be read is kept in the caller's words.

use casework::entry::Origin;
use casework::form::{self, Form, Reader, Typed};
use casework::ids::ChildId;
use casework::policy::script::Of;
use casework::record::{Refusal, Times};
use casework::records::Kind;
use operations::{About, Report};
use serde_json::{Map, Value, json};

use super::screen::NOT_KNOWN;
use crate::ask::Ask;
use crate::pages::form::{compact, settle_now};
use crate::pages::record::shown;

/// Where the child's own boxes are.
pub(super) const CHILD: &str = "child";

/// A report as it was typed.
pub(super) struct Read {
    pub report: Report,
    /// Who the child is, should they not be known.
    pub identity: Value,
    /// Only what cannot be stored.
    pub refusals: Vec<Refusal>,
}

pub(super) fn read(ask: &Ask, typed: &Typed) -> Read {
    let now = ask.lantern.now();
    let settled = settle_now(typed, shown(typed, now));
    let mut told = Told::default();
    let identity = told.part(ask, Kind::ChildRegistered, &format!("/{CHILD}"), &below_child(&settled));
    let mut record = told.part(ask, Kind::ReportReceived, "", &settled);
    if !told.words.is_empty() {
        let circumstances = record.get("circumstances").and_then(Value::as_str).unwrap_or_default();
        let all = [circumstances, &told.words.join("\n")].join("\n").trim().to_owned();
        record.insert("circumstances".to_owned(), json!(all));
    }
    record.insert(NOT_KNOWN.to_owned(), json!(not_known(ask, &settled)));
    let identity = Value::Object(identity);
    let about = match typed.get("about").parse::<ChildId>() {
        Ok(child) => About::Known(child),
        Err(_) => About::New(identity.clone()),
    };
    let report = Report { about, occurred: None, record: Value::Object(record), origin: Origin::Written };
    Read { report, identity, refusals: told.refusals }
}

/// The questions that were asked and that nobody could answer: those ticked, and times said to be not known.
fn not_known(ask: &Ask, typed: &Typed) -> Vec<String> {
    let script = ask.lantern.policy().script.at(ask.lantern.now());
    let ticked = |name: &str| typed.all(NOT_KNOWN).iter().any(|ticked| ticked == name);
    let unknown = |name: &str| typed.get(&format!("{name}.how")) == "not_known";
    let own = script.questions().filter(|question| question.of == Of::Report).map(|question| question.field.clone());
    own.filter(|name| ticked(name) || unknown(name)).collect()
}

/// What was typed about the child, as if it were a form of its own.
fn below_child(typed: &Typed) -> Typed {
    let own =
        |(name, value): (&str, &str)| Some((name.strip_prefix(CHILD)?.strip_prefix('.')?.to_owned(), value.to_owned()));
    typed.pairs().filter_map(own).collect()
}

/// What could not be read, in words, and what could not be stored at all.
#[derive(Default)]
struct Told {
    words: Vec<String>,
    refusals: Vec<Refusal>,
}

impl Told {
    fn part(&mut self, ask: &Ask, kind: Kind, prefix: &str, typed: &Typed) -> Map<String, Value> {
        let Some(form) = form::of(kind) else { return Map::new() };
        let (typed, now) = (compact(typed, "", &form.fields, &[]), ask.lantern.now());
        let (record, mut refusals) = Reader::new(&typed, now, Times::AsTold).record(form);
        refusals.extend(form::validate(form, &record, ask.lantern.policy(), now));
        let Value::Object(mut record) = record else { return Map::new() };
        for refusal in refusals {
            if matches!(refusal.code, "unusable_characters" | "hidden_characters" | "too_long" | "too_many") {
                let field = format!("{prefix}{}", refusal.field);
                self.refusals.push(Refusal { field, ..refusal });
            } else {
                self.keep_in_words(form, &typed, &refusal, &mut record);
            }
        }
        record
    }

    fn keep_in_words(&mut self, form: &Form, typed: &Typed, refusal: &Refusal, record: &mut Map<String, Value>) {
        let name = refusal.field.trim_start_matches('/').split('/').next().unwrap_or_default();
        record.remove(name);
        let Some(field) = form.fields.iter().find(|field| field.name == name) else { return };
        let of_field =
            |path: &str| path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        let said =
            typed.pairs().filter(|(path, value)| of_field(path) && !value.trim().is_empty() && *value != "known");
        let said: Vec<&str> = said.map(|(_, value)| value.trim()).collect();
        let line = format!("{}, as told: {}", field.label, said.join(" "));
        if !said.is_empty() && !self.words.contains(&line) {
            self.words.push(line);
        }
    }
}
