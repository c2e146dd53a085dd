//! Holding an answer against the document: the status is one the operation names, and the body is what its schema says.
//! It reads as much of JSON Schema as the document uses, and fails on anything else.

use axum::http::Method;
use serde_json::Value;
use testkit::Page;

/// The path of the document that an address is at, the most literal one first.
pub fn path_of<'a>(document: &'a Value, address: &str) -> Option<&'a str> {
    let address = address.split('?').next().unwrap_or_default();
    let fits = |path: &&String| {
        let (mut own, mut asked) = (path.split('/'), address.split('/'));
        let same = own.by_ref().zip(asked.by_ref()).all(|(own, asked)| own.starts_with('{') || own == asked);
        same && path.split('/').count() == address.split('/').count()
    };
    let paths = document["paths"].as_object().expect("paths").keys().filter(fits);
    paths.min_by_key(|path| path.matches('{').count()).map(String::as_str)
}

/// Holds an answer to what the document says of its operation. Addresses the document does not have are held to the
/// shape of a problem.
pub fn hold(document: &Value, method: &Method, address: &str, page: &Page, body: &Value) {
    let status = page.status.as_u16();
    let problem = page.header("content-type") == Some("application/problem+json");
    assert_eq!(problem, status >= 400, "{method} {address}: {status} as {:?}", page.header("content-type"));
    assert_ne!(status, 500, "{method} {address}: {body}");
    let operation = path_of(document, address).map(|path| &document["paths"][path][method.as_str().to_lowercase()]);
    let Some(operation) = operation.filter(|operation| operation.is_object()) else {
        assert!(matches!(status, 404 | 405), "{method} {address}: {status}");
        return check(document, &document["components"]["schemas"]["Problem"], body, address);
    };
    let response = &operation["responses"][status.to_string()];
    assert!(response.is_object(), "{method} {address}: {status} is not in the document");
    let content = &resolved(document, response)["content"];
    let schema = content.as_object().and_then(|content| content.values().next()).map(|media| &media["schema"]);
    check(document, schema.expect("a schema"), body, address);
}

/// What a `$ref` leads to.
pub fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(target) => {
            let found = document.pointer(target.trim_start_matches('#'));
            resolved(document, found.unwrap_or_else(|| panic!("{target} leads nowhere")))
        }
        None => schema,
    }
}

fn check(document: &Value, schema: &Value, value: &Value, place: &str) {
    if let Err(fault) = fits(document, schema, value) {
        panic!("{place}: {fault}\n{value:#}");
    }
}

const KNOWN: &[&str] = &[
    "$ref",
    "additionalProperties",
    "anyOf",
    "const",
    "default",
    "description",
    "enum",
    "format",
    "items",
    "maxLength",
    "maximum",
    "minLength",
    "minimum",
    "oneOf",
    "pattern",
    "properties",
    "required",
    "title",
    "type",
];

/// Whether a value is what a schema says.
pub fn fits(document: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    let Some(rules) = schema.as_object() else {
        return if schema == &Value::Bool(false) { Err("nothing is allowed here".into()) } else { Ok(()) };
    };
    if let Some(unknown) = rules.keys().find(|rule| !KNOWN.contains(&rule.as_str()) && !rule.starts_with("x-")) {
        panic!("the document uses `{unknown}`, which this check does not read");
    }
    if rules.contains_key("$ref") {
        fits(document, resolved(document, schema), value)?;
    }
    if let Some(kinds) = rules.get("type") {
        let kinds: Vec<&str> = kinds
            .as_array()
            .map_or_else(|| vec![kinds], |all| all.iter().collect())
            .into_iter()
            .filter_map(Value::as_str)
            .collect();
        if !kinds.iter().any(|kind| is(kind, value)) {
            return Err(format!("{value} is not {kinds:?}"));
        }
    }
    if let Some(all) = rules.get("enum").and_then(Value::as_array)
        && !all.contains(value)
    {
        return Err(format!("{value} is not one of {all:?}"));
    }
    if rules.get("const").is_some_and(|only| only != value) {
        return Err(format!("{value} is not {}", rules["const"]));
    }
    if rules.get("format").is_some_and(|format| format == "date-time")
        && value.as_str().is_some_and(|text| text.parse::<jiff::Timestamp>().is_err())
    {
        return Err(format!("{value} is no RFC 3339 instant"));
    }
    for (rule, exactly) in [("oneOf", true), ("anyOf", false)] {
        let Some(options) = rules.get(rule).and_then(Value::as_array) else { continue };
        let fitting = options.iter().filter(|option| fits(document, option, value).is_ok()).count();
        if fitting == 0 || (exactly && fitting > 1) {
            return Err(format!("{fitting} of {rule} fit {value}"));
        }
    }
    fields_fit(document, schema, value)?;
    let items = value.as_array().filter(|_| rules.contains_key("items")).map(Vec::as_slice).unwrap_or_default();
    items.iter().try_for_each(|item| fits(document, &schema["items"], item))
}

fn fields_fit(document: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    let Some(fields) = value.as_object() else { return Ok(()) };
    let required = schema["required"].as_array().map(Vec::as_slice).unwrap_or_default();
    if let Some(missing) = required.iter().find(|name| name.as_str().is_some_and(|name| !fields.contains_key(name))) {
        return Err(format!("{missing} is missing"));
    }
    for (name, value) in fields {
        match (schema["properties"].get(name), schema.get("additionalProperties")) {
            (Some(property), _) => fits(document, property, value).map_err(|fault| format!("{name}: {fault}"))?,
            (None, Some(Value::Bool(false))) => return Err(format!("`{name}` is not in the schema")),
            (None, Some(others)) => fits(document, others, value)?,
            (None, None) => {}
        }
    }
    Ok(())
}

fn is(kind: &str, value: &Value) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        other => panic!("the document uses the type `{other}`"),
    }
}
