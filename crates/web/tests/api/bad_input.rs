//! What a program can send by mistake or on purpose: each is answered with what is wrong and where, and never with a
//! fault of ours. The caller fails on any status the document does not name, 500 among them.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::record::{Scope, descriptors};
use casework::records::Kind;
use serde_json::{Value, json};
use testkit::TestApp;

use crate::caller::{Caller, Reply, body, body_beside, sample, to_child, to_episode};

/// Every address that takes a body, with a body it takes.
fn writings(app: &TestApp) -> Vec<(String, Value)> {
    let (child, episode) = app.missing_child();
    let (other, _) = app.missing_child();
    let kinds = descriptors().iter().filter(|kind| kind.kind != Kind::ReportReceived);
    let records = kinds.filter_map(|kind| match kind.scope {
        Scope::Episode | Scope::Either => Some((to_episode(episode, kind.kind), body(kind.kind))),
        Scope::Child => Some((to_child(child, kind.kind), body_beside(kind.kind, other))),
        Scope::Reference => None,
    });
    let report = json!({ "child": { "new": sample(Kind::ChildRegistered) }, "record": sample(Kind::ReportReceived) });
    let others = [("/api/v1/reports".to_owned(), report), ("/api/v1/searches".to_owned(), json!({ "query": "Amara" }))];
    records.chain(others).collect()
}

fn is(reply: &Reply, status: StatusCode, code: &str) {
    assert_eq!((reply.status, reply.code()), (status, code), "{}", reply.body);
}

#[test]
fn what_is_no_json_object_is_told_apart() {
    let app = TestApp::new();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    for (path, good) in writings(&app) {
        let text = good.to_string();
        let (half, nul) = (&text[..text.len() / 2], format!("{text}\u{0}"));
        let unreadable: Vec<(&str, Vec<u8>, &str)> = vec![
            ("empty", Vec::new(), "empty"),
            ("blank", b"  \n".to_vec(), "empty"),
            ("no UTF-8", [b"{\"query\":\"\xff\"}".as_slice(), b""].concat(), "UTF-8"),
            ("UTF-16", text.encode_utf16().flat_map(u16::to_le_bytes).collect(), "JSON"),
            ("half", half.as_bytes().to_vec(), "JSON"),
            ("a NUL", nul.into_bytes(), "JSON"),
            ("two", format!("{text}{text}").into_bytes(), "JSON"),
            ("deep", deep.clone().into_bytes(), "JSON"),
            ("a form", b"query=Amara&born=2010".to_vec(), "JSON"),
        ];
        for (name, bytes, word) in unreadable {
            let reply = officer.post_bytes(&path, bytes);
            is(&reply, StatusCode::BAD_REQUEST, "unreadable");
            assert!(
                reply.body["detail"].as_str().is_some_and(|detail| detail.contains(word)),
                "{path} {name}: {}",
                reply.body
            );
        }
        let reply = officer.post_bytes(&path, vec![b' '; 4 * 1024 * 1024 + 1]);
        is(&reply, StatusCode::PAYLOAD_TOO_LARGE, "too_large");
        assert!(reply.body["detail"].as_str().is_some_and(|detail| detail.contains("4 MB")), "{path}: {}", reply.body);
        for value in [json!(null), json!([]), json!("text"), json!(7), json!(true)] {
            let reply = officer.post(&path, &value);
            is(&reply, StatusCode::UNPROCESSABLE_ENTITY, "refused");
            assert_eq!(reply.errors(), [("", "not_an_object")], "{path} {value}");
        }
    }
}

#[test]
fn a_field_nobody_knows_is_named_with_the_nearest() {
    let app = TestApp::new();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    for (path, mut good) in writings(&app) {
        let near = if good.get("query").is_some() { "qurey" } else { "ocurred" };
        good[near] = json!("now");
        let reply = officer.post(&path, &good);
        is(&reply, StatusCode::UNPROCESSABLE_ENTITY, "refused");
        let place = format!("/{near}");
        assert!(reply.errors().contains(&(place.as_str(), "unknown_field")), "{path}: {}", reply.body);
        assert!(reply.body.to_string().contains("nearest"), "{path}: {}", reply.body);
        if let Some(record) = good["record"].as_object_mut() {
            record.insert("no such/field~".into(), json!(1));
            let reply = officer.post(&path, &good);
            let named =
                reply.errors().iter().any(|(field, code)| field.starts_with("/record/") && *code == "unknown_field");
            assert!(named, "{path}: {}", reply.body);
        }
    }
}

#[test]
fn a_value_of_any_wrong_type_is_refused_beside_its_field() {
    let app = TestApp::new();
    let supervisor = Caller::of(&app, Role::UnitSupervisor);
    let huge = "x".repeat(25_000);
    let bad = [
        json!([]),
        json!({}),
        json!(-1),
        json!(1e300),
        json!(18_446_744_073_709_551_615_u64),
        json!("\u{0}"),
        json!("\u{202e}desrever"),
        json!("2025-02-30"),
        json!("2025-10-26T01:30"),
        json!(huge),
        json!({ "known": null }),
        json!({ "known": { "known": true } }),
        json!([[[]]]),
        json!({ "when": "yesterday", "words": "" }),
        json!({ "when": "2025-03-02T10:00:00Z/2025-03-01T10:00:00Z", "words": "backwards" }),
    ];
    let mut refused = 0;
    for (path, good) in writings(&app).into_iter().filter(|(_, good)| good.get("record").is_some()) {
        for name in good["record"].as_object().expect("a record").keys() {
            for value in &bad {
                let mut sent = good.clone();
                sent["record"][name] = value.clone();
                let reply = supervisor.post(&path, &sent);
                let told = reply.errors().iter().any(|(field, _)| field.starts_with(&format!("/record/{name}")));
                let fine = matches!(reply.status, StatusCode::CREATED | StatusCode::FORBIDDEN) || told;
                let other_rule = reply.code() == "refused" && !reply.errors().is_empty();
                // What was taken before it has moved what this revises.
                let other_rule = other_rule || reply.code() == "stale";
                assert!(fine || other_rule, "{path} {name} {value:.60}: {}", reply.body);
                refused += usize::from(told);
            }
        }
    }
    assert!(refused > 500, "{refused} were refused beside their field");
}

#[test]
fn the_parts_around_a_record_are_checked_too_and_all_at_once() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let path = to_episode(episode, Kind::RiskAssessed);
    let reply = officer.post(&path, &json!({ "occurred": "soon", "revises": 7, "more": 1 }));
    let expected =
        [("/more", "unknown_field"), ("/record", "missing"), ("/occurred", "not_a_time"), ("/revises", "not_readable")];
    assert_eq!(reply.errors(), expected);
    let reply = officer.post(&path, &json!({ "record": { "grade": "enormous" } }));
    let expected = [("/revises", "missing"), ("/record/grade", "unknown_code"), ("/record/rationale", "missing")];
    assert_eq!(reply.errors(), expected);
}

#[test]
fn what_is_still_to_come_is_refused_except_on_a_report() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let mut sent = body(Kind::EnquiryRecorded);
    sent["occurred"] = json!("2026-03-01T22:20:21Z");
    let reply = officer.post(&to_episode(episode, Kind::EnquiryRecorded), &sent);
    assert_eq!(reply.errors(), [("/occurred", "in_the_future")]);
    sent["occurred"] = json!("2026-03-01T22:20:20Z");
    assert_eq!(officer.post(&to_episode(episode, Kind::EnquiryRecorded), &sent).status, StatusCode::CREATED);

    let born = json!({ "child": { "new": { "born": { "known": "2026-03-02" } } }, "record": {} });
    assert_eq!(officer.post("/api/v1/reports", &born).errors(), [("/child/new/born", "born_in_the_future")]);
}

#[test]
fn a_report_says_which_of_its_parts_cannot_be_kept() {
    let app = TestApp::new();
    let handler = Caller::of(&app, Role::CallHandler);
    let sent = json!({
        "child": { "new": { "nmae": "Amara", "sex": { "known": "boy" } } },
        "record": { "circumstances": "\u{0}", "channel": { "known": "pigeon" } },
        "occurred": { "when": "unknown", "words": 7 }
    });
    let reply = handler.post("/api/v1/reports", &sent);
    let expected = [
        ("/child/new/nmae", "unknown_field"),
        ("/child/new/sex/known", "not_readable"),
        ("/occurred", "not_a_time"),
        ("/record/circumstances", "unusable_characters"),
        ("/record/channel/known", "unknown_code"),
    ];
    assert_eq!(reply.errors(), expected);
    for child in
        [json!("x"), json!({}), json!({ "known": "x" }), json!({ "known": 1 }), json!({ "known": null, "new": {} })]
    {
        let reply = handler.post("/api/v1/reports", &json!({ "child": child }));
        assert!(reply.errors().iter().all(|(field, _)| field.starts_with("/child")), "{child}: {}", reply.body);
        is(&reply, StatusCode::UNPROCESSABLE_ENTITY, "refused");
    }
    let nobody = json!({ "child": { "known": "00000000-0000-4000-8000-000000000000" } });
    is(&handler.post("/api/v1/reports", &nobody), StatusCode::NOT_FOUND, "not_found");
}

#[test]
fn a_key_has_to_be_one() {
    let app = TestApp::new();
    let (_, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    for key in ["", " ", "two words", "clé", "k".repeat(201).as_str()] {
        let path = to_episode(episode, Kind::EnquiryRecorded);
        let reply = officer.post_with_key(&path, key, &body(Kind::EnquiryRecorded));
        assert_eq!(reply.errors(), [("Idempotency-Key", "key_unusable")], "{key}");
    }
}

#[test]
fn a_search_says_what_it_cannot_look_for() {
    let app = TestApp::new();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let long = "x".repeat(201);
    for (query, code) in [
        (json!(null), "missing"),
        (json!(""), "not_readable"),
        (json!("  "), "not_readable"),
        (json!(["Amara"]), "not_readable"),
        (json!("Amara\u{0}"), "unusable_characters"),
        (json!(long), "too_long"),
    ] {
        let reply = officer.post("/api/v1/searches", &json!({ "query": query }));
        assert_eq!(reply.errors(), [("/query", code)], "{query}");
    }
    assert_eq!(officer.post("/api/v1/searches", &json!({})).errors(), [("/query", "missing")]);
}

#[test]
fn a_query_holds_nothing_that_would_be_overlooked() {
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let officer = Caller::of(&app, Role::MissingPersonOfficer);
    let child = format!("/api/v1/children/{child}");
    let fields = |path: &str| {
        let reply = officer.get(path);
        let errors = reply.errors().into_iter();
        errors.map(|(field, code)| format!("{field} {code}")).collect::<Vec<_>>().join(", ")
    };
    assert_eq!(fields(&format!("{child}?asof=2026-03-01")), "?asof unknown_field");
    assert_eq!(fields(&format!("{child}?as_of=")), "?as_of not_a_time");
    assert_eq!(fields(&format!("{child}?as_of=yesterday")), "?as_of not_a_time");
    assert_eq!(fields(&format!("{child}?as_of=2026-03-01T22:15:20+00:00")), "?as_of not_a_time", "a plus is a space");
    assert_eq!(fields(&format!("{child}?as_of=2026-03-01T22:15:20%2B00:00")), "");
    assert_eq!(fields(&format!("{child}?as_of=2030-01-01T00:00:00Z")), "?as_of in_the_future");
    let twice = "as_of=2026-03-01T22:15:20Z&as_of=2026-03-01T22:15:19Z";
    assert_eq!(fields(&format!("/api/v1/episodes/{episode}?{twice}")), "?as_of given_twice");
    for limit in ["", "0", "201", "-1", "ten"] {
        assert_eq!(fields(&format!("/api/v1/duties?limit={limit}")), "?limit not_readable");
    }
    for after in ["", "x", "0~1~2", "0~1~%00~%00~%00"] {
        assert_eq!(fields(&format!("/api/v1/duties?after={after}")), "?after not_readable");
    }
    assert_eq!(fields("/api/v1/board?unit=met-ce-mpu"), "?unit unknown_field");
    assert_eq!(fields("/api/v1/kinds?kind=%00"), "?kind unknown_field");
}
