//! The first contact: a report begins with the caller's own account and keeps what was advised, and how long callers wait is
//! told by channel and unit, without anybody in it.
#![expect(clippy::expect_used, reason = "a test: what is missing fails it")]

use axum::http::StatusCode;
use casework::actor::Role;
use casework::entry::Origin;
use casework::ids::EntryId;
use casework::records::Kind;
use casework::time::Moment;
use jiff::SignedDuration;
use operations::{About, Report};
use proves::proves;
use serde_json::{Value, json};
use testkit::TestApp;

const ACCOUNT: &str = "She went for milk and her coat is still here";

fn reported(app: &TestApp, waited: i64, interpreted: &str) {
    let sample = |kind: Kind| kind.descriptor().expect("a kind").sample.clone();
    let answered = app.lantern.now() - SignedDuration::from_mins(2);
    let mut record = sample(Kind::ReportReceived);
    let told = [
        ("rang", json!(Moment::at(answered - SignedDuration::from_mins(waited)))),
        ("answered", json!(Moment::at(answered))),
        ("interpreted", json!({ "known": interpreted })),
    ];
    let fields = record.as_object_mut().expect("a record is a set of fields");
    fields.extend(told.map(|(name, value)| (name.to_owned(), value)));
    let about = About::New(json!({ "name": "Zahra", "responsible": { "known": "e09000030" } }));
    let report = Report { about, occurred: None, record, origin: Origin::Written };
    app.lantern.report(&app.actor(Role::CallHandler), report, None).expect("a report is taken");
}

#[test]
fn whoever_answers_for_it_reads_how_long_reporters_wait_and_whose_language_was_not_met() {
    proves!("LA-3-01", "LA-3-02");
    let app = TestApp::new();
    for waited in [3, 1, 40, 2] {
        reported(&app, waited, "did_not_come");
    }
    let supervisor = app.sign_in(Role::UnitSupervisor);
    let few = supervisor.get("/waits");
    assert!(few.has("101 call") && few.has("Too few") && !few.has("40 min"), "{}", few.body);
    reported(&app, 4, "from_family");
    let page = supervisor.get("/waits");
    for told in ["101 call", "3 min 0 s", "40 min 0 s", "5 min 0 s", "42 min 0 s", ">5<"] {
        assert!(page.has(told), "{told}: {}", page.body);
    }
    assert!(!page.has("Zahra") && app.sign_in(Role::Analyst).get("/waits").has("40 min 0 s"));
    assert_eq!(app.sign_in(Role::CallHandler).get("/waits").status, StatusCode::FORBIDDEN);
}

#[test]
fn a_report_begins_with_the_callers_own_account_and_every_assessor_reads_it() {
    proves!("ANNEX-R9-d", "REC-6-b");
    let app = TestApp::new();
    let handler = app.sign_in(Role::CallHandler);
    let page = handler.get("/report/new");
    let place = |name: &str| page.body.find(&format!("name=\"{name}")).expect("it is asked");
    assert!(
        ["reporter_name", "child.name", "immediate_danger"].iter().all(|later| place("circumstances") < place(later))
    );
    assert!(page.has("Beside the report, never instead of it.") && page.has("Keep a telephone free"), "{}", page.body);
    let typed = [
        ("circumstances", ACCOUNT),
        ("child.name", "Zahra"),
        ("child.responsible", "known"),
        ("child.responsible.known", "e09000030"),
        ("advice", "s1_reachable"),
        ("advice", "s1_look_at_home"),
    ];
    let typed = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let sent: Vec<_> = page.hidden().into_iter().chain(typed).collect();
    let answer = handler.post("/report/new", &sent);
    let entry: EntryId = answer.location().rsplit('/').next().and_then(|id| id.parse().ok()).expect("an entry");
    let sealed = app.lantern.store().read(move |transaction| transaction.entry(entry)).expect("a read");
    let report = sealed.and_then(|sealed| sealed.open()).expect("it is readable");
    let record: Value = report.body.to_json().expect("JSON");
    assert_eq!(record["circumstances"], ACCOUNT);
    assert_eq!(record["advice"], json!(["s1_reachable", "s1_look_at_home"]), "with the edition of the script");
    let episode = report.episode.expect("an episode");
    let officer = app.sign_in(Role::MissingPersonOfficer);
    assert!(officer.get(&format!("/episodes/{episode}/risk_assessed/new")).has(ACCOUNT));
}

#[test]
fn how_soon_partners_read_that_a_child_is_reported_is_told_by_organisation() {
    proves!("TCS-2.7");
    let app = TestApp::new();
    for _ in 0..5 {
        reported(&app, 1, "not_needed");
    }
    let page = app.sign_in(Role::UnitSupervisor).get("/waits");
    assert!(page.has("Time to share") && page.has("Tower Hamlets"), "{}", page.body);
}

#[test]
fn how_long_cases_are_open_is_counted_for_now_and_as_it_was_known_at_any_earlier_moment() {
    proves!("LA-1-07");
    let app = TestApp::new();
    let (child, episode) = app.missing_child();
    let write = |kind: Kind| {
        let record = kind.descriptor().expect("a kind").sample.clone();
        let write = operations::Write {
            child,
            episode: Some(episode),
            kind,
            occurred: None,
            record,
            revises: None,
            origin: Origin::Written,
        };
        app.lantern.write(&app.actor(Role::UnitSupervisor), write, None).expect("a record is taken");
    };
    write(Kind::ReportDecided);
    let supervisor = || app.sign_in(Role::UnitSupervisor);
    let counts = |page: &testkit::Page| {
        let row = page.body.split("<tr").find(|row| row.contains("All units")).unwrap_or_default().to_owned();
        row.split("<td")
            .skip(1)
            .filter_map(|cell| cell.split('>').nth(1)?.split('<').next()?.trim().parse().ok())
            .collect::<Vec<u32>>()
    };
    assert_eq!(counts(&supervisor().get("/ageing")), [1, 0, 0, 0, 1]);
    app.clock.advance(SignedDuration::from_hours(49));
    assert_eq!(counts(&supervisor().get("/ageing")), [0, 1, 0, 0, 1]);
    app.clock.advance(SignedDuration::from_hours(24 * 30));
    write(Kind::WellbeingConfirmed);
    write(Kind::EpisodeClosed);
    assert!(supervisor().get("/ageing").has("No case was open."));
    assert_eq!(counts(&supervisor().get("/ageing?as_of=2/3/2026")), [1, 0, 0, 0, 1], "as it was known then");
    assert_eq!(counts(&supervisor().get("/ageing?as_of=20/3/2026")), [0, 0, 1, 0, 1]);
    assert_eq!(supervisor().get("/ageing?as_of=soon").status, StatusCode::UNPROCESSABLE_ENTITY);
}
