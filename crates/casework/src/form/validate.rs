//! Checks a record's JSON against its form and the policy's lists: every error, each beside its field. The same check
//! serves pages, the API, imports and scenarios.

use jiff::SignedDuration;
use serde_json::Value;

use super::{Field, Form, Shape};
use crate::policy::Policy;
use crate::record::{Refusal, Times};
use crate::time::{Instant, Moment};

/// Longer than anything a person types, and short enough to keep.
const LONGEST: usize = 20_000;
const MOST_ITEMS: usize = 200;
/// Nobody here was a child before: plans run to 25, and a year typed wrong is further off.
const LONGEST_AGO: SignedDuration = SignedDuration::from_hours(30 * 8766);

struct Check<'a> {
    policy: &'a Policy,
    now: Instant,
    times: Times,
    refusals: Vec<Refusal>,
}

/// Every reason why the JSON is not a record of this form.
pub fn validate(form: &Form, record: &Value, policy: &Policy, now: Instant) -> Vec<Refusal> {
    let mut check = Check { policy, now, times: form.times, refusals: Vec::new() };
    check.group("", &form.fields, record);
    check.refusals
}

/// Every reason why a time cannot be when it happened.
pub fn occurred(moment: &Moment, times: Times, now: Instant) -> Vec<Refusal> {
    let late = moment.earliest().is_some_and(|at| at > now + SignedDuration::from_mins(5));
    let mut refusals = text_faults("/occurred", moment.words.as_deref().unwrap_or_default());
    if late && times == Times::Past {
        refusals.push(Refusal::new("/occurred", "in_the_future", "That is still to come. Check the date and time"));
    }
    if moment.latest().is_some_and(|at| at < now - LONGEST_AGO) {
        let message = "That is more than thirty years ago. Check the year";
        refusals.push(Refusal::new("/occurred", "too_long_ago", message));
    }
    refusals
}

/// Marks that keyboards and copying leave behind, and that show nothing: a form drops them, any other way in is told.
pub(super) fn invisible(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{feff}')
}

/// Marks that show nothing, or turn the text after them round.
pub(crate) fn hidden(c: char) -> bool {
    invisible(c) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn text_faults(pointer: &str, text: &str) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if text.chars().count() > LONGEST {
        let message = format!("This is too long. Use {LONGEST} characters or fewer, and attach the rest");
        refusals.push(Refusal::new(pointer, "too_long", message));
    }
    if text.chars().any(hidden) {
        let message = "This has hidden characters that turn text round. Type it again";
        refusals.push(Refusal::new(pointer, "hidden_characters", message));
    }
    // What was not text when it arrived stands as U+FFFD by now.
    if text.chars().any(|c| c == '\u{fffd}' || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))) {
        let message = "This has characters that cannot be kept. Type it again";
        refusals.push(Refusal::new(pointer, "unusable_characters", message));
    }
    refusals
}

impl Check<'_> {
    fn refuse(&mut self, pointer: &str, code: &'static str, message: impl Into<String>) {
        self.refusals.push(Refusal::new(pointer, code, message));
    }

    fn group(&mut self, pointer: &str, fields: &[Field], value: &Value) {
        let Some(object) = value.as_object() else {
            return self.refuse(pointer, "not_an_object", "This has to be a set of fields");
        };
        for name in object.keys().filter(|name| !fields.iter().any(|field| field.name == **name)) {
            let known = fields.iter().map(|field| field.name.as_str());
            let message = crate::policy::unknown_word("The field", name, known);
            self.refuse(&format!("{pointer}/{name}"), "unknown_field", message);
        }
        for field in fields {
            let pointer = format!("{pointer}/{}", field.name);
            match object.get(&field.name) {
                Some(value) if !value.is_null() || field.required => self.field(&pointer, field, value),
                _ if field.required => self.refuse(&pointer, "missing", missing(field)),
                _ => {}
            }
        }
    }

    fn field(&mut self, pointer: &str, field: &Field, value: &Value) {
        if field.required && value.as_str().is_some_and(|text| text.trim().is_empty()) {
            return self.refuse(pointer, "missing", missing(field));
        }
        self.shape(pointer, &field.shape, field.ahead, value);
    }

    fn shape(&mut self, pointer: &str, shape: &Shape, ahead: bool, value: &Value) {
        match shape {
            Shape::Text | Shape::LongText => self.text(pointer, value),
            Shape::YesNo => self.wants(pointer, value.is_boolean(), "Answer true or false"),
            Shape::Number => self.wants(pointer, value.is_i64() || value.is_u64(), "Write a whole number"),
            Shape::Date => {
                let date = value.as_str().is_some_and(|text| text.parse::<jiff::civil::Date>().is_ok());
                self.wants(pointer, date, "Write the date as year, month and day, like 2010-05-14");
            }
            Shape::Moment => self.moment(pointer, ahead, value),
            Shape::Choice(choices) => {
                let known = value.as_str().is_some_and(|value| choices.iter().any(|choice| choice.value == value));
                let words = choices.iter().map(|choice| choice.value.as_str()).collect::<Vec<_>>().join(", ");
                self.wants(pointer, known, &format!("Choose one of: {words}"));
            }
            Shape::Code(list) => self.code(pointer, list, value),
            Shape::Reference(target) => {
                let readable = value.as_str().is_some_and(|text| reference(target, text));
                self.wants(pointer, readable, "Choose one from the list");
            }
            Shape::Answer(known) => self.answer(pointer, known, ahead, value),
            Shape::Group(fields) => self.group(pointer, fields, value),
            Shape::List(item) => self.list(pointer, item, ahead, value),
            Shape::Any => {}
        }
    }

    fn wants(&mut self, pointer: &str, right: bool, message: &str) {
        if !right {
            self.refuse(pointer, "not_readable", message);
        }
    }

    fn text(&mut self, pointer: &str, value: &Value) {
        match value.as_str() {
            Some(text) => self.refusals.extend(text_faults(pointer, text)),
            None => self.refuse(pointer, "not_readable", "Write words here"),
        }
    }

    fn moment(&mut self, pointer: &str, ahead: bool, value: &Value) {
        match serde_json::from_value::<Moment>(value.clone()) {
            Ok(moment) => {
                let times = if ahead { Times::Planned } else { self.times };
                let refusals = occurred(&moment, times, self.now);
                self.refusals.extend(refusals.into_iter().map(|refusal| Refusal { field: pointer.into(), ..refusal }));
            }
            Err(error) => self.refuse(pointer, "not_a_time", error.to_string()),
        }
    }

    fn code(&mut self, pointer: &str, list: &str, value: &Value) {
        let day = self.now.london_date();
        let code = value.as_str().unwrap_or_default();
        // A record may be about a time when an older code was in force, so membership counts, not today's date.
        let known = self.policy.codes.list(list).is_some_and(|list| list.codes.iter().any(|item| item.code == code));
        if !known {
            let words = self.policy.codes.in_force(list, day).map(|item| item.code.as_str());
            let message = crate::policy::unknown_word("The code", code, words);
            self.refuse(pointer, "unknown_code", message + ". Choose one from the list");
        }
    }

    fn answer(&mut self, pointer: &str, known: &Shape, ahead: bool, value: &Value) {
        match (value.as_str(), value.get("known")) {
            (Some("not_known" | "not_asked" | "declined" | "not_applicable"), _) => {}
            (_, Some(value)) => self.shape(&format!("{pointer}/known"), known, ahead, value),
            _ => self.refuse(pointer, "not_readable", "Give the answer as known, or say that it is not known"),
        }
    }

    fn list(&mut self, pointer: &str, item: &Shape, ahead: bool, value: &Value) {
        let Some(items) = value.as_array() else {
            return self.refuse(pointer, "not_readable", "This has to be a list");
        };
        if items.len() > MOST_ITEMS {
            return self.refuse(pointer, "too_many", format!("Use {MOST_ITEMS} or fewer"));
        }
        for (index, value) in items.iter().enumerate() {
            self.shape(&format!("{pointer}/{index}"), item, ahead, value);
        }
    }
}

fn missing(field: &Field) -> String {
    match &field.shape {
        Shape::Choice(_) | Shape::Code(_) | Shape::Reference(_) => format!("Choose an answer: {}", field.label),
        Shape::Moment | Shape::Date => format!("Give the time: {}", field.label),
        _ => format!("Fill in: {}", field.label),
    }
}

fn reference(target: &str, text: &str) -> bool {
    use crate::ids::{ChildId, ContextId, EntryId, EpisodeId, HomeId, OrganisationId, PersonId, UnitId};
    match target {
        "ChildId" => text.parse::<ChildId>().is_ok(),
        "ContextId" => text.parse::<ContextId>().is_ok(),
        "EpisodeId" => text.parse::<EpisodeId>().is_ok(),
        "EntryId" => text.parse::<EntryId>().is_ok(),
        "HomeId" => text.parse::<HomeId>().is_ok(),
        "PersonId" => text.parse::<PersonId>().is_ok(),
        "OrganisationId" => text.parse::<OrganisationId>().is_ok(),
        "UnitId" => text.parse::<UnitId>().is_ok(),
        _ => false,
    }
}
