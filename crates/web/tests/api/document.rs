//! The document itself: complete, consistent, and the same as the copy that is read without a server.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use casework::record::descriptors;
use serde_json::{Value, json};
use testkit::TestApp;

use crate::caller::{Caller, document};
use crate::promised::{fits, path_of, resolved};

fn operations() -> impl Iterator<Item = (&'static String, &'static String, &'static Value)> {
    let paths = document()["paths"].as_object().expect("paths");
    paths.iter().flat_map(|(path, methods)| {
        methods.as_object().expect("methods").iter().map(move |(method, operation)| (path, method, operation))
    })
}

fn each(value: &Value, see: &mut dyn FnMut(&Value)) {
    see(value);
    match value {
        Value::Object(fields) => fields.values().for_each(|value| each(value, see)),
        Value::Array(items) => items.iter().for_each(|value| each(value, see)),
        _ => {}
    }
}

#[test]
fn the_copy_in_docs_is_the_document() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/openapi.json");
    let copy = std::fs::read_to_string(path).unwrap_or_default();
    let now = serde_json::to_string_pretty(document()).expect("a document") + "\n";
    if copy != now {
        let made = concat!(env!("CARGO_TARGET_TMPDIR"), "/openapi.json");
        std::fs::write(made, now).expect("the document is written");
        panic!("docs/openapi.json has drifted from {made}: run `lantern openapi > docs/openapi.json`");
    }
}

#[test]
fn every_route_is_in_the_document_and_every_operation_has_a_route() {
    let routes: Vec<_> = web::routes::routes().into_iter().filter(|route| route.path.starts_with("/api/v1/")).collect();
    let mut found = BTreeSet::new();
    for (path, method, _) in operations() {
        let fits = |own: &str| {
            let same = own.split('/').zip(path.split('/')).all(|(own, path)| own == path || own == "{kind}");
            same && own.split('/').count() == path.split('/').count()
        };
        let route = routes.iter().find(|route| route.method.as_str().to_lowercase() == *method && fits(route.path));
        found.insert((method.clone(), route.unwrap_or_else(|| panic!("{method} {path} has no route")).path));
    }
    for route in routes {
        let own = (route.method.as_str().to_lowercase(), route.path);
        assert!(found.contains(&own), "{own:?} is not in the document");
    }
}

#[test]
fn it_has_the_shape_of_openapi_3_1() {
    let document = document();
    assert_eq!(document["openapi"], "3.1.0");
    assert!(document["info"]["title"].is_string() && document["info"]["version"].is_string());
    let (mut ids, word) = (BTreeSet::new(), |value: &Value| value.as_str().expect("text").to_owned());
    for (path, method, operation) in operations() {
        let place = format!("{method} {path}");
        assert!(["get", "post"].contains(&method.as_str()), "{place}");
        assert!(ids.insert(word(&operation["operationId"])), "{place}: its id is taken");
        assert!(!word(&operation["summary"]).is_empty(), "{place}");
        let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
        let named: Vec<String> =
            parameters.iter().filter(|one| one["in"] == "path").map(|one| word(&one["name"])).collect();
        let braces: Vec<&str> = path.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        assert_eq!(named, braces, "{place}");
        assert!(parameters.iter().all(|one| one["schema"].is_object()), "{place}");
        assert_eq!(operation["requestBody"].is_object(), method == "post", "{place}");
        let responses = operation["responses"].as_object().expect("responses");
        assert!(responses.keys().any(|status| status.starts_with('2')), "{place}");
        for (status, response) in responses {
            let response = resolved(document, response);
            assert!(response["description"].is_string(), "{place} {status}");
            let media = response["content"].as_object().and_then(|content| content.values().next()).expect("content");
            assert!(media["schema"].is_object(), "{place} {status} has a schema");
        }
    }
}

#[test]
fn every_reference_leads_somewhere_and_nothing_is_left_over() {
    let mut used = BTreeSet::new();
    each(document(), &mut |value| {
        if let Some(target) = value.get("$ref").and_then(Value::as_str) {
            assert!(document().pointer(target.trim_start_matches('#')).is_some(), "{target} leads nowhere");
            used.insert(target.rsplit('/').next().unwrap_or_default().to_owned());
        }
        assert!(value.get("$defs").is_none(), "definitions are lifted");
    });
    let written: BTreeSet<&str> = descriptors().iter().filter_map(|kind| kind.schema["title"].as_str()).collect();
    for name in document()["components"]["schemas"].as_object().expect("schemas").keys() {
        assert!(used.contains(name) || written.contains(name.as_str()), "nothing refers to {name}");
    }
}

#[test]
fn the_example_of_every_kind_is_what_its_schema_says() {
    let schemas = &document()["components"]["schemas"];
    for kind in descriptors() {
        let name = kind.schema["title"].as_str().expect("a title");
        let fault = fits(document(), &schemas[name], &kind.sample);
        assert_eq!(fault, Ok(()), "{name}");
    }
}

#[test]
fn the_check_on_answers_notices_what_is_wrong() {
    let schemas = &document()["components"]["schemas"];
    let good = json!({ "field": "/a", "code": "missing", "message": "Fill it in" });
    assert_eq!(fits(document(), &schemas["Refusal"], &good), Ok(()));
    let bad = [json!({}), json!([]), json!({ "field": 1, "code": "", "message": "" }), {
        let mut more = good;
        more["more"] = json!(1);
        more
    }];
    for bad in bad {
        assert!(fits(document(), &schemas["Refusal"], &bad).is_err(), "{bad}");
    }
    assert_eq!(path_of(document(), "/api/v1/kinds/withdrawn"), Some("/api/v1/kinds/{kind}"));
    assert_eq!(path_of(document(), "/api/v1/kinds/withdrawn/more"), None);
}

#[test]
fn it_is_served_with_the_data_standard_to_anybody() {
    let app = TestApp::new();
    let anybody = Caller::nobody(&app);
    assert_eq!(anybody.get("/api/v1/openapi.json").body, *document());
    let kinds = anybody.get("/api/v1/kinds").body;
    assert_eq!(kinds["items"].as_array().map(Vec::len), Some(descriptors().len()));
    for kind in descriptors() {
        let one = anybody.get(&format!("/api/v1/kinds/{}", kind.kind.name())).body;
        assert_eq!((&one["schema"], &one["sample"]), (&kind.schema, &kind.sample));
    }
    let codes = anybody.get("/api/v1/policy/codes/ethnicity").body;
    assert!(codes["items"].as_array().is_some_and(|items| items.len() > 10));
    for lost in ["/api/v1/kinds/nothing", "/api/v1/policy/codes/nothing", "/api/v1/policy/codes/%00", "/api/v1/nothing"]
    {
        assert_eq!(anybody.get(lost).status, StatusCode::NOT_FOUND, "{lost}");
    }
}

#[test]
fn the_page_explains_every_problem_at_the_anchor_its_type_points_to() {
    let app = TestApp::new();
    let page = app.visitor().get("/api/docs");
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.has("<script"), "it runs nothing");
    assert_eq!(page.body.matches("<h1").count(), 1);
    for code in document()["components"]["schemas"]["Problem"]["properties"]["code"]["enum"].as_array().expect("codes")
    {
        assert!(page.has(&format!("id=\"{}\"", code.as_str().expect("text"))), "{code}");
    }
    for (path, ..) in operations() {
        assert!(page.has(path), "{path}");
    }
}
