//! The OpenAPI 3.1 document, from the list of operations and the kinds of record. Nothing in it is written by hand twice;
//! a test holds the copy in `docs/` to it.

use axum::http::StatusCode;
use casework::ids::EntryId;
use casework::record::Descriptor;
use casework::records::Kind;
use operations::Versions;
use operations::read::Ruling;
use serde_json::{Map, Value, json};

use super::operation::{Operation, Parameter, Takes, kinds_of};
use super::schema::{Schemas, of_kind, reference};
use crate::problem::Problem;
use crate::route::Users;

/// Every problem the API can answer with.
pub fn problems() -> Vec<Problem> {
    let nothing = EntryId::numbered(0);
    let versions = Versions { seen: None, now: nothing, theirs: Value::Null, mine: Value::Null };
    vec![
        Problem::Unreadable("The body is not JSON, or not text.".into()),
        Problem::SignInFirst,
        Problem::Forbidden,
        Problem::NotFound,
        Problem::Stale(Box::new(versions)),
        Problem::Refused(Vec::new()),
        Problem::KeyReused,
        Problem::MethodNotAllowed,
        Problem::TooLarge("Send 4 MB or less at once.".into()),
        Problem::TooOften(casework::time::Instant::from_microseconds(0)),
        Problem::Broken,
        Problem::Full,
        Problem::Uncertain,
        Problem::Unavailable(String::new()),
    ]
}

/// The document.
pub fn document() -> Value {
    let mut schemas = Schemas::new();
    let mut paths = Map::new();
    for operation in super::operations() {
        let gives = schemas.shape(operation.gives);
        for written in Written::of(&operation) {
            let methods = paths.entry(written.path.clone()).or_insert_with(|| json!({}));
            if let Some(methods) = methods.as_object_mut() {
                methods.insert(operation.route.method.as_str().to_lowercase(), written.describe(&operation, &gives));
            }
        }
    }
    json!({
        "openapi": "3.1.0",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "Lantern",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "The shared record for children who go missing.",
            "description": "The same operations as the pages, under the same access rules. Times are RFC 3339 with an \
                            offset. Every answer that shows a child is in the access log.",
            "license": { "name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0" }
        },
        "servers": [{ "url": "/" }],
        "security": [{ "bearer": [] }],
        "paths": paths,
        "components": {
            "schemas": schemas.all(),
            "responses": responses(),
            "securitySchemes": {
                "bearer": { "type": "http", "scheme": "bearer", "description": "A token issued to one member of staff." }
            }
        }
    })
}

fn responses() -> Map<String, Value> {
    let named = problems().into_iter().map(|problem| {
        let (title, _) = problem.words();
        let schema = json!({ "application/problem+json": { "schema": reference("Problem") } });
        (response_name(problem.status()), json!({ "description": title, "content": schema }))
    });
    named.collect()
}

fn response_name(status: StatusCode) -> String {
    status.canonical_reason().unwrap_or("Problem").replace(' ', "")
}

/// An operation as the document has it: one for each kind where the path names a kind.
struct Written {
    path: String,
    kind: Option<&'static Descriptor>,
}

impl Written {
    fn of(operation: &Operation) -> Vec<Self> {
        let path = operation.route.path;
        match operation.takes {
            Takes::Record(scope) => kinds_of(scope)
                .filter_map(Kind::descriptor)
                .map(|kind| Self { path: path.replace("{kind}", kind.kind.name()), kind: Some(kind) })
                .collect(),
            Takes::Kept(kinds) => kinds
                .iter()
                .filter_map(|kind| kind.descriptor())
                .map(|kind| Self { path: path.replace("{kind}", kind.kind.name()), kind: Some(kind) })
                .collect(),
            _ => vec![Self { path: path.to_owned(), kind: None }],
        }
    }

    fn describe(&self, operation: &Operation, gives: &Value) -> Value {
        let mut described = Map::new();
        let id = self
            .kind
            .map_or_else(|| operation.id.to_owned(), |kind| format!("write_{}_{}", kind.kind.name(), operation.id));
        described.insert("operationId".into(), Value::String(id));
        let summary = self.kind.map_or_else(|| operation.summary.to_owned(), |kind| kind.title.clone());
        described.insert("summary".into(), Value::String(summary));
        if let Some(hint) = self.kind.map(|kind| kind.hint.clone()).filter(|hint| !hint.is_empty()) {
            described.insert("description".into(), Value::String(hint));
        }
        if matches!(operation.route.users, Users::Everyone) {
            described.insert("security".into(), json!([]));
        }
        let parameters = self.parameters(operation);
        if !parameters.is_empty() {
            described.insert("parameters".into(), Value::Array(parameters));
        }
        if let Some(body) = self.body(operation.takes) {
            let media = if matches!(operation.takes, Takes::File) { "multipart/form-data" } else { "application/json" };
            let content = json!({ media: { "schema": body } });
            described.insert("requestBody".into(), json!({ "required": true, "content": content }));
        }
        described.insert("responses".into(), Value::Object(self.responses(operation, gives)));
        Value::Object(described)
    }

    fn parameters(&self, operation: &Operation) -> Vec<Value> {
        let mut parameters: Vec<Value> = names(&self.path).map(in_path).collect();
        parameters.extend(operation.query.iter().map(in_query));
        if matches!(
            operation.takes,
            Takes::Report | Takes::Record(_) | Takes::Kept(_) | Takes::AnotherChild | Takes::File
        ) {
            parameters.push(json!({
                "name": "Idempotency-Key",
                "in": "header",
                "description": "Makes sending twice harmless: the same key and body give the same answer, another body is refused.",
                "schema": { "type": "string", "pattern": "^[!-~]{1,200}$" }
            }));
        }
        parameters
    }

    fn body(&self, takes: Takes) -> Option<Value> {
        let properties = match takes {
            Takes::Nothing => return None,
            Takes::Search => json!({ "query": {
                "type": "string", "minLength": 1, "maxLength": 200,
                "description": "A name, a date of birth, a reference, a telephone number or a place."
            } }),
            Takes::Check => check(),
            Takes::Call => call(),
            Takes::File => file(),
            Takes::Ruling => ruling(),
            Takes::AnotherChild => another_child(),
            Takes::Report => json!({
                "child": child(),
                "occurred": reference("Moment"),
                "record": of_kind(Kind::ReportReceived)
            }),
            Takes::Record(_) | Takes::Kept(_) => self.record(),
        };
        let required: &[&str] = match takes {
            Takes::Search => &["query"],
            Takes::Call => &["came"],
            Takes::File => &["record", "file"],
            Takes::Ruling => &["ruling", "reason"],
            Takes::AnotherChild => &["child", "revises"],
            Takes::Record(_) | Takes::Kept(_) if self.revises() => &["record", "revises"],
            Takes::Record(_) | Takes::Kept(_) => &["record"],
            _ => &[],
        };
        Some(json!({
            "type": "object", "properties": properties, "required": required, "additionalProperties": false
        }))
    }

    fn record(&self) -> Value {
        let Some(kind) = self.kind else { return json!({}) };
        let mut properties = json!({ "occurred": reference("Moment"), "record": of_kind(kind.kind) });
        let words = "The entry that was in force when you looked, null when there was none. The record is refused if that \
                     has moved since.";
        if let (Some(properties), true) = (properties.as_object_mut(), self.revises()) {
            let revises = json!({ "type": ["string", "null"], "format": "uuid", "description": words });
            properties.insert("revises".into(), revises);
        }
        properties
    }

    /// Whether it decides something that may have moved; of what is new, nothing can have.
    fn revises(&self) -> bool {
        self.path.contains("/records/") && self.kind.is_some_and(|kind| kind.revises.is_some())
    }

    fn responses(&self, operation: &Operation, gives: &Value) -> Map<String, Value> {
        let media = gives.get("contentMediaType").and_then(Value::as_str).unwrap_or("application/json");
        let content = json!({ media: { "schema": gives } });
        let success = match operation.status {
            201 => json!({
                "description": "Written.",
                "headers": { "Location": { "description": "Where it is.", "schema": { "type": "string" } } },
                "content": content
            }),
            _ => json!({ "description": "What was asked for.", "content": content }),
        };
        let mut responses = Map::from_iter([(operation.status.to_string(), success)]);
        for status in self.refuses(operation) {
            let place = format!("#/components/responses/{}", response_name(status));
            responses.insert(status.as_u16().to_string(), json!({ "$ref": place }));
        }
        responses
    }

    fn refuses(&self, operation: &Operation) -> Vec<StatusCode> {
        let body = !matches!(operation.takes, Takes::Nothing);
        let staff = !matches!(operation.route.users, Users::Everyone);
        let another = matches!(operation.takes, Takes::AnotherChild);
        let revises = another || self.revises();
        let found = operation.route.path.contains('{') || matches!(operation.takes, Takes::Report);
        let all = [
            (StatusCode::BAD_REQUEST, body),
            (StatusCode::UNAUTHORIZED, staff),
            (StatusCode::FORBIDDEN, staff),
            (StatusCode::NOT_FOUND, found),
            (StatusCode::CONFLICT, revises),
            (StatusCode::PAYLOAD_TOO_LARGE, body),
            (StatusCode::UNPROCESSABLE_ENTITY, true),
            (StatusCode::TOO_MANY_REQUESTS, operation.route.path == "/api/v1/searches"),
            (StatusCode::INTERNAL_SERVER_ERROR, true),
            (StatusCode::SERVICE_UNAVAILABLE, staff),
        ];
        all.into_iter().filter(|(_, can)| *can).map(|(status, _)| status).collect()
    }
}

fn child() -> Value {
    let one = |name: &str, schema: &Value| json!({ "type": "object", "properties": { name: schema }, "required": [name], "additionalProperties": false });
    json!({
        "description": "One that is known, or what is known of one who is not. Left out, nothing is known.",
        "oneOf": [one("known", &reference("ChildId")), one("new", &of_kind(Kind::ChildRegistered))]
    })
}

/// What somebody says of a child they met.
fn check() -> Value {
    let words = |says: &str| json!({ "type": "string", "maxLength": 200, "description": says });
    json!({
        "name": words("Any name the child goes by, in any order and spelling."),
        "born": words("The date of birth: day, month and year, or year-month-day."),
        "looks": words("Hair, clothes, marks: as seen, or on a photograph.")
    })
}

fn file() -> Value {
    json!({
        "record": {
            "type": "object",
            "description": "The record `attachment_added` without its `file`, as JSON: `title`, `what`, `seen_by`, `words`."
        },
        "file": {
            "type": "string", "contentMediaType": "application/octet-stream",
            "description": "A JPEG or PNG picture, a PDF or plain text, 10 MB at the most. Pictures are drawn again: place, time \
                            and device are removed from them."
        }
    })
}

/// What somebody makes of another's looks.
fn ruling() -> Value {
    let words = "What you asked, what you were told, and what follows. Name no child.";
    json!({
        "ruling": { "enum": Ruling::ALL.map(Ruling::name) },
        "reason": { "type": "string", "minLength": 1, "maxLength": 2000, "description": words }
    })
}

fn call() -> Value {
    let text = |words: &str| json!({ "type": ["string", "null"], "description": words });
    json!({
        "came": { "enum": ["no_answer", "reported", "not_about_a_child"] },
        "again": {
            "type": ["string", "null"], "format": "date-time",
            "description": "With `no_answer`: when somebody rings again, within two days."
        },
        "reference": text("With `reported`: the reference of the report."),
        "words": text("With `not_about_a_child`: what it was about.")
    })
}

fn another_child() -> Value {
    let episode = "That child’s episode it belongs to. Left out, a report joins the one that is open or opens its own.";
    let revises = "The entry that had last changed it when you looked, null when none had.";
    json!({
        "child": child(),
        "episode": { "type": ["string", "null"], "format": "uuid", "description": episode },
        "words": { "type": ["string", "null"], "description": "How it came to be on the wrong record." },
        "revises": { "type": ["string", "null"], "format": "uuid", "description": revises }
    })
}

/// The names in a path's braces.
fn names(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name))
}

fn in_path(name: &str) -> Value {
    let schema = match name {
        "kind" => json!({ "enum": Kind::ALL.iter().map(|kind| kind.name()).collect::<Vec<_>>() }),
        "organisation" | "unit" => json!({ "type": "string", "pattern": "^[a-z0-9-]{1,60}$" }),
        "day" => json!({ "type": "string", "format": "date" }),
        "list" => json!({ "type": "string", "pattern": "^[a-z_]+$" }),
        _ => json!({ "type": "string", "format": "uuid" }),
    };
    json!({ "name": name, "in": "path", "required": true, "schema": schema })
}

fn in_query(parameter: &Parameter) -> Value {
    json!({ "name": parameter.name, "in": "query", "description": parameter.words, "schema": (parameter.schema)() })
}
