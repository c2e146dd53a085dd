//! Reads what was typed into a record's JSON, field by field, with every error beside the box it came from.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{Field, Form, Shape};
use crate::record::{Refusal, Times};
use crate::time::{BadTime, Instant, Moment, When, read_clock, read_date};

/// Fields as typed, by dotted path; several values where several boxes were ticked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(BTreeMap<String, Vec<String>>);

impl FromIterator<(String, String)> for Typed {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        let mut typed = BTreeMap::<String, Vec<String>>::new();
        pairs.into_iter().for_each(|(name, value)| typed.entry(name).or_default().push(value));
        Self(typed)
    }
}

impl Typed {
    /// What was typed in a box; empty when nothing was.
    pub fn get(&self, path: &str) -> &str {
        self.0.get(path).and_then(|values| values.first()).map_or("", String::as_str)
    }

    /// Every value of a name.
    pub fn all(&self, path: &str) -> &[String] {
        self.0.get(path).map_or(&[], Vec::as_slice)
    }

    /// Every name and value, as it was typed.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|(name, values)| values.iter().map(move |value| (name.as_str(), value.as_str())))
    }

    /// How many items of a list were posted: one more than the highest index.
    pub fn items(&self, path: &str) -> usize {
        let below = format!("{path}.");
        let index = |name: &String| name.strip_prefix(&below)?.split('.').next()?.parse::<usize>().ok();
        self.0.keys().filter_map(index).max().map_or(0, |highest| highest.saturating_add(1).min(500))
    }

    fn blank(&self, path: &str) -> bool {
        let below = format!("{path}.");
        let own = self.all(path).iter().all(|value| value.trim().is_empty());
        own && !self
            .0
            .iter()
            .any(|(name, values)| name.starts_with(&below) && values.iter().any(|v| !v.trim().is_empty()))
    }
}

/// Reads one form.
pub struct Reader<'a> {
    typed: &'a Typed,
    now: Instant,
    times: Times,
    ahead: bool,
    refusals: Vec<Refusal>,
}

impl<'a> Reader<'a> {
    /// A reader of what was typed, now.
    pub fn new(typed: &'a Typed, now: Instant, times: Times) -> Self {
        Self { typed, now, times, ahead: false, refusals: Vec::new() }
    }

    /// The same reader for a time that lies ahead: without a date it is the next time the clock shows it.
    #[must_use]
    pub fn ahead(self, ahead: bool) -> Self {
        Self { ahead, ..self }
    }

    /// The record's JSON, as far as it could be read, and every error.
    pub fn record(mut self, form: &Form) -> (Value, Vec<Refusal>) {
        let record = self.group("", &form.fields);
        (Value::Object(record), self.refusals)
    }

    /// When it happened, from the boxes of one moment; now, where nothing was said.
    pub fn occurred(mut self, path: &str) -> (Moment, Vec<Refusal>) {
        let moment = self.moment(path).unwrap_or_else(|| Moment::at(self.now));
        (moment, self.refusals)
    }

    fn refuse(&mut self, path: &str, code: &'static str, message: String) {
        let field = format!("/{}", path.replace('.', "/"));
        self.refusals.push(Refusal { field, code, message });
    }

    fn group(&mut self, prefix: &str, fields: &[Field]) -> Map<String, Value> {
        let mut record = Map::new();
        for field in fields {
            let path = if prefix.is_empty() { field.name.clone() } else { format!("{prefix}.{}", field.name) };
            self.ahead = field.ahead;
            if let Some(value) = self.shape(&path, &field.shape) {
                record.insert(field.name.clone(), value);
            }
        }
        record
    }

    /// The value below a path; `None` where nothing was said.
    fn shape(&mut self, path: &str, shape: &Shape) -> Option<Value> {
        let text = self.typed.get(path);
        match shape {
            Shape::Text | Shape::LongText => (!text.trim().is_empty()).then(|| json!(tidy(text))),
            Shape::Choice(_) | Shape::Code(_) | Shape::Reference(_) => {
                (!text.trim().is_empty()).then(|| json!(text.trim()))
            }
            Shape::YesNo => match text {
                "" => None,
                "yes" | "true" => Some(json!(true)),
                "no" | "false" => Some(json!(false)),
                other => Some(json!(other)),
            },
            Shape::Number => (!text.trim().is_empty())
                .then(|| text.trim().parse::<i64>().map_or_else(|_| json!(text), |number| json!(number))),
            Shape::Date => self.date(path),
            Shape::Moment => self.moment(path).and_then(|moment| serde_json::to_value(moment).ok()),
            Shape::Answer(known) => self.answer(path, known),
            Shape::Group(fields) => (!self.typed.blank(path)).then(|| Value::Object(self.group(path, fields))),
            Shape::List(item) => self.list(path, item),
            Shape::Any => serde_json::from_str(text).ok(),
        }
    }

    fn list(&mut self, path: &str, item: &Shape) -> Option<Value> {
        let ticked: Vec<Value> = self
            .typed
            .all(path)
            .iter()
            .filter(|value| !value.trim().is_empty())
            .map(|value| json!(tidy(value)))
            .collect();
        if !ticked.is_empty() {
            return Some(Value::Array(ticked));
        }
        let count = self.typed.items(path);
        let items: Vec<Value> = (0..count).filter_map(|index| self.shape(&format!("{path}.{index}"), item)).collect();
        (!items.is_empty()).then_some(Value::Array(items))
    }

    fn answer(&mut self, path: &str, known: &Shape) -> Option<Value> {
        match self.typed.get(path) {
            "known" | "" => self.shape(&format!("{path}.known"), known).map(|value| json!({ "known": value })),
            other => Some(json!(other)),
        }
    }

    fn date(&mut self, path: &str) -> Option<Value> {
        let part = |name: &str| self.typed.get(&format!("{path}.{name}")).trim().to_owned();
        let (day, month, year) = (part("day"), part("month"), part("year"));
        let written = match (day.is_empty() && month.is_empty() && year.is_empty(), self.typed.get(path)) {
            (true, "") => return None,
            (true, whole) => whole.to_owned(),
            _ => format!("{day} {month} {year}"),
        };
        match read_date(&written) {
            Ok(date) => Some(json!(date.to_string())),
            Err(error) => {
                self.refuse(path, "not_a_date", error.to_string());
                None
            }
        }
    }

    fn moment(&mut self, path: &str) -> Option<Moment> {
        let part = |name: &str| self.typed.get(&format!("{path}.{name}")).trim().to_owned();
        let words = Some(part("words")).filter(|words| !words.is_empty());
        let read = match part("how").as_str() {
            "now" => Ok(When::At(self.now)),
            "not_known" => Ok(When::Unknown),
            "between" => self.between(path),
            "earlier" => self.at(path, "date", "time"),
            _ if !part("date").is_empty() || !part("time").is_empty() => self.at(path, "date", "time"),
            _ => return words.map(Moment::unread),
        };
        match read {
            Ok(when) => Some(Moment { when, words }),
            Err(_) if self.times == Times::AsTold => {
                let typed = ["date", "time", "from_date", "from_time", "to_date", "to_time", "words"].map(part);
                let told = typed.into_iter().filter(|typed| !typed.is_empty()).collect::<Vec<_>>().join(" ");
                Some(Moment::unread(told))
            }
            Err(error) => {
                self.refuse(path, "not_a_time", error.to_string());
                None
            }
        }
    }

    /// A date and a time; today where only a time was typed, the whole day where only a date was.
    fn at(&self, path: &str, date: &str, time: &str) -> Result<When, BadTime> {
        let part = |name: &str| self.typed.get(&format!("{path}.{name}")).trim();
        let (date, time) = (part(date), part(time));
        let second = match part("second") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        if date.is_empty() {
            return self.nearest(time, second);
        }
        let day = read_date(date)?;
        if time.is_empty() { Ok(When::Day(day)) } else { read_clock(day, time, second) }
    }

    /// A time without a date is the last time the clock showed it: `23:50` typed at 00:10 is yesterday. A time that lies
    /// ahead is the next: `00:10` typed at 23:50 is tomorrow.
    fn nearest(&self, time: &str, second: Option<bool>) -> Result<When, BadTime> {
        let today = self.now.london_date();
        let read = read_clock(today, time, second)?;
        let grace = jiff::SignedDuration::from_mins(5);
        let other = match read.earliest() {
            Some(at) if self.ahead && at < self.now - grace => today.tomorrow().ok(),
            Some(at) if !self.ahead && self.times != Times::Planned && at > self.now + grace => today.yesterday().ok(),
            _ => None,
        };
        other.map_or(Ok(read), |day| read_clock(day, time, second))
    }

    fn between(&self, path: &str) -> Result<When, BadTime> {
        let from = self.at(path, "from_date", "from_time")?;
        let to = self.at(path, "to_date", "to_time")?;
        match (from.earliest(), to.latest()) {
            (Some(from), Some(to)) if from <= to => Ok(When::Between(from, to)),
            _ => Err(BadTime::Backwards),
        }
    }
}

/// Browsers send CRLF; the record keeps plain line ends.
fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").replace(super::validate::invisible, "").trim().to_owned()
}
