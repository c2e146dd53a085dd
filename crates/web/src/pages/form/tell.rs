//! A record in words: labels for its fields, labels for its codes, names for its ids.

use casework::directory::Directory;
use casework::form::{Field, Shape};
use casework::ids::{EntryId, HomeId, OrganisationId, UnitId};
use casework::policy::Policy;
use casework::time::{Instant, Moment};
use serde_json::Value;

use crate::look::parts::SummaryRow;
use crate::pages::words;

/// What the words need to know.
pub struct Telling<'a> {
    /// Labels.
    pub policy: &'a Policy,
    /// Names of organisations, units and homes.
    pub directory: &'a Directory,
    /// What an entry is called.
    pub entry: &'a dyn Fn(EntryId) -> Option<String>,
    /// Now: this year's dates leave the year out.
    pub now: Instant,
}

impl Telling<'_> {
    /// What the record says, field by field. What nobody said is left out.
    pub fn rows(&self, fields: &[Field], record: &Value) -> Vec<SummaryRow> {
        let said = fields.iter().filter(|field| !field.hidden).filter_map(|field| {
            let values = self.values(&field.shape, record.get(&field.name)?);
            (!values.is_empty()).then(|| SummaryRow { key: field.label.clone(), values, ..SummaryRow::default() })
        });
        said.collect()
    }

    fn values(&self, shape: &Shape, value: &Value) -> Vec<String> {
        let one = |text: &str| if text.trim().is_empty() { Vec::new() } else { vec![text.to_owned()] };
        match (shape, value) {
            (_, Value::Null) => Vec::new(),
            (Shape::Moment, value) => self.moment(value),
            (Shape::Answer(_), Value::String(state)) => one(unknown(state)),
            (Shape::Answer(known), Value::Object(answer)) => {
                answer.get("known").map(|value| self.values(known, value)).unwrap_or_default()
            }
            (Shape::YesNo, Value::Bool(yes)) => one(if *yes { "Yes" } else { "No" }),
            (Shape::Date, Value::String(text)) => {
                let date = text.parse::<jiff::civil::Date>();
                one(&date.map_or_else(|_| text.clone(), |date| date.strftime("%-d %B %Y").to_string()))
            }
            (Shape::Choice(choices), Value::String(value)) => {
                let label = choices.iter().find(|choice| choice.value == *value).map(|choice| choice.label.as_str());
                one(label.unwrap_or(value))
            }
            (Shape::Code(list), Value::String(code)) => one(self.policy.codes.label(list, code)),
            (Shape::Reference(target), Value::String(id)) => one(&self.name(target, id)),
            (Shape::Group(fields), value) => self
                .rows(fields, value)
                .into_iter()
                .map(|row| format!("{}: {}", row.key, row.values.join("; ")))
                .collect(),
            (Shape::List(item), Value::Array(values)) => values
                .iter()
                .map(|value| self.values(item, value).join(" · "))
                .filter(|line| !line.is_empty())
                .collect(),
            (_, Value::String(text)) => text.lines().flat_map(one).collect(),
            (_, other) => one(&other.to_string()),
        }
    }

    fn moment(&self, value: &Value) -> Vec<String> {
        match serde_json::from_value::<Moment>(value.clone()) {
            Ok(moment) if moment == Moment::default() => Vec::new(),
            Ok(moment) => vec![words::capital(&words::moment(&moment, self.now))],
            Err(_) => Vec::new(),
        }
    }

    fn name(&self, target: &str, id: &str) -> String {
        let found = match target {
            "OrganisationId" => {
                id.parse::<OrganisationId>().ok().map(|id| self.directory.organisation_name(&id).to_owned())
            }
            "UnitId" => id.parse::<UnitId>().ok().map(|id| self.directory.unit_name(&id).to_owned()),
            "HomeId" => {
                let home = id.parse::<HomeId>().ok();
                home.and_then(|home| self.directory.homes.get(&home)).map(|home| home.name.clone())
            }
            "EntryId" => id.parse::<EntryId>().ok().and_then(self.entry),
            _ => None,
        };
        found.unwrap_or_else(|| id.to_owned())
    }
}

fn unknown(state: &str) -> &str {
    match state {
        "not_known" => "Not known",
        "not_asked" => "Not asked yet",
        "declined" => "They did not want to say",
        "not_applicable" => "Does not apply",
        other => other,
    }
}
