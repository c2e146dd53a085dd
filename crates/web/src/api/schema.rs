//! The schemas the document refers to: those of what the API shows, made from its types, and those of every kind of
//! record, whose own definitions are lifted beside them. It writes no operation.

use casework::record::descriptors;
use casework::records::Kind;
use schemars::SchemaGenerator;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use super::operation::Shape;

const PLACE: &str = "#/components/schemas/";

/// Schemas by name.
pub struct Schemas {
    generator: SchemaGenerator,
}

impl Schemas {
    /// None yet.
    pub fn new() -> Self {
        let settings = SchemaSettings::draft2020_12().for_serialize().with(|settings| {
            settings.definitions_path = "/components/schemas".into();
            settings.meta_schema = None;
        });
        Self { generator: settings.into_generator() }
    }

    /// The schema of what an operation gives.
    pub fn shape(&mut self, shape: Shape) -> Value {
        shape(&mut self.generator).into()
    }

    /// Every schema that anything refers to, by name.
    pub fn all(mut self) -> Map<String, Value> {
        let mut all = self.generator.take_definitions(true);
        for described in descriptors() {
            lift(&mut all, described.kind, described.schema.clone());
        }
        all.insert("Refusal".into(), refusal());
        all.insert("Problem".into(), problem());
        all.sort_keys();
        for schema in all.values_mut() {
            mend(schema);
        }
        all
    }
}

/// Where a schema is.
pub fn reference(name: &str) -> Value {
    json!({ "$ref": format!("{PLACE}{name}") })
}

/// The schema of a kind of record.
pub fn of_kind(kind: Kind) -> Value {
    reference(&name(kind))
}

/// The name of a kind's schema: that of its type.
pub fn name(kind: Kind) -> String {
    let title = kind.descriptor().and_then(|described| described.schema.get("title")).and_then(Value::as_str);
    title.unwrap_or(kind.name()).to_owned()
}

/// Puts a kind's schema and its definitions beside the others. A definition that says something else under a name that is
/// taken is named after its kind too.
fn lift(all: &mut Map<String, Value>, kind: Kind, mut schema: Value) {
    let own = name(kind);
    let definitions = schema.as_object_mut().and_then(|schema| {
        schema.shift_remove("$schema");
        schema.shift_remove("$defs")
    });
    let definitions = definitions.and_then(|definitions| definitions.as_object().cloned()).unwrap_or_default();
    let same = |name: &str, definition: &Value| {
        let mut lifted = definition.clone();
        point(&mut lifted, &|name| name.to_owned());
        all.get(name).is_none_or(|other| *other == lifted)
    };
    let renamed: Vec<(String, String)> = definitions
        .iter()
        .filter(|(name, definition)| !same(name, definition))
        .map(|(name, _)| (name.clone(), format!("{own}{name}")))
        .collect();
    let called = |name: &str| {
        let new = renamed.iter().find(|(old, _)| old == name);
        new.map_or_else(|| name.to_owned(), |(_, new)| new.clone())
    };
    for (name, mut definition) in definitions {
        point(&mut definition, &called);
        all.insert(called(&name), definition);
    }
    point(&mut schema, &called);
    all.insert(own, schema);
}

/// Points every reference to where definitions are now.
fn point(schema: &mut Value, called: &dyn Fn(&str) -> String) {
    match schema {
        Value::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                match (name.as_str(), &value) {
                    ("$ref", Value::String(target)) => {
                        let target = target.strip_prefix("#/$defs/").map(called);
                        if let Some(target) = target {
                            *value = Value::String(format!("{PLACE}{target}"));
                        }
                    }
                    _ => point(value, called),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| point(item, called)),
        _ => {}
    }
}

/// Says where a code comes from.
fn mend(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if let Some(list) = fields.get("x-codes").and_then(Value::as_str) {
                let words = format!("A code of the list at /api/v1/policy/codes/{list}");
                fields.entry("description").or_insert(Value::String(words));
            }
            fields.values_mut().for_each(mend);
        }
        Value::Array(items) => items.iter_mut().for_each(mend),
        _ => {}
    }
}

fn refusal() -> Value {
    json!({
        "type": "object",
        "description": "Why one field was not taken, and what to do.",
        "properties": {
            "field": {
                "type": "string",
                "description": "A JSON pointer into the body; `?name` for the query; the name of a header."
            },
            "code": { "type": "string", "description": "Stable." },
            "message": { "type": "string", "description": "A sentence for a person." }
        },
        "required": ["field", "code", "message"],
        "additionalProperties": false
    })
}

fn problem() -> Value {
    json!({
        "type": "object",
        "description": "Why a request was not answered with what it asked for (RFC 9457).",
        "properties": {
            "type": { "type": "string", "description": "Where the code is explained." },
            "code": { "enum": super::document::problems().iter().map(crate::problem::Problem::code).collect::<Vec<_>>() },
            "title": { "type": "string" },
            "detail": { "type": "string" },
            "status": { "type": "integer" },
            "errors": { "type": "array", "items": reference("Refusal"), "description": "With `refused`." },
            "versions": {
                "type": "object",
                "description": "With `stale`: what you had seen, what is in force now, and both records.",
                "properties": {
                    "seen": { "type": ["string", "null"], "format": "uuid" },
                    "now": { "type": "string", "format": "uuid" },
                    "theirs": true,
                    "mine": true
                },
                "required": ["seen", "now", "theirs", "mine"],
                "additionalProperties": false
            }
        },
        "required": ["type", "code", "title", "detail", "status"],
        "additionalProperties": false
    })
}
