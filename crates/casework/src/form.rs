//! The form of a kind of record, from its JSON Schema: what is asked, how an answer is read field by field, and every error
//! at once. It is pure; what a page makes of it is the page's.

use std::sync::OnceLock;

use serde_json::Value;

use crate::record::{Descriptor, Part, Times, descriptors, split_words};
use crate::records::Kind;

mod read;
mod validate;
pub use read::{Reader, Typed};
pub(crate) use validate::hidden;
pub use validate::{occurred, validate};

/// The form of one kind.
#[derive(Debug, Clone)]
pub struct Form {
    /// The kind.
    pub kind: Kind,
    /// What it makes of times.
    pub times: Times,
    /// Its questions, in order.
    pub fields: Vec<Field>,
}

/// One question.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name in the record.
    pub name: String,
    /// The question.
    pub label: String,
    /// A sentence under it.
    pub hint: String,
    /// It has to be there; where not, leaving it out says nothing.
    pub required: bool,
    /// It is filled in by the page, not by the person.
    pub hidden: bool,
    /// A time that may lie ahead.
    pub ahead: bool,
    /// The part of the record it is in, where that is not its kind's.
    pub part: Option<Part>,
    /// It names an entry of this kind.
    pub of: Option<Kind>,
    /// What an answer looks like.
    pub shape: Shape,
}

/// One choice of a list the code branches on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its wire name.
    pub value: String,
    /// What people see.
    pub label: String,
    /// A sentence under it.
    pub hint: String,
}

/// What an answer looks like.
#[derive(Debug, Clone)]
pub enum Shape {
    /// One line.
    Text,
    /// Several lines.
    LongText,
    /// Yes or no.
    YesNo,
    /// A whole number.
    Number,
    /// A calendar date.
    Date,
    /// When something happened, as told.
    Moment,
    /// One of a list the code branches on.
    Choice(Vec<Choice>),
    /// One of a list in policy.
    Code(String),
    /// Something with an id, as `ChildId`.
    Reference(String),
    /// An answer that may be not known.
    Answer(Box<Shape>),
    /// Fields that belong together.
    Group(Vec<Field>),
    /// Several of the same.
    List(Box<Shape>),
    /// Any JSON, for the replacement in a correction.
    Any,
}

/// The form of a kind, made once.
pub fn of(kind: Kind) -> Option<&'static Form> {
    static ALL: OnceLock<Vec<Form>> = OnceLock::new();
    ALL.get_or_init(|| descriptors().iter().map(form).collect()).get(kind as usize)
}

fn form(descriptor: &Descriptor) -> Form {
    let fields = fields(&descriptor.schema, &descriptor.schema);
    Form { kind: descriptor.kind, times: descriptor.times, fields }
}

fn fields(schema: &Value, root: &Value) -> Vec<Field> {
    let required = |name: &str| {
        let names = schema.get("required").and_then(Value::as_array);
        names.is_some_and(|names| names.iter().any(|required| required == name))
    };
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.into_iter().flatten().map(|(name, property)| field(name, property, root, required(name))).collect()
}

fn field(name: &str, property: &Value, root: &Value, required: bool) -> Field {
    let words = property.get("description").and_then(Value::as_str).unwrap_or(name);
    let (label, hint) = split_words(words);
    let marked = |mark: &str| property.get(mark).is_some_and(|mark| mark == &Value::Bool(true));
    let shape = match shape(property, root) {
        Shape::Text if marked("x-long") => Shape::LongText,
        shape => shape,
    };
    let part = property.get("x-part").and_then(Value::as_str).and_then(Part::named);
    Field {
        name: name.into(),
        label,
        hint,
        required,
        hidden: marked("x-hidden"),
        ahead: marked("x-ahead"),
        part,
        of: property.get("x-of").and_then(Value::as_str).and_then(Kind::named),
        shape,
    }
}

fn resolve<'a>(schema: &'a Value, root: &'a Value) -> &'a Value {
    let target = schema.get("$ref").and_then(Value::as_str).and_then(|path| root.pointer(path.trim_start_matches('#')));
    target.unwrap_or(schema)
}

/// The schema without the `null` that an `Option` adds.
fn unwrapped<'a>(schema: &'a Value, root: &'a Value) -> &'a Value {
    let schema = resolve(schema, root);
    let some = schema.get("anyOf").and_then(Value::as_array).and_then(|options| match options.as_slice() {
        [some, none] if none.get("type").is_some_and(|none| none == "null") => Some(some),
        _ => None,
    });
    some.map_or(schema, |some| resolve(some, root))
}

fn shape(schema: &Value, root: &Value) -> Shape {
    let schema = unwrapped(schema, root);
    let text = |key: &str| schema.get(key).and_then(Value::as_str);
    if let Some(widget) = text("x-widget") {
        return match widget {
            "answer" => Shape::Answer(Box::new(
                schema.pointer("/oneOf/1/properties/known").map_or(Shape::Any, |known| shape(known, root)),
            )),
            _ => Shape::Moment,
        };
    }
    if let Some(list) = text("x-codes") {
        return Shape::Code(list.into());
    }
    if let Some(target) = text("x-refers-to") {
        return Shape::Reference(target.into());
    }
    if let Some(choices) = choices(schema) {
        return Shape::Choice(choices);
    }
    let kind = schema.get("type").map(|kind| kind.as_array().and_then(|kinds| kinds.first()).unwrap_or(kind));
    match kind.and_then(Value::as_str) {
        Some("string") if text("format") == Some("date") => Shape::Date,
        Some("string") => Shape::Text,
        Some("boolean") => Shape::YesNo,
        Some("integer" | "number") => Shape::Number,
        Some("array") => Shape::List(Box::new(schema.get("items").map_or(Shape::Any, |items| shape(items, root)))),
        Some("object") => Shape::Group(fields(schema, root)),
        _ => Shape::Any,
    }
}

fn choices(schema: &Value) -> Option<Vec<Choice>> {
    let of_const = |option: &Value| {
        let value = option.get("const").and_then(Value::as_str)?;
        let (label, hint) = split_words(option.get("description").and_then(Value::as_str).unwrap_or(value));
        Some(vec![Choice { value: value.into(), label, hint }])
    };
    let of_enum = |option: &Value| {
        let values = option.get("enum")?.as_array()?.iter().filter_map(Value::as_str);
        let plain = |value: &str| Choice { value: value.into(), label: value.replace('_', " "), hint: String::new() };
        Some(values.map(plain).collect::<Vec<_>>())
    };
    match schema.get("oneOf").and_then(Value::as_array) {
        Some(options) => {
            let all: Option<Vec<Vec<Choice>>> =
                options.iter().map(|option| of_const(option).or_else(|| of_enum(option))).collect();
            all.map(|all| all.into_iter().flatten().collect())
        }
        None => of_enum(schema),
    }
}

#[cfg(test)]
mod tests;
