//! Reports in the whole site: a professional's, which never blocks, and a family's, one question at a time.

use axum::http::StatusCode;
use casework::actor::Role;
use casework::ids::EntryId;
use jiff::SignedDuration;
use serde_json::json;
use testkit::{Browser, Page, TestApp};

use super::{Boxes, boxes};

fn send(browser: &Browser<'_>, path: &str, page: &Page, fields: &[(&str, &str)]) -> Page {
    let all: Boxes = page.hidden().into_iter().chain(boxes(fields)).collect();
    browser.post(path, &all)
}

/// What a report says, as the journal has it.
fn report_of(app: &TestApp, answer: &Page) -> serde_json::Value {
    let entry: EntryId = answer.location().rsplit('/').next().expect("an entry").parse().expect("an entry's id");
    record(app, entry)
}

fn record(app: &TestApp, entry: EntryId) -> serde_json::Value {
    let sealed = app.lantern.store().read(move |transaction| transaction.entry(entry)).expect("a read");
    let entry = sealed.expect("it is there").open().expect("it is readable");
    entry.body.to_json().expect("JSON")
}

#[test]
fn a_report_with_nothing_but_a_few_words_is_taken_and_says_what_happens_next() {
    let app = TestApp::new();
    let handler = app.sign_in(Role::CallHandler);
    let page = handler.get("/report/new");
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    assert!(page.body.find("lantern-emergency") < page.body.find("<form method=\"post\" action=\"/report/new\""));
    let answer = send(&handler, "/report/new", &page, &[("circumstances", "a girl, gone")]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let taken = handler.get(answer.location());
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.body);
    assert!(taken.has("The report is recorded") && taken.has("/episodes/"));
    let again = send(&handler, "/report/new", &page, &[("circumstances", "a girl, gone")]);
    assert_eq!(again.location(), answer.location(), "sent twice, recorded once");
}

#[test]
fn a_report_keeps_in_words_what_cannot_be_read_and_refuses_only_what_cannot_be_kept() {
    let app = TestApp::new();
    let handler = app.sign_in(Role::CallHandler);
    let page = handler.get("/report/new");
    let told = [
        ("child.name", "Amara"),
        ("child.born", "known"),
        ("child.born.known.day", "31"),
        ("child.born.known.month", "2"),
        ("child.born.known.year", "2010"),
        ("missing_since.how", "earlier"),
        ("missing_since.date", "yesterday"),
        ("missing_since.time", "half ten-ish"),
        ("relationship", "known"),
        ("relationship.known", "zzz"),
        ("circumstances", "Went to the shop"),
    ];
    let answer = send(&handler, "/report/new", &page, &told);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let record = report_of(&app, &answer);
    let words = record["circumstances"].as_str().expect("words");
    assert!(words.starts_with("Went to the shop") && words.contains("31 2 2010") && words.contains("zzz"), "{words}");
    assert_eq!(record["missing_since"]["words"], "yesterday half ten-ish");

    let page = handler.get("/report/new");
    let answer =
        send(&handler, "/report/new", &page, &[("child.name", "A\u{0}mara"), ("reporter_name", "Dan \u{202e}x")]);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.has("href=\"#f-child-name\"") && answer.has("href=\"#f-reporter_name\""), "{}", answer.body);
}

#[test]
fn possible_matches_are_shown_to_staff_who_know_enough_or_have_a_part_in_the_care() {
    let app = TestApp::new();
    let (child, _) = app.missing_child();
    let look = |browser: &Browser<'_>, extra: &[(&str, &str)]| {
        let page = browser.get("/report/new");
        let fields = [&[("child.name", "amara kes"), ("_action", "look")][..], extra].concat();
        send(browser, "/report/new", &page, &fields)
    };
    let own = look(&app.sign_in(Role::SocialWorker), &[]);
    assert!(own.has(&child.to_string()) && own.has("already reported missing"), "{}", own.body);
    let stranger = app.stranger();
    assert!(!look(&stranger, &[]).has(&child.to_string()), "a name alone shows a stranger nobody");
    let born = [
        ("child.born", "known"),
        ("child.born.known.day", "14"),
        ("child.born.known.month", "5"),
        ("child.born.known.year", "2010"),
    ];
    let known = look(&stranger, &born);
    assert!(known.has(&child.to_string()), "who knows name and date of birth knows the child");
    let answer =
        send(&stranger, "/report/new", &known, &[("about", &child.to_string()), ("circumstances", "Seen here")]);
    let entry: EntryId = answer.location().rsplit('/').next().expect("an entry").parse().expect("an id");
    let chain = app.lantern.store().read(move |transaction| transaction.chain_of_entry(entry)).expect("a read");
    assert_eq!(chain, Some(casework::entry::Subject::Child(child)));
}

#[test]
fn a_home_reports_a_child_who_lives_there_without_typing_what_is_known() {
    let app = TestApp::new();
    let (child, _) = app.missing_child();
    let manager = app.sign_in(Role::HomeManager);
    let page = manager.get("/report/new");
    assert!(page.has(&child.to_string()) && page.has("Test care-home manager"), "{}", page.body);
    let answer = send(&manager, "/report/new", &page, &[("about", &child.to_string()), ("worries", "Cold night")]);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(manager.get(answer.location()).status, StatusCode::OK);
    assert_eq!(app.sign_in(Role::SocialWorker).get(answer.location()).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_half_typed_report_survives_the_server() {
    let app = TestApp::new();
    let handler = app.sign_in(Role::CallHandler);
    let page = handler.get("/report/new");
    let typed: Boxes = page.hidden().into_iter().chain(boxes(&[("circumstances", "she left at")])).collect();
    assert_eq!(handler.post("/drafts", &typed).status, StatusCode::NO_CONTENT);
    drop(handler);
    let app = app.restarted();
    assert!(app.sign_in(Role::CallHandler).get("/report/new").has("she left at"));
}

const ANSWERS: [(&str, &[(&str, &str)]); 7] = [
    ("account", &[("report.circumstances.known", "She did not come home")]),
    ("you", &[("report.reporter_phone.known", "07700 900123"), ("report.relationship!", "known=parent")]),
    ("child", &[("child.name", "known"), ("child.name.known", "Amara"), ("child.born", "not_known")]),
    ("home", &[("child.responsible", "known"), ("child.responsible.known", "e09000030")]),
    (
        "seen",
        &[
            ("report.last_seen.how", "earlier"),
            ("report.last_seen.date", "1/3/2026"),
            ("report.last_seen.time", "7.50pm"),
            ("report.last_seen_where.known", "Mile End station"),
        ],
    ),
    (
        "danger",
        &[("report.immediate_danger!", "known=false"), ("report.medical", "known"), ("report.medical.known", "Asthma")],
    ),
    ("looks", &[("report.description", "not_known")]),
];

fn answer_all(visitor: &Browser<'_>) -> Page {
    let start = visitor.get("/report");
    assert!(start.has("ring 999") && start.has("/leave") && start.has("history"), "{}", start.body);
    let mut path = "/report/account".to_owned();
    for (step, answers) in ANSWERS {
        assert_eq!(path, format!("/report/{step}"));
        let page = visitor.get(&path);
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        assert!(page.has("I do not know") && page.has("<title>Your answers</title>"), "{path}: {}", page.body);
        let next = send(visitor, &path, &page, answers);
        assert_eq!(next.status, StatusCode::SEE_OTHER, "{path}: {}", next.body);
        next.location().clone_into(&mut path);
    }
    assert_eq!(path, "/report/check");
    visitor.get(&path)
}

#[test]
fn a_family_reports_one_question_at_a_time_and_keeps_a_reference() {
    let app = TestApp::new();
    let visitor = app.visitor();
    let check = answer_all(&visitor);
    for told in
        ["Amara", "07700 900123", "I do not know", "1/3/2026, 7:50pm", "Asthma", "London Borough of Tower Hamlets"]
    {
        assert!(check.has(told), "{told}: {}", check.body);
    }
    let sent = visitor.post("/report/check", &check.hidden());
    assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, "/report/done"), "{}", sent.body);
    assert_eq!(visitor.post("/report/check", &check.hidden()).location(), "/report/done", "sent twice, recorded once");
    let done = visitor.get("/report/done");
    assert!(done.has("Keep this reference") && done.has("020 7946 0100"), "{}", done.body);
    assert_eq!(visitor.get("/report/check").location(), "/report/done");
    assert_eq!(app.visitor().get("/report/done").status, StatusCode::NOT_FOUND, "nobody else sees it");
}

#[test]
fn the_language_a_family_reads_is_the_one_they_are_spoken_to_in_until_they_choose_another() {
    for (reads, chooses, kept) in [
        ("so", "so", json!({ "known": "so" })),
        ("so", "ar", json!({ "known": "ar" })),
        ("en-GB", "en", json!("not_applicable")),
    ] {
        let app = TestApp::new();
        let visitor = app.visitor();
        visitor.get(&format!("/report?language={reads}"));
        visitor.get("/report/account");
        send(&visitor, "/report/child", &visitor.get("/report/child"), &[("child.name.known", "Amina")]);
        let page = visitor.get("/report/you");
        assert!(page.has(&format!("<html lang=\"{reads}\"")), "{}", page.body);
        let offered = format!("value=\"known={}\" selected", reads.split('-').next().expect("a language"));
        assert!(page.has(&offered), "{}", page.body);
        send(&visitor, "/report/you", &page, &[("report.interpreter!", &format!("known={chooses}"))]);
        let check = visitor.get("/report/check");
        visitor.post("/report/check", &check.hidden());
        let reports = app.lantern.store().read(|transaction| {
            let chains = transaction.subjects(None, 100)?;
            transaction.entries_of(&chains)
        });
        let reports = reports.expect("a read").into_iter().filter(|entry| entry.kind == "report_received");
        let told: Vec<_> = reports.map(|report| record(&app, report.id)["interpreter"].clone()).collect();
        assert_eq!(told, [kept], "{reads} {chooses}");
    }
}

#[test]
fn answers_are_changed_one_at_a_time_and_what_is_wrong_is_said_on_its_page() {
    let app = TestApp::new();
    let visitor = app.visitor();
    answer_all(&visitor);
    let page = visitor.get("/report/child?change=yes");
    let date = |day: &str| {
        let typed = [
            ("child.born", "known"),
            ("child.born.known.day", day),
            ("child.born.known.month", "2"),
            ("child.born.known.year", "2010"),
        ];
        send(&visitor, "/report/child", &page, &[&typed[..], &[("_change", "yes")]].concat())
    };
    let wrong = date("31");
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.has("We cannot read this date") && wrong.has("value=\"31\""), "{}", wrong.body);
    assert_eq!(date("3").location(), "/report/check");
    assert!(visitor.get("/report/check").has("3/2/2010"));
    let nul =
        send(&visitor, "/report/seen", &visitor.get("/report/seen"), &[("report.last_seen_where.known", "a\u{0}b")]);
    assert_eq!(nul.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nul.has("characters we cannot keep"));
}

#[test]
fn somebody_rings_about_a_family_report_that_was_not_sent_and_starts_with_what_was_written() {
    let app = TestApp::new();
    let visitor = app.visitor();
    let (_, you) = (visitor.get("/report/account"), visitor.get("/report/you"));
    let phone = ("report.reporter_phone.known", "07700 900123");
    send(
        &visitor,
        "/report/you",
        &you,
        &[phone, ("child.responsible", "known"), ("child.responsible.known", "e09000030")],
    );
    send(&visitor, "/report/child", &visitor.get("/report/child"), &[("child.name.known", "Amara Kestrel")]);
    let home = visitor.get("/report/home");
    send(&visitor, "/report/home", &home, &[("child.responsible", "known"), ("child.responsible.known", "e09000030")]);
    let typing: Boxes =
        [boxes(&[("_token", &you.token()), ("_step", "account"), ("report.circumstances.known", "She we")])].concat();
    assert_eq!(visitor.post("/report/draft", &typing).status, StatusCode::NO_CONTENT);

    let officer = app.sign_in(Role::MissingPersonOfficer);
    app.clock.advance(SignedDuration::from_mins(9));
    assert!(!officer.get("/").has("Ring back"));
    app.clock.advance(SignedDuration::from_mins(1));
    let owed = officer.get("/");
    assert!(owed.has("Ring 07700 900123") && owed.has("Amara K."), "{}", owed.body);
    assert!(app.sign_in(Role::CallHandler).get("/").has("Ring 07700 900123"));
    assert!(!app.sign_in(Role::SocialWorker).get("/").has("07700 900123"));
    let one = owed.body.split("/call-backs/").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
    let path = format!("/call-backs/{one}");
    assert_eq!(app.sign_in(Role::SocialWorker).get(&path).status, StatusCode::FORBIDDEN);

    let page = officer.get(&path);
    assert!(page.has("She we") && page.has("tel:07700900123") && page.has("Write the report"), "{}", page.body);
    let came = |fields: &[(&str, &str)]| officer.post(&path, &[page.hidden(), boxes(fields)].concat());
    let nothing = came(&[]);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nothing.has("Choose what came of it"));
    let unread = came(&[("came", "no_answer"), ("again", "soonish"), ("words", "a lorry")]);
    assert!(unread.status == StatusCode::UNPROCESSABLE_ENTITY && unread.has("soonish"), "{}", unread.body);
    assert_eq!(came(&[("came", "no_answer"), ("again", "0005")]).location(), "/");
    assert!(officer.get("/").has("No answer once"));
    assert!(officer.get(&path).has("ring again at"));

    let form = officer.get(&format!("/report/new?call_back={one}"));
    let filled = |name: &str| form.value(name).unwrap_or_default();
    assert_eq!((filled("child.name"), filled("reporter_phone")), ("Amara Kestrel".into(), "07700 900123".into()));
    assert!(form.has("She we"), "{}", form.body);
    let told = [("child.name", "Amara Kestrel"), ("reporter_phone", "07700 900123"), ("circumstances", "She went out")];
    let sent = officer.post("/report/new", &[form.hidden(), boxes(&told), boxes(&[("_call_back", one)])].concat());
    assert!(sent.location().starts_with("/report/taken/"), "{}", sent.body);
    assert!(!officer.get("/").has("07700 900123: a report was begun"));
    assert!(officer.get(&path).has("nobody needs to ring"));
    drop(visitor);
}

#[test]
fn leaving_ends_the_session_and_has_the_browser_forget() {
    let app = TestApp::new();
    let visitor = app.visitor();
    visitor.get("/report/account");
    let left = visitor.get("/leave");
    assert_eq!(left.status, StatusCode::SEE_OTHER);
    assert!(left.location().starts_with("https://www.bbc.co.uk/weather"));
    assert!(left.header("clear-site-data").is_some_and(|clears| clears.contains("cookies")));
    assert_eq!(visitor.get("/report/you").status, StatusCode::NOT_FOUND);
    let officer = app.sign_in(Role::MissingPersonOfficer);
    officer.get("/leave");
    assert_eq!(officer.get("/report/new").location(), "/sign-in");
}

#[test]
fn whatever_goes_wrong_below_the_familys_address_is_told_in_their_words_with_the_way_out() {
    let app = TestApp::new();
    let visitor = app.visitor();
    assert_eq!(visitor.get("/report/account").status, StatusCode::OK);
    let large = [("report.circumstances.known", "x".repeat(5 * 1024 * 1024))];
    let long = [("report.circumstances.known", "x".repeat(600 * 1024))];
    let foreign = axum::http::Request::post("/report/you").header("sec-fetch-site", "cross-site");
    let put = axum::http::Request::put("/report/you");
    let ask =
        |request: axum::http::request::Builder| app.ask(request.body(axum::body::Body::default()).expect("a request"));
    let answers = [
        (visitor.get("/report/account"), StatusCode::OK, "What happened"),
        (visitor.get("/report/no-such-page"), StatusCode::NOT_FOUND, "There is no such page"),
        (visitor.get("/report/you/and/me"), StatusCode::NOT_FOUND, "There is no such page"),
        (visitor.get("/report/draft"), StatusCode::METHOD_NOT_ALLOWED, "There is no such page"),
        (app.visitor().get("/report/home"), StatusCode::NOT_FOUND, "We have no answers of yours"),
        (visitor.post("/report/account", &large), StatusCode::PAYLOAD_TOO_LARGE, "more than we can keep"),
        (visitor.post("/report/account", &long), StatusCode::UNPROCESSABLE_ENTITY, "more than we can keep"),
        (ask(foreign), StatusCode::FORBIDDEN, "from another website"),
        (ask(put), StatusCode::METHOD_NOT_ALLOWED, "There is no such page"),
    ];
    for (page, status, words) in answers {
        assert!(page.status == status && page.has(words), "{words}: {} {:.3000}", page.status, page.body);
        assert!(page.has("govuk-js-exit-this-page-button") && !page.has("Staff and homes"), "{words}");
    }
    assert!(!app.visitor().get("/reports").has("govuk-js-exit-this-page-button"), "a staff page");
}

#[test]
fn no_report_by_the_public_is_dropped_however_many_come_from_one_address() {
    let app = TestApp::new();
    for _ in 0..10 {
        let family = app.visitor();
        let sent = family.post("/report/check", &answer_all(&family).hidden());
        assert_eq!(sent.location(), "/report/done", "{}", sent.body);
    }
    let family = app.visitor();
    let kept = family.post("/report/check", &answer_all(&family).hidden());
    assert_eq!(kept.status, StatusCode::ACCEPTED, "{}", kept.body);
    assert!(kept.has("We have kept what you told us") && kept.has("ring 999 at once"), "{}", kept.body);
    let owed = app.sign_in(Role::CallHandler).get("/?unit=all");
    assert!(owed.has("Read a report that was sent after many others"), "{}", owed.body);
    app.clock.advance(jiff::SignedDuration::from_hours(1));
    let sent = family.post("/report/check", &family.get("/report/check").hidden());
    assert_eq!(sent.location(), "/report/done", "whoever comes back later sends it themselves");
}
