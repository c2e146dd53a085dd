//! Fields with what was typed in them, from a form. Nothing typed is lost: a value that no list has is offered again.

use casework::form::{Field, Shape, Typed};
use casework::policy::Policy;
use casework::record::Times;
use casework::time::{BadTime, Instant, Moment, read_clock, read_date};

use super::{Offers, below, is_ticked};
use crate::look::form::{AnswerView, Choice, FieldView, MomentHow, MomentView, Purpose, RepeatItem, WidgetView, Width};
use crate::pages::words;

/// More answers than this are a list to open, not radios to read.
const RADIOS: usize = 8;

/// What is asked, and what was typed so far.
#[derive(Clone, Copy)]
pub struct Asking<'a> {
    /// Codes and labels.
    pub policy: &'a Policy,
    /// What selects offer.
    pub offers: &'a Offers,
    /// What was typed.
    pub typed: &'a Typed,
    /// Now, as the page shows it.
    pub now: Instant,
    /// What the record makes of times.
    pub times: Times,
}

impl Asking<'_> {
    /// The fields of a form or of a group in it.
    pub fn fields(&self, prefix: &str, fields: &[Field]) -> Vec<FieldView> {
        fields.iter().map(|field| self.field(&below(prefix, &field.name), field)).collect()
    }

    /// One field.
    pub fn field(&self, path: &str, field: &Field) -> FieldView {
        if field.hidden || matches!(field.shape, Shape::Any) || self.has_nothing_to_name(path, field) {
            return FieldView::new(path, &field.label, WidgetView::Hidden { value: self.typed.get(path).to_owned() });
        }
        let view = FieldView::new(path, &field.label, self.widget(path, field)).with_hint(&field.hint);
        // An answer has *not known* among its choices: nothing marks it as one to leave out.
        if field.required || matches!(field.shape, Shape::Answer(_)) { view } else { view.optional() }
    }

    /// Whether it may name an entry of a kind of which there is none, and nothing is typed: then it is not asked.
    fn has_nothing_to_name(&self, path: &str, field: &Field) -> bool {
        let Shape::Reference(target) = &field.shape else { return false };
        let alone = !path.ends_with(|end: char| end.is_ascii_digit());
        let may_be_left = field.of.is_some() && !field.required && alone;
        may_be_left && self.offers.of_target(path, target).is_empty() && self.typed.get(path).trim().is_empty()
    }

    /// A moment with its own question, as the form's *when*.
    pub fn moment(&self, path: &str, label: &str, hint: &str, ahead: bool) -> FieldView {
        FieldView::new(path, label, WidgetView::Moment(Box::new(self.moment_view(path, ahead)))).with_hint(hint)
    }

    fn widget(&self, path: &str, field: &Field) -> WidgetView {
        let value = || self.typed.get(path).to_owned();
        match &field.shape {
            Shape::Text => match self.offers.named(path) {
                Some(choices) if !choices.is_empty() => self.one_of(path, choices.to_vec()),
                _ => WidgetView::Text { value: value(), width: Width::Full, purpose: purpose(path) },
            },
            Shape::LongText => WidgetView::text_area(value()),
            Shape::YesNo => self.yes_no(path),
            Shape::Number => WidgetView::Number { value: value(), unit: String::new() },
            Shape::Date => self.date(path),
            Shape::Moment => WidgetView::Moment(Box::new(self.moment_view(path, field.ahead))),
            Shape::Choice(choices) => self.one_of(path, plain(choices)),
            Shape::Code(list) => self.one_of(path, self.codes(list)),
            Shape::Reference(target) => self.reference(path, target),
            Shape::Answer(known) => WidgetView::Answer(self.answer(path, field, known)),
            Shape::Group(fields) => WidgetView::Group { fields: self.fields(path, fields) },
            Shape::List(item) => self.list(path, field, item),
            Shape::Any => WidgetView::Hidden { value: value() },
        }
    }

    fn reference(&self, path: &str, target: &str) -> WidgetView {
        let offered = self.offers.of_target(path, target);
        if offered.is_empty() {
            let value = self.typed.get(path).to_owned();
            return WidgetView::Text { value, width: Width::Full, purpose: Purpose::Code };
        }
        self.one_of(path, offered.to_vec())
    }

    /// Radios for a few, a select for many; what was typed is kept even when it is none of them.
    fn one_of(&self, path: &str, mut options: Vec<Choice>) -> WidgetView {
        let typed = self.typed.get(path).trim();
        if !typed.is_empty() && !options.iter().any(|option| option.value == typed) {
            options.push(Choice::new(typed, shortened(typed)).set_apart());
        }
        for option in &mut options {
            option.checked = option.value == typed;
        }
        if options.len() <= RADIOS { WidgetView::Radios { options } } else { WidgetView::Select { options } }
    }

    fn yes_no(&self, path: &str) -> WidgetView {
        let typed = match self.typed.get(path) {
            "yes" => "true",
            "no" => "false",
            other => other,
        };
        let options = [("true", "Yes"), ("false", "No")];
        WidgetView::Radios { options: options.map(|(value, label)| Choice::new(value, label).chosen_if(typed)).into() }
    }

    fn codes(&self, list: &str) -> Vec<Choice> {
        let items = self.policy.codes.in_force(list, self.now.london_date());
        items.map(|item| Choice { hint: item.hint.clone(), ..Choice::new(&item.code, &item.label) }).collect()
    }

    fn date(&self, path: &str) -> WidgetView {
        let part = |name: &str| self.typed.get(&below(path, name)).to_owned();
        WidgetView::Date { day: part("day"), month: part("month"), year: part("year") }
    }

    fn answer(&self, path: &str, field: &Field, known: &Shape) -> AnswerView {
        let inner = Field { shape: known.clone(), ..field.clone() };
        let known = self.field(&below(path, "known"), &inner);
        let said = self.typed.get(path);
        let typed_below = self.typed.pairs().any(|(name, value)| {
            !value.trim().is_empty() && name.strip_prefix(path).is_some_and(|rest| rest.starts_with(".known"))
        });
        let state = if said.is_empty() && typed_below { "known" } else { said };
        let others =
            [("not_known", "Not known"), ("declined", "Did not want to say"), ("not_applicable", "Does not apply")];
        AnswerView {
            state: state.to_owned(),
            others: others.map(|(value, label)| (value.to_owned(), label.to_owned())).into(),
            known: Box::new(known),
        }
    }

    fn list(&self, path: &str, field: &Field, item: &Shape) -> WidgetView {
        if is_ticked(item) {
            return self.ticked(path, item);
        }
        let count = self.typed.items(path).max(1);
        let items = (0..count).map(|index| self.item(&format!("{path}.{index}"), field, item)).collect();
        WidgetView::Repeat {
            items,
            item: field.label.clone(),
            add: format!("Add another to “{}”", field.label),
            remove: if count > 1 { "Remove".to_owned() } else { String::new() },
        }
    }

    fn item(&self, path: &str, field: &Field, item: &Shape) -> RepeatItem {
        let fields = match item {
            Shape::Group(fields) => self.fields(path, fields),
            shape => {
                let one = Field { shape: shape.clone(), hint: String::new(), required: false, ..field.clone() };
                vec![self.field(path, &one)]
            }
        };
        RepeatItem { fields }
    }

    fn ticked(&self, path: &str, item: &Shape) -> WidgetView {
        let mut options = match item {
            Shape::Choice(choices) => plain(choices),
            Shape::Code(list) => self.codes(list),
            _ => Vec::new(),
        };
        let typed = self.typed.all(path);
        for value in typed.iter().filter(|value| !value.trim().is_empty()) {
            if !options.iter().any(|option| option.value == *value) {
                options.push(Choice::new(value, shortened(value)).set_apart());
            }
        }
        for option in &mut options {
            option.checked = typed.contains(&option.value);
        }
        WidgetView::Checkboxes { options }
    }

    fn moment_view(&self, path: &str, ahead: bool) -> MomentView {
        let part = |name: &str| self.typed.get(&below(path, name)).to_owned();
        let how = match part("how").as_str() {
            "now" => MomentHow::Now,
            "earlier" => MomentHow::Earlier,
            "between" => MomentHow::Between,
            "not_known" => MomentHow::NotKnown,
            _ if !part("date").is_empty() || !part("time").is_empty() => MomentHow::Earlier,
            _ => MomentHow::Blank,
        };
        let to_come = ahead || self.times == Times::Planned;
        let twice = |date: &str, time: &str| self.happened_twice(&part(date), &part(time));
        let asks_which = match how {
            MomentHow::Earlier => twice("date", "time"),
            MomentHow::Between => twice("from_date", "from_time") || twice("to_date", "to_time"),
            _ => false,
        };
        let now = if to_come { String::new() } else { words::at(self.now, self.now) };
        MomentView {
            how,
            now,
            date: part("date"),
            time: part("time"),
            from_date: part("from_date"),
            from_time: part("from_time"),
            to_date: part("to_date"),
            to_time: part("to_time"),
            words: part("words"),
            asks_which,
            second: part("second"),
            read_as: self.read_as(path, how, ahead),
            ahead: to_come,
            brief: false,
        }
    }

    /// How what was typed was read, once it could be.
    fn read_as(&self, path: &str, how: MomentHow, ahead: bool) -> String {
        if !matches!(how, MomentHow::Earlier | MomentHow::Between) {
            return String::new();
        }
        let (read, refusals) =
            casework::form::Reader::new(self.typed, self.now, Times::Past).ahead(ahead).occurred(path);
        if refusals.is_empty() { words::when(Moment { words: None, ..read }.when, self.now) } else { String::new() }
    }

    fn happened_twice(&self, date: &str, time: &str) -> bool {
        let day = if date.trim().is_empty() { Ok(self.now.london_date()) } else { read_date(date) };
        day.is_ok_and(|day| matches!(read_clock(day, time, None), Err(BadTime::Twice(_))))
    }
}

fn plain(choices: &[casework::form::Choice]) -> Vec<Choice> {
    choices
        .iter()
        .map(|choice| Choice { hint: choice.hint.clone(), ..Choice::new(&choice.value, &choice.label) })
        .collect()
}

fn shortened(value: &str) -> String {
    let mut short: String = value.chars().take(60).collect();
    if short.len() < value.len() {
        short.push('…');
    }
    short
}

/// What a box is for, told from its name: names are not spell-checked, telephones get their keyboard.
fn purpose(path: &str) -> Purpose {
    let name = path.trim_end_matches(".known").rsplit('.').find(|part| part.parse::<usize>().is_err()).unwrap_or(path);
    match name {
        _ if name.contains("phone") => Purpose::Telephone,
        _ if name.contains("number") => Purpose::Code,
        "name" | "who" | "also_known_as" | "reporter_name" | "source" => Purpose::Name,
        _ => Purpose::Words,
    }
}
