//! One way of asking: the same questions in the same order whoever reports, gaps that are shown and asked again, a ward that is
//! named, and two definitions side by side.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::ids::{ChildId, EpisodeId};
use casework::policy::script::Of;
use casework::records::Kind;
use operations::{About, Report, Write};
use proves::proves;
use serde_json::{Value, json};
use testkit::{Browser, Page, TestApp};

type Boxes = Vec<(String, String)>;

fn send(browser: &Browser<'_>, path: &str, page: &Page, fields: &[(&str, &str)]) -> Page {
    let typed = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    browser.post(path, &page.hidden().into_iter().chain(typed).collect::<Boxes>())
}

fn reported(app: &TestApp, record: &Value) -> (ChildId, EpisodeId) {
    let about = About::New(
        json!({ "name": "Amara Kuti", "born": { "known": "2011-05-02" }, "responsible": { "known": "e09000030" } }),
    );
    let report = Report { about, occurred: None, record: record.clone(), origin: casework::entry::Origin::Written };
    let written = app.lantern.report(&app.actor(Role::CallHandler), report, None).expect("a report is taken");
    (written.child, written.episode.expect("it has an episode"))
}

fn write(app: &TestApp, (child, episode): (ChildId, EpisodeId), kind: Kind, record: Value) {
    let (occurred, revises, origin) = (None, None, casework::entry::Origin::Written);
    let write = Write { child, episode: Some(episode), kind, occurred, record, revises, origin };
    app.lantern.write(&app.actor(Role::MissingPersonOfficer), write, None).expect("a record is taken");
}

/// The questions of the script that a page asks, in the order in which they stand on it.
fn asked(app: &TestApp, body: &str, boxes: impl Fn(Of, &str) -> String) -> Vec<String> {
    let script = app.lantern.policy().script.at(app.lantern.now());
    let place = |of: Of, field: &str| {
        let name = boxes(of, field);
        ["\"", ".", "!"].iter().filter_map(|end| body.find(&format!("name=\"{name}{end}"))).min()
    };
    let found = script.questions().filter_map(|question| Some((place(question.of, &question.field)?, question.name())));
    let mut found: Vec<_> = found.collect();
    found.sort();
    found.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn whoever_reports_is_asked_the_same_in_the_same_order() {
    proves!("LA-3-04");
    let app = TestApp::new();
    let (child, _) = app.missing_child();
    let script = app.lantern.policy().script.at(app.lantern.now());
    let all: Vec<String> = script.questions().map(casework::policy::script::Question::name).collect();
    let on_screen = |of: Of, field: &str| if of == Of::Child { format!("child.{field}") } else { field.to_owned() };
    for role in [Role::CallHandler, Role::MissingPersonOfficer, Role::SocialWorker, Role::HomeManager] {
        // Also of a child who is in care and was reported before.
        for path in ["/report/new".to_owned(), format!("/report/new?child={child}")] {
            let page = app.sign_in(role).get(&path);
            assert_eq!(asked(&app, &page.body, on_screen), all, "{role:?} {path}");
        }
    }

    let visitor = app.visitor();
    let in_public = |of: Of, field: &str| format!("{}.{field}", if of == Of::Child { "child" } else { "report" });
    let mut shown = Vec::new();
    for page in &script.pages {
        let body = visitor.get(&format!("/report/{}", page.name)).body;
        let own = asked(&app, &body, in_public);
        assert!(body.matches("I do not know").count() >= own.len(), "{}: {body}", page.name);
        shown.extend(own);
    }
    assert_eq!(shown, all);
    let api = app.visitor().get("/api/v1/policy/script");
    let told: Value = serde_json::from_str(&api.body).expect("JSON");
    let names =
        told["page"].as_array().into_iter().flatten().flat_map(|page| page["asks"].as_array().into_iter().flatten());
    assert_eq!(names.filter_map(Value::as_str).collect::<Vec<_>>(), all);

    for _ in 0..6 {
        reported(
            &app,
            &json!({ "circumstances": "Gone", "relationship": { "known": "parent" }, "not_known": ["worries"] }),
        );
    }
    let analyst = app.sign_in(Role::Analyst);
    for by in ["reporter", "ethnicity"] {
        let page = analyst.get(&format!("/response?of=reports&by={by}"));
        assert!(page.status == StatusCode::OK && page.has("Answered, %"), "{by}: {}", page.body);
    }
}

#[test]
fn a_mother_sends_after_seven_pages_and_what_can_wait_is_offered_and_never_asked_twice() {
    proves!("LBTH-6-o");
    let app = TestApp::new();
    let visitor = app.visitor();
    let mut path = "/report/account".to_owned();
    let mut pages = 0;
    while path != "/report/check" {
        let page = visitor.get(&path);
        let answer: &[(&str, &str)] = match path.as_str() {
            "/report/home" => &[("child.responsible", "known"), ("child.responsible.known", "e09000030")],
            "/report/looks" => &[("report.description", "not_known"), ("report.clothing", "not_known")],
            _ => &[],
        };
        path = send(&visitor, &path, &page, answer).location().to_owned();
        pages += 1;
    }
    assert_eq!(pages, 7);
    let check = visitor.get("/report/check");
    for later in ["/report/reach", "/report/where", "/report/more"] {
        assert!(check.has(&format!("href=\"{later}\"")), "{later}: {}", check.body);
    }
    let reach = visitor.get("/report/reach");
    let said = [("report.social_media", "known"), ("report.social_media.known", "amara on Snapchat")];
    assert_eq!(send(&visitor, "/report/reach", &reach, &said).location(), "/report/check");
    let check = visitor.get("/report/check");
    assert!(check.has("amara on Snapchat"), "{}", check.body);
    assert_eq!(send(&visitor, "/report/check", &check, &[]).location(), "/report/done");

    let done = visitor.get("/report/done");
    let with = |page: &Page, before: &str| {
        page.body.split(before).nth(1).and_then(|rest| rest.split('<').next()).map(str::to_owned)
    };
    let secret = done.body.split("/family/").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
    let own = visitor.get(&format!("/family/{secret}"));
    let told = with(&done, "Your report is with: ").expect("it says who has it");
    assert_eq!(Some(told), with(&own, "It is with: "), "both pages name one unit");

    let desk = app.sign_in(Role::MissingPersonOfficer).get("/desk");
    let episode = desk.body.split("/episodes/").nth(1).and_then(|rest| rest.split(['"', '/', '?']).next());
    let base = format!("/episodes/{}", episode.expect("the report is on the desk"));
    gaps(&app, &base);
}

/// What the assessor sees as open, is asked again, and is not asked once it is answered.
fn gaps(app: &TestApp, base: &str) {
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let assessment = officer.get(&format!("{base}/risk_assessed/new"));
    let open = assessment.body.split("What the report leaves open").nth(1).expect("gaps are shown");
    let open = open.split("</section>").next().expect("the section ends");
    assert!(open.contains("What was the child wearing, and carrying?") && open.contains("Asked, and not known"));
    assert!(open.contains("Who was the child with when last seen?") && open.contains("Not asked yet"));
    assert!(!open.contains("Which accounts does the child use online?"), "{open}");
    assert!(open.contains(&format!("{base}/details_added/new")));

    let form = officer.get(&format!("{base}/details_added/new"));
    assert!(form.has("name=\"clothing\"") || form.has("name=\"clothing!\""), "{}", form.body);
    assert!(!form.has("name=\"social_media"), "what is answered is not asked again");
    let nothing = send(&officer, &format!("{base}/details_added/new"), &form, &[("who", "Her aunt")]);
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = [("who", "Her aunt"), ("clothing", "known"), ("clothing.known", "A red coat")];
    let written = send(&officer, &format!("{base}/details_added/new"), &form, &told);
    assert_eq!(written.status, StatusCode::SEE_OTHER, "{}", written.body);
    let again = officer.get(&format!("{base}/details_added/new"));
    assert!(!again.has("name=\"clothing") && again.has("name=\"last_seen_with"), "{}", again.body);
    assert!(officer.get(base).has("A red coat"));
}

#[test]
fn a_hospital_is_a_place_a_child_goes_missing_from_and_only_then_the_ward_is_asked() {
    proves!("LBTH-2-c");
    let app = TestApp::new();
    let visitor = app.visitor();
    visitor.get("/report/account");
    let home = visitor.get("/report/home");
    let next = |from: &str| {
        let said = [("report.missing_from", "known"), ("report.missing_from.known", from)];
        send(&visitor, "/report/home", &home, &said).location().to_owned()
    };
    assert_eq!(next("school"), "/report/seen");
    assert_eq!(next("hospital"), "/report/ward");
    assert_eq!(next("mental_health_unit"), "/report/ward");

    let handler = app.sign_in(Role::CallHandler);
    let page = handler.get("/report/new");
    let told = [
        ("circumstances", "Walked off the ward"),
        ("child.name", "Amara"),
        ("missing_from", "known"),
        ("missing_from.known", "hospital"),
        ("ward_contact", "known"),
        ("ward_contact.known", "Sister Ada Fenn, 020 7946 0122"),
        ("clinical_risk", "known"),
        ("clinical_risk.known", "Insulin by midnight"),
    ];
    let taken = handler.get(send(&handler, "/report/new", &page, &told).location());
    let episode = taken.body.split("/episodes/").nth(1).and_then(|rest| rest.split(['"', '?', '/']).next());
    let base = format!("/episodes/{}", episode.expect("a report has an episode"));
    let assessment = handler.get(&format!("{base}/risk_assessed/new"));
    assert!(assessment.has("Insulin by midnight"), "{}", assessment.body);
    assert!(assessment.has("A hospital") && assessment.has("Sister Ada Fenn"), "{}", assessment.body);
}

#[test]
fn both_definitions_stand_side_by_side_and_neither_waits_for_the_other() {
    proves!("LBTH-5-b");
    let app = TestApp::new();
    let case = reported(&app, &json!({ "circumstances": "Gone since tea" }));
    let officer = app.sign_in(Role::MissingPersonOfficer);
    let held = || {
        let page = officer.get(&format!("/episodes/{}?tab=risk", case.1));
        let table = page.body.split("Two definitions of missing").nth(1).expect("both are shown").to_owned();
        let council = table.find("Council: Tower Hamlets protocol").expect("the council’s");
        let word = |text: &str| {
            let cells = text.split("<td").skip(1).map(|cell| cell.split('>').nth(1).unwrap_or_default());
            let said: Vec<&str> = cells.map(|cell| cell.split('<').next().unwrap_or_default().trim()).collect();
            let words = ["Yes", "No", "Not known yet"];
            said.into_iter().find(|cell| words.contains(cell)).map(str::to_owned).expect("it says whether it holds")
        };
        (word(&table[..council]), word(&table[council..]))
    };
    assert_eq!(held(), ("Yes".into(), "Not known yet".into()));
    write(&app, case, Kind::DetailsAdded, json!({ "who": "Her aunt", "out_of_character": { "known": true } }));
    assert_eq!(held(), ("Yes".into(), "Yes".into()));
    let decided = json!({ "decision": "opened", "evidence": "Nobody knows where she is" });
    write(&app, case, Kind::ReportDecided, decided);
    assert!(officer.get("/board").has("Amara"), "she is sought either way");

    let apart =
        reported(&app, &json!({ "immediate_danger": { "known": false }, "out_of_character": { "known": false } }));
    write(&app, apart, Kind::ReportDecided, json!({ "decision": "opened", "evidence": "Nobody knows where she is" }));
    write(&app, apart, Kind::RiskAssessed, {
        let mut sample = Kind::RiskAssessed.descriptor().expect("a kind").sample.clone();
        sample["grade"] = json!("medium");
        sample
    });
    let page = officer.get(&format!("/episodes/{}?tab=risk", apart.1));
    assert!(page.has("out of character, or there may be harm: yes"), "a grade above the lowest is risk: {}", page.body);
    let policy = officer.get("/policy/script");
    assert!(policy.has("What it changed, and why") && policy.has("Is it out of character?"), "{}", policy.body);
}
